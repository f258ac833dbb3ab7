"""Union-find that remembers why two things were joined."""

from collections.abc import Iterable, Iterator


class Union:
    """Groups of strings; the root of a group is its first member in sorted order, whatever the order of joins."""

    def __init__(self, items: Iterable[str]) -> None:
        self._parent = {item: item for item in items}
        self._reasons: list[tuple[str, str, str]] = []

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(self._parent)

    def find(self, item: str) -> str:
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def join(self, one: str, other: str, rule: str) -> None:
        """Join the groups of two items; no effect, and no reason kept, where they are one already."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._parent[second] = first
            self._reasons.append((one, other, rule))

    def groups(self) -> Iterator[tuple[str, ...]]:
        """Yield the groups, each in sorted order, by their roots."""
        members: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            members.setdefault(self.find(item), []).append(item)
        for root in sorted(members):
            yield tuple(members[root])

    def reasons(self, root: str) -> list[tuple[str, str]]:
        """Return (joined name, rule) for every join inside the group of this root."""
        return [(f"{one} = {other}", rule) for one, other, rule in self._reasons if self.find(one) == self.find(root)]
