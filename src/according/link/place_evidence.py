"""What one report tells of each place that it names: where the name stands, and what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from weakref import WeakKeyDictionary

from according.link.background import is_background
from according.link.place_names import LONGEST, fold, known_kinds, listed, place_key, place_kind, place_of
from according.link.reading import Reading
from according.schema.annotations import Mention, Sentence, Word
from according.schema.vocabulary import EntitySchema

# How many sentences of a report's body are its lead, where news tells the place.
LEAD = 2
# How far the words around a name are read, in characters, within its sentence.
_AROUND = 80
_SPACE = re.compile(r"\s+")
_TITLED = re.compile(
    r"\b(?:in|near|outside|at) (?P<in>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2})"
    r"|\b(?P<of>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?) "
    r"(?:[Pp]olice|[Mm]an|[Ww]oman|[Tt]een|[Bb]oy|[Gg]irl|[Ss]hooting|[Hh]ome)\b"
)
# What a page's title says behind the headline: its site, channel and town.
_TITLE_TAIL = re.compile(r"\s+[|–—:-]{1,2}\s+| [|:] ?|\|")
_NARROWING = (
    r"(?:(?:the|a|an|downtown|central|rural|suburban|nearby|(?:north|south|east|west)\w*|city|town|area|village|of) )*"
    r"(?:(?:[\w'’-]+ ){0,4}(?:city|town|village|suburb|neighbou?rhood|district|province|port|capital|region|area|part)"
    r"(?: of)? (?:the )?)?"
)
_IN = re.compile(rf"\b(?:in|at|inside|throughout|across|around|into) {_NARROWING}$", re.I)
_NEAR = re.compile(
    rf"\b(?:near|outside|beyond|toward|towards|miles?|minutes?|not far from|close to|(?:north|south|east|west)\w* of"
    rf"|(?:of|from) (?:downtown|central)) (?:(?:from|of|(?:north|south|east|west)\w*) )*{_NARROWING}$",
    re.I,
)
# "In the Riverside neighborhood of Springfield", "in Springfield's Riverside".
_IN_QUARTER = re.compile(r"\b(?:in|at|near) (?:the )?(?:[A-Z][\w'’]+,? ){1,3}(?:\w+ (?:of|in) )?$")
_IN_DIRECTION = re.compile(r"\b(?:in|on|at) the (?:[\w-]+ )?(?:north|south|east|west)\w*(?: of| side of)? $", re.I)
_OUTSIDE = re.compile(r"\b(?:outskirts|suburbs?|edge|countryside|vicinity) (?:of|around) $", re.I)
_CARE = r"(?:hospital|medical|clinic|infirmary|trauma|burn|surgery|intensive care|icu|children['’]s)"
_TO_CARE = re.compile(
    rf"\b{_CARE}\b[^.;]{{0,40}}\b(?:in|at|of) {_NARROWING}$"
    r"|\b(?:taken|flown|airlifted|transported|rushed|transferred|brought|helicopter\w*|hospitali[sz]ed|recovering|treated)"
    rf"\b[^.;]{{0,70}}\b(?:to|in|at) {_NARROWING}$",
    re.I,
)
_OF_CARE = re.compile(rf"^(?:['’]s)? (?:[\w'’]+ ){{0,3}}{_CARE}", re.I)
_COURT = r"(?:court|courthouse|jail|prison|magistrate|attorney|university|college|judge)"
_AT_COURT = re.compile(rf"\b{_COURT}\b[^.;]{{0,25}}\b(?:in|of|at) {_NARROWING}$", re.I)
_OF_COURT = re.compile(
    rf"^(?:['’]s)? (?:(?:municipal|district|superior|circuit|federal|u\.s\.|state|city) )*{_COURT}", re.I
)
_FROM = re.compile(r"(?:\b(?:from|native of|resident of|lives? in|lived in|moved to|born in)|\b\d+, of) $", re.I)
_FOLK = re.compile(
    r"^ (?:\w+-year-old |\w+ )?(?:man|men|woman|women|teen\w*|boy|girl|resident|couple|father|mother|family|toddler"
    r"|student|native|child|infant)s?\b",
    re.I,
)
_IN_STATE = re.compile(r"^,\s+(?P<area>[A-Z][\w.]*(?: [A-Z]\w+)?)")
# A broadcaster's call sign in a dateline: "RIVERTON, Ohio (WXYZ)" may be where its studio stands.
_STATION = re.compile(r"\((?:[WK][A-Z]{2,3}|\w+ \d+|[A-Z]+\d+)\b")


@dataclass(slots=True)
class PlaceEvidence:
    """How often each sign speaks for a place in one report, and how the report writes its name."""

    signs: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)


# What was read of each report, as long as it is held: the story and the scope of its values both ask.
_KEPT: WeakKeyDictionary[Reading, dict[str, PlaceEvidence]] = WeakKeyDictionary()


def stands_in(before: str, behind: str) -> str | None:
    """Return "in" or "near" where the words around a place's name say that something was there, and not that somebody
    was taken, charged or born there; else None."""
    before = _SPACE.sub(" ", before)[-_AROUND:]
    behind = _SPACE.sub(" ", behind)
    elsewhere = (_TO_CARE, _AT_COURT, _FROM)
    if any(p.search(before) for p in elsewhere) or _OF_CARE.match(behind) or _OF_COURT.match(behind):
        return None
    if _IN_DIRECTION.search(before):
        return "in"
    if _NEAR.search(before) or _OUTSIDE.search(before):
        return "near"
    return "in" if _IN.search(before) or _IN_QUARTER.search(before) else None


def place_evidence(reading: Reading) -> dict[str, PlaceEvidence]:
    """Return the evidence for each place that a report names, by `place_key`.

    Signs: "title", "titled" (the title puts something there), "dateline", "station" (a broadcaster's dateline),
    "lead", "lead in" ("in Springfield", in the lead), "in", "named" (otherwise), "near", "argument" (an event's
    place), "body" (the place's police or its like act), "care", "court", "from" (people who live there), "folk"
    ("a Springfield man"), "stated" (with its state or country), "publisher", "quarter" (told to be part of a town),
    "background", "person" (somebody bears the name).
    """
    known = _KEPT.get(reading)
    if known is None:
        known = _KEPT[reading] = _read_evidence(reading)
    return known


def _read_evidence(reading: Reading) -> dict[str, PlaceEvidence]:
    found: dict[str, PlaceEvidence] = {}

    def tell(name: str, *signs: str, known_as: str | None = None) -> None:
        evidence = found.setdefault(place_key(known_as or name), PlaceEvidence())
        evidence.signs.update(signs)
        evidence.names[name] += 1

    for name, sign in _datelines(reading):
        tell(name, sign)
    title = _TITLE_TAIL.split(reading.document.title or "")[0]
    lead_end = _lead_end(reading)
    arguments = [(a.start, a.end) for e in reading.events for a in e.arguments if a.role == "place"]
    for name, mention in _named(reading):
        signs = _signs(reading, mention, lead_end)
        placed = any(start <= mention.start and mention.end <= end for start, end in arguments)
        if placed and not {"care", "court", "from", "background"} & set(signs):
            signs.append("argument")
        entity = next((e for e in reading.entities_in(mention.start, mention.start + 1) if e.schema == "Address"), None)
        tell(name, *signs, known_as=entity.name if entity else None)
    for name in _in_title(title):
        if place_key(name) in found or "city" in known_kinds().get(place_key(name), ()):
            tell(name, "titled")
    _look_around(reading, found, title)
    return found


def _look_around(reading: Reading, found: dict[str, PlaceEvidence], title: str) -> None:
    """Add what title, publisher and persons tell of the names found."""
    titled = f" {fold(title).replace(chr(39) + 's', '')} "
    tail = fold((reading.document.title or "")[len(title) :])
    publisher = f" {tail} {fold(reading.document.publisher or '')} ".replace(",", " ")
    persons = [m.name for m in reading.mentions if m.kind == "name" and m.schema == "Person"]
    last_names = {fold(name).split()[-1] for name in persons if len(name.split()) > 1}
    for key, evidence in found.items():
        names = {key, *map(fold, evidence.names)}
        if any(f" {name} " in titled for name in names):
            evidence.signs["title"] += 1
        if any(f" {name} " in publisher for name in names):
            evidence.signs["publisher"] += 1
        if key in last_names:
            evidence.signs["person"] += 1


def _datelines(reading: Reading) -> Iterator[tuple[str, str]]:
    """The towns of a report's datelines, and of what sort these are: "SPRINGFIELD, Ill. (AP) —" is Springfield's."""
    text = reading.document.text
    for block in reading.document.blocks:
        if block.kind != "dateline":
            continue
        line = text[block.start : block.end]
        name = re.split(r"[,(/–—:|]| - |--", line)[0].strip(" .-\n")
        known = name and len(name.split()) <= LONGEST and any(ch.isalpha() for ch in name)
        if known and fold(name).split()[0] not in listed("furniture"):
            yield name.title() if name.isupper() else name, "station" if _STATION.search(line) else "dateline"


def _in_title(title: str) -> list[str]:
    """Towns that a title puts something in, or somebody of: "Two shot in Springfield"."""
    return [name for found in _TITLED.finditer(title) if place_kind(name := found["in"] or found["of"]) == "town"]


def _named(reading: Reading) -> Iterator[tuple[str, Mention]]:
    """The places that a report's names are of, and those of bodies not read as names ("Springfield police")."""
    inside: set[int] = set()
    for mention in reading.mentions:
        name = place_of(mention) if mention.kind == "name" else None
        if name is not None and fold(name) not in listed("furniture"):
            inside.update(range(mention.start, mention.end))
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
        if run and not {w.text.lower() for w in run} & (listed("areas") | listed("furniture")):
            yield run[0], run[-1], "Organization"


def _known_towns(sentence: Sentence) -> Iterator[tuple[Word, Word, EntitySchema]]:
    """Towns of the gazetteer behind "in" and its like, first and last word: the longest name that is one."""
    for index, word in enumerate(sentence.words):
        if word.text.lower() not in ("in", "near", "outside"):
            continue
        run = list(takewhile(lambda w: w.text[:1].isupper(), sentence.words[index + 1 : index + 1 + LONGEST]))
        while run and "city" not in known_kinds().get(fold(" ".join(w.text for w in run)), ()):
            run.pop()
        if run:
            yield run[0], run[-1], "Address"


def _signs(reading: Reading, mention: Mention, lead_end: int) -> list[str]:
    """What the place of a name in its report and the words around it tell."""
    block = next((b.kind for b in reading.document.blocks if b.start <= mention.start < b.end), "body")
    sentence = reading.sentence_at(mention.start)
    if block not in ("headline", "body") or sentence is None:
        return []
    text = reading.document.text
    before = _SPACE.sub(" ", text[max(sentence.start, mention.start - _AROUND) : mention.start])
    after = _SPACE.sub(" ", text[mention.end : min(sentence.end, mention.end + _AROUND)])
    if is_background(reading, sentence, sentence.clause_at(mention.start)):
        return ["background"]
    if _TO_CARE.search(before) or _OF_CARE.search(after):
        return ["care"]
    if _AT_COURT.search(before) or _OF_COURT.search(after):
        return ["court"]
    if mention.schema != "Address":
        return ["body"]
    return _signs_of_place(before, after, in_lead=mention.start < lead_end)


def _signs_of_place(before: str, after: str, *, in_lead: bool) -> list[str]:
    following = [word.strip(",.;") for word in after.lower().split()[:2]]
    if following and following[0] in listed("quarters"):
        return ["quarter"]
    signs = []
    state = _IN_STATE.search(after)
    if state is not None and place_kind(state["area"]) == "area":
        signs.append("stated")
    if _FROM.search(before):
        return ["from"]
    if _NEAR.search(before):
        return [*signs, "near"]
    if following and (following[0] in listed("bodies") or " ".join(following) in listed("bodies")):
        return [*signs, "body"]
    if _FOLK.search(after):
        return [*signs, "folk"]
    where = "in" if _IN.search(before) else "named"
    return [*signs, where, *(["lead in" if where == "in" else "lead"] if in_lead else [])]


def _lead_end(reading: Reading) -> int:
    told: list[Sentence] = [s for s in reading.sentences if s.block in ("headline", "body")]
    return told[min(LEAD, len(told)) - 1].end if told else 0
