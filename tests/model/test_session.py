"""The model's files: missing, damaged, and in order."""

import hashlib
import json
from pathlib import Path

import pytest

from according.errors import ModelCorrupt, ModelMissing
from according.model.session import FOLDER_VARIABLE, model_folder, verified


def shipped(folder: Path, content: bytes = b"weights") -> Path:
    (folder / "a.bin").write_bytes(content)
    manifest = {"name": "reader", "files": {"a.bin": hashlib.sha256(content).hexdigest()}}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def test_files_in_order_give_the_models_name(tmp_path: Path) -> None:
    assert verified(shipped(tmp_path), ("a.bin",)) == "reader"


def test_no_manifest_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=FOLDER_VARIABLE):
        verified(tmp_path, ("a.bin",))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (shipped(tmp_path) / "a.bin").unlink()
    with pytest.raises(ModelMissing, match=r"a\.bin"):
        verified(tmp_path, ("a.bin",))


def test_another_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (shipped(tmp_path) / "a.bin").write_bytes(b"other")
    with pytest.raises(ModelCorrupt, match=r"a\.bin"):
        verified(tmp_path, ("a.bin",))


@pytest.mark.parametrize("manifest", ["", "[]", '{"name": "x"}', '{"name": "x", "files": 3}'])
def test_a_damaged_manifest_is_refused(tmp_path: Path, manifest: str) -> None:
    shipped(tmp_path)
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelCorrupt):
        verified(tmp_path, ("a.bin",))


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert model_folder() == tmp_path
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert model_folder().parts[-3:] == ("according", "resources", "weights")
