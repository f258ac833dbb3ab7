"""The stages declare what they are, what they read and what they write."""

from dataclasses import is_dataclass
from typing import get_args

import pytest

from according.run.compare import standard_pipeline
from according.run.stage import Stage
from according.schema.vocabulary import Scope
from tests.architecture.source import STAGES

PIPELINE = standard_pipeline().stages


def test_the_pipeline_runs_the_stages_in_the_order_of_their_folders() -> None:
    # `render` is no step of the pipeline: it shows a dossier and writes no record.
    assert [stage.name for stage in PIPELINE] == [stage for stage in STAGES if stage != "render"]


@pytest.mark.parametrize("stage", PIPELINE, ids=lambda stage: stage.name)
def test_a_stage_declares_itself(stage: Stage) -> None:
    assert type(stage).__module__.startswith(f"according.{stage.name}.")
    assert isinstance(stage.version, str) and stage.version
    assert stage.scope in get_args(Scope)
    assert stage.writes, "a stage that writes nothing does nothing"
    for kind in (*stage.reads, *stage.writes):
        assert is_dataclass(kind), f"{kind.__name__} is no record"
        assert kind.__module__.startswith("according.schema."), f"{kind.__name__} is no record of the schema"


@pytest.mark.parametrize("stage", PIPELINE, ids=lambda stage: stage.name)
def test_the_first_three_see_one_document(stage: Stage) -> None:
    assert (stage.scope == "document") == (stage.name in STAGES[:3])


def test_no_record_type_is_written_by_two_stages_except_problems() -> None:
    written = [kind.__name__ for stage in PIPELINE for kind in stage.writes if kind.__name__ != "Problem"]
    assert sorted(set(written)) == sorted(written)
