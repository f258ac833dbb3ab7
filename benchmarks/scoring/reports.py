"""Where a quotation stands in a report as it was read, white space aside."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from according.schema.documents import Document
from benchmarks.scoring.gold import GoldPosition

Place = tuple[int, int]
"""Half-open code-point offsets in a document's text."""

Places = Mapping[str, tuple[Place, ...]]
"""Places by document id."""


def squeeze(text: str) -> tuple[str, list[int]]:
    """Return the text with each run of white space as one blank, and for each character its old offset."""
    kept: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if not character.isspace():
            kept.append(character)
            offsets.append(offset)
        elif kept and kept[-1] != " ":
            kept.append(" ")
            offsets.append(offset)
    return "".join(kept), offsets


class Report:
    """A document under the name of the file it came from."""

    def __init__(self, document: Document) -> None:
        self.id = document.id
        self.name = PurePath(document.path or document.id).name
        self.text = document.text
        self._flat, self._offsets = squeeze(document.text)

    def places_of(self, quote: str) -> tuple[Place, ...]:
        """Return every place where the quotation stands, in order; none where it does not."""
        wanted = squeeze(quote.strip())[0].strip()
        places = []
        at = self._flat.find(wanted) if wanted else -1
        while at >= 0:
            places.append((self._offsets[at], self._offsets[at + len(wanted) - 1] + 1))
            at = self._flat.find(wanted, at + 1)
        return tuple(places)


class Reports:
    """The reports of a dossier, by file name."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.all = tuple(Report(document) for document in documents)
        self._by_name = {report.name: report for report in self.all}

    def named(self, name: str) -> Report | None:
        """Return the report of this file name, or None where it was not read."""
        return self._by_name.get(name)

    def places(self, position: GoldPosition) -> dict[str, tuple[Place, ...]]:
        """Return where a gold position's evidence stands, by document id."""
        found: dict[str, tuple[Place, ...]] = {}
        for evidence in position.evidence:
            report = self.named(evidence.report)
            if report is not None:
                found[report.id] = found.get(report.id, ()) + report.places_of(evidence.quote)
        return found
