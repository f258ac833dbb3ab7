"""Text from a report can't steer the reader's terminal or turn the reading direction of a line.

What acts instead of being seen is replaced by one visible character each, so that all offsets still hold:
control characters by their pictures (U+2400 to U+2421, so an escape reads as ␛), the others by U+FFFD. The
reordering characters are those of Unicode Standard Annex 9; the list of risky ones follows "Trojan Source"
(Boucher and Anderson 2023). JSON is not touched: its own escapes do the work there.
"""

from dataclasses import fields, is_dataclass, replace

from according.schema.dossier import Dossier

_UNSEEN = "\ufffd"
_INVISIBLE = "\u200b\ufeff\u2060\u00ad"


def _replacements() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table |= {0x7F: "\u2421", 0x09: " ", 0x0A: "\n", 0x0D: " ", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
    table |= {code: _UNSEEN for code in range(0x80, 0xA0) if code != 0x85}
    table |= dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _UNSEEN)
    table |= dict.fromkeys((*range(0x2061, 0x2066), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC)), _UNSEEN)
    table |= dict.fromkeys((*range(0xD800, 0xE000), *range(0xE0000, 0xE0080)), _UNSEEN)
    return table


_TABLE = _replacements()


def visible(text: str) -> str:
    """Return the text with all that acts made visible: as many characters as before, line ends kept."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Return the text visible, on one line, with single blanks and without invisible characters."""
    return " ".join("".join(c for c in visible(text) if c not in _INVISIBLE).split())


def harmless(record: Dossier) -> Dossier:
    """Return the dossier with every string in it made visible.

    Each string keeps its length, so spans still point at what they quote.
    """
    made = _harmless(record)
    assert isinstance(made, Dossier)
    return made


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else visible(value)
    if isinstance(value, tuple):
        made = tuple(_harmless(item) for item in value)
        return value if all(a is b for a, b in zip(made, value, strict=True)) else made
    if is_dataclass(value) and not isinstance(value, type):
        found = {f.name: getattr(value, f.name) for f in fields(value)}
        changed = {name: new for name, old in found.items() if (new := _harmless(old)) is not old}
        return replace(value, **changed) if changed else value
    return value
