"""The program as a process of its own: pipes, encodings, what it imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "according.ui.cli.main"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}


HEAVY = {"rich", "numpy", "onnxruntime", "lxml", "yaml", "trafilatura", "according.schema.dossier"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["compare", "--help"], ["why", "-h"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = f"import sys; from according.ui.cli.main import main; main({arguments}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    # typer itself takes pydantic, where that is installed, to read options.
    heavy = HEAVY | {"pydantic"} if arguments == ["--help"] else HEAVY
    assert "typer" in loaded
    assert not loaded & heavy


@pytest.mark.parametrize("arguments", [["schema"], ["why", "1", "--from"]])
def test_a_closed_pipe_ends_it_quietly(saved: Path, arguments: list[str]) -> None:
    command = [*PROGRAM, *arguments, *([str(saved)] if arguments[-1] == "--from" else [])]
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_a_dossier_from_standard_input(saved: Path) -> None:
    command = [*PROGRAM, "why", "1", "--from", "-"]
    done = subprocess.run(command, env=ENVIRONMENT, input=saved.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 0
    assert "How many people were hurt?" in done.stdout.decode()


def test_an_encoding_that_lacks_the_quotation_marks(saved: Path) -> None:
    environment = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}
    command = [*PROGRAM, "why", "1", "--from", str(saved)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?At least 12" in done.stdout or b"??At least 12" in done.stdout


def test_the_pages_made_from_the_program_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "script" / "regenerate-docs"), "--check"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_example_compared_end_to_end(tmp_path: Path) -> None:
    reports = sorted(map(str, (ROOT / "examples" / "harbour-ferry").glob("r*")))
    saved = tmp_path / "story.json"
    compare = [*PROGRAM, "compare", "-o", str(saved), *reports]
    assert subprocess.run(compare, env=ENVIRONMENT, capture_output=True, check=False).returncode == 0
    again = [*PROGRAM, "why", "1", "--width", "80"]
    whole = subprocess.run([*again, *reports], env=ENVIRONMENT, capture_output=True, check=False)
    from_file = subprocess.run([*again, "--from", str(saved)], env=ENVIRONMENT, capture_output=True, check=False)
    assert whole.returncode == from_file.returncode == 0
    assert whole.stdout == from_file.stdout
