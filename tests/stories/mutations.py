"""What changes in a dossier when a few words of one report are changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from unittest.mock import patch

from according.run.assembly import assemble
from according.run.compare import standard_pipeline
from according.run.executors import Work
from according.schema.documents import Problem
from according.schema.dossier import Dossier
from according.schema.findings import Finding
from according.schema.records import RawReport
from tests.stories.golden import EXAMPLES

# All findings: otherwise one that comes in puts another out, far from what was changed.
_ALL = {"MOST": 10_000, "MOST_AGREEMENTS": 10_000, "MOST_SINGLE": 10_000}


@dataclass(frozen=True, slots=True)
class Change:
    """In one report of an example story, `old` (which stands there once) becomes `new`."""

    story: str
    report: str
    old: str
    new: str


class _Remembering:
    """Reads each report once, however often it is compared: what the first stages see is one report alone."""

    def __init__(self) -> None:
        self.read: dict[tuple[str, bytes], list[object]] = {}

    def map(self, work: Work, reports: Sequence[RawReport]) -> Iterator[list[object]]:
        for report in reports:
            key = (report.path, report.data)
            if key not in self.read:
                self.read[key] = work(report)
            yield self.read[key]


_EXECUTOR = _Remembering()


@cache
def compared(story: str, change: Change | None = None) -> Dossier:
    """Return the dossier of an example story, with one report changed if asked for."""
    reports = {path.name: path.read_bytes() for path in sorted((EXAMPLES / story).glob("r*"))}
    if change is not None:
        text = reports[change.report].decode()
        assert text.count(change.old) == 1, f"{change.old!r} stands {text.count(change.old)} times in {change.report}"
        reports[change.report] = text.replace(change.old, change.new).encode()
    raw = [RawReport(name, data, "html" if name.endswith(".html") else "text") for name, data in reports.items()]
    with patch.multiple("according.reconcile.selection", **_ALL):
        records = standard_pipeline().run(raw, _EXECUTOR)
    return assemble(records, records.of(Problem))


def told(dossier: Dossier, question: str) -> Finding | None:
    """Return the finding with this question."""
    return next((f for f in dossier.findings if f.question == question), None)


def positions(finding: Finding | None, dossier: Dossier) -> dict[str, str]:
    """Return by what it says, in short, the reports that hold each position: {"11": "r5.txt r6.html"}."""
    paths = {d.id: d.path for d in dossier.documents}
    return {
        _short(p.value): " ".join(sorted(paths[d] for d in p.documents)) for p in (finding.positions if finding else ())
    }


def _short(value: str) -> str:
    return " ".join(value.split()).lower()


def compared_by_value(dossier: Dossier) -> dict[str, tuple[str, dict[str, str]]]:
    """Return by question the kind and the positions of all findings but those on what is told in like words.

    Of those, which are shown hangs on how rare each word is in the whole story, so that any change may exchange some.
    """
    return {
        f.question: (f.kind, positions(f, dossier))
        for f in dossier.findings
        if f.facet != "occurrence" or f.kind in ("conflict", "denial", "update")
    }
