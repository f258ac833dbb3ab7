"""One annotated text, whatever corpus it comes from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

ATTRIBUTION_ROLES = ("SOURCE", "CUE", "CONTENT")


@dataclass
class Link:
    """One attribution as word indices: its cue, its source's words and its content's words."""

    cue: list[int]
    source: list[int]
    content: list[int]


@dataclass
class Passage:
    """The words of one document with whatever layers its corpus annotates; a layer is None where it does not.

    `gaps` are indices of `according.model.encoding.GAPS`; `heads` are indices into `words`, -1 for a root and
    None for a word outside every tree; `names`, `entities` and `attribution` are BIO tags.
    """

    id: str
    words: list[str]
    gaps: list[int]
    starts: list[bool] | None = None
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int | None] | None = None
    relations: list[str] | None = None
    names: list[str] | None = None
    entities: list[str] | None = None
    attribution: list[str] | None = None
    events: list[str] | None = None
    links: list[Link] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


def held_out(passage: Passage) -> bool:
    """Whether a document belongs to the tenth set apart for choosing settings: decided by its id alone."""
    return hashlib.sha256(passage.id.encode()).digest()[0] % 10 == 0


def bio_tags(length: int, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """Give the BIO tags of half-open, labelled spans of words; where spans overlap the first one stands."""
    tags = ["O"] * length
    for start, end, label in spans:
        if all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    return tags


def guessed_gaps(words: list[str]) -> list[int]:
    """Guess the gaps of words whose text is not kept: none before closing punctuation and clitics, else
    space."""
    glued = {
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        ")",
        "'s",
        "n't",
        "'re",
        "'ve",
        "'ll",
        "'m",
        "'d",
        "%",
        "’s",
        "n’t",
    }
    gaps = [0 if word in glued else 1 for word in words]
    for i, word in enumerate(words[:-1]):
        if word in ("(", "$", "["):
            gaps[i + 1] = 0
    if gaps:
        gaps[0] = 3
    return gaps
