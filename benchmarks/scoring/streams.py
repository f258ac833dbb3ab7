"""Corpora of stories as one stream of report files, each with the story it belongs to."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

Told = dict[str, tuple[str, bytes]]
"""By file name: the story, and the report with its front matter."""

_STORY = ("incident", "event", "triplet")
_TITLE, _ADDRESS = ("title", "article_title"), ("uri", "url")
_PUBLISHED, _TEXT = ("dct", "date_publish", "date"), ("text", "article_content")


def read_stream(files: Iterable[Path]) -> Told:
    """Return all reports of these files, shuffled by a hash of their names, the same way every time.

    Understood are lines with `articles` under an `incident`, `event` or `triplet`, or under a `date` and a `place`;
    and lines of ECB+ with `topic`, `doc` and `tokens`, where the two halves of a topic (documents named …ecb and
    …ecbplus) are two stories.
    """
    told: Told = {}
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            if line.strip():
                for story, part, article in _articles(json.loads(line)):
                    told[f"{file.stem}-{number}-{part}.txt"] = (f"{file.stem}/{story}", _report(article))
    return {name: told[name] for name in sorted(told, key=lambda n: hashlib.sha256(n.encode()).hexdigest())}


def _articles(record: Mapping[str, Any]) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    if "tokens" in record:
        yield f"{record['topic']}{'+' if record['doc'].endswith('plus') else ''}", 0, {"text": _sentences(record)}
        return
    story = _first(record, _STORY) or f"{record['date']} {record['place']}"
    for part, article in enumerate(record["articles"]):
        yield story, part, article


def _sentences(record: Mapping[str, Any]) -> str:
    """The words of an ECB+ document, a line for each sentence; without the address that stands first in some."""
    lines: dict[str, list[str]] = {}
    for token in record["tokens"]:
        lines.setdefault(token[1], []).append(token[2])
    return "\n\n".join(" ".join(words) for words in lines.values() if words[0] != "http")


def _report(article: Mapping[str, Any]) -> bytes:
    head = {
        "title": _first(article, _TITLE),
        "url": _first(article, _ADDRESS),
        "published": _first(article, _PUBLISHED),
    }
    text = _first(article, _TEXT) or "\n\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if value)
    return f"---\n{front}---\n{text}".encode()


def _first(record: Mapping[str, Any], keys: Iterable[str]) -> str:
    return next((str(record[key]) for key in keys if record.get(key)), "")
