"""The example stories score at least what they scored when the floors were set."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_examples_score_no_less_than_their_floors() -> None:
    command = [sys.executable, "benchmarks/stories.py", "examples", "--floors", "benchmarks/floors.json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr + done.stdout
    counts = json.loads(done.stdout.splitlines()[-1])["counts"]
    assert counts["bad_spans"] == 0
    assert counts.get("failed", 0) == counts.get("unread", 0) == 0


def test_a_floor_above_the_score_fails(tmp_path: Path) -> None:
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text("utf-8"))
    floors["examples"]["floors"] = {"disagreement recall": 100.1}
    (tmp_path / "floors.json").write_text(json.dumps(floors), "utf-8")
    command = [sys.executable, "benchmarks/stories.py", "examples", "--floors", str(tmp_path / "floors.json")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 1
    assert "must be 100.1 % at least" in done.stderr
