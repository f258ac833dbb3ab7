"""A report given twice, or copied word for word, is no further origin of anything."""

import re
from collections.abc import Callable, Iterator

import pytest

import according
from according.schema.dossier import Dossier
from according.schema.findings import Position
from tests.properties.stories import STORIES, dossier_of, reports_of

CASES = [(story, name) for story in STORIES for name in reports_of(story)]
TWICE = [(story, name) for story in STORIES for name in list(reports_of(story))[:2]]
OTHER = "The Unrelated Examiner"


def _places(position: Position) -> set[tuple[str, int, int]]:
    return {(e.document, e.start, e.end) for e in position.evidence}


def _pairs(before: Dossier, after: Dossier) -> Iterator[tuple[Position, Position]]:
    """Positions on one question that quote the same words, before and after."""
    for finding in before.findings:
        for other in after.findings:
            if finding.question == other.question:
                for old in finding.positions:
                    yield from ((old, new) for new in other.positions if _places(old) & _places(new))


def assert_no_more_origins(
    before: Dossier, after: Dossier, counts: Callable[[Position, Position], bool] = lambda old, new: True
) -> None:
    """Assert that no position that is found again, and counts, has more origins at least than before."""
    pairs = [pair for pair in _pairs(before, after) if counts(*pair)]
    assert pairs, "no position was found again, so nothing was compared"
    raised = [
        f"{old.value!r}: from {old.origins.least} to {new.origins.least} origins"
        for old, new in pairs
        if new.origins.least > old.origins.least
    ]
    assert not raised, "\n".join(raised)


def rewritten(name: str, data: bytes, text: str) -> tuple[str, bytes]:
    """The same words under another publisher, as a text file."""
    decoded = data.decode("utf-8")
    head, body = "", text
    if found := re.match(r"---\n(.*?)\n---\n(.*)", decoded, re.DOTALL):
        kept = [line for line in found[1].splitlines() if line.split(":")[0] in ("title", "published")]
        head, body = "\n".join(kept) + "\n", found[2]
    return f"copy-of-{name}.txt", f'---\n{head}outlet: "{OTHER}"\n---\n{body}'.encode()


@pytest.mark.parametrize(("story", "name"), TWICE)
def test_a_report_given_twice_raises_no_count(story: str, name: str) -> None:
    before = dossier_of(story)
    twice = {**reports_of(story), f"again-{name}": reports_of(story)[name]}
    after = according.compare_bytes(twice)
    assert len(after.documents) == len(before.documents)
    assert after.findings == before.findings
    assert after.origins == before.origins
    told = [p.message for p in after.problems if p.code == "identical-report"]
    assert told == [f"{name} is identical to again-{name} and was read once"]


@pytest.mark.parametrize(("story", "name"), CASES)
def test_a_copy_under_another_publisher_raises_no_count(story: str, name: str) -> None:
    before = dossier_of(story)
    (original,) = (document for document in before.documents if document.path == name)
    copy = dict([rewritten(name, reports_of(story)[name], original.text)])
    after = according.compare_bytes({**reports_of(story), **copy})
    assert OTHER in {document.publisher for document in after.documents}, "the copy was not read as a report of its own"
    assert_no_more_origins(before, after)


@pytest.mark.parametrize("story", STORIES)
def test_counts_are_ranges_that_hold(story: str) -> None:
    dossier = dossier_of(story)
    unknown = {origin.id for origin in dossier.origins if origin.kind == "unknown"}
    for finding in dossier.findings:
        for position in finding.positions:
            count = position.origins
            assert 0 <= count.least <= count.most <= max(len(count.ids), count.most)
            # A root that nobody named is never counted as independent.
            assert count.least <= max(1, len(set(count.ids) - unknown))
