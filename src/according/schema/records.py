"""A read-only collection of records of many types, and the check that their spans lie in their documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar

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
            if not isinstance(item, (str, int, float)):
                _check(item, document, texts, where)
        return
    if not is_dataclass(value) or isinstance(value, type):
        return
    document = value.id if isinstance(value, Document) else getattr(value, "document", document)
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    if document is not None and isinstance(start, int) and isinstance(end, int):
        _check_one(value, start, end, texts.get(document), where)
    for field in fields(value):
        nested = getattr(value, field.name)
        if isinstance(nested, tuple) or is_dataclass(nested):
            _check(nested, document, texts, where)


def _check_one(value: Any, start: int, end: int, text: str | None, where: str) -> None:
    if text is None:
        raise SpanError(f"{where} points into a document that is not there")
    if not 0 <= start < end <= len(text):
        raise SpanError(f"{where} at {start}:{end} leaves its document of {len(text)} characters")
    quoted = getattr(value, "text", None)
    if isinstance(quoted, str) and len(quoted) == end - start and text[start:end] != quoted:
        raise SpanError(f"{where} at {start}:{end} says {quoted!r}, the document {text[start:end]!r}")
