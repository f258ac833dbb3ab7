"""Dates and times of publication as they are ordered: by the day, or, where both tell it, by the minute in UTC."""

from datetime import UTC, datetime


def moment(published: str | None) -> tuple[str, str | None]:
    """Return (day, minute) of an ISO 8601 date or time; the minute, in UTC, is None where no hour is given.

    Without a date the day is "9999-12-31", so that it sorts last. A time without a zone is taken as UTC.
    """
    if not published:
        return "9999-12-31", None
    if len(published) <= 10:
        return published, None
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return published[:10], None
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found.date().isoformat(), found.strftime("%Y-%m-%dT%H:%M")


def is_before(one: str | None, other: str | None) -> bool | None:
    """Tell whether the first moment is surely before the second; None where that can't be told."""
    first, second = moment(one), moment(other)
    if "9999-12-31" in (first[0], second[0]):
        return None
    if first[1] is not None and second[1] is not None and first[1] != second[1]:
        return first[1] < second[1]
    return first[0] < second[0] if first[0] != second[0] else None


def sort_key(published: str | None) -> tuple[str, str]:
    """Return a key that sorts moments; a day without an hour stands at its end."""
    day, minute = moment(published)
    return day, minute or day + "T24:00"
