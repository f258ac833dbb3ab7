"""Numbers without a number word: "no one", "no casualties", "including a child"."""

from __future__ import annotations

from according.annotate.quantities import lexicon
from according.annotate.quantities.counted import Counted, counted_after
from according.annotate.quantities.numerals import Figure
from according.annotate.quantities.tokens import Row

_NOBODY = frozenset(("nobody", "no-one"))


def none_at(row: Row, at: int) -> tuple[Figure, Counted | None] | None:
    """Return a zero for "no one", "nobody", "none" and for "no" before a noun for people or harm."""
    word = row.lower(at)
    if word == "no" and row.lower(at + 1) in ("one",):
        return Figure(at, at + 2, 0, 0, "none"), None
    if word == "no" and row.phrase(at + 1, at + 3) == "- one":
        return Figure(at, at + 3, 0, 0, "none"), None
    if word in _NOBODY or (word == "none" and row.lower(at + 1) not in ("the", "other")):
        return Figure(at, at + 1, 0, 0, "none"), None
    if word == "no":
        first = at + 1
        if row.lower(first) in ("reports", "report", "word") and row.lower(first + 1) == "of":
            first += 2
        if (
            row.lower(first) in ("immediate", "reported", "confirmed", "known")
            and row.lower(first + 1) in ("reports", "report")
            and row.lower(first + 2) == "of"
        ):
            first += 3
        counted = counted_after(row, first, False)
        if counted and counted.lemma in _harm() and counted.last - first <= 3:
            return Figure(at, at + 1, 0, 0, "none"), counted
    return None


def _harm() -> frozenset[str]:
    return lexicon.people() | {"injury", "death", "casualty", "fatality", "survivor", "arrest", "victim"}


def including_one(row: Row, at: int) -> tuple[Figure, Counted] | None:
    """Return the one of "including a child", "among them a woman"."""
    if row.lower(at) not in ("a", "an"):
        return None
    lead = row.lower(at - 1)
    if lead not in lexicon.word_set("parts", "including") and not (
        lead == "them" and row.lower(at - 2) in ("among", "of")
    ):
        return None
    counted = counted_after(row, at + 1, True)
    if counted is None or counted.lemma not in lexicon.people() or counted.last - at > 5:
        return None
    return Figure(at, at + 1, 1, 1, "words"), counted
