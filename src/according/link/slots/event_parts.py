"""Hours of what reports tell beside an event itself: when help was called, and when it was over."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.link.slots.moments import is_minute, moment
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence, Timex
from according.schema.links import Slot

# How far before and behind an hour the words may stand that tell of a call or an end, in characters of its sentence.
_BEFORE, _BEHIND = 130, 60
# A clause of its own that another part of the sentence tells.
_BREAK = re.compile(r"[;:.!?]\s|\b(?:and|but|while|before|after|when|where|who|which)\s")


def part_slots(reading: Reading) -> list[Slot]:
    """Return a time slot for each hour at which help was called or the event was over.

    They have no event class: what help was called to, or what was over, is the story's own event.
    """
    found = []
    for time, sentence, part in timed_parts(reading):
        at = moment(reading, time)
        if at is not None:
            value = Value("time", f"time/any/{part}/{part}", part, at.span, "link/time-of-part")
            slot = make_slot(reading, sentence, value, None, None)
            found.append(replace(slot, earliest=at.earliest, latest=at.latest))
    return found


def timed_parts(reading: Reading) -> Iterator[tuple[Timex, Sentence, str]]:
    """Yield the minutes at which something was called or over, with their sentence and "call" or "end"."""
    for time in reading.times:
        sentence = reading.sentence_at(time.start) if is_minute(time) else None
        if sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        text = reading.document.text
        before = " ".join(text[max(sentence.start, time.start - _BEFORE) : time.start].lower().split())
        behind = " ".join(text[time.end : min(sentence.end, time.end + _BEHIND)].lower().split())
        part = _part(before, behind)
        if part is not None:
            yield time, sentence, part


def _part(before: str, behind: str) -> str | None:
    """Return of which part the words around an hour tell: those nearest before it, else, where it opens the sentence,
    those behind it."""
    near = _BREAK.split(before)[-1]
    for words in (near, before if near.count(" ") < 2 else "", behind if before.count(" ") < 3 else ""):
        if _patterns()["over"].search(words):
            return "end"
        if _patterns()["call"].search(words) or _patterns()["called"].search(words):
            return "call"
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    listed = load_yaml("event_parts")
    words = {name: "|".join(" ".join(str(w).split()) for w in group) for name, group in listed.items()}
    called = rf"\b(?:{words['helpers']})\b[^.;]*\b(?:{words['called']})\b|\b(?:were|was|been) called\b"
    return {
        "over": re.compile(rf"\b(?:{words['over']})\b"),
        "call": re.compile(rf"\b(?:{words['call']})\b"),
        "called": re.compile(called),
    }
