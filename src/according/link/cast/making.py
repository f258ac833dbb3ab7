"""Who is who: phrases for persons joined within a report, then across reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from according.link.background import is_background
from according.link.cast.names_at import NamesAt, is_named
from according.link.cast.people import (
    ATTACKERS,
    CHILDREN,
    Age,
    Person,
    doer_beside,
    entity_of,
    is_child,
    people_of,
    sort_of,
)
from according.link.entities.descriptions import person_nouns
from according.link.reading import Reading
from according.link.union import Union
from according.schema.annotations import Sentence, Word
from according.schema.links import Entity
from according.schema.trees import Tree
from according.text.counted_sets import is_within
from according.text.inflection import noun_forms

# Sorts of which a report tells of many, or of which "the …" is somebody else in each sentence.
_UNTOLD = {
    "people", "men", "women", "adults", "residents", "strangers", "friends", "witnesses", "witness", "officials",
    "politicians", "journalists", "members", "citizens", "civilians", "supporters", "workers", "spokesman",
    "spokeswoman", "spokesperson", "source", "expert", "analyst", "lawyers", "investors", "spectators", "users",
    "survivors", "chief", "leader", "head",
}  # fmt: skip
_WIDE = ("relatives", "officials")
# How many sentences back "the man" takes up a man told of before.
BACK = 3
# Phrases for one child in a report that tells much of the child, and paragraphs of a report's lead.
MUCH, LEAD = 3, 3
# Years by which reports may differ on the age of one person.
SLIP = 3
# Events, and their plain words, of which a story tells of one person as the one who did it.
_HOLDING = {"arrest", "detain", "charge"}
_ARRESTING = {"arrest", "detain", "apprehend", "take into custody", "in custody", "charge", "indict", "arraign"}
# Characters before a sentence in which "both" finds the two whom it stands for.
NEAR = 400
# Nouns that a question uses where nobody is called by a better one.
_GENERAL = {"man", "woman", "person", "male", "female", "victim", "guy", "lady", "adult", "individual", "companion"}
_RELATIVE = {"who", "which", "that", "whom", "whose"}


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: `id` is the same in all reports; `name` as a question calls them, `named` where it is a proper
    name; `count` is 1, or how many they are together; `sorts` are what they are
    called, and `role` the noun for it ("the driver")."""

    id: str
    name: str
    named: bool
    count: int
    sorts: frozenset[str]
    role: str = ""


class Cast:
    """Looks up who is meant by a word of a report."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._union = Union([])
        self._at: dict[tuple[str, int], str] = {}
        self._people: dict[tuple[str, int], Person] = {}
        self._entities: dict[str, Entity] = {}
        # What is known of each group, by its root: the ages told of it, and whether it has a proper name.
        self._ages: dict[str, frozenset[Age]] = {}
        self._named: set[str] = set()
        self._names = {r.document.id: NamesAt(r) for r in readings}
        nodes: dict[tuple[str, str, int], list[Person]] = {}
        told = [list(people_of(reading)) for reading in readings]
        self._ages_told: dict[str, set[Age]] = defaultdict(set)
        for person in (p for people in told for p in people):
            if person.entity is not None and person.age is not None:
                self._ages_told[person.entity.id].add(person.age)
        for reading, people in zip(readings, told, strict=True):
            self._join_within(people)
            for (sort, count), group in _alone(_of_news(reading, people)).items():
                nodes[reading.document.id, sort, count] = group
        self._join_across(nodes)
        self._join_by_age()
        self._join_arrested(readings)
        self._members = self._made()

    def at(self, reading: Reading, sentence: Sentence, index: int) -> Member | None:
        """Return who is meant by a word: a name, a noun, a pronoun whose antecedent is known."""
        tree, word = Tree.of(sentence.words), sentence.words[index]
        if word.text.lower() in _RELATIVE:
            above = _described(tree, index)
            return self.at(reading, sentence, above) if above is not None and above != index else None
        key = self._at.get((reading.document.id, word.start))
        if key is None and (doer := doer_beside(tree, index)) is not None:
            one, other = (self._meant(reading, sentence, i) for i in (index, doer))
            return None if one is not None and other is not None and one.id == other.id else one
        return self._meant(reading, sentence, index)

    def _meant(self, reading: Reading, sentence: Sentence, index: int) -> Member | None:
        tree, word = Tree.of(sentence.words), sentence.words[index]
        key = self._at.get((reading.document.id, word.start))
        if key is None:
            names = self._names[reading.document.id]
            entity = names.at(word) or entity_of(reading, tree, index)
            if entity is not None and names.is_other_nearer(word, entity):
                return None
            if entity is not None:
                return self.of(entity)
            key = self._of_pronoun(reading, word.start)
        return self._members.get(self._union.find(key)) if key is not None and key in self._union else None

    def few_before(self, reading: Reading, sentence: Sentence, count: int) -> Member | None:
        """Return the counted few told of last before a sentence: whom "both" stands for."""
        found = [
            key
            for (document, start), key in self._at.items()
            if document == reading.document.id and sentence.start - NEAR <= start < sentence.start
            and self._members[self._union.find(key)].count == count
        ]  # fmt: skip
        return self._members[self._union.find(found[-1])] if found else None

    def of(self, entity: Entity) -> Member | None:
        """Return the member that an entity is; None for one that is no person."""
        if entity.schema != "Person":
            return None
        if entity.id in self._union:
            return self._members[self._union.find(entity.id)]
        id_ = entity.id if is_named(entity) else f"person {entity.id}"
        return Member(id_, _called(entity), is_named(entity), 1, frozenset())

    def _of_pronoun(self, reading: Reading, start: int) -> str | None:
        mention = self._names[reading.document.id].pronoun(start)
        if mention is None or mention.antecedent is None:
            return None
        sentence = reading.sentence_at(mention.antecedent)
        if sentence is None:
            return None
        at = [w for w in sentence.words if w.start >= mention.antecedent][:8]
        return next((k for w in at if (k := self._at.get((reading.document.id, w.start))) is not None), None)

    def _join_within(self, people: Iterable[Person]) -> None:
        """Give each phrase of a report its key: an entity's, its chain's, or that of the one it takes up."""
        before: list[tuple[Person, str]] = []
        for person in people:
            key = f"{person.document}@{person.start}"
            self._union.add(key)
            self._at[person.document, person.start] = key
            self._people[person.document, person.start] = person
            self._ages[key] = frozenset({person.age} if person.age else ())
            if person.entity is not None and not self._is_doubtful(person):
                self._entities[person.entity.id] = person.entity
                self._union.add(person.entity.id)
                if is_named(person.entity):
                    self._named.add(self._union.find(person.entity.id))
                self._unite(person.entity.id, key)
            taken = _taken_up(person, before)
            known = self._ages.get(self._union.find(taken), frozenset()) if taken is not None else frozenset()
            if taken is not None and (person.age is None or person.age in known) and not self._are_two(taken, key):
                self._unite(taken, key)
            before.append((person, key))

    def _are_two(self, one: str, other: str) -> bool:
        """Tell whether both have a proper name, each its own."""
        first, second = self._union.find(one), self._union.find(other)
        return first != second and first in self._named and second in self._named

    def _is_doubtful(self, person: Person) -> bool:
        """Tell whether an entity is said to be of ages far apart: then it is two, whoever joined them."""
        ages = self._ages_told[person.entity.id] if person.entity else set()
        return person.age is not None and not all(_may_be_one({a}, {person.age}) for a in ages)

    def _join_across(self, nodes: dict[tuple[str, str, int], list[Person]]) -> None:
        """Join those of whom each report tells of one, where no two have names of their own."""
        by_sort: dict[tuple[str, int], list[list[Person]]] = defaultdict(list)
        told = {sort for _, sort, _ in nodes}
        for (_, sort, count), group in sorted(nodes.items()):
            if not group:
                continue
            if sort == CHILDREN and len(told & {"boys", "girls"}) == 1:
                sort = (told & {"boys", "girls"}).pop()
            keys = [self._at[p.document, p.start] for p in group]
            for key in keys[1:]:
                self._join(keys[0], key, slip=0)
            by_sort[sort, count].append(group)
        for (sort, _), groups in sorted(by_sort.items()):
            for i, one in enumerate(groups):
                for other in groups[i + 1 :]:
                    if _acts_of(one) & _acts_of(other) or (sort in _CENTRAL and _are_central(sort, one, other)):
                        self._join(self._at[one[0].document, one[0].start], self._at[other[0].document, other[0].start])

    def _join_arrested(self, readings: Sequence[Reading]) -> None:
        """Join those who are told to be held or charged, where each report tells it of one person."""
        held: list[str] = []
        for reading in readings:
            keys = {self._union.find(k) for k in self._held(reading)}
            if len(keys) > 1:
                return
            held += sorted(keys)
        for other in held[1:]:
            self._join(held[0], other)

    def _held(self, reading: Reading) -> Iterator[str]:
        for event in reading.events:
            sentence = reading.sentence_at(event.start)
            plain = event.event_class in _HOLDING and event.polarity == "yes" and event.modality == "actual"
            if sentence is None or not plain or event.lemma not in _ARRESTING:
                continue
            if is_background(reading, sentence, sentence.clause_at(event.start)):
                continue
            for patient in (a for a in event.arguments if a.role == "patient"):
                words = [w for w in sentence.words_in(patient.start, patient.end) if w.tag != "PRON"]
                key = next((k for w in words if (k := self._key_of(reading, w)) is not None), None)
                if key is not None:
                    yield key

    def _key_of(self, reading: Reading, word: Word) -> str | None:
        """The key of a word that names or describes a person; the name is taken in where it is new."""
        entity = self._names[reading.document.id].at(word)
        if entity is None or entity.schema != "Person":
            return self._at.get((reading.document.id, word.start))
        self._union.add(entity.id)
        self._entities[entity.id] = entity
        if is_named(entity):
            self._named.add(self._union.find(entity.id))
        return entity.id

    def _join_by_age(self) -> None:
        """Join those whose age is told alike, where no report tells of two of that age and none contradicts."""
        by_age: dict[Age, list[Person]] = defaultdict(list)
        for person in self._people.values():
            if person.age is not None and person.count == 1:
                by_age[person.age].append(person)
        for _, group in sorted(by_age.items()):
            beside = Counter((p.document, p.sentence.start) for p in group if p.article != "the")
            alone = max(beside.values(), default=0) < 2 and len({p.gender for p in group} - {""}) < 2
            if alone and not any(p.article == "other" for p in group):
                for other in group[1:]:
                    self._join(self._at[group[0].document, group[0].start], self._at[other.document, other.start])

    def _join(self, one: str, other: str, slip: float = SLIP) -> None:
        """Join two keys unless both have entities with names of their own, or their ages are more than a slip apart."""
        first, second = self._union.find(one), self._union.find(other)
        ages, more = self._ages.get(first, frozenset()), self._ages.get(second, frozenset())
        if first != second and not (first in self._named and second in self._named) and _may_be_one(ages, more, slip):
            self._unite(first, second)

    def _unite(self, one: str, other: str) -> None:
        first, second = self._union.find(one), self._union.find(other)
        if self._union.join(one, other, "link/cast"):
            root = self._union.find(one)
            self._ages[root] = self._ages.get(first, frozenset()) | self._ages.get(second, frozenset())
            if {first, second} & self._named:
                self._named.add(root)

    def _made(self) -> dict[str, Member]:
        people: dict[str, list[Person]] = defaultdict(list)
        for at, key in self._at.items():
            people[self._union.find(key)].append(self._people[at])
        entities: dict[str, list[Entity]] = defaultdict(list)
        for entity in self._entities.values():
            entities[self._union.find(entity.id)].append(entity)
        found = {}
        for root in sorted({*people, *entities}):
            group = people[root]
            names = [e for e in entities[root] if is_named(e)]
            best = min(names, key=lambda e: (-len(e.mentions), e.id)) if names else None
            nouns = Counter(p.noun for p in group)
            noun = min(nouns, key=lambda n: (_is_general(n), not person_nouns().get(n), -nouns[n], n), default="person")
            count = max((p.count for p in group), default=1)
            ids = sorted(e.id for e in entities[root]) or [min(self._at[p.document, p.start] for p in group)]
            few = f"the {_number(count)} {noun_forms(noun)[-1]}"
            name = best.name if best else f"the {noun}" if count < 2 else few
            id_ = f"person {ids[0]}" if best is None else best.id
            sorts = frozenset(p.sort for p in group)
            found[root] = Member(id_, name, best is not None, count, sorts, f"the {noun}")
        return found


_CHILDREN = ("boys", "girls", "babies", CHILDREN)
# Sorts of which a story that tells of one tells of no other: whoever drives, flies, is young or did it.
_CENTRAL = {
    ATTACKERS, *_CHILDREN, "motorists", "drivers", "pilots", "cyclists", "motorcyclists", "pedestrians", "hikers",
    "divers", "astronauts", "captain", "skipper",
}  # fmt: skip


def _described(tree: Tree, index: int) -> int | None:
    """The noun that the relative clause around a pronoun describes."""
    at: int | None = index
    while at is not None and tree.base(at) != "acl":
        at = tree.head(at)
    return tree.head(at) if at is not None else None


def _called(entity: Entity) -> str:
    if is_named(entity):
        return entity.name
    return f"the {entity.name.rpartition('-old ')[2].split()[-1]}"


def _number(count: int) -> str:
    return {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(count, str(count))


def _of_news(reading: Reading, people: Sequence[Person]) -> list[Person]:
    """The people of whom a report does not tell as history; each clause is asked once."""
    past: dict[int, bool] = {}
    found = []
    for person in people:
        clause = person.sentence.clause_at(person.start)
        if clause.start not in past:
            past[clause.start] = is_background(reading, person.sentence, clause)
        if not past[clause.start]:
            found.append(person)
    return found


def _taken_up(person: Person, before: Sequence[tuple[Person, str]]) -> str | None:
    """The key of the one told of just before that "the man" takes up; None where it may be one of two."""
    like = [(p, k) for p, k in before if p.noun == person.noun and p.count == person.count]
    recent = [(p, k) for p, k in like[-4:] if person.sentence.paragraph - p.sentence.paragraph <= BACK]
    if recent and person.article == "the":
        last = recent[-1][0]
        rivals = [p for p, _ in recent if p.sentence == last.sentence and p.article != "the"]
        return recent[-1][1] if len(rivals) < 2 else None
    near = [k for p, k in before if person.antecedent is not None and p.antecedent == person.antecedent]
    return near[-1] if near else None


def _alone(people: Sequence[Person]) -> dict[tuple[str, int], list[Person]]:
    """Return, by sort and number, the phrases of those of whom the report tells of only one (or one few)."""
    by_sort: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if (
            not person.sentence.is_quoted(person.start)
            and person.sort not in _UNTOLD
            and not any(is_within(person.sort, wide) for wide in _WIDE)
        ):
            by_sort[person.sort].append(person)
    children = [p for p in people if is_child(p.sort) and not p.sentence.is_quoted(p.start)]
    if _is_one(children) and len({p.gender for p in children} - {""}) < 2:
        for sort in {p.sort for p in children}:
            by_sort.pop(sort, None)
        gender = {p.gender for p in children} - {""}
        by_sort["boys" if gender == {"m"} else "girls" if gender == {"f"} else CHILDREN] = children
    found = {}
    for sort, group in by_sort.items():
        if group and _is_one(group):
            found[sort, group[0].count] = group
        numbers = {p.count for p in group if p.count > 1}
        if len(numbers) == 1 and sort not in _CHILDREN:
            found[sort, numbers.pop()] = [p for p in group if p.count != 1 and p.article != "other"]
    return found


def _is_one(group: Sequence[Person]) -> bool:
    """Tell whether phrases of one sort stand for one person, or one counted few."""
    counts = {p.count for p in group}
    if len(counts) != 1 or 0 in counts or any(p.article in ("other", "own") for p in group):
        return False
    named = {p.entity.id for p in group if p.entity is not None and is_named(p.entity)}
    aged = {p.entity.id for p in group if p.entity is not None and not is_named(p.entity) and p.article == "a"}
    ages = {p.age for p in group if p.age}
    return len(named) < 2 and len(aged) < 2 and all(_may_be_one({a}, {b}) for a in ages for b in ages)


def _is_general(noun: str) -> bool:
    """Tell whether a noun says little of somebody, or only whose they are: "man", "companion"."""
    return noun in _GENERAL or is_within(sort_of(noun) or noun, "relatives")


def _are_central(sort: str, one: Sequence[Person], other: Sequence[Person]) -> bool:
    """Tell whether two reports tell of one whom each tells much of: a disaster has many children, and each report its
    own. Where ages differ, what they did must be told alike."""
    ages, others = ({p.age for p in group if p.age} for group in (one, other))
    if ages and others and not ages & others:
        return False
    return sort not in _CHILDREN or bool(ages & others) or (_is_prominent(one) and _is_prominent(other))


def _is_prominent(group: Sequence[Person]) -> bool:
    return len(group) >= MUCH or any(p.sentence.block == "headline" or p.sentence.paragraph < LEAD for p in group)


def _may_be_one(ages: Iterable[Age], others: Iterable[Age], slip: float = SLIP) -> bool:
    """Tell whether ages told of two may be of one: they differ by a slip, not by a generation."""
    return all(abs(a - b) <= slip and one == other for a, one in ages for b, other in others)


def _acts_of(group: Iterable[Person]) -> frozenset[tuple[str, str]]:
    return frozenset[tuple[str, str]]().union(*(p.acts for p in group))
