#!/usr/bin/env python3
"""Measure how fast reports are compared, and what that costs.

    python benchmarks/speed.py
    python benchmarks/speed.py REPORT... --rounds 9

Prints words per second by stage and in all, each as a multiple of the time it takes to tokenise the same
texts; the memory of a process that compares them, beside one that only tokenises them; the processor time of
`according --help`; the wall time of `according compare` on five reports with its start; and what linking copies costs
a report among 1,000 made ones, against 100. The last line is the same as JSON. Times are medians. README.md in this
folder tells how to read them.
"""

import argparse
import json
import os
import sys
from pathlib import Path

# One thread, as the program itself takes: set before numpy is imported anywhere.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.timing import processes  # noqa: E402

DEFAULT = ROOT / "examples" / "harbour-ferry"


def main() -> int:
    """Measure with the reports named on the command line; return the exit code."""
    arguments = _arguments()
    reports = arguments.reports or sorted(DEFAULT.glob("r*"))
    unreadable = [str(path) for path in reports if not path.is_file()]
    if unreadable:
        print(f"no such file: {', '.join(unreadable)}", file=sys.stderr)
        return 2
    # Before anything large is imported here: on Linux a process inherits the peak of the one that starts it.
    memory = processes.compare(reports).peak_mib
    least = processes.tokenise(reports).peak_mib
    helped = processes.median_of(processes.help_page, arguments.rounds)
    five = (reports * 5)[:5]
    run = processes.median_of(lambda: processes.compare(five), arguments.rounds)
    from benchmarks.timing import linking, reading, stages

    measured = stages.measure(reports, arguments.rounds)
    texts = [path.read_text("utf-8", "replace") for path in sorted((ROOT / "examples").glob("*/r*"))]
    linked = linking.measure(texts, arguments.rounds)
    print(f"{len(reports)} reports, {measured.words} words, medians of {arguments.rounds} rounds")
    print(f"{'stage':<12} {'ms':>9} {'words/s':>10} {'x tokenising':>13}")
    for name, seconds in {
        "tokenising": measured.tokenising,
        **measured.stages,
        "in all": measured.whole,
    }.items():
        times = seconds / measured.tokenising
        print(f"{name:<12} {1000 * seconds:9.1f} {measured.words / seconds:10.0f} {times:13.1f}")
    read = reading.measure(measured.texts, arguments.rounds)
    whole = (read.encoder / read.words) / (measured.whole / measured.words)
    print(
        f"the bare encoder reads {read.words / read.encoder:.0f} words/s, the reader {read.words / read.reading:.0f}:"
    )
    print(f"ratio {read.ratio:.2f}; all of compare {whole:.2f}")
    print(f"memory of a comparing process at its peak: {memory:.0f} MiB ({memory / least:.1f} x tokenising)")
    print(f"according --help: {helped.cpu:.2f} s of processor time")
    print(f"according compare on five reports, with its start: {run.wall:.2f} s")
    few, many = 1000 * linked.few, 1000 * linked.many
    print(f"linking copies, a report: {few:.2f} ms of 100, {many:.2f} ms of 1,000 ({many / few:.2f} x)")
    print(
        json.dumps(
            {
                **measured.as_json(),
                "ratio": round(read.ratio, 3),
                "ratio_all": round(whole, 3),
                "memory_mib": round(memory),
                "memory_ratio": round(memory / least, 2),
                "help_cpu_seconds": round(helped.cpu, 3),
                "compare_five_wall_seconds": round(run.wall, 3),
                "compare_five_cpu_seconds": round(run.cpu, 3),
                **linked.as_json(),
            }
        )
    )
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=Path, help="reports to compare (default: examples/harbour-ferry)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (default: 5)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
