"""The words that tell of events: forms of the event lexicon, and which of its classes is meant where they stand."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from according.annotate.event_contexts import words as listed
from according.annotate.noun_kinds import kind_of
from according.annotate.subjects import is_passive
from according.resources.loading import load_yaml
from according.schema.annotations import Word
from according.schema.trees import Tree
from according.text.inflection import noun_forms, verb_forms

Trigger = tuple[str, str, str]
"""A trigger's event class, its lemma, and how its subject takes part: "agent", "patient" or "noun"."""

# Words of the longest trigger.
LONGEST = 5
_SUFFICE: Mapping[str, frozenset[str]] = {
    "person": frozenset({"person", "group"}),
    "group": frozenset({"group", "person"}),
    "place": frozenset({"place", "building"}),
    "building": frozenset({"building", "place"}),
    "vehicle": frozenset({"vehicle"}),
    "object": frozenset({"object", "vehicle", "document"}),
    "document": frozenset({"document", "event"}),
    "money": frozenset({"money", "value"}),
}


@cache
def event_forms() -> tuple[Mapping[str, tuple[Trigger, ...]], Mapping[str, tuple[Trigger, ...]]]:
    """Return two tables of trigger forms, verbs and nouns, each with all that it may tell.

    The likeliest comes first: a class that the word is not marked ambiguous in before others, then one that belongs to
    a family of happenings, then the first in the lexicon.
    """
    verbs: dict[str, list[Trigger]] = {}
    nouns: dict[str, list[Trigger]] = {}
    families = _happenings()
    entries = load_yaml("events")["classes"]
    ranked = [(_doubt(entry, lemma, families), entry, lemma) for entry in entries for lemma in _lemmas(entry)]
    for _, entry, lemma in sorted(ranked, key=lambda r: r[0]):
        _enter(entry, lemma, verbs, nouns)
    return {f: tuple(t) for f, t in verbs.items()}, {f: tuple(t) for f, t in nouns.items()}


@cache
def classes_of() -> Mapping[str, tuple[str, ...]]:
    """Return all classes of each lemma, in the order of the lexicon."""
    table: dict[str, list[str]] = {}
    for entry in load_yaml("events")["classes"]:
        for lemma in _lemmas(entry):
            table.setdefault(lemma, []).append(entry["name"])
    return {lemma: tuple(names) for lemma, names in table.items()}


def _lemmas(entry: Mapping[str, Any]) -> list[str]:
    found = [w for key in ("verbs", "patient_verbs", "nouns", "adjectives") for w in entry.get(key) or ()]
    return list(dict.fromkeys(found))


def _doubt(entry: Mapping[str, Any], lemma: str, families: frozenset[str]) -> tuple[bool, bool]:
    return lemma in (entry.get("ambiguous") or ()), entry["name"] not in families


def _enter(
    entry: Mapping[str, Any], lemma: str, verbs: dict[str, list[Trigger]], nouns: dict[str, list[Trigger]]
) -> None:
    name = entry["name"]
    for key, how in (("verbs", "agent"), ("patient_verbs", "patient")):
        if lemma in (entry.get(key) or ()):
            for form in verb_forms(lemma):
                verbs.setdefault(form, []).append((name, lemma, how))
            if lemma.startswith("be ") and lemma.count(" ") > 1:
                verbs.setdefault(lemma.removeprefix("be "), []).append((name, lemma, "agent"))
    if lemma in (entry.get("adjectives") or ()):
        nouns.setdefault(lemma, []).append((name, lemma, "patient"))
    if lemma in (entry.get("nouns") or ()):
        for form in noun_forms(lemma):
            nouns.setdefault(form, []).append((name, lemma, "noun"))


@cache
def _preferences() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Return for each class the kinds of its patient and of its agent; empty where any will do."""
    told = load_yaml("event_contexts")["preferences"]
    table = {}
    for entry in load_yaml("events")["classes"]:
        own = told.get(entry["name"], {})
        patient = frozenset(own.get("patient", ())) or _SUFFICE.get(entry["patient_is"], frozenset())
        table[entry["name"]] = patient, frozenset(own.get("agent", ()))
    return table


def trigger_at(words: tuple[Word, ...], index: int) -> tuple[int, tuple[Trigger, ...]] | None:
    """Return the last word of the longest trigger that begins here, and all that it may tell."""
    verbs, nouns = event_forms()
    tag = words[index].tag
    if tag not in ("VERB", "NOUN", "ADJ"):
        return None
    # A participle is also looked for among the adjectives: "four are missing".
    first = words[index].text.lower()
    table = verbs if tag == "VERB" and first not in _adjectives() else nouns
    if first not in _openings():
        return None
    for length in range(LONGEST, 0, -1):
        following = words[index + 1 : index + length]
        if len(following) != length - 1 or (table is nouns and any(w.tag == "VERB" for w in following)):
            continue
        for rest in ([w.text.lower() for w in following], [_neutral(w) for w in following]):
            form = " ".join([first, *rest])
            if form in table:
                return index + length - 1, table[form]
    return None


@cache
def _openings() -> frozenset[str]:
    """First words of all triggers."""
    return frozenset(form.partition(" ")[0] for table in event_forms() for form in table)


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives that are no past form of a verb of the lexicon."""
    found = [w for entry in load_yaml("events")["classes"] for w in entry.get("adjectives") or ()]
    return frozenset(w for w in found if w.endswith("ing")) | (frozenset(found) - event_forms()[0].keys())


def _neutral(word: Word) -> str:
    """ "lost their lives" is listed as "lose one's life"; a verb stays as it is: "drone struck" is no strike."""
    low = word.text.lower()
    if low in ("his", "her", "their", "its", "my", "our", "your"):
        return "one's"
    return low if word.tag in ("VERB", "AUX") else word.lemma.lower()


def is_event_noun(word: Word) -> bool:
    """Tell whether a noun may name an event."""
    found = event_forms()[1].get(word.text.lower(), ()) if word.tag == "NOUN" else ()
    return bool(found)


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(word for entry in load_yaml("events")["classes"] for word in entry.get("ambiguous") or ())


def is_ambiguous(lemma: str) -> bool:
    """Tell whether a word of the lexicon has other senses, in it or beside it."""
    return lemma in _ambiguous()


def choose(
    tree: Tree, index: int, options: tuple[Trigger, ...], taking_part: Mapping[Trigger, list[tuple[str, int]]]
) -> Trigger | None:
    """Return what is meant of all that a trigger may tell, or None where those who take part fit none of it.

    `taking_part` has, for each option, the words that take part in their roles. The first option stands unless
    another one fits better; one whose subject is the patient is worse where there is an object or a passive, and the
    other way round.
    """
    with_object = bool(tree.children(index, "obj")) or is_passive(tree, index)
    scored = []
    for rank, option in enumerate(options):
        alone = (*option[:2], "patient") in options and option[2] == "agent" and not with_object
        unlikely = alone or (with_object and option[2] == "patient")
        scored.append((_fit(tree, option, taking_part[option]) - unlikely - rank / 100, option))
    best, option = max(scored, key=lambda s: s[0])
    unfit = best < -2.5 or (
        option[2] == "noun" and best < 0.25 and not taking_part[option] and not _is_happening(option)
    )
    return None if unfit and is_ambiguous(option[1]) else option


def _is_happening(option: Trigger) -> bool:
    return option[0] in _happenings()


@cache
def _happenings() -> frozenset[str]:
    """Classes that belong to a family of happenings."""
    return frozenset(c for family in load_yaml("event_families")["families"] for c in family["classes"])


def _fit(tree: Tree, option: Trigger, taking_part: list[tuple[str, int]]) -> float:
    patient, agent = _preferences()[option[0]]
    score = 0.0
    for role, word in taking_part:
        if role == "place":
            continue
        wanted, weight = (patient, 2.0) if role == "patient" else (agent, 1.0)
        kind = kind_of(tree, word)
        if wanted and kind:
            score += weight if kind in wanted else -weight
        if role == "agent" and option[0] in classes_of().get(tree.words[word].lemma.lower(), ()):
            score += weight  # "the storm hit", "an earthquake struck"
    if is_ambiguous(option[1]):
        lemmas = {w.lemma.lower() for w in tree.words if w.lemma.lower() != option[1]}
        score += 1.5 * bool(lemmas & _companions().get(option[0], frozenset()))
        score += 0.5 * (load_yaml("event_contexts")["senses"].get(option[1]) == option[0])
    return score


@cache
def _companions() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(found) for name, found in load_yaml("event_contexts")["companions"].items()}


def has_other_particle(tree: Tree, index: int, last: int) -> bool:
    """Tell whether a particle that is no part of the trigger gives the verb another meaning: "backed out"."""
    return any(tree.relation(c) == "compound:prt" and c > last for c in tree.children(index))


def tells_nothing(tree: Tree, index: int) -> bool:
    """Tell whether a verb only leads on to another that tells it: "tried to flee", "were left trapped"."""
    if tree.words[index].lemma in listed("not_before_state") and tree.children(index, "xcomp"):
        return True
    if tree.words[index].lemma not in listed("not_before_infinitive") or tree.children(index, "obj"):
        return False
    return any(tree.words[c].tag == "VERB" for c in tree.children(index, "xcomp"))
