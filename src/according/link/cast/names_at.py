"""Names and pronouns of a report by where they stand."""

from bisect import bisect_right

from according.link.reading import Reading
from according.schema.annotations import Mention, Word
from according.schema.links import Entity
from according.text.names.genders import given_name_gender

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
# Names before a pronoun among which a nearer one of its gender is looked for.
MOST_NAMES = 4
# Mentions that begin before a word, among which the one around it is looked for.
MOST_AROUND = 6


def is_named(entity: Entity) -> bool:
    """Tell whether an entity has a proper name, and not only a description."""
    return any(w[:1].isupper() for w in entity.name.split()) and not entity.name[:1].isdigit()


class NamesAt:
    """Looks up the names and pronouns of one report."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._mentions = sorted((m for m in reading.mentions if m.kind != "nominal"), key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]
        self._persons = [m for m in self._mentions if m.kind == "name" and m.schema == "Person"]
        self._person_starts = [m.start for m in self._persons]
        self._others = {m.start: m for m in reversed(reading.mentions) if m.kind != "name"}

    def at(self, word: Word) -> Entity | None:
        """Return the entity that a name, or a pronoun, around a word stands for."""
        last = bisect_right(self._starts, word.start)
        for mention in self._mentions[max(0, last - MOST_AROUND) : last]:
            if word.end <= mention.end:
                found = self._entity(mention)
                if found is not None:
                    return found
        return None

    def pronoun(self, start: int) -> Mention | None:
        """Return the pronoun or description that begins at an offset."""
        return self._others.get(start)

    def is_other_nearer(self, word: Word, entity: Entity) -> bool:
        """Tell whether a pronoun, given to a name, stands behind the name of somebody else of its gender: then it may
        be theirs."""
        gender = _PRONOUNS.get(word.text.lower())
        if gender is None or not is_named(entity):
            return False
        last = bisect_right(self._person_starts, word.start - 1)
        for mention in reversed(self._persons[max(0, last - MOST_NAMES) : last]):
            named = self._entity(mention)
            if named is None or named.id == entity.id:
                return False
            genders = {given_name_gender(n.split()[0]) for n in (named.name, *named.aliases)} - {""}
            if gender in genders:
                return True
        return False

    def _entity(self, mention: Mention) -> Entity | None:
        return next(iter(self._reading.entities_in(mention.start, mention.start + 1)), None)
