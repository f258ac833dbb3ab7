"""What is called alike in one story is one thing."""

from benchmarks.scoring.things import Reference, same_things


def _same(one: Reference, other: Reference, *more: Reference) -> bool:
    found = same_things([one, other, *more])
    return found[one] == found[other]


_CHURCH = Reference("a", 0, "s", "church", None)


def test_a_noun_is_one_thing_in_a_story_and_another_in_another() -> None:
    assert _same(_CHURCH, Reference("b", 3, "s", "church", None))
    assert not _same(_CHURCH, Reference("b", 3, "t", "church", None))
    assert not _same(_CHURCH, Reference("b", 3, "s", "school", None))


def test_an_entity_decides_where_it_is_known() -> None:
    one = Reference("a", 1, "s", "roe", "entity:x")
    assert _same(one, Reference("b", 2, "s", "she", "entity:x", True))
    assert not _same(one, Reference("b", 2, "s", "roe", "entity:y"))


def test_a_noun_that_mostly_describes_somebody_named_is_that_one() -> None:
    actress, named = Reference("a", 1, "s", "actress", None), Reference("b", 1, "s", "actress", "entity:x")
    assert _same(actress, named)
    assert not _same(actress, named, Reference("c", 1, "s", "actress", "entity:y"))


def test_a_pronoun_without_an_entity_is_alone() -> None:
    assert not _same(Reference("a", 1, "s", "it", None, True), Reference("a", 9, "s", "it", None, True))
