"""A sentence's dependency tree, ready for look-ups. Indexes are those of the sentence's words."""

from collections import defaultdict
from typing import ClassVar

from according.schema.annotations import Word

# Trees of so many sentences are kept: those of some dozens of reports.
_MOST_KEPT = 4000


class Tree:
    """Heads and relations of one sentence. A relation without its subtype is its `base`: "nsubj:pass" > "nsubj"."""

    _kept: ClassVar[dict[int, "Tree"]] = {}

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self._bases = [(word.relation or "dep").partition(":")[0] for word in words]
        self._children: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(words):
            if word.head is not None and word.head >= 0:
                self._children[word.head].append(index)

    @classmethod
    def of(cls, words: tuple[Word, ...]) -> "Tree":
        """Return the tree of these words, the one made before where they are the same tuple: many rules ask for it."""
        # A tree that is kept holds its words, so that no other tuple can have their identity.
        found = cls._kept.get(id(words))
        if found is None:
            if len(cls._kept) >= _MOST_KEPT:
                cls._kept.clear()
            found = cls._kept[id(words)] = cls(words)
        return found

    def head(self, index: int) -> int | None:
        """Return the index of the word that this one hangs on; None for the root."""
        head = self.words[index].head
        return head if head is not None and head >= 0 else None

    def relation(self, index: int) -> str:
        return self.words[index].relation or "dep"

    def base(self, index: int) -> str:
        return self._bases[index]

    def children(self, index: int, *bases: str) -> list[int]:
        """Return the words that hang on this one, in order; with `bases`, only those of these relations."""
        found = self._children.get(index)
        if not found:
            return []
        return [c for c in found if self._bases[c] in bases] if bases else found.copy()

    def subtree(self, index: int) -> list[int]:
        """Return this word and all below it, in order."""
        found, waiting = [], [index]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self._children.get(at, [])
        return sorted(found)

    def case(self, index: int) -> str:
        """Return the preposition of a word, lower case; "" where it has none."""
        marks = self.children(index, "case")
        return self.words[marks[0]].text.lower() if marks and marks[0] < index else ""
