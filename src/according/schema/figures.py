"""What a named policy reads from a finding: a view of its positions, made when asked for and kept nowhere."""

from dataclasses import dataclass
from typing import Literal

FigureName = Literal["figure", "best", "low", "high"]


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One number of a figure. `position` is the index of the position in the finding on which it stands."""

    name: FigureName
    value: float
    position: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What a policy makes of one finding, the main value first. `why` explains the choice in one sentence.

    Without values the policy gives no figure, and `why` says what stands in the way.
    """

    finding: str
    policy: str
    values: tuple[FigureValue, ...]
    why: str

    def value(self, name: FigureName) -> FigureValue | None:
        """Return the value of this name; None where the policy gives none."""
        return next((v for v in self.values if v.name == name), None)
