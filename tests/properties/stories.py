"""The example stories as material: their reports as bytes by file name, and what is compared of a dossier."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import according
from according.schema.codec import dossier_to_json
from according.schema.dossier import Dossier

ROOT = Path(__file__).resolve().parents[2]
STORIES = ("harbour-ferry", "minister-payments", "valley-floods")


@cache
def reports_of(story: str) -> Mapping[str, bytes]:
    """Return a story's reports, sorted by file name."""
    return {path.name: path.read_bytes() for path in sorted((ROOT / "examples" / story).glob("r*"))}


@cache
def dossier_of(story: str) -> Dossier:
    """Return what the reports of a story say together."""
    return according.compare_bytes(reports_of(story))


def as_json(dossier: Dossier, *without: str) -> dict[str, Any]:
    """Return the dossier as parsed JSON, without these top-level keys."""
    found: dict[str, Any] = json.loads(dossier_to_json(dossier))
    return {key: value for key, value in found.items() if key not in without}


def without_paths(dossier: Dossier) -> str:
    """Return the dossier as JSON text in which no document has a path, and each Problem that named one names the
    document."""
    found = as_json(dossier)
    ids = {document.pop("path"): document["id"] for document in found["documents"]}
    for problem in found["problems"]:
        for path, id_ in sorted(ids.items(), key=lambda pair: -len(pair[0])):
            problem["message"] = problem["message"].replace(path, id_)
    found["problems"].sort(key=json.dumps)
    return json.dumps(found, ensure_ascii=False)
