"""A stream of reports in its stories: a list for the terminal, and JSON."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from according.render.dates import moment, period
from according.render.safe import one_line
from according.render.terminal import styles
from according.render.terminal.page import Page, padded, widest
from according.render.wording import count, shortened
from according.schema.documents import Document
from according.schema.streams import ReportGroup, Stream

FORMAT = "according-stories/1"
SHOWN = 12
"""Reports of one story that a list shows, unless all are wanted."""
_WIDEST_PATH = 30
_SLUG_AT_MOST = 60
_NOTHING: Mapping[str, str] = {}


def stories_to_json(stream: Stream, dossiers: Mapping[str, str] = _NOTHING) -> str:
    """Return the stream as JSON text. `dossiers` are the files of the stories' dossiers, by the story's id.

    The text of the reports is not in it.
    """
    told = {
        "format": FORMAT,
        "stories": [_story(story, dossiers.get(story.id)) for story in stream.stories],
        "problems": [
            {"document": p.document, "stage": p.stage, "code": p.code, "message": p.message} for p in stream.problems
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _story(story: ReportGroup, dossier: str | None) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        "publishers": list(story.publishers),
        "earliest": story.earliest,
        "latest": story.latest,
        "dossier": dossier,
        "documents": [
            {
                "id": d.id,
                "path": d.path,
                "title": d.title,
                "publisher": d.publisher,
                "url": d.url,
                "published_at": d.published_at,
            }
            for d in story.documents
        ],
    }


def render_stories(
    stream: Stream, *, width: int, colour: bool, everything: bool = False, dossiers: Mapping[str, str] = _NOTHING
) -> str:
    """Return the stories as a list: title, how many reports, when; under each its reports.

    Reports that share their story with no other stand at the end. Unless `everything` is set, of each story only the
    first SHOWN reports are listed.
    """
    page = Page(width, colour)
    together = [story for story in stream.stories if len(story.documents) > 1]
    alone = [story.documents[0] for story in stream.stories if len(story.documents) == 1]
    folder = _shared_folder([document.path for document in stream.documents])
    page.flow(_figures(stream, len(together), len(alone)))
    for number, story in enumerate(together, 1):
        page.blank()
        lead = Text(f"{number:>2}  ")
        right = " · ".join(part for part in (count(len(story.documents), "report"), _period(story)) if part)
        page.row(lead, Text(one_line(story.title), style=styles.HEADING), len(lead), Text(right, style=styles.DIM))
        _put_reports(page, story.documents, everything, folder)
        if story.id in dossiers:
            page.line(Text(f"→ {one_line(dossiers[story.id])}"), 4)
    if alone:
        page.blank()
        page.line(Text("ALONE", style=styles.HEADING))
        _put_reports(page, alone, everything, folder)
    return page.finished()


def _figures(stream: Stream, together: int, alone: int) -> list[str]:
    documents = stream.documents
    dates = sorted(d.published_at for d in documents if d.published_at)
    stories = "1 story" if together == 1 else f"{together} stories"
    parts = [count(len(documents), "report"), stories, f"{count(alone, 'report')} alone" if alone else ""]
    return [part for part in (*parts, period(dates[0], dates[-1]) if dates else "") if part]


def _period(story: ReportGroup) -> str | None:
    return period(story.earliest, story.latest)


def _shared_folder(paths: Sequence[str]) -> int:
    """How many characters at the beginning of all paths are one folder, which no line has to repeat."""
    least, greatest = min(paths), max(paths)
    alike = next((i for i, pair in enumerate(zip(least, greatest, strict=False)) if pair[0] != pair[1]), len(least))
    return least[:alike].rfind("/") + 1


def _put_reports(page: Page, documents: Sequence[Document], everything: bool, folder: int) -> None:
    shown = documents if everything else documents[:SHOWN]
    paths = [shortened(one_line(d.path[folder:])[::-1], _WIDEST_PATH)[::-1] for d in shown]
    at = 4 + widest(paths) + 2
    for path, document in zip(paths, shown, strict=True):
        facts = (document.publisher, moment(document.published_at), document.title)
        told = " · ".join(one_line(fact) for fact in facts if fact)
        if page.narrow:
            page.line(Text(path, style=styles.LABEL), 4)
            page.line(told, 6)
        else:
            page.row(Text("    ") + Text(padded(path, at - 6), style=styles.LABEL), told, at)
    if len(shown) < len(documents):
        page.line(Text(f"and {len(documents) - len(shown)} more (--all lists them)", style=styles.DIM), 4)


def file_name(number: int, story: ReportGroup, suffix: str) -> str:
    """Return a file name for a story's dossier: "007-harbour-ferry-runs-aground.json", safe on any system."""
    plain = unicodedata.normalize("NFKD", story.title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = ""
    for word in words:
        if len(slug) + len(word) >= _SLUG_AT_MOST:
            break
        slug = f"{slug}-{word}" if slug else word
    return f"{number:03}-{slug or 'story'}{suffix}"
