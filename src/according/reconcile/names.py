"""Findings on names that are two, and stand for one: a road called street and avenue, a surname written otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from according.reconcile.evidence import Sources, slot_position
from according.reconcile.findings import make_finding
from according.resources.loading import load_yaml
from according.schema.findings import Finding
from according.schema.links import Entity, Slot
from according.text.names import fold
from according.text.names.genders import given_name_gender

# Surnames this much alike (0 to 1) behind one given name, in reports none of which has both, may be of one person.
ALIKE = 0.6
NAME_AND_SURNAME = 2
_RULES = {
    "road": "reconcile/two-roads",
    "surname": "reconcile/two-surnames",
    "first name": "reconcile/two-first-names",
}


def name_findings(slots: Iterable[Slot], entities: Iterable[Entity], sources: Sources) -> list[Finding]:
    """Return the conflicts of two names for one road, and of two surnames or first names of one person, each told by
    reports that do not tell the other."""
    slots = list(slots)
    forms: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.unit == "name":
            forms[fold(slot.counted or "")].append(slot)
    schemas = {e.id: e.schema for e in entities}
    pairs = [(*pair, "road") for pair in _roads(forms)] + [(*pair, "surname") for pair in _surnames(forms, schemas)]
    pairs += [(*pair, "first name") for pair in _first_names(forms, schemas, _facts(slots))]
    found = []
    for one, other, what in pairs:
        first, second = forms[one], forms[other]
        if {s.document for s in first} & {s.document for s in second}:
            continue
        positions = [slot_position(members, members[0].value, sources) for members in (first, second)]
        names = f"{first[0].counted} or {second[0].counted}"
        question = f"Is it {names}?" if what == "road" else f"Is the name {names}?"
        why = "The reports name the road in two ways." if what == "road" else f"The reports tell two {what}s."
        rule = _RULES[what]
        finding = make_finding(
            "conflict", "attribute", question, why, positions, None, rule, sources, confidence="check"
        )
        found.append(finding)
    return found


def _roads(forms: Mapping[str, list[Slot]]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in the word for a road alone: of each road, if no more than two."""
    words = load_yaml("name_forms")["road_words"]
    by_stem: dict[str, dict[str, str]] = defaultdict(dict)
    for form in sorted(forms):
        stem, _, last = form.rpartition(" ")
        if stem and last.rstrip(".") in words:
            by_stem[stem].setdefault(words[last.rstrip(".")], form)
    for group in by_stem.values():
        if len(group) == len(("one", "other")):
            one, other = group.values()
            yield one, other


def _surnames(forms: Mapping[str, list[Slot]], schemas: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of names of persons with one given name, which nobody else in the story has, and like surnames."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for form, slots in forms.items():
        words = form.split()
        if len(words) == NAME_AND_SURNAME and schemas.get(slots[0].key.partition("/")[2]) == "Person":
            bearers[words[0]].add(form)
    for _, names in sorted(bearers.items()):
        if len(names) != NAME_AND_SURNAME:
            continue
        one, other = sorted(names)
        keys = {forms[one][0].key, forms[other][0].key}
        surnames = (one.split()[-1], other.split()[-1])
        if len(keys) > 1 and surnames[0][0] == surnames[1][0] and _likeness(*surnames) >= ALIKE:
            yield one, other


def _facts(slots: Iterable[Slot]) -> Mapping[str, set[tuple[str, object]]]:
    """What is told of each person by which two names may be known to be of one: age, trade, arrest, death."""
    found: dict[str, set[tuple[str, object]]] = defaultdict(set)
    for slot in slots:
        holder = slot.key.rpartition("/")[2]
        if slot.unit == "age":
            found[holder].add(("age", slot.low))
        elif slot.unit in ("description", "state") or (slot.unit == "condition" and slot.counted == "dead"):
            found[holder].add((slot.unit, slot.counted))
    return found


def _first_names(
    forms: Mapping[str, list[Slot]], schemas: Mapping[str, str], facts: Mapping[str, set[tuple[str, object]]]
) -> Iterator[tuple[str, str]]:
    """Pairs of names of persons with one surname, which nobody else in the story has, of whom the same is told."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for form, slots in forms.items():
        words = form.split()
        if len(words) == NAME_AND_SURNAME and schemas.get(slots[0].key.partition("/")[2]) == "Person":
            bearers[words[1]].add(form)
    for _, names in sorted(bearers.items()):
        if len(names) != NAME_AND_SURNAME:
            continue
        one, other = sorted(names)
        ids = [forms[name][0].key.partition("/")[2] for name in (one, other)]
        genders = {given_name_gender(name.split()[0]) for name in (one, other)} - {""}
        known = [facts.get(i, set()) for i in ids]
        ages = [{f for f in told if f[0] == "age"} for told in known]
        older = all(ages) and not ages[0] & ages[1]
        if ids[0] != ids[1] and len(genders) < NAME_AND_SURNAME and known[0] & known[1] and not older:
            yield one, other


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
