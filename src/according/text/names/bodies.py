"""Names of bodies and places: what they are called apart from the form of a company, and how two are alike."""

import re
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from according.text.names import forms
from according.text.names.acronyms import looks_like_acronym_of
from according.text.names.alignment import Alignment, align
from according.text.names.likeness import DIFFERENT, Likeness, least_sure
from according.text.names.writing import ARTICLES, fold, skeleton

_JOINTS = {"of", "for", "the", "and", "in", "on", "to", "de", "la", "du", "des", "und", *ARTICLES}
_ROMAN = re.compile(r"^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$")
_LONGEST_COUNTRY = 4
_NUMBER = re.compile(r"\d")
MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class BodyName:
    """The name of a body or place: its telling words, the countries among them, its numbers, its legal form."""

    words: tuple[str, ...]
    countries: frozenset[str]
    numbers: tuple[str, ...]
    form: str
    foreign: bool
    written: tuple[str, ...]


@cache
def body_name(name: str) -> BodyName:
    """Return the parts of a name: "Int'l" written out, "Ltd" apart, "Iraqi" and "Iraq's" one country."""
    plain = anyascii(name).replace("&", " and ").replace("/", " ").replace("’", "'")
    plain = re.sub(r"'s\b", "", re.sub(r"\b((?:[A-Za-z]\.)+[A-Za-z])\b\.?", lambda m: m[1].replace(".", ""), plain))
    raw = [w for w in fold(plain).replace("'", "").split() if w != "the"]
    raw, form = _without_form(raw)
    numbers = tuple(
        w for w in raw if (_NUMBER.search(w) and w not in forms.short_words()) or (_ROMAN.match(w) and w != "i")
    )
    words = [w for w in raw if w not in numbers]
    written = _one_word_for_one_kind(" ".join(forms.short_words().get(w, w) for w in words)).split()
    kept, countries = _without_countries(written)
    return BodyName(
        tuple(w for w in kept if w not in _JOINTS)[:MOST_WORDS] or tuple(kept), countries, numbers, form,
        bool(re.search(r"[^\W\d_a-zA-Z\u00c0-\u024f]", name)),
        tuple(w for w in written if w not in _JOINTS),
    )  # fmt: skip


def _one_word_for_one_kind(name: str) -> str:
    """ "Medical Center" and "Hospital" are one kind of body, written alike here."""
    for words, other in forms.kinds_alike().items():
        name = re.sub(rf"\b{words}\b", other, name)
    return name


def _without_form(words: list[str]) -> tuple[list[str], str]:
    """Take off the form of a company, behind the name or before it, as often as one stands there."""
    found = ""
    changed = True
    while changed:
        changed = False
        for spelling, form in forms.legal_forms():
            length = len(spelling)
            if len(words) > length and tuple(words[-length:]) == spelling:
                words, found, changed = words[:-length], found or form, True
            elif len(words) > length and tuple(words[:length]) == spelling and length + len(spelling[0]) > 3:
                words, found, changed = words[length:], found or form, True
    return words, found


def _without_countries(words: list[str]) -> tuple[list[str], frozenset[str]]:
    kept: list[str] = []
    found: set[str] = set()
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
            country = forms.countries().get(" ".join(words[at : at + length]))
            if country is not None:
                found.add(country)
                at += length
                break
        else:
            kept.append(words[at])
            at += 1
    return kept, frozenset(found)


@cache
def compare_bodies(one: str, other: str) -> Likeness:
    """Return how two names of bodies or places are alike. A country, a number or a telling word more or less makes
    another body of it; the form of a company does not."""
    for short, long in ((one, other), (other, one)):
        if looks_like_acronym_of(short, long):
            return Likeness("acronym")
    if "/" in one + other:
        found = [_compared(body_name(x), body_name(y)) for x in one.split("/") for y in other.split("/") if x and y]
        return min(found, key=lambda like: (not like.sure, not like.possible))
    return _compared(body_name(one), body_name(other))


def _compared(a: BodyName, b: BodyName) -> Likeness:
    if sorted(a.numbers) != sorted(b.numbers):
        return DIFFERENT
    if a.countries != b.countries:
        return _judged(a, b, align(a.written, b.written)) if not (a.countries and b.countries) else DIFFERENT
    if "".join(a.words) == "".join(b.words):
        return Likeness("same")
    if not a.words or not b.words:
        return DIFFERENT
    bare = a.foreign != b.foreign
    if sorted(a.words) == sorted(b.words):
        return Likeness("order")
    if bare and len(skeleton("".join(a.words))) > 3 and skeleton("".join(a.words)) == skeleton("".join(b.words)):
        return Likeness("spelling")
    return _judged(a, b, align(a.words, b.words, bare=bare))


def _judged(a: BodyName, b: BodyName, found: Alignment) -> Likeness:
    likes = [like for _, _, like in found.pairs]
    if found.left_a or found.left_b or a.countries != b.countries:
        joined = OSA.distance("".join(a.written), "".join(b.written))
        close = a.countries != b.countries and not (found.left_a or found.left_b) and joined == 1
        close = close or (len(a.words) != len(b.words) and joined == 1 and len("".join(a.words)) > 7)
        return Likeness("misspelling", 1) if close else DIFFERENT
    if any(like.how in ("nickname", "initial") for like in likes):
        return DIFFERENT
    edits = sum(like.edits for like in likes)
    if edits > 2 or any(like.edits and _is_short(a.words[i], b.words[j]) for i, j, like in found.pairs):
        return DIFFERENT
    return Likeness(least_sure(*(like.how for like in likes), found.order), edits)


def _is_short(one: str, other: str) -> bool:
    """Of an acronym every letter tells."""
    return max(len(one), len(other)) < 4
