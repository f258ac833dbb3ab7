"""A date of publication that lies far from those of all other reports of the story is told as odd."""

from collections.abc import Iterable
from datetime import date

from according.link.reading import Reading
from according.schema.documents import Problem

# Reports of one event and its aftermath come out within weeks.
FAR_DAYS = 60


def odd_dates(readings: list[Reading]) -> Iterable[Problem]:
    """Yield a Problem for each report dated far from the middle of the others; needs at least three dates.

    Of two in the middle the nearer counts, so that one odd report does not make the others odd.
    """
    dated = [
        (r.document, date.fromisoformat(r.document.published_at[:10])) for r in readings if r.document.published_at
    ]
    for document, day in dated:
        others = sorted(d for other, d in dated if other.id != document.id)
        if len(others) < 2:
            continue
        middle = min(others[(len(others) - 1) // 2 : len(others) // 2 + 1], key=lambda d: abs((day - d).days))
        if abs((day - middle).days) > FAR_DAYS:
            message = f"is dated {day.isoformat()}, the other reports about {middle.isoformat()}"
            yield Problem(document.id, "link", "odd-date", message)
