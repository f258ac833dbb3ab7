"""The project's own training texts are in order."""

from pathlib import Path

import pytest

from training.corpora.annotated import passage

CORPUS = Path(__file__).parents[2] / "training" / "corpus"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_cue_has_a_content(path: Path) -> None:
    found = passage(path.stem, path.read_text(encoding="utf-8"))
    assert found.links
    assert [" ".join(found.words[i] for i in link.cue) for link in found.links if not link.content] == []
    assert not [word for word in found.words if "[" in word or "]" in word]
