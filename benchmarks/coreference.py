#!/usr/bin/env python3
"""Score how mentions of events and entities are linked across documents.

    python benchmarks/coreference.py FILE.jsonl

Each line of FILE is a document of ECB+ (Cybulska and Vossen 2014; https://github.com/cltl/ecbPlus): `doc`, `topic`,
`tokens` ([id, sentence, word]) and `mentions` ({id, type, tokens, chain}), of which those that were checked are
scored (Cybulska and Vossen's list of checked sentences). The mentions are given, their texts are read, and what links
them is the project's own; which documents are of one story is found too, as all topics are pooled. Singletons are
kept, and a mention whose chain is null is one of its own.

Prints one line of JSON: `events` and `entities` (participants, places and times), the CoNLL F1 in percent, and
`baseline`, the same for the lemma of the head word alone: mentions with one lemma are one, in all documents.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from according.annotate.stage import Annotate
from according.link.entities import link_entities
from according.link.grouping import group_into_stories
from according.link.grouping.words import read_words
from according.link.identity import Trace, is_speech, kind_of, same_happenings
from according.link.reading import Reading, readings
from according.schema.annotations import EventMention, Mention, Sentence, Word
from according.schema.documents import Block, Document
from according.schema.links import Entity
from according.schema.records import Records
from benchmarks.scoring.clusters import Clustering, conll
from benchmarks.scoring.things import Reference, same_things


@dataclass(frozen=True, slots=True)
class Given:
    """A mention of the corpus: its key, its chain (itself where it has none), and its head word as it was read."""

    key: tuple[str, str]
    is_event: bool
    chain: Hashable
    head: Word
    start: int
    end: int

    @property
    def document(self) -> str:
        return self.key[0]


def main() -> None:
    """Print the scores of the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="documents of ECB+, one JSON record a line")
    lines = parser.parse_args().file.read_text(encoding="utf-8").splitlines()
    given: list[Given] = []
    records: dict[str, list[object]] = {}
    stage = Annotate()
    for number, record in enumerate(map(json.loads, lines), 1):
        print(f"\r{number} of {len(lines)}", end="", file=sys.stderr, flush=True)
        document, spans = document_of(record)
        records[document.id] = [document, *stage.run(Records([document]))]
        given += _given(record, document.id, spans, records[document.id])
    print(file=sys.stderr)
    stories = _stories(records)
    print(json.dumps(scores(given, records, stories)))


def document_of(record: Mapping[str, Any]) -> tuple[Document, Mapping[str, tuple[int, int]]]:
    """Return a record as a document, a paragraph to each sentence, and where each token stands in it."""
    text, spans, previous = "", dict[str, tuple[int, int]](), None
    for token, sentence, word in record["tokens"]:
        text += "" if previous is None else " " if sentence == previous else "\n\n"
        spans[token] = (len(text), len(text) + len(word))
        text, previous = text + word, sentence
    id_ = f"{record['topic']}/{record['doc']}"
    blocks = (Block("body", 0, len(text)),)
    return Document(id_, "", None, None, None, None, None, None, "en", text, blocks), spans


def _given(
    record: Mapping[str, Any], document: str, spans: Mapping[str, tuple[int, int]], read: Iterable[object]
) -> Iterator[Given]:
    sentences = [r for r in read if isinstance(r, Sentence)]
    for mention in record["mentions"]:
        start = min(spans[t][0] for t in mention["tokens"])
        end = max(spans[t][1] for t in mention["tokens"])
        key = (document, mention["id"])
        sentence = next((s for s in sentences if s.start <= start < s.end), None)
        head = _head(sentence, start, end) if sentence else None
        if head is None:
            head = Word(start, end, record["doc"], f"unread {start}", "X")
        yield Given(key, "ACTION" in mention["type"], mention["chain"] or key, head, start, end)


def _head(sentence: Sentence, start: int, end: int) -> Word | None:
    """The word of a stretch that hangs on none of its others; the last one where the tree does not tell."""
    inside = [i for i, w in enumerate(sentence.words) if w.start < end and start < w.end]
    heads = [i for i in inside if sentence.words[i].head not in inside and sentence.words[i].tag != "PUNCT"]
    return sentence.words[heads[0] if heads else inside[-1]] if inside else None


def _stories(records: Mapping[str, list[object]]) -> dict[str, str]:
    """The story of each document as the project groups a stream of reports, named by its most typical one."""
    documents = [r for found in records.values() for r in found if isinstance(r, Document)]
    groups = group_into_stories(read_words(document) for document in documents)
    return {id_: group[0] for group in groups for id_ in group}


def _linked(
    records: Mapping[str, list[object]], stories: Mapping[str, str]
) -> tuple[dict[str, Reading], dict[tuple[str, int], str]]:
    """The readings of all documents, and the entity of each word that stands for one: linked story by story."""
    grouped: dict[str, list[object]] = defaultdict(list)
    for document, found in records.items():
        grouped[stories[document]] += found
    read: dict[str, Reading] = {}
    heads: dict[tuple[str, int], str] = {}
    for found in grouped.values():
        story = Records(found)
        mentions, sentences, events = story.of(Mention), story.of(Sentence), story.of(EventMention)
        entities = link_entities(story.documents, mentions, sentences, events)
        here = readings(story, entities)
        read.update({r.document.id: r for r in here})
        heads.update(entity_heads(here, entities))
    return read, heads


def scores(given: Iterable[Given], records: Mapping[str, list[object]], stories: Mapping[str, str]) -> dict[str, float]:
    """Return the CoNLL F1 of events and entities in percent, and the same by their head lemmas alone."""
    given = list(given)
    read, heads = _linked(records, stories)
    events, entities = [g for g in given if g.is_event], [g for g in given if not g.is_event]
    return {
        "events": _score(events, _events(events, read, stories)),
        "entities": _score(entities, _entities(entities, heads, stories)),
        "baseline": _score(events, {g.key: g.head.lemma.lower() for g in events}),
        "baseline_entities": _score(entities, {g.key: g.head.lemma.lower() for g in entities}),
    }


def _score(given: Iterable[Given], found: Clustering) -> float:
    return round(100 * conll({g.key: g.chain for g in given}, found), 2)


def _events(given: Iterable[Given], read: Mapping[str, Reading], stories: Mapping[str, str]) -> Clustering:
    traces = {(t.document, t.start, g.key): t for g in given for t in [_trace(g, read[g.document], stories)]}
    cluster = {id(m): number for number, h in enumerate(same_happenings(traces.values())) for m in h.members}
    return {key: cluster[id(trace)] for (_, _, key), trace in traces.items()}


def _trace(given: Given, reading: Reading, stories: Mapping[str, str]) -> Trace:
    """What tells which happening a given mention is of: that of the project's own event mention where it read one."""
    lemma = given.head.lemma.lower()
    event = next((e for e in reading.events if e.start <= given.head.start < e.end), None)
    agents = frozenset(
        e.id
        for a in (event.arguments if event else ())
        if a.role == "agent"
        for e in reading.entities_in(a.start, a.end)
    )
    kind = event.event_class if event else ""
    return Trace(
        given.document, given.start, stories[given.document], "", kind_of(kind, lemma), lemma,
        agents=agents, speech=is_speech(kind),
    )  # fmt: skip


def _entities(given: Iterable[Given], heads: Mapping[tuple[str, int], str], stories: Mapping[str, str]) -> Clustering:
    references = {g.key: _reference(g, heads.get((g.document, g.head.start)), stories) for g in given}
    things = same_things(references.values())
    return {key: things[reference] for key, reference in references.items()}


def _reference(given: Given, entity: str | None, stories: Mapping[str, str]) -> Reference:
    return Reference(
        given.document, given.start, stories[given.document], given.head.lemma.lower(), entity, given.head.tag == "PRON"
    )


def entity_heads(read: Iterable[Reading], entities: Iterable[Entity]) -> dict[tuple[str, int], str]:
    """Return the entity that each word stands for which is the head of one of its mentions; the widest mention wins."""
    by_document = {r.document.id: r for r in read}
    found: dict[tuple[str, int], tuple[int, str]] = {}
    for entity in entities:
        for span in entity.mentions:
            sentence = by_document[span.document].sentence_at(span.start)
            head = _head(sentence, span.start, span.end) if sentence else None
            if head is not None:
                key, rank = (span.document, head.start), (span.end - span.start, entity.id)
                found[key] = max(found.get(key, rank), rank)
    return {key: entity for key, (_, entity) in found.items()}


if __name__ == "__main__":
    main()
