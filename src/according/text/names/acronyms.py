"""Acronyms, and the names they could be made of."""

import re

from anyascii import anyascii

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
# Joints that acronyms leave out: "Rail Accident Investigation Branch", "Observatory for Human Rights".
_UNSPOKEN = {"of", "for", "the", "and", "in", "on", "to", "al", "de", "la", "du", "des", "&"}


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
