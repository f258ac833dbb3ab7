"""What a scoring gives: counts, and for each kind of fault the cases."""

from collections import Counter, defaultdict


class Result:
    """Counts by name, and lists of cases by kind of fault."""

    def __init__(self, counts: Counter[str] | None = None) -> None:
        self.counts: Counter[str] = counts if counts is not None else Counter()
        self.cases: dict[str, list[str]] = defaultdict(list)

    def note(self, kind: str, case: str) -> None:
        """Keep a case for the reader of `--verbose`."""
        self.cases[kind].append(case)

    def add(self, other: "Result") -> None:
        """Take over another result's counts and cases."""
        self.counts.update(other.counts)
        for kind, cases in other.cases.items():
            self.cases[kind] += cases
