"""Figures of some of those hurt, and not of all: those who come on top of others, or are told apart by their state."""

import re

from according.link.families import Family, family_of
from according.link.reading import Reading
from according.schema.annotations import EventMention, Quantity, Sentence
from according.text.counted_sets import counted_set

# Nouns so general that they say no more than that people were counted.
ANYONE = {"people", "victims", "lives", "bodies", "casualties", "persons"}
# And those that tolls use in their place: a count of dead civilians is set beside a count of dead.
VICTIMS = {"civilians", "residents", "citizens", "dead", "wounded", "corpses", "patients"}
_STILL = re.compile(r"^[^,;]{0,24}\b(?:remain|remains|remained|still)\b", re.I)
_ONE_WAS = re.compile(r"\s(?:was|is|has|had)\b", re.I)
# Numbers that come on top of those told right before: "30 other people", "dozens more".
_BESIDES = re.compile(r"(?:\w+\s)?(?:of\s)?(?:others?|more)\b", re.I)
# "Two of them were rushed to hospital", "the other five were": some of those told of before.
_OF_THOSE = re.compile(
    r"\sof\s(?:them|those|these|whom|the\s(?:victims|injured|wounded|survivors|people|others))\b", re.I
)
_THE_OTHER = re.compile(r"the\s(?:other|remaining)\b", re.I)
# A name in apposition.
_NAMED = re.compile(r",\s[A-Z][\w’'-]+\s[A-Z]")
# Somebody beside those that the figure counts was hurt too.
_AND_ANOTHER = re.compile(
    r"\s(?:and|while)\s(?:an?\s?)?(?:other|another|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
    r"(?:\s(?:man|woman|person|victim|boy|girl|teen|teenager|officer|child))?"
    r"\s(?:(?:was|were|is|has been)\s(?:also\s|later\s)?(?:injured|hurt|wounded|hospitalized)|suffered|sustained)\b",
    re.I,
)


def sentence_rest(reading: Reading, sentence: Sentence, quantity: Quantity) -> str:
    """What its clause says behind a figure."""
    return reading.document.text[quantity.end : sentence.clause_at(quantity.start).end]


def is_some(
    reading: Reading, sentence: Sentence, quantity: Quantity, family: Family, event: EventMention | None
) -> bool:
    """Tell whether a figure is of some of those hurt: those who are still in hospital, "one" without a noun, or the
    civilians of "four officers and two civilians"."""
    if family.name not in ("injured", "attack"):
        return False
    text = reading.document.text
    if family.name == "injured" and _AND_ANOTHER.search(text, quantity.end, sentence.end):
        return True
    in_hospital = event is not None and event.event_class != "injure" and family.name == "injured"
    if in_hospital and (_OF_THOSE.match(text, quantity.end) or _THE_OTHER.match(text, quantity.start)):
        return True
    if _STILL.search(sentence_rest(reading, sentence, quantity)):
        return True
    if quantity.counted is None and _ONE_WAS.match(text, quantity.end) and quantity.low == quantity.high == 1:
        return True
    general = quantity.counted is not None and counted_set(quantity.counted) in ANYONE | VICTIMS
    return general and event is not None and _is_joined(reading, quantity, event)


def is_of_others(reading: Reading, quantity: Quantity) -> bool:
    """ "Two other men", "the other eight people": those come on top of some told before."""
    text = reading.document.text
    if quantity.low == quantity.high == 1 and _NAMED.match(text, max(quantity.end, quantity.counted_end or 0)):
        return True  # "one victim, Jane Roe, 25, died": who is named is singled out of several
    return "other" in text[quantity.start : quantity.end].lower() or text.startswith(" other ", quantity.end)


def is_beside(
    reading: Reading, sentence: Sentence, quantity: Quantity, family: Family, own: EventMention | None
) -> bool:
    """ "One was killed and four others injured": the others are others than the dead, and all of the injured."""
    text = reading.document.text
    inside = text[quantity.start : quantity.end].lower()
    if family.name == "attack" or ("other" not in inside and not _BESIDES.match(text, quantity.end + 1)):
        return False  # those who were shot include the dead
    if own is not None and _is_joined(reading, quantity, own):
        return False
    previous = reading.sentence_at(sentence.start - 2) if sentence.start > 1 else None
    events = [*(reading.events_in(previous) if previous else ()), *reading.events_in(sentence)]
    told = [e for e in events if e.start < quantity.start and e is not own]
    before = [e for e in told if family_of(e.event_class).casualty]
    return bool(before) and all(family_of(e.event_class).name != family.name for e in before)


def _is_joined(reading: Reading, quantity: Quantity, event: EventMention) -> bool:
    """ "Two officers and three others were wounded": the others come on top of the officers, for one event."""
    own = {a.role for a in event.arguments if a.start <= quantity.start < a.end} & {"agent", "patient"}
    taking = [a for a in event.arguments if a.role in own]
    counted = [q for q in reading.quantities if any(a.start <= q.start < a.end for a in taking) and q.unit == "count"]
    return any(q.end <= quantity.start for q in counted)
