"""Descriptions given to the one that they stand for."""

from collections.abc import Iterator

from according.link.entities.descriptions import Attached, Description, chain_key
from according.link.entities.names import Names
from according.link.union import Union


def attach(union: Union, one: Description, key: str, rule: str) -> Iterator[Attached]:
    """Join the chain of a description with a key; yield the span of one that is in no chain."""
    if one.key is not None:
        union.join(key, one.key, rule)
    if one.key is None or one.wide != one.span:
        for span in dict.fromkeys((one.span, one.wide)):
            yield Attached(span, key, one.text, rule)


def unnamed(union: Union, names: Names, first: Description) -> str:
    """The key of a person without a name, by the first description."""
    key = first.key or chain_key(first.span.document, first.span.start)
    names.written.setdefault(key, first.text)
    union.add(key)
    names.schemas.setdefault(key, "Person")
    return key
