"""Where a name begins and ends, where the language model cut it or ran two together."""

from collections.abc import Set
from functools import cache

from according.resources.loading import load_text
from according.schema.annotations import Word

_HYPHENS = frozenset("-‐‑")


@cache
def _given_names() -> frozenset[str]:
    lines = load_text("given_names.txt").splitlines()
    return frozenset(line.split("\t")[0].lower() for line in lines if line and not line.startswith("#"))


def begin(words: tuple[Word, ...], first: int, person: bool) -> int:
    """Return where a name begins that was tagged from `first` on: with the first half of "Frank-Walter", and, of a
    person, with the initials before ("A. Barry Rand")."""
    while first > 1 and words[first - 1].text in _HYPHENS and _touch(words, first - 2, first):
        if not words[first - 2].text[:1].isupper():
            break
        first -= 2
    while person and first > 0 and _is_initial(words[first - 1].text):
        first -= 1
    return first


def _touch(words: tuple[Word, ...], first: int, last: int) -> bool:
    return all(words[i].end == words[i + 1].start for i in range(first, last))


def _is_initial(text: str) -> bool:
    return len(text) == 2 and text[0].isupper() and text[1] == "."


def place_before_person(words: tuple[Word, ...], first: int, last: int, places: Set[str]) -> int | None:
    """Return where the person begins in "Mayor of London Sadiq Khan", tagged as one place; None where it is one."""
    for at in range(first + 1, last):
        place = " ".join(w.text for w in words[first:at]).lower()
        if place in places and words[at].text.lower() in _given_names() and words[at].text[:1].isupper():
            whole = " ".join(w.text for w in words[first : last + 1]).lower()
            return None if whole in places else at
    return None
