"""What kind of thing a name names, where the text around it or the rest of the report tells better than the tag."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence

# Members of parties are persons; "The New York Democrat" names nobody.
_MEMBERS = {"democrat", "republican", "conservative", "liberal", "socialist", "communist", "tory"}


@cache
def _personal_titles() -> frozenset[str]:
    """Return the titles that stand before persons' names alone, with and without their point."""
    found = {e["text"].lower() for e in load_yaml("sources")["titles"] if e["text"].endswith(".") or e.get("gender")}
    return frozenset({*found, *(t.rstrip(".") for t in found)})


def settled(sentences: tuple[Sentence, ...], mentions: list[Mention], known: Collection[str]) -> list[Mention]:
    """Return the mentions with better kinds; those that name nobody are left out.

    What stands behind "Mr" is a person; so is a word that ends the full name of a person of the same report, unless
    the resources know it (`known`, lower case) as something else.
    """
    titled = _titled(sentences, mentions)
    lasts = {m.name.split()[-1] for m in mentions if m.schema == "Person" and " " in m.name}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        votes[mention.name][mention.schema] += 1
    found = []
    for mention in mentions:
        words = mention.name.split()
        if mention.schema != "Person" and len(words) > 1 and words[-1].lower() in _MEMBERS:
            continue
        alone = len(words) == 1 and words[0] in lasts and mention.name.lower() not in known
        if mention.start in titled or (alone and votes[mention.name]["Person"]):
            mention = replace(mention, schema="Person")
        found.append(mention)
    return found


def _titled(sentences: tuple[Sentence, ...], mentions: list[Mention]) -> set[int]:
    starts = {m.start for m in mentions}
    found = set()
    for sentence in sentences:
        for before, word in zip(sentence.words, sentence.words[1:], strict=False):
            if word.start in starts and before.text.lower() in _personal_titles() and before.text[0].isupper():
                found.add(word.start)
    return found
