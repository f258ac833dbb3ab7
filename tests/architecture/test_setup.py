"""What a fresh machine installs: scripts that run, and a pinned version for whatever is asked for."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, name_of

SCRIPTS = [*sorted((ROOT / "script").iterdir()), ROOT / ".ci" / "run"]
BASH = [path for path in SCRIPTS if path.is_file() and "bash" in path.read_text("utf-8").splitlines()[0]]


@pytest.mark.parametrize("path", [path for path in SCRIPTS if path.is_file()], ids=name_of)
def test_scripts_can_be_run(path: Path) -> None:
    assert os.access(path, os.X_OK)
    assert path.read_text("utf-8").startswith("#!/usr/bin/env ")


@pytest.mark.parametrize("path", BASH, ids=name_of)
def test_shell_scripts_stop_at_what_is_not_set(path: Path) -> None:
    assert subprocess.run(["bash", "-n", str(path)], capture_output=True).returncode == 0
    assert re.search(r"^set -e?uo pipefail$", path.read_text("utf-8"), re.MULTILINE)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_dependency_is_pinned_once() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {_normal(re.split(r"[<>=!~;\[ ]", requirement)[0]) for requirement in wanted}
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = [_normal(line.partition("==")[0]) for line in lines if line and not line.startswith("#")]
    assert sorted(names - set(pinned)) == []
    assert len(pinned) == len(set(pinned))
    assert all("==" in line for line in lines if line and not line.startswith("#"))


def test_continuous_integration_does_what_anybody_can_do() -> None:
    (command,) = (line for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines() if line.startswith("exec "))
    assert command == "exec script/test"
