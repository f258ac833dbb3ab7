"""Where the story happened: the place that its reports name first, most, and as their own.

A town is a better answer than the street in it or the country around it. Evidence: names in headlines, leads and
datelines, names that the main events take as their place, and the bodies of a place that act ("Springfield Police").
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from according.link.background import is_background
from according.link.reading import Reading
from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.vocabulary import EntitySchema

# How many sentences of a report's body are its lead, where news tells the place.
LEAD = 2
# What a name in a report speaks for: by where it stands, whether it is an event's place or names a local body. Set by
# judgement: a dateline or a lead tells the place, one more mention hints at it.
_DATELINE, _HEADLINE, _IN_LEAD, _ELSEWHERE, _ARGUMENT, _BODY = 4.0, 2.0, 2.0, 0.7, 1.0, 3.0
# A town in a county, or a city around a quarter, is told with it where at least this share speaks for it.
WITHIN = 0.3
# The most that one report adds to one place: a long report does not outvote the others.
MOST_OF_REPORT = 7.0
# How well a kind of place answers "where": the town, before what holds it or lies in it.
_ANSWERS: Mapping[str, float] = {"town": 1.3, "named": 0.8, "area": 0.4, "inside": 0.15}
_TITLED = re.compile(
    r"\b(?:in|near|outside|at) (?P<in>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2})"
    r"|\b(?P<of>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?) "
    r"(?:[Pp]olice|[Mm]an|[Ww]oman|[Tt]een|[Bb]oy|[Gg]irl|[Ss]hooting|[Hh]ome)\b"
)
# The most words in the name of a town.
LONGEST = 4
# A city of this size is meant by a name that a region or country has too ("New York").
_GREAT = 500_000
# Countries whose news names the states as often as the towns, many of which bear a state's name.
_FEDERAL = {"US", "AU", "CA", "IN", "BR", "MX", "DE"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place with what speaks for it; `name` as most reports write it."""

    name: str
    kind: str
    score: float


def story_places(readings: list[Reading]) -> list[Place]:
    """Return the places of the story's news, the likeliest first."""
    scores: dict[str, float] = defaultdict(float)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for key, (score, names) in _evidence(reading).items():
            scores[key] += min(score, MOST_OF_REPORT)
            written[key].update(names)
    found = [_place(key, score, written[key]) for key, score in scores.items()]
    return sorted(found, key=lambda p: (-p.score, p.name))


def place_told(readings: list[Reading]) -> str | None:
    """Return the story's place in words; None where no report names one.

    A county is told with the town in it that most speaks for ("Riverton, Fremont County"), and a quarter with its city
    where a report says that it is one ("Bloomfield, Pittsburgh").
    """
    found = story_places(readings)
    if not found:
        return None
    first = found[0]
    for other in found[1:]:
        if other.score < WITHIN * first.score:
            break
        if _is_county(first) and other.kind in ("town", "named"):
            return f"{other.name}, {first.name}"
        if "great city" in _known().get(place_key(other.name), ()) and _is_quarter(readings, first.name, other.name):
            return f"{first.name}, {other.name}"
    return first.name


def _is_county(place: Place) -> bool:
    return place.kind == "area" and _fold(place.name).split()[-1] in _listed("areas")


def _is_quarter(readings: list[Reading], name: str, city: str) -> bool:
    told = re.compile(
        rf"{re.escape(city)}['’]s {re.escape(name)}\b"
        rf"|\b{re.escape(name)},? (?:a )?(?:neighborhood|neighbourhood|section|district)\b"
        rf"|{re.escape(name)} (?:area|part) of {re.escape(city)}\b"
    )
    return any(told.search(r.document.text) for r in readings)


def _place(key: str, score: float, names: Counter[str]) -> Place:
    kind = place_kind(key)
    return Place(min(names, key=lambda n: (-names[n], n)), kind, round(score * _ANSWERS[kind], 4))


def _evidence(reading: Reading) -> dict[str, tuple[float, list[str]]]:
    """Return for each place that a report names how much speaks for it, and how it is written there."""
    lead_end = _lead_end(reading)
    arguments = [(a.start, a.end) for e in reading.events for a in e.arguments if a.role == "place"]
    found: dict[str, tuple[float, list[str]]] = {}
    bodies: set[str] = set()
    title = f" {_fold(reading.document.title or '')} "

    def tell(name: str, weight: float, known_as: str | None = None) -> None:
        key = place_key(known_as or name)
        score, names = found.get(key, (_HEADLINE if f" {_fold(name)} " in title else 0.0, []))
        found[key] = (score + weight, [*names, name])

    for name in _datelines(reading):
        tell(name, _DATELINE)
    for name in _in_title(reading.document.title or ""):
        tell(name, 0.0)
    for name, mention in _named(reading):
        weight = _weight(reading, mention, lead_end)
        if mention.schema != "Address" and _fold(name) not in bodies:
            bodies.add(_fold(name))
            weight = max(weight, _BODY)
        if any(start <= mention.start and mention.end <= end for start, end in arguments):
            weight += _ARGUMENT
        entity = next((e for e in reading.entities_in(mention.start, mention.start + 1) if e.schema == "Address"), None)
        tell(name, weight, entity.name if entity else None)
    return found


def _datelines(reading: Reading) -> list[str]:
    """The towns of a report's datelines: "SPRINGFIELD, Ill. (AP) —" is Springfield's."""
    text = reading.document.text
    found = []
    for block in reading.document.blocks:
        if block.kind == "dateline":
            name = re.split(r"[,(/–—:|]| - |--", text[block.start : block.end])[0].strip(" .-\n")
            if name and len(name.split()) <= LONGEST and any(ch.isalpha() for ch in name):
                found.append(name.title() if name.isupper() else name)
    return found


def _in_title(title: str) -> list[str]:
    """Towns of the gazetteer that a title puts something in, or somebody of: "Two shot in Springfield"."""
    told = re.split(r" [|–—-] ", title)[0]
    return [name for found in _TITLED.finditer(told) if place_kind(name := found["in"] or found["of"]) == "town"]


def _named(reading: Reading) -> Iterator[tuple[str, Mention]]:
    """The places that a report's names are of, and those of bodies not read as names ("Springfield police")."""
    inside: set[int] = set()
    for mention in reading.mentions:
        name = place_of(mention) if mention.kind == "name" else None
        if name is not None:
            inside.update(range(mention.start, mention.end))
            if not is_of_quarter(reading, mention):
                yield name, mention
    for sentence in reading.sentences:
        for first, last, schema in (*_police_of(sentence), *_known_towns(sentence)):
            if first.start not in inside:
                name = reading.document.text[first.start : last.end]
                yield name, Mention(sentence.document, first.start, last.end, "name", schema, name)


def _police_of(sentence: Sentence) -> Iterator[tuple[Word, Word, EntitySchema]]:
    """Names before "police", first and last word."""
    for index, word in enumerate(sentence.words):
        if word.text.lower() != "police":
            continue
        first = index
        while first > 0 and sentence.words[first - 1].tag == "PROPN" and index - first < LONGEST:
            first -= 1
        run = sentence.words[first:index]
        if run and not {w.text.lower() for w in run} & _listed("areas"):
            yield run[0], run[-1], "Organization"


def _known_towns(sentence: Sentence) -> Iterator[tuple[Word, Word, EntitySchema]]:
    """Towns of the gazetteer behind "in" and its like, first and last word: the longest name that is one."""
    for index, word in enumerate(sentence.words):
        if word.text.lower() not in ("in", "near", "outside"):
            continue
        run = list(takewhile(lambda w: w.text[:1].isupper(), sentence.words[index + 1 : index + 1 + LONGEST]))
        while run and "city" not in _known().get(_fold(" ".join(w.text for w in run)), ()):
            run.pop()
        if run:
            yield run[0], run[-1], "Address"


def is_of_quarter(reading: Reading, mention: Mention) -> bool:
    """A name with "neighborhood" or its like behind it is a part of a town, whatever town bears it elsewhere."""
    behind = reading.document.text[mention.end : mention.end + len(" neighbourhood ")].lower().split()
    return bool(behind) and behind[0].strip(",.;") in _listed("quarters")


def _weight(reading: Reading, mention: Mention, lead_end: int) -> float:
    block = next((b.kind for b in reading.document.blocks if b.start <= mention.start < b.end), "body")
    if block == "dateline":
        return 0.0  # counted already
    sentence = reading.sentence_at(mention.start)
    if sentence is None or block not in ("headline", "body"):
        return 0.0
    if is_background(reading, sentence, sentence.clause_at(mention.start)):
        return 0.0
    return _IN_LEAD if mention.start < lead_end else _ELSEWHERE


def _lead_end(reading: Reading) -> int:
    told: list[Sentence] = [s for s in reading.sentences if s.block in ("headline", "body")]
    return told[min(LEAD, len(told)) - 1].end if told else 0


def place_of(mention: Mention) -> str | None:
    """Return the place that a name is of, without what narrows it: that of a town's body too ("Springfield Police").

    None where the name is of no place: a person, or a body that no place is part of.
    """
    words = mention.name.split()
    low = [_fold(w) for w in words]
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        if " ".join(low[-length:]) in _listed("bodies"):
            return " ".join(_without_direction(words[:-length])) or None if mention.schema != "Person" else None
    if mention.schema != "Address" or (mention.name.isupper() and len(words) == 1 and low[0] not in _known()):
        return None
    return " ".join(_without_direction(words)) or None


def place_key(name: str) -> str:
    """Return what two spellings of a place's name have in common: small letters, no narrowing word before it."""
    return _fold(" ".join(_without_direction(name.split())))


def _without_direction(words: list[str]) -> list[str]:
    """ "south London" is in London; "North Charleston" is a town of its own."""
    for length in (2, 1):
        first, rest = " ".join(words[:length]), words[length:]
        if not rest or _fold(first) not in _listed("directions"):
            continue
        in_town = "city" in _known().get(_fold(" ".join(rest)), ()) and _fold(" ".join(words)) not in _known()
        if length == 2 or first.islower() or in_town:
            return rest
    return words


@cache
def place_kind(name: str) -> str:
    """Return "town", "area" (what holds towns), "inside" (what lies in one), or "named" where neither is known."""
    words = _fold(name).split()
    last, pair = words[-1], " ".join(words[-2:])
    known = _known().get(_fold(name), frozenset())
    if _fold(name) in _listed("directions"):
        return "inside"
    if known & {"country", "state", "continent", "feature"} and "great city" not in known:
        return "area"
    if known:
        return "town" if "city" in known else "area"
    if last in _listed("areas") or (len(words) == 1 and last.endswith(".")):
        return "area"  # a county; a state's abbreviation ("Ala.")
    if len(words) > 1 and last in _listed("towns"):
        return "town"
    inside = last in _listed("streets") or {last, pair} & _listed("facilities") or any(ch.isdigit() for ch in name)
    return "inside" if inside else "named"


@cache
def _known() -> Mapping[str, frozenset[str]]:
    """Return what kinds of place the gazetteer has under a name, "great city" for a city of many people."""
    table: dict[str, frozenset[str]] = {}
    for line in load_text("places.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, country, _, people, others = [*line.split("\t"), "", "", "", "", ""][:6]
        if kind == "region" and country in _FEDERAL:
            kind = "state"
        kinds = frozenset((kind, "great city") if kind == "city" and int(people or 0) >= _GREAT else (kind,))
        for form in (name, *others.split("|")) if others else (name,):
            folded = form.lower() if form.isalpha() else _fold(form)
            known = table.get(folded)
            table[folded] = kinds if known is None or known == kinds else known | kinds
    table.pop("", None)
    return table


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("place_words")[group])


def _fold(name: str) -> str:
    """Small letters, curly apostrophes made straight, hyphens made blanks, "Saint" shortened as newspapers do."""
    words = name.lower().replace("’", "'").replace("-", " ").replace("saint ", "st. ").split()
    return " ".join(word.strip(',;:!?()"“”‘') for word in words)
