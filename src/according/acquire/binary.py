"""Telling files that are no text, and what they look like."""

__all__ = ["looks_binary"]

_SIGNATURES = (
    (b"%PDF-", "a PDF", "extract its text first, for example with pdftotext, and give that"),
    (
        b"PK\x03\x04",
        "a ZIP archive, or a Word, LibreOffice or EPUB document",
        "unpack it, or save it as plain text",
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document", "save it as plain text"),
    (b"{\\rtf", "a rich-text (RTF) document", "save it as plain text"),
    (b"\x1f\x8b", "gzip-compressed data", "unpack it first"),
    (b"BZh", "bzip2-compressed data", "unpack it first"),
    (b"\xfd7zXZ\x00", "xz-compressed data", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "give the text it shows"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text it shows"),
    (b"GIF8", "a GIF image", "give the text it shows"),
    (b"II*\x00", "a TIFF image", "give the text it shows"),
    (b"MM\x00*", "a TIFF image", "give the text it shows"),
    (b"\x7fELF", "a program", "give a report"),
    (b"MZ\x90", "a Windows program", "give a report"),
    (b"SQLite format 3\x00", "an SQLite database", "give the reports as files"),
    (b"OggS", "an Ogg recording", "give its transcript"),
    (b"ID3", "an MP3 recording", "give its transcript"),
    (b"fLaC", "a FLAC recording", "give its transcript"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI video"}
_SAMPLE = 65_536
"""Bytes looked at: enough to see any mixture that is not text from its first byte on."""
_MOST_CONTROL, _MOST_IN_UTF8 = 0.01, 0.1
"""Shares of control characters above which the bytes are no text. Text has none, or the few of terminal colours
and of a damaged line; compressed or compiled data has about 10 %, and is never valid UTF-8 for long."""
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def looks_binary(data: bytes) -> tuple[str, str] | None:
    """Return what the bytes look like and what to do about it, or None where they may be text.

    UTF-16 and UTF-32, which are full of zero bytes, are text where they begin with a byte order mark, or
    where the zeros stand as they do in Latin letters: see `according.acquire.encoding`.
    """
    for signature, looks, advice in _SIGNATURES:
        if data.startswith(signature):
            return looks, advice
    if data[:4] == b"RIFF" and data[8:12] in _RIFF:
        return _RIFF[data[8:12]], "give its text"
    if data[4:8] == b"ftyp":
        return "an MP4 video or recording", "give its transcript"
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls > (_MOST_IN_UTF8 if _is_utf8(sample) else _MOST_CONTROL) * len(sample):
        return "binary data", "give plain text or HTML"
    return None


def _is_utf8(sample: bytes) -> bool:
    try:
        # The sample may end inside a character.
        sample[: len(sample) - 3 if len(sample) == _SAMPLE else None].decode("utf-8")
    except UnicodeDecodeError as error:
        return len(sample) == _SAMPLE and error.start >= _SAMPLE - 7
    return True
