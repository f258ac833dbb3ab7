"""Names of one document that are one: the same words, a last or first name alone, an acronym that was introduced."""

from collections import defaultdict
from collections.abc import Iterable

from according.schema.annotations import Mention
from according.text.names import fold, is_acronym, looks_like_acronym_of


def name_groups(names: Iterable[Mention]) -> dict[str, str]:
    """Return for each folded name the folded name under which its group is kept: the longest first seen."""
    seen = list(dict.fromkeys((fold(m.name), m.schema) for m in names))
    longest = {name: name for name, _ in seen}
    persons = list(dict.fromkeys(n for n, schema in seen if schema == "Person"))
    by_end: dict[str, list[str]] = defaultdict(list)
    for name in persons:
        words = name.split()
        for end in {words[0], words[-1]} if len(words) > 1 else ():
            by_end[end].append(name)
    for name in persons:
        if " " not in name and len(_people(by_end[name])) == 1:
            longest[name] = by_end[name][0]
    long = [n for n, schema in seen if schema != "Person" and " " in n]
    for mention in names:
        short = fold(mention.name)
        if is_acronym(mention.name) and mention.schema != "Person":
            fitting = [n for n in long if looks_like_acronym_of(mention.name, n)]
            if len(fitting) == 1:
                longest[short] = fitting[0]
    return longest


def _people(names: list[str]) -> set[tuple[str, str]]:
    """Different people: "Jane Roe" and "Jane Mary Roe" are taken for one."""
    return {(name.split()[0], name.split()[-1]) for name in names}
