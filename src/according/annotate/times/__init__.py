"""Time expressions: found, typed and valued as TIMEX3, and resolved to an interval of days or minutes.

The rules enter themselves into the table when their modules are imported, in this order.
"""

# isort: off
from according.annotate.times import rules_absolute as rules_absolute
from according.annotate.times import rules_years as rules_years
from according.annotate.times import rules_clock as rules_clock
from according.annotate.times import rules_durations as rules_durations
from according.annotate.times import rules_parts as rules_parts
from according.annotate.times import rules_relative as rules_relative
from according.annotate.times import rules_sets as rules_sets

# isort: on
from according.annotate.times.finder import PREVIOUS_RULE, find_times, last_told

__all__ = ["PREVIOUS_RULE", "find_times", "last_told"]
