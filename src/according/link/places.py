"""Where the story happened: the place that its reports name first, most, and as their own.

A town is a better answer than the street in it or the country around it. Evidence: names in headlines, leads and
datelines, names that the main events take as their place, and the bodies of a place that act ("Springfield Police").
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from according.link.background import is_background
from according.link.reading import Reading
from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence
from according.text.counted_sets import counted_set, is_person_set

# How many sentences of a report's body are its lead, where news tells the place.
LEAD = 3
# What a name in a report speaks for: by where it stands, whether it is an event's place or names a local body. Set by
# judgement: a dateline or a lead tells the place, one more mention hints at it.
_DATELINE, _HEADLINE, _IN_LEAD, _ELSEWHERE, _ARGUMENT, _BODY = 4.0, 2.0, 2.0, 0.7, 1.0, 3.0
# What is left of it where the name tells where somebody is from or was taken to.
_FROM_OR_TO = 0.4
# The most that one report adds to one place: a long report does not outvote the others.
MOST_OF_REPORT = 7.0
# How well a kind of place answers "where": the town, before what holds it or lies in it.
_ANSWERS: Mapping[str, float] = {"town": 1.3, "named": 0.8, "area": 0.3, "inside": 0.15}
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

    def tell(name: str, weight: float) -> None:
        score, names = found.get(_fold(name), (_HEADLINE if f" {_fold(name)} " in title else 0.0, []))
        found[_fold(name)] = (score + weight, [*names, name])

    for name in _datelines(reading):
        tell(name, _DATELINE)
    for name, mention in _named(reading):
        weight = _weight(reading, mention, lead_end)
        if mention.schema != "Address" and _fold(name) not in bodies:
            bodies.add(_fold(name))
            weight = max(weight, _BODY)
        if any(start <= mention.start and mention.end <= end for start, end in arguments):
            weight += _ARGUMENT
        tell(name, weight)
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


def _named(reading: Reading) -> Iterator[tuple[str, Mention]]:
    """The places that a report's names are of, and those of bodies that were not read as names ("Springfield police")."""
    inside: set[int] = set()
    for mention in reading.mentions:
        name = place_of(mention) if mention.kind == "name" else None
        if name is not None:
            inside.update(range(mention.start, mention.end))
            if not _is_of_quarter(reading, mention):
                yield name, mention
    for sentence in reading.sentences:
        for index, word in enumerate(sentence.words):
            if word.text.lower() != "police" or index == 0 or word.start in inside:
                continue
            first = index
            while first > 0 and sentence.words[first - 1].tag == "PROPN" and index - first < LONGEST:
                first -= 1
            run = sentence.words[first:index]
            if run and run[0].start not in inside and not {w.text.lower() for w in run} & _listed("areas"):
                name = reading.document.text[run[0].start : run[-1].end]
                yield name, Mention(sentence.document, run[0].start, run[-1].end, "name", "Organization", name)


def _is_of_quarter(reading: Reading, mention: Mention) -> bool:
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
    return (_IN_LEAD if mention.start < lead_end else _ELSEWHERE) * _doubt(sentence, mention)


def _doubt(sentence: Sentence, mention: Mention) -> float:
    """How much of a mention counts: where somebody comes from, or is taken to, is seldom where it happened."""
    before = [w for w in sentence.words if w.end <= mention.start][-2:]
    behind = [w for w in sentence.words if w.start >= mention.end][:1]
    comes_from = len(before) == 2 and before[1].text.lower() == "of" and before[0].text[-1:] in {",", *"0123456789"}
    comes_from = comes_from or any(is_person_set(counted_set(w.lemma) or "") for w in behind if w.tag == "NOUN")
    taken_to = any(w.lemma.lower() in _listed("elsewhere") for w in sentence.words)
    return _FROM_OR_TO if comes_from or taken_to else 1.0


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
        first = " ".join(words[:length])
        if len(words) > length and _fold(first) in _listed("directions") and (length == 2 or first.islower()):
            return words[length:]
    return words


@cache
def place_kind(name: str) -> str:
    """Return "town", "area" (what holds towns), "inside" (what lies in one), or "named" where neither is known."""
    words = _fold(name).split()
    last, pair = words[-1], " ".join(words[-2:])
    known = _known().get(_fold(name), frozenset())
    if known & {"country", "state", "continent", "feature"} and "great city" not in known:
        return "area"
    if known:
        return "town" if "city" in known else "area"
    if last in _listed("areas") or (len(words) == 1 and last.endswith(".")):
        return "area"  # a county; a state's abbreviation ("Ala.")
    inside = last in _listed("streets") or {last, pair} & _listed("facilities") or any(ch.isdigit() for ch in name)
    return "inside" if inside else "named"


@cache
def _known() -> Mapping[str, frozenset[str]]:
    """Return what kinds of place the gazetteer has under a name, "great city" for a city of many people."""
    table: dict[str, set[str]] = defaultdict(set)
    for line in load_text("places.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, country, _, people, others = [*line.split("\t"), "", "", "", "", ""][:6]
        if kind == "region" and country in _FEDERAL:
            kind = "state"
        is_great = kind == "city" and people.isdigit() and int(people) >= _GREAT
        for form in (name, *others.split("|")):
            table[_fold(form)] |= {kind, "great city"} if is_great else {kind}
    table.pop("", None)
    return {name: frozenset(kinds) for name, kinds in table.items()}


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("place_words")[group])


def _fold(name: str) -> str:
    """Small letters, curly apostrophes made straight, "Saint" shortened as newspapers do."""
    words = name.lower().replace("’", "'").replace("saint ", "st. ").split()
    return " ".join(word.strip(",;:!?()\"“”‘") for word in words)
