"""The names of names.yml: variants of one name are joined, near misses stay apart."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from according.link.entities import link_entities
from according.schema.annotations import Mention
from according.schema.links import Entity
from according.text.names import compare_names
from tests.link.made import Sheet, joined

_TABLE = yaml.safe_load(Path(__file__).with_name("names.yml").read_text("utf-8"))
_PAIRS = [(pair, wanted) for wanted in ("together", "apart") for pair in _TABLE[wanted]]


def entities_of(*sheets: Sheet) -> list[Entity]:
    records = joined(*sheets)
    return link_entities(records.documents, records.of(Mention))


def _linked(pair: dict[str, Any]) -> list[Entity]:
    one, other = str(pair["one"]), str(pair["other"])
    schemas = pair["schema"], pair.get("other_schema", pair["schema"])
    if pair.get("introduced"):
        sheet = Sheet(f"The statement came from {one} ({other}) late on Monday .")
        return entities_of(sheet.name(one, schemas[0]).name(other, schemas[1]))
    first = Sheet(f"Spokesmen of {one} gave no comment .").name(one, schemas[0])
    second = Sheet(f"Questions to {other} went unanswered .").name(other, schemas[1])
    return entities_of(first, second)


@pytest.mark.parametrize(("pair", "wanted"), _PAIRS, ids=[f"{p['one']} / {p['other']}" for p, _ in _PAIRS])
def test_pairs_of_names(pair: dict[str, Any], wanted: str) -> None:
    found = _linked(pair)
    assert len(found) == (1 if wanted == "together" else 2), [(e.name, e.aliases, e.reasons) for e in found]


@pytest.mark.xfail(strict=True, reason="no rule tells these")
@pytest.mark.parametrize("pair", _TABLE["gaps"], ids=[f"{p['one']} / {p['other']}" for p in _TABLE["gaps"]])
def test_gaps(pair: dict[str, Any]) -> None:
    assert len(_linked(pair)) == (1 if pair["same"] else 2)


@pytest.mark.parametrize("wanted", ["together", "apart"])
def test_the_table_is_broad(wanted: str) -> None:
    pairs = [p for p in _TABLE[wanted] if not p.get("introduced")]
    assert len({(p["one"], p["other"]) for p in pairs}) >= 150
    assert len({p["language"] for p in pairs if "language" in p}) >= 20


def test_no_near_miss_is_alike_by_its_name() -> None:
    """What the comparison of two names calls sure is what link joins; of the near misses it must be none."""
    alike = [
        (p["one"], p["other"])
        for p in _TABLE["apart"]
        if p.get("other_schema", p["schema"]) == p["schema"]
        and compare_names(p["one"], p["other"], p["schema"]).sure
        and compare_names(p["one"], p["other"], p["schema"]).how != "acronym"
    ]
    assert alike == []
