"""Front matter: read, read leniently, refused; the text behind it untouched."""

from tests.acquire.reports import BODY, acquire


def test_all_fields_are_read_and_the_text_begins_behind_them() -> None:
    found = acquire(
        "---\ntitle: Dam at Karvol cracks\noutlet: Harbour Daily\nurl: https://harbourdaily.example/a\n"
        f"published: 2024-03-14\nauthor: Ana Ruiz\nlanguage: en\n---\n{BODY}"
    ).read
    assert found.text == BODY
    assert (found.title, found.publisher, found.author) == ("Dam at Karvol cracks", "Harbour Daily", "Ana Ruiz")
    assert (found.published_at, found.published_by_rule) == ("2024-03-14", "acquire/front-matter")
    assert found.url == "https://harbourdaily.example/a"


def test_other_names_of_the_fields_and_lists_are_understood() -> None:
    found = acquire(
        f"---\npublisher: Harbour Daily\nlink: http://a.example/\ndate: 2024-03-14 09:30:00 +02:00\n"
        f"by: [Ana Ruiz, Tom Bell]\n---\n{BODY}"
    ).read
    assert found.author == "Ana Ruiz, Tom Bell"
    assert found.published_at == "2024-03-14T09:30:00+02:00"
    assert found.publisher == "Harbour Daily"


def test_line_ends_of_windows_are_kept_in_the_text() -> None:
    body = BODY.replace("\n", "\r\n")
    assert acquire(f"---\r\ntitle: Dam cracks\r\n---\r\n{body}").read.text == body


def test_a_domain_becomes_the_name_of_a_known_outlet() -> None:
    assert acquire(f"---\noutlet: nytimes.com\n---\n{BODY}").read.publisher == "New York Times"
    assert acquire(f"---\noutlet: harbourdaily.example\n---\n{BODY}").read.publisher == "harbourdaily.example"


def test_without_an_outlet_the_address_tells_it() -> None:
    found = acquire(f"---\nurl: https://www.harbourdaily.example/x\n---\n{BODY}").read
    assert found.publisher == "harbourdaily.example"


def test_a_colon_in_a_title_is_bad_yaml_and_is_read_all_the_same() -> None:
    found = acquire(f"---\ntitle: Karvol: dam cracks\noutlet: Harbour Daily\n---\n{BODY}")
    assert (found.read.title, found.read.publisher) == ("Karvol: dam cracks", "Harbour Daily")
    assert found.read.text == BODY
    assert "line by line" in found.problem("bad-front-matter")


def test_a_block_that_is_no_front_matter_stays_in_the_text() -> None:
    text = f"---\nThis is what a reader wrote: nothing of it is known.\n[unclosed\n---\n{BODY}"
    found = acquire(text)
    assert found.read.text == text
    assert "read as text" in found.problem("bad-front-matter")


def test_dashes_without_an_end_are_text() -> None:
    text = f"---\ntitle: never closed\n{BODY}"
    found = acquire(text)
    assert found.read.text == text
    assert found.codes == []


def test_aliases_that_grow_without_end_are_refused() -> None:
    bomb = "a: &a [x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdef", "bcdefg", strict=True)
    )
    found = acquire(f"---\ntitle: Dam cracks\n{bomb}---\n{BODY}")
    assert found.read.title == "Dam cracks"
    assert "alias" in found.problem("bad-front-matter")


def test_deep_nesting_is_refused() -> None:
    found = acquire(f"---\n{'[' * 9_000}\n---\n{BODY}")
    assert found.codes == ["bad-front-matter"]


def test_front_matter_without_a_report_is_empty() -> None:
    assert acquire("---\ntitle: Dam cracks\n---\n\n").codes == ["empty"]


def test_a_date_that_is_none_is_told() -> None:
    found = acquire(f"---\npublished: last week\n---\n{BODY}")
    assert found.read.published_at is None
    assert "last week" in found.problem("odd-date")
