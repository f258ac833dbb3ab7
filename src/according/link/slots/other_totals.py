"""Totals that are of more than the news, or of something else: the dead of a war, of a year, of a city, of last week.

They are counts of people like the toll of the news, and no rivals of it.
"""

import re
from collections.abc import Sequence

from according.link.background import HISTORY_DAYS, iso_day, news_day
from according.link.reading import Reading
from according.link.told import TELLING_BLOCKS
from according.schema.annotations import Quantity, Sentence
from according.schema.links import Slot

_WAR = (
    r"(?:war|conflict|uprising|insurgency|revolt|revolution|fighting|crackdown|unrest|violence|protests|hostilities"
    r"|crisis)"
)
_BEGAN = r"(?:began|begun|beginning|started|start|erupted|eruption|broke out|outbreak|onset)"
_PLURAL = r"(?:shootings|attacks|killings|incidents|crashes|accidents|strikes|raids|fires|homicides|murders)"
_THE_NUMBER = re.compile(r"(?:the|that|this)\s(?:number|total|figure|count|tally|toll)\b", re.I)
# What a clause of such a total says: how long it has been counted for, or that many happenings are counted.
_COUNTED_LONG = re.compile(
    rf"\b(?:since\s(?:[\w’'-]+\s){{0,4}}{_WAR}\s(?:[\w’'-]+\s){{0,2}}{_BEGAN}"
    rf"|since\s(?:the\s)?(?:{_BEGAN}|outset)\s(?:of|in)\b|(?:^|[.;,]\s?)since then\b|since\s(?:\w+\s)?(?:19|20)\d\d\b"
    rf"|(?:in|during|throughout)\s(?:the|this|that|its)\s(?:[\w’'-]+\s){{0,3}}{_WAR}(?:\sso far|\sto date|$|\s*[,.;])"
    rf"|(?:{_WAR}|civil war)\s(?:that\s|which\s)?(?:has|have|had)\s(?:so far\s|already\s|since\s)?"
    r"(?:killed|left|claimed|cost|caused|seen|displaced|taken|wounded)"
    r"|(?:for|of|in|over|so far|already|yet|during)\s(?:the|this|that)\s(?:calendar\s|past\s|current\s)?year\b"
    r"|(?:killed|dead|died|deaths|homicides|murders|killings|shootings|fatalities)\s(?:\w+\s){0,2}this\s(?:year|decade)\b"
    r"|year[\s-]to[\s-]date"
    r"|(?:homicide|murder)s?\s(?:count|total|tally|number|toll|rate)"
    r"|since\s(?:the\s)?(?:late\s|early\s|mid-|end of\s|start of\s)?(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b(?!\s\d))",
    re.I,
)
_SINCE = re.compile(rf"\bsince\s(?:[\w’'-]+\s){{0,4}}{_WAR}\s(?:[\w’'-]+\s){{0,2}}{_BEGAN}", re.I)
_OF_WAR = re.compile(rf"\b(?:since|during|in|of|by|fled|fleeing)\s(?:[\w’'-]+\s){{0,5}}{_WAR}\b", re.I)
_MANY = re.compile(
    rf"\b(?:in\s(?:[\w-]+\s){{0,3}}{_PLURAL}\s(?:across|throughout|around|citywide|nationwide|all over|elsewhere)"
    rf"|(?:in|of)\s(?:separate|unrelated|different|other|various)\s(?:[\w-]+\s){{0,2}}{_PLURAL})",
    re.I,
)
# "The attack came a day after strikes killed 24", "18 died, hours after an attack left dozens dead elsewhere".
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|coming|happened|occurred|followed)\s(?:just\s|only\s|less than\s)?"
    r"(?:(?:an?|one|two|three|four|five|several|a few)\s)?(?:hours?|days?|weeks?|months?)\safter\b[^.;]*$",
    re.I,
)
_HOURS_AFTER = re.compile(r"\bjust\s(?:[\w]+\s){0,2}(?:hours?|days?|weeks?)\safter\b[^.;]*$", re.I)
# Where a sentence goes on to a happening that its own came after.
AFTER_OTHERS = re.compile(
    r"\b(?:(?:came|comes|coming|happened|occurred)\s(?:just\s|only\s)?(?:\w+\s){0,2}|just\s(?:\w+\s){0,2})"
    r"(?:hours?|days?|weeks?)\safter\b",
    re.I,
)
# Words that set a sentence in another time than the report's own news.
_EARLIER = re.compile(
    r"\b(?:earlier (?:this|that|in the) (?:week|month|year)|last (?:week|month|year|weekend)"
    r"|(?:days|weeks|months) (?:ago|earlier|before)"
    r"|the (?:previous|preceding) (?:day|night|week|month)|(?:a|one) (?:day|week|month|year) (?:earlier|before|ago))\b",
    re.I,
)
# How many sentences of a report are its lead, headline included.
LEAD = 5
# How far before a relative clause its noun, with the date of what it names, may stand.
REACH = 100
_RELATIVE = re.compile(r"(?:when|where|in which|during which|that|which)\b", re.I)


def is_of_more(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """Tell whether a figure is of a longer time or of more happenings than the news, or of an earlier one."""
    text = reading.document.text
    clause = sentence.clause_at(quantity.start)
    own = text[clause.start : clause.end]
    around = text[max(sentence.start, quantity.start - REACH) : min(sentence.end, quantity.end + REACH)]
    if _COUNTED_LONG.search(own) or (_is_large(quantity) and (_COUNTED_LONG.search(around) or _OF_WAR.search(around))):
        return True
    if _SINCE.search(text, quantity.start, min(sentence.end, quantity.end + REACH)):
        return True
    if _MANY.search(around):
        return True
    before = text[sentence.start : quantity.start]
    if (after := _CAME_AFTER.search(before) or _HOURS_AFTER.search(before)) and after.start() > len("It came "):
        return True
    return _is_set_before(reading, sentence, quantity) or _is_dated_before(reading, sentence, quantity)


def _is_large(quantity: Quantity) -> bool:
    """No single happening of the news counts tens of thousands."""
    return (quantity.low or quantity.high or 0) >= 10_000


def _is_set_before(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """ "Earlier this week an attack in the north killed at least 80": the sentence opens with another time."""
    body = [s for s in reading.sentences if s.block in TELLING_BLOCKS][:LEAD]
    if sentence in body:
        return False  # the news of a report that comes late
    told = _EARLIER.search(reading.document.text, sentence.start, quantity.start)
    return told is not None and told.start() - sentence.start <= len("A day before that ")


def _is_dated_before(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """ "The attack of March 19, when at least 30 died": a relative clause belongs to the date of its noun."""
    clause, news = sentence.clause_at(quantity.start), news_day(reading)
    if news is None or not _RELATIVE.match(reading.document.text, clause.start):
        return False
    times = reading.times_in(max(sentence.start, clause.start - REACH), clause.start)
    days = [iso_day(t.latest) for t in times if t.type in ("DATE", "TIME")]
    return any(day is not None and abs((news - day).days) > HISTORY_DAYS for day in days)


def goes_on(reading: Reading, sentence: Sentence, quantity: Quantity, told: Sequence[Slot]) -> bool:
    """Tell whether a figure takes up a total of the sentence before it: "The number is 70 for the whole county"."""
    last = told[-1] if told else None
    near = reading.sentence_at(last.span.start) if last is not None else None
    if last is None or near is None or not last.background or sentence.start - near.end > 1:
        return False
    return bool(_THE_NUMBER.match(reading.document.text, sentence.start))
