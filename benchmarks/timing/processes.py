"""What whole processes cost: wall time, processor time, and memory at its peak, as the system counts them."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_CLI = "import sys; from according.ui.cli.main import main; sys.exit(main())"
_TOKENISE = (
    "import sys, pathlib; from according.text.words import split_words; "
    "[split_words(pathlib.Path(name).read_text('utf-8', 'replace')) for name in sys.argv[1:]]"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and mebibytes at the peak."""

    wall: float
    cpu: float
    peak_mib: float


def help_page() -> Cost:
    """Return the cost of `according --help`."""
    return cost_of([sys.executable, "-c", _CLI, "--help"])


def compare(reports: Sequence[Path]) -> Cost:
    """Return the cost of `according compare` on these reports, start and output included."""
    return cost_of([sys.executable, "-c", _CLI, "compare", *map(str, reports)])


def tokenise(reports: Sequence[Path]) -> Cost:
    """Return the cost of a process that does nothing but tokenise these files."""
    return cost_of([sys.executable, "-c", _TOKENISE, *map(str, reports)])


def median_of(measure: Callable[[], Cost], rounds: int) -> Cost:
    """Return the median of each figure, after one round that warms the file cache."""
    measure()
    costs = [measure() for _ in range(rounds)]
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), median(c.peak_mib for c in costs))


def cost_of(command: Sequence[str]) -> Cost:
    """Run the command, its output thrown away, and return its cost; RuntimeError where it fails.

    Processes that the command starts itself are in its processor time and not in its memory. The memory is never
    told as less than that of the calling process when it started the command: call from a small one.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command[3:])} ended with {process.returncode}: {told[-300:]!r}")
    # Linux counts in kibibytes, macOS in bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
