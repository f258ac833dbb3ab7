"""A sentence's dependency tree, ready for look-ups. Indexes are those of the sentence's words."""

from collections import defaultdict

from according.schema.annotations import Word


class Tree:
    """Heads and relations of one sentence. A relation without its subtype is its `base`: "nsubj:pass" > "nsubj"."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self._children: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(words):
            if word.head is not None and word.head >= 0:
                self._children[word.head].append(index)

    def head(self, index: int) -> int | None:
        """Return the index of the word that this one hangs on; None for the root."""
        head = self.words[index].head
        return head if head is not None and head >= 0 else None

    def relation(self, index: int) -> str:
        return self.words[index].relation or "dep"

    def base(self, index: int) -> str:
        return self.relation(index).partition(":")[0]

    def children(self, index: int, *bases: str) -> list[int]:
        """Return the words that hang on this one, in order; with `bases`, only those of these relations."""
        found = self._children.get(index, [])
        return [c for c in found if not bases or self.base(c) in bases]

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
