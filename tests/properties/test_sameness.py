"""Same input, same output, byte for byte: whatever the order, the names, the folder and the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import according
from according.schema.codec import dossier_from_json, dossier_to_json
from tests.properties.stories import STORIES, dossier_of, reports_of, without_paths

_COMPARE = """
import sys, according
from according.schema.codec import dossier_to_json
sys.stdout.buffer.write(dossier_to_json(according.compare(sys.argv[1:])).encode())
"""


@given(st.data())
@settings(max_examples=3, deadline=None)
@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_the_reports_changes_nothing(story: str, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(list(reports_of(story).items())))
    assert dossier_to_json(according.compare_bytes(dict(shuffled))) == dossier_to_json(dossier_of(story))


@pytest.mark.parametrize("story", STORIES)
def test_the_names_of_the_files_change_nothing_but_the_paths(story: str) -> None:
    # Reversed, so that no rule can lean on r1 being read before r2.
    names = [f"{9 - i}-again{Path(name).suffix}" for i, name in enumerate(reports_of(story))]
    renamed = according.compare_bytes(dict(zip(names, reports_of(story).values(), strict=True)))
    assert {document.path for document in renamed.documents} == set(names)
    assert without_paths(renamed) == without_paths(dossier_of(story))


@pytest.mark.parametrize("story", STORIES)
def test_a_subset_reads_each_report_as_the_whole_does(story: str) -> None:
    """What is read of a document never depends on what else is read in the same run."""
    whole = dossier_of(story)
    for name, data in reports_of(story).items():
        alone = according.compare_bytes({name: data})
        (document,) = alone.documents
        assert document == whole.document(document.id)
        said = {s.id: (s.text, s.factuality, s.rule) for s in whole.statements if s.document == document.id}
        assert {s.id: (s.text, s.factuality, s.rule) for s in alone.statements} == said


def test_another_process_folder_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    story = STORIES[-1]
    written = []
    for seed, folder, zone in (("0", "a", "Asia/Tokyo"), ("4242", "b/deeper", "America/Lima")):
        place = tmp_path / folder
        place.mkdir(parents=True)
        for name, data in reports_of(story).items():
            (place / name).write_bytes(data)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [sys.executable, "-X", "utf8=0", "-c", _COMPARE, *sorted(reports_of(story))]
        done = subprocess.run(command, cwd=place, env=environment, capture_output=True, check=True, timeout=120)
        written.append(done.stdout.decode("utf-8"))
    assert len(set(written)) == 1
    assert written[0] == dossier_to_json(dossier_of(story))


def test_absolute_paths_change_nothing_but_the_paths(tmp_path: Path) -> None:
    story = STORIES[0]
    for name, data in reports_of(story).items():
        (tmp_path / name).write_bytes(data)
    given_whole = according.compare([str(tmp_path / name) for name in reports_of(story)])
    assert without_paths(given_whole) == without_paths(dossier_of(story))


@pytest.mark.parametrize("story", STORIES)
def test_every_span_quotes_its_document_and_the_codec_round_trips(story: str) -> None:
    dossier = dossier_of(story)
    dossier.check()
    assert dossier.findings and dossier.statements, "nothing was found, so nothing was checked"
    assert all(position.evidence for finding in dossier.findings for position in finding.positions)
    assert dossier_from_json(dossier_to_json(dossier)) == dossier


@pytest.mark.parametrize("story", STORIES)
def test_every_reference_leads_somewhere(story: str) -> None:
    dossier = dossier_of(story)
    known = {r.id for kind in (dossier.documents, dossier.statements, dossier.origins, dossier.events) for r in kind}
    known |= {entity.id for entity in dossier.entities}
    named = {link.entity for s in dossier.statements for link in s.chain if link.entity}
    named |= {s.document for s in dossier.statements} | set(dossier.story.events) | set(dossier.story.documents)
    for finding in dossier.findings:
        named |= {finding.event} - {None}
        for position in finding.positions:
            named |= {*position.statements, *position.documents, *position.origins.ids}
    for origin in dossier.origins:
        named |= {*origin.documents, *origin.statements}
    assert named - known == set()
