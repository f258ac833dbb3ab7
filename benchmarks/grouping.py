#!/usr/bin/env python3
"""Score how a stream of reports is grouped into stories.

    python benchmarks/grouping.py FILE.jsonl ...
    python benchmarks/grouping.py FILE.jsonl ... --cost 100,1000
    python benchmarks/grouping.py FILE.jsonl ... --verbose

Each line of a FILE is a story with its `articles`: incidents of the Gun Violence Archive with the reports it cites
(SemEval-2018 task 5, https://github.com/cltl/GVC), stories in several outlets (`event`), BASIL's triplets of reports
on one event (https://github.com/marshallwhiteorg/emnlp19-media-bias). All reports of all files are mixed into one
stream; nothing but title, address, date of publication and text is given.

Prints one line of JSON: B-cubed F1, precision and recall of the stories, in percent (Bagga and Baldwin 1998; the unit
is the report), over all reports (`bcubed`, `precision`, `recall`); for each file precision and recall over its
reports, in the one stream; how many reports and stories there are, and how many stories were found; `seconds` of
processor time for reading and for grouping. `baseline`: B-cubed F1 where the cosine of TF-IDF vectors is all that is
looked at, at the threshold that suits these very files best.

--cost takes so many reports from the stream and tells the processor time for each number, the least of three rounds,
and how many times as much the most cost as the fewest, in reading and grouping together and in grouping alone.

Weights and threshold were made on other files: see training/grouping.py.
"""

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from according.acquire.stage import Acquire
from according.link.grouping import group_into_stories
from according.link.grouping.likeness import SIGNS, Model
from according.link.grouping.words import ReportWords, read_words
from according.schema.records import RawReport, Records
from benchmarks.scoring.clusters import Clustering, Score, b_cubed
from benchmarks.scoring.streams import Told, read_stream

# Probabilities of a model that looks at the cosine of all words alone: 0.5 at the cosine that is the threshold.
STEEPNESS = 1_000.0
ROUNDS = 3
BASELINE_COSINES = tuple(step / 100 for step in range(10, 40, 2))


def main() -> int:
    """Score the files named on the command line; return the exit code."""
    arguments = _arguments()
    told = read_stream(arguments.files)
    if arguments.cost:
        print(json.dumps(_cost(told, [int(size) for size in arguments.cost.split(",")])))
        return 0
    started = time.process_time()
    read = _read(told)
    reading = time.process_time() - started
    started = time.process_time()
    groups = group_into_stories(read.values())
    grouping = time.process_time() - started
    gold: Clustering = {name: told[name][0] for name in read}
    found = _by_name(read, groups)
    if arguments.verbose:
        _print_faults(gold, found)
    score = b_cubed(gold, found)
    print(
        json.dumps(
            {
                **_percent(score),
                "parts": {file.stem: _part(gold, found, file.stem) for file in arguments.files},
                "baseline": _baseline(gold, read),
                "reports": len(gold),
                "unreadable": len(told) - len(gold),
                "stories": len(set(gold.values())),
                "found": len(groups),
                "seconds": {"reading": round(reading, 1), "grouping": round(grouping, 1)},
            }
        )
    )
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="stories with their articles, one JSON record a line")
    parser.add_argument("--cost", metavar="N,M", help="measure the time of N and of M reports instead")
    parser.add_argument("--verbose", action="store_true", help="print the stories that were joined or taken apart")
    return parser.parse_args()


def _read(told: Told) -> dict[str, ReportWords]:
    read: dict[str, ReportWords] = {}
    for name, (_, data) in told.items():
        for document in Records(Acquire().run(Records([RawReport(name, data, "text")]))).documents:
            read[name] = read_words(document)
    return read


def _by_name(read: Mapping[str, ReportWords], groups: Iterable[Iterable[str]]) -> Clustering:
    number = {id_: i for i, group in enumerate(groups) for id_ in group}
    return {name: number[words.id] for name, words in read.items()}


def _percent(score: Score) -> dict[str, float]:
    values = {"bcubed": score.f1, "precision": score.precision, "recall": score.recall}
    return {name: round(100 * value, 2) for name, value in values.items()}


def _part(gold: Clustering, found: Clustering, stem: str) -> dict[str, float]:
    """B-cubed over the reports of one file, whatever else stands in their groups."""
    common = Counter((gold[name], found[name]) for name in gold)
    gold_size, found_size = Counter(gold.values()), Counter(found.values())
    names = [name for name in gold if str(gold[name]).startswith(f"{stem}/")]
    shared = [(common[gold[n], found[n]], gold_size[gold[n]], found_size[found[n]]) for n in names]
    whole = max(1, len(names))
    return _percent(Score(sum(c / f for c, _, f in shared) / whole, sum(c / g for c, g, _ in shared) / whole))


def _baseline(gold: Clustering, read: Mapping[str, ReportWords]) -> float:
    """The best that the cosine of all words reaches, without names, opening, title and time."""
    plain = [replace(words, published=None) for words in read.values()]
    best = 0.0
    for cosine in BASELINE_COSINES:
        weights = tuple(STEEPNESS if sign == "all" else 0.0 for sign in SIGNS)
        groups = group_into_stories(plain, 0.5, Model(-STEEPNESS * cosine, weights))
        best = max(best, b_cubed(gold, _by_name(read, groups)).f1)
    return round(100 * best, 2)


def _cost(told: Told, sizes: list[int]) -> dict[str, object]:
    whole: dict[int, float] = {}
    grouping: dict[int, float] = {}
    names = list(told)
    for size in (sizes[0], *sizes):  # once more at first: what is loaded once is not counted
        part = {name: told[name] for name in names[:size]}
        rounds = [_timed(part) for _ in range(ROUNDS)]
        whole[len(part)] = min(reading + joining for reading, joining in rounds)
        grouping[len(part)] = min(joining for _, joining in rounds)
    first, last = min(whole), max(whole)
    times = {"all": round(whole[last] / whole[first], 1), "grouping": round(grouping[last] / grouping[first], 1)}
    return {"seconds": _rounded(whole), "grouping": _rounded(grouping), "times": times}


def _timed(part: Told) -> tuple[float, float]:
    """Seconds of processor time for reading these reports, and for grouping them."""
    started = time.process_time()
    read = _read(part)
    between = time.process_time()
    group_into_stories(read.values())
    return between - started, time.process_time() - between


def _rounded(seconds: Mapping[int, float]) -> dict[str, float]:
    return {str(size): round(value, 3) for size, value in seconds.items()}


def _print_faults(gold: Clustering, found: Clustering) -> None:
    in_group: dict[Hashable, Counter[str]] = defaultdict(Counter)
    in_story: dict[str, Counter[Hashable]] = defaultdict(Counter)
    for name, story in gold.items():
        in_group[found[name]][str(story)] += 1
        in_story[str(story)][found[name]] += 1
    for stories in in_group.values():
        if len(stories) > 1:
            print("joined:", ", ".join(f"{n} of {story}" for story, n in sorted(stories.items())))
    for story, groups in sorted(in_story.items()):
        if len(groups) > 1:
            print("apart:", story, "as", " + ".join(str(n) for n in sorted(groups.values(), reverse=True)))


if __name__ == "__main__":
    sys.exit(main())
