"""Noun phrases and clauses from parts of speech alone."""

from according.schema.annotations import Phrase, Word
from according.schema.spans import Range

_INSIDE = {"DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"}
_HEADS = {"NOUN", "PROPN", "PRON", "NUM"}
_POSSESSIVE = {"his", "her", "its", "their", "our", "my", "your", "whose"}
# Small words that join the parts of one name: "Observatory for Human Rights", "Bank of England".
_NAME_JOINTS = {"of", "for", "al", "de", "bin", "ibn", "von", "van", "der", "du", "da", "el", "on"}
_CLAUSE_OPENERS = {
    "who", "which", "while", "whilst", "when", "where", "because", "after", "before", "although", "though", "as",
    "since", "if", "unless", "but", "whereas", "that", "until", "whose",
}  # fmt: skip


def noun_phrases(words: tuple[Word, ...]) -> tuple[Phrase, ...]:
    """Return the base noun phrases, left to right. A name with its joints ("Bank of England") is one phrase."""
    found: list[Phrase] = []
    at = 0
    while at < len(words):
        last = _phrase_end(words, at)
        head = next((i for i in range(last, at - 1, -1) if words[i].tag in _HEADS), None)
        if last >= at and head is not None:
            found.append(Phrase(words[at].start, words[last].end, at, last, head))
            at = last + 1
        else:
            at += 1
    return tuple(found)


def _phrase_end(words: tuple[Word, ...], at: int) -> int:
    """Return the last index of the phrase that begins at `at`, or at - 1 where none does."""
    first = words[at]
    if first.tag == "PRON" and first.text.lower() not in _POSSESSIVE:
        return at
    if first.tag not in _INSIDE and first.text.lower() not in _POSSESSIVE:
        return at - 1
    last = at
    while last + 1 < len(words) and _goes_on(words, last + 1):
        last += 1
    while last >= at and words[last].tag in ("PUNCT", "DET", "ADP", "PART", "CCONJ"):
        last -= 1
    return last


def _goes_on(words: tuple[Word, ...], index: int) -> bool:
    word, before = words[index], words[index - 1]
    after = words[index + 1] if index + 1 < len(words) else None
    if word.tag in ("ADJ", "NUM", "NOUN", "PROPN", "SYM"):
        return True
    if word.tag == "DET":
        return before.tag not in ("NOUN", "PROPN")
    if after is None:
        return False
    if word.tag == "PART" and word.text in ("'s", "’s", "'", "’"):
        return after.tag in _INSIDE
    if word.text in ("-", "‐", "‑"):
        return word.start == before.end and after.start == word.end
    if word.tag == "VERB" and before.text in ("-", "‐", "‑"):
        return after.tag in _INSIDE
    if word.text.lower() in _NAME_JOINTS or word.text.lower() == "and":
        joined_by_and = word.text.lower() == "and" and not _name_of_body(words, index)
        return before.tag == "PROPN" and after.tag == "PROPN" and not joined_by_and
    return False


def _name_of_body(words: tuple[Word, ...], index: int) -> bool:
    """"Ministry of Health and Welfare" is one name where an "of" or "for" stands before the "and"."""
    return any(w.text.lower() in ("of", "for") for w in words[max(0, index - 4) : index])


def clauses(words: tuple[Word, ...], start: int, end: int) -> tuple[Range, ...]:
    """Return stretches of the sentence that each hold a verb of their own; together they cover it."""
    borders = [start]
    for index, word in enumerate(words):
        if index == 0 or not _opens_clause(words, index):
            continue
        if _has_verb(words, borders[-1], word.start) and _has_verb(words, word.start, end):
            borders.append(word.start)
    return tuple(Range(a, b) for a, b in zip(borders, [*borders[1:], end], strict=True) if a < b)


def _opens_clause(words: tuple[Word, ...], index: int) -> bool:
    word, before = words[index], words[index - 1]
    if before.text in (";", ":", "—", "–", "--"):
        return True
    if word.text.lower() in _CLAUSE_OPENERS:
        return word.tag != "DET"
    following = words[index + 1 : index + 6]
    if before.text == "," and word.text.lower() not in ("and", "or"):
        return word.tag == "VERB" or any(w.tag in ("VERB", "AUX") for w in following[:5])
    if word.text.lower() == "and":
        return any(w.tag in ("VERB", "AUX") for w in following)
    return False


def _has_verb(words: tuple[Word, ...], start: int, end: int) -> bool:
    return any(w.tag in ("VERB", "AUX") for w in words if start <= w.start < end)
