"""How names vary: every list has the form that its readers expect, and says nothing twice or against itself."""

from itertools import combinations

import pytest

from according.resources.loading import load_text, load_yaml
from according.text.names import fold, romanised

FORMS = load_yaml("name_forms")


@pytest.mark.parametrize("part", ["nicknames", "variants", "unlike"])
def test_groups_hold_two_words_or_more(part: str) -> None:
    for group in FORMS[part]:
        assert len(group) >= 2 and all(isinstance(word, str) and fold(word) == word for word in group), group
        assert len(set(group)) == len(group), group


def test_no_pair_is_a_spelling_and_unlike() -> None:
    spelt = {frozenset(pair) for group in FORMS["variants"] for pair in combinations(group, 2)}
    unlike = {frozenset(pair) for group in FORMS["unlike"] for pair in combinations(group, 2)}
    assert spelt & unlike == set()


@pytest.mark.parametrize("part", ["syllables", "short_words", "ordinals", "kinds_alike"])
def test_tables_map_words_to_others(part: str) -> None:
    for word, other in FORMS[part].items():
        assert isinstance(other, str) and fold(str(word)) and str(word) != other, word


@pytest.mark.parametrize(
    "part", ["fathers", "particles", "honorifics", "attackers", "papers", "family_first", "too_wide"]
)
def test_lists_hold_words(part: str) -> None:
    words = FORMS[part]
    assert words and all(isinstance(word, str) and word == word.lower() for word in words)


def test_local_bodies_are_known_kinds() -> None:
    assert set(FORMS["local"]) <= {group["name"] for group in load_yaml("aliases")["generic"]}


def test_spellings_of_arabic_names_are_worth_a_line() -> None:
    lines = [line.split() for line in load_text("name_spellings.txt").splitlines() if not line.startswith("#")]
    assert len(lines) > 1000 and lines == sorted(lines)
    assert all(len({romanised(word) for word in line}) > 1 for line in lines)
