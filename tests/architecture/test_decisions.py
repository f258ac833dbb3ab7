"""The list of decisions is whole, and every record says what was not taken."""

import re

from tests.architecture.source import ROOT

FOLDER = ROOT / "docs" / "decisions"
RECORDS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_records_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))


def test_the_list_names_every_record_by_its_title() -> None:
    listed = re.findall(r"\| \[(\d{4})\]\((.+?)\) \| (.+?) \|", (FOLDER / "README.md").read_text("utf-8"))
    told = []
    for path in RECORDS:
        number, _, title = path.read_text("utf-8").splitlines()[0].removeprefix("# ").partition(": ")
        told.append((number, path.name, title))
    assert listed == told


def test_every_record_has_its_parts() -> None:
    for path in RECORDS:
        text = path.read_text("utf-8")
        assert "\nStatus: " in text and "**Decided.**" in text and "**Why.**" in text, path.name
        assert "**Not taken.**" in text or "**To be taken then.**" in text, path.name
