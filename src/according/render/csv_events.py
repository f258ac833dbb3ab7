"""Events as a table: one row for each event and thing counted in it, with the figure that a named policy reads.

The form is RFC 4180 in UTF-8, with a plain line end after each row: text in quotation marks, numbers bare, line ends
inside a quotation kept. Two things are done to text so that it can't act:

- Control and reordering characters become visible ones, one for one (see `render.safe`), so offsets hold.
- A spreadsheet takes a cell that begins with = + - or @ (also in full width, or behind blanks) for a formula. One
  apostrophe is put before such a cell, and before one that has apostrophes and then such a sign, so that what the
  report says comes back by taking one apostrophe from every cell that `FORMULA` matches.
"""

import csv
import re
from io import StringIO

from according.render.figures import quotation_of
from according.render.safe import harmless, visible
from according.schema.documents import Document
from according.schema.dossier import Dossier, PublicEvent
from according.schema.figures import Figure, FigureName
from according.schema.findings import Finding, Position

Cell = str | int | float

FORMULA = re.compile(r"['\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""What a cell looks like at its beginning that has, or needs, an apostrophe before it."""

_EVENT = ("event", "type", "text", "earliest", "latest", "place")
_ASKED = ("finding", "kind", "confidence", "question", "counted", "unit")
_READ = ("policy", "value", "low", "high", "why", "told_as", "reports", "origins_least", "origins_most")
_SPAN = ("quotation", "document", "path", "start", "end")
_ENDS = tuple(f"{end}_{field}" for end in ("low", "high") for field in ("quotation", "document", "start", "end"))
COLUMNS = _EVENT + _ASKED + _READ + _SPAN + _ENDS
"""The columns, the same under every policy.

`value` is the policy's figure, of best-low-high the best one; `told_as`, `reports`, origins and quotation are those of
the answer it stands on. `start` and `end` are half-open offsets in code points of the text of `document`, as in
the JSON of the dossier, and the quotation is exactly what stands there. `low` and `high`, with quotations of their
own, are filled under best-low-high only. Where a policy gives no figure, `why` says what stands in the way.
"""


def render_csv(dossier: Dossier, figures: dict[str, Figure]) -> str:
    """Return the table, its header first; a row for each finding that has a figure in `figures`, by its id.

    Events of which nothing is counted have no row. Rows are in the order of the findings.
    """
    shown = harmless(dossier)
    events = {event.id: event for event in shown.events}
    documents = {document.id: document for document in shown.documents}
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(COLUMNS)
    for finding in shown.findings:
        figure = figures.get(finding.id)
        if figure is not None and finding.positions:
            row = _row(finding, figure, events.get(finding.event or ""), documents)
            writer.writerow([_safe(row.get(column, "")) for column in COLUMNS])
    return out.getvalue()


def _row(
    finding: Finding, figure: Figure, event: PublicEvent | None, documents: dict[str, Document]
) -> dict[str, Cell]:
    first = finding.positions[figure.values[0].position if figure.values else 0]
    row: dict[str, Cell] = {
        "finding": finding.id,
        "kind": finding.kind,
        "confidence": finding.confidence,
        "question": finding.question,
        "counted": first.counted or "",
        "unit": first.unit or "",
        "policy": figure.policy,
        "why": visible(figure.why),
    }
    if event is not None:
        row |= {"event": event.id, "type": event.type, "text": event.text, "place": event.place or ""}
        row |= {"earliest": event.earliest or "", "latest": event.latest or ""}
    elif finding.event:
        row["event"] = finding.event
    if figure.values:
        row |= {"value": _plain(figure.values[0].value), **_standing(first, documents)}
    return row | _end("low", finding, figure) | _end("high", finding, figure)


def _standing(position: Position, documents: dict[str, Document]) -> dict[str, Cell]:
    """What stands behind the value: the answer's own words, how many tell it, and the quotation with its span."""
    row: dict[str, Cell] = {
        "told_as": position.value,
        "reports": len(position.documents),
        "origins_least": position.origins.least,
        "origins_most": position.origins.most,
    }
    quotation = quotation_of(position)
    if quotation is not None:
        document = documents.get(quotation.document)
        row |= {"quotation": quotation.text, "document": quotation.document, "path": document.path if document else ""}
        row |= {"start": quotation.start, "end": quotation.end}
    return row


def _end(name: FigureName, finding: Finding, figure: Figure) -> dict[str, Cell]:
    """The lowest or highest number of a policy that gives one, with the quotation it stands on."""
    value = figure.value(name)
    if value is None:
        return {}
    quotation = quotation_of(finding.positions[value.position])
    row: dict[str, Cell] = {name: _plain(value.value)}
    if quotation is not None:
        row |= {f"{name}_quotation": quotation.text, f"{name}_document": quotation.document}
        row |= {f"{name}_start": quotation.start, f"{name}_end": quotation.end}
    return row


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell
