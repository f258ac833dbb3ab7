"""The small parts: dates, excerpts, chains, section filters."""

from dataclasses import replace

import pytest

from according.render.dates import moment, period
from according.render.quotations import bare, excerpt, in_marks, quotations
from according.render.sections import filtered
from according.render.sources import chain_words, voices
from according.schema.dossier import Dossier
from according.schema.spans import Evidence
from according.schema.statements import SourceLink


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-03-11", "11 Mar 2025"),
        ("2025-03-11T08:25:00+08:00", "11 Mar 2025 08:25 +08:00"),
        ("2025-03-11T08:25:00Z", "11 Mar 2025 08:25 UTC"),
        ("2025-03-11T08:25:00-03:30", "11 Mar 2025 08:25 -03:30"),
        ("2025-03-11T08:25", "11 Mar 2025 08:25"),
        ("in spring", "in spring"),
        (None, "no date"),
    ],
)
def test_moment(iso: str | None, words: str) -> None:
    assert moment(iso) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2024-12-01", "2024-12-05", "1–5 Dec 2024"),
        ("2024-11-30", "2024-12-02", "30 Nov – 2 Dec 2024"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 – 2 Jan 2025"),
        ("2024-12-01T08:00", "2024-12-01T21:00", "1 Dec 2024"),
        (None, "2024-12-01", "1 Dec 2024"),
        (None, None, None),
    ],
)
def test_period(earliest: str | None, latest: str | None, words: str | None) -> None:
    assert period(earliest, latest) == words


LONG = (
    "The council met late into the night on Tuesday to weigh the costs of the new bridge, and the treasurer "
    "told its members that 340 families would have to leave their homes before the winter if the work was to "
    "begin."
)


def test_an_excerpt_holds_the_answer_and_is_cut_between_words() -> None:
    made = excerpt(LONG, {"340": 3, "families": 1}, 60)
    assert "340 families" in made
    assert len(made) <= 60
    assert made.startswith("… ") and made.endswith(" …")
    assert made[2:-2] in LONG


def test_an_excerpt_without_an_answer_is_the_beginning() -> None:
    assert excerpt(LONG, {}, 40) == "The council met late into the night …"


def test_short_words_are_not_cut() -> None:
    assert excerpt("340 families", {}, 40) == "340 families"


@pytest.mark.parametrize("length", [1, 2, 5, 30, 56])
def test_an_excerpt_is_exact_words(length: int) -> None:
    made = excerpt(LONG, {"bridge": 2}, length)
    assert made.removeprefix("… ").removesuffix(" …") in LONG


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"We go"', "“We go”"),
        ('"We go," she said.', "‘\"We go,\" she said.’"),
        ('We go,"', "“We go,”"),
        ("We  go\nnow", "“We go now”"),
        ("“We”, “go”", "‘“We”, “go”’"),
    ],
)  # fmt: skip
def test_quotation_marks(text: str, shown: str) -> None:
    assert in_marks(bare(text)) == shown


def test_words_inside_a_longer_quotation_of_the_same_report_are_left_out() -> None:
    found = quotations([Evidence("document:1", 5, 9, "went"), Evidence("document:1", 0, 14, "They went home")])
    assert [q.text for q in found] == ["They went home"]


def link(kind: str, name: str, text: str | None = None) -> SourceLink:
    words = text or name
    return SourceLink(kind, name, words, 0, len(words))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ((), "no source given"),
        ((link("named", "Ana Ruiz", "Mayor Ana Ruiz"),), "Mayor Ana Ruiz"),
        ((link("named", "Ana Ruiz", "she"),), "Ana Ruiz"),
        ((link("named", "Ana Ruiz", "its chair Ana Ruiz"),), "chair Ana Ruiz"),
        ((link("unnamed", "two officers", "Two officers"),), "two officers"),
        ((link("agency", "Reuters"), link("unnamed", "two officers")), "two officers, to Reuters"),
        ((link("document", "a report"), link("named", "Ana Ruiz")), "Ana Ruiz, in a report"),
        ((link("named", "Ana Ruiz"), link("named", "Bo Li")), "Bo Li, as told by Ana Ruiz"),
    ],
)
def test_chains_in_words(chain: tuple[SourceLink, ...], words: str) -> None:
    assert chain_words(chain) == words


def test_a_source_speaks_once_in_its_fullest_words_and_the_writer_last(sample: Dossier) -> None:
    found = voices(sample.statements)
    assert [v.words for v in found if "Holt" in v.words] == ["fire chief Dana Holt"]
    assert found[-1].anonymous
    assert sum(len(v.statements) for v in found) == len(sample.statements)


def test_filtering_keeps_the_findings_of_the_sections_and_all_else(sample: Dossier) -> None:
    made = filtered(sample, {"denied"})
    assert {f.kind for f in made.findings} == {"denial"}
    assert replace(made, findings=sample.findings) == sample
    assert filtered(sample, None) is sample
