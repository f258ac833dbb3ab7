"""Names in columns: UNER (BIO, tab) and wikigold (IO, blank)."""

from __future__ import annotations

import itertools
from pathlib import Path

from training.passages import Passage, guessed_gaps

TYPES = ("PER", "ORG", "LOC")


def sentences(path: Path) -> list[tuple[list[str], list[str]]]:
    """Give each sentence's words and BIO tags, tags of other types as O."""
    result: list[tuple[list[str], list[str]]] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split(" ")
        if len(fields) < 2:
            if words:
                result.append((words, _as_bio(tags)))
                words, tags = [], []
            continue
        words.append(fields[0])
        tags.append(fields[-1])
    return result


def _as_bio(tags: list[str]) -> list[str]:
    kinds = [tag[2:] if tag[2:] in TYPES else "" for tag in tags]
    bio = []
    for i, (tag, kind) in enumerate(zip(tags, kinds, strict=True)):
        begins = tag.startswith("B-") or i == 0 or kinds[i - 1] != kind
        bio.append(f"{'B' if begins else 'I'}-{kind}" if kind else "O")
    return bio


def read(path: Path, sentences_together: int = 12) -> list[Passage]:
    """Read a corpus without documents as passages of some consecutive sentences each."""
    found = sentences(path)
    passages = []
    for i in range(0, len(found), sentences_together):
        group = found[i : i + sentences_together]
        words = [{"``": '"', "''": '"'}.get(word, word) for group_words, _ in group for word in group_words]
        passages.append(
            Passage(
                id=f"{path.stem}-{i}",
                words=words,
                gaps=guessed_gaps(words),
                names=[t for _, ts in group for t in ts],
            )
        )
    return passages


def add_names(passages: list[Passage], path: Path) -> int:
    """Lay the names of UNER over the treebank it was made on; give how many sentences fit word for word.

    UNER follows an older release, so a few sentences differ; and some copies have a word's number in place of
    the word. A sentence with no counterpart has no names; one that was split otherwise has those found in it.
    """
    found = sentences(path)
    texts = [words for passage in passages for words in _sentences_of(passage)]
    aligned = iter(_aligned(found, texts))
    total = 0
    for passage in passages:
        passage.names = []
        fits = []
        while len(passage.names) < len(passage):
            tags, fit = next(aligned)
            passage.names.extend(tags)
            fits.append(fit)
        total += sum(fits)
        if sum(fits) < 0.9 * len(fits):
            passage.names = None
    return total


def _sentences_of(passage: Passage) -> list[list[str]]:
    assert passage.starts is not None
    borders = [i for i, starts in enumerate(passage.starts) if starts] + [len(passage)]
    return [passage.words[start:end] for start, end in itertools.pairwise(borders)]


def _aligned(found: list[tuple[list[str], list[str]]], texts: list[list[str]]) -> list[tuple[list[str], bool]]:
    """Each text sentence's tags, and whether its counterpart fits word for word."""
    result: list[tuple[list[str], bool]] = []
    place = 0
    for i, words in enumerate(texts):
        ahead = next((k for k in range(3) if _fits_at(found, place + k, texts, i)), None)
        if ahead is not None:
            place += ahead + 1
            result.append((found[place - 1][1], True))
        elif i + 1 < len(texts) and _fits_at(found, place, texts, i + 1):
            result.append((["O"] * len(words), False))
        else:
            result.append((_found_again(*found[min(place, len(found) - 1)], words), False))
            place += 1
    return result


def _fits_at(found: list[tuple[list[str], list[str]]], place: int, texts: list[list[str]], i: int) -> bool:
    return place < len(found) and _fits(found[place][0], texts[i])


def _fits(words: list[str], others: list[str]) -> bool:
    return len(words) == len(others) and all(
        a == b or a == str(i + 1) for i, (a, b) in enumerate(zip(words, others, strict=True))
    )


def _found_again(words: list[str], tags: list[str], others: list[str]) -> list[str]:
    """The names of one sentence, in order, where the same words stand in another."""
    result, place = ["O"] * len(others), 0
    for start in (i for i, tag in enumerate(tags) if tag.startswith("B-")):
        end = next((i for i in range(start + 1, len(tags)) if not tags[i].startswith("I-")), len(tags))
        name = words[start:end]
        again = next((i for i in range(place, len(others)) if others[i : i + len(name)] == name), None)
        if again is not None:
            result[again : again + len(name)] = tags[start:end]
            place = again + len(name)
    return result
