"""The layers hold; and the contracts would notice where they did not."""

import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT, STAGES, layers

_LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def _lint(folder: Path) -> tuple[int, str]:
    """Run import-linter with the configuration and the package in this folder: exit code and what it said."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(folder), str(folder / "src")]),
        "COLUMNS": "400",
    }
    command = [sys.executable, "-c", _LINT, "--config", str(folder / "pyproject.toml"), "--no-cache"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """A package with the project's contracts and folders, and nothing in them."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    package = tmp_path / "according"
    for part in (part for layer in layers() for part in layer):
        (package / part).mkdir(parents=True)
        (package / part / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    return tmp_path


def _import(skeleton: Path, importer: str, imported: str) -> None:
    path = skeleton.joinpath("according", *importer.split(".")).with_suffix(".py")
    with path.open("a") as file:
        file.write(f"import according.{imported}\n")


def test_the_package_keeps_its_contracts() -> None:
    code, said = _lint(ROOT)
    assert code == 0, said


def test_the_skeleton_itself_is_clean(skeleton: Path) -> None:
    _import(skeleton, "ui.x", "run")
    _import(skeleton, "annotate.x", "text")
    code, said = _lint(skeleton)
    assert code == 0, said


def test_no_stage_may_import_a_stage_or_the_store(skeleton: Path) -> None:
    pairs = list(permutations([*STAGES, "store"], 2))
    for importer, imported in pairs:
        _import(skeleton, f"{importer}.to_{imported}", imported)
    code, said = _lint(skeleton)
    assert code == 1
    unnoticed = [
        pair for pair in pairs if f"according.{pair[0]} is not allowed to import according.{pair[1]}" not in said
    ]
    assert unnoticed == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [("schema", "text"), ("text", "annotate"), ("annotate", "run"), ("run", "ui"), ("errors", "schema")],
)
def test_no_layer_may_import_one_above_it(skeleton: Path, importer: str, imported: str) -> None:
    _import(skeleton, f"{importer}.x", imported)
    code, said = _lint(skeleton)
    assert code == 1
    assert f"according.{importer} is not allowed to import according.{imported}" in said


def test_a_folder_that_no_layer_declares_fails(skeleton: Path) -> None:
    (skeleton / "according" / "helpers").mkdir()
    (skeleton / "according" / "helpers" / "__init__.py").write_text("")
    code, said = _lint(skeleton)
    assert code == 1
    assert "helpers" in said


def test_a_cycle_within_a_folder_fails(skeleton: Path) -> None:
    _import(skeleton, "schema.first", "schema.second")
    _import(skeleton, "schema.second", "schema.first")
    code, said = _lint(skeleton)
    assert code == 1
    assert "No package has an import cycle among its parts BROKEN" in said


def test_the_stages_sort_into_the_order_of_the_flow() -> None:
    assert sorted(STAGES) == list(STAGES)
    (siblings,) = [layer for layer in layers() if "acquire" in layer]
    assert sorted(siblings) == sorted([*STAGES, "store"])


def test_folders_are_those_of_the_contract() -> None:
    declared = {part for layer in layers() for part in layer}
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert folders | files == declared


def test_no_part_is_called_utils() -> None:
    vague = {"util", "utils", "helper", "helpers", "common", "misc"}
    assert [path for path in PACKAGE.rglob("*") if path.stem in vague] == []
