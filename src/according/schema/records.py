"""A read-only collection of records of many types, and the check that their spans lie in their documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from according.errors import SpanError
from according.schema.documents import Document

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class RawReport:
    """A file as it was given: its name, its bytes, and its form where the name tells ("text" or "html")."""

    path: str
    data: bytes
    form: str | None = None


class Records:
    """Records by type, in the order in which they were written."""

    def __init__(self, records: Iterable[object] = ()) -> None:
        self._by_type: dict[type, list[object]] = defaultdict(list)
        for record in records:
            self._by_type[type(record)].append(record)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of exactly this type."""
        return tuple(self._by_type.get(kind, ()))  # type: ignore[arg-type]

    def by_document(self, kind: type[R]) -> Mapping[str, tuple[R, ...]]:
        """Return the records of this type, grouped by the document they belong to."""
        groups: dict[str, list[R]] = defaultdict(list)
        for record in self.of(kind):
            groups[record.document].append(record)  # type: ignore[attr-defined]
        return {document: tuple(group) for document, group in groups.items()}

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.of(Document)

    def document(self, id_: str) -> Document:
        """Return the document with this id; KeyError where there is none."""
        for document in self.documents:
            if document.id == id_:
                return document
        raise KeyError(id_)

    def only(self, kinds: Iterable[type]) -> "Records":
        """Return a collection that holds nothing but records of these types."""
        return Records(record for kind in kinds for record in self._by_type.get(kind, ()))

    def __iter__(self) -> Iterator[object]:
        for group in self._by_type.values():
            yield from group

    def __len__(self) -> int:
        return sum(map(len, self._by_type.values()))


def check_spans(records: Iterable[object], texts: Mapping[str, str]) -> None:
    """Raise SpanError where a record points outside its document's text or misquotes it.

    `texts` maps document ids to texts. Every nested dataclass with `start` and `end` is checked, within the
    nearest enclosing record that names its document; where it has a `text` of that length, that too.
    """
    for record in records:
        _check(record, None, texts, type(record).__name__)


def _check(value: Any, document: str | None, texts: Mapping[str, str], where: str) -> None:
    if isinstance(value, tuple):
        for item in value:
            if type(item) not in _PLAIN:
                _check(item, document, texts, where)
        return
    shape = _shape(type(value))  # type: ignore[arg-type]
    if shape is None:
        return
    if shape.names_document:
        document = value.id if isinstance(value, Document) else value.document
    if shape.has_place and document is not None and isinstance(value.start, int) and isinstance(value.end, int):
        _check_one(value, value.start, value.end, texts.get(document), where)
    for name in shape.nested:
        nested = getattr(value, name)
        if type(nested) not in _PLAIN:
            _check(nested, document, texts, where)


_PLAIN = frozenset({str, int, float, bool, type(None)})


class _Shape(NamedTuple):
    """What of a dataclass there is to check: `nested` are the fields that may hold more than a plain value."""

    names_document: bool
    has_place: bool
    nested: tuple[str, ...]


@cache
def _shape(kind: type) -> _Shape | None:
    """Return the shape of a dataclass, None for another type."""
    if not is_dataclass(kind):
        return None
    names = {field.name for field in fields(kind)} | set(dir(kind))
    nested = tuple(field.name for field in fields(kind) if not _is_plain(field.type))
    return _Shape("document" in names or issubclass(kind, Document), {"start", "end"} <= names, nested)


def _is_plain(hint: object) -> bool:
    """Tell whether a field's type lets it hold nothing but plain values; a type that is written as text does not."""
    if hint in _PLAIN or get_origin(hint) is Literal:
        return True
    choices = get_args(hint) if get_origin(hint) in (Union, UnionType) else ()
    return bool(choices) and all(map(_is_plain, choices))


def _check_one(value: Any, start: int, end: int, text: str | None, where: str) -> None:
    if text is None:
        raise SpanError(f"{where} points into a document that is not there")
    if not 0 <= start < end <= len(text):
        raise SpanError(f"{where} at {start}:{end} leaves its document of {len(text)} characters")
    quoted = getattr(value, "text", None)
    if isinstance(quoted, str) and len(quoted) == end - start and text[start:end] != quoted:
        raise SpanError(f"{where} at {start}:{end} says {quoted!r}, the document {text[start:end]!r}")
