#!/usr/bin/env python3
"""Score what `compare` makes of shootings whose facts are known.

    python benchmarks/incidents.py FILE.jsonl
    python benchmarks/incidents.py FILE.jsonl --sample 60 --verbose

Each line of FILE has `facts` (`date`, `city_or_county`, `num_killed`, `num_injured`) and `articles` (`title`, `uri`,
`dct`, `text`): incidents of the Gun Violence Archive with the reports it cites, as SemEval-2018 task 5 collects them
(https://github.com/cltl/GVC and https://competitions.codalab.org/competitions/17285).

Prints one line of JSON. `killed`, `injured`: of the stories where the facts give more than 0, the percentage where
that number is a position of the story's question after the killed or injured; `place`: where the story's place names
the city; `date`: where the day lies in the main event's time; `wrong`: the other values that these questions give, a
story, in the mean; `stories` and `failed`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import according
from according.errors import AccordingError
from benchmarks.scoring.incidents import Facts, Verdict, judge

MEASURES = ("killed", "injured", "place", "date")


def main() -> int:
    """Score the file named on the command line; return the exit code, 1 where a story failed."""
    arguments = _arguments()
    records = [json.loads(line) for line in arguments.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    step = max(1, len(records) // arguments.sample) if arguments.sample else 1
    right, all_, wrong, failed = Counter[str](), Counter[str](), 0, 0
    chosen = records[::step][: arguments.sample or None]
    for done, record in enumerate(chosen, 1):
        print(f"\r{done} of {len(chosen)}", end="", file=sys.stderr, flush=True)
        try:
            verdict = judge(Facts.of(record), according.compare_bytes(dict(reports(record))))
        except AccordingError as error:
            failed += 1
            print(f"\n{record['incident']}: {error}", file=sys.stderr)
            continue
        right.update(m for m, is_right in verdict.right.items() if is_right)
        all_.update(m for m, is_right in verdict.right.items() if is_right is not None)
        wrong += len(verdict.wrong)
        if arguments.verbose:
            _print_case(record, verdict)
    print(file=sys.stderr)
    scored = max(1, len(chosen) - failed)
    out: dict[str, float] = {m: round(100 * right[m] / max(1, all_[m]), 1) for m in MEASURES}
    print(json.dumps({**out, "wrong": round(wrong / scored, 2), "stories": len(chosen), "failed": failed}))
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="incidents with their articles, one JSON record a line")
    parser.add_argument("--sample", type=int, metavar="N", help="score N stories, evenly taken from the file")
    parser.add_argument("--verbose", action="store_true", help="tell of each story what was missed and what was wrong")
    return parser.parse_args()


def reports(record: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield a story's articles as files with front matter."""
    for article in record["articles"]:
        head = {"title": article["title"], "url": article["uri"], "published": article["dct"]}
        front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if value)
        yield f"{article['id']}.txt", f"---\n{front}---\n{article['text']}".encode()


def _print_case(record: Mapping[str, Any], verdict: Verdict) -> None:
    missed = [m for m, is_right in verdict.right.items() if is_right is False]
    if missed or verdict.wrong:
        print(f"{record['incident']}: missed {', '.join(missed) or 'nothing'}; wrong {', '.join(verdict.wrong) or '-'}")


if __name__ == "__main__":
    sys.exit(main())
