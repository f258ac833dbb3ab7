"""Slots of how the hurt are: in which condition, in hospital or out of it, alive or dead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from according.link.cast import Cast, Member
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import EventMention, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

# The stages that follow each other; what is told of one stage is compared within it.
UNKNOWN, CARED_FOR, OVER = 0, 1, 2
IN_HOSPITAL = "in hospital"
# The conditions that hospitals tell, and other words for them.
_LEVELS = {
    "critical": "critical", "grave": "critical", "guarded": "guarded", "extremely": "critical", "serious": "serious",
    "poor": "serious", "fair": "fair", "satisfactory": "fair", "stable": "stable", "good": "good",
}  # fmt: skip
_HURT = {"wound", "injure", "hurt", "ill", "wounded", "injured"}
_HOW_HURT = {"critically": "critical", "seriously": "serious", "gravely": "critical"}
_NOT_KNOWN = {"unknown", "unclear", "uncertain", "undisclosed"}
_NOT = {"not", "n't", "n’t", "never", "no"}
_PLANNED = {"will", "would", "could", "may", "might", "should", "must", "can", "if"}
_OVER = {"kill": "dead", "drown": "dead", "commit_suicide": "dead", "discharge": "out of hospital"}
_TREATED = {"hospitalise"}
_PUTTING = {"put", "leave", "land", "send", "place", "keep"}
# Words above a condition among which its holder is looked for.
REACH = 5
HOSPITALS = {"hospital", "clinic", "infirmary"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A condition told at the words `first` to `last`, of the holder at the word `holder`."""

    name: str
    stage: int
    first: int
    last: int
    holder: int
    event: EventMention | None = None


def condition_slots(reading: Reading, cast: Cast) -> list[Slot]:
    """Return a slot for each condition told of one of the cast: `low` is its stage, `counted` its name."""
    found: dict[tuple[str, int], Slot] = {}
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for told in _told(reading, sentence, tree):
            for member in _holders(reading, cast, sentence, tree, told.holder):
                slot = _slot(reading, sentence, told, member)
                found.setdefault((slot.key, slot.span.start), slot)
    return list(found.values())


def _told(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[_Told]:
    yield from _conditions(tree)
    yield from _unknown(tree)
    yield from _wounds(tree)
    yield from _put_there(tree)
    yield from _happened(reading, sentence, tree)


def _slot(reading: Reading, sentence: Sentence, told: _Told, member: Member) -> Slot:
    words = sentence.words
    span = Range(words[told.first].start, words[told.last].end)
    value = Value("attribute", f"condition/{member.id}", member.name, span, "link/condition")
    slot = make_slot(reading, sentence, value, told.event, None)
    clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
    low = float(told.stage)
    return replace(slot, clause=clause, low=low, high=low, unit="condition", counted=told.name, event=None)


def _conditions(tree: Tree) -> Iterator[_Told]:
    """ "was listed in critical condition", "his condition was stable", "a man in serious condition"."""
    for index, word in enumerate(tree.words):
        if word.lemma.lower() != "condition" or word.tag != "NOUN":
            continue
        near = tree.children(index, "amod")
        near += [d for c in near for d in tree.children(c, "conj")]
        names = [_LEVELS[n] for c in near if (n := tree.words[c].text.lower()) in _LEVELS]
        out = _is_after(tree, index, "out")
        if names and (out or _is_after(tree, index, "in")):
            holder = _subject(tree, index)
            if holder is not None and not _is_open(tree, index):
                name = f"out of {names[0]} condition" if out else names[0]
                yield _Told(name, CARED_FOR, min(near), index, holder)
        owner = _owner(tree, index)
        level = _LEVELS.get(tree.words[head].text.lower()) if (head := tree.head(index)) is not None else None
        if owner is not None and level is not None and tree.base(index) == "nsubj" and head is not None:
            yield _Told(level, CARED_FOR, index, head, owner)


def _is_after(tree: Tree, index: int, preposition: str) -> bool:
    return any(tree.words[i].text.lower() == preposition for i in range(max(0, index - 4), index))


def _unknown(tree: Tree) -> Iterator[_Told]:
    """ "The child's condition is unknown", "whose condition remains unknown", "unclear … the condition of the
    student", "unknown whether she is alive"."""
    for index, word in enumerate(tree.words):
        if word.text.lower() not in _NOT_KNOWN:
            continue
        for at, other in enumerate(tree.words):
            if other.lemma.lower() == "condition" and (owner := _owner(tree, at)) is not None:
                yield _Told("unknown", UNKNOWN, min(index, at), max(index, at), owner)
            if other.text.lower() in ("alive", "dead", "survived") and _is_asked(tree, at):
                subject = next(iter(tree.children(at, "nsubj")), None)
                if subject is not None:
                    yield _Told("unknown", UNKNOWN, min(index, at), max(index, at), subject)


def _is_asked(tree: Tree, at: int) -> bool:
    return any(tree.words[c].text.lower() in ("whether", "if") for c in tree.children(at, "mark"))


def _owner(tree: Tree, index: int) -> int | None:
    """Whose condition it is: "his", "whose", "the student's", "of the student"."""
    for child in tree.children(index, "nmod"):
        if tree.relation(child) == "nmod:poss" or tree.case(child) == "of":
            return child
    return None


def _wounds(tree: Tree) -> Iterator[_Told]:
    """ "two deputies were critically wounded"."""
    for index, word in enumerate(tree.words):
        level = _HOW_HURT.get(word.text.lower())
        head = tree.head(index)
        if level is not None and head is not None and tree.words[head].lemma.lower() in _HURT:
            holder = _subject(tree, head)
            if holder is not None and not _is_open(tree, head):
                yield _Told(level, CARED_FOR, min(index, head), max(index, head), holder)


def _put_there(tree: Tree) -> Iterator[_Told]:
    """ "The crash put a girl in the hospital"."""
    for index, word in enumerate(tree.words):
        head = tree.head(index)
        if word.lemma.lower() in HOSPITALS and tree.case(index) == "in" and head is not None:
            holder = next(iter(tree.children(head, "obj")), None)
            if tree.words[head].lemma.lower() in _PUTTING and holder is not None and not _is_open(tree, head):
                yield _Told(IN_HOSPITAL, CARED_FOR, head, index, holder)


def _happened(reading: Reading, sentence: Sentence, tree: Tree) -> Iterator[_Told]:
    """Who died, was taken to hospital, or left it."""
    for event in reading.events_in(sentence):
        name = _OVER.get(event.event_class) or (IN_HOSPITAL if event.event_class in _TREATED else None)
        if name is None or event.polarity != "yes" or event.modality != "actual":
            continue
        at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
        for argument in event.arguments:
            inside = [i for i, w in enumerate(sentence.words) if argument.start <= w.start < argument.end]
            holder = next((i for i in inside if tree.head(i) not in inside), None)
            if at is not None and tree.base(at) == "amod":
                holder = tree.head(at)
            if argument.role == "patient" and holder is not None and at is not None:
                last = max(i for i, w in enumerate(sentence.words) if w.end <= event.end)
                stage = OVER if name != IN_HOSPITAL else CARED_FOR
                yield _Told(name, stage, at, last, holder, event)


def _subject(tree: Tree, index: int) -> int | None:
    """Of whom a phrase at a word tells: the subject or object of its clause, the noun that it stands behind."""
    at: int | None = index
    for _ in range(REACH):
        if at is None:
            return None
        subjects = tree.children(at, "nsubj")
        passive = [c for c in subjects if tree.relation(c) == "nsubj:pass"] or tree.children(at, "obj")
        if passive or subjects:
            return (passive or subjects)[0]
        above = tree.head(at)
        if above is not None and tree.base(at) in ("nmod", "acl", "amod"):
            noun = tree.words[above]
            if noun.tag in ("NOUN", "PROPN") and noun.lemma.lower() not in {*HOSPITALS, "condition"}:
                return above
        at = above
    return None


def _is_open(tree: Tree, index: int) -> bool:
    """Tell whether a word makes it a possibility, or denies it."""
    at: int | None = index
    for _ in range(3):
        if at is None:
            return False
        near = {tree.words[c].text.lower() for c in tree.children(at, "aux", "mark", "advmod")}
        if near & (_PLANNED | _NOT):
            return True
        at = tree.head(at)
    return False


def _holders(reading: Reading, cast: Cast, sentence: Sentence, tree: Tree, index: int) -> list[Member]:
    """Who is meant, each of a row: "Jane Roe, Jan Doe and a driver were in critical condition"."""
    if tree.words[index].text.lower() == "both" and tree.words[index].tag != "NOUN":
        few = cast.few_before(reading, sentence, 2)
        return [few] if few is not None else []
    row = [index, *tree.children(index, "conj")]
    found = [cast.at(reading, sentence, i) for i in row]
    return list(dict.fromkeys(m for m in found if m is not None))
