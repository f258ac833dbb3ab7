"""What reading a file gives before it is laid out, or why it can't be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from according.schema.vocabulary import BlockKind

__all__ = ["Known", "Read", "UnreadableError"]


class UnreadableError(Exception):
    """The report can't be read: a code, and what was found, expected and is to be done, to follow its
    path."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Known:
    """What the page's own markup tells of a line: its kind, more exactly what it is, and whom it credits."""

    kind: BlockKind
    part: str = "markup"
    name: str | None = None


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Read:
    """What a text file or page gave: its text, what it says of itself, and what went wrong.

    `dates` are (rule, value), the most trusted first; `last_dates` guesses one where there is no other;
    `known` tells of lines by their offset; `runs` is the page map; `problems` are (code, message to follow
    its name).
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    dates: Sequence[tuple[str, str]] = ()
    last_dates: Callable[[], str | None] = _nothing
    language: str | None = None
    known: Mapping[int, Known] = field(default_factory=dict)
    runs: tuple[tuple[int, int, int], ...] | None = None
    problems: tuple[tuple[str, str], ...] = ()
