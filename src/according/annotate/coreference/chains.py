"""A chain: the mentions of one document that stand for the same one, and what they tell of it."""

from collections import Counter
from dataclasses import dataclass, field

from according.annotate.coreference.nouns import Noun
from according.text.names.genders import given_name_gender

# Of the kinds that names and nouns were read as, these exclude one another.
KINDS = ("person", "people", "organization", "place", "time")


@dataclass(slots=True, eq=False)
class Chain:
    """What was said of one person, body, place or thing so far, in the order of the text.

    `told` is m or f where a title, a noun or a pronoun said so, `plural` what the last name or noun told of number;
    `lemmas` are the nouns it was called by, each with the words that described it.
    """

    number: int
    mentions: list[Noun] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    lemmas: dict[str, set[str]] = field(default_factory=dict)
    pronouns: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    name_words: set[str] = field(default_factory=set)
    plural: bool | None = None

    def add(self, noun: Noun, pronoun_class: str = "") -> None:
        """Take a mention in and learn from it."""
        self.mentions.append(noun)
        self.votes.update(dict.fromkeys(noun.kinds, 3 if noun.form == "name" else 1))
        if noun.form != "pronoun" and noun.plural is not None:
            self.plural = noun.plural
        if noun.gender:
            self.told[noun.gender] += 1
        if noun.form == "nominal":
            self.describe(noun)
        if noun.form == "name":
            self.names.add(noun.lemma)
            self.name_words |= noun.words
        if pronoun_class:
            self.pronouns.add(pronoun_class)

    def describe(self, noun: Noun) -> None:
        """Learn from a noun that is said of it, as an apposition or a title is."""
        self.lemmas.setdefault(noun.lemma, set()).update(noun.words)

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(self.votes)

    @property
    def kind(self) -> str:
        """Person, people, organization, place or time, as most mentions say; "" where none does."""
        votes = self.votes
        # The first of those with most votes; "get", for a Counter looks up what it does not hold by a slow way.
        return max((k for k in KINDS if votes.get(k)), key=votes.__getitem__, default="")

    @property
    def gender(self) -> str:
        """m or f where it was told, else ""."""
        return max(self.told, key=lambda g: (self.told[g], g), default="")

    @property
    def likely_gender(self) -> str:
        """m or f as the given name has it, else ""."""
        found = {given_name_gender(name.split()[0]) for name in sorted(self.names) if " " in name} - {""}
        found = found or {given_name_gender(name) for name in sorted(self.names)} - {""}
        return found.pop() if len(found) == 1 else ""

    @property
    def last(self) -> Noun:
        return self.mentions[-1]
