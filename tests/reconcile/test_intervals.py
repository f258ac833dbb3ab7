"""How two intervals stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.reconcile.intervals import Interval, is_exact, relation

_ENDS = st.none() | st.integers(-50, 50).map(float)
_INTERVALS = st.tuples(_ENDS, _ENDS).filter(lambda i: i[0] is None or i[1] is None or i[0] <= i[1])
_MIRROR = {"equal": "equal", "within": "holds", "holds": "within", "overlap": "overlap", "apart": "apart"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((5, 5), (5, 5), "equal"),
        ((5, 5), (6, 6), "apart"),
        ((200, 200), (190, 210), "within"),
        ((190, 210), (200, 200), "holds"),
        ((9, None), (12, 12), "holds"),
        ((12, 12), (9, None), "within"),
        ((300, None), (200, 200), "apart"),
        ((None, 32), (30, 30), "holds"),
        ((None, 32), (33, None), "apart"),
        ((10, 20), (15, 25), "overlap"),
        ((10, 20), (20, 25), "overlap"),
        ((10, None), (None, 20), "overlap"),
        ((None, None), (3, 3), "holds"),
    ],
)
def test_relations(one: Interval, other: Interval, expected: str) -> None:
    assert relation(one, other) == expected


@given(_INTERVALS, _INTERVALS)
def test_the_other_way_round_it_is_the_mirror(one: Interval, other: Interval) -> None:
    assert relation(other, one) == _MIRROR[relation(one, other)]


@given(_INTERVALS)
def test_an_interval_is_equal_to_itself(one: Interval) -> None:
    assert relation(one, one) == "equal"


def test_one_number_is_exact() -> None:
    assert is_exact((3, 3))
    assert is_exact((0, 0))
    assert not is_exact((3, None))
    assert not is_exact((None, None))
    assert not is_exact((3, 4))
