"""What a noun stands for, as far as word lists tell: a person, a place, a vehicle, a sum of money, ..."""

from collections.abc import Mapping
from functools import cache

from according.annotate.event_contexts import words as listed
from according.resources.loading import load_yaml
from according.schema.trees import Tree

_PERSONS = {"i", "you", "he", "she", "we", "who", "they", "everyone", "someone", "anyone", "nobody", "everybody"}


def kind_of(tree: Tree, index: int) -> str:
    """Return "person", "group", "place", "building", "vehicle", "animal", "object", "document", "money", "value",
    "nature", "time", or "" where the lists don't know the noun, with the noun before it or alone."""
    word = tree.words[index]
    low = word.lemma.lower()
    if word.tag == "PRON":
        return "person" if low in _PERSONS else ""
    if word.tag not in ("NOUN", "PROPN"):
        return ""
    compound = " ".join(
        [*(tree.words[c].text.lower() for c in tree.children(index, "compound") if c == index - 1), low]
    )
    return _kinds().get(compound) or _kinds().get(low, "")


@cache
def _kinds() -> Mapping[str, str]:
    """By base form. A word of sets of different kinds has none."""
    context = load_yaml("event_contexts")
    table: dict[str, str] = {}
    parents = {entry["name"]: entry["is_a"] for entry in load_yaml("counted")["sets"]}
    for entry in load_yaml("counted")["sets"]:
        root = entry["name"]
        while parents[root]:
            root = parents[root]
        kind = context["kinds"].get(root)
        for word in entry["words"]:
            low = word.lower()
            if kind and low not in (entry.get("ambiguous") or ()):
                table[low] = kind if table.get(low, kind) == kind else ""
    for source in load_yaml("sources")["sources"]:
        table.setdefault(source["lemma"].lower(), "group" if source["kind"] == "institution" else source["kind"])
    for kind, name in (("value", "values"), ("nature", "nature")):
        table.update(dict.fromkeys(listed(name), kind))
    return table
