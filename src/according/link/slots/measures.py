"""Slots of measures: how deep a well is, how wide a crater, how far it is from one place to another.

What is measured is found by the words beside the unit: an adjective or noun of dimension ("40 metres deep", "30 cm in
diameter", "a 12-foot-high wall"), or a preposition of distance ("about 30 miles southeast of Lakewood").
"""

from dataclasses import replace
from functools import cache

from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.resources.loading import load_yaml
from according.schema.annotations import Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

MEASURE = "measure"
_ADJECTIVES = {
    "deep": "depth", "wide": "width", "broad": "width", "tall": "height", "high": "height", "long": "length",
    "thick": "thickness", "across": "width",
}  # fmt: skip
_NOUNS = {
    "depth": "depth", "width": "width", "diameter": "width", "height": "height", "altitude": "height",
    "length": "length", "thickness": "thickness",
}  # fmt: skip
# Words between a distance and the place from which it is measured.
_DIRECTIONS = frozenset(
    {
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east",
        "north-west", "south-east", "south-west", "northern", "southern", "away", "off",
    }
)  # fmt: skip
_FROM = frozenset({"of", "from", "off", "outside"})
# A bracket that converts a measure is shorter.
LONGEST_BRACKET = 30
# Verbs of which the subject is what is measured.
_MEASURING = frozenset({"measure", "be", "reach", "stand", "stretch", "span"})
_LYING = frozenset({"locate", "lie", "situate", "be", "sit", "stand", "base", "happen", "occur", "find"})


def measure_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each length of a report whose dimension and holder its sentence tells."""
    found = []
    last: Quantity | None = None
    for quantity in reading.quantities:
        if quantity.unit not in units_of("distance") | units_of("area"):
            continue
        repeats = last is not None and _is_conversion(reading.document.text, last, quantity)
        last = quantity
        sentence = reading.sentence_at(quantity.start)
        if repeats or sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        slot = _slot(reading, sentence, quantity)
        if slot is not None:
            found.append(slot)
    return found


@cache
def units_of(dimension: str) -> frozenset[str]:
    """Return the units of a physical dimension ("distance", "area", "time")."""
    return frozenset(u["name"] for u in load_yaml("counted")["units"] if u["dimension"] == dimension)


def _is_conversion(text: str, before: Quantity, quantity: Quantity) -> bool:
    """The same measure in another unit: "about 40 metres deep (131 feet)", "3 km / 2 miles"."""
    between = text[before.end : quantity.start]
    return len(between) < len(" in diameter (about ") and between.rstrip().endswith(("(", "/", "or", "["))


def _slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    tree = Tree.of(sentence.words)
    unit = _unit_index(sentence, quantity)
    if unit is None:
        return None
    if quantity.unit in units_of("area"):
        sort, told = "area", _area(reading, sentence, tree, unit)
    else:
        sort = "distance"
        told = _dimension(reading, sentence, tree, unit) or _distance(reading, sentence, tree, unit, quantity)
    if told is None:
        return None
    dimension, holder, name = told
    value = Value(
        "quantity", f"quantity/{MEASURE}:{dimension}/{sort}/{holder}", name, Range(quantity.start, quantity.end),
        "link/measure", quantity,
    )  # fmt: skip
    slot = make_slot(reading, sentence, value, None, None)
    goal = _goal(sentence, tree, unit)
    end = max([slot.clause.end, *(sentence.words[i].end for i in tree.subtree(goal))]) if goal else slot.clause.end
    return replace(slot, counted=name, clause=_closed(reading.document.text, Range(slot.clause.start, end)))


def _closed(text: str, shown: Range) -> Range:
    """A bracket that opens in a quotation is shown to its end."""
    inside = text[shown.start : shown.end]
    close = text.find(")", shown.end, shown.end + LONGEST_BRACKET)
    return Range(shown.start, close + 1) if inside.count("(") > inside.count(")") and close >= 0 else shown


def _area(reading: Reading, sentence: Sentence, tree: Tree, unit: int) -> tuple[str, str, str] | None:
    """How large something is: "a 260-acre reserve"."""
    head = tree.head(unit)
    if head is None or tree.base(unit) not in ("compound", "nummod", "amod") or tree.words[head].tag != "NOUN":
        return None
    if head < unit or tree.words[head].lemma.lower() in units_of("area"):
        return None
    return _held(reading, sentence, "size", head)


def _unit_index(sentence: Sentence, quantity: Quantity) -> int | None:
    inside = [i for i, w in enumerate(sentence.words) if quantity.start <= w.start < quantity.end]
    return inside[-1] if inside else None


def _dimension(reading: Reading, sentence: Sentence, tree: Tree, unit: int) -> tuple[str, str, str] | None:
    words = sentence.words
    after = _behind_conversion(sentence, unit)
    while after < len(words) and words[after].text in ("-", "‑", "–"):
        after += 1
    if after >= len(words):
        return None
    low = words[after].text.lower()
    if low in _ADJECTIVES or low in _NOUNS:
        holder = _described(tree, after)
        return _held(reading, sentence, (_ADJECTIVES | _NOUNS)[low], holder)
    if low == "in" and after + 1 < len(words) and words[after + 1].text.lower() in _measured_nouns():
        noun = _measured_nouns()[words[after + 1].text.lower()]
        return _held(reading, sentence, noun, _measured(tree, unit))
    return None


def _measured_nouns() -> dict[str, str]:
    """The nouns of dimension, with a spelling that reports have besides ("in diametre")."""
    return {**_NOUNS, "diametre": "width"}


def _described(tree: Tree, index: int) -> int | None:
    """What an adjective or noun of dimension describes: its noun, its subject, or that of the verb that measures."""
    head, base = tree.head(index), tree.base(index)
    if base in ("amod", "compound") and head is not None and tree.words[head].tag in ("NOUN", "PROPN"):
        return head
    subject = next(iter(tree.children(index, "nsubj")), None)
    if subject is not None:
        return _noun(tree, subject)
    return _measured(tree, index)


def _measured(tree: Tree, index: int) -> int | None:
    """The noun that a measure hangs on: "a trench of 20 metres in diameter", "the shaft measured 20 cm wide"."""
    at: int | None = index
    for _ in range(3):
        head = tree.head(at) if at is not None else None
        if head is None:
            break
        if tree.words[head].tag == "NOUN" and tree.base(at or 0) in ("nmod", "amod", "acl", "compound"):
            return head
        subject = next(iter(tree.children(head, "nsubj")), None)
        if subject is not None:
            return _noun(tree, subject) if tree.words[head].lemma.lower() in _MEASURING else None
        at = head
    subjects = tree.children(index, "nsubj")
    return _noun(tree, subjects[0]) if subjects else None


def _noun(tree: Tree, index: int) -> int | None:
    """The noun itself; of "which" and "that" the noun that the clause describes; None for other pronouns."""
    if tree.words[index].text.lower() in ("which", "that", "who"):
        verb = tree.head(index)
        return tree.head(verb) if verb is not None and tree.base(verb) == "acl" else None
    return index if tree.words[index].tag in ("NOUN", "PROPN") else None


def _held(reading: Reading, sentence: Sentence, dimension: str, holder: int | None) -> tuple[str, str, str] | None:
    if holder is None:
        return None
    key, name = _known(reading, sentence, holder)
    return dimension, key, name


def _known(reading: Reading, sentence: Sentence, index: int) -> tuple[str, str]:
    """What a noun is known by in a key, and what it is called: an entity's name, or the noun itself."""
    word = sentence.words[index]
    entity = next((e for m, e in _mentions(reading, word.start) if m), None)
    if word.tag == "PROPN" and entity is not None:
        return entity, sentence_name(sentence, index)
    return word.lemma.lower(), word.lemma.lower()


def _mentions(reading: Reading, offset: int) -> list[tuple[bool, str]]:
    around = [m for m in reading.mentions if m.kind == "name" and m.start <= offset < m.end]
    found = [e for m in around for e in reading.entities_in(m.start, m.start + 1)]
    return [(True, e.id) for e in found]


def sentence_name(sentence: Sentence, index: int) -> str:
    """The proper nouns that stand together with one."""
    words = sentence.words
    start = index
    while start > 0 and words[start - 1].tag == "PROPN" and words[start - 1].end + 1 == words[start].start:
        start -= 1
    end = index
    while end + 1 < len(words) and words[end + 1].tag == "PROPN" and words[end].end + 1 == words[end + 1].start:
        end += 1
    return " ".join(w.text for w in words[start : end + 1])


def _distance(
    reading: Reading, sentence: Sentence, tree: Tree, unit: int, quantity: Quantity
) -> tuple[str, str, str] | None:
    """How far it is from a place or thing: of two names the pair, whichever stands first."""
    words = sentence.words
    goal = _goal(sentence, tree, unit)
    if goal is None:
        return None
    key, name = _known(reading, sentence, goal)
    start = _named_before(sentence, quantity) or _starting_point(sentence, tree, unit)
    if words[goal].tag != "PROPN":
        return "distance", key, f"the {name}"
    if start is None:
        return None
    other, called = _known(reading, sentence, start)
    if words[start].tag != "PROPN":
        return "distance", f"{key}+{other}", f"the {called} from {name}"
    return "distance", "+".join(sorted((key, other))), f"{called} from {name}"


def _behind_conversion(sentence: Sentence, unit: int) -> int:
    """Where the text goes on behind a unit and the bracket that gives the measure in another."""
    words = sentence.words
    if unit + 1 < len(words) and words[unit + 1].text == "(":
        return next((i + 1 for i in range(unit + 1, len(words)) if words[i].text == ")"), len(words))
    return unit + 1


def _goal(sentence: Sentence, tree: Tree, unit: int) -> int | None:
    """The noun behind "from" or "southeast of", right behind the unit or the bracket that converts it."""
    words = sentence.words
    at = _behind_conversion(sentence, unit)
    while at < len(words) and words[at].text.lower() in _DIRECTIONS and words[at].text.lower() not in _FROM:
        at += 1
    if at >= len(words) or words[at].text.lower() not in _FROM:
        return None
    if words[at].text.lower() == "of" and words[at - 1].text.lower() not in _DIRECTIONS:
        return None
    noun = tree.head(at)
    if noun is not None and words[noun].tag == "VERB":
        noun = next(iter(tree.children(noun, "obj")), None)  # "from reaching the bottom"
    if noun is None or noun <= at or words[noun].tag not in ("NOUN", "PROPN"):
        return None
    named = [c for c in tree.children(noun, "nmod") if words[c].tag == "PROPN" and tree.case(c) == "of"]
    return named[0] if named and words[noun].lemma.lower() in ("city", "town", "village") else noun


def _named_before(sentence: Sentence, quantity: Quantity) -> int | None:
    """The name that a distance between commas describes: "in Lakewood, 20 miles northwest of Riverton"."""
    before = [i for i, w in enumerate(sentence.words) if w.end <= quantity.start]
    if len(before) < 2 or sentence.words[before[-1]].text != ",":
        return None
    return before[-2] if sentence.words[before[-2]].tag == "PROPN" else None


def _starting_point(sentence: Sentence, tree: Tree, unit: int) -> int | None:
    """What lies so far from there: the subject of the verb, or the noun that the distance describes."""
    at: int | None = unit
    for _ in range(4):
        head = tree.head(at) if at is not None else None
        if head is None or at is None:
            return None
        if tree.base(at) in ("appos", "nmod", "advmod", "acl") and sentence.words[head].tag in ("PROPN", "NOUN"):
            return head
        subject = next(iter(tree.children(head, "nsubj")), None)
        if subject is not None and sentence.words[head].lemma.lower() in _LYING:
            return _noun(tree, subject)
        at = head
    return None
