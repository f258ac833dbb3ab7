"""Texts that lost their apostrophes on the way ("doesnt", "Syrias army"): what may be split in them all the same.

Contractions are a closed list. A name with a bare possessive s looks like a plural, so it is told only where the
text as a whole has lost its marks, and only of names that are no common nouns and no peoples.
"""

import re
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml

__all__ = ["CONTRACTIONS", "bare_possessives"]


_NEGATED = (
    "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would", "could", "should", "must", "need",
    "wo", "ca", "ai",
)  # fmt: skip
_JOINED = {
    "i": "m ve", "you": "re ve ll", "they": "re ve ll", "we": "ve", "it": "ll", "he": "s", "she": "s",
    "that": "s ll", "what": "s", "there": "s", "here": "s", "who": "s",
}  # fmt: skip
CONTRACTIONS: Mapping[str, int] = {
    **{stem + "nt": len(stem) for stem in _NEGATED},
    **{subject + ending: len(subject) for subject, endings in _JOINED.items() for ending in endings.split()},
}
"""Contractions without their apostrophe, lower case, and how many letters their first word has. Forms that are words
themselves ("were", "its") are left out."""

_APOSTROPHES = re.compile("['’‘ʼ`´]")
_COMMA = re.compile(r"\w,\s")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z]\w*[a-z]s\b")
# A shorter text may do without commas and apostrophes.
LEAST_CHARACTERS = 400
# Names of peoples and creeds, whose form in s is their plural; others are known by their ending.
_PEOPLE = re.compile(r"(?:ian|i|ite|ist|ese|er|or|Kurd|Arab|Turk|Muslim|Jew|Hindu|Sikh|Serb|Croat|Tutsi|Hutu)$")


@cache
def _known_names() -> frozenset[str]:
    """Names of countries and their capitals: names whatever they end in."""
    countries = load_yaml("nationalities")["countries"]
    return frozenset(name for c in countries for name in [*c["names"], c["capital"]] if name)


@cache
def _common_nouns() -> frozenset[str]:
    counted = [word for entry in load_yaml("counted")["sets"] for word in entry["words"]]
    bodies = [word for kind in load_yaml("organization_words")["kinds"] for word in kind["words"]]
    peoples = [word for c in load_yaml("nationalities")["countries"] for word in c["people"]]
    return frozenset(word.lower() for word in [*counted, *bodies, *peoples])


def bare_possessives(text: str) -> frozenset[str]:
    """Return the forms of a text that are a name with a possessive s whose apostrophe was stripped.

    Empty unless the text has no apostrophe at all, and either a contraction without one, or, being long enough to
    tell, no comma.
    """
    if _APOSTROPHES.search(text):
        return frozenset()
    words = set(_WORD.findall(text))
    contracted = any(word.lower() in CONTRACTIONS for word in words)
    if not contracted and (len(text) < LEAST_CHARACTERS or _COMMA.search(text)):
        return frozenset()
    return frozenset(form for form in set(_NAME.findall(text)) if _is_possessive(form, words))


def _is_possessive(form: str, words: set[str]) -> bool:
    name = form[:-1]
    if name in _known_names():
        return True
    if name not in words or name.lower() in _common_nouns() or _PEOPLE.search(name):
        return False
    return name.lower() not in words and form.lower() not in words
