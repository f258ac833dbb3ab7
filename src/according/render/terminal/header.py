"""The top of the picture: what the story is, and which reports tell it."""

from rich.text import Text

from according.render.dates import moment, period, same_year
from according.render.lookup import Lookup
from according.render.safe import one_line
from according.render.sections import Numbered, Section
from according.render.sources import source_count
from according.render.terminal import styles
from according.render.terminal.page import Page, padded, widest
from according.render.wording import count, shortened
from according.schema.documents import Document

_TABLE_FROM = 76
_WIDEST_PUBLISHER = 24
_LEAST_TITLE = 24


def put_header(page: Page, view: Lookup, sections: list[tuple[Section, list[Numbered]]]) -> None:
    """Write the title, the line of figures, and how many findings of each sort there are."""
    story = view.dossier.story
    title = one_line(story.title) or "Untitled"
    page.line(Text(title, style=styles.HEADING))
    page.flow(_figures(view))
    if len(view.told) > 1 and sections:
        page.flow([f"{len(findings)} {section.tally}" for section, findings in sections])


def put_legend(page: Page, view: Lookup) -> None:
    """Write which report each label stands for: publisher, time, title; those set apart last."""
    legend = _Legend(page, view)
    for document in view.told:
        legend.put(document)
    if view.set_apart:
        page.line("Set apart, for telling something else:", 2)
        for document in view.set_apart:
            legend.put(document)


class _Legend:
    def __init__(self, page: Page, view: Lookup) -> None:
        documents = view.dossier.documents
        dates = [d.published_at for d in documents]
        # The header tells the year.
        self._year = not same_year([*dates, view.dossier.story.earliest, view.dossier.story.latest])
        self._page, self._view = page, view
        self._at = widest(list(view.labels.values())) + 4
        self._publisher = widest([_publisher(d) for d in documents])
        self._time = widest([self._moment(d) for d in documents])

    def _moment(self, document: Document) -> str:
        return moment(document.published_at, year=self._year)

    def put(self, document: Document) -> None:
        lead = Text("  ") + Text(self._view.label(document.id), style=styles.LABEL)
        publisher, time = _publisher(document), self._moment(document)
        start = f"{padded(publisher, self._publisher)}  {padded(time, self._time)}  "
        room = self._page.width - self._at - len(start)
        if self._page.width >= _TABLE_FROM and room >= _LEAST_TITLE:
            self._page.row(lead, Text(start) + Text(_title(document, room), style=styles.DIM), self._at)
        else:
            self._page.row(lead, f"{publisher}, {time}", self._at)
            title = _title(document, self._page.width - self._at)
            self._page.line(Text(title, style=styles.DIM), self._at)


def _figures(view: Lookup) -> list[str]:
    story = view.dossier.story
    publishers = dict.fromkeys(d.publisher for d in view.told if d.publisher)
    figures = [count(len(view.told), "report")]
    if publishers and len(view.told) > 1:
        figures.append(count(len(publishers), "publisher"))
    told = period(story.earliest, story.latest)
    figures += [told] if told else []
    figures.append(f"{count(source_count(view.dossier.statements), 'source')} cited")
    known = [origin for origin in view.dossier.origins if origin.kind != "unknown"]
    if known and len(view.told) > 1:
        figures.append(count(len(known), "origin"))
    return figures


def _publisher(document: Document) -> str:
    return shortened(one_line(document.publisher or ""), _WIDEST_PUBLISHER) or "publisher not known"


def _title(document: Document, room: int) -> str:
    return shortened(one_line(document.title or "") or "no headline", room)
