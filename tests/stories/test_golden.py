"""What `compare` gives for the example stories is what was last looked at and kept.

A difference is no fault in itself: read it, and where it is an improvement run script/regenerate-golden.
"""

from functools import cache

import pytest

from tests.stories.golden import EXAMPLES, GOLDEN, STORIES, compare_story, difference, golden_texts

KINDS = (".txt", ".findings.json")


@cache
def _made(story: str) -> dict[str, str]:
    return golden_texts(compare_story(story))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("story", STORIES)
def test_nothing_changed_unseen(story: str, kind: str) -> None:
    path = GOLDEN / f"{story}{kind}"
    assert path.exists(), f"{path.name} is not there: run script/regenerate-golden, and read what it writes"
    changed = difference(path.read_text("utf-8"), _made(story)[kind], path.name)
    assert not changed, f"run script/regenerate-golden where this is better:\n{changed}"


def test_every_story_is_kept_and_nothing_else() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{story}{kind}" for story in STORIES for kind in KINDS}


def test_there_are_three_stories_of_four_to_six_reports() -> None:
    assert len(STORIES) >= 3
    for story in STORIES:
        assert 4 <= len(list((EXAMPLES / story).glob("r*"))) <= 6
