"""Questions in plain English, from what was told."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Sentence, Word
from according.schema.links import Slot
from according.text.inflection import noun_forms, past_forms

_BE_HAVE = {"be", "have", "will", "would", "can", "could", "may", "might", "must", "should", "do", "'ve", "’ve"}
# A question longer than this is cut at a phrase border: it is a label, not the evidence.
LONGEST = 90


@cache
def _families() -> Mapping[str, Mapping[str, Any]]:
    return {entry["name"]: entry for entry in load_yaml("event_families")["families"]}


@cache
def _classes() -> Mapping[str, Mapping[str, Any]]:
    return {entry["name"]: entry["question"] or {} for entry in load_yaml("events")["classes"]}


def _asked(family: str, kind: str) -> str | None:
    classes = _families()[family]["classes"] if family in _families() else [family]
    return next((_classes()[c].get(kind) for c in classes if c in _classes() and _classes()[c].get(kind)), None)


def count_question(slots: list[Slot]) -> str:
    """Return "How many fighters crossed?" for the slots of one quantity."""
    first = slots[0]
    _, family, unit, counted = first.key.split("/", 3)
    noun = _plural(_commonest([s.counted for s in slots if s.counted]) or counted or "people")
    if unit == "percent":
        return f"What share of {noun}?" if counted else "What share?"
    if unit != "count":
        asked = _asked(family, "count")
        return asked if asked and asked.startswith("How much") else f"How much ({_family_word(family)})?"
    if counted == "people":
        return _asked(family, "count") or f"How many people ({_family_word(family)})?"
    asked = _asked(family, "count_of")
    return asked.replace("{counted}", noun) if asked else f"How many {noun} ({_family_word(family)})?"


def _family_word(family: str) -> str:
    return family.replace("_", " ")


def _commonest(values: list[str]) -> str | None:
    return min(values, key=lambda v: (-values.count(v), v)) if values else None


def _plural(noun: str) -> str:
    return noun_forms(noun)[-1].replace("_", " ")


def time_question(family: str) -> str:
    return _asked(family, "when") or f"When did it happen ({_family_word(family)})?"


def place_question(family: str) -> str:
    return _asked(family, "where") or f"Where did it happen ({_family_word(family)})?"


def whether_question(sentence: Sentence, event: EventMention) -> str:
    """Turn the clause of an event into a question: "fighters entered Syria" > "Did fighters enter Syria?"."""
    words = [w for w in sentence.words_in(event.clause.start, event.clause.end)]
    trigger = next((i for i, w in enumerate(words) if w.start >= event.start), None)
    argument = next((a for a in event.arguments if a.role in ("agent", "patient") and a.end <= event.start), None)
    if trigger is None or argument is None or words[trigger].tag != "VERB":
        return f"Is it so: “{_shorten(_join(words))}”?"
    subject = [w for w in words if argument.start <= w.start and w.end <= argument.end]
    middle = [w for w in words[:trigger] if w.start >= argument.end and w.tag in ("AUX", "ADV", "PART")]
    rest = _rest(words[trigger + 1 :])
    name = _lowered(subject)
    auxiliary = next((w for w in middle if w.tag == "AUX" and w.lemma in _BE_HAVE), None)
    if auxiliary is not None and not any(w.lemma == "not" for w in middle):
        others = " ".join(w.text for w in middle if w is not auxiliary)
        verb = " ".join(filter(None, [others, words[trigger].text]))
        return _capital(_shorten(f"{auxiliary.text} {name} {verb} {rest}".strip())) + "?"
    did = "Did" if words[trigger].text.lower() in past_forms(event.lemma) or not auxiliary else "Do"
    return _shorten(f"{did} {name} {event.lemma} {rest}".strip()) + "?"


def _rest(words: list[Word]) -> str:
    """What follows the verb, up to the next comma, quotation mark or clause."""
    kept: list[Word] = []
    for word in words:
        if word.text in (",", ";", ":", "—", "–", "“", "”", '"', ".", "(", "!") or word.tag in ("SCONJ",):
            break
        kept.append(word)
    while kept and kept[-1].tag in ("ADP", "DET", "CCONJ", "AUX", "PART"):
        kept.pop()
    return _join(kept)


def _join(words: list[Word]) -> str:
    text = ""
    for index, word in enumerate(words):
        glued = index > 0 and words[index - 1].end == word.start
        text += word.text if glued or not text else " " + word.text
    return text


def _lowered(subject: list[Word]) -> str:
    text = _join(subject)
    return text[:1].lower() + text[1:] if subject and subject[0].tag in ("DET", "PRON", "NUM") else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
