"""Questions in plain English, from what was told."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from according.reconcile.measure_questions import holding_question, measure_question
from according.reconcile.whether import ask
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.text.inflection import noun_forms

# How the family of a length of time begins in a key.
LASTING = "lasting:"
# A quoted clause longer than this is cut at a phrase border: it is a label, not the evidence.
LONGEST = 90
# The units of which "how long" asks.
_SPANS_OF_TIME = {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"}
# Fewer words ask nothing: "Did officials say?". Nor does a question that ends in a word that wants another.
LEAST_WORDS = 4
_OPEN_ENDS = {
    "say", "said", "tell", "report", "need", "estimate", "believe", "think", "add", "call", "claim", "suggest", "show",
    "the", "a", "an", "of", "to", "in", "that", "and", "or", "be", "been", "was", "were", "is", "are", "who", "which",
    "how", "why", "when", "where", "what", "whether", "if", "because", "as",
}  # fmt: skip


@cache
def _families() -> Mapping[str, Mapping[str, Any]]:
    return {entry["name"]: entry for entry in load_yaml("event_families")["families"]}


@cache
def _classes() -> Mapping[str, Mapping[str, Any]]:
    return {entry["name"]: entry["question"] or {} for entry in load_yaml("events")["classes"]}


def _asked(family: str, kind: str) -> str | None:
    """The question of this kind that the first class of the family to have one asks."""
    classes = _families()[family]["classes"] if family in _families() else [family]
    return next((_classes()[c].get(kind) for c in classes if c in _classes() and _classes()[c].get(kind)), None)


def _first_asked(family: str, kind: str) -> str | None:
    """The question that the family's own class asks; its other classes would say more than is known ("derailed")."""
    first = _families()[family]["classes"][0] if family in _families() else family
    return _classes().get(first, {}).get(kind)


@cache
def own_nouns(family: str) -> frozenset[str]:
    """Return the nouns that name any event of a family: those of its first class ("attack", "assault", "raid")."""
    first = _families()[family]["classes"][0] if family in _families() else family
    return frozenset(next((e["nouns"] or () for e in load_yaml("events")["classes"] if e["name"] == first), ()))


def count_question(slots: list[Slot]) -> str:
    """Return "How many fighters crossed?" for the slots of one quantity."""
    first = slots[0]
    question = _count_question(slots, first.key.partition("@")[0])
    return f"{question[:-1]} in {first.place}?" if first.place else question


def _count_question(slots: list[Slot], key: str) -> str:
    _, family, unit, counted = key.split("/", 3)
    noun = _plural(_commonest([s.counted for s in slots if s.counted]) or counted or "people")
    if family == "casualties":
        return f"How many {noun if counted != 'people' else 'people'} were killed or injured?"
    if (measured := measure_question(family, slots[0].counted or "")) is not None:
        return measured
    if family.startswith(LASTING):
        return f"How long {_commonest([s.holder for s in slots])}?"
    if (held := holding_question(family, slots[0].holder, noun)) is not None:
        return held
    if family == "margin":
        return f"By how many {noun} does the leader lead?"
    if family.startswith("condition:"):
        return f"How many {'people' if counted == 'people' else noun} were in {family.partition(':')[2]} condition?"
    if family == "hospital":
        return "How many people were taken to hospital?"
    if family == "any":
        return f"How many {noun}?"
    if unit == "percent":
        return f"What share of {noun}?" if counted else "What share?"
    if unit in _SPANS_OF_TIME:
        return f"How long ({_family_word(family)})?" if family != "sentence" else "How long is the sentence?"
    if unit != "count":
        asked = _asked(family, "count")
        return asked if asked and asked.startswith("How much") else f"How much ({_family_word(family)})?"
    asked = _asked(family, "count")
    if counted == "people" and asked and asked.startswith("How many people"):
        return asked
    noun = "people" if counted == "people" else noun
    asked = _first_asked(family, "count_of")
    done = {s.holder for s in slots}
    if family == "attack" and len(done) == 1 and " " not in (told := min(done)) and told.islower() and told != counted:
        return f"How many {noun} were {told}?"
    return asked.replace("{counted}", noun) if asked else f"How many {noun} ({_family_word(family)})?"


def _family_word(family: str) -> str:
    return family.replace("_", " ")


def _commonest(values: list[str]) -> str | None:
    return min(values, key=lambda v: (-values.count(v), v)) if values else None


def _plural(noun: str) -> str:
    return noun_forms(noun)[-1].replace("_", " ")


def _noun_order(family: str) -> Callable[[str], int]:
    """The order in which events.yml names an event: its plainest noun first."""
    first = _families()[family]["classes"][0] if family in _families() else family
    nouns = next((list(e["nouns"] or ()) for e in load_yaml("events")["classes"] if e["name"] == first), [])
    return nouns.index


def _is_casualty(family: str) -> bool:
    return bool(_families().get(family, {}).get("casualty"))


def time_question(family: str) -> str:
    """Return "When did the crash happen?" for a family of events."""
    asked = _asked(family, "when")
    noun = next(iter(sorted(own_nouns(family), key=_noun_order(family))), None)
    if noun is not None and not _is_casualty(family) and (asked is None or asked.startswith("When were they")):
        return f"When did the {noun} happen?"
    return asked or f"When did it happen ({_family_word(family)})?"


def place_question(family: str, sort: str) -> str:
    """Return "In which city did the crash happen?"."""
    asked = re.match(r"When did (the [\w ]+ happen)\?$", time_question(family))
    return f"In which {sort} did {asked[1] if asked else 'it happen'}?"


def whether_question(sentence: Sentence, clause: Range) -> str:
    """Turn a clause into a question: "fighters entered Syria" > "Did fighters enter Syria?".

    Where no question in good English can be made of it, the clause is quoted: "Is it so: “…”?".
    """
    asked = ask(sentence, clause)
    if asked is not None:
        return asked.text
    words = sentence.words_in(clause.start, clause.end)
    text = "".join((" " if i and words[i - 1].end < w.start else "") + w.text for i, w in enumerate(words))
    return f"Is it so: “{_shorten(text)}”?"


def is_fragment(question: str) -> bool:
    """Tell whether a question only quotes a clause that has no subject of its own."""
    return question.startswith("Is it so")


def is_poor(question: str) -> bool:
    """Tell whether a question can't be understood alone: a fragment, cut off, empty, or a headline's words."""
    words = question.rstrip("?").split()
    cut = question.endswith(("…?", "…”?"))
    empty = len(words) < LEAST_WORDS or words[-1].lower() in _OPEN_ENDS
    said = {"tell", "say", "report"} & set(words) and "that" not in words
    if said or re.search(r"\b(?:a|an|the) (?:also|then|later|still)\b", question):
        return True
    if any(w.startswith(("-", "–")) or w.endswith(("-", "–")) for w in words):
        return True  # part of a word
    capitals = sum(w[:1].isupper() for w in words[1:])
    return is_fragment(question) or cut or empty or 3 * capitals > 2 * len(words[1:]) or is_spoken(question)


def is_spoken(question: str) -> bool:
    """Tell whether a question speaks as "I" or "we", or to "you"."""
    words = set(question.lower().rstrip("?").split())
    return bool({"i", "we", "my", "our", "you", "me", "us", "your"} & words)


def is_vague(question: str) -> bool:
    """Tell whether a question only quotes a clause, asks after a pronoun that stands alone in it, or speaks as "I"."""
    words = question.lower().rstrip("?").split()
    alone = any(w in ("they", "he", "she", "it", "this", "who", "there", "those", "these") for w in words[1:3])
    return is_fragment(question) or alone or is_spoken(question)


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
