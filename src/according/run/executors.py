"""Where the document stages run: here, or spread over processes. Results come back in the order given."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol

from according.schema.records import RawReport

Work = Callable[[RawReport], list[object]]


class Executor(Protocol):
    """Runs one function over many reports."""

    def map(self, work: Work, reports: Sequence[RawReport]) -> Iterable[list[object]]: ...


class SerialExecutor:
    """One report after the other, in this process."""

    def map(self, work: Work, reports: Sequence[RawReport]) -> Iterator[list[object]]:
        return map(work, reports)


class ProcessExecutor:
    """One process per core, each with its own copy of whatever the stages load."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1

    def map(self, work: Work, reports: Sequence[RawReport]) -> Iterator[list[object]]:
        with ProcessPoolExecutor(max_workers=self.workers) as pool:
            yield from pool.map(work, reports, chunksize=max(1, len(reports) // (4 * self.workers)))


# Below this many reports starting processes gains little: a worker imports, loads the model and the resources for
# about a second, a report of ordinary length is read in .15 s, so two workers break even at about fourteen.
WORTH_SPREADING = 24


def choose_executor(count: int) -> Executor:
    """Return the executor for this many reports. What comes out is the same either way."""
    return ProcessExecutor() if count >= WORTH_SPREADING and (os.cpu_count() or 1) > 1 else SerialExecutor()
