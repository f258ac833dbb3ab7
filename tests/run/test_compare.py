"""The main job on reports written for it: what is said of the reports themselves."""

from pathlib import Path

import pytest

import according
from according.errors import NothingReadable

FIRE = """Nine killed in warehouse fire in Port Karsen

Nine people were killed on Tuesday when a fire destroyed a warehouse in Port Karsen, the fire service said.
The mayor, Ilse Brandt, said the building had no sprinklers.
"""
COPY = """Blaze in Port Karsen: nine dead

At least nine people were killed when a fire destroyed a warehouse in Port Karsen on Tuesday, officials said.
Mayor Ilse Brandt said sprinklers were missing from the building.

Source » Harbour Wire
"""
ELSEWHERE = """Orchestra names conductor

The Lindholm Symphony Orchestra appointed the Finnish violinist Aino Salmela as its chief conductor on Friday.
Her first season opens in September with a cycle of Sibelius symphonies and a tour of Japan, the orchestra said.
"""


def _codes(dossier: according.Dossier) -> set[str]:
    return {problem.code for problem in dossier.problems}


def test_a_page_that_says_where_its_text_is_from_is_told() -> None:
    dossier = according.compare_bytes({"a.txt": FIRE.encode(), "b.txt": COPY.encode()})
    (problem,) = [p for p in dossier.problems if p.code == "republished"]
    assert problem.message == "republishes Harbour Wire (“Source » Harbour Wire”)"
    assert dossier.document(problem.document or "").path == "b.txt"
    assert not any("Source »" in statement.text for statement in dossier.statements)


def test_a_report_that_tells_something_else_is_set_apart() -> None:
    reports = {"a.txt": FIRE.encode(), "b.txt": COPY.encode(), "c.txt": ELSEWHERE.encode()}
    dossier = according.compare_bytes(reports)
    assert [dossier.document(id_).path for id_ in dossier.story.set_apart] == ["c.txt"]
    assert {dossier.document(d).path for f in dossier.findings for p in f.positions for d in p.documents} <= {
        "a.txt",
        "b.txt",
    }


def test_one_report_alone_gives_its_statements() -> None:
    dossier = according.compare_bytes({"a.txt": FIRE.encode()})
    assert dossier.story.set_apart == ()
    names = {link.name for statement in dossier.statements for link in statement.chain}
    assert "Ilse Brandt" in names
    assert any("fire service" in name for name in names)


def test_one_toll_in_two_reports_agrees() -> None:
    dossier = according.compare_bytes({"a.txt": FIRE.encode(), "b.txt": COPY.encode()})
    (toll,) = [f for f in dossier.findings if f.facet == "quantity" and "killed" in f.question]
    assert toll.kind in ("refinement", "agreement", "compatible")
    assert {d for p in toll.positions for d in p.documents} == {d.id for d in dossier.documents}


def test_nothing_readable_says_why() -> None:
    with pytest.raises(NothingReadable) as caught:
        according.compare_bytes({"a.txt": b"", "b.txt": b"%PDF-1.7\n\0\0"})
    assert len(caught.value.problems) == 2


def test_a_user_s_aliases_are_respected(tmp_path: Path) -> None:
    for name, text in (("a.txt", FIRE), ("b.txt", COPY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    aliases = tmp_path / "names.yml"
    aliases.write_text("same: [[Port Karsen, Ilse Brandt]]", encoding="utf-8")
    reports = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    joined = [{e.name, *e.aliases} for e in according.compare(reports, aliases=str(aliases)).entities]
    apart = [{e.name, *e.aliases} for e in according.compare(reports).entities]
    both = {"Port Karsen", "Ilse Brandt"}
    assert any(both <= names for names in joined)
    assert not any(both <= names for names in apart) and both <= set().union(*apart)
