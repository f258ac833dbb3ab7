"""Time expressions: found, typed and valued as TIMEX3, and resolved to an interval of days or minutes."""

from according.annotate.times import (
    rules_absolute,
    rules_clock,
    rules_durations,
    rules_parts,
    rules_relative,
    rules_sets,
)
from according.annotate.times.finder import PREVIOUS_RULE, find_times, last_told

__all__ = ["PREVIOUS_RULE", "find_times", "last_told"]
