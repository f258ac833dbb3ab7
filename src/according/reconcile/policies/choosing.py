"""The policies, each a rule that chooses among the answers to one question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from according.reconcile.policies.order import Published, day_of, latest
from according.reconcile.policies.reading import Reading, shown
from according.schema.figures import FigureName, FigureValue
from according.schema.findings import Position

ALONE = "it is the only answer"


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to choose from. `readings` are those that have a number, by their index among the positions."""

    positions: Sequence[Position]
    readings: Mapping[int, Reading]
    published: Published
    changed: bool

    def strongest(self, indices: Sequence[int]) -> int:
        """Return the answer with the most independent origins; of several the one of most reports; then one told in
        numbers before one told in size only; then the lowest."""
        return min(indices, key=self._rank)

    def ground(self, chosen: int, among: Sequence[int]) -> str:
        """Return what sets the strongest of these answers apart, in words: "of most reports"."""
        others = [i for i in among if i != chosen]
        if all(self.origins(i) < self.origins(chosen) for i in others):
            return "with the most independent origins"
        rivals = [i for i in others if self.origins(i) == self.origins(chosen)]
        if all(self.reports(i) < self.reports(chosen) for i in rivals):
            return "of most reports"
        sized = any(self.readings[i].by_size for i in rivals) and not self.readings[chosen].by_size
        return "that is the lowest told in numbers" if sized else "that is lowest"

    def _rank(self, index: int) -> tuple[int, int, bool, float, int]:
        reading = self.readings[index]
        return -self.origins(index), -self.reports(index), reading.by_size, reading.least, index

    def origins(self, index: int) -> int:
        """Return how many independent origins an answer has at least."""
        return self.positions[index].origins.least

    def reports(self, index: int) -> int:
        return len(self.positions[index].documents)

    def latest(self, indices: Sequence[int]) -> list[int]:
        """Return the answers that no other of them surely follows; none where none has a date.

        "More than 20" told again behind 26 is no later toll: a bound that another answer meets gives way to it.
        """
        telling = [i for i in indices if not self._is_met(i, indices)]
        return latest(telling or indices, self.positions, self.published)

    def _is_met(self, index: int, among: Sequence[int]) -> bool:
        one = self.positions[index]
        others = [self.positions[i] for i in among if i != index]
        if one.low is None or one.high is not None:
            return False
        return any(p.low is not None and p.high is not None and p.low >= one.low for p in others)


@dataclass(frozen=True, slots=True)
class Choice:
    """The values that a policy chose, the main one first, and a clause that says why; no values, no choice."""

    values: tuple[FigureValue, ...]
    why: str


def conservative(answers: Answers) -> Choice:
    """The lowest answer, of several as low the one with the most independent origins."""
    readings = answers.readings
    lowest = min(r.least for r in readings.values())
    chosen = answers.strongest([i for i, r in readings.items() if r.least == lowest])
    why = f"it is the lowest of {len(readings)} answers" if len(readings) > 1 else ALONE
    return _choice(why, answers, ("figure", lowest, chosen))


def best_low_high(answers: Answers) -> Choice:
    """The lowest, the highest, and between them the answer with the most independent origins, else the latest."""
    readings = answers.readings
    best, why = _best(answers)
    low = min(r.least for r in readings.values())
    high = max(r.most for r in readings.values())
    lowest = answers.strongest([i for i, r in readings.items() if r.least == low])
    highest = answers.strongest([i for i, r in readings.items() if r.most == high])
    return _choice(why, answers, ("best", readings[best].least, best), ("low", low, lowest), ("high", high, highest))


def last_told(answers: Answers) -> Choice:
    """The answer told last."""
    indices = list(answers.readings)
    if len(indices) == 1:
        return _choice(ALONE, answers, ("figure", answers.readings[indices[0]].least, indices[0]))
    last = answers.latest(indices)
    if not last:
        return Choice((), "no report that gives an answer has a date, so none of them is known to be the latest")
    chosen = answers.strongest(last)
    on = day_of(answers.positions[chosen], answers.published)
    why = f"it was told last, on {on}"
    if len(last) > 1:
        ground = answers.ground(chosen, last)
        why = f"of {len(last)} answers it can't be told which came last, and this is the one {ground}"
    return _choice(why, answers, ("figure", answers.readings[chosen].least, chosen))


POLICIES: Mapping[str, Callable[[Answers], Choice]] = {
    "conservative": conservative,
    "best-low-high": best_low_high,
    "latest": last_told,
}


def _best(answers: Answers) -> tuple[int, str]:
    indices = list(answers.readings)
    if len(indices) == 1:
        return indices[0], ALONE
    most = max(answers.origins(i) for i in indices)
    alike = [i for i in indices if answers.origins(i) == most]
    if len(alike) == 1:
        return alike[0], f"best is the answer with the most independent origins ({most})"
    tied = f"of {len(alike)} answers with the most independent origins ({most})" if most else "no origin is known, and"
    last = answers.latest(alike)
    chosen = answers.strongest(last or alike)
    if len(last) == 1:
        return chosen, f"{tied} best is the latest"
    ground = answers.ground(chosen, last or alike)
    return chosen, f"{tied} it is not known which was told last, and best is the one {ground}"


def _choice(why: str, answers: Answers, *chosen: tuple[FigureName, float, int]) -> Choice:
    """Make a choice; its reason also tells what was read into the words, and of a figure that changed the newest."""
    values = tuple(FigureValue(*value) for value in chosen)
    remarks = dict.fromkeys(answers.readings[v.position].remark for v in values)
    clauses = [why, *(remark for remark in remarks if remark)]
    last = answers.latest(list(answers.readings)) if answers.changed else []
    if last and values[0].position not in last:
        newest = answers.readings[answers.strongest(last)].least
        clauses.append(f"the answer changed with time, and a later one is {shown(newest)}")
    return Choice(values, "; ".join(clauses))
