"""Slots of how long something went on: "searching for more than 60 hours", "a four-day rescue operation".

Reports tell the length of one process in other words, so that it is known by what goes on: the search for somebody is
told as a search, a rescue, or as digging for them.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import NOT_HAPPENINGS, TELLING_BLOCKS, Value, make_slot
from according.link.slots.measures import units_of
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_person_set, is_thing

LASTING = "lasting"
# Classes that tell of one process.
_PROCESSES = {"search_for": "search", "rescue": "search", "search_premises": "search"}
# Words of work that a search consists of, where a report has no other for it.
_WORK = {"dig": "search", "digging": "search", "excavate": "search", "excavation": "search"}
# Verbs that have the length of their subject as object or behind "for".
_GOING_ON = frozenset({"last", "take", "continue", "go", "run", "drag", "rage"})
_ADJECTIVE = re.compile(r"\w-\w+$")
# Between a length and its noun stand this many words at most: "a 20-minute fog delay".
FARTHEST = 3
# Nouns whose length tells something else: an age, a record of others.
_NO_LENGTH = frozenset({"old", "high", "low", "history", "anniversary", "record", "sentence", "term", "period", "time"})
# Happenings of which a length is none of the news: sentences, and what is said or decided.
_NO_PROCESS = frozenset({"charged", "sentence", "dead", "payment", "freed"})


def duration_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each length of time that a report gives a process of its news."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if quantity.unit not in units_of("time") or sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        known = process_of(reading, sentence, quantity)
        if known is None:
            plain = _plain_slot(reading, sentence, quantity)
            found += [plain] if plain is not None else []
            continue
        process, event, index = known
        key = f"quantity/{LASTING}:{process}/time/"
        span = Range(quantity.start, quantity.end)
        value = Value("quantity", key, _asked(sentence, index, process), span, "link/duration", quantity)
        made = make_slot(reading, sentence, value, event, family_of(event.event_class) if event else None)
        found.append(replace(made, counted=_of_what(sentence, index)))
    return found


def _plain_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    """The slot of a length that stands with a noun as its adjective, whatever the noun: "a 40-year wait"."""
    text = reading.document.text
    if not _ADJECTIVE.search(text[quantity.start : quantity.end]) or (quantity.low or 0) <= 1:
        return None
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.end == quantity.end), None)
    head = tree.head(at) if at is not None else None
    if at is None or head is None or head < at or head - at > FARTHEST or sentence.words[head].tag != "NOUN":
        return None
    noun = sentence.words[head].lemma.lower()
    if is_person_set(counted_set(noun) or "") or is_thing(counted_set(noun) or "") or noun in _NO_LENGTH:
        return None
    span = Range(quantity.start, quantity.end)
    value = Value("quantity", f"quantity/{LASTING}:{noun}/time/", f"was the {noun}", span, "link/duration", quantity)
    return replace(make_slot(reading, sentence, value, None, None), counted=_of_what(sentence, head))


def _asked(sentence: Sentence, index: int, process: str) -> str:
    """What a question after the length asks behind "How long": "did the siege last", "was the road blocked"."""
    word, tree = sentence.words[index], Tree.of(sentence.words)
    if process == "search" or word.tag != "VERB":
        return f"did the {process if process == 'search' else word.lemma.lower()} last"
    subject = _subject_of(tree, index)
    noun = sentence.words[subject] if subject is not None else None
    plural = noun is not None and noun.text.lower() != noun.lemma.lower()
    shown = f"the {noun.text.lower()}" if noun is not None and noun.tag == "NOUN" else "they"
    if any(tree.relation(c) == "aux:pass" for c in tree.children(index)):
        return f"{'were' if plural or shown == 'they' else 'was'} {shown} {word.text.lower()}"
    return f"did {shown} {word.lemma.lower()}"


def _of_what(sentence: Sentence, index: int) -> str | None:
    """What a process is of: the siege of the "port" is not that of the "camp"."""
    tree = Tree.of(sentence.words)
    inner = [c for c in tree.children(index, "nmod") if tree.case(c) == "of"]
    return sentence.words[inner[0]].lemma.lower() if inner and sentence.words[index].tag == "NOUN" else None


def _subject_of(tree: Tree, verb: int) -> int | None:
    """A verb's subject, or that of the clause that it is joined to with "and"."""
    own = next(iter(tree.children(verb, "nsubj")), None)
    head = tree.head(verb)
    if own is not None or head is None or tree.base(verb) != "conj":
        return own
    return next(iter(tree.children(head, "nsubj")), None)


def process_of(reading: Reading, sentence: Sentence, quantity: Quantity) -> tuple[str, EventMention | None, int] | None:
    """Return the process whose length a quantity gives, its mention where it is one, and the index of its word."""
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.end == quantity.end), None)
    if at is None:
        return None
    events = {e.start: e for e in reading.events_in(sentence) if e.event_class not in NOT_HAPPENINGS}
    for index in _words_of_process(tree, at):
        word = sentence.words[index]
        event = next((events[s] for s in _starts(sentence, index) if s in events), None)
        if event is None:
            if word.lemma.lower() in _WORK:
                return _WORK[word.lemma.lower()], None, index
            continue
        family = family_of(event.event_class)
        if event.polarity == "no" or event.modality not in ("actual", "possible") or family.name in _NO_PROCESS:
            return None
        return _PROCESSES.get(event.event_class, family.name), event, index
    return None


def _starts(sentence: Sentence, index: int) -> Iterable[int]:
    """Where a mention of a word may begin: at the word, or at one before it ("rescue operation")."""
    yield sentence.words[index].start
    tree = Tree.of(sentence.words)
    yield from (sentence.words[c].start for c in tree.children(index, "compound"))


def _words_of_process(tree: Tree, at: int) -> list[int]:
    """The words that may tell what goes on so long, the likeliest first."""
    inner = [c for c in tree.children(at, "nmod") if tree.case(c) == "of"]
    if inner:
        return inner  # "two days of digging", "hours of gunfire"
    head = tree.head(at)
    if head is None:
        return []
    base, case = tree.base(at), tree.case(at)
    if base in ("compound", "nummod", "amod") and tree.words[head].tag == "NOUN":
        return [head]  # "a four-day operation"
    if base == "nmod" and case in ("of", "for") and tree.words[head].lemma.lower() == "duration":
        return _things_of(tree, tree.head(head))
    if tree.words[head].tag != "VERB" or base not in ("obl", "obj"):
        return []
    if tree.words[head].lemma.lower() in _GOING_ON and (case in ("", "for", "on") or base == "obj"):
        return _subjects(tree, head)
    return [*tree.children(head, "obj"), head] if case in ("for", "during") else []


def _things_of(tree: Tree, index: int | None) -> list[int]:
    return [] if index is None else [index, *tree.children(index, "obj", "nmod")]


def _subjects(tree: Tree, verb: int) -> list[int]:
    """The subject; of "that" the noun that its clause describes."""
    found = []
    for subject in tree.children(verb, "nsubj"):
        head = tree.head(verb)
        relative = tree.words[subject].tag == "PRON" and tree.base(verb) == "acl" and head is not None
        found.append(head if relative and head is not None else subject)
    return found
