"""A stream of reports grouped into stories by names, words and time; rules alone, no language model.

`group_into_stories` is the way in. A pair of reports is judged by a few signs of likeness weighed by a logistic model
(after Miranda et al. 2018, "Multilingual clustering of streaming news"), and groups are joined while the mean over
their pairs is high enough (average linkage). An index finds for each report the few that can be like it, so that the
cost grows with the number of reports, not with that of pairs.
"""

from according.link.grouping.stories import TOGETHER, group_into_stories

__all__ = ["TOGETHER", "group_into_stories"]
