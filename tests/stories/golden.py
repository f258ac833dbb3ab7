"""What `compare` gives for the example stories, in the two forms that are kept beside the tests.

.venv/bin/python script/regenerate-golden
"""

import difflib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import according
from according.render.terminal import render_terminal
from according.schema.dossier import Dossier
from according.schema.findings import Finding, Position

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
GOLDEN = Path(__file__).parent / "golden"
STORIES = tuple(sorted(path.parent.name for path in EXAMPLES.glob("*/gold.json")))
WIDTH = 100


def compare_story(story: str) -> Dossier:
    """Return what the reports of an example story say together; paths are bare file names."""
    return according.compare_bytes({p.name: p.read_bytes() for p in sorted((EXAMPLES / story).glob("r*"))})


def golden_texts(dossier: Dossier) -> dict[str, str]:
    """Return by suffix what is kept of a dossier: the picture in a terminal, and the findings reduced."""
    picture = render_terminal(dossier, width=WIDTH, colour=False)
    return {
        ".txt": picture,
        ".findings.json": json.dumps(reduced(dossier), ensure_ascii=False, indent=1) + "\n",
    }


def reduced(dossier: Dossier) -> dict[str, Any]:
    """Return the story and its findings without ids, offsets and salience: what a reviewer reads."""
    files = {document.id: document.path for document in dossier.documents}
    origins = {origin.id: f"{origin.name} ({origin.kind})" for origin in dossier.origins}
    story = dossier.story
    return {
        "title": story.title,
        "from": story.earliest,
        "to": story.latest,
        "place": story.place,
        "set apart": [files[id_] for id_ in story.set_apart],
        "problems": [f"{p.stage}/{p.code}: {p.message}" for p in dossier.problems],
        "findings": [_finding(finding, files, origins) for finding in dossier.findings],
    }


def _finding(finding: Finding, files: Mapping[str, str], origins: Mapping[str, str]) -> dict[str, Any]:
    return {
        "question": finding.question,
        "verdict": f"{finding.kind}, {finding.facet}, {finding.confidence} ({finding.rule})",
        "explanation": finding.explanation,
        "positions": [_position(position, files, origins) for position in finding.positions],
    }


def _position(position: Position, files: Mapping[str, str], origins: Mapping[str, str]) -> dict[str, Any]:
    count = position.origins
    return {
        "value": position.value,
        **({"low": position.low, "high": position.high, "unit": position.unit} if position.unit else {}),
        **({"polarity": position.polarity} if position.polarity != "yes" else {}),
        "origins": f"{count.least} to {count.most}: {'; '.join(origins.get(id_, id_) for id_ in count.ids)}",
        "evidence": [f"{files[e.document]}: {e.text}" for e in position.evidence],
    }


def difference(kept: str, made: str, name: str) -> str:
    """Return a unified difference of what is kept and what was made; an empty string where there is none."""
    lines = difflib.unified_diff(kept.splitlines(), made.splitlines(), f"kept {name}", f"made {name}", lineterm="", n=2)
    return "\n".join(lines)


def write_golden() -> list[Path]:
    """Write all that is kept; return the files that changed."""
    GOLDEN.mkdir(exist_ok=True)
    changed = []
    for story in STORIES:
        for suffix, made in golden_texts(compare_story(story)).items():
            path = GOLDEN / f"{story}{suffix}"
            if not path.exists() or path.read_text("utf-8") != made:
                path.write_text(made, "utf-8")
                changed.append(path)
    return changed
