"""Quality of time expressions on annotated corpora: one line of JSON.

    python benchmarks/times.py timebank.jsonl aquaint.jsonl
    python benchmarks/times.py DateTime/DateTimeModel.json

Two forms of file are read. `.jsonl`: a document a line, {"text", "dct", "timex": [{"start", "end", "type", "value"}]},
as TimeBank 1.2 (LDC2006T08) and the AQUAINT TimeML corpus can be converted to. Keys: `span`, F1 of expressions that
overlap; `value`, the share of annotated expressions whose normal form is found exactly by one that overlaps (the
document's creation time itself is not in the count). `.json`, or a folder of them: the DateTime specifications of
Microsoft Recognizers-Text (https://github.com/microsoft/Recognizers-Text, Specs/DateTime/English). Key: `cases`, the
share of cases of which each annotated time is found with one of its readings: the same normal form, or the same
interval; a range may be found as its two ends. `left_out` counts the cases whose subject is no part of this grammar.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from according.annotate.times import find_times, last_told
from according.schema.annotations import Timex

# Conversation with a calendar program, not news: bare zones, orders to move a meeting, ordinals of a holiday list.
_LEFT_OUT_FILES = (
    "TimeZone",
    "CalendarMode",
    "TasksMode",
    "ExtendedTypes",
    "SkipFromTo",
    "ExperimentalMode",
    "SplitDateAndTime",
)
# Forms that mean something else in news. Days and hours in bare figures ("the 27", "at 7", "from 5 to 9"), unless a
# month stands by; days and months without a year in figures ("4/22", "11-2016", "Oct-2").
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_BARE_FIGURES = re.compile(
    r"^(?:the )?\d{1,2}$|\b(?:at|from|to|by|on|on the|till|and|between) \d{1,2}(?:\.\d\d)?$|, ?\d{1,2}$"
    r"|[ap]m ?- ?\d{1,2}$|^\d{1,2}(?:, | at )",
    re.IGNORECASE,
)
_FIGURES_WITHOUT_YEAR = re.compile(
    r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/:.-])|(?<![\d/-])\d{1,2} ?[/-] ?\d{4}|\d{4} ?[/-] ?\d{1,2}(?![\d/-])"
    r"|[a-z][/-]\d|\d[/-][a-z]",
    re.IGNORECASE,
)
# Spellings of chat, a clock read out without a.m. or p.m., vague numbers taken as three, numbered weeks.
_CHAT = re.compile(
    r"\btmrw?\b|ish\b|\dp\b|ampm|\bys\b|\d[hy]s?\b|\b\d{3,4} ?[ap]m|\d\.[ap]m|mid day|mid night|\b[ap] m\b"
    r"|\bweek \d|\bmy (?:week|day|month|year)\b|business days?|^(?:few|some|several|next few|past few|last few)\b"
    r"|^(?:(?:ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine) )+(?:\w+ty)(?: \w+)?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<![ap]\.m\.)(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Dr\.)(?<!Mrs\.)(?<!Sen\.)(?<!Gov\.)(?<!Gen\.)(?<!St\.)"
    r"[\"”’']*\s+(?=[\"“‘'(]*[A-Z])|\n\s*\n"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield rough sentences: times seldom depend on more than that."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def read_document(text: str, anchor: str | None) -> list[Timex]:
    """Return the times of a document, each sentence told of the last date before it."""
    found: list[Timex] = []
    previous: str | None = None
    for start, end in sentences(text):
        here = find_times("d", text, start, end, anchor=anchor, anchor_rule="given", previous=previous)
        previous = last_told(here) or previous
        found += here
    return found


def measure_documents(lines: list[str], verbose: bool) -> dict[str, float]:
    """Return span F1, precision, recall and value accuracy over documents of the corpus form."""
    gold_count = found_count = gold_hit = found_hit = value_hit = 0
    for line in lines:
        document = json.loads(line)
        gold = document["timex"]
        found = read_document(document["text"], document["dct"])
        gold_count += len(gold)
        found_count += len(found)
        for timex in found:
            hit = any(g["start"] < timex.end and timex.start < g["end"] for g in gold)
            found_hit += hit
            if verbose and not hit:
                print("EXTRA", _show(document["text"], timex.start, timex.end), timex.value, file=sys.stderr)
        for g in gold:
            over = [t for t in found if t.start < g["end"] and g["start"] < t.end]
            gold_hit += bool(over)
            right = any(t.value == g["value"] for t in over)
            value_hit += right
            if verbose and not right:
                told = [(document["text"][t.start : t.end], t.value) for t in over]
                shown = _show(document["text"], g["start"], g["end"])
                print(
                    "WRONG" if over else "MISSED",
                    shown,
                    g["type"],
                    g["value"],
                    document["dct"],
                    told,
                    file=sys.stderr,
                )
    precision, recall = found_hit / found_count, gold_hit / gold_count
    return {
        "span": _percent(2 * precision * recall / (precision + recall)),
        "span_precision": _percent(precision),
        "span_recall": _percent(recall),
        "value": _percent(value_hit / gold_count),
        "expressions": gold_count,
    }


def _show(text: str, start: int, end: int) -> str:
    return repr(text[max(0, start - 40) : start] + "[" + text[start:end] + "]" + text[end : end + 30])


def _percent(share: float) -> float:
    return round(100 * share, 1)


def measure_cases(paths: list[Path], verbose: bool) -> dict[str, float]:
    """Return the share of specification cases read right, and how many were left out on purpose."""
    right = total = left_out = 0
    for path in paths:
        cases = json.loads(path.read_text(encoding="utf-8-sig"))
        if any(name in path.name for name in _LEFT_OUT_FILES):
            left_out += len(cases)
            continue
        for case in cases:
            if not case.get("Results") or any(_is_foreign(result) for result in case["Results"]):
                left_out += 1
                continue
            good = case_is_right(case)
            total += 1
            right += good
            if verbose and not good:
                found = _case_times(case)
                told = [(case["Input"][t.start : t.end], t.value, t.earliest, t.latest) for t in found]
                gold = [(r["Text"], *_readings(r)[:2]) for r in case["Results"]]
                print(
                    "CASE",
                    path.name,
                    repr(case["Input"]),
                    case.get("Context", {}).get("ReferenceDateTime"),
                    "\n   gold",
                    gold,
                    "\n   told",
                    told,
                    file=sys.stderr,
                )
    return {"cases": _percent(right / total), "counted": total, "left_out": left_out}


def _is_foreign(result: dict[str, Any]) -> bool:
    kind = result.get("TypeName") or result.get("Type") or ""
    impossible = any(r.get("value") in ("0001-01-01", "not resolved") for r in _readings(result))
    return "timezone" in kind or "alt" in kind or impossible or _is_left_out(result["Text"])


def _is_left_out(text: str) -> bool:
    """Tell whether an expression is of a form that the grammar leaves out on purpose."""
    bare = _BARE_FIGURES.search(text) and not _MONTH.search(text)
    return bool(bare or _FIGURES_WITHOUT_YEAR.search(text) or _CHAT.search(text))


def _case_times(case: dict[str, Any]) -> list[Timex]:
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00")
    return find_times("d", case["Input"], 0, len(case["Input"]), anchor=reference[:16], anchor_rule="given")


def case_is_right(case: dict[str, Any]) -> bool:
    """Tell whether each annotated time of a case is found with one of its readings."""
    found = _case_times(case)
    for result in case["Results"]:
        start = result["Start"]
        end = start + len(result["Text"])
        over = [t for t in found if t.start < end and start < t.end]
        if not over:
            return False
        readings = _readings(result)
        if readings and not any(_agrees(r, over) for r in readings):
            return False
    return True


def _readings(result: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the readings of a result, each with "timex" and, where given, "start" and "end" or "value"."""
    value = result.get("Value") or result.get("Resolution") or {}
    if "values" in value:
        return list(value["values"])
    if "Timex" not in value:
        return []
    readings = []
    for side in ("FutureResolution", "PastResolution"):
        flat: dict[str, Any] = {"timex": value["Timex"]}
        for key, told in (value.get(side) or {}).items():
            flat["start" if key.startswith("start") else "end" if key.startswith("end") else "value"] = told
        readings.append(flat)
    return readings


def _agrees(reading: dict[str, Any], over: list[Timex]) -> bool:
    timex = str(reading.get("timex", ""))
    values = [t.value for t in over if t.value is not None]
    if any(_plain(value) == _plain(timex) for value in values):
        return True
    # A time of day: the specification leaves the day open, the grammar takes the anchor's.
    if timex.startswith("T") and "," not in timex and any(_plain(value[10:]) == _plain(timex) for value in values):
        return True
    if timex.startswith("XXXX") and any(_symbolic(value, timex) for value in values):
        return True
    wanted = _interval(reading)
    if wanted is None:
        return False
    # TIMEX3 gives "two years ago" as a year, the specification as a day of it.
    if wanted[0] == wanted[1] and any(
        t.value and len(t.value) in (4, 7, 8) and t.earliest and t.latest and t.earliest <= wanted[0] <= t.latest
        for t in over
    ):
        return True
    ends = [(t.earliest, t.latest) for t in over if t.earliest and t.latest]
    if any(_same(wanted, (a, b)) for a, b in ends):
        return True
    if len(ends) >= 2:
        return _close(wanted[0], ends[0][0], True) and (
            _close(wanted[1], ends[-1][0], True) or _close(wanted[1], ends[-1][1], False)
        )
    return False


_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)


def _plain(timex: str) -> str:
    """Return a normal form without what makes no difference: P1.5Y is P18M, T18 is T18:00."""
    timex = re.sub(r"(\d+)Q", lambda quarters: f"{int(quarters[1]) * 3}M", timex) if timex.startswith("P") else timex
    duration = _DURATION.fullmatch(timex)
    if duration and len(timex) > 2:
        years, months, weeks, days, hours, minutes, seconds = (float(group or 0) for group in duration.groups())
        return f"P{years * 12 + months:g}M{(weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds:g}S"
    return re.sub(r":00$", "", timex.split("/")[0].replace("XXXX-XX-XXT", "T")) if "," not in timex else timex


def _symbolic(value: str, timex: str) -> bool:
    """Tell whether a resolved day is one that XXXX-10-02 or XXXX-WXX-2 stands for, at the same time of day."""
    day, _, clock = value.partition("T")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or _plain("T" + clock) != _plain("T" + timex.partition("T")[2]):
        return False
    pattern = timex.partition("T")[0]
    return pattern in ("XXXX" + day[4:], f"XXXX-WXX-{date.fromisoformat(day).isoweekday()}")


def _interval(reading: dict[str, Any]) -> tuple[str, str] | None:
    """Return start and end as the specification has them: a day or minute, the end not included."""
    start, end, value = reading.get("start"), reading.get("end"), reading.get("value")
    if start and end:
        return str(start), str(end)
    return (str(value), str(value)) if value and re.match(r"\d{4}-|\d\d:", str(value)) else None


def _same(wanted: tuple[str, str], told: tuple[str, str]) -> bool:
    if wanted[0] == wanted[1]:
        return _close(wanted[0], told[0], True) and (_close(wanted[1], told[1], True))
    return _close(wanted[0], told[0], True) and (_close(wanted[1], told[1], False) or _close(wanted[1], told[1], True))


def _close(wanted: str, told: str, inclusive: bool) -> bool:
    """Compare a specification's end with ours; its day or hour after the last counts as the same."""
    told = told.replace("T", " ")
    if re.match(r"\d\d:\d\d", wanted):
        return len(told) > 10 and told[11:16] == wanted[:5]
    if len(wanted) <= 10 or len(told) <= 10:
        day = wanted[:10]
        if not inclusive:
            day = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        return told[:10] == day
    moment = datetime.fromisoformat(wanted)
    if not inclusive:
        moment -= timedelta(minutes=1)
    return told == moment.strftime("%Y-%m-%d %H:%M")


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "files", nargs="+", type=Path, help=".jsonl corpora, or .json specifications or a folder of them"
    )
    parser.add_argument("--verbose", action="store_true", help="show what was missed or wrong on standard error")
    options = parser.parse_args()
    paths = [p for f in options.files for p in (sorted(f.glob("*.json")) if f.is_dir() else [f])]
    lines = [line for p in paths if p.suffix == ".jsonl" for line in p.read_text(encoding="utf-8").splitlines()]
    specifications = [p for p in paths if p.suffix == ".json"]
    result: dict[str, float] = {}
    if lines:
        result |= measure_documents(lines, options.verbose)
    if specifications:
        result |= measure_cases(specifications, options.verbose)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
