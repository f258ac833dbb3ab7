"""Universal Dependencies treebanks in CoNLL-U: English-EWT and English-GUM."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.passages import Passage, bio_tags

Row = list[str]
_ENTITY = re.compile(r"\(([^()]*)|([^()]*)\)")


def sentences(path: Path) -> Iterator[tuple[dict[str, str], list[Row]]]:
    """Give each sentence's comments and its word rows; empty nodes are left out, multiword lines are merged
    into the rows (the parts of ``don't`` carry SpaceAfter=No between them)."""
    comments: dict[str, str] = {}
    rows: list[Row] = []
    joined_until = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            comments[name.strip()] = value.strip()
        elif line:
            row = line.split("\t")
            if "-" in row[0]:
                joined_until, spaced = int(row[0].split("-")[1]), "SpaceAfter=No" not in row[9]
            elif "." not in row[0]:
                if int(row[0]) < joined_until or (int(row[0]) == joined_until and not spaced):
                    row[9] = "SpaceAfter=No" if row[9] == "_" else row[9] + "|SpaceAfter=No"
                rows.append(row)
        elif rows:
            yield comments, rows
            comments, rows, joined_until = {}, [], 0
    if rows:
        yield comments, rows


def read(path: Path, one_document: bool = False) -> list[Passage]:
    """Read a treebank as documents, sentences joined as in a running text."""
    passages: list[Passage] = []
    entities: list[list[Row]] = []
    for comments, rows in sentences(path):
        if not passages or any(key.startswith("newdoc") for key in comments):
            passages.append(_empty(comments.get("newdoc id", comments.get("newdoc", f"{path.stem}-{len(passages)}"))))
            entities.append([])
        passage = passages[-1]
        new_paragraph = not passage.words or any(key.startswith("newpar") for key in comments)
        _append(passage, rows, new_paragraph)
        entities[-1].extend(rows)
    for passage, rows in zip(passages, entities, strict=True):
        if any("Entity=" in row[9] for row in rows):
            passage.entities = bio_tags(len(rows), _named_entities(rows, passage))
    return passages


def _empty(name: str) -> Passage:
    return Passage(id=name, words=[], gaps=[], starts=[], upos=[], xpos=[], heads=[], relations=[])


def _append(passage: Passage, rows: list[Row], new_paragraph: bool) -> None:
    assert passage.starts is not None and passage.heads is not None
    assert passage.upos is not None and passage.xpos is not None and passage.relations is not None
    offset = len(passage.words)
    for i, row in enumerate(rows):
        passage.words.append(row[1])
        if i == 0:
            passage.gaps.append(3 if new_paragraph else 1)
        else:
            passage.gaps.append(0 if "SpaceAfter=No" in rows[i - 1][9] else 1)
        passage.starts.append(i == 0)
        passage.upos.append(row[3])
        passage.xpos.append(row[4])
        passage.heads.append(offset + int(row[6]) - 1 if row[6] != "0" else -1)
        passage.relations.append(row[7])


def _named_entities(rows: list[Row], passage: Passage) -> list[tuple[int, int, str]]:
    """Outermost mentions, of the ten types of GUM, whose head is a proper noun."""
    open_mentions: dict[str, list[tuple[int, str]]] = {}
    found: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*\)?|[^()]*\)", value):
            fields = piece.strip("()").split("-")
            if piece.startswith("("):
                open_mentions.setdefault(fields[0], []).append((i, fields[1] if len(fields) > 1 else ""))
            if piece.endswith(")") and open_mentions.get(fields[0]):
                start, kind = open_mentions[fields[0]].pop()
                found.append((start, i + 1, kind))
    named = [span for span in found if span[2] and _headed_by_name(passage, span[0], span[1])]
    return sorted(named, key=lambda span: (span[0] - span[1], span[0]))


def _headed_by_name(passage: Passage, start: int, end: int) -> bool:
    assert passage.heads is not None and passage.upos is not None
    heads = [i for i in range(start, end) if (h := passage.heads[i]) is None or not start <= h < end]
    return bool(heads) and passage.upos[heads[0]] == "PROPN"
