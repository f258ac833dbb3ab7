"""ARCHITECTURE.md says what the contracts and the stages say."""

import subprocess
import sys

from tests.architecture.source import ROOT, layers


def test_the_page_is_up_to_date() -> None:
    script = ROOT / "script" / "regenerate-architecture"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_the_page_names_every_part() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert [part for layer in layers() for part in layer if f"│ {part}" not in page] == []
