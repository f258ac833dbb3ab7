"""Statement vectors: which statements are about the same thing.

The encoder before any training of ours (all-MiniLM-L6-v2, Reimers and Gurevych 2019; Apache 2.0). Cosines
find comparable statements; they can't tell agreement from contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from according.model.encoding import CLS, PAD, SEP
from according.model.session import model_folder, open_session, verified

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WIDTH = 384
VECTOR_FILES = ("vectors.onnx", "tokenizer.json")
# Each statement is read alone, in the least of these lengths that holds it; what goes beyond the last is
# left out.
LENGTHS = (32, 64, 128)
DECIMALS = 4


class StatementVectors:
    """Turns statements into vectors of length one, each on its own.

    Raises `ModelMissing` or `ModelCorrupt` when it is first used and the model's files are not in order.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or model_folder()

    @cached_property
    def _session(self) -> InferenceSession:
        verified(self._folder, VECTOR_FILES)
        return open_session(self._folder / "vectors.onnx")

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def encode(self, statements: Sequence[str]) -> NDArray[np.float64]:
        """Give one row of `WIDTH` numbers for each statement; their products are cosines. A statement's row
        does not depend on the others. An empty statement has a row too, that of no words."""
        rows = [self._row(statement) for statement in statements]
        return np.stack(rows) if rows else np.zeros((0, WIDTH))

    def _row(self, statement: str) -> NDArray[np.float64]:
        session, pieces = self._session, self._tokenizer.encode(statement, add_special_tokens=False).ids
        length = next((n for n in LENGTHS if len(pieces) + 2 <= n), LENGTHS[-1])
        ids = [CLS, *pieces[: length - 2], SEP]
        ids += [PAD] * (length - len(ids))
        (vector,) = session.run(None, {"ids": np.array([ids], dtype=np.int64)})
        rounded: NDArray[np.float64] = np.round(vector.astype(np.float64), DECIMALS)
        return rounded
