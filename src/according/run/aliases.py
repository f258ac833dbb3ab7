"""The file in which a user says which names are of one, and which are not: YAML or CSV.

YAML:
    same:
      - [White Helmets, Syrian Civil Defence, SCD]
    different:
      - [Hezbollah, Kataib Hezbollah]

CSV, with this first line:
    name,other,judgement
    White Helmets,SCD,same
    Hezbollah,Kataib Hezbollah,different
"""

import csv
import io
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from according.errors import UsageError
from according.schema.judgements import NameJudgements
from according.text.names import fold

COLUMNS = ["name", "other", "judgement"]
JUDGEMENTS = ("same", "different")
LARGEST_FILE = 5_000_000
"""Bytes; a file of a hundred thousand judgements has about this many."""


def read_aliases(path: str) -> NameJudgements:
    """Return the judgements in this file; UsageError where it can't be read, has another form, or contradicts itself.

    A name that ends in .csv is read as CSV, any other as YAML. Names are compared without case, accents, points,
    articles and possessives.
    """
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(f"--aliases {path} can't be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > LARGEST_FILE:
        raise UsageError(f"--aliases {path} has {len(data)} bytes; {LARGEST_FILE} are read at most")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"--aliases {path} is no UTF-8 text: byte {error.start} can't be read; save it as UTF-8"
        ) from None
    found = _from_csv(text, path) if path.lower().endswith(".csv") else _from_yaml(text, path)
    _check(found, path)
    return found


def _from_yaml(text: str, path: str) -> NameJudgements:
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 1}" if mark is not None else ""
        raise UsageError(
            f"--aliases {path} is no YAML: {getattr(error, 'problem', None) or 'unreadable'}{line}"
        ) from None
    unknown = sorted(str(key) for key in loaded if key not in JUDGEMENTS) if isinstance(loaded, dict) else []
    if not isinstance(loaded, dict) or not loaded or unknown:
        found = f"the key {unknown[0]!r}" if unknown else "nothing" if not loaded else f"a {type(loaded).__name__}"
        raise UsageError(f"--aliases {path}: expected the keys same and different with lists of names, found {found}")
    groups = {
        key: [_group(entry, f"{path}: {key}, entry {n}") for n, entry in _entries(loaded, key, path)]
        for key in JUDGEMENTS
    }
    pairs = tuple(pair for group in groups["different"] for pair in combinations(group, 2))
    return NameJudgements(tuple(groups["same"]), pairs)


def _entries(loaded: dict[str, Any], key: str, path: str) -> Iterable[tuple[int, Any]]:
    entries = loaded.get(key)
    if entries is not None and not isinstance(entries, list):
        raise UsageError(f"--aliases {path}: {key} must be a list of lists of names, found a {type(entries).__name__}")
    return enumerate(entries or [], 1)


def _group(entry: Any, where: str) -> tuple[str, ...]:
    if not isinstance(entry, list) or len(entry) < 2:
        raise UsageError(f"--aliases {where}: expected a list of two names or more, found {_shown(entry)}")
    for name in entry:
        if not isinstance(name, str) or not fold(name):
            raise UsageError(f"--aliases {where}: {_shown(name)} is no name; put it in quotation marks")
    return tuple(entry)


def _from_csv(text: str, path: str) -> NameJudgements:
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip().lower() for cell in next(reader, [])]
    if header != COLUMNS:
        raise UsageError(
            f"--aliases {path}: the first line must be {','.join(COLUMNS)}, found {_shown(','.join(header))}"
        )
    same = list[tuple[str, ...]]()
    different = list[tuple[str, str]]()
    for row in reader:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if len(cells) != 3 or cells[2].lower() not in JUDGEMENTS or not fold(cells[0]) or not fold(cells[1]):
            raise UsageError(
                f"--aliases {path}, line {reader.line_num}: expected two names and same or different, "
                f"found {_shown(','.join(cells))}"
            )
        (same if cells[2].lower() == "same" else different).append((cells[0], cells[1]))
    return NameJudgements(tuple(same), tuple(different))


def _check(found: NameJudgements, path: str) -> None:
    """Raise UsageError where two names are told to be different and, step by step, the same."""
    groups: dict[str, str] = {}

    def root(name: str) -> str:
        while groups.setdefault(name, name) != name:
            name = groups[name]
        return name

    for group in found.same:
        for other in group[1:]:
            groups[root(fold(other))] = root(fold(group[0]))
    for one, other in found.different:
        if root(fold(one)) == root(fold(other)):
            raise UsageError(
                f"--aliases {path} says that {one!r} and {other!r} are the same, and that they are different"
            )


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 60 else text[:57] + "...")
