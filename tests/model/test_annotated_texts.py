"""Training texts of the project's own: marks read, and refused where they don't close."""

import pytest

from training.corpora.annotated import passage


def test_marks_become_tags_and_links() -> None:
    said = "[S1 Ms Diaz S1] [V1 said V1] [C1 the road was shut C1]"
    found = passage("a", f"# a comment\n{said}, [V2 adding V2] [C2 it floods C2].")
    assert found.words == [
        "Ms",
        "Diaz",
        "said",
        "the",
        "road",
        "was",
        "shut",
        ",",
        "adding",
        "it",
        "floods",
        ".",
    ]
    assert found.attribution is not None
    assert found.attribution[:5] == ["B-SOURCE", "I-SOURCE", "B-CUE", "B-CONTENT", "I-CONTENT"]
    first, second = found.links
    assert (first.cue, first.source, first.content) == ([2], [0, 1], [3, 4, 5, 6])
    assert (second.cue, second.source, second.content) == ([8], [], [9, 10])


def test_one_span_may_serve_two_attributions() -> None:
    found = passage("a", "[C1,2 All is well C1,2], [V1 said V1] [S1 he S1]; [V2 says V2] [S2 she S2].")
    assert [link.content for link in found.links] == [[0, 1, 2], [0, 1, 2]]


@pytest.mark.parametrize("marked", ["[S1 he said", "he S1] said", "[S1 he S2] said"])
def test_a_mark_left_open_is_refused(marked: str) -> None:
    with pytest.raises(ValueError, match="open"):
        passage("a", marked)
