"""Footnotes: each quotation once, with the report it stands in."""

from according.render.dates import moment
from according.render.lookup import Lookup
from according.render.markdown.escape import escaped, link
from according.render.quotations import bare, in_marks
from according.schema.documents import Document
from according.schema.spans import Evidence


class Citations:
    """Numbers footnotes in the order in which they are first cited."""

    def __init__(self, view: Lookup) -> None:
        self._view = view
        self._numbers: dict[Evidence, int] = {}

    def cite(self, evidence: Evidence) -> str:
        """Return the mark of this quotation: `[^1]`."""
        return f"[^{self._numbers.setdefault(evidence, len(self._numbers) + 1)}]"

    def notes(self) -> list[str]:
        """Return the footnotes, in their order."""
        return [f"[^{number}]: {self._note(evidence)}" for evidence, number in self._numbers.items()]

    def _note(self, evidence: Evidence) -> str:
        report = described(self._view.documents[evidence.document])
        return f"{report}: {escaped(in_marks(bare(evidence.text)))}"


def described(document: Document) -> str:
    """Return publisher, title, date and address of a report, escaped."""
    parts = [f"*{escaped(document.publisher)}*" if document.publisher else "publisher not known"]
    parts += [escaped(in_marks(bare(document.title)))] if document.title else []
    parts += [escaped(document.author)] if document.author else []
    parts.append(escaped(moment(document.published_at)))
    parts += [link(document.url)] if document.url else []
    return ", ".join(parts)
