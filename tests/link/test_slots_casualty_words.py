"""The word beside a figure tells what became of those counted."""

import pytest

from according.link.slots.casualty_words import class_beside
from tests.link.made import Sheet, read


@pytest.mark.parametrize(
    ("text", "figure", "counted", "expected"),
    [
        ("Two dead , six injured in rampage", "six", None, "injure"),
        ("Two dead , six injured in rampage", "Two", None, "kill"),
        ("The raids killed 14 and wounded 27 .", "27", None, "injure"),
        ("The raids killed 14 and wounded 27 .", "14", None, "kill"),
        ("A girl died and seven other people were seriously hurt .", "seven", None, "injure"),
        ("Five officers were fatally wounded .", "Five", "officers", "kill"),
        ("Some 30 killed or wounded in clashes", "30", None, None),
        ("Police arrested three men .", "three", "men", None),
    ],
)
def test_class_beside(text: str, figure: str, counted: str | None, expected: str | None) -> None:
    sheet = Sheet(text).number(figure, 2, counted=counted, noun=f"{figure} {counted}" if counted else None)
    (reading,) = read(sheet)
    assert class_beside(reading, reading.quantities[0]) == expected
