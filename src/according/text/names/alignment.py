"""The words of two names laid beside each other."""

from dataclasses import dataclass

from according.text.names.likeness import DIFFERENT, How, Likeness, compare_words

# What a word that has no partner costs, against the least sure of partners.
_LEFT = 3.0
_COST = {"same": 0.0, "spelling": 0.1, "nickname": 0.3, "initial": 0.5}


@dataclass(frozen=True, slots=True)
class Alignment:
    """Partners as (index in a, index in b, likeness), the words of each that have none, and whether the second
    name had to be turned round for it."""

    pairs: tuple[tuple[int, int, Likeness], ...]
    left_a: int
    left_b: int
    turned: bool
    cost: float

    @property
    def order(self) -> How:
        """What the order of the words tells: "same", or "order" where one name was turned round."""
        return "order" if self.turned else "same"


def align(a: tuple[str, ...], b: tuple[str, ...], *, bare: bool = False) -> Alignment:
    """Return the best alignment: in the order given, or with the last words of one before its first."""
    best = _in_order(a, b, bare)
    if best.left_a or best.left_b or any(like.how == "misspelling" for _, _, like in best.pairs):
        for cut in range(1, len(b)):
            found = _in_order(a, b[cut:] + b[:cut], bare)
            if (found.left_a + found.left_b, found.cost) < (best.left_a + best.left_b, best.cost):
                pairs = tuple((i, (j + cut) % len(b), like) for i, j, like in found.pairs)
                best = Alignment(pairs, found.left_a, found.left_b, True, found.cost)
    return best


def _in_order(a: tuple[str, ...], b: tuple[str, ...], bare: bool) -> Alignment:
    """The cheapest alignment that crosses nowhere, by dynamic programming over both names' beginnings."""
    table = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    likes = [[compare_words(x, y, bare=bare) for y in b] for x in a]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            steps = [table[i - 1][j] + _LEFT] if i else []
            steps += [table[i][j - 1] + _LEFT] if j else []
            if i and j and likes[i - 1][j - 1] != DIFFERENT:
                steps.append(table[i - 1][j - 1] + _cost(likes[i - 1][j - 1]))
            table[i][j] = min(steps, default=0.0)
    pairs: list[tuple[int, int, Likeness]] = []
    i, j = len(a), len(b)
    while i and j:
        like = likes[i - 1][j - 1]
        if like != DIFFERENT and table[i][j] == table[i - 1][j - 1] + _cost(like):
            pairs.append((i - 1, j - 1, like))
            i, j = i - 1, j - 1
        elif table[i][j] == table[i - 1][j] + _LEFT:
            i -= 1
        else:
            j -= 1
    return Alignment(tuple(reversed(pairs)), len(a) - len(pairs), len(b) - len(pairs), False, table[len(a)][len(b)])


def _cost(like: Likeness) -> float:
    return _COST.get(like.how, 1.0 + 0.5 * like.edits)
