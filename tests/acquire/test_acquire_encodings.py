"""Bytes of every kind: decoded, or told what they are."""

import pytest

from tests.acquire.reports import BODY, acquire


def test_utf8_is_read_as_it_stands() -> None:
    found = acquire(BODY)
    assert found.read.text == BODY
    assert found.codes == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_followed_and_left_out(encoding: str) -> None:
    found = acquire(BODY.encode(encoding))
    assert found.read.text == BODY
    assert found.codes == []


def test_utf16_without_a_mark_is_told_by_its_zeros() -> None:
    plain = BODY.replace("“", '"').replace("”", '"')
    found = acquire(plain.encode("utf-16-le"))
    assert found.read.text == plain
    assert found.codes == ["guessed-encoding"]


def test_windows_1252_is_guessed_and_said() -> None:
    found = acquire(BODY.encode("cp1252"))
    assert found.read.text == BODY
    assert "Windows-1252" in found.problem("guessed-encoding")


def test_a_damaged_place_in_utf8_becomes_a_replacement_character() -> None:
    raw = BODY.encode()
    found = acquire(raw[:30] + b"\xff" + raw[30:])
    assert found.read.text == BODY[:30] + "\ufffd" + BODY[30:]
    assert "1 place" in found.problem("invalid-utf8")


def test_cyrillic_in_an_old_encoding_is_guessed() -> None:
    text = "Президент сообщил журналистам, что плотина выстояла, и люди вернулись в город вечером. " * 8
    found = acquire(text.encode("koi8-r"))
    assert found.read.text == text
    assert "guessed-encoding" in found.codes


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_binary_data_is_told_by_what_it_looks_like(data: bytes, looks: str) -> None:
    found = acquire(data, path="scan.txt")
    assert found.document is None
    message = found.problem("binary")
    assert message.startswith("scan.txt ")
    assert looks in message


def test_a_pdf_is_told_what_to_do() -> None:
    assert "extract its text first" in acquire(b"%PDF-1.4 ...").problem("binary")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", "\ufeff \u00a0\n".encode()])
def test_nothing_is_empty(data: bytes) -> None:
    found = acquire(data)
    assert found.document is None
    assert found.codes == ["empty"]


def test_one_stray_zero_byte_does_not_lose_the_report() -> None:
    found = acquire(BODY[:40] + "\0" + BODY[40:])
    assert "\0" in found.read.text
    assert found.blocks("body")


def test_terminal_codes_stay_in_the_text_and_break_no_block() -> None:
    hostile = BODY.replace("Karvol", "\x1b[31mKarvol\x1b[0m").replace("noon", "no\x08\x07on")
    found = acquire(hostile)
    assert found.read.text == hostile
    assert len(found.blocks("body")) == 3


def test_metadata_carries_no_control_or_direction_characters() -> None:
    found = acquire(f'---\ntitle: "Dam \\e[2J\\u202Ecracks\\uD800"\n---\n{BODY}')
    assert found.read.title == "Dam [2J cracks\ufffd"
