"""The command line run in this process, and with a stand-in for the reading of reports."""

from pathlib import Path

import pytest

from according.schema.codec import dossier_to_json
from according.schema.dossier import Dossier
from according.ui.cli import reading
from according.ui.cli.main import main
from tests.render import sample as samples
from tests.ui.program import Ran, Run


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program with these arguments; what it prints is given back."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def ran(*arguments: str) -> Ran:
        capfdbinary.readouterr()
        code = main(arguments)
        captured = capfdbinary.readouterr()
        return Ran(code, captured.out.decode(), captured.err.decode())

    return ran


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return samples.sample()


@pytest.fixture
def reads_sample(monkeypatch: pytest.MonkeyPatch, dossier: Dossier) -> list[list[str]]:
    """Whatever reports are named, the sample is what they give. Holds what was named."""
    named: list[list[str]] = []

    def read(reports: list[str], _quiet: bool, _aliases: str | None = None) -> Dossier:
        named.append(reports)
        return dossier

    monkeypatch.setattr(reading, "read_reports", read)
    return named


@pytest.fixture
def saved(tmp_path: Path, dossier: Dossier) -> Path:
    """The sample, saved as JSON."""
    path = tmp_path / "story.json"
    path.write_text(dossier_to_json(dossier), encoding="utf-8")
    return path
