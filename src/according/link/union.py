"""Union-find that remembers why two things were joined, and what must never be."""

from collections.abc import Iterable, Iterator


class Union:
    """Groups of strings; the root of a group is its first member in sorted order, whatever the order of joins."""

    def __init__(self, items: Iterable[str]) -> None:
        self._parent = {item: item for item in items}
        self._reasons: list[tuple[str, str, str]] = []
        self._apart: dict[str, set[str]] = {}
        self._labels: dict[str, str] = {}

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(self._parent)

    def add(self, item: str) -> None:
        """Take in an item that is not there yet, as a group of its own."""
        self._parent.setdefault(item, item)

    def __contains__(self, item: str) -> bool:
        return item in self._parent

    def find(self, item: str) -> str:
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def keep_apart(self, one: str, other: str) -> None:
        """Let no later join bring these two into one group; no effect where they are one already."""
        first, second = self.find(one), self.find(other)
        if first != second:
            self._apart.setdefault(first, set()).add(second)
            self._apart.setdefault(second, set()).add(first)

    def label(self, item: str, label: str) -> None:
        """Give the group of an item a label; groups with different labels are never joined. The first one stays."""
        self._labels.setdefault(self.find(item), label)

    def may_join(self, one: str, other: str) -> bool:
        """Tell whether the groups of two items may become one."""
        first, second = self.find(one), self.find(other)
        labels = {self._labels[root] for root in (first, second) if root in self._labels}
        return len(labels) < 2 and second not in self._apart.get(first, set())

    def join(self, one: str, other: str, rule: str) -> bool:
        """Join the groups of two items and return whether they are one now; where they were one before, no reason
        is kept, and what must stay apart stays apart."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        self._parent[second] = first
        self._reasons.append((one, other, rule))
        if second in self._labels:
            self._labels.setdefault(first, self._labels.pop(second))
        for other_root in self._apart.pop(second, set()):
            self._apart[other_root].discard(second)
            self._apart[other_root].add(first)
            self._apart.setdefault(first, set()).add(other_root)
        return True

    def groups(self) -> Iterator[tuple[str, ...]]:
        """Yield the groups, each in sorted order, by their roots."""
        members: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            members.setdefault(self.find(item), []).append(item)
        for root in sorted(members):
            yield tuple(members[root])

    def reasons(self, root: str) -> list[tuple[str, str]]:
        """Return (joined name, rule) for every join inside the group of this root."""
        return self.reasons_by_root().get(self.find(root), [])

    def reasons_by_root(self) -> dict[str, list[tuple[str, str]]]:
        """Return (joined name, rule) of every join, by the root of its group."""
        found: dict[str, list[tuple[str, str]]] = {}
        for one, other, rule in self._reasons:
            found.setdefault(self.find(one), []).append((f"{one} = {other}", rule))
        return found
