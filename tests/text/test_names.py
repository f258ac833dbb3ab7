"""Names as strings."""

import pytest

from according.text.names import fold, initials, is_acronym, looks_like_acronym_of, romanised, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ministry of Defence", "ministry of defense"),
        ("Zoë Müller’s", "Zoe Muller"),
        ("U.N.", "UN"),
        ("Saint-Denis", "Saint Denis"),
        ("  Karvol   Herald ", "karvol herald"),
    ],
)
def test_folded_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_different_names_apart() -> None:
    assert fold("Karvol Bank") != fold("Karvol Herald")
    assert fold("Theodor Lind") == "theodor lind"


def test_tokens_leave_the_article_of_arabic_names_out() -> None:
    assert tokens("Omar al-Hadid") == ("omar", "hadid")
    assert tokens("Al") == ("al",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("qaddafi", "gaddafi", True), ("qaddafi", "kadafi", True), ("hizbollah", "hezbollah", True),
        ("araqchi", "araghchi", True), ("mohammed", "muhammad", False), ("khamenei", "khomeini", False),
        ("orsk", "dahl", False),
    ],
)  # fmt: skip
def test_romanisations(one: str, other: str, same: bool) -> None:
    assert (romanised(one) == romanised(other)) is same


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("RAIB", "Rail Accident Investigation Branch", True),
        ("SOHR", "Syrian Observatory for Human Rights", True),
        ("HTS", "Hayat Tahrir al-Sham", True),
        ("U.N.", "United Nations", True),
        ("UML", "United Mariners' League", True),
        ("USA", "United Nations", False),
        ("Ida", "International Dock Association", False),
        ("KB", "Karvol", False),
    ],
)
def test_acronyms(short: str, long: str, expected: bool) -> None:
    assert looks_like_acronym_of(short, long) is expected


def test_initials_leave_joints_out() -> None:
    assert initials("the Office of Rail and Road") == "orr"
    assert is_acronym("U.N.") and not is_acronym("Un") and not is_acronym("A")
