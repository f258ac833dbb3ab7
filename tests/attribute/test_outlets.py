"""Outlets, by name and as hearers."""

import pytest

from according.attribute.cues import find_cues
from according.attribute.outlets import hearer, is_outlet, outlet_kind
from tests.annotate.trees_by_hand import name, said, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Reuters", "agency"), ("the Associated Press", "agency"), ("CNN", "publisher"), ("the Dayline", None),
     ("people", None)],
)  # fmt: skip
def test_known_outlets(text: str, expected: str | None) -> None:
    assert outlet_kind(text) == expected


def test_a_name_made_like_an_outlets_is_one() -> None:
    assert is_outlet(name("Karvol Herald", "Karvol Herald", "Organization"))
    assert not is_outlet(name("Karvol Bank", "Karvol Bank", "Organization"))


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("Two soldiers told the Post that they had fled.", "Post", "Post"),
        ("A nurse told a reporter from the Dayline that the ward was full.", "Dayline", "Dayline"),
        ("The minister told parliament that the talks had failed.", "parliament", None),
        ("The mayor said the bridge was safe.", "mayor", None),
    ],
)  # fmt: skip
def test_hearers(text: str, named: str, expected: str | None) -> None:
    read = sentence(text)
    (cue,) = find_cues(read)
    assert said(text, hearer(read, cue, (name(text, named, "Organization"),))) == expected
