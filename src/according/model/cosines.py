"""How close two texts are by their statement vectors, each text read once."""

from functools import cache
from pathlib import Path

from numpy import float32
from numpy.typing import NDArray

from according.model.session import model_folder
from according.model.vectors import StatementVectors


@cache
def _vectors(folder: str) -> StatementVectors:
    """The network, opened once in a process."""
    return StatementVectors(Path(folder))


class Cosines:
    """Cosines of pairs of texts. The network is opened when the first pair is asked for.

    Raises `ModelMissing` or `ModelCorrupt` then, where its files are not in order.
    """

    def __init__(self) -> None:
        self._rows: dict[str, NDArray[float32]] = {}

    def __call__(self, one: str, other: str) -> float:
        """Return the cosine of two texts, from -1 to 1, to four decimals."""
        return round(float(self._row(one) @ self._row(other)), 4)

    def _row(self, text: str) -> NDArray[float32]:
        if text not in self._rows:
            self._rows[text] = _vectors(str(model_folder())).encode([text])[0]
        return self._rows[text]
