"""Joins of names that are written differently: spellings, order, nicknames, middle names, and misspellings.

Names are compared within blocks that share a key, so that the work grows with the number of names, about.
"""

from collections import defaultdict
from itertools import combinations

from according.link.entities.names import Names, plain
from according.link.known_places import place_kinds
from according.link.union import Union
from according.schema.vocabulary import EntitySchema
from according.text.commonness import RARE, share
from according.text.names import Likeness, compare_bodies, compare_persons, person_name, romanised, skeleton, tokens
from according.text.names.bodies import body_name
from according.text.names.forms import given_names, nickname_keys, spelling_keys
from according.text.names.likeness import compare_words
from according.text.names.persons import in_pinyin

# Of names of fewer letters too many are spellings of one another by chance; acronyms among them always are.
SHORTEST_SPELLING = 4
# A word that is wrong by a letter must be this long to be taken for another misspelt, and this long for two letters.
SHORTEST_MISSPELT, SHORTEST_FOR_TWO = 7, 10
# A block of more names is a word of every second name ("Mohammed"): its names are compared by other keys.
LARGEST_BLOCK = 60
_BODIES: tuple[EntitySchema, ...] = ("Organization", "Address")
_RULES = {
    "same": "link/spelling", "spelling": "link/spelling", "order": "link/name-order", "nickname": "link/nickname",
    "initial": "link/initials", "shorter": "link/middle-name", "acronym": "link/acronym",
}  # fmt: skip


def join_spellings(union: Union, names: Names) -> None:
    """Names that differ in the way of writing alone: persons among themselves, and bodies and places by kind."""
    persons = [k for k in names.of("Person") if len(person_name(names.written[k]).words) > 1]
    _join_clear(union, names, _person_blocks(names, persons))
    single = {k for k in union.items if len(tokens(plain(k))) == 1 and len(plain(k)) >= SHORTEST_SPELLING}
    for group in _blocks({k: [_sound_of_letters(plain(k))] for k in single}):
        _join_kinds(union, names, group)
    for kind in _BODIES:
        keys = [k for k in names.of(kind, "Thing") if len(plain(k)) >= SHORTEST_SPELLING]
        for group in _blocks({k: [_bag(plain(k)), _joined(plain(k))] for k in keys}):
            for one, other in combinations(group, 2):
                like = compare_bodies(names.written[one], names.written[other])
                if {one, other} <= single:
                    continue
                if like.sure and like.how != "acronym" and _may_be_one_kind(names, one, other, group):
                    union.join(one, other, _RULES[like.how])


def _may_be_one_kind(names: Names, one: str, other: str, group: list[str]) -> bool:
    """What was read as neither a body nor a place is one of them only where the other kind is not in the group."""
    kinds = {names.schemas[one], names.schemas[other]}
    return len(kinds) == 1 or len({names.schemas[k] for k in group} - {"Thing"}) < 2


def _join_kinds(union: Union, names: Names, group: list[str]) -> None:
    """Spellings of one word, by kind; what was read as no kind is of one where there is one only."""
    kinds = {names.schemas[k] for k in group} - {"Thing"}
    for kind in sorted(kinds or {"Thing"}):
        alike = [k for k in group if names.schemas[k] == kind or (names.schemas[k] == "Thing" and len(kinds) < 2)]
        for one, other in combinations(alike, 2):
            if compare_words(tokens(plain(one))[0], tokens(plain(other))[0]).how in ("same", "spelling"):
                union.join(one, other, "link/spelling")


def _sound_of_letters(name: str) -> str:
    word = tokens(name)[0]
    return min(spelling_keys(word), default=romanised(word))


def _blocks(keys: dict[str, list[str]]) -> list[list[str]]:
    """Return the groups of names that share a key, without those too large to tell anything."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(keys):
        for key in dict.fromkeys(keys[name]):
            found[key].append(name)
    return [group for _, group in sorted(found.items()) if 1 < len(group) <= LARGEST_BLOCK]


def _bag(name: str) -> str:
    parts = body_name(name)
    return " ".join(sorted([*(skeleton(w) or romanised(w) for w in parts.words), *parts.countries]))


def _joined(name: str) -> str:
    return "".join(tokens(name))


def _person_blocks(names: Names, persons: list[str]) -> list[list[str]]:
    keys: dict[str, list[str]] = {}
    for key in persons:
        words = person_name(names.written[key]).words
        start = next((w for w in words if len(w) > 1), words[0])
        ends = [f"{_sound(start)} {_sound(words[-1])}", f"{_sound(words[-1])} {_sound(start)}"]
        first = [f"{n} {_sound(words[-1])}" for n in sorted(nickname_keys(words[0]))]
        keys[key] = [*ends, *first, f"{words[0][0]} {_sound(words[-1])}", "".join(words), in_pinyin(words)]
    return _blocks(keys)


def _sound(word: str) -> str:
    """One sign for all spellings of a word: its first group of spellings, else its consonants."""
    return min(spelling_keys(word), default=skeleton(word) or word)


def _join_clear(union: Union, names: Names, blocks: list[list[str]]) -> None:
    """Join each person's name with those like it, unless these are not like each other: "George Bush" is neither
    George W. nor George H. W. where both are named."""
    likes: dict[str, dict[str, Likeness]] = defaultdict(dict)
    for group in blocks:
        for one, other in combinations(group, 2):
            like = compare_persons(names.written[one], names.written[other])
            if like.sure and like.how != "acronym":
                likes[one][other] = likes[other][one] = like
    clear = {
        name
        for name, found in likes.items()
        if all(compare_persons(names.written[a], names.written[b]).sure for a, b in combinations(sorted(found), 2))
    }
    for name in sorted(likes):
        for other in sorted(likes[name]):
            if name < other and {name, other} <= clear:
                union.join(name, other, _RULES[likes[name][other].how])


def join_misspellings(union: Union, names: Names) -> None:
    """A rare word that is another but for a letter, in names that are else the same: "Thornlilands". Never where both
    forms are known words, given names or places, nor two persons of one report."""
    for kind in ("Person", *_BODIES):
        keys = {k: _rough_keys(k) for k in names.of(kind)}
        fitting: dict[str, set[str]] = defaultdict(set)
        for group in _blocks(keys):
            for one, other in combinations(group, 2):
                if union.find(one) != union.find(other) and _is_misspelt(names, kind, one, other):
                    fitting[one].add(union.find(other))
                    fitting[other].add(union.find(one))
        for name in sorted(fitting):
            if len(fitting[name]) == 1:
                union.join(min(fitting[name]), name, "link/misspelling")


def _rough_keys(key: str) -> list[str]:
    """Keys that two names share of which one has a wrong letter: the other words, and halves of a word alone."""
    words = tokens(plain(key))
    if len(words) == 1:
        word = words[0]
        return [f"<{word[:3]}", f">{word[-3:]}"] if len(word) >= SHORTEST_MISSPELT else []
    return [f"{i} {len(words)} " + " ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]


def _is_misspelt(names: Names, kind: str, one: str, other: str) -> bool:
    compare = compare_persons if kind == "Person" else compare_bodies
    like = compare(names.written[one], names.written[other])
    if like.how != "misspelling" or (kind == "Person" and _in_one_report(names, one, other)):
        return False
    words, others = tokens(plain(one)), tokens(plain(other))
    different = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    return len(words) == len(others) and all(_is_slip(a, b, like.edits) for a, b in different)


def _in_one_report(names: Names, one: str, other: str) -> bool:
    return bool({m.document for m in names.mentions[one]} & {m.document for m in names.mentions[other]})


def _is_slip(one: str, other: str, edits: int) -> bool:
    if max(len(one), len(other)) < (SHORTEST_MISSPELT if edits == 1 else SHORTEST_FOR_TWO):
        return False
    if one.rstrip("s") == other.rstrip("s"):
        return False  # "the Giaquintas" are a family
    known = [w in given_names() or bool(place_kinds(w)) or share(w) > RARE for w in (one, other)]
    return not all(known)
