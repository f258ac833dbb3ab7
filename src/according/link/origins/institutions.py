"""Public bodies that go without a proper name: which body, and of which place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import noun_forms
from according.text.names import fold


@dataclass(frozen=True, slots=True)
class Institution:
    """A kind of body ("police") and whose it is: a folded place or a country's name, "" where nothing tells."""

    name: str
    place: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("institution", self.name, self.place)


@cache
def _forms() -> Mapping[str, str]:
    entries = load_yaml("speaking_bodies")["institutions"]
    return {form: entry["name"] for entry in entries for form in entry["forms"]}


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(_forms(), key=lambda f: (-len(f), f)))
    return re.compile(rf"(?<![\w’'-])(?:{forms})$", re.IGNORECASE)


@cache
def _local() -> frozenset[str]:
    return frozenset(load_yaml("speaking_bodies")["local"])


@cache
def _lands() -> Mapping[str, str]:
    """Return every folded adjective, name and capital of a country, with the country."""
    words: dict[str, str] = {}
    for entry in load_yaml("nationalities")["countries"]:
        for word in (*entry["adjectives"], entry["country"], *entry.get("names", ()), entry.get("capital")):
            if word:
                words.setdefault(fold(str(word)), entry["country"])
    return words


def institution_in(core: str, behind: str = "") -> Institution | None:
    """Return the institution that a source phrase without its article names, or None.

    `behind` is what follows "in" or "of": "foreign ministry" + "Berlin". A word before a listed form that is
    neither a name nor tells of the place alone makes another body of it ("traffic police"), which goes, like every
    body whose last word is that of an institution, by its own words: "Tajik emergency committee".
    """
    found = _pattern().search(core)
    before = core[: found.start()].split() if found is not None else []
    plain = [word for word in before if not _is_name(word) and word.lower() not in _local()]
    if found is not None and not plain:
        return _placed(_forms()[found.group().lower()], before, behind)
    words = core.split()
    at = next((i for i, word in enumerate(words) if not _is_name(word)), len(words))
    kind = words[at:]
    if len(kind) < 2 or kind[-1].lower() not in _bodies() or any(map(_is_name, kind)):
        return None
    return _placed(" ".join(kind).lower(), words[:at], behind)


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def _placed(name: str, before: list[str], behind: str) -> Institution:
    named = [word for word in before if _is_name(word) and word.lower() not in _local()]
    place = fold(re.sub(r"['’]s?$", "", " ".join(named))) or fold(behind)
    return Institution(name, _lands().get(place, place))


@cache
def _bodies() -> frozenset[str]:
    """The last words of institutions: "committee", "ministry"."""
    entries = load_yaml("sources")["sources"]
    return frozenset(e["lemma"].split()[-1] for e in entries if e["kind"] == "institution")


class Registry:
    """The institutions of a story that are named together with a place: where, and by which names."""

    def __init__(self) -> None:
        self._reports: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._names: dict[Institution, tuple[bool, str]] = {}

    def note(self, institution: Institution | None, documents: Iterable[str], name: str, *, proper: bool) -> None:
        """Keep an institution that has a place; a proper name is shown before a description, a longer before a
        shorter one."""
        if institution is None or not institution.place:
            return
        self._reports[institution.name][institution.place].update(documents)
        known = self._names.get(institution)
        if known is None or (not known[0] and (proper, len(name), name) > (False, len(known[1]), known[1])):
            self._names[institution] = (proper, name)

    def placed(self, institution: Institution, document: str | None) -> Institution | None:
        """Return the institution with its place: without one, that of the report, or the only one of the story.

        One for which no report names a place is the one of the place where all is set; None where it may be any of
        several.
        """
        places = self._reports.get(institution.name, {})
        if institution.place or not places:
            return institution
        here = [place for place, documents in places.items() if document in documents] or list(places)
        return Institution(institution.name, here[0]) if len(here) == 1 else None

    def name(self, institution: Institution) -> str:
        """Return the name to show."""
        return self._names.get(institution, (False, institution.name))[1]


@cache
def words_for(kind: str) -> frozenset[str]:
    """Return the nouns of one list of the resource in all their forms: "spokespeople", "posts", "papers"."""
    lemmas = list(load_yaml("speaking_bodies")[kind])
    if kind == "papers":
        lemmas += [e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "document"]
    return frozenset(form for lemma in lemmas for form in noun_forms(lemma))
