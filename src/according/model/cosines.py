"""How close two texts are by their statement vectors, each text read once."""

from functools import cache, lru_cache
from pathlib import Path

from numpy import float32
from numpy.typing import NDArray

from according.model.session import model_folder
from according.model.vectors import StatementVectors


@cache
def _vectors(folder: str) -> StatementVectors:
    """The network, opened once in a process."""
    return StatementVectors(Path(folder))


@lru_cache(maxsize=2048)
def _row(folder: str, text: str) -> NDArray[float32]:
    """The vector of a text; what is compared in one stage is often asked for again in the next."""
    row: NDArray[float32] = _vectors(folder).encode([text])[0]
    return row


class Cosines:
    """Cosines of pairs of texts. The network is opened when the first pair is asked for.

    Raises `ModelMissing` or `ModelCorrupt` then, where its files are not in order.
    """

    def __call__(self, one: str, other: str) -> float:
        """Return the cosine of two texts, from -1 to 1, to four decimals."""
        folder = str(model_folder())
        return round(float(_row(folder, one) @ _row(folder, other)), 4)
