"""Reports made for the tests of grouping: look-alike local stories, each told by two papers."""

from according.link.grouping.words import ReportWords, read_words
from according.schema.documents import Document

_TOWNS = (
    ("Harlow Creek", "Dalton Avery", "Birch Street", "2019-03-04", "Monday", "Lt. Carla Mendez"),
    ("Harlow Creek", "Simone Prewitt", "Quarry Road", "2019-06-18", "Tuesday", "Lt. Carla Mendez"),
    ("Stanwick", "Tobias Renner", "Canal Street", "2019-03-05", "Tuesday", "Chief Neil Obuya"),
    ("Port Lessing", "Maeve Fontaine", "Harbor Drive", "2019-03-07", "Thursday", "Sgt. Ada Kowalczyk"),
    ("Port Lessing", "Idris Halloran", "Mill Lane", "2019-08-22", "Thursday", "Sgt. Ada Kowalczyk"),
)
_WORDINGS = (
    (
        "{town} — {name} was shot and killed outside a house on {street} in {town} on {day}, police said.\n\n"
        "{officer} told reporters that officers were called to {street} shortly after 9 p.m. and found {last} in the "
        "yard. {last} was taken to a hospital and pronounced dead. No arrest has been made.",
        "Police have identified the person who died in a shooting on {street} as {name}.\n\n"
        "Neighbors in {town} said they heard several gunshots on {day} night. {last} had lived on {street} for years, "
        "a relative said. Detectives were still looking for a suspect, according to {officer}.",
    ),
    (
        "{town} — An argument in a parking lot off {street} ended in gunfire early on {day}, and a customer of the bar "
        "next door is dead.\n\nThe victim is {name}, {officer} said. Two men who ran from the lot are being sought. "
        "It was not clear whether {last} had taken part in the argument.",
        "Friends of {name} left candles off {street} after the killing there on {day}.\n\n"
        "{last}, a cook, was leaving work when the shots were fired, the owner of the bar said. {officer} asked anyone "
        "with video from {town} that night to come forward.",
    ),
    (
        "{town} — Gunfire from a passing car killed {name}, who was walking a dog along {street}, on {day} evening, "
        "according to {officer}.\n\nA gray sedan was seen driving off toward the highway. {last} died at the scene.",
        "A gray sedan found burning outside {town} may be the car from which {name} was shot, {officer} said.\n\n"
        "{last} was hit on {street} on {day}. The dog was unhurt and is with the family.",
    ),
)
_WORDING_OF = (0, 1, 2, 1, 0)


def document(
    text: str, *, title: str | None = None, published: str | None = None, publisher: str = "Paper"
) -> Document:
    """Return a document with this content."""
    id_ = Document.identify(text, title=title, publisher=publisher, published_at=published)
    return Document(id_, "r.txt", title, publisher, None, None, published, None, "en", text)


def words(text: str, *, title: str | None = None, published: str | None = None) -> ReportWords:
    """Return what grouping reads of a report with this content."""
    return read_words(document(text, title=title, published=published))


def look_alikes() -> list[list[ReportWords]]:
    """Return five shootings in three towns, two reports of each, the second a day later."""
    stories = []
    for number, (town, name, street, date, day, officer) in enumerate(_TOWNS):
        first, second = _WORDINGS[_WORDING_OF[number]]
        told = {"town": town, "name": name, "last": name.split()[1], "street": street, "day": day, "officer": officer}
        later = f"{date[:-1]}{int(date[-1]) + 1}"
        stories.append(
            [
                words(first.format(**told), title=f"One dead in {town} shooting", published=date),
                words(second.format(**told), title="Victim of shooting identified", published=later),
            ]
        )
    return stories
