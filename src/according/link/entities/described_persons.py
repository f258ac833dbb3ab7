"""Persons described across reports: by their age, their office, or as the one who did it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from according.link.entities.attaching import attach, unnamed
from according.link.entities.described_ages import link_by_age
from according.link.entities.descriptions import Attached, Called, Description, attackers
from according.link.entities.names import Names
from according.link.union import Union
from according.text.inflection import noun_forms
from according.text.names.forms import honorifics

_SUSPECTING = {"police", "they", "we", "i", "who", "people", "also", "now", "still", "to", "not"}


@cache
def _several_attackers() -> frozenset[str]:
    return frozenset(form for noun in attackers() for form in noun_forms(noun) if form != noun)


def link_persons(
    union: Union,
    names: Names,
    found: Sequence[Description],
    called: Sequence[Called],
    arrested: Iterable[str] = (),
    sexes: Mapping[str, str] | None = None,
) -> list[Attached]:
    """Return the descriptions that stand for a person of the story, by rules that ask for exactly one who fits.

    `arrested` are the keys of persons who are told to have been arrested or charged; `sexes` tells m or f of roots.
    """
    attached = list(_by_attack(union, names, found, called, arrested))
    attached += _by_office(union, names, found, called)
    attached += link_by_age(union, names, found, called, sexes or {})
    attached += _by_body(union, names, found)
    return attached


def _by_attack(
    union: Union, names: Names, found: Sequence[Description], called: Sequence[Called], arrested: Iterable[str]
) -> Iterable[Attached]:
    """ "The gunman" is the one person of the story who is called so anywhere or, where nobody is, the one who was
    arrested; nobody where there are several."""
    mine = [d for d in found if d.head in attackers() and d.article == "the"]
    several = sum(d.head in _several_attackers() for d in found)
    named = {union.find(c.key) for c in called if c.before and c.before[-1] in attackers() and not _is_verb(c.before)}
    named = named or {union.find(key) for key in arrested}
    if len(named) != 1 or several > len(mine):
        return []
    key = named.pop()
    loose = [d for d in mine if d.key is None or not _is_person(names, d.key)]
    return [a for d in loose for a in attach(union, d, key, "link/one-attacker")]


def _is_verb(before: Sequence[str]) -> bool:
    """ "Officers suspect Roe lied": "suspect" behind a plural, or who suspects, is a verb."""
    subject = before[-2] if len(before) > 1 else ""
    return before[-1] == "suspect" and (
        subject in _SUSPECTING or (subject.endswith("s") and not subject.endswith("ss"))
    )


def _is_person(names: Names, key: str) -> bool:
    return key in names.mentions and names.schemas.get(key) == "Person"


def _by_office(
    union: Union, names: Names, found: Sequence[Description], called: Sequence[Called]
) -> Iterable[Attached]:
    """ "The foreign minister" is the one person of the story who has that title before the name."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in called:
        for first in range(len(one.before)):
            title = one.before[first:]
            if " ".join(title) in honorifics():
                holders[title].add(union.find(one.key))
    attached: list[Attached] = []
    for description in found:
        roots = {union.find(k) for k in holders.get(description.words, ())}
        loose = description.key is None or description.key not in names.mentions
        if description.article == "the" and loose and len(roots) == 1:
            attached += attach(union, description, roots.pop(), "link/office")
    return attached


def _by_body(union: Union, names: Names, found: Sequence[Description]) -> Iterable[Attached]:
    """Spokespersons of one body, none of them named, are one voice: "a local Nato spokesperson", "a Nato spokesman"."""
    voices: dict[str, list[Description]] = defaultdict(list)
    for one in found:
        starts = range(one.span.start, one.span.end)
        bodies = {names.at[one.span.document, at] for at in starts if (one.span.document, at) in names.at}
        named = one.key in names.mentions or (bool(one.behind) and one.behind[0].tag == "PROPN")
        if one.head.startswith("spokes") and not named and len(bodies) == 1:
            body = bodies.pop()
            if names.schemas[body] == "Organization":
                voices[union.find(body)].append(one)
    attached: list[Attached] = []
    for _, group in sorted(voices.items()):
        if len({d.span.document for d in group}) > 1:
            key = unnamed(union, names, group[0])
            for one in group:
                attached += attach(union, one, key, "link/one-voice")
    return attached
