"""The renderers give what is kept in golden/; `python -m tests.render.golden` writes it anew."""

import pytest

from tests.render import golden


@pytest.mark.parametrize("name", golden.GOLDEN)
def test_render_is_as_kept(name: str) -> None:
    assert golden.GOLDEN[name]() == (golden.FOLDER / name).read_text(encoding="utf-8")


def test_every_kept_file_is_made() -> None:
    assert {path.name for path in golden.FOLDER.iterdir()} == set(golden.GOLDEN)
