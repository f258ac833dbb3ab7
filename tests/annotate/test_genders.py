"""Which pronoun a person goes by."""

import pytest

from according.annotate.genders import genders
from tests.annotate.trees_by_hand import document, name, sentences


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("Mr. Dahl thanked Ms. Orsk.", "Dahl", {"Dahl": "m"}),
        ("Mr. Dahl thanked Ms. Orsk.", "Orsk", {"Orsk": "f"}),
        ("Anna Berg, a spokeswoman for the port, said the ship had sunk.", "Anna Berg", {"Berg": "f"}),
        ("Police spokesman Sgt. John Elder said the street was closed.", "John Elder", {"Elder": "m"}),
        # A name alone tells nothing.
        ("Lena Orsk met the minister.", "Lena Orsk", {}),
    ],
)
def test_titles_and_descriptions_tell(text: str, person: str, expected: dict[str, str]) -> None:
    assert genders(sentences(text), [name(document(text).text, person)]) == expected
