"""The annotations of a story (`gold.json`, described in examples/README.md), as records."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """Exact words of one report, named by its file."""

    report: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """One distinct answer. `low` and `high` are inclusive, None where open or where it is no number."""

    value: str
    low: float | None
    high: float | None
    evidence: tuple[GoldQuote, ...]


@dataclass(frozen=True, slots=True)
class GoldFinding:
    """A question with its answers and what they are to each other."""

    id: str
    facet: str
    verdict: str
    positions: tuple[GoldPosition, ...]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """What is said in a report, and on whose word: `chain` from the outermost source to the innermost.
    `resolved` says who is meant where the innermost is a pronoun or a description."""

    report: str
    content: str
    chain: tuple[str, ...]
    denies: bool
    resolved: str | None


@dataclass(frozen=True, slots=True)
class GoldCircle:
    """Reports that have something from one origin; None where the origin has no name."""

    reports: tuple[str, ...]
    origin: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """All annotations of a story. `same` holds groups of names of one thing, `distinct` pairs of two."""

    reports: tuple[str, ...]
    findings: tuple[GoldFinding, ...]
    attributions: tuple[GoldAttribution, ...]
    same: tuple[tuple[str, ...], ...]
    distinct: tuple[tuple[str, str], ...]
    circles: tuple[GoldCircle, ...]


def read_gold(path: Path) -> Gold:
    """Return the annotations in this file; KeyError or ValueError where it has another form."""
    return gold_from(json.loads(path.read_text(encoding="utf-8")))


def gold_from(found: dict[str, Any]) -> Gold:
    """Return the annotations that this parsed JSON holds."""
    entities = found.get("entities", {})
    return Gold(
        reports=tuple(found["reports"]),
        findings=tuple(_finding(f) for f in found["findings"]),
        attributions=tuple(_attribution(a) for a in found.get("attributions", [])),
        same=tuple(tuple(group) for group in entities.get("same", [])),
        distinct=tuple((first, second) for first, second in entities.get("distinct", [])),
        circles=tuple(GoldCircle(tuple(c["reports"]), c.get("origin")) for c in found.get("circular", [])),
    )


def _finding(found: dict[str, Any]) -> GoldFinding:
    positions = tuple(
        GoldPosition(
            str(p.get("value")),
            p.get("low"),
            p.get("high"),
            tuple(GoldQuote(e["report"], e["quote"]) for e in p["evidence"]),
        )
        for p in found["positions"]
    )
    return GoldFinding(found["id"], found["facet"], found["verdict"], positions)


def _attribution(found: dict[str, Any]) -> GoldAttribution:
    return GoldAttribution(
        found["report"],
        found["content"],
        tuple(found["chain"]),
        found.get("stance") == "denies",
        found.get("resolved"),
    )
