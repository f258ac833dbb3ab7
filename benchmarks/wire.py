#!/usr/bin/env python3
"""Score the agency of a report, found from its text: ``python benchmarks/wire.py FILE.jsonl...``.

Each line has `doc`, `text` and `meta`, whose `wire` names the agency ("AP"), or is "None" where the report is the
paper's own, or "NA" where nobody looked: documents of PolNeAR (github.com/networkdynamics/PolNeAR),
one object each. "NA" is left out; a document given under several annotators is scored once, the first time it comes.

Prints one line of JSON for all files together. `precision`: of the reports given an agency, the share given the
right one, in percent; a report without a wire is given one wrongly. `recall`: of the reports with a wire, the share
given it. `reachable`: of the reports with a wire, the share whose text names the agency at all. `missed` and `wrong`
name the documents. With --verbose, the words that the credit stands on, on stderr.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from according.acquire.stage import Acquire
from according.resources.loading import load_yaml
from according.schema.documents import Credit
from according.schema.records import RawReport, Records

UNKNOWN, OWN = "NA", "None"


def records(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """Yield the documents whose wire is known, each once."""
    seen: set[str] = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["meta"]["wire"] != UNKNOWN and record["doc"] not in seen:
                seen.add(record["doc"])
                yield record


def forms_of(wire: str) -> tuple[str, list[str]]:
    """Give the usual name of an agency, and every form of it that the program knows."""
    for entry in load_yaml("agencies")["agencies"]:
        forms = [entry["name"], *entry["aliases"], *entry["credit_forms"]]
        if wire.casefold() in {form.casefold() for form in forms}:
            return entry["name"], forms
    return wire, [wire]


def credit_of(record: dict[str, Any]) -> Credit | None:
    """Give the first credit of an agency in the text, which is what the program traces the report to."""
    report = RawReport(str(record["doc"]), record["text"].encode("utf-8"), "text")
    found = Records(Acquire().run(Records([report]))).of(Credit)
    return next((credit for credit in found if credit.role == "agency"), None)


def is_named(text: str, forms: list[str]) -> bool:
    """Tell whether the text holds one of the forms as a word, whatever stands around it."""
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in forms)


def score(found: Iterator[dict[str, Any]], verbose: bool) -> dict[str, Any]:
    """Give the scores over all documents."""
    reports = wires = given = right = named = 0
    missed, wrong = [], []
    for record in found:
        reports += 1
        wire, credit = record["meta"]["wire"], credit_of(record)
        name, forms = forms_of(wire) if wire != OWN else (None, [])
        is_right = credit is not None and credit.name == name
        wires, given, right = wires + (name is not None), given + (credit is not None), right + is_right
        named += is_named(record["text"], forms)
        if credit is not None and not is_right:
            wrong.append(record["doc"])
        if name is not None and not is_right:
            missed.append(record["doc"])
        if verbose and credit is not None:
            around = record["text"][max(0, credit.start - 40) : credit.end + 40]
            print(f"{record['doc']}: {wire}, found {credit.name} in {around!r}", file=sys.stderr)
    percent = {"precision": (right, given), "recall": (right, wires), "reachable": (named, wires)}
    counts = {"reports": reports, "wires": wires, "given": given, "right": right}
    scores = {name: round(100 * one / max(1, other), 2) for name, (one, other) in percent.items()}
    return {**scores, **counts, "missed": missed, "wrong": wrong}


def main() -> int:
    """Score the files named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents, one JSON object a line")
    parser.add_argument("--verbose", action="store_true", help="tell what each agency was found by")
    arguments = parser.parse_args()
    unreadable = [str(path) for path in arguments.files if not path.is_file()]
    if unreadable:
        print(f"no such file: {', '.join(unreadable)}", file=sys.stderr)
        return 2
    print(json.dumps(score(records(arguments.files), arguments.verbose)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
