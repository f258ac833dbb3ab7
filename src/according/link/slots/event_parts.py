"""Hours of what reports tell beside an event itself: when help was called, and when it was over."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from according.link.reading import Reading
from according.link.slots.event_times import is_bound
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.link.slots.moments import is_minute, moment
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence, Timex
from according.schema.links import Slot

# How far before and behind an hour the words may stand that tell of a call or an end, in characters of its sentence.
_BEFORE, _BEHIND = 130, 60
# The story's own happening, told of without its name.
_IT_HAPPENED = re.compile(
    r"\b(?:it|this|(?:the|this|that) (?:\w+ )?(?:incident|tragedy|crime|disaster|accident|assault|ordeal|violence"
    r"|mayhem|chaos))(?: all)? (?:happened|occurred|took place|unfolded|began|started)\b",
    re.I,
)
# Another call than the first.
_FURTHER = re.compile(r"\b(?:second|third|another|further|later|separate|follow-up) (?:\S+ )?(?:calls?|reports?)\b")
# A clause of its own that another part of the sentence tells.
_BREAK = re.compile(r"[;:!?]\s|\b(?:and|but|while|before|after|when|where|who|which)\s")


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
    return found + list(_told_of_it(reading))


def _told_of_it(reading: Reading) -> Iterator[Slot]:
    """Yield a time slot for each time at which "it", or "the incident", is told to have happened."""
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS or sentence.is_quoted(sentence.start):
            continue
        text = reading.document.text[sentence.start : sentence.end]
        happened = _IT_HAPPENED.search(text)
        if happened is None:
            continue
        clause = _BREAK.split(text[happened.end() : happened.end() + _BEFORE])[0]
        start = sentence.start + happened.end()
        times = [t for t in reading.times_in(start, start + len(clause)) if t.earliest and t.latest]
        time = next((t for t in times if is_minute(t)), next(iter(times), None))
        at = moment(reading, time) if time is not None and not is_bound(reading, time) else None
        if at is None:
            continue
        value = Value("time", "time/any/blow/blow", "blow", at.span, "link/time-of-it")
        slot = make_slot(reading, sentence, value, None, None)
        yield replace(slot, earliest=at.earliest, latest=at.latest)


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
    if _FURTHER.search(f"{before} {behind}"):
        return None
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
