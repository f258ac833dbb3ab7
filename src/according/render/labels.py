"""Short names for reports: what stands beside a quotation."""

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

from according.render.safe import one_line
from according.schema.documents import Document

_LONGEST_STEM = 8
_LONGEST_PUBLISHER = 14


def label_reports(documents: Sequence[Document]) -> dict[str, str]:
    """Return a label for each document id: all of one sort, short, and no two alike.

    File names where all are short, or their beginnings where those differ ("002" for "002_544e0efe.txt"),
    publishers where all are short, else numbers in the order of the dossier.
    """
    for name in (_stem, _lead, _publisher):
        labels = _all(documents, name)
        if labels is not None:
            return labels
    return {document.id: f"[{number}]" for number, document in enumerate(documents, 1)}


def _all(documents: Sequence[Document], name: Callable[[Document], str | None]) -> dict[str, str] | None:
    found = {document.id: name(document) for document in documents}
    labels = {id_: label for id_, label in found.items() if label}
    distinct = {label.casefold() for label in labels.values()}
    return labels if len(distinct) == len(documents) else None


def _stem(document: Document) -> str | None:
    stem = one_line(PurePath(document.path).stem)
    fits = len(stem) <= _LONGEST_STEM and any(c.isalnum() for c in stem) and " " not in stem
    return stem if fits else None


def _lead(document: Document) -> str | None:
    lead = re.split(r"[_\-. ]", one_line(PurePath(document.path).stem), maxsplit=1)[0]
    return lead if 0 < len(lead) <= _LONGEST_STEM else None


def _publisher(document: Document) -> str | None:
    name = one_line(document.publisher or "").removeprefix("The ")
    return name if 0 < len(name) <= _LONGEST_PUBLISHER else None
