"""The end of the picture: what was found odd, by report, each oddity once."""

import re

from rich.text import Text

from according.render.lookup import Lookup
from according.render.problems import told
from according.render.safe import one_line
from according.render.terminal import styles
from according.render.terminal.page import Page, widest


def put_odd(page: Page, view: Lookup) -> None:
    """Write the problems: those of reports beside their labels, those of no report after them."""
    rows = _rows(view)
    if not rows:
        return
    page.blank()
    page.line(Text("ODD", style=styles.HEADING))
    at = widest([label for label, _ in rows if label.count(",") < 2]) + 4
    before = ""
    for label, message in rows:
        if label:
            lead = Text("  ") + Text(label if label != before else "", style=styles.LABEL)
            page.row(lead, message, at)
        else:
            page.line(message, 2)
        before = label


def _rows(view: Lookup) -> list[tuple[str, str]]:
    """Labels and message of each oddity, in the order of the reports; what several have alike is one row."""
    order = list(view.documents)
    found: dict[str, set[str]] = {}
    for problem in view.dossier.problems:
        document = view.documents.get(problem.document or "")
        message = _with_labels(view, told(problem, document))
        found.setdefault(message, set()).update([document.id] if document else [])
    rows = [(sorted(map(order.index, ids)), message) for message, ids in found.items()]
    rows.sort(key=lambda row: (not row[0], row[0]))
    return [(_labels(view, [order[at] for at in places]), message) for places, message in rows]


def _labels(view: Lookup, documents: list[str]) -> str:
    everything = len(documents) == len(view.documents) > 2
    return "all" if everything else ", ".join(view.label(document) for document in documents)


def _with_labels(view: Lookup, message: str) -> str:
    """The message with labels in place of the file names of other reports."""
    labels = {one_line(document.path): view.label(document.id) for document in view.documents.values()}
    names = "|".join(re.escape(path) for path in sorted(labels, key=len, reverse=True) if path)
    if not names:
        return message
    return re.sub(rf"(?<![\w/.-])(?:{names})(?![\w/-])", lambda found: labels[found[0]], message)
