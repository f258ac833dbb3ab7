"""The noun phrase behind a number: what is counted, its head noun and where it stands.

Without parts of speech: the first plural noun of the lexicon behind the number, else the first word that looks
like a plural, before any word that ends a noun phrase. With them, the nouns they name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from according.annotate.quantities import lexicon
from according.annotate.quantities.tokens import Row
from according.text.inflection import singular

_REACH = 8
_VERB_AFTER_NOUN = ("ed", "ing")


@dataclass(frozen=True, slots=True)
class Counted:
    """The lemma of the head noun, and the tokens [first:last) of its phrase."""

    lemma: str
    first: int
    last: int


def counted_after(
    row: Row, at: int, one: bool, tags: Mapping[int, str] | None = None, needs_of: bool = False
) -> Counted | None:
    """Return what is counted behind token `at`; None where the noun is left out ("seven were killed").

    `one` tells that the number is one, so that the noun is singular; `needs_of` that only "40 percent OF voters"
    names what is counted.
    """
    one = one or (row.lower(at) in ("-", "‑") and row.glued(at))
    first = _phrase_start(row, at, needs_of)
    if first is None:
        return None
    first, words = _words(row, first)
    head = _head_by_tags(row, words, tags) if tags else None
    if head is None:
        head = _singular_head(row, words) if one else _plural_head(row, words)
    if head is None:
        return None
    return Counted(_lemma(row, head, one), first, head + 1)


def _phrase_start(row: Row, at: int, needs_of: bool) -> int | None:
    if row.lower(at) in ("-", "‑") and row.glued(at):
        at += 1
    if row.lower(at) in ("of", "worth"):
        at += 1
        if row.lower(at) == "of":
            at += 1
    elif needs_of:
        return None
    while row.lower(at) in lexicon.word_set("noun_phrase", "determiners"):
        at += 1
        if row.lower(at - 1) in ("others",):
            return None
    return at


def _words(row: Row, first: int) -> tuple[int, list[int]]:
    """Where the noun phrase begins, and its words; an owner before it ("children's bodies") is no part of it."""
    found: list[int] = []
    at = first
    while at < len(row) and at - first < _REACH * 2 and len(found) < _REACH:
        word = row.lower(at)
        if row.kind(at) == "word":
            if word in lexicon.word_set("noun_phrase", "ends") and not (row.glued(at) and row.lower(at - 1) == "-"):
                break
            found.append(at)
        elif row.kind(at) == "possessive":
            found.clear()
            first = at + 1
        elif not _ties(row, at) and (found or word not in ('"', "“", "‘", "'", "’")):
            break
        at += 1
    if found and row.kind(first) == "mark":
        first = found[0]
    return first, found


def _ties(row: Row, at: int) -> bool:
    """A hyphen within a compound ("so-called rebels"), or an age: three 15-year-old students."""
    if row.lower(at) in ("-", "‑", ".", "&") and row.glued(at) and row.glued(at + 1):
        return True
    return row.kind(at) == "figure" and row.lower(at + 1) == "-" and row.lower(at + 2) == "year"


def _head_by_tags(row: Row, words: list[int], tags: Mapping[int, str] | None) -> int | None:
    """The last noun of the first run of nouns; proper nouns before it describe it."""
    head: int | None = None
    for at in words:
        tag = (tags or {}).get(row.tokens[at].start)
        if tag == "NOUN":
            head = at
        elif head is not None or tag in ("VERB", "AUX", "ADV", "PRON", "ADP", "SCONJ", "CCONJ"):
            break
    return head


def _plural_head(row: Row, words: list[int]) -> int | None:
    """The last of the first run of plurals: "women protesters"; "dead" and the like give way to a noun beside them."""
    adjectives = lexicon.word_set("noun_phrase", "nominal_adjectives")
    for index, at in enumerate(words):
        if not _is_plural(row, at):
            if _is_verb_like(row, words, index):
                return None
            continue
        if row.lower(at) in adjectives and any(_is_plural(row, after) for after in words[index + 1 : index + 3]):
            continue
        head = at
        for after in words[index + 1 :]:
            if after != head + 1 or row.lower(after) in adjectives or not _is_known_plural(row, after):
                break
            head = after
        return head
    return None


def _is_plural(row: Row, at: int) -> bool:
    return _is_known_plural(row, at) or _looks_plural(row.lower(at), row, at)


def _is_known_plural(row: Row, at: int) -> bool:
    known = lexicon.counted_forms().get(row.lower(at))
    return bool(known and known[1])


def _is_verb_like(row: Row, words: list[int], index: int) -> bool:
    """A past form right behind the number with no plural noun near is the verb of a number without a noun."""
    word = row.lower(words[index])
    return word in lexicon.word_set("noun_phrase", "past_verbs") and not any(
        _is_plural(row, at) for at in words[index + 1 : index + 3]
    )


def _looks_plural(word: str, row: Row, at: int) -> bool:
    if word in lexicon.word_set("noun_phrase", "not_plural") or len(word) < 4 or not word.endswith("s"):
        return False
    if word.endswith(("ss", "us")) or (word.endswith("is") and row.text(at).islower()):
        return False
    if row.text(at)[0].islower():
        return True
    # With a capital a people ("Iraqis"), unless it stands in a name ("Steve Parsons", "Johns Hopkins").
    return not row.text(at - 1)[:1].isupper() and not row.text(at + 1)[:1].isupper()


def _singular_head(row: Row, words: list[int]) -> int | None:
    forms = lexicon.counted_forms()
    head: int | None = None
    for at in words:
        if row.lower(at) in forms:
            head = at
        elif head is not None:
            break
    if head is not None or not words:
        return head
    closing = words[-1] + 1
    plain = [at for at in words if not row.lower(at).endswith(_VERB_AFTER_NOUN)]
    ends_well = row.kind(closing) in ("mark", "") or row.lower(closing) in lexicon.word_set("noun_phrase", "ends")
    return plain[0] if plain and ends_well and len(plain) == 1 else None


def _lemma(row: Row, head: int, one: bool) -> str:
    word, text = row.lower(head), row.text(head)
    if text.endswith("s") and text[:-1].isupper() and len(text) > 2:
        return text[:-1]
    known = lexicon.counted_forms().get(word)
    if known:
        return known[0]
    # "Iraqis" and "Yemenis", unlike "crisis", are plurals of words in i.
    people_in_is = text[:1].isupper() and word.endswith("is")
    base = word if one else word[:-1] if people_in_is else singular(word)
    return base[:1].upper() + base[1:] if text[:1].isupper() and head > 0 else base
