"""Sources without a name, told from one another: by what they are, and by who heard them.

"Two people familiar with the matter", "the people" and "both people", heard by one outlet, are the same as far as
anybody can tell; "an Iraqi official" and "a Turkish official" are not, nor is "another official".
"""

import re
from collections import defaultdict
from functools import cache

from according.link.origins.roots import Key
from according.resources.loading import load_yaml
from according.text.inflection import noun_forms, singular

_WORD = re.compile(r"[\w’'-]+")
_DEFINITE = re.compile(r"(?:the|this|these|those|both|same)\b|(?:one|some|two) of (?:the|these|those)\b", re.IGNORECASE)
_MARKS = re.compile(r"[,;:(—–\n]")
# Words that describe nobody: they count, point or measure.
_POINTING = frozenset(
    str.split(
        "a an the this that these those both same one two three four five six seven eight nine ten several some many "
        "few most all any its his her their our my own said unnamed unidentified anonymous of to us them who"
    )
)


@cache
def _nouns() -> frozenset[str]:
    """The last words of nouns for sources, in all forms."""
    lemmas = {entry["lemma"].split()[-1] for entry in load_yaml("sources")["sources"]}
    return frozenset(form for lemma in sorted(lemmas | {"people", "person"}) for form in noun_forms(lemma))


class Described:
    """What unnamed sources are, by outlet that heard them: head noun, and the words that describe it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], set[str]] = defaultdict(set)

    def note(self, name: str, hearer: str) -> None:
        """Keep a source by its words."""
        head, words = _parts(name)
        if words:
            self._known[hearer, head].add(words)

    def key(self, name: str, text: str, hearer: str) -> Key:
        """Return what identifies a source. `text` is how the report calls it: "the people", which nothing describes,
        are the only described ones of their kind; "two people" are others."""
        head, words = _parts(name)
        known = self._known.get((hearer, head), set())
        if not words and len(known) == 1 and _DEFINITE.match(text):
            (words,) = known
        return ("unnamed", head, words, hearer)


def _parts(name: str) -> tuple[str, str]:
    """The head noun in the singular, and what describes it: adjectives before it, all that stands behind it."""
    words = [w.lower() for w in _WORD.findall(_MARKS.split(name, maxsplit=1)[0])]
    at = next((i for i, w in enumerate(words) if w in _nouns()), len(words) - 1)
    while at + 1 < len(words) and words[at + 1] in _nouns():
        at += 1
    if at < 0:
        return name.lower(), ""
    head = singular(words[at])
    behind = words[at + 1 :]
    telling = [w for w in words[:at] if w not in _POINTING] + [w for w in behind if w not in _POINTING]
    return head, " ".join(telling)
