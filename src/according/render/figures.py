"""What a named policy reads from a finding, in words: its numbers, and the quotation that each stands on."""

from according.render.quotations import keys_of, tells
from according.schema.figures import Figure, FigureValue
from according.schema.findings import Finding, Position
from according.schema.spans import Evidence

_NO_UNIT = (None, "count")


def numbers_in_words(figure: Figure, finding: Finding) -> str:
    """Return "12", or "best 17, low 12, high 18" where they differ; "no figure" for none.

    The unit stands behind what is no count.
    """
    if not figure.values:
        return "no figure"
    named = len({v.value for v in figure.values}) > 1
    shown = figure.values if named else figure.values[:1]
    return ", ".join((f"{v.name} " if named else "") + _number(v, finding) for v in shown)


def quotation_of(position: Position) -> Evidence | None:
    """Return the first quotation of an answer in which its own words stand, else its first; None where it has none."""
    keys = keys_of(position)
    telling = (e for e in position.evidence if tells(e.text, keys))
    return next(telling, position.evidence[0] if position.evidence else None)


def standing_on(figure: Figure) -> list[tuple[str, int]]:
    """Return the names of the values and the index of the position they stand on, each position once."""
    names: dict[int, list[str]] = {}
    for value in figure.values:
        names.setdefault(value.position, []).append(value.name)
    return [(", ".join(named), index) for index, named in names.items()]


def _number(value: FigureValue, finding: Finding) -> str:
    number = value.value
    words = f"{int(number):,}" if number == int(number) else f"{number:,}"
    unit = finding.positions[value.position].unit
    return words if unit in _NO_UNIT else f"{words} {unit}"
