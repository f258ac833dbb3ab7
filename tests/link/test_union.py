"""Groups are the same whatever the order of joins, and each join keeps its reason."""

from itertools import permutations

from according.link.union import Union

_JOINS = [("c", "b", "r1"), ("d", "c", "r2"), ("e", "f", "r3")]


def test_items_start_alone() -> None:
    assert list(Union("ba").groups()) == [("a",), ("b",)]


def test_groups_do_not_depend_on_the_order_of_joins() -> None:
    found = set()
    for order in permutations(_JOINS):
        union = Union("fedcba")
        for join in order:
            union.join(*join)
        found.add(tuple(union.groups()))
    assert found == {(("a",), ("b", "c", "d"), ("e", "f"))}


def test_the_root_is_the_first_member_by_name() -> None:
    union = Union("abc")
    union.join("c", "b", "r")
    union.join("b", "a", "r")
    assert {union.find(x) for x in "abc"} == {"a"}


def test_reasons_are_kept_for_the_group_they_joined() -> None:
    union = Union("abcdef")
    for join in _JOINS:
        union.join(*join)
    assert union.reasons("b") == [("c = b", "r1"), ("d = c", "r2")]
    assert union.reasons("e") == [("e = f", "r3")]


def test_what_is_kept_apart_is_never_joined_not_even_through_others() -> None:
    union = Union("abcd")
    union.keep_apart("a", "d")
    assert union.join("a", "b", "r") and union.join("c", "d", "r")
    assert not union.join("b", "c", "r")
    assert union.find("a") == union.find("b") != union.find("c") == union.find("d")


def test_groups_with_different_labels_are_never_joined() -> None:
    union = Union("abcd")
    union.label("a", "one body")
    union.label("c", "another")
    union.join("a", "b", "r")
    union.join("c", "d", "r")
    assert not union.join("d", "b", "r")
    union.label("b", "a label that comes too late")
    assert union.may_join("b", "a")


def test_a_join_inside_a_group_leaves_no_reason() -> None:
    union = Union("ab")
    union.join("a", "b", "first")
    union.join("b", "a", "second")
    assert union.reasons("a") == [("a = b", "first")]
