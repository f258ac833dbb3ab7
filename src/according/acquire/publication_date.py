"""When a report was published: by its metadata, by the page, by its address; and dates that can't be
right."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from according.acquire.blocks import Layout
from according.resources.loading import load_yaml
from according.text.dates import (
    Timestamp,
    WrittenDate,
    read_timestamp,
    written_dates,
    years_named,
    years_with_weekday,
)

__all__ = ["Published", "date_in_address", "published"]

_FAR = timedelta(days=300)
"""A page's printed date this long after everything the report dates is the day on which the page was shown.
Less is a follow-up; reports of trials and anniversaries, whose own dates are old too, have metadata or an
address that dates them, and those are believed."""
_ENOUGH_DAYS = 2
"""Days that a report must date to show when it was written; a single one may be what led up to its news."""
_TOUCH = timedelta(days=31)
"""How near a reading of "4/5/2017" must be to a date in the text to be the one that is meant."""
_ZONES = timedelta(days=1)
"""A report may tell of what is already tomorrow where it happened."""
_LOOKED_AT = 20_000
"""Characters of the body whose dates are compared with the date of publication: the report's first half, and
never more than this."""
_NEAR_TOP, _NEAR_END = 12, 6
"""Parts from the top and the end of a page among which its date is printed; a line that is a date between
them heads an entry of a chronicle."""
_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>19[89]\d|20\d\d)(?P<gap>[/_-]?)"
    r"(?P<month>\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?P=gap)(?P<day>\d\d)(?!\d)",
    re.IGNORECASE,
)
_SHORT_MONTHS = str.split("jan feb mar apr may jun jul aug sep oct nov dec")
_TOLD_AS_COMING = re.compile(
    r"\b(?:will|would|shall|may|might|can|could|should|must|due|set|scheduled?|plans?|planned|planning|expect\w*|"
    r"until|till|by|before|deadline|upcoming|next|coming|ahead|through|expires?|postponed|delayed|vowed|promised|"
    r"ordered|sentenced|to be|to take|to begin|start(?:s|ing)?|effective|election|hearing|trial)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:posted|published|updated|modified|created|issued|date)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated|modified|last)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Published:
    """The date or time with zone of publication and the rule that found it, or None twice; and what is odd
    about the dates: a code and what to say, or None."""

    at: str | None = None
    rule: str | None = None
    problem: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Printed:
    """A printed date: its words, what they say, which rule reads them, and whether the year was inferred."""

    text: str
    stamp: Timestamp | None
    rule: str
    weekday: int | None = None
    inferred: bool = False


def published(
    layout: Layout,
    told: Sequence[tuple[str, str]],
    address: str | None,
    guess: Callable[[], str | None] = lambda: None,
) -> Published:
    """Return when the report was published.

    `told` are (rule, value) from front matter or metadata, the most trusted first; then come the dates
    printed on the page, then the one in its address, then `guess`. A printed date is believed only where
    nothing contradicts it.
    """
    dates = _dates_told(layout)
    for rule, value in told:
        stamp = read_timestamp(value)
        if stamp:
            on_page = [written for part in layout.of_kind("dateline") for written in written_dates(part.text)]
            return _from_metadata(rule, value, stamp, dates, on_page, address)
    by_address = date_in_address(address) if address else None
    unread = next((value for rule, value in told if rule == "acquire/front-matter"), None)
    problem = ("odd-date", f"gives its date as “{unread}”, which is no full date") if unread else None
    for printed in _printed(layout, by_address):
        wrong = _wrong(printed, dates, by_address)
        if wrong is None and printed.stamp:
            stamp, unsure = _in_order(printed.stamp, printed.text, [told for told, _ in dates], address)
            return Published(stamp.iso, printed.rule, problem or unsure)
        problem = problem or wrong
    if by_address:
        return Published(by_address.isoformat(), "acquire/url-date", problem)
    guessed = read_timestamp(guess() or "") if problem is None else None
    return Published(guessed.iso, "acquire/htmldate") if guessed else Published(problem=problem)


def date_in_address(address: str) -> date | None:
    """Return the day that a web address names ("/2017/01/28/", "/2016/nov/10/", "-20170128"), or None."""
    for match in _ADDRESS.finditer(address[:2_000]):
        name = match["month"].lower()
        month = int(name) if name.isdigit() else _SHORT_MONTHS.index(name) + 1
        try:
            return date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue
    return None


def _from_metadata(
    rule: str,
    value: str,
    stamp: Timestamp,
    dates: list[tuple[WrittenDate, bool]],
    printed: list[WrittenDate],
    address: str | None,
) -> Published:
    stamp, problem = _in_order(stamp, value, [*(written for written, _ in dates), *printed], address)
    past = [written for written, is_past in dates if is_past and not written.swapped]
    if past and _all_after(past, stamp.day):
        problem = ("odd-date", f"is dated {_spoken(stamp.day, stamp.day)}, but tells of {_span(past)} as past")
    return Published(stamp.iso, rule, problem)


def _in_order(
    stamp: Timestamp, printed: str, dates: list[WrittenDate], address: str | None
) -> tuple[Timestamp, tuple[str, str] | None]:
    """The stamp with day and month in the order that is meant, and a problem where nothing tells which."""
    if stamp.other is None:
        return stamp, None
    stamp, certain = _ordered(stamp, dates, address)
    said = f"gives its date as “{printed}”, read month first, as {stamp.iso[:10]}; write it as YYYY-MM-DD"
    return stamp, None if certain else ("ambiguous-date", said)


def _ordered(stamp: Timestamp, dates: list[WrittenDate], address: str | None) -> tuple[Timestamp, bool]:
    """The reading of an ambiguous date that the text or the address confirms, and whether one does."""
    anchors = [written.full for written in dates if written.full and not written.swapped]
    by_address = date_in_address(address) if address else None
    anchors += [by_address] if by_address else []
    first, second = stamp.day, date.fromisoformat(stamp.other or stamp.iso)
    near = [any(abs(day - anchor) <= _TOUCH for anchor in anchors) for day in (first, second)]
    if near == [False, True]:
        return Timestamp(second.isoformat()), True
    return stamp, near == [True, False]


def _printed(layout: Layout, by_address: date | None) -> list[_Printed]:
    """The dates printed in lines of their own or in the opening dateline; the day of a change comes last."""
    found: list[tuple[bool, _Printed]] = []
    edges = (*layout.parts[:_NEAR_TOP], *layout.parts[_NEAR_TOP:][-_NEAR_END:])
    for part in (part for part in edges if part.kind == "dateline"):
        dates = [written for written in written_dates(part.text) if written.day]
        # "May 6 - June 2": a span of days, not a day of publication.
        if not dates or (len({written.iso for written in dates}) > 1 and not _LABEL.search(part.text)):
            continue
        written = dates[0]
        inferred = written.year is None
        stamp = _with_year(written, layout, by_address) if inferred else read_timestamp(part.text[written.start :])
        opening = part.part == "opening"
        if stamp or not opening:
            rule = "acquire/dateline" if opening else "acquire/printed-date"
            changed = bool(_CHANGED.search(part.text[: written.start]))
            words = part.text[written.start : written.end]
            found.append((changed, _Printed(words, stamp, rule, written.weekday, inferred)))
    return [printed for _, printed in sorted(found, key=lambda pair: pair[0])]


def _with_year(written: WrittenDate, layout: Layout, by_address: date | None) -> Timestamp | None:
    """A date without a year, in the one year near those the text names in which its weekday is right."""
    if written.weekday is None or written.day is None:
        return None
    body = "\n".join(part.text for part in layout.of_kind("body", "headline"))[:_LOOKED_AT]
    named = years_named(body) | ({by_address.year} if by_address else set())
    near = {year + step for year in named for step in (-1, 0, 1)}
    fitting = years_with_weekday(written.weekday, written.month, written.day, near)
    return Timestamp(date(fitting[0], written.month, written.day).isoformat()) if len(fitting) == 1 else None


def _wrong(printed: _Printed, dates: list[tuple[WrittenDate, bool]], by_address: date | None) -> tuple[str, str] | None:
    """Why a printed date is not believed, or None."""
    if printed.stamp is None:
        said = f"prints the date “{printed.text}” without a year, and nothing in the text confirms it"
        return "odd-date", f"{said}; it was not believed"
    day = printed.stamp.day
    if printed.weekday is not None and printed.weekday != day.weekday():
        return "odd-date", f"prints the date “{printed.text}”, but that day was a {day:%A}; it was not believed"
    told = [written for written, _ in dates if not written.swapped]
    past = [written for written, is_past in dates if is_past and not written.swapped]
    days = {written.full for written in past if written.full}
    before = bool(past) and _all_after(past, day)
    after = len(days) >= _ENOUGH_DAYS and all(bounds[1] < day - _FAR for bounds in _bounds(past))
    apart = printed.inferred and bool(told) and not any(_near(bounds, day) for bounds in _bounds(told))
    if before or after or apart:
        said = f"prints the date “{printed.text}”, but tells of {_span(told if apart else past)}"
        return "odd-date", f"{said}; it was not believed"
    if by_address and abs(by_address - day) > _TOUCH:
        said = f"prints the date “{printed.text}”, but its address says {by_address.isoformat()}"
        return "odd-date", f"{said}; it was not believed"
    return None


def _dates_told(layout: Layout) -> list[tuple[WrittenDate, bool]]:
    """The dates with a year in the first half of the report's own text, and whether each is told as past."""
    body = "\n".join(part.text for part in layout.of_kind("body"))
    half = body[: min(_LOOKED_AT, max(1_500, len(body) // 2))]
    found: list[tuple[WrittenDate, bool]] = []
    for written in written_dates(half):
        if written.year is None:
            continue
        start = max(half.rfind(mark, 0, written.start) for mark in (". ", "\n", "? ", "! ")) + 1
        ends = [end for mark in (". ", "\n") if (end := half.find(mark, written.end)) >= 0]
        sentence = half[start : min(ends, default=len(half))][:600]
        is_past = _told_as_past(sentence) and not _TOLD_AS_COMING.search(sentence)
        found.append((written, is_past))
    return found


@cache
def _past_forms() -> frozenset[str]:
    """The irregular past forms that are no base forms too ("broke", not "put")."""
    verbs = load_yaml("morphology")["irregular_verbs"]
    bases = {entry["lemma"] for entry in verbs}
    return frozenset(form for entry in verbs for form in entry["past"] if form not in bases)


def _told_as_past(sentence: str) -> bool:
    words = re.findall(r"[a-z]+", sentence.casefold())
    return any(word in _past_forms() or (len(word) > 4 and word.endswith("ed")) for word in words)


def _bounds(dates: Sequence[WrittenDate]) -> list[tuple[date, date]]:
    return [bounds for written in dates if (bounds := written.bounds)]


def _all_after(dates: Sequence[WrittenDate], day: date) -> bool:
    return all(bounds[0] > day + _ZONES for bounds in _bounds(dates))


def _near(bounds: tuple[date, date], day: date) -> bool:
    return bounds[0] - _TOUCH <= day <= bounds[1] + _TOUCH


def _span(dates: Sequence[WrittenDate]) -> str:
    """The days told of, as a reader would say them: one, or the first and the last."""
    bounds = _bounds(dates)
    return _spoken(min(first for first, _ in bounds), max(last for _, last in bounds))


def _spoken(first: date, last: date) -> str:
    end = f"{last.day} {last:%B} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) != (last.year, last.month):
        begin = f"{first.day} {first:%B}" + (f" {first.year}" if first.year != last.year else "")
        return f"{begin} – {end}"
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    return f"{last:%B} {last.year}" if whole else f"{first.day}–{end}"
