"""Persons described by their age: "a 42-year-old man from Leeds", "the 42-year-old driver"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from according.link.entities.attaching import attach, unnamed
from according.link.entities.descriptions import Attached, Called, Description
from according.link.entities.names import Names
from according.link.union import Union

_YEARS = re.compile(r"^(\d{1,3})$")
# A report that introduces persons of this many ages ("a 19-year-old man …") is a list.
MANY_AGES = 4
# What tells that somebody is not the one told of before.
_OTHERS = {"another", "other", "second", "third", "different", "unrelated", "separate"}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)


@cache
def number_words() -> dict[str, int]:
    """Ages below twenty are often written out."""
    return {word: number for number, word in enumerate(_SMALL.split(), 1)}


def link_by_age(
    union: Union, names: Names, found: Sequence[Description], called: Sequence[Called], sexes: Mapping[str, str]
) -> Iterable[Attached]:
    """Return the descriptions that are of one person, named or not, as they give one age and contradict each other in
    nothing: not in the sex (`sexes` tells it of keys, where pronouns do), and none speaks of "a second"."""
    by_age: dict[int, list[Description]] = defaultdict(list)
    ages: dict[str, set[int]] = defaultdict(set)
    named: dict[int, set[str]] = defaultdict(set)
    for one in called:
        age = _age(one.before, ()) or _age((), one.behind)
        if age is not None:
            named[age].add(union.find(one.key))
    for description in found:
        age = _age(description.words, tuple(w.text for w in description.behind))
        if age is not None and description.key is not None:
            ages[description.key].add(age)
        single = not {"and", "or", ","} & set(description.words)
        if age is not None and description.person and single:
            if description.key in names.mentions:
                named[age].add(union.find(description.key or ""))
            else:
                by_age[age].append(description)
    attached: list[Attached] = []
    listed = _lists(by_age)
    for age, group in sorted(by_age.items()):
        roots = {union.find(k) for k in named[age]}
        told = {d.gender for d in group} | {sexes.get(root, "") for root in roots}
        doubtful = len(told - {""}) > 1 or _are_of_a_list(group, listed) or any(_OTHERS & {*d.words} for d in group)
        if len(roots) > 1 or doubtful or (not roots and len(group) < 2):
            continue
        group = [d if len(ages[d.key or ""]) < 2 else replace(d, key=None) for d in group]
        key = roots.pop() if roots else unnamed(union, names, group[0])
        for description in group:
            attached += attach(union, description, key, "link/same-age")
    return attached


def _lists(by_age: Mapping[int, Sequence[Description]]) -> set[str]:
    """Return the documents that introduce persons of many ages: a list of incidents, or of victims."""
    ages: dict[str, set[int]] = defaultdict(set)
    for age, group in by_age.items():
        for description in group:
            if description.article in ("a", "an"):
                ages[description.span.document].add(age)
    return {document for document, found in ages.items() if len(found) >= MANY_AGES}


def _are_of_a_list(group: Sequence[Description], listed: set[str]) -> bool:
    """Whether a report that introduces many persons introduces two of this age."""
    new = Counter(d.span.document for d in group if d.article in ("a", "an"))
    return any(count > 1 and document in listed for document, count in new.items())


def _age(before: tuple[str, ...], behind: tuple[str, ...]) -> int | None:
    """Return the age in "42-year-old driver" or behind it: ", 42,"."""
    joined = re.sub(r"\s?[-‐‑]\s?", "-", " ".join(before))
    match = re.search(r"(?:^|\s)(\d{1,3}|[a-z]+)-years?-old\b", joined)
    if match:
        return int(match[1]) if match[1].isdigit() else number_words().get(match[1])
    if len(behind) > 1 and behind[0] == "," and _YEARS.match(behind[1]) and (len(behind) < 3 or behind[2] in ",.;"):
        return int(behind[1])
    return None
