"""Spans joined into attributions by the scores of their links."""

from according.model.attributions import WordSpan, link_spans

TAGS = ["B-SOURCE", "B-CUE", "B-CONTENT", "I-CONTENT", "O", "B-SOURCE", "B-CUE", "O", "B-CONTENT"]


def scores(likely: dict[tuple[int, int], float]) -> object:
    def link(head: str, cue: int, span: WordSpan) -> float:
        return likely.get((cue, span[0]), -9.0)

    return link


def test_each_cue_takes_the_source_and_content_likely_for_it() -> None:
    link = scores({(1, 0): 2.0, (1, 2): 3.0, (6, 5): 1.0, (6, 8): 2.0, (6, 2): -1.0})
    first, second = link_spans(TAGS, link)  # type: ignore[arg-type]
    assert (first.source, first.cue, first.content) == (((0, 1),), (1, 2), ((2, 4),))
    assert (second.source, second.cue, second.content) == (((5, 6),), (6, 7), ((8, 9),))
    assert first.score == 2.5


def test_a_source_may_serve_two_cues() -> None:
    link = scores({(1, 0): 2.0, (6, 0): 2.0, (1, 2): 1.0, (6, 8): 1.0})
    first, second = link_spans(TAGS, link)  # type: ignore[arg-type]
    assert first.source == second.source == ((0, 1),)


def test_a_content_may_come_in_parts_and_each_part_goes_to_the_cue_it_fits_best() -> None:
    link = scores({(1, 2): 1.0, (6, 2): 2.0, (6, 8): 1.0})
    (only,) = link_spans(TAGS, link)  # type: ignore[arg-type]
    assert only.cue == (6, 7) and only.content == ((2, 4), (8, 9))


def test_a_cue_with_no_likely_content_takes_the_best_that_is_left() -> None:
    link = scores({(1, 0): -0.5, (1, 2): -0.5, (6, 2): -0.7, (6, 8): 2.0})
    first, second = link_spans(TAGS, link)  # type: ignore[arg-type]
    assert first.source == () and first.content == ((2, 4),)
    assert second.content == ((8, 9),)


def test_a_cue_without_content_says_nothing() -> None:
    assert link_spans(TAGS, scores({(1, 0): 2.0})) == ()  # type: ignore[arg-type]
