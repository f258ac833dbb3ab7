"""How a name is written: one form for case, accents, points and spelling; keys that romanisations share."""

import re
from functools import cache

from anyascii import anyascii

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"[’'](?:s)?$")
_DOT = re.compile(r"\.(?=\w|\s|$)")
_MARKS = re.compile(r"[^\w' ]")
_BLANKS = re.compile(r"\s+")
# Articles and joints of Arabic names, also as assimilated before the next word ("ez-Zor", "ash-Shaab").
ARTICLES = {"al", "el", "ul", "as", "ash", "at", "an", "ar", "ad", "az", "ez", "es", "esh", "ed", "er"}
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
# What ends a romanised name in one habit and not in another: Raqqa / Raqqah, Fatimah / Fatima.
_FINAL_H = re.compile(r"(?<=a)h$")
# Jawlani / Jolani, Tawfiq / Toufik: a diphthong before a consonant.
_AW = re.compile(r"(?<=.)aw(?=[^aeiouy])")
_VOWELS = re.compile(r"[aiu]")


@cache
def fold(name: str) -> str:
    """Return a name without case, diacritics, article, possessive, dots, and with one spelling of common words."""
    if name.isascii() and name.isalpha():  # one word, to which most of the rules don't apply
        return _respelt(name.lower())
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", name.strip()))
    plain = (bare if bare.isascii() else anyascii(bare)).lower()
    plain = _respelt(_DOT.sub("", plain).replace("`", "'").replace("-", " "))
    return _BLANKS.sub(" ", _MARKS.sub(" ", plain)).strip()


def _respelt(low: str) -> str:
    for british, american in _SPELLINGS:
        low = low.replace(british, american)
    return low


def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a folded name, Arabic articles left out ("Bashar al-Assad": bashar, assad)."""
    words = fold(name).split()
    return tuple([w for w in words if w not in ARTICLES] or words)


def lookup_key(name: str) -> str:
    """Return the words of a folded name with blanks between, Arabic articles left out: names equal in it look alike."""
    simple = name.isascii() and name.isalpha()
    return _respelt(name.lower()) if simple else " ".join(tokens(name))


@cache
def romanised(word: str) -> str:
    """Return a key that is equal for the common romanisations of one name."""
    key = word.replace("'", "")
    if len(key) > 4:
        key = _FINAL_H.sub("", key)
    if key.startswith("x"):
        key = "sh" + key[1:]
    key = _AW.sub("ou", key)
    for written, canonical in _ROMANISATIONS:
        key = key.replace(written, canonical)
    return re.sub(r"(.)\1+", r"\1", key)


@cache
def skeleton(word: str) -> str:
    """Return the consonants of a word's romanised key: what an alphabet without vowels would keep of it."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", romanised(word)))
