"""Attributions that the language model tagged, with what the lexicon knows of their cues."""

from according.attribute.contents import clipped, without_deeds
from according.attribute.cues import Cue, find_cues, noun_cue
from according.attribute.indirect_speech import Found
from according.attribute.nesting import narrowed, widened, without_asides
from according.attribute.nominal import noun_source
from according.attribute.source_phrases import subject_before, trimmed_source
from according.attribute.speakers import is_speaker
from according.attribute.subjects import own_subject, source_span, spelled_out, subject_word
from according.schema.annotations import AttributionMark, Mention, Sentence
from according.schema.spans import Range
from according.schema.statements import Attribution
from according.schema.trees import Tree


def marked_attributions(
    sentences: tuple[Sentence, ...], marks: tuple[AttributionMark, ...], mentions: tuple[Mention, ...]
) -> list[Found]:
    """Return one attribution for each mark that has a content, in the order of the cues."""
    found = []
    for mark in sorted(marks, key=lambda m: (m.cue, m.content)):
        sentence = next((s for s in sentences if s.start <= mark.cue.start < s.end), None)
        if sentence is None:
            continue
        cue = _cue(sentence, mark.cue)
        content = clipped(sentence, mark.content, sentences)
        if not content:
            continue
        if cue.form == "verb" and cue.known:
            content = without_asides(sentence, cue.first, widened(sentence, cue.first, content))
            content = without_deeds(sentence, cue.first, content)
        if cue.reporting_class in ("deny", "confirm"):
            content = narrowed(sentence, content)
        source = Range(mark.sources[0].start, mark.sources[-1].end) if mark.sources else None
        if source is not None and sentence.start <= source.start < sentence.end:
            source = trimmed_source(sentence, spelled_out(sentence, source))
        source = _by_tree(sentence, cue, source, mentions)
        content = tuple(c for c in content if source is None or not source.contains(c))
        if not content:
            continue
        attribution = Attribution(mark.document, source, mark.cue, content, "attribute/language-model")
        found.append(Found(attribution, cue, sentence))
    return found


def _by_tree(sentence: Sentence, cue: Cue, tagged: Range | None, mentions: tuple[Mention, ...]) -> Range | None:
    """The subject of the cue wins over a source that was tagged elsewhere, where it can speak.

    Of a passive ("was told", "is said to have fled") the subject is no source, unless it is quoted.
    """
    if cue.form == "noun" and tagged is None:
        return noun_source(sentence, cue.first, mentions)
    if cue.form != "verb" or not cue.known or sentence.words[cue.first].tag != "VERB":
        return tagged
    tree = Tree.of(sentence.words)
    undergoes = [c for c in tree.children(cue.first, "nsubj") if tree.relation(c) == "nsubj:pass"]
    if undergoes and cue.reporting_class != "quote":
        told = sentence.words[undergoes[0]]
        return None if tagged is not None and tagged.start <= told.start < tagged.end else tagged
    word = own_subject(tree, cue.first)
    if word is None and _is_told_to(tree, cue):
        return None
    if word is None and tagged is None and tree.base(cue.first) in ("advcl", "acl", "conj"):
        # "Telling reporters that …, the mayor left"; "a call stating that …"; "came out and said that …"
        spoken = subject_word(tree, cue.first)
        source = source_span(sentence, tree, spoken) if spoken is not None else None
        return source if source is not None and is_speaker(sentence, source, mentions) else None
    if word is None or (tagged is not None and _within(sentence, tree, word, tagged)):
        return tagged
    source = subject_before(sentence, cue)
    return source if source is not None and is_speaker(sentence, source, mentions) else tagged


def _is_told_to(tree: Tree, cue: Cue) -> bool:
    """ "Asked whether he would go, the mayor …", "when told that …": who was asked or told does not say it."""
    if tree.base(cue.first) != "advcl" or "person" not in cue.frames:
        return False
    form = tree.words[cue.first].text.lower()
    return not form.endswith("ing") and not tree.children(cue.first, "aux", "nsubj")


def _within(sentence: Sentence, tree: Tree, word: int, tagged: Range) -> bool:
    """The subject or a part of its phrase was tagged, or what its relative pronoun stands for."""
    if sentence.words[word].text.lower() in ("who", "which", "that"):
        return True
    return any(tagged.start <= sentence.words[i].start < tagged.end for i in tree.subtree(word))


def _cue(sentence: Sentence, span: Range) -> Cue:
    """Return the lexicon's reading of a tagged cue: its last verb or phrase, or its noun; else plain saying."""
    known = [
        c for c in find_cues(sentence)
        if sentence.words[c.first].start < span.end and span.start < sentence.words[c.last].end
    ]  # fmt: skip
    if known:
        return max(known, key=lambda c: (c.form == "verb", c.reporting_class == "deny", c.first))
    inside = [i for i, w in enumerate(sentence.words) if span.start <= w.start < span.end] or [0]
    noun = noun_cue(sentence, inside[0], inside[-1])
    if noun is not None:
        return noun
    text = " ".join(sentence.words[i].text.lower() for i in inside)
    return Cue(inside[0], inside[-1], "verb", text, "say", "CT+", frozenset({"that", "quote"}), known=False)
