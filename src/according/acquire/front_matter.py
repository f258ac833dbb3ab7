"""Front matter: what is told about a text file between two lines of dashes at its start."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from according.acquire.encoding import clean_field

__all__ = ["FrontMatter", "split_front_matter"]

_LONGEST = 16_384
"""Characters in which front matter must end; what is longer is no front matter."""
_OPENING = re.compile(r"\s*---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_PLAIN_LINE = re.compile(r"\s*([A-Za-z][\w -]{0,30}?)\s*:\s*(.*?)\s*")
_NAMES = {
    "title": "title", "headline": "title",
    "outlet": "publisher", "publisher": "publisher",
    "url": "url", "link": "url",
    "published": "published", "date": "published",
    "author": "author", "by": "author",
    "language": "language", "lang": "language",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields that were given (`title`, `publisher`, `url`, `published`, `author`, `language`), as
    one-line strings; and the problem that reading them met, or None."""

    fields: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None

    def get(self, name: str) -> str | None:
        return self.fields.get(name)


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter and the text behind it. Nothing else of the text is changed.

    A block that is no YAML mapping is read line by line where it has known names ("title: ..."), and stays in
    the text where it has none; either is told. Text without front matter comes back as it is.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return FrontMatter(), text
    block, rest = text[opening.end() : closing.start()], text[closing.end() :]
    found, wrong = _read_yaml(block)
    if found is not None:
        return FrontMatter(_fields(found)), rest
    lines = _read_lines(block)
    if any(name in _NAMES for name in lines):
        return FrontMatter(
            _fields(lines), f"has front matter that is not YAML ({wrong}); it was read line by line"
        ), rest
    if not block.strip():
        return FrontMatter(), rest
    said = f"begins with a block between --- lines that is no front matter ({wrong}); it was read as text"
    return FrontMatter(problem=said), text


def _read_yaml(block: str) -> tuple[dict[object, object] | None, str]:
    """The mapping that the block is, or None and what is wrong with it."""
    import yaml

    class Loader(yaml.BaseLoader):
        """Leaves every scalar a string, so that a date stays as it was written; refuses aliases, which can
        make a few lines grow without end."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("it uses an alias")
            node: yaml.Node | None = super().compose_node(parent, index)
            return node

    try:
        found = yaml.load(block, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = f" in its line {error.problem_mark.line + 1}" if error.problem_mark else ""
        return None, f"{error.problem or 'unreadable'}{line}"
    except (yaml.YAMLError, ValueError) as error:
        return None, clean_field(str(error), 80) or "unreadable"
    except RecursionError:
        return None, "it is nested too deeply"
    if isinstance(found, dict):
        return found, ""
    return None, "it names no fields" if found is None else f"a {type(found).__name__}, no list of fields"


def _read_lines(block: str) -> dict[object, object]:
    matches = (_PLAIN_LINE.fullmatch(line) for line in block.splitlines() if len(line) < 2_000)
    return {match[1].lower(): match[2].strip("\"'") for match in matches if match}


def _fields(found: Mapping[object, object]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for key, value in found.items():
        name = _NAMES.get(str(key).strip().lower())
        text = clean_field(_plain(value))
        if name and text and name not in fields:
            fields[name] = text
    return fields


def _plain(value: object, depth: int = 0) -> str:
    """A scalar as it is, a list joined by commas, a mapping by its name."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and depth < 3:
        return ", ".join(filter(None, (_plain(item, depth + 1) for item in value[:20])))
    if isinstance(value, dict) and depth < 3:
        return _plain(value.get("name", ""), depth + 1)
    return ""
