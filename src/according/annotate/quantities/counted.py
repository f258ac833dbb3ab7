"""The noun phrase behind a number: what is counted, its head noun and where it stands.

Without parts of speech: the first plural noun of the lexicon behind the number, else the first word that looks
like a plural, before any word that ends a noun phrase. With them, the nouns they name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.annotate.quantities import lexicon
from according.annotate.quantities.tokens import Row
from according.text.inflection import singular

_REACH = 8
_DETERMINERS = frozenset(
    ["the", "his", "her", "its", "their", "our", "my", "your", "these", "those", "this", "that", "all", "such", "more", "other", "others", "additional", "further", "extra", "of"]
)
_ENDS = frozenset(
    ["a", "an", "and", "or", "but", "nor", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "not", "n't", "who", "whom", "whose", "which", "that", "when", "where", "why", "how", "what", "there", "here", "then", "than", "as", "at", "by", "for", "from", "in", "into", "inside", "outside", "of", "off", "on", "onto", "out", "over", "under", "up", "upon", "with", "within", "without", "to", "toward", "towards", "through", "during", "before", "after", "since", "until", "till", "between", "among", "amid", "across", "against", "along", "around", "about", "above", "below", "behind", "beyond", "near", "per", "via", "if", "because", "while", "although", "though", "so", "he", "she", "it", "they", "we", "you", "i", "him", "them", "us", "me", "himself", "themselves", "each", "every", "any", "both", "either", "neither", "no", "none", "said", "say", "says", "told", "also", "only", "just", "already", "still", "yet", "ago", "the", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "according", "including", "aboard", "despite", "plus", "minus", "unless", "ever", "never", "now", "later", "earlier", "today", "yesterday", "tomorrow", "left", "wearing", "carrying"]
)
_NOT_PLURAL = frozenset(["is", "was", "has", "does", "says", "this", "thus", "its", "always", "perhaps", "less", "news", "series", "species", "across", "business", "process", "press", "access", "success", "loss", "class", "gas", "bus", "plus", "minus", "yes", "us", "as", "his", "hers", "ours", "theirs", "towards", "besides", "sometimes"])
_VERB_AFTER_NOUN = ("ed", "ing")


@dataclass(frozen=True, slots=True)
class Counted:
    """The lemma of the head noun, and the tokens [first:last) of its phrase."""

    lemma: str
    first: int
    last: int


def counted_after(row: Row, at: int, one: bool, tags: Mapping[int, str] | None = None, needs_of: bool = False) -> Counted | None:
    """Return what is counted behind token `at`; None where the noun is left out ("seven were killed").

    `one` tells that the number is one, so that the noun is singular; `needs_of` that only "40 percent OF voters"
    names what is counted.
    """
    one = one or (row.lower(at) in ("-", "‑") and row.glued(at))
    first = _phrase_start(row, at, needs_of)
    if first is None:
        return None
    words = _words(row, first)
    head = _head_by_tags(row, words, tags) if tags else None
    if head is None:
        head = _singular_head(row, words) if one else _plural_head(row, words)
    if head is None:
        return None
    first = words[0]
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
    while row.lower(at) in _DETERMINERS:
        at += 1
        if row.lower(at - 1) in ("others",):
            return None
    return at


def _words(row: Row, first: int) -> list[int]:
    """The tokens that may belong to the noun phrase: words, and hyphens inside compounds."""
    found: list[int] = []
    at = first
    while at < len(row) and at - first < _REACH * 2 and len(found) < _REACH:
        word = row.lower(at)
        if row.kind(at) == "word":
            if word in _ENDS and not (row.glued(at) and row.lower(at - 1) == "-"):
                break
            found.append(at)
        elif row.kind(at) == "possessive":
            found.clear()
        elif not (word in ("-", "‑", ".", "&") and row.glued(at) and row.glued(at + 1)) and not _age_inside(row, at):
            if word not in ('"', "“", "‘", "'", "’") or found:
                break
        at += 1
    return found


def _age_inside(row: Row, at: int) -> bool:
    """three 15-year-old students"""
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
    forms = lexicon.counted_forms()
    for index, at in enumerate(words):
        known = forms.get(row.lower(at))
        if not (known and known[1]) and not _looks_plural(row.lower(at), row, at):
            if _is_verb_like(row, words, index):
                return None
            continue
        head = at
        for after in words[index + 1 :]:
            following = forms.get(row.lower(after))
            if not (following and following[1]) or after != head + 1:
                break
            head = after
        return head
    return None


def _is_verb_like(row: Row, words: list[int], index: int) -> bool:
    """A past form right behind the number with no plural noun near is the verb of a number without a noun."""
    word = row.lower(words[index])
    return word in _past_verbs() and not any(_any_plural(row, at) for at in words[index + 1 : index + 3])


def _any_plural(row: Row, at: int) -> bool:
    known = lexicon.counted_forms().get(row.lower(at))
    return bool(known and known[1]) or _looks_plural(row.lower(at), row, at)


@cache
def _past_verbs() -> frozenset[str]:
    return frozenset(
        ["died", "entered", "arrived", "crossed", "fled", "escaped", "survived", "remained", "returned", "joined", "drowned", "perished", "came", "went", "fell", "took", "got", "made", "left", "lost", "won", "hit", "ran", "stood", "suffered", "refused", "voted", "disappeared", "vanished", "surrendered", "attended"]
    )


def _looks_plural(word: str, row: Row, at: int) -> bool:
    if word in _NOT_PLURAL or len(word) < 4 or not word.endswith("s"):
        return False
    if word.endswith(("ss", "us", "is", "ous")):
        return False
    return row.text(at)[0].islower() or row.lower(at + 1) in _ENDS or row.kind(at + 1) in ("mark", "")


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
    ends_well = row.kind(closing) in ("mark", "") or row.lower(closing) in _ENDS
    return plain[0] if plain and ends_well and len(plain) == 1 else None


def _lemma(row: Row, head: int, one: bool) -> str:
    word, text = row.lower(head), row.text(head)
    if text.endswith("s") and text[:-1].isupper() and len(text) > 2:
        return text[:-1]
    known = lexicon.counted_forms().get(word)
    if known:
        return known[0]
    return word if one else singular(word)
