"""Links between the project's own pages lead somewhere, and no page names a folder of somebody's machine."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, name_of

PAGES = [
    *ROOT.glob("*.md"),
    *(path for part in ("docs", "examples", "benchmarks", "training") for path in (ROOT / part).rglob("*.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
    own = [link for link in links if not link.startswith(("http://", "https://", "mailto:"))]
    assert [link for link in own if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_a_folder_of_one_machine(page: Path) -> None:
    assert re.findall(r"(?<![\w.])/(?:home|root|work|Users|tmp|var)/\S*", page.read_text("utf-8")) == []
