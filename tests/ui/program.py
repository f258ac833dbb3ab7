"""What a run of the program gives back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """The exit code, and what stood on standard output and standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
