"""A user's own judgements of names: the file, its two forms, and what is wrong with it."""

from pathlib import Path

import pytest

from according.errors import UsageError
from according.run.aliases import read_aliases
from according.schema.judgements import NameJudgements

_YAML = """\
same:
  - [White Helmets, Syrian Civil Defence, SCD]
different:
  - [Hezbollah, Kataib Hezbollah]
"""
_CSV = "name,other,judgement\nWhite Helmets,SCD,same\n\nHezbollah,Kataib Hezbollah,Different\n"


def _file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_yaml(tmp_path: Path) -> None:
    found = read_aliases(_file(tmp_path, "names.yml", _YAML))
    assert found == NameJudgements(
        (("White Helmets", "Syrian Civil Defence", "SCD"),), (("Hezbollah", "Kataib Hezbollah"),)
    )


def test_csv(tmp_path: Path) -> None:
    found = read_aliases(_file(tmp_path, "names.csv", "\ufeff" + _CSV))
    assert found == NameJudgements((("White Helmets", "SCD"),), (("Hezbollah", "Kataib Hezbollah"),))


def test_three_that_are_different_are_so_two_by_two(tmp_path: Path) -> None:
    found = read_aliases(_file(tmp_path, "names.yml", "different: [[A One, B Two, C Three]]"))
    assert found.different == (("A One", "B Two"), ("A One", "C Three"), ("B Two", "C Three"))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.yml", "", "found nothing"),
        ("a.yml", "[1]", "found a list"),
        ("a.yml", "alike: [[A, B]]", "found the key 'alike'"),
        ("a.yml", "same: A", "same must be a list of lists of names, found a str"),
        ("a.yml", "same: [[A, B], [C]]", "same, entry 2: expected a list of two names or more"),
        ("a.yml", "same: [[A, 3]]", "'3' is no name; put it in quotation marks"),
        ("a.yml", "same: [[A, B]\ndifferent: x", "is no YAML"),
        ("a.csv", "a,b\n", "the first line must be name,other,judgement, found 'a,b'"),
        ("a.csv", "name,other,judgement\nA,B,maybe\n", "line 2: expected two names and same or different"),
        ("a.csv", "name,other,judgement\nA,,same\n", "line 2"),
        ("a.yml", "same: [[A Roe, B Roe], [B Roe, C Roe]]\ndifferent: [[c roe, a roe]]", "'c roe' and 'a roe'"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        read_aliases(_file(tmp_path, name, text))
    assert says in str(error.value) and "\n" not in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read: No such file"):
        read_aliases(str(tmp_path / "none.yml"))


def test_a_file_of_other_letters(tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_bytes(b"same: [[A, \xff\xfe]]")
    with pytest.raises(UsageError, match="no UTF-8 text"):
        read_aliases(str(path))
