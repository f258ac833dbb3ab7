"""Figures that count nobody and nothing: ages, names, labels, adjectives, and shares of those told before."""

import re
from itertools import pairwise

from according.link.reading import Reading
from according.schema.annotations import Quantity, Sentence
from according.schema.trees import Tree

# From here on a number of a block is a house's; streets have no block 100.
HOUSE_NUMBER = 100
_AGES = re.compile(r"\b(?:ages?|aged)\s+(?:(?:\d+|between|from|of)[\s,]*(?:and|to|or)?\s*)*$", re.I)
AGES_WIDTH = 40
# "One of the injured deputies" singles one out: it does not count them.
_ONE_OF = re.compile(r"\sof\s(?:the|these|those|them|his|her|its|our|their|several|many)\b", re.I)
# "At least four of the people shot" says something of a part, "300 of these fighters crossed" how many there were.
_SHARE_OF = re.compile(
    r"\sof\s(?:the|those)\s\w+\s(?:who|shot|killed|injured|wounded|hurt|arrested|detained|trapped)\b", re.I
)
_OF_SO_MANY = re.compile(r"\sof\s(?:the\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I)
# "Two boys, 11 and 13 years old", "an 11 and 13 year-old", "both 16".
_AGE_LIST = re.compile(r",?\s(?:and|or|to)\s(?:\w+\s)?\d+[\s-]years?[\s-]olds?\b", re.I)
_PARENT = re.compile(r"\b(?:father|mother|dad|mom|mum|parents?|grandmother|grandfather)[\s-]of[\s-]$", re.I)
_OF_THEM = re.compile(r"\b(?:them|us|you)\s$", re.I)
# "The 88 Freeway": a road's number.
_ROAD = re.compile(
    r"\s(?:Freeways?|Highways?|Expressway|Interstate|Turnpike|Parkway|Motorway|Tollway|Street|Avenue|Boulevard|Road)\b"
)
_FURNITURE = {"image", "photo", "picture", "comment", "share", "view", "video", "slide", "tweet", "like", "reply"}
# "Their son, who was almost two"; the bound is a part of the figure.
_WHO_WAS = re.compile(r"\bwho\s(?:is|was|turned|would be)\s$", re.I)


def counts_nothing(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """A number inside an adjective ("three-way talks") or a name ("the Titan 7"), and "a", count nothing.

    Nor does "none of the injured": it says something of a set, not how large it is.
    """
    text = reading.document.text
    if quantity.high == 0 and (text.startswith(" of ", quantity.end) or _is_of_kind(sentence, quantity)):
        return True
    if text[quantity.start : quantity.end].lower().endswith("one") and _ONE_OF.match(text, quantity.end):
        return True
    if _SHARE_OF.match(text, quantity.end) or _OF_SO_MANY.match(text, quantity.end):
        return True
    if quantity.unit != "age" and (_is_age_or_name(text, quantity) or _is_of_compound(sentence, quantity)):
        return True
    if text[quantity.start : quantity.end].lower() in ("a", "an") or text.startswith((">>", "»"), quantity.start):
        return True
    if text[: quantity.start][-4:].lower() == "the " and re.match(r"\sother\s", text[quantity.end : quantity.end + 7]):
        return True  # "the three other civilians": those left of a number told before
    if quantity.unit != "age" and quantity.counted is None and text.startswith(")", quantity.end):
        return True  # an age or a score: "John Roe (w/m, 46)"
    before = [w for w in sentence.words if w.end <= quantity.start][-1:]
    if before and before[0].tag == "PROPN" and quantity.counted is None and text[quantity.start].isdigit():
        return True
    return quantity.unit != "age" and text[quantity.end : quantity.end + 1] in ("-", "‑")


def _is_of_compound(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Five police vehicles" are vehicles, and no police."""
    at = next((i for i, w in enumerate(sentence.words) if w.end == quantity.counted_end), None)
    if at is None or quantity.unit != "count":
        return False
    tree = Tree.of(sentence.words)
    head = tree.head(at)
    return tree.relation(at) == "compound" and head == at + 1 and sentence.words[head].tag == "NOUN"


def _is_of_kind(sentence: Sentence, quantity: Quantity) -> bool:
    """ "None have life-threatening injuries" denies the kind of injury, not that anybody is hurt."""
    behind = [w for w in sentence.words if w.start >= quantity.end][:6]
    return any(w.tag in ("ADJ", "VERB") and n.tag == "NOUN" for w, n in pairwise(behind)) and any(
        w.lemma in ("have", "suffer", "sustain", "receive") for w in behind[:2]
    )


def _is_age_or_name(text: str, quantity: Quantity) -> bool:
    """Ages in a list ("ages 20 and 27"), calibres (".38"), and numbers of houses ("the 3600 block") count nobody."""
    if text[max(0, quantity.start - 1)] == "." or text[quantity.start] == ".":
        return True
    if text.startswith(("'s", "’s"), quantity.end) or _PARENT.search(text, max(0, quantity.start - 16), quantity.start):
        return True  # "women in their 20's", "a father of 3"
    if quantity.unit == "count" and _AGE_LIST.match(text, quantity.end):
        return True
    if quantity.counted is None and _is_age_of_both(text, quantity):
        return True
    if quantity.counted is None and _OF_THEM.search(text, max(0, quantity.start - 8), quantity.start):
        return True
    if quantity.counted is None and _WHO_WAS.search(text, max(0, quantity.start - 16), quantity.start):
        return True
    if _ROAD.match(text, quantity.end) or _is_furniture(text, quantity):
        return True
    if quantity.counted in ("block", "blk") and (quantity.low or 0) >= HOUSE_NUMBER:
        return True
    if quantity.counted is None and text[quantity.start].isdigit() and _is_label(text, quantity):
        return True
    return quantity.unit == "count" and bool(_AGES.search(text, max(0, quantity.start - AGES_WIDTH), quantity.start))


def _is_age_of_both(text: str, quantity: Quantity) -> bool:
    """ "Jane Roe and John Poe, both 16, were hurt"."""
    before = text[max(0, quantity.start - 6) : quantity.start].lower()
    return before.endswith("both ") and text[quantity.end : quantity.end + 1] in (",", ".", ")")


def _is_furniture(text: str, quantity: Quantity) -> bool:
    """ "Slideshow (4 Images)", "12 Comments": what a page says of itself."""
    if quantity.counted not in _FURNITURE:
        return False
    return text[max(0, quantity.start - 1)] == "(" or text[quantity.end : quantity.end + 2].strip()[:1].isupper()


def _is_label(text: str, quantity: Quantity) -> bool:
    """An age between commas, a telephone's code, a number of a picture ("5 of 13") or of a house ("302 E. Reed")."""
    before, behind = text[max(0, quantity.start - AGES_WIDTH) : quantity.start], text[quantity.end : quantity.end + 12]
    if before.endswith("(") and behind.startswith(")"):
        return True
    if re.search(r"[A-Z][\w.'’-]*,\s$", before) and (behind[:1] in (",", ".") or behind.startswith(" (")):
        return True
    return bool(
        re.match(r"\s(?:of|/)\s\d|\s[NSEW]\.\s|\s[A-Z][a-z]+\s", behind) or re.search(r"\d\s(?:of|/)\s$", before)
    )
