#!/usr/bin/env python3
"""Score what `compare` makes of annotated stories.

    python benchmarks/stories.py examples
    python benchmarks/stories.py examples --floors benchmarks/floors.json
    python benchmarks/stories.py FOLDER --verbose

Prints a table, the percentages over all stories, and as its last line the same as JSON. It exits with 1 where
a story failed or, with --floors, a floor is not reached, and with 2 where the file has no floors for these
stories. README.md in this folder tells the rules.
"""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import according
from benchmarks.scoring import totals
from benchmarks.scoring.floors import checksum_of, floors_for
from benchmarks.scoring.folders import AnnotatedStory, find_stories
from benchmarks.scoring.result import Result
from benchmarks.scoring.story import score_story


def main() -> int:
    """Score the folder named on the command line; return the exit code."""
    arguments = _arguments()
    try:
        stories = find_stories(arguments.folder)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    counts: Counter[str] = Counter()
    print(totals.heading())
    whole = time.perf_counter()
    for story in stories:
        result, seconds = _scored(story)
        counts.update(result.counts)
        print(totals.row(story.name, result.counts, seconds))
        if arguments.verbose:
            _print_cases(result)
    whole = time.perf_counter() - whole
    print(totals.row("ALL", counts, whole))
    measured = totals.percentages(counts)
    for measure, value in measured.items():
        print(f"{measure:<24} {value:5.1f} %")
    checksum = checksum_of({story.name: story.files for story in stories})
    code = 1 if counts["failed"] else 0
    if arguments.floors:
        code = _hold_against_floors(arguments.floors, checksum, measured) or code
    out = {
        "checksum": checksum,
        "stories": len(stories),
        "percent": measured,
        "counts": dict(sorted(counts.items())),
    }
    print(json.dumps({**out, "seconds": round(whole, 2)}))
    return code


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder of stories, each a folder with gold.json and its reports")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="exit with 1 below a floor of this file")
    return parser.parse_args()


def _scored(story: AnnotatedStory) -> tuple[Result, float]:
    """A story's result, and the seconds that `compare` took. A story that fails counts, and is told."""
    start = time.perf_counter()
    try:
        dossier = according.compare([str(path) for path in story.reports])
    except Exception as error:
        print(f"{story.name}: FAILED: {type(error).__name__}: {error}", file=sys.stderr)
        return Result(Counter(failed=1)), time.perf_counter() - start
    seconds = time.perf_counter() - start
    return score_story(story.gold, dossier), seconds


def _print_cases(result: Result) -> None:
    for kind, cases in result.cases.items():
        print(f"  {kind}:")
        for case in cases:
            print(f"    - {case}")


def _hold_against_floors(path: Path, checksum: str, measured: dict[str, float]) -> int:
    floors = floors_for(path, checksum)
    if floors is None:
        print(f"{path} has no floors for these stories (checksum {checksum})", file=sys.stderr)
        return 2
    broken = floors.broken(measured)
    for told in broken:
        print(f"below the floor of {floors.name}: {told}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
