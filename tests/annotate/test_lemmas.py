"""Base forms."""

import pytest

from according.annotate.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("said", "VERB", "say"), ("told", "VERB", "tell"), ("killed", "VERB", "kill"), ("died", "VERB", "die"),
        ("stopped", "VERB", "stop"), ("rescued", "VERB", "rescue"), ("evacuated", "VERB", "evacuate"),
        ("fled", "VERB", "flee"), ("struck", "VERB", "strike"), ("carries", "VERB", "carry"),
        ("were", "AUX", "be"), ("’ve", "AUX", "have"), ("n’t", "PART", "not"), ("wo", "AUX", "will"),
        ("women", "NOUN", "woman"), ("soldiers", "NOUN", "soldier"), ("bodies", "NOUN", "body"),
        ("buses", "NOUN", "bus"), ("police", "NOUN", "police"), ("Reuters", "PROPN", "Reuters"),
        ("Wounded", "ADJ", "wounded"), ("crises", "NOUN", "crisis"), ("wives", "NOUN", "wife"),
        ("used", "VERB", "use"), ("closed", "VERB", "close"), ("pledged", "VERB", "pledge"),
        ("houses", "NOUN", "house"), ("cases", "NOUN", "case"),
    ],
)  # fmt: skip
def test_lemma(form: str, tag: str, expected: str) -> None:
    assert lemma(form, tag) == expected


@pytest.mark.parametrize(
    ("form", "tag", "fine", "expected"),
    [
        # The finer tag tells what the form leaves open.
        ("saw", "VERB", "VBD", "see"), ("saw", "VERB", "VB", "saw"), ("found", "VERB", "VBD", "find"),
        ("wound", "VERB", "VB", "wound"), ("fell", "VERB", "VBD", "fall"), ("left", "VERB", "VBD", "leave"),
        ("rose", "VERB", "VBD", "rise"), ("bore", "VERB", "VBD", "bear"), ("shot", "VERB", "VBN", "shoot"),
        ("exceed", "VERB", "VBP", "exceed"), ("need", "VERB", "VBP", "need"), ("hurt", "VERB", "VBN", "hurt"),
        ("news", "NOUN", "NN", "news"), ("lens", "NOUN", "NN", "lens"), ("crisis", "NOUN", "NN", "crisis"),
        # Comparisons.
        ("larger", "ADJ", "JJR", "large"), ("biggest", "ADJ", "JJS", "big"), ("earlier", "ADV", "RBR", "early"),
        ("heavier", "ADJ", "JJR", "heavy"), ("stronger", "ADJ", "JJR", "strong"), ("wider", "ADJ", "JJR", "wide"),
        ("cheaper", "ADJ", "JJR", "cheap"), ("worst", "ADJ", "JJS", "bad"), ("simpler", "ADJ", "JJR", "simple"),
        ("closer", "ADV", "RBR", "close"), ("later", "ADV", "RBR", "late"), ("lower", "ADJ", "JJR", "low"),
        ("smaller", "ADJ", "JJR", "small"), ("safest", "ADJ", "JJS", "safe"), ("former", "ADJ", "JJ", "former"),
        ("other", "ADJ", "JJ", "other"), ("newest", "ADJ", "JJS", "new"), ("more", "ADV", "RBR", "more"),
        # Words of grammar.
        ("them", "PRON", "PRP", "they"), ("him", "PRON", "PRP", "he"), ("her", "PRON", "PRP", "she"),
        ("her", "PRON", "PRP$", "her"), ("these", "DET", "DT", "this"), ("those", "PRON", "DT", "that"),
        ("an", "DET", "DT", "a"), ("'s", "AUX", "VBZ", "be"), ("’s", "PART", "POS", "'s"), ("nt", "PART", "RB", "not"),
        ("ca", "AUX", "MD", "can"), ("ll", "AUX", "MD", "will"), ("'d", "AUX", "MD", "would"),
    ],
)  # fmt: skip
def test_the_finer_tag_decides(form: str, tag: str, fine: str, expected: str) -> None:
    assert lemma(form, tag, fine) == expected


@pytest.mark.parametrize(
    "pairs",
    [
        # A mute e: consonant and l, two consonants of which the last is soft, c, v, u, z, s.
        "including include, handled handle, settling settle, assembled assemble, charged charge, arranged arrange,"
        " forced force, noticed notice, achieved achieve, issuing issue, seized seize, advised advise, raising raise",
        # One vowel and one consonant that was not doubled.
        "hoping hope, decided decide, declared declare, requiring require, stored store, ignored ignore,"
        " defined define,"
        " scheduled schedule, promoted promote, provoked provoke, escaped escape, measured measure, created create,"
        " negotiated negotiate, appreciated appreciate, evacuating evacuate, guided guide, invited invite,"
        " completed complete, interfered interfere, smoked smoke, assumed assume, diluted dilute, described describe",
        # No mute e.
        "visited visit, edited edit, happened happen, offered offer, mentioned mention, developed develop,"
        " gathered gather, targeted target, abandoned abandon, explained explain, appeared appear, treated treat,"
        " monitored monitor, signaled signal, belonged belong, crashed crash, spelled spell, killing kill, passed pass,"
        " focused focus, crawled crawl, hurled hurl, waited wait, looked look, detailed detail, followed follow",
        # A doubled consonant.
        "stopped stop, planning plan, admitted admit, occurred occur, controlled control, referred refer, robbed rob,"
        " dropped drop, compelled compel, patrolling patrol, installed install, called call",
        "agreed agree, freed free, exceeding exceed, studied study, denies deny, watches watch, passes pass, goes go,"
        " boxes box, says say, fixing fix, allowed allow, played play, tried try",
    ],
)  # fmt: skip
def test_regular_verbs(pairs: str) -> None:
    wanted = dict(pair.split() for pair in pairs.split(","))
    assert {form: lemma(form, "VERB") for form in wanted} == wanted


@pytest.mark.parametrize(
    "pairs",
    [
        "attacks attack, cities city, churches church, knives knife, thieves thief, children child, feet foot,"
        " men man, policemen policeman, analyses analysis, viruses virus, losses loss, taxes tax, heroes hero,"
        " refugees refugee, headaches headache, movies movie, causes cause, bases base, phases phase, horses horse",
        "politics politics, troops troops, media media, headquarters headquarters, barracks barracks, series series,"
        " 1990s 1990s, species species, news news, economics economics, goods goods, mathematics mathematics",
    ],
)  # fmt: skip
def test_plurals(pairs: str) -> None:
    wanted = dict(pair.split() for pair in pairs.split(","))
    assert {form: lemma(form, "NOUN", "NNS") for form in wanted} == wanted
