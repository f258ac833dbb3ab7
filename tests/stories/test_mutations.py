"""A few words of one report are changed: the finding that tells of them changes as it should, and nothing else does."""

import pytest

from tests.stories.mutations import Change, compared, compared_by_value, positions, told

FERRY, FLOODS = "harbour-ferry", "valley-floods"
KILLED, MISSING, ENTERED = "How many people were killed?", "How many people are missing?", "How many people entered?"
AGE, HOUSES, HIT = (
    "How old is Ramon Abella?",
    "How many houses were destroyed?",
    "Had the ferry hit a barge anchored near the harbor mouth?",
)
HELD, BOATS = "Has Davron Alizoda been released?", "How many boats?"
HOUR = "At what time did the attack happen?"

CASES = [
    # A number: the figure moves to a position of its own, or to that of others.
    (Change(FERRY, "r6.html", "the toll stands at 11", "the toll stands at 13"), KILLED, "update",
     {"at least four": "r1.txt", "nine": "r2.txt r3.html r4.txt", "11": "r5.txt", "13": "r6.html"}, ()),
    (Change(FERRY, "r6.html", "the toll stands at 11", "the toll stands at seven"), KILLED, "conflict",
     {"nine": "r2.txt r3.html r4.txt", "11": "r5.txt", "seven": "r6.html"}, ()),
    (Change(FERRY, "r6.html", "Mr Ramon Abella, 53,", "Mr Ramon Abella, 58,"), AGE, "conflict",
     {"52": "r1.txt", "53": "r5.txt", "58": "r2.txt r3.html r4.txt r6.html"}, ()),
    (Change(FLOODS, "r1.txt", "Some 400 houses were destroyed", "Some 640 houses were destroyed"), HOUSES, "refinement",
     {"some 640": "r1.txt", "640": "r2.html"}, ()),
    # A bound.
    (Change(FLOODS, "r4.txt", "At least 500 people have arrived", "At least 200 people have arrived"), ENTERED,
     "compatible", {"at least 200": "r4.txt", "about 350": "r2.html r3.txt"}, ()),
    # What is counted: boats are not people.
    (Change(FERRY, "r5.txt", "Five persons were still unaccounted for", "Five boats were still unaccounted for"),
     MISSING, "conflict", {"12": "r2.txt r3.html r4.txt", "three": "r6.html"}, (BOATS,)),
    # A negation, and a denial that is none any more.
    (Change(FLOODS, "r4.txt", "was released on Sunday night", "was not released on Sunday night"), HELD, None, {}, ()),
    (Change(FERRY, "r5.txt", "denied that the ferry had struck it at all", "said that the ferry had struck it"),
     HIT, None, {}, ()),
    # The scope: another year, another happening.
    (Change(FLOODS, "r4.txt", "At least 500 people have arrived in", "In 2019, at least 500 people arrived in"),
     ENTERED, "agreement", {"about 350": "r2.html r3.txt"}, ()),
    # The hour.
    (Change(FERRY, "r3.html", "struck the barge at 5.40am local time", "struck the barge at 4.10am local time"), HOUR,
     "conflict", {"4.10am local time": "r3.html", "5:40 a.m.": "r2.txt r4.txt"}, ()),
]  # fmt: skip


@pytest.mark.parametrize(("change", "question", "kind", "expected", "new"), CASES, ids=lambda v: getattr(v, "new", ""))
def test_the_finding_changes_as_it_should_and_nothing_else_does(
    change: Change, question: str, kind: str | None, expected: dict[str, str], new: tuple[str, ...]
) -> None:
    before, after = compared(change.story), compared(change.story, change)
    found = told(after, question)
    assert told(before, question) is not None
    assert (found.kind if found else None, positions(found, after)) == (kind, expected)
    others = compared_by_value(after)
    assert {q for q in new if q not in others} == set()
    assert {q: f for q, f in others.items() if q not in (question, *new)} == {
        q: f for q, f in compared_by_value(before).items() if q != question
    }
