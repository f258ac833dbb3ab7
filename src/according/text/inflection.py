"""English inflection: every form of a word from its base form, and back.

Regular rules after Quirk et al. (1985), chapter 3; irregular forms from `resources/en/morphology.yml`.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from according.resources.loading import load_yaml

_VOWELS = "aeiou"


@cache
def _irregular_verbs() -> Mapping[str, Mapping[str, list[str]]]:
    """Return, by lemma, the irregular forms under "past" (with the participle), "present" and "gerund"."""
    forms: dict[str, Mapping[str, list[str]]] = {}
    for entry in load_yaml("morphology")["irregular_verbs"]:
        known = {key: _as_list(entry[key]) for key in ("present", "gerund") if entry.get(key)}
        forms[entry["lemma"]] = {"past": [*_as_list(entry["past"]), *_as_list(entry["participle"])], **known}
    return forms


@cache
def _irregular_plurals() -> Mapping[str, tuple[str, ...]]:
    return {e["lemma"]: tuple(_as_list(e["plural"])) for e in load_yaml("morphology")["irregular_plurals"]}


@cache
def _doubling() -> frozenset[str]:
    return frozenset(load_yaml("morphology")["doubling_verbs"])


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Return the forms of a verb, base form first; of a phrasal verb ("point out") its first word is inflected."""
    head, blank, rest = lemma.partition(" ")
    tail = blank + rest
    stem = _doubled(head)
    present = head + ("es" if head.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if _ends_in_consonant_y(head):
        present = head[:-1] + "ies"
    progressive = stem + "ing"
    if head.endswith("ie"):
        progressive = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        progressive = head[:-1] + "ing"
    known = _irregular_verbs().get(head, {})
    presents, gerunds = known.get("present", [present]), known.get("gerund", [progressive])
    pasts = known.get("past", [_regular_past(head, stem)])
    return tuple(dict.fromkeys(form + tail for form in (head, *presents, *gerunds, *pasts)))


def past_forms(lemma: str) -> tuple[str, ...]:
    """Return the past tense and the past participle of a verb."""
    head, blank, rest = lemma.partition(" ")
    known = _irregular_verbs().get(head, {}).get("past", [_regular_past(head, _doubled(head))])
    return tuple(dict.fromkeys(form + blank + rest for form in known))


def _regular_past(head: str, stem: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if _ends_in_consonant_y(head):
        return head[:-1] + "ied"
    return stem + "ed"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS


def _doubled(head: str) -> str:
    """Double the last consonant of short verbs ("rob", "stop") and of those listed ("admit")."""
    if head in _doubling():
        return head + head[-1]
    one_syllable = sum(1 for ch in head if ch in _VOWELS) == 1
    short_vowel = len(head) > 2 and head[-2] in _VOWELS and head[-3] not in _VOWELS
    if one_syllable and short_vowel and head[-1] not in _VOWELS + "wxy":
        return head + head[-1]
    return head


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Return the singular and the plural of a noun; of a compound its last word is inflected."""
    head, last = lemma.rpartition(" ")[0], lemma.rpartition(" ")[2]
    lead = head + " " if head else ""
    return tuple(dict.fromkeys((lemma, *(lead + plural for plural in _plurals(last)))))


def _plurals(word: str) -> tuple[str, ...]:
    if word in _irregular_plurals():
        return _irregular_plurals()[word]
    if word.endswith("man") and word.lower() not in ("human", "german", "roman", "shaman", "ottoman", "talisman"):
        return (word[:-3] + "men",)
    if _ends_in_consonant_y(word):
        return (word[:-1] + "ies",)
    return (word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"),)


def form_table(verbs: Iterable[str] = (), nouns: Iterable[str] = ()) -> dict[str, str]:
    """Return a table from each inflected form to its base form; where two base forms meet, the first given wins."""
    table: dict[str, str] = {}
    for lemma in verbs:
        for form in verb_forms(lemma):
            table.setdefault(form, lemma)
    for lemma in nouns:
        for form in noun_forms(lemma):
            table.setdefault(form, lemma)
    return table


def singular(form: str) -> str:
    """Return the base form of a noun of which no table knows; regular rules and the irregular plurals."""
    irregular = _plural_to_singular().get(form)
    if irregular:
        return irregular
    if form.endswith("men") and len(form) > 4:
        return form[:-3] + "man"
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "xes", "zzes", "ches", "shes")) and len(form) > 4:
        return form[:-2]
    if form.endswith("uses") and len(form) > 4 and form[-5] not in _VOWELS + "cf":
        return form[:-2]  # "buses", "viruses"; but "houses", "causes", "excuses"
    if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3:
        return form[:-1]
    return form


@cache
def _plural_to_singular() -> Mapping[str, str]:
    return {plural: lemma for lemma, plurals in _irregular_plurals().items() for plural in plurals}
