"""What a person has judged of names: that they are of one, or of two."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameJudgements:
    """Names that are of one person, body or place, and pairs of names that are not; both win over every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, str], ...] = ()


NO_JUDGEMENTS = NameJudgements()
