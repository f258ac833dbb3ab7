"""Names as strings: folded, transliterated, abbreviated. Nothing here knows who is meant."""

import re
from functools import cache

from anyascii import anyascii

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"[’'](?:s)?$")
_PARTICLES = {"al", "el", "ul", "as", "ash", "at", "an", "ar", "ad", "az"}
# Joints that acronyms leave out: "Rail Accident Investigation Branch", "Observatory for Human Rights".
_UNSPOKEN = {"of", "for", "the", "and", "in", "on", "to", "al", "de", "la", "du", "des", "&"}
_SPELLINGS = (
    ("defence", "defense"), ("centre", "center"), ("labour", "labor"), ("organis", "organiz"), ("programme", "program"),
)  # fmt: skip
# Letters and groups that romanisations of one name swap: Qaddafi / Gaddafi / Kadafi, Araqchi / Araghchi,
# Hizbollah / Hezbollah. Order matters: groups first. "a" and "o" are no such pair (Khamenei, Khomeini).
_ROMANISATIONS = (
    ("kh", "h"), ("gh", "k"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("sch", "sh"), ("tch", "ch"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ie", "i"), ("ay", "ai"), ("aa", "a"),
    ("q", "k"), ("g", "k"), ("c", "k"), ("w", "v"), ("y", "i"), ("e", "i"), ("o", "u"), ("z", "s"), ("j", "dj"),
)  # fmt: skip


@cache
def fold(name: str) -> str:
    """Return a name without case, diacritics, article, possessive, dots, and with one spelling of common words."""
    plain = anyascii(_POSSESSIVE.sub("", _ARTICLE.sub("", name.strip()))).lower()
    plain = re.sub(r"\.(?=\w|\s|$)", "", plain).replace("`", "'").replace("-", " ")
    for british, american in _SPELLINGS:
        plain = plain.replace(british, american)
    return re.sub(r"\s+", " ", re.sub(r"[^\w' ]", " ", plain)).strip()


def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a folded name, Arabic articles left out ("Bashar al-Assad": bashar, assad)."""
    words = tuple(w for w in fold(name).split() if w not in _PARTICLES)
    return words or tuple(fold(name).split())


@cache
def romanised(word: str) -> str:
    """Return a key that is equal for the common romanisations of one name."""
    key = word.replace("'", "")
    for written, canonical in _ROMANISATIONS:
        key = key.replace(written, canonical)
    return re.sub(r"(.)\1+", r"\1", key)


def initials(name: str) -> str:
    """Return the acronym that the capital words of a name would make, lower case; hyphenated parts count."""
    words = [w for w in re.split(r"[\s\-]+", anyascii(_ARTICLE.sub("", name))) if w and w.lower() not in _UNSPOKEN]
    return "".join(w[0] for w in words if w[0].isalnum()).lower()


def is_acronym(name: str) -> bool:
    """Two to seven capitals, with or without dots: "HTS", "U.N."."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isupper() and bare.isalpha()


def looks_like_acronym_of(short: str, long: str) -> bool:
    """Tell whether `short` is made of the initials of `long`, joints spoken or not."""
    if not is_acronym(short) or len(long.split()) < 2:
        return False
    letters = short.replace(".", "").lower()
    full = "".join(w[0] for w in re.split(r"[\s\-]+", anyascii(_ARTICLE.sub("", long))) if w).lower()
    return letters in (initials(long), full)
