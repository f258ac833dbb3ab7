"""Credits and datelines: leads to where the text comes from."""

import pytest

from tests.acquire.reports import BODY, acquire

LONG = "A dam above the town of Karvol cracked after a strong quake, and at least 40 people were missing."


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("LONDON, Nov 9 (Reuters) - ", "Reuters"),
        ("KABUL (AP) — ", "Associated Press"),
        ("MOSUL, Iraq, Oct. 17, 2016 (AFP) -- ", "Agence France-Presse"),
        ("HOUSTON (WXYZ/AP) – ", "Associated Press"),
        ("(Reuters) - ", "Reuters"),
        ("Dec 29 (Reuters) - ", "Reuters"),
        ("London (AFP) - ", "Agence France-Presse"),
        ("WASHINGTON — ", None),
        ("NEW DELHI: ", None),
        ("BROWNFIELD, Tenn. -- ", None),
    ],
)
def test_a_dateline_is_a_block_and_credits_its_agency(opening: str, agency: str | None) -> None:
    found = acquire(f"{opening}{LONG}\n\n{BODY}")
    assert found.blocks("dateline") == [opening.strip()]
    assert found.blocks("body")[0] == LONG
    assert found.roles() == ([("agency", agency)] if agency else [])


@pytest.mark.parametrize("opening", ["UPDATE — ", "AT least ", "He (Smith) - ", "NATO and its allies — ", "1:30 - "])
def test_other_openings_are_no_datelines(opening: str) -> None:
    assert acquire(f"{opening}{LONG}\n\n{BODY}").blocks("dateline") == []


def test_a_credit_points_at_the_name() -> None:
    found = acquire(f"KABUL (AP) — {LONG}\n\n{BODY}")
    (credit,) = found.credits
    assert found.read.text[credit.start : credit.end] == "AP"


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Source » harbourdaily", ("republishes", "harbourdaily")),
        ("Source: Coastal Post", ("republishes", "Coastal Post")),
        ("This article was originally published by Coastal Post.", ("republishes", "Coastal Post")),
        ("The Associated Press contributed to this report.", ("contribution", "Associated Press")),
        ("Associated Press writer Ana Ruiz in Dorn contributed to this report.", ("contribution", "Associated Press")),
        ("Reporting by Ana Ruiz; editing by Tom Bell", ("contribution", "Ana Ruiz")),
        ("© AFP 2024", ("agency", "Agence France-Presse")),
        ("Copyright 2024 The Associated Press. All rights reserved.", ("agency", "Associated Press")),
        ("AFP", ("agency", "Agence France-Presse")),
    ],
)
def test_a_line_below_the_report_credits(line: str, lead: tuple[str, str]) -> None:
    found = acquire(f"{BODY}\n{line}\n")
    assert found.roles() == [lead]
    assert line not in found.blocks("body")


def test_the_page_of_a_source_line_has_no_publisher_of_its_own() -> None:
    assert acquire(f"{BODY}\nSource » harbourdaily\n").read.publisher is None


@pytest.mark.parametrize("line", ["Additional reporting from agencies", "Copyright 2024 Harbour Daily, York, PA"])
def test_what_names_nobody_is_no_lead(line: str) -> None:
    assert acquire(f"{BODY}\n{line}\n").credits == ()


SIGNED = "(Reporting by Ana Ruiz in Dorn; Additional reporting by Ben Kemal; Editing by Tom Bell)"


@pytest.mark.parametrize("joint", ["\n\n", " "])
def test_the_form_in_which_an_agency_closes_its_reports_credits_it(joint: str) -> None:
    found = acquire(f"{BODY.rstrip()}{joint}{SIGNED}\n")
    assert ("agency", "Reuters") in found.roles()
    credit = next(c for c in found.credits if c.role == "agency")
    assert found.read.text[credit.start : credit.end] == SIGNED


def test_but_not_under_the_dateline_of_another() -> None:
    found = acquire(f"KARVOL, Nov 9 (CNA) - {LONG}\n\n{BODY}\n{SIGNED}\n")
    assert "Reuters" not in {name for _, name in found.roles()}


def test_an_agency_alone_between_two_paragraphs_is_that_of_a_picture() -> None:
    first, *rest = BODY.split("\n\n")
    found = acquire("\n\n".join(["Dam at Karvol cracks", first, "ASSOCIATED PRESS", *rest]))
    assert found.roles() == [("photo", "Associated Press")]


def test_the_outlet_of_an_archived_page_is_the_page_s_own() -> None:
    address = "http://web.archive.org/web/20160809093456/http://www.coastalpost.example:80/dam"
    assert acquire(f"---\nurl: {address}\n---\n{BODY}").read.publisher == "coastalpost.example"


def test_a_photo_credit_is_no_lead_to_the_text() -> None:
    found = acquire(f"{BODY}\nRescuers on the wall. (AP Photo/Ben Kemal)\n")
    assert [role for role, _ in found.roles()] == ["photo"]


def test_the_own_agency_is_no_lead_to_another() -> None:
    found = acquire(f"---\noutlet: Reuters\n---\nKABUL (Reuters) - {LONG}\n\n{BODY}")
    assert found.credits == ()


@pytest.mark.parametrize(
    ("line", "author", "agency"),
    [
        ("By Ana Ruiz", "Ana Ruiz", None),
        ("by Ana Ruiz and Tom Bell", "Ana Ruiz and Tom Bell", None),
        ("Ana Ruiz, Reuters", "Ana Ruiz", "Reuters"),
        ("By ANA RUIZ, Associated Press", "ANA RUIZ", "Associated Press"),
        ("By The Associated Press", None, "Associated Press"),
        ("KVNA/Ana Ruiz", "Ana Ruiz", None),
    ],
)
def test_a_byline_names_writers_and_agency(line: str, author: str | None, agency: str | None) -> None:
    found = acquire(f"Dam at Karvol cracks\n{line}\n\n{BODY}")
    assert line not in found.blocks("body")
    assert found.read.author == author
    assert found.roles() == ([("agency", agency)] if agency else [])
