"""What a rule makes of its words before it becomes a Timex."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from according.annotate.times.calendar import Period
from according.annotate.times.lexicon import Clock
from according.schema.vocabulary import TimexType


@dataclass(frozen=True, slots=True)
class Reading:
    """`first` and `last` are the days it covers, None where open or unknown; `clock` the time of day.

    `anchored` tells what it was resolved against: "anchor", "previous", or None for what stands on its own.
    `exact` is false where the words name a period of which only a part is meant ("early December").
    """

    type: TimexType
    value: str | None
    first: date | None = None
    last: date | None = None
    clock: Clock | None = None
    anchored: str | None = None
    zone: str = ""

    @property
    def is_day(self) -> bool:
        """Tell whether it names one day, known or not, and no time of it yet."""
        known = self.first is not None and self.first == self.last
        return self.type == "DATE" and self.clock is None and (known or self._looks_like_day)

    @property
    def _looks_like_day(self) -> bool:
        value = self.value or ""
        return self.first is None and (value.startswith("XXXX-WXX-") or value.count("-") == 2)

    @property
    def is_clock(self) -> bool:
        """Tell whether it names a time of day without the day."""
        return self.clock is not None and self.first is None and (self.value or "").startswith("T")

    def at(self, clock: Clock, zone: str = "") -> Reading:
        """Return the same day at a time of day."""
        value = None if self.value is None else self.value + clock.value + zone
        return replace(self, type="TIME", value=value, clock=clock, zone=zone)


def dated(period: Period, anchored: str | None = None) -> Reading:
    """Return the reading of a calendar period."""
    return Reading("DATE", period.value, period.first, period.last, anchored=anchored)


def unresolved(value: str | None) -> Reading:
    """Return a date that nothing resolves; `value` may hold X for what is not known."""
    return Reading("DATE", value)
