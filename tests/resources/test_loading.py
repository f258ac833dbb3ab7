"""Resources are read by a shorter way than `yaml.safe_load`, to the same end."""

from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from according.resources import loading
from according.resources.baking import bake
from according.resources.loading import load_yaml, parse_resource
from tests.architecture.source import PACKAGE, name_of

RESOURCES = sorted((PACKAGE / "resources").rglob("*.yml"))


@pytest.mark.parametrize("path", RESOURCES, ids=name_of)
def test_every_resource_reads_as_yaml_has_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert repr(parse_resource(text)) == repr(yaml.safe_load(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "'1'",
        "a: 1\nb: 1.5\nc: yes\nd: 'yes'\ne: ~\nf:\ng: 2020-01-01\n1: x\n",
        "- |\n  5\n- >\n  no\n- -.inf\n",
        "[a, {b: []}]",
    ],
)
def test_plain_scalars_have_the_type_of_their_form(text: str) -> None:
    assert repr(parse_resource(text)) == repr(yaml.safe_load(text))


@pytest.mark.parametrize("text", ["a: [", "a: !!str 5", "a: !!set {b}", "a: {<<: {b: 1}}"])
def test_what_no_resource_may_hold_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        parse_resource(text)


def test_what_is_baked_is_what_the_files_hold() -> None:
    baked = files("according.resources").joinpath("baked.json").read_text(encoding="utf-8")
    assert baked == bake(), "run script/bake-resources"


def test_a_resource_changed_since_it_was_baked_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "load_text", lambda _name: "changed: yes\n")
    load_yaml.cache_clear()
    assert load_yaml("counted") == {"changed": True}
    load_yaml.cache_clear()


def test_without_what_is_baked_the_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_baked", dict)
    load_yaml.cache_clear()
    assert "units" in load_yaml("counted")
    load_yaml.cache_clear()
