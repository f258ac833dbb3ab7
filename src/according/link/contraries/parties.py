"""Who is meant by a phrase where reports accuse and deny: a state by its country, capital, people, army or state
media, anybody else by their entities and nouns."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

from according.link.contraries.telling import ANYBODY
from according.link.contraries.words import words
from according.link.reading import Reading
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence, Word
from according.text.names import fold

# Nouns that many may be called by: that two phrases share one says nothing of who is meant.
_VAGUE = ANYBODY | {"official", "government", "force", "group", "company", "party", "side", "statement"}
# Words between a nationality and the name of the one who heads the state: "Valdorian President Harold Quill".
_TITLE = 4


@cache
def _countries() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The words of one token that name a country's people or things; and those that name it or its seat."""
    of: dict[str, str] = {}
    seats: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        code = str(entry["iso2"])
        for word in entry.get("adjectives") or ():
            of.setdefault(fold(str(word)), code)
        for name in (entry["country"], *(entry.get("names") or ()), entry.get("capital") or "",
                     *(entry.get("government_metonyms") or ())):  # fmt: skip
            if name:
                seats.setdefault(fold(str(name)).removeprefix("the "), code)
    return of, seats


def country_of(word: str) -> str | None:
    """Return the code of the country that one word names or belongs to, its "s" of belonging left out."""
    of, seats = _countries()
    key = fold(word).replace("’", "'").removesuffix("'s")
    found = of.get(key) or seats.get(key)
    if found is None and key.endswith("s"):
        found = seats.get(key[:-1])  # "Syrias", with its apostrophe lost
    return found


class Parties:
    """Resolves phrases of a story's reports to the parties that they stand for."""

    def __init__(self, readings: list[Reading]) -> None:
        told: Counter[str] = Counter()
        self._heads: dict[str, str] = {}
        self._surnames: dict[str, str] = {}
        for reading in readings:
            for sentence in reading.sentences:
                for at, word in enumerate(sentence.words):
                    if word.text[:1].isupper() and (code := country_of(word.text)) is not None:
                        told[code] += 1
                        self._note_head(reading, sentence, at, code)
        self._main = min(told, key=lambda c: (-told[c], c), default=None)

    def _note_head(self, reading: Reading, sentence: Sentence, at: int, code: str) -> None:
        """ "Valdorian President Harold Quill": his forces are those of the state."""
        behind = sentence.words[at + 1 : at + 1 + _TITLE]
        if not any(w.lemma.lower() in words("states", "heads") for w in behind[:2]):
            return
        for entity in reading.entities_in(behind[0].start, behind[-1].end):
            if entity.schema == "Person":
                self._heads.setdefault(entity.id, code)
                self._surnames.setdefault(_last(entity.name), code)
                break

    def of(self, reading: Reading, start: int, end: int) -> frozenset[str]:
        """Return the keys of a phrase: "state/…" where it stands for a state, else entities and rare nouns."""
        sentence = reading.sentence_at(start)
        if sentence is None:
            return frozenset()
        inside = sentence.words_in(start, end)
        states = self._states(reading, inside, start, end)
        if states:
            return frozenset(f"state/{s}" for s in states)
        return (reading.participants(start, end) - _VAGUE - {"people"}) | _given(reading, inside)

    def _states(self, reading: Reading, inside: tuple[Word, ...], start: int, end: int) -> set[str]:
        lemmas = {w.lemma.lower() for w in inside} | {w.text.lower() for w in inside}
        codes = {c for w in inside if w.text[:1].isupper() and (c := country_of(w.text)) is not None}
        codes |= {self._surnames[n] for w in inside if w.tag == "PROPN" and (n := _last(w.text)) in self._surnames}
        codes |= {self._heads[e.id] for e in reading.entities_in(start, end) if e.id in self._heads}
        ruling, serving = lemmas & words("states", "ruling"), lemmas & words("states", "serving")
        if codes:
            named = [w for w in inside if w.tag in ("NOUN", "ADJ")]
            return codes if ruling or serving or not named else set()
        # "Assads forces", after a name that is told of elsewhere as the head of the state
        stated = ruling - {"state"} or ("state" in lemmas and serving)
        return {self._main} if stated and self._main else set()


def _last(name: str) -> str:
    """A name's last word, without the "s" of belonging and the article of Arabic names."""
    word = fold(name).replace("’", "'").rpartition(" ")[2].removesuffix("'s").removeprefix("al-")
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def _given(reading: Reading, inside: tuple[Word, ...]) -> frozenset[str]:
    """The given name of a person whom a phrase names, in full or by that alone."""
    names = [w for w in inside if w.tag == "PROPN"]
    persons = inside and any(e.schema == "Person" for e in reading.entities_in(inside[0].start, inside[-1].end))
    return frozenset({f"given/{fold(names[0].text)}"}) if names and persons else frozenset()
