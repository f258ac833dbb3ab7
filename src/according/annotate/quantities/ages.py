"""Ages: "a 42-year-old man", "aged 9", "Bamford, 30,", "at the age of 12", "in her 40s"."""

from __future__ import annotations

from according.annotate.quantities.lexicon import counted_forms, people, word_set
from according.annotate.quantities.numerals import Figure
from according.annotate.quantities.tokens import Row

_OLDEST = 122


def age_end(row: Row, figure: Figure) -> int | None:
    """Return the token after the age that a figure gives, or None where it gives none."""
    value = figure.value
    if value is None or figure.form not in ("digits", "words"):
        return None
    return (
        _years_old(row, figure)
        or (_labelled(row, figure) if 0 < value <= _OLDEST else None)
        or (_after_name(row, figure) if 0 < value <= 110 and figure.form == "digits" and value == int(value) else None)
    )


def _years_old(row: Row, figure: Figure) -> int | None:
    at = figure.last
    if row.lower(at) in ("-", "‑"):
        at += 1
    if row.lower(at) not in ("year", "years", "month", "months", "week", "weeks", "day", "days", "yr", "yrs", "yo"):
        return None
    if row.lower(at) == "yo":
        return at + 1
    after = at + 1 + (row.lower(at + 1) in ("-", "‑"))
    if row.lower(after) in ("old", "olds"):
        return after + 1
    if row.phrase(after, after + 2) == "of age":
        return after + 2
    return None


def _labelled(row: Row, figure: Figure) -> int | None:
    """aged 9, ages 5 to 12, ages 19, 36 and 41, the age of 12, age 30"""
    before = row.lower(figure.first - 1)
    if before in ("aged", "age", "ages") or _is_listed(row, figure):
        return figure.last
    if before == "of" and row.lower(figure.first - 2) in ("age", "ages"):
        return figure.last
    if before in ("under", "over", "about", "around", "between") and row.lower(figure.first - 2) in ("aged", "ages"):
        return figure.last
    return None


def _is_listed(row: Row, figure: Figure) -> bool:
    """Tell whether a figure stands in a list that "aged" or "ages" opens."""
    at = figure.first - 1
    while row.lower(at) in ("and", ",", "or") and row.kind(at - 1) in ("figure", "word") and at > 1:
        at -= 1 if row.lower(at - 1) == "," else 2
        if row.lower(at) in ("aged", "ages") and row.kind(at + 1) == "figure":
            return True
    return False


def _after_name(row: Row, figure: Figure) -> int | None:
    """Bamford, 30, ...; Ms Rosa (42)"""
    mark, name = row.text(figure.first - 1), row.text(figure.first - 2)
    closing = row.text(figure.last)
    known = counted_forms().get(name.lower())
    described = bool(known and known[0] in people() and not known[1] and mark == ",")
    if not (name[:1].isupper() or described) or row.kind(figure.first - 2) != "word" or len(name) < 2:
        return None
    if name.lower() in word_set("ages", "no_names") or (name.isupper() and len(name) > 3):
        return None
    if mark == "," and (closing in (",", ".", ";", "") or row.lower(figure.last) in word_set("ages", "behind")):
        return figure.last
    return (
        figure.last
        if mark == "(" and closing == ")" and row.lower(figure.first - 3) != "(" and (figure.value or 0) > 12
        else None
    )
