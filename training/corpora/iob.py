"""Names in columns: UNER (BIO, tab) and wikigold (IO, blank)."""

from __future__ import annotations

from pathlib import Path

from training.passages import Passage, guessed_gaps

TYPES = ("PER", "ORG", "LOC")


def sentences(path: Path) -> list[tuple[list[str], list[str]]]:
    """Give each sentence's words and BIO tags, tags of other types as O."""
    result: list[tuple[list[str], list[str]]] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split()
        if len(fields) < 2 or line.startswith("# "):
            if words and not fields:
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
        starts = [j == 0 for group_words, _ in group for j in range(len(group_words))]
        passages.append(
            Passage(
                id=f"{path.stem}-{i}", words=words, gaps=guessed_gaps(words), names=[t for _, ts in group for t in ts]
            )
        )
        del starts
    return passages


def add_names(passages: list[Passage], path: Path) -> int:
    """Lay the names of UNER over the treebank passages with the same sentences; give how many words had none."""
    found = {tuple(words): tags for words, tags in sentences(path)}
    missing = 0
    for passage in passages:
        assert passage.starts is not None
        borders = [i for i, starts in enumerate(passage.starts) if starts] + [len(passage)]
        tags: list[str] = []
        for start, end in zip(borders, borders[1:], strict=False):
            sentence = found.get(tuple(passage.words[start:end]))
            missing += 0 if sentence else end - start
            tags.extend(sentence or ["O"] * (end - start))
        passage.names = tags
    return missing
