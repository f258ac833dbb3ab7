"""Language knowledge says where it comes from and under which licence."""

from pathlib import Path

import pytest

from according.resources.loading import load_yaml
from tests.architecture.source import PACKAGE, name_of

RESOURCES = sorted((PACKAGE / "resources").rglob("*.yml"))


def test_there_are_resources() -> None:
    assert RESOURCES


@pytest.mark.parametrize("path", RESOURCES, ids=name_of)
def test_opens_with_a_comment_that_names_its_licence(path: Path) -> None:
    opening = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            break
        opening.append(line)
    assert opening and opening[0].startswith("# "), f"{path.name} opens without a comment"
    assert "licence" in " ".join(opening).lower(), f"{path.name} names no licence in its opening comment"


@pytest.mark.parametrize("path", RESOURCES, ids=name_of)
def test_can_be_read(path: Path) -> None:
    assert load_yaml(path.stem)
