"""Which of the times in an event's clause is its own."""

import re
from datetime import datetime

from according.link.reading import Reading
from according.schema.annotations import Argument, EventMention, Timex

# Words before a time that make it a bound, and not when something happened; "just before six" is near enough.
_BOUND = re.compile(
    r"(?<!just )(?<!shortly )(?<!right )\b(?:before|until|till|since|by|after|from|following|ahead of|prior to"
    r"|in the wake of)\s+(?:the\s+)?$",
    re.I,
)
_NEARLY = len("shortly after the ")


def own_time(reading: Reading, event: EventMention) -> Argument | None:
    """Return the time argument that tells best when an event happened; None where none does.

    Left out: "now" and its like, which tell when the report was written; the bounds "before", "after", "until",
    "since"; and a time apart from the one nearest to the trigger, which in a long sentence is another
    happening's. Of the others ("early Monday", "morning") the narrowest is the answer.
    """
    spans = [(a.start, a.end) for a in event.arguments if a.role == "time"]
    at = {(t.start, t.end): t for span in spans for t in reading.times_in(*span) if t.earliest and t.latest}
    told = [(a, at[a.start, a.end]) for a in event.arguments if a.role == "time" and (a.start, a.end) in at]
    told = [(a, t) for a, t in told if t.value != "PRESENT_REF" and not _is_bound(reading, t)]
    told.sort(key=lambda pair: (max(event.start - pair[0].end, pair[0].start - event.end, 0), pair[0].start))
    fitting = [a for a, t in told if _meet(t, told[0][1])]
    return min(fitting, key=lambda a: _width(at[a.start, a.end]), default=None)


def _is_bound(reading: Reading, time: Timex) -> bool:
    return bool(_BOUND.search(reading.document.text[max(0, time.start - _NEARLY) : time.start]))


def _meet(one: Timex, other: Timex) -> bool:
    """Tell whether two spans overlap; a day holds all its minutes."""
    first, second = (one.earliest or "", one.latest or ""), (other.earliest or "", other.latest or "")
    short = min(map(len, (*first, *second)))
    return first[0][:short] <= second[1][:short] and second[0][:short] <= first[1][:short]


def _width(time: Timex) -> float:
    first, last = datetime.fromisoformat(time.earliest or ""), datetime.fromisoformat(time.latest or "")
    whole_day = len(time.latest or "") <= len("2000-01-01")
    return (last.replace(tzinfo=None) - first.replace(tzinfo=None)).total_seconds() + (86400 if whole_day else 0)
