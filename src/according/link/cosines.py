"""How close two texts are by their statement vectors, each text read once."""

from functools import cached_property

from numpy import float32
from numpy.typing import NDArray

from according.model.vectors import StatementVectors


class Cosines:
    """Cosines of pairs of texts. The network is opened when the first pair is asked for.

    Raises `ModelMissing` or `ModelCorrupt` then, where its files are not in order.
    """

    def __init__(self) -> None:
        self._rows: dict[str, NDArray[float32]] = {}

    @cached_property
    def _vectors(self) -> StatementVectors:
        return StatementVectors()

    def __call__(self, one: str, other: str) -> float:
        """Return the cosine of two texts, from -1 to 1, to four decimals."""
        return round(float(self._row(one) @ self._row(other)), 4)

    def _row(self, text: str) -> NDArray[float32]:
        if text not in self._rows:
            self._rows[text] = self._vectors.encode([text])[0]
        return self._rows[text]
