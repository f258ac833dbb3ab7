"""Corpora of stories as one stream."""

import json
from pathlib import Path

from benchmarks.scoring.streams import read_stream

INCIDENT = {
    "incident": "7",
    "articles": [{"title": "Dam breaks", "uri": "http://a.example", "dct": "2020-01-02", "text": "It broke."}],
}
TRIPLET = {
    "triplet": "t",
    "articles": [{"title": "Dam", "date": "2020-01-03", "url": "u", "body-paragraphs": [["It", "broke."], ["So."]]}],
}
DATED = {"date": "1/2/2020", "place": "lusk", "articles": [{"article_title": "Dam", "article_content": "Broke."}] * 2}
ECB = [
    {
        "topic": "1",
        "doc": "1_2ecbplus",
        "tokens": [["1", "0", "http"], ["2", "0", ":"], ["3", "1", "Dam"], ["4", "1", "broke"]],
    },
    {"topic": "1", "doc": "1_1ecb", "tokens": [["1", "0", "Dam"]]},
]


def _file(folder: Path, name: str, *records: object) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_all_forms_are_read(tmp_path: Path) -> None:
    told = read_stream([_file(tmp_path, "a.jsonl", INCIDENT, TRIPLET, DATED), _file(tmp_path, "b.jsonl", *ECB)])
    by_name = dict(sorted(told.items()))
    assert [story for story, _ in by_name.values()] == ["a/7", "a/t", *["a/1/2/2020 lusk"] * 2, "b/1+", "b/1"]
    texts = [data.decode().split("---\n")[-1] for _, data in by_name.values()]
    assert texts == ["It broke.", "It broke.\n\nSo.", "Broke.", "Broke.", "Dam broke", "Dam"]
    assert b'title: "Dam breaks"\nurl: "http://a.example"\npublished: "2020-01-02"\n' in by_name["a-0-0.txt"][1]


def test_the_stream_is_shuffled_and_always_the_same_way(tmp_path: Path) -> None:
    records = [{**INCIDENT, "incident": str(n)} for n in range(30)]
    first = read_stream([_file(tmp_path, "a.jsonl", *records)])
    assert list(first) == list(read_stream([tmp_path / "a.jsonl"]))
    assert [story for story, _ in first.values()] != [f"a/{n}" for n in range(30)]
