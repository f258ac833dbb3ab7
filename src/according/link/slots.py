"""Slots: each value told, with what it is a value of. Only values under one key are ever compared."""

from functools import cache

from according.link.background import is_background
from according.link.families import Family, counted_set, family_of
from according.link.reading import Reading
from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Quantity, Sentence
from according.schema.ids import content_id
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.statements import Statement
from according.schema.trees import Tree
from according.schema.vocabulary import Facet, Polarity

# Evidence longer than this is not a quotation any more but a paragraph.
LONGEST_CLAUSE = 300
_READ_BLOCKS = ("headline", "body")
# Nouns so general that they say no more than that people were counted.
_ANYONE = {"people", "victims", "lives", "bodies", "casualties", "persons"}
# And those that tolls use in their place: a count of dead civilians is set beside a count of dead.
_VICTIMS = {"civilians", "residents", "citizens", "dead", "wounded", "corpses", "patients"}


# Classes of event that are speech, judgement or search rather than something that happened to be told.
_NOT_OCCURRENCES = {
    "say_publicly", "warn", "accuse", "demand", "promise", "support", "question_person", "find", "order", "claim_responsibility",
    "testify", "propose", "reject",
}  # fmt: skip


def quantity_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each number of a document whose event or thing counted is known."""
    found = []
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is None or sentence.block not in _READ_BLOCKS or _is_modifying(reading, quantity):
            continue
        slot = _age_slot(reading, sentence, quantity) if quantity.unit == "age" else _count_slot(reading, sentence, quantity)
        if slot is not None:
            found.append(slot)
    return found


def _is_modifying(reading: Reading, quantity: Quantity) -> bool:
    """A number inside an adjective ("three-way talks") or a name ("the Titan 7"), and "a", count nothing."""
    text = reading.document.text
    if text[quantity.start : quantity.end].lower() in ("a", "an"):
        return True
    sentence = reading.sentence_at(quantity.start)
    before = [w for w in sentence.words if w.end <= quantity.start][-1:] if sentence else []
    if before and before[0].tag == "PROPN" and quantity.counted is None and text[quantity.start].isdigit():
        return True
    return quantity.unit != "age" and text[quantity.end : quantity.end + 1] in ("-", "‑")


def _count_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    counted = counted_set(quantity.counted)
    event = _event_of(reading, sentence, quantity)
    toll = _toll(sentence, quantity)
    if event is None and toll is None:
        return None
    family = toll or family_of(event.event_class if event else "")
    if counted is None:
        if not family.casualty and not (event and _subject_counts(event, quantity)):
            return None
        counted = "people" if quantity.unit == "count" else None
    if quantity.unit == "count" and counted in (_ANYONE | _VICTIMS if family.casualty else _ANYONE):
        counted = "people"
    key = f"quantity/{family.name}/{quantity.unit}/{counted or ''}"
    clause = evidence_clause(sentence, Range(quantity.start, quantity.end), event)
    return _slot(
        reading, sentence, Range(quantity.start, quantity.end), clause, "quantity", key, counted or quantity.unit, event,
        family, reading.document.text[quantity.start : quantity.end], quantity=quantity, rule="link/quantity",
    )  # fmt: skip


def _toll(sentence: Sentence, quantity: Quantity) -> Family | None:
    """"the death toll rose to 11", "toll of nine": a number in the clause of a toll counts the dead."""
    clause = sentence.clause_at(quantity.start)
    words = [w.text.lower() for w in sentence.words_in(clause.start, clause.end)]
    if "toll" not in words or quantity.counted is not None:
        return None
    return family_of("injure" if {"injury", "injured", "wounded"} & set(words) else "kill")


def _subject_counts(event: EventMention, quantity: Quantity) -> bool:
    return any(a.role in ("agent", "patient") and a.start <= quantity.start < a.end for a in event.arguments)


def _event_of(reading: Reading, sentence: Sentence, quantity: Quantity) -> EventMention | None:
    """The event whose agent or patient the counted phrase is; else the nearest one of its clause."""
    start = quantity.counted_start if quantity.counted_start is not None else quantity.start
    end = quantity.counted_end if quantity.counted_end is not None else quantity.end
    events = [e for e in reading.events_in(sentence) if e.event_class not in _NOT_OCCURRENCES]
    taking_part = [e for e in events if _takes_part(e, min(start, quantity.start), max(end, quantity.end))]
    if taking_part:
        return min(taking_part, key=lambda e: (_is_modifier(sentence, e), not family_of(e.event_class).casualty, _distance(e, quantity), e.start))
    clause = sentence.clause_at(quantity.start)
    inside = [e for e in events if clause.start <= e.start < clause.end and family_of(e.event_class).casualty]
    if not inside:
        return None
    nearest = min(inside, key=lambda e: (_distance(e, quantity), e.start))
    return nearest if _distance(nearest, quantity) <= 60 else None


def _takes_part(event: EventMention, start: int, end: int) -> bool:
    return any(a.role in ("agent", "patient") and a.start < end and start < a.end for a in event.arguments)


def _is_modifier(sentence: Sentence, event: EventMention) -> bool:
    """"fighters backed by Iran": a participle behind its noun tells less than the verb of the clause."""
    before = [w for w in sentence.words if w.end <= event.start]
    behind = [w for w in sentence.words if w.start >= event.end]
    return bool(before and behind) and before[-1].tag in ("NOUN", "PROPN") and behind[0].text.lower() == "by"


def _distance(event: EventMention, quantity: Quantity) -> int:
    return max(event.start - quantity.end, quantity.start - event.end, 0)


def _age_slot(reading: Reading, sentence: Sentence, quantity: Quantity) -> Slot | None:
    """"Martin Bamford, 30,", "the 42-year-old driver": the age of a person, or of whoever is described so."""
    before = [e for e in reading.mentions if e.kind == "name" and e.schema == "Person" and 0 <= quantity.start - e.end <= 6]
    holder = None
    if before:
        holder = next(iter(reading.entities_in(before[-1].start, before[-1].end)), None)
    name = holder.id if holder else quantity.counted
    if name is None or name in ("man", "woman", "boy", "girl", "person", "resident", "people", "year"):
        return None
    clause = evidence_clause(sentence, Range(quantity.start, quantity.end), None)
    return _slot(
        reading, sentence, Range(quantity.start, quantity.end), clause, "attribute", f"age/{name}",
        holder.name if holder else f"the {quantity.counted}", None, None,
        reading.document.text[quantity.start : quantity.end], quantity=quantity, rule="link/age",
    )  # fmt: skip


def event_slots(reading: Reading) -> list[Slot]:
    """Return time and place slots of event mentions that are told as having happened."""
    found = []
    for event in reading.events:
        sentence = reading.sentence_at(event.start)
        if sentence is None or sentence.block not in _READ_BLOCKS or event.polarity == "no":
            continue
        family = family_of(event.event_class)
        for argument in event.arguments:
            span = Range(argument.start, argument.end)
            clause = evidence_clause(sentence, span, event)
            text = reading.document.text[span.start : span.end]
            if argument.role == "time":
                key = f"time/{family.name}/{event.lemma}"
                slot = _slot(reading, sentence, span, clause, "time", key, family.name, event, family, text, rule="link/time")
                if slot.earliest is not None:
                    found.append(slot)
            elif argument.role == "place":
                key = f"place/{family.name}/{event.lemma}"
                found.append(_slot(reading, sentence, span, clause, "place", key, family.name, event, family, text, rule="link/place"))
    return found




def occurrence_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each event mention that a source asserts or denies, with who takes part."""
    found = []
    for event in reading.events:
        sentence = reading.sentence_at(event.start)
        if sentence is None or sentence.block not in _READ_BLOCKS or event.event_class in _NOT_OCCURRENCES:
            continue
        if event.modality not in ("actual", "possible"):
            continue
        family = family_of(event.event_class)
        roles = [a for a in event.arguments if a.role in ("agent", "patient", "place")]
        participants = frozenset().union(*(reading.participants(a.start, a.end) for a in roles))
        clause = evidence_clause(sentence, Range(event.start, event.end), event)
        span = Range(event.start, event.end)
        subject = next((a for a in roles if a.role != "place"), None)
        holder = reading.document.text[subject.start : subject.end] if subject else family.name
        found.append(
            _slot(
                reading, sentence, span, clause, "occurrence", f"occurrence/{family.name}", holder, event, family,
                reading.document.text[clause.start : clause.end], rule="link/occurrence", participants=participants,
            )  # fmt: skip
        )
    return found


_OPENERS = {"that", "who", "which", "and", "but", "as", "because"}


def _within_statement(clause: Range, span: Range, statement: Statement | None, sentence: Sentence) -> Range:
    """Leave the source and the cue out of what is shown, and the words that only join a clause to another."""
    start, end = clause.start, clause.end
    if statement is not None and statement.chain and statement.range.contains(span):
        start, end = max(start, statement.range.start), min(end, statement.range.end)
    words = sentence.words_in(start, end)
    while words and words[0].end <= span.start and (words[0].text.lower() in _OPENERS or words[0].tag == "PUNCT"):
        words = words[1:]
    return Range(words[0].start, end) if words else clause


def _polarity(sentence: Sentence, event: EventMention | None, statement: Statement | None) -> Polarity:
    """A denied event did not happen for its source; a denied negation did.

    Only the main clause is denied: who denies a payment by a builder that won a contract denies no contract.
    """
    said: Polarity = event.polarity if event else "yes"
    if statement is None or not statement.denied:
        return said
    if event is not None and not _in_main_clause(sentence, event, statement):
        return "unknown"
    return "no" if said == "yes" else "yes"


def _in_main_clause(sentence: Sentence, event: EventMention, statement: Statement) -> bool:
    tree = Tree(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start == event.start), None)
    while at is not None and any(s.start <= sentence.words[at].start < s.end for s in statement.spans):
        if tree.base(at) in ("acl", "advcl"):
            head = tree.head(at)
            if head is None or not any(s.start <= sentence.words[head].start < s.end for s in statement.spans):
                return True
            if not _is_of_claim(tree, head):
                return False
        at = tree.head(at)
    return True


def evidence_clause(sentence: Sentence, value: Range, event: EventMention | None) -> Range:
    """Return the clause that tells a value, its event's trigger included, at most LONGEST_CLAUSE characters."""
    clause = sentence.clause_at(value.start)
    start, end = clause.start, clause.end
    if event is not None:
        start, end = min(start, event.clause.start, value.start), max(end, event.clause.end, value.end)
        if end - start > LONGEST_CLAUSE:
            start, end = min(event.start, value.start), max(event.end, value.end)
    if end - start > LONGEST_CLAUSE:
        start, end = value.start, min(sentence.end, value.start + LONGEST_CLAUSE)
    words = sentence.words_in(start, end)
    while words and words[-1].tag in ("PUNCT", "CCONJ", "SCONJ") and words[-1].start >= value.end:
        words = words[:-1]
    while words and words[0].tag in ("PUNCT", "CCONJ") and words[0].end <= value.start:
        words = words[1:]
    return Range(words[0].start, words[-1].end) if words else value


def _is_of_claim(tree: Tree, noun: int) -> bool:
    """"denied reports that …", "dismissed reports of troops entering …": what hangs on a claim is denied with it."""
    claims = claim_nouns()
    above = tree.head(noun)
    return tree.words[noun].lemma in claims or (above is not None and tree.words[above].lemma in claims)


@cache
def claim_nouns() -> frozenset[str]:
    """Return the nouns for claims, reports and the like."""
    return frozenset(entry["lemma"] for entry in load_yaml("cues")["nouns"])


def _slot(
    reading: Reading, sentence: Sentence, span: Range, clause: Range, facet: Facet, key: str, holder: str,
    event: EventMention | None, family: Family | None, value: str, *, quantity: Quantity | None = None, rule: str, participants: frozenset[str] = frozenset(),
) -> Slot:  # fmt: skip
    time = next((t for t in reading.times if t.start == span.start and t.end == span.end), None)
    said = next((t for t in reading.times if clause.start <= t.start and t.end <= clause.end and t.earliest), None)
    statement = reading.statement_at(span.start, span.end)
    clause = _within_statement(clause, span, statement, sentence)
    document = reading.document
    return Slot(
        id=content_id("slot", document.id, span.start, span.end, facet, key),
        document=document.id,
        span=span,
        clause=clause,
        facet=facet,
        key=key,
        holder=holder,
        event=None,
        event_class=family.name if family else None,
        value=value,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=quantity.unit if quantity else None,
        counted=quantity.counted if quantity else None,
        earliest=time.earliest if time else (said.earliest if said else None),
        latest=time.latest if time else (said.latest if said else None),
        polarity=_polarity(sentence, event, statement),
        modality=event.modality if event else "actual",
        background=is_background(reading, sentence, sentence.clause_at(span.start)),
        participants=tuple(sorted(participants)),
        further=quantity.further if quantity else False,
        statement=statement.id if statement else None,
        rule=rule,
    )


