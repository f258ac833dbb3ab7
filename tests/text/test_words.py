"""Splitting a text into words."""

import itertools

import pytest

from according.text.words import split_words


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tehran-backed groups", "Tehran - backed groups"),
        ("They don't know, he said.", "They do n't know , he said ."),
        ("They don’t know Assad’s plan", "They do n’t know Assad ’s plan"),
        ("She wouldn't've gone; we'll, I'm, they're", "She would n't 've gone ; we 'll , I 'm , they 're"),
        ("It cannot last", "It can not last"),
        ("the students' union", "the students ' union"),
        ("O'Brien met Qa'ida fighters", "O'Brien met Qa'ida fighters"),
        ("The U.S.-led force, in the U.S.", "The U.S. - led force , in the U.S."),
        ("Dr. Haddad and Gen. J. T. Moss of Acme Inc.", "Dr. Haddad and Gen. J. T. Moss of Acme Inc."),
        ("at 7:30 p.m. or 8:15pm on 12/03/2024", "at 7:30 p.m. or 8:15 pm on 12/03/2024"),
        ("$1,250.50 (12.5%) in the 1990s", "$ 1,250.50 ( 12.5 % ) in the 1990s"),
        ("between 10-15 people", "between 10 - 15 people"),
        ("No. 12 said no.", "No. 12 said no ."),
        ("an anti-ship missile, pro-Iran groups", "an anti-ship missile , pro-Iran groups"),
        ("and/or AT&T", "and / or AT&T"),
        ("see https://example.org/a?b=1, yes", "see https://example.org/a?b=1 , yes"),
        ("write to press@example.org.", "write to press@example.org ."),
        ("follow @desk on #news", "follow @desk on #news"),
        ("He paused... then—quietly—left!!", "He paused ... then — quietly — left !!"),
        ("“We will not go,” she said.", "“ We will not go , ” she said ."),
        ("the A320 and the 3rd G20 summit", "the A320 and the 3rd G20 summit"),
        ("ended. Then it", "ended . Then it"),
        ("", ""),
    ],
)  # fmt: skip
def test_follows_the_treebanks(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


def test_offsets_are_ordered_and_leave_only_white_space_out() -> None:
    text = "A\u200bline — with\ttabs, naïve café, 50°C, ﬁnal…\nأخبار 你好 👍🏽 e\u0301te\u0301 x\u00adray"
    found = split_words(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    assert all(start < end for start, end in found)
    covered = {i for start, end in found for i in range(start, end)}
    left = {text[i] for i in range(len(text)) if i not in covered}
    assert left <= {" ", "\t", "\n", "\u200b"}


def test_hostile_input_stays_fast() -> None:
    text = "a." * 20000 + "'" * 20000 + "-" * 20000 + "www." * 5000 + "a@" * 10000
    assert sum(end - start for start, end in split_words(text)) == len(text)
