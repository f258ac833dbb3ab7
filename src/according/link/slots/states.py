"""Slots of states: who or what is told to be missing, in custody, dead, closed, lifted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from according.link.cast import Cast
from according.link.reading import Reading
from according.link.slots.conditions import HOSPITALS
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.link.slots.sought import sought
from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set
from according.text.state_scales import State, results, states_at

# The scales that are read: of people alone, and those whose words mean little else. "Found", "closed" and "heard"
# tell states of many things, and a reader of findings on all scales would sign one in ten. Conditions, names and
# measures have slots of their own.
SCALES = {"custody", "captivity"}
# Words for an arrest that mean much else are read for these alone: "was caught in the rain", "picked up her mother".
_PLAIN = {"detain", "detention", "capture", "custody", "in custody", "hold", "charge", "question", "release", "free"}
_PENDING = {"yet", "pending"}
# Words beside "held" that make it custody, and no party; beside "released" that make it a leaving of hospital.
_HELD_IN = {
    "custody", "jail", "prison", "detention", "bond", "bail", "charge", "suspicion", "cell", "captive", "hostage",
    "prisoner", "gunpoint", "remand", "center", "centre", "facility", "police", "warrant", "investigation",
    "connection", "question", "questioning",
}  # fmt: skip
_CARE = HOSPITALS | {"medical", "treatment", "surgery", "doctor", "care", "ward", "treat", "discharge", "ambulance"}
# Holders told by these words are nobody in particular: "no one was arrested", "no arrests have been made".
ANYONE = "anyone"
_NOBODY = {"nobody", "no-one", "none", "noone", "anyone", "anybody", "someone", "somebody", "one"}
_VAGUE = {"person", "people", "body", "resident", "victim"}
_PRONOUNS = {"who", "which", "that", "whom"}
_NOT = {"not", "n't", "n’t", "never", "no", "yet", "nor", "neither"}
# How many words above a state are looked at for what makes it a plan: "to prevent the boy from being hurt".
REACH = 3
_PREVENTING = {"prevent", "avoid", "avert", "avoidance", "prevention", "risk", "fear", "threaten", "want", "hope"}
_FUTURE = {"to", "will", "would", "could", "may", "might", "should", "must", "can", "shall", "if", "unless", "whether"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A state told of a holder (an index of the sentence's words, None for nobody in particular)."""

    state: State
    first: int
    last: int
    holder: int | None
    negated: bool


@cache
def _ambiguous(event_class: str) -> frozenset[str]:
    entry = next(e for e in load_yaml("events")["classes"] if e["name"] == event_class)
    return frozenset(entry["ambiguous"] or ()) - _PLAIN


def state_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each state that is told as a fact of somebody or something; `low` is its place on the scale,
    half a place less where it is denied: who is not arrested yet stands just below the arrested."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for told in (*_predicated(sentence, tree), *_resulting(reading, sentence, tree), *_uncaught(tree)):
            holder = _holder_key(reading, cast, sentence, tree, told)
            if holder is not None:
                slot = _slot(reading, sentence, told, *holder)
                found.setdefault((slot.key, slot.span.start), slot)
    return list(found.values())


def _uncaught(tree: Tree) -> Iterator[_Told]:
    """ "Police are looking for the gunman": nobody is arrested."""
    arrested = next(s for s in states_at(("arrested",), 0)[1] if s.scale == "custody")
    for first, last in sought(tree):
        yield _Told(arrested, first, last, None, True)


def _slot(reading: Reading, sentence: Sentence, told: _Told, key: str, name: str) -> Slot:
    words, state = sentence.words, told.state
    span = Range(words[told.first].start, words[told.last].end)
    value = Value("attribute", f"state/{state.kind}/{state.scale}/{key}", name, span, "link/state")
    slot = make_slot(reading, sentence, value, None, None)
    place = state.place - (0.5 if told.negated else 0.0)
    name = ("not " if told.negated else "") + state.name.replace("_", " ")
    return replace(slot, low=place, high=place, unit="state", counted=name)


def _predicated(sentence: Sentence, tree: Tree) -> Iterator[_Told]:
    """States told by their words: "was lifted", "is in custody", "the missing boy"."""
    lower = [w.text.lower() for w in sentence.words]
    index = 0
    while index < len(lower):
        length, states = states_at(lower, index)
        if length:
            last = index + length - 1
            head = _phrase_head(tree, index, last)
            found, holder = _holder(tree, head)
            # What a single verb tells is told by its event, with who it was done to.
            if found and (length > 1 or tree.words[head].tag != "VERB") and _is_fact(tree, head):
                for state in states:
                    if state.scale in SCALES:
                        yield _Told(state, index, last, holder, _is_negated(tree, head, holder))
        index += max(1, length)


def _resulting(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[_Told]:
    """States that an event left its patient in: "police arrested two men", "no arrests have been made"."""
    for event in reading.events_in(sentence):
        at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
        if at is None or event.modality != "actual" or event.event_class not in results():
            continue
        if event.lemma in _ambiguous(event.event_class) or _is_of_hospital(sentence, event):
            continue
        if event.lemma == "hold" and not any(w.lemma.lower() in _HELD_IN for w in sentence.words):
            continue
        patient = event.argument("patient")
        holder = None
        if patient is not None:
            inside = [i for i, w in enumerate(sentence.words) if patient.start <= w.start < patient.end]
            holder = next((i for i in inside if tree.head(i) not in inside), None)
        if holder is None and sentence.words[at].tag == "VERB":
            continue
        negated = event.polarity == "no" or _is_negated(tree, at, holder) or _is_yet_to(tree, at)
        for state in results()[event.event_class]:
            if state.scale in SCALES:
                yield _Told(state, at, at, holder, negated)


def _phrase_head(tree: Tree, first: int, last: int) -> int:
    inside = range(first, last + 1)
    return next((i for i in inside if tree.head(i) is None or tree.head(i) not in inside), first)


def _holder(tree: Tree, head: int) -> tuple[bool, int | None]:
    """Return whether a word tells a state of something, and of what: the subject, the object, the noun described."""
    base, above, word = tree.base(head), tree.head(head), tree.words[head]
    if base in ("amod", "acl") and above is not None and tree.words[above].tag in ("NOUN", "PROPN", "PRON"):
        return True, above
    if base in ("conj", "xcomp", "advcl", "obl", "ccomp") and above is not None and word.tag != "VERB":
        return _holder(tree, above) if base != "ccomp" else (False, None)
    if base in ("conj", "xcomp") and above is not None and not tree.children(head, "nsubj", "obj"):
        return _holder(tree, above)
    passive = [c for c in tree.children(head) if tree.relation(c) in ("nsubj:pass", "csubj:pass")]
    objects = [] if passive else tree.children(head, "obj")
    subjects = passive or objects or (tree.children(head, "nsubj") if _is_state_of_subject(tree, head) else [])
    return (True, subjects[0]) if subjects else (False, None)


def _is_state_of_subject(tree: Tree, head: int) -> bool:
    """A verb without an object tells of its subject only where the verb is passive, or a copula joins the two."""
    return tree.words[head].tag != "VERB" or bool(tree.children(head, "cop", "aux")) or not tree.children(head, "obj")


def _is_negated(tree: Tree, head: int, holder: int | None) -> bool:
    marks = [c for c in tree.children(head) if tree.words[c].text.lower() in _NOT]
    if holder is not None:
        marks += [c for c in tree.children(holder, "det", "advmod") if tree.words[c].text.lower() in _NOT]
        marks += [holder] if tree.words[holder].text.lower() in ("nobody", "none", "no-one") else []
    marks += [c for c in tree.children(head, "det") if tree.words[c].text.lower() == "no"]
    return bool(marks)


def _is_yet_to(tree: Tree, at: int) -> bool:
    """Tell whether the verb above is still to be done: "have yet to make any arrests"."""
    above = tree.head(at)
    chain = [at] + ([above] if above is not None else [])
    near = {tree.words[c].text.lower() for i in chain for c in tree.children(i)}
    return bool((near | {tree.words[i].text.lower() for i in chain}) & _PENDING)


def _is_none(tree: Tree, index: int) -> bool:
    return any(tree.words[c].text.lower() == "no" for c in tree.children(index, "det"))


def _is_of_hospital(sentence: Sentence, event: EventMention) -> bool:
    """ "Released at the hospital" is from no custody."""
    words = sentence.words_in(event.clause.start, event.clause.end)
    return event.event_class == "release" and any(w.lemma.lower() in _CARE for w in words)


def _is_fact(tree: Tree, head: int) -> bool:
    """Tell whether no word makes the state a possibility or a plan."""
    above, near = [head], []
    while len(above) < REACH and (over := tree.head(above[-1])) is not None:
        above.append(over)
    for index in above:
        near += [tree.words[c].text.lower() for c in tree.children(index, "aux", "mark")]
    return not set(near) & _FUTURE and not {tree.words[i].lemma for i in above} & _PREVENTING


def _holder_key(reading: Reading, cast: Cast, sentence: Sentence, tree: Tree, told: _Told) -> tuple[str, str] | None:
    """Return what the holder is known by: an entity's id or its noun, and how a question names it."""
    if told.holder is None:
        return (ANYONE, ANYONE) if told.state.holder == "person" and told.negated else None
    index = told.holder
    if tree.words[index].text.lower() in _PRONOUNS:
        above = tree.head(tree.head(index) or index)
        if above is None:
            return None
        index = above
    word = tree.words[index]
    if word.text.lower() in _NOBODY:
        return (ANYONE, ANYONE) if told.state.holder == "person" and told.negated else None
    member = cast.at(reading, sentence, index)
    if member is not None and told.state.holder == "person" and not _is_none(tree, index):
        return (member.id, member.name) if member.count == 1 else None
    if word.tag != "NOUN":
        return None
    is_person = is_person_set(counted_set(word.lemma) or word.lemma)
    if is_person != (told.state.holder == "person"):
        return None
    if told.negated and is_person and _is_none(tree, index):
        return ANYONE, ANYONE
    one_of_many = word.text.lower() != word.lemma or bool(tree.children(index, "nummod"))
    return None if one_of_many or word.lemma in _VAGUE else (word.lemma, f"the {word.lemma}")
