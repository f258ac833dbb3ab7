"""Floors: what a set of stories must score at least, kept in a file with the checksum of the set.

The file maps a set's name to `checksum` (so that floors are never held against other texts or another gold),
`floors` (in percent; for measures where less is better the most that is allowed) and `reason`, which says why
they are where they are.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LESS_IS_BETTER = frozenset({"wrongly merged"})


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one set of stories."""

    name: str
    checksum: str
    floors: Mapping[str, float]
    reason: str

    def broken(self, measured: Mapping[str, float]) -> list[str]:
        """Return a sentence for each floor that was not reached; none where all were."""
        told = []
        for measure, floor in self.floors.items():
            value = measured.get(measure)
            if value is None:
                told.append(f"{measure}: not measured, the floor is {floor} %")
            elif measure in LESS_IS_BETTER and value > floor:
                told.append(f"{measure}: {value} %, may be {floor} % at most")
            elif measure not in LESS_IS_BETTER and value < floor:
                told.append(f"{measure}: {value} %, must be {floor} % at least")
        return told


def read_floors(path: Path) -> list[Floors]:
    """Return the floors of every set in the file."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return [Floors(name, s["checksum"], s["floors"], s["reason"]) for name, s in found.items()]


def floors_for(path: Path, checksum: str) -> Floors | None:
    """Return the floors of the set with this checksum, or None where the file has none."""
    return next((floors for floors in read_floors(path) if floors.checksum == checksum), None)


def checksum_of(stories: Mapping[str, list[Path]]) -> str:
    """Return the checksum of stories: of their names and of the bytes and names of their files."""
    digest = hashlib.blake2b(digest_size=16)
    for name in sorted(stories):
        for path in sorted(stories[name], key=lambda p: p.name):
            content = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
            digest.update(f"{name}/{path.name} {content}\n".encode())
    return digest.hexdigest()
