"""Bytes to text: which encoding, and what was wrong with it."""

import codecs
import re
from dataclasses import dataclass

from according.acquire.binary import looks_binary

__all__ = ["Decoded", "Undecodable", "clean_field", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 262_144
"""Bytes from which an encoding is guessed; more don't change the guess and cost time."""
_MOSTLY_ASCII = 0.08
"""Share of bytes beyond ASCII up to which text is taken to be written in the Latin alphabet."""
_ENOUGH_ZEROS = 0.6
"""Share of zeros in every second byte that makes text UTF-16: Latin letters have them all there."""
_CHARACTER_SET = re.compile(r"(?:cp\d|windows|iso8859|iso2022|koi8|mac|gb|big5|shift_jis|euc_|tis|johab|hz)")
_LONGEST_FIELD = 500
"""Characters kept of a title, a name or an address from metadata; no real one is longer."""
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the problem that decoding it met: a code and what to say, or None."""

    text: str
    problem: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The bytes are no text: what they look like, and what to do."""

    looks: str
    advice: str


def decode(data: bytes, declared: str | None = None) -> Decoded | Undecodable:
    """Return the text of the bytes. It never holds a byte order mark at its start nor a lone surrogate.

    In this order: a byte order mark; UTF-8; UTF-16 told by its zeros; the encoding `declared` by the page;
    UTF-8 with damaged places, which become U+FFFD; a guess. Whatever is not certain is a problem.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_damage(data[len(mark) :], name)
    wide = _utf16_without_mark(data)
    if wide:
        said = f"has no byte order mark; it was read as {wide.upper()}, guessed from its bytes"
        return Decoded(_mend(data.decode(wide, "replace")), ("guessed-encoding", said))
    binary = looks_binary(data)
    if binary:
        return Undecodable(*binary)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    known = _known(declared) if declared else None
    if known:
        return _with_damage(data, known)
    good, bad = _utf8_letters(data)
    return _with_damage(data, "utf-8") if good >= bad else _guess(data)


def clean_field(value: str, longest: int = _LONGEST_FIELD) -> str | None:
    """Return a metadata value as one line: no control or direction characters, no lone surrogates, blanks
    joined, at most `longest` characters; None where nothing is left."""
    value = _mend(_INVISIBLE.sub(" ", value[: 20 * longest]))
    return " ".join(value.split())[:longest].strip() or None


def _with_damage(data: bytes, name: str) -> Decoded:
    text = _mend(data.decode(name, "replace"))
    # A replacement character that was written as one is no damage.
    damaged = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if name == "utf-8" else 0)
    if damaged <= 0:
        return Decoded(text)
    code = "invalid-utf8" if name == "utf-8" else "invalid-encoding"
    places = "1 place" if damaged == 1 else f"{damaged} places"
    return Decoded(text, (code, f"is not valid {name.upper()} in {places}, shown as U+FFFD (\ufffd)"))


def _mend(text: str) -> str:
    """Replace lone surrogates, which no encoding can carry further."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    for name, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if zeros.count(0) > _ENOUGH_ZEROS * half and letters.count(0) == 0:
            return name
    return None


def _known(name: str) -> str | None:
    """The codec of a declared encoding. Pages that say Latin-1 or ASCII mean Windows-1252 (WHATWG
    Encoding)."""
    try:
        found = codecs.lookup(name.strip()[:40]).name
    except (LookupError, ValueError):
        return None
    if found in ("iso8859-1", "ascii"):
        return "cp1252"
    # Only codecs of real character sets; a page that says UTF was found above to be none.
    return found if _CHARACTER_SET.match(found) else None


def _utf8_letters(data: bytes) -> tuple[int, int]:
    """How many characters beyond ASCII are valid UTF-8, and how many bytes are not."""
    text = data[:_SAMPLE].decode("utf-8", "surrogateescape")
    beyond = [char for char in text if char > "\x7f"]
    bad = sum("\udc80" <= char <= "\udcff" for char in beyond)
    return len(beyond) - bad, bad


def _guess(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    beyond = len(sample.translate(None, bytes(range(128))))
    name: str | None = None
    if beyond <= _MOSTLY_ASCII * len(sample) and not re.search(rb"[\x81\x8d\x8f\x90\x9d]", sample):
        # Latin letters with a few others: Windows-1252, by far the most used of the old encodings for
        # English.
        name = "cp1252"
    else:
        from charset_normalizer import from_bytes

        best = from_bytes(sample).best()
        name = best.encoding if best else None
    name = name or "cp1252"
    said = f"is not UTF-8; it was read as {name.replace('cp125', 'Windows-125')}, guessed from its bytes"
    return Decoded(_mend(data.decode(name, "replace")), ("guessed-encoding", said))
