"""Credits: what the page itself says about where its text comes from."""

import re

from according.acquire.blocks import Layout
from according.acquire.lines import Line
from according.acquire.outlets import (
    agency_credited,
    agency_named,
    agency_signing,
    outlet_as_given,
    publisher_named,
)
from according.schema.documents import Credit
from according.schema.vocabulary import CreditRole

__all__ = ["find_credits"]

_ROLES: dict[str, CreditRole] = {
    "credit": "republishes",
    "contribution": "contribution",
    "photo_credit": "photo",
    "agency": "agency",
    "opening": "agency",
    "run-in": "agency",
    "byline": "agency",
    "copyright": "agency",
}
_BRACKETED = re.compile(r"\(([^()]+)\)")
_NEAR_END = 6
"""Lines from the end among which an agency's sign-off stands."""


def find_credits(layout: Layout, document: str, publisher: str | None) -> list[Credit]:
    """Return the credits on the page, in order, each once. A line that credits the page's own publisher is no
    lead to another origin and gives none."""
    found: dict[tuple[int, int, str], Credit] = {}
    inside = _inside(layout)
    for part in layout.parts:
        # An agency's name alone between two paragraphs is what is left of a picture.
        role = "photo" if part.part == "agency" and part.start in inside else _ROLES.get(part.part)
        name = _name(part) if role else None
        if role is None or name is None:
            continue
        if role == "agency" and not (agency_named(name) or publisher_named(name)):
            continue
        if role != "photo" and publisher and _same(name, publisher):
            continue
        start, end = _place(part, name)
        found.setdefault((start, end, role), Credit(document, start, end, name, role))
    for start, end, name in _signed(layout):
        if not (publisher and _same(name, publisher)):
            found.setdefault((start, end, "agency"), Credit(document, start, end, name, "agency"))
    return list(found.values())


def _inside(layout: Layout) -> frozenset[int]:
    """Where the lines begin that stand between the first paragraph of the report and the last."""
    told = [place for place, part in enumerate(layout.parts) if part.kind == "body"]
    within = layout.parts[told[0] : told[-1]] if told else ()
    return frozenset(part.start for part in within)


def _signed(layout: Layout) -> list[tuple[int, int, str]]:
    """The first line near the end that has the form with which an agency closes its reports.

    A dateline that names another in brackets tells that the form is borrowed.
    """
    opened = [match[1] for part in layout.of_kind("dateline") if (match := _BRACKETED.search(part.text))]
    for part in layout.parts[-_NEAR_END:]:
        signed = agency_signing(part.text)
        if signed:
            start, end, name = signed
            if any(agency_credited(other) != name for other in opened):
                continue
            return [(part.start + start, part.start + end, name)]
    return []


def _name(part: Line) -> str | None:
    """Who is credited: an agency or outlet by its usual name, else as printed."""
    if part.name is None or part.part == "photo_credit":
        return part.name
    if part.part in ("copyright", "byline"):
        return agency_named(part.name) or agency_credited(part.text)
    return agency_named(part.name) or publisher_named(part.name) or outlet_as_given(part.name)


def _same(name: str, publisher: str) -> bool:
    ours = publisher_named(publisher) or publisher
    return (publisher_named(name) or name).casefold() == ours.casefold()


def _place(part: Line, name: str) -> tuple[int, int]:
    """Where the name stands in the line; the whole line where it stands there in another form."""
    for form in filter(None, (part.name, name)):
        match = re.search(re.escape(form), part.text, re.IGNORECASE)
        if match:
            return part.start + match.start(), part.start + match.end()
    return part.start, part.end
