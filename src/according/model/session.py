"""The model's files: where they lie, whether they are the ones that were shipped, and the network's
session."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from according.errors import ModelCorrupt, ModelMissing

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MANIFEST = "manifest.json"
_RELATIONS_AT_ONCE = 256
READER_FILES = ("reader.onnx", "reader.npz", "tokenizer.json")
FOLDER_VARIABLE = "ACCORDING_MODEL"

Array = NDArray[Any]


def model_folder() -> Path:
    """Give the folder of the model's files: the package's own, or what the variable ACCORDING_MODEL names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(str(files("according"))) / "resources" / "weights"


def verified(folder: Path, names: tuple[str, ...]) -> str:
    """Check the files against the manifest beside them; give the model's name.

    Raises `ModelMissing` where one is not there and `ModelCorrupt` where one is not what was shipped.
    """
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise ModelMissing(
            f"No language model in {folder}: {MANIFEST} is not there. Install the package again, or let "
            f"{FOLDER_VARIABLE} name the folder that training/export.py wrote."
        )
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
        name, hashes = str(content["name"]), dict(content["files"])
    except (ValueError, KeyError, TypeError) as problem:
        raise ModelCorrupt(f"{manifest} can't be read ({problem}). Install the package again.") from problem
    for file in names:
        path = folder / file
        if not path.is_file():
            raise ModelMissing(f"The language model's file {path} is not there. Install the package again.")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != hashes.get(file):
            raise ModelCorrupt(
                f"{path} is not the file that {MANIFEST} names (sha256 {found[:12]}, expected "
                f"{str(hashes.get(file))[:12]}). Install the package again."
            )
    return name


def open_session(path: Path) -> InferenceSession:
    """Open a graph on one thread of the processor, with nothing sent anywhere."""
    # onnxruntime reports its use to its maker unless told not to before it is imported.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True)
class Labels:
    """The names of what each head scores, in the order of its scores."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    attribution: tuple[str, ...]
    events: tuple[str, ...]


class ReaderSession:
    """The reading network with what decoding needs beside it."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or model_folder()
        self.name = verified(folder, READER_FILES)
        self.tokenizer_file = folder / "tokenizer.json"
        with np.load(folder / "reader.npz", allow_pickle=False) as kept:
            labels = json.loads(kept["labels"].tobytes())
            self.labels = Labels(**{name: tuple(values) for name, values in labels.items()})
            self.name_transitions: Array = kept["name_transitions"]
            self.attribution_transitions: Array = kept["attribution_transitions"]
            self._relation_root: Array = kept["relation_root"]
            self._relation_product: Array = kept["relation_product"].astype(np.float32)
        self._session = open_session(folder / "reader.onnx")
        self._outputs = [output.name for output in self._session.get_outputs()]

    def scores(self, ids: Array, shapes: Array, gaps: Array, first: Array) -> dict[str, Array]:
        """Run one window. `ids`, `shapes` and `gaps` are [pieces], `first` [words]; gives each head's scores,
        words first."""
        window = {"ids": ids[None], "shapes": shapes[None], "gaps": gaps[None], "first": first[None]}
        return dict(zip(self._outputs, self._session.run(None, window), strict=True))

    def relations(self, dependents: Array, heads: Array, roots: Array) -> list[int]:
        """Give the best relation, as an index of `labels.relations`, of each dependent (a row of the
        `dependents` scores) to its head (a row of the `heads` scores; of no account where `roots` is true).

        A root is always `root`, and no other word is.
        """
        upper = np.where(roots[:, None], self._relation_root, heads)
        width, labels, other = self._relation_product.shape
        flat = self._relation_product.reshape(width, labels * other)
        root = self.labels.relations.index("root")
        result: list[int] = []
        for i in range(0, len(dependents), _RELATIONS_AT_ONCE):
            rows = slice(i, i + _RELATIONS_AT_ONCE)
            low = np.pad(dependents[rows], ((0, 0), (0, 1)), constant_values=1.0)
            high = np.pad(upper[rows], ((0, 0), (0, 1)), constant_values=1.0)
            found = np.matmul((low @ flat).reshape(len(low), labels, other), high[:, :, None])[:, :, 0]
            found[~roots[rows], root] = -np.inf
            best = found.argmax(1)
            best[roots[rows]] = root
            result.extend(int(label) for label in best)
        return result
