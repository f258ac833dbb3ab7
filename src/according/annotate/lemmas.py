"""Base forms of words, by part of speech: the tables of irregular forms first, then the regular rules.

Where the reader's finer tag (Penn Treebank) is given, it decides what the form alone leaves open: "saw" in the past is
of "see", "politics" in the singular is no plural, "larger" compares. Regular rules after Quirk et al. (1985), 3.5-3.10,
5.79-5.81 and 7.74-7.79, turned round.
"""

import re
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import form_table, past_forms, singular

_VOWELS = "aeiouy"
_BASE_TAGS = ("VB", "VBP", "MD")
_COMPARED = ("JJR", "JJS", "RBR", "RBS")
# Verbs in "ee": of all others "eed" is the end of the base form ("exceed").
_EE = ("agreed", "freed", "guaranteed", "decreed", "refereed", "peed", "kneed", "teed")


@cache
def _verbs() -> Mapping[str, str]:
    """Every form of every verb that a lexicon knows, and of the irregular ones."""
    lemmas = [e["lemma"] for e in load_yaml("morphology")["irregular_verbs"]]
    lemmas += [e["lemma"] for e in load_yaml("cues")["verbs"]]
    for entry in load_yaml("events")["classes"]:
        lemmas += [*(entry.get("verbs") or ()), *(entry.get("patient_verbs") or ())]
    return form_table(verbs=dict.fromkeys(lemma.split()[0] for lemma in lemmas))


@cache
def _irregular_pasts() -> Mapping[str, str]:
    """Past forms and participles of irregular verbs, but those that are their own base form."""
    table: dict[str, str] = {}
    for entry in load_yaml("morphology")["irregular_verbs"]:
        for form in past_forms(entry["lemma"]):
            if form != entry["lemma"]:
                table.setdefault(form, entry["lemma"])
    return table


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = load_yaml("base_forms")["forms"]
    return table


@cache
def _comparisons() -> Mapping[str, str]:
    table: Mapping[str, str] = load_yaml("base_forms")["comparisons"]
    return table


@cache
def _own_plurals() -> frozenset[str]:
    return frozenset(load_yaml("base_forms")["plurals"])


@cache
def _silent_e() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Stems with a mute e and stems without, by how they end."""
    table = load_yaml("base_forms")["silent_e"]
    mute, bare = ("|".join(sorted(table[key], key=len, reverse=True)) for key in ("mute", "bare"))
    return re.compile(rf"(?:^|re|over|under|mis|un)(?:{mute})$"), re.compile(rf"^(?:{bare})$")


def lemma(form: str, tag: str, fine: str = "") -> str:
    """Return the base form of a word, lower case; a proper noun keeps its form.

    `tag` is the universal part of speech, `fine` the tag of the Penn Treebank, "" where it is not known.
    """
    low = form.lower().replace("’", "'")
    known = _forms().get(tag, {})
    found = known.get(f"{low}/{fine}") or known.get(low)
    if found:
        return found
    if tag in ("VERB", "AUX"):
        return _verb(low, fine)
    if tag == "NOUN":
        as_it_is = fine == "NN" or low in _own_plurals() or low[-2:-1].isdigit()
        return low if as_it_is else singular(low)
    if tag in ("ADJ", "ADV") and fine in _COMPARED:
        return _comparisons().get(low) or _uncompared(low)
    return form if tag == "PROPN" else low


def _verb(low: str, fine: str) -> str:
    if fine in _BASE_TAGS:
        return low
    if fine in ("VBD", "VBN") and low in _irregular_pasts():
        return _irregular_pasts()[low]
    return _verbs().get(low) or _regular_verb(low)


def _regular_verb(low: str) -> str:
    """Undo the regular endings of a verb."""
    for ending in ("ied", "ies"):
        if low.endswith(ending) and len(low) > 4:
            return low[: -len(ending)] + "y"
    if low.endswith("eed"):
        return low[:-1] if low.endswith(_EE) else low
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return _with_silent_e(low[: -len(ending)])
    if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _with_silent_e(stem: str) -> str:
    """Return the base form of a verb without "ing" or "ed"."""
    mute, bare = _silent_e()
    if mute.search(stem):
        return stem + "e"
    if bare.search(stem):
        return stem
    groups = len(re.findall("[aeiouy]+", re.sub("(?<=[qg])u(?=[aeiou])", "", stem)))
    if stem[-1] == stem[-2]:
        kept = stem[-1] in "fsz" or (stem[-1] == "l" and (groups < 2 or stem.endswith("all"))) or stem[-1] in _VOWELS
        return stem if kept else stem[:-1]
    if re.search(r"(?:[cuvz]|[^w]s|[iu]at|[rd]g|[aeu]ng|[aeiou]g|[^aeiourwl]l)$", stem):
        return stem if re.search("(?:ss|[aeiou]{2}u|ya)$", stem) else stem + "e"
    if not re.search("(?:^|[^aeiou]|[qg]u)[aeiouy][^aeiouwxy]$", stem):
        return stem
    # One vowel and one consonant: short stems would have doubled it; of longer ones the ending tells.
    open_ended = re.search(r"(?:er|or|on|en|it|et|op|el|al|om|ip|ar?ch|il|ol|ow|an|am)$", stem)
    return stem if groups > 1 and open_ended else stem + "e"


def _uncompared(low: str) -> str:
    """Undo "er" and "est"."""
    stem = low.removesuffix("est") if low.endswith("est") else low.removesuffix("er")
    if stem == low or len(stem) < 3:
        return low
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2]:
        return stem[:-1] if stem[-1] not in "lsf" else stem
    if re.search(r"(?:[cvg]|[^aeiou]l|[^s]s|rg|(?:^|[^aeiou])[aeiou][^aeiouwxy])$", stem):
        return stem if re.search("(?:ong|oung|er|et|ow)$", stem) else stem + "e"
    return stem
