"""Reading a resource file: once per process, by the name of its file.

YAML takes ten times as long to read as JSON: what the files hold is kept in `baked.json` too (script/bake-resources),
and taken from there as long as a file's checksum is the same.
"""

import json
import zlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from according.errors import ResourceError

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Nodes(_SafeLoader):  # type: ignore[misc]
    """Reads the nodes of a file and leaves open what type each plain scalar is, which takes most of the time."""

    def descend_resolver(self, _node: object, _index: object) -> None: ...

    def ascend_resolver(self) -> None: ...

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None: ...


@cache
def load_yaml(name: str) -> Any:
    """Return the parsed content of `resources/en/NAME.yml`; raise ResourceError where it is missing or broken.

    Resources are trees: no anchors, tags or merged keys. What comes back is shared: treat it as read-only.
    """
    text = load_text(f"{name}.yml")
    made_from, content = _baked().get(name, (None, None))
    if made_from == checksum(text):
        return content
    try:
        return parse_resource(text)
    except yaml.YAMLError as error:
        raise ResourceError(f"the resource {name}.yml is damaged: {error}; reinstall According") from None


def checksum(text: str) -> int:
    """Return the CRC-32 of a text in UTF-8: it tells whether a resource was changed, not by whom."""
    return zlib.crc32(text.encode())


@cache
def _baked() -> Mapping[str, tuple[int | None, Any]]:
    """What was baked, by the name of the resource; nothing where the file is missing or damaged."""
    try:
        found = json.loads(files("according.resources").joinpath("baked.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: (entry[0], entry[1]) for name, entry in found.items()}


def parse_resource(text: str) -> Any:
    """Return what `yaml.safe_load` gives, in a third of the time; raise yaml.YAMLError where a file is broken."""
    loader = _Nodes(text)
    try:
        node = loader.get_single_node()
    finally:
        loader.dispose()
    return None if node is None else _content(node)


def _content(node: Any) -> Any:
    value = node.value
    if node.tag is not None:
        raise yaml.YAMLError(f"a tag ({node.tag}) in a resource")
    if type(value) is str:
        return value if node.style or value[:1] not in _TYPED else _plain(value)
    if isinstance(node, yaml.SequenceNode):
        return [_content(item) for item in value]
    return {_content(key): _content(item) for key, item in value}


# The first characters of what may be no text: numbers, truth values, dates, null, and nothing at all.
_TYPED = frozenset(_SafeLoader.yaml_implicit_resolvers)


@cache
def _plain(value: str) -> Any:
    """Return a scalar without quotation marks as its form tells: text, a number, a truth value, a date, null."""
    forms = _SafeLoader.yaml_implicit_resolvers[value[:1]]
    return yaml.load(value, Loader=_SafeLoader) if any(form.match(value) for _, form in forms) else value


@cache
def load_text(name: str) -> str:
    """Return the text of `resources/en/NAME`; raise ResourceError where it is missing."""
    try:
        return files("according.resources").joinpath("en", name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ResourceError(f"the resource {name} is missing from the installation; reinstall According") from None
