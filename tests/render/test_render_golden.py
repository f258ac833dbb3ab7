"""The renderers give what is kept in golden/; `python tests/render/golden.py` writes it anew."""

import golden
import pytest


@pytest.mark.parametrize("name", golden.GOLDEN)
def test_render_is_as_kept(name: str) -> None:
    assert golden.GOLDEN[name]() == (golden.FOLDER / name).read_text(encoding="utf-8")


def test_every_kept_file_is_made() -> None:
    assert {path.name for path in golden.FOLDER.iterdir()} == set(golden.GOLDEN)
