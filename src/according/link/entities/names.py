"""The names of a story as they are compared: one key for all mentions of one name, and what it names."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from according.schema.annotations import Mention
from according.schema.vocabulary import EntitySchema
from according.text.names import fold, tokens

# A tie between readings of a name goes to the more telling one.
_TELLING: tuple[EntitySchema, ...] = ("Organization", "Person", "Address", "Event", "Thing")
# Joins the name and the kind in the key of a name that is read as two kinds.
_KIND_MARK = " #"


@dataclass
class Names:
    """Keys of names: the folded name; with its kind behind it where a person and a place of the story share it.

    `schemas` says what each key names, `written` how it is most often written, `at` the key of each name's mention.
    """

    schemas: dict[str, EntitySchema] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    at: dict[tuple[str, int], str] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))

    def of(self, *kinds: EntitySchema) -> list[str]:
        """Return the keys of names of these kinds, sorted."""
        return sorted(k for k, schema in self.schemas.items() if schema in kinds)

    def add(self, mention: Mention, key: str, schema: EntitySchema) -> None:
        """Take in a mention under a key."""
        self.schemas.setdefault(key, schema)
        self.at[mention.document, mention.start] = key
        self.mentions[key].append(mention)

    def settle(self) -> None:
        """Choose how each name is written: as most often, and of two equal the first by letters."""
        for key, group in self.mentions.items():
            count = Counter(m.name for m in group)
            self.written[key] = min(count, key=lambda n: (-count[n], n))


def plain(key: str) -> str:
    """Return the name in a key, without the kind."""
    return key.partition(_KIND_MARK)[0]


def collect(mentions: Iterable[Mention]) -> Names:
    """Return the names among these mentions.

    All mentions of one name are of the kind that most were read as; but where it ends the full name of a person of
    the same report ("Denzel Washington"), or a title or "he" tells of a person, what was read as a person is one, and
    the rest keeps its own kind.
    """
    mentions = list(mentions)
    persons = {(m.document, m.antecedent) for m in mentions if m.kind != "name" and _is_of_person(m)}
    mentions = [m for m in mentions if m.kind == "name" and fold(m.name)]
    lasts = {(m.document, tokens(m.name)[-1]) for m in mentions if m.schema == "Person" and len(tokens(m.name)) > 1}
    votes: dict[str, Counter[EntitySchema]] = defaultdict(Counter)
    backed: set[str] = set()
    for mention in mentions:
        name = fold(mention.name)
        votes[name][mention.schema] += 1
        told = (mention.document, tokens(name)[-1]) in lasts or (mention.document, mention.start) in persons
        if mention.schema == "Person" and " " not in name and told:
            backed.add(name)
    split = {n for n in backed if set(votes[n]) & {"Address", "Organization"} and len(votes[n]) > 1}
    found = Names()
    for mention in mentions:
        name = fold(mention.name)
        count = votes[name]
        if name in split:
            rest: Counter[EntitySchema] = Counter({s: c for s, c in count.items() if s != "Person"})
            schema: EntitySchema = "Person" if mention.schema == "Person" else _most(rest)
            found.add(mention, f"{name}{_KIND_MARK}{schema}", schema)
        else:
            found.add(mention, name, _most(count))
    found.settle()
    return found


def _is_of_person(mention: Mention) -> bool:
    """Whether a description or pronoun tells of a person: "he", "Mr Washington"."""
    return mention.schema == "Person" and mention.antecedent is not None


def _most(count: Counter[EntitySchema]) -> EntitySchema:
    return max(count, key=lambda s: (count[s], -_TELLING.index(s)))
