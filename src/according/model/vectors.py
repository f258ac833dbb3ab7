"""Statement vectors: which statements are about the same thing.

The encoder before any training of ours (all-MiniLM-L6-v2, Reimers and Gurevych 2019; Apache 2.0). Cosines find
statements that can be compared; they can't tell agreement from contradiction: that is for values, negation and
roles. `benchmarks/vectors.py` measures both.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from according.errors import ModelCorrupt, ModelMissing
from according.model.encoding import CLS, PAD, SEP
from according.model.session import FOLDER_VARIABLE, model_folder, open_session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WIDTH = 384
GRAPH, MANIFEST = "vectors.onnx", "vectors.json"
# The reader's word pieces, or where those are others the vectors' own; the manifest names one of them.
TOKENIZERS = ("tokenizer.json", "vectors-tokenizer.json")
# A text is read alone, in the least of these lengths (in pieces, both end marks counted) that holds it; what
# goes beyond the last is left out. Alone, for the eight-bit products take their range from all that they are given.
LENGTHS = (16, 24, 32, 48, 64, 96, 128)
# Numbers are multiples of one over this. Products of two vectors then add up in 32 bits without rounding, in
# whatever order: equal cosines are equal to the last bit. It moves a cosine by some thousandth at most.
GRID = 2048


class StatementVectors:
    """Turns texts of a sentence or so into vectors, each on its own.

    Raises `ModelMissing` or `ModelCorrupt` when it is first used and its files are not in order.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or model_folder()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of `WIDTH` numbers for each text, of length one to within a thousandth.

        A text's row does not depend on the others. A text without words has a row too, that of no words.
        """
        rows = {text: self._row(text) for text in dict.fromkeys(texts)}
        return np.stack([rows[text] for text in texts]) if rows else np.zeros((0, WIDTH), dtype=np.float32)

    @cached_property
    def _network(self) -> tuple[InferenceSession, Tokenizer]:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(_checked(self._folder)))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return open_session(self._folder / GRAPH), tokenizer

    def _row(self, text: str) -> NDArray[np.float32]:
        session, tokenizer = self._network
        pieces = tokenizer.encode(text, add_special_tokens=False).ids
        length = next((n for n in LENGTHS if len(pieces) + 2 <= n), LENGTHS[-1])
        ids = np.full((1, length), PAD, dtype=np.int64)
        filled = [CLS, *pieces[: length - 2], SEP]
        ids[0, : len(filled)] = filled
        (vector,) = session.run(None, {"ids": ids})
        rounded: NDArray[np.float32] = (np.round(vector * GRID) / GRID).astype(np.float32)
        return rounded


def cosines(some: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the cosine of each row of `some` (rows) with each of `others` (columns), from -1 to 1."""
    found: NDArray[np.float32] = np.clip(some @ others.T, -1.0, 1.0)
    return found


def _checked(folder: Path) -> Path:
    """Hold the files against their manifest; return the word pieces' file."""
    again = (
        f"Install the package again, or write it with training/export_vectors.py into the folder that "
        f"{FOLDER_VARIABLE} names."
    )
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise ModelMissing(f"No statement vectors in {folder}: {MANIFEST} is not there. {again}")
    try:
        hashes = dict(json.loads(manifest.read_text(encoding="utf-8"))["files"])
    except (ValueError, KeyError, TypeError) as problem:
        raise ModelCorrupt(f"{manifest} can't be read ({problem}). {again}") from problem
    tokenizer = next((name for name in TOKENIZERS if name in hashes), TOKENIZERS[0])
    for name in (GRAPH, tokenizer):
        path = folder / name
        if not path.is_file():
            raise ModelMissing(f"The file {path} of the statement vectors is not there. {again}")
        found, expected = hashlib.sha256(path.read_bytes()).hexdigest(), str(hashes.get(name))
        if found != expected:
            raise ModelCorrupt(
                f"{path} is not the file that {MANIFEST} names (sha256 {found[:12]}, expected {expected[:12]}). {again}"
            )
    return folder / tokenizer
