"""Names as strings."""

import pytest

from according.text.names import (
    compare_bodies,
    compare_persons,
    fold,
    initials,
    is_acronym,
    looks_like_acronym_of,
    lookup_key,
    person_name,
    romanised,
    skeleton,
    tokens,
)


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


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Prime Minister Jon Varga", ("jon", "varga")),
        ("VARGA, Jon", ("jon", "varga")),
        ("RamonAbella", ("ramon", "abella")),
        ("Sheikh Omar bin Khalid al-Hadid", ("omar", "khalid", "hadid")),
        ("Abd al-Rahman Hadid", ("abdrahman", "hadid")),
        ("Abdul Rahman Hadid", ("abdrahman", "hadid")),
        ("J.-C. Varga", ("j", "c", "varga")),
        ("J0n Varga", ("jon", "varga")),
        ("Ramon Abella Jr.", ("ramon", "abella")),
        ("Йон Варга", ("yon", "varga")),
    ],
)
def test_words_of_a_person_s_name(name: str, words: tuple[str, ...]) -> None:
    assert person_name(name).words == words


def test_what_stands_beside_a_person_s_name() -> None:
    assert person_name("Ramon Abella Jr.").generation == "jr"
    assert person_name("Mr Abella").titled and not person_name("Ramon Abella").titled
    assert person_name("Omar bin Khalid").fathered


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Jon Varga", "jon varga", "same"),
        ("Muammar Qaddafi", "Moammar Gaddafi", "spelling"),
        ("Varga Jon", "Jon Varga", "order"),
        ("Hans Friedrich", "Friedrich Hans", "different"),
        ("Salman bin Omar", "Omar bin Salman", "different"),
        ("Bob Dahl", "Robert Dahl", "nickname"),
        ("J. Varga", "Jon Varga", "initial"),
        ("K. Varga", "Jon Varga", "different"),
        ("Jon Erik Varga", "Jon Varga", "shorter"),
        ("Jon Erik Varga", "Jon Olaf Varga", "different"),
        ("Jon Varga Jr.", "Jon Varga", "different"),
        ("Ivan Petrov", "Ivana Petrova", "different"),
        ("Jon Vargas", "Jon Varga", "misspelling"),
        ("Theodor Lindemann", "Theodor Lindeman", "spelling"),
        ("Theodor Lindemann", "Theodor Lind", "different"),
        ("President Varga", "Jon Varga", "part"),
        ("Varga", "Jon Varga", "different"),
        ("Барак Обама", "Barack Obama", "spelling"),
        ("習近平", "習近朋", "different"),
    ],
)
def test_names_of_persons(one: str, other: str, how: str) -> None:
    assert compare_persons(one, other).how == compare_persons(other, one).how == how


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Karvol Bank Ltd", "Karvol Bank Limited", "same"),
        ("JSC Karvol Steel", "Karvol Steel Joint Stock Company", "same"),
        ("Iraqi Ministry of Interior", "Iraq’s Interior Ministry", "order"),
        ("Iraqi Ministry of Interior", "Syrian Ministry of Interior", "different"),
        ("Dept. of Transport", "Department of Transport", "same"),
        ("First Karvol Bank", "1st Karvol Bank", "same"),
        ("Karvol Fund VII", "Karvol Fund VIII", "different"),
        ("Karvol Bank", "Karvol Bank Trust", "different"),
        ("Karvol Bnak", "Karvol Bank", "misspelling"),
        ("LXC Aviation", "LAU Aviation", "different"),
        ("RAIB", "Rail Accident Investigation Branch", "acronym"),
        ("FirstLine", "First Line", "same"),
        ("Mill Medical Center", "Mill Hospital", "same"),
    ],
)
def test_names_of_bodies(one: str, other: str, how: str) -> None:
    assert compare_bodies(one, other).how == compare_bodies(other, one).how == how


def test_only_what_differs_in_writing_is_sure() -> None:
    assert compare_persons("Bob Dahl", "Robert Dahl").sure
    misspelt = compare_persons("Jon Vargas", "Jon Varga")
    assert misspelt.possible and not misspelt.sure and misspelt.edits == 1
    assert not compare_persons("Jon Varga", "Jon Orsk").possible


def test_an_alphabet_without_vowels_keeps_the_consonants() -> None:
    assert skeleton("gaddafi") == skeleton("qadhafi") == "kdf"


@pytest.mark.parametrize(
    "name", ["Bashar al-Assad", "Al", "Port Labour", "Centre", "the", "İzmir", "St. John’s", "El Paso", ""]
)
def test_a_lookup_key_joins_the_words_of_a_name(name: str) -> None:
    assert lookup_key(name) == " ".join(tokens(name))
