"""Names marked in the project's own training texts: read beside attributions, refused where marks are wrong."""

import pytest

from training.corpora.annotated import passage
from training.passages import Passage

MARKED = "Minister [P Ana Ruiz P]'s office in [L Karsen L] wrote to the [O Ministry of Justice O]."


def tags(found: Passage) -> str:
    return " ".join(found.names or ())


def test_name_marks_become_tags() -> None:
    found = passage("a", MARKED)
    assert " ".join(found.words) == "Minister Ana Ruiz 's office in Karsen wrote to the Ministry of Justice ."
    assert tags(found) == "O B-PER I-PER O O O B-LOC O O O B-ORG I-ORG I-ORG O"


def test_name_marks_stand_inside_attribution_marks() -> None:
    found = passage(
        "a", "[S1 Interior Minister [P Ana Ruiz P] S1] [V1 said V1] [C1 the bridge in [L Karsen L] was safe C1]."
    )
    assert " ".join(found.words) == "Interior Minister Ana Ruiz said the bridge in Karsen was safe ."
    assert tags(found) == "O O B-PER I-PER O O O O B-LOC O O O"
    (link,) = found.links
    assert (link.source, link.cue, link.content) == ([0, 1, 2, 3], [4], [5, 6, 7, 8, 9, 10])


def test_name_marks_leave_the_rest_of_a_passage_as_it_was() -> None:
    bare = "[S1 [P Ana Ruiz P], who runs [O Hafen O] in [L Karsen L], S1] [V1 said V1] [C1 “no” C1]."
    stripped = "[S1 Ana Ruiz, who runs Hafen in Karsen, S1] [V1 said V1] [C1 “no” C1]."
    named, plain = passage("a", bare), passage("a", stripped)
    assert (named.words, named.gaps, named.attribution, named.links) == (
        plain.words,
        plain.gaps,
        plain.attribution,
        plain.links,
    )


def test_a_text_without_name_marks_has_no_names() -> None:
    assert passage("a", "[S1 Ana Ruiz S1] [V1 said V1] [C1 no C1].").names is None


def test_names_side_by_side_stay_two() -> None:
    found = passage("a", "[P Ana P] [P Ruiz P]")
    assert found.names == ["B-PER", "B-PER"]


def test_of_names_in_one_another_the_widest_stands() -> None:
    found = passage("a", "the [O [L Karsen L] Port Authority O] and [O Bank of [L Karsen L] O]")
    assert tags(found) == "O B-ORG I-ORG I-ORG O B-ORG I-ORG I-ORG"


def test_a_name_may_be_part_of_a_hyphenated_word() -> None:
    found = passage("a", "the [L Karsen L]-backed militia")
    assert found.names == ["O", "B-LOC", "O", "O", "O"]


@pytest.mark.parametrize("marked", ["[P Ana", "Ana P] Ruiz", "[P Ana O] Ruiz", "[P Ana [P Ruiz P] P]"])
def test_a_name_mark_left_open_is_refused(marked: str) -> None:
    with pytest.raises(ValueError, match="open"):
        passage("a", marked)


def test_a_name_that_cuts_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no whole word in the name 'Karsen'"):
        passage("a", "a pro-[L Karsen L] party")


def test_a_nested_source_that_opens_a_content_leaves_the_content_its_tags() -> None:
    marked = "[S1 The paper S1] [V1 wrote V1] [C1 [S2 aides S2] [V2 knew V2] [C2 of the loan C2] C1]."
    found = passage("nested", marked)
    assert found.attribution is not None
    assert found.attribution[3:8] == ["B-CONTENT", *["I-CONTENT"] * 4]
    assert len(found.links) == 2
