"""Attributions out of GUM's discourse trees (Zeldes 2017): who says what, where an attribution relation
holds.

A clause that stands in an attribution relation to another gives the cue (its verb, or "according to") and the
source (the verb's subject, or what follows "according to"); the other clause, with what depends on it in the
same sentence, gives the content.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from training.passages import Link, Passage, bio_tags


@dataclass
class _Unit:
    """An elementary discourse unit: its words, its sentence, the unit it hangs on (0 for none) and how."""

    words: list[int]
    sentence: str
    parent: int
    relation: str


def read(path: Path, treebank: list[Passage]) -> list[Passage]:
    """Give those documents of the GUM treebank that have a discourse tree, with the attribution layer
    alone."""
    known = {passage.id: passage for passage in treebank}
    passages = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        passage = known.get(record["doc"])
        units = _units(record["rsd"])
        if passage is None or sum(len(unit.words) for unit in units.values()) != len(passage):
            continue
        links = [link for number in units if (link := _attribution(units, number, passage)) is not None]
        spans = [span for link in links for span in _spans(link)]
        passages.append(
            Passage(
                id=passage.id,
                words=passage.words,
                gaps=passage.gaps,
                attribution=bio_tags(len(passage), spans),
                links=links,
            )
        )
    return passages


def _units(text: str) -> dict[int, _Unit]:
    units: dict[int, _Unit] = {}
    place = 0
    for line in text.splitlines():
        fields = line.split("\t")
        count = len(fields[1].split())
        sentence = next((part for part in fields[5].split("|") if part.startswith("sid=")), "")
        words = list(range(place, place + count))
        units[int(fields[0])] = _Unit(words, sentence, int(fields[6]), fields[7])
        place += count
    return units


def _attribution(units: dict[int, _Unit], number: int, passage: Passage) -> Link | None:
    unit = units[number]
    if not unit.relation.startswith("attribution") or unit.parent not in units:
        return None
    assert passage.upos is not None and passage.relations is not None and passage.heads is not None
    content = _subtree(units, unit.parent, leave_out=number)
    inside = set(unit.words)
    for word in unit.words:
        if passage.words[word].lower() == "according" and word + 1 in inside:
            source = [w for w in unit.words if w > word + 1 and passage.upos[w] != "PUNCT"]
            return Link([word, word + 1], source, content)
    verb = next((w for w in unit.words if passage.upos[w] == "VERB" and passage.heads[w] not in inside), None)
    if verb is None:
        return None
    subject = next((w for w in unit.words if passage.heads[w] == verb and passage.relations[w] == "nsubj"), None)
    if subject is None:
        return None
    source = [w for w in unit.words if _descends(passage.heads, w, subject)]
    helpers = [w for w in unit.words if passage.heads[w] == verb and passage.relations[w] in ("aux", "compound:prt")]
    cue = sorted(w for w in {verb, *helpers} if abs(w - verb) <= 2 and w not in source)
    return Link(cue, source, [w for w in content if w not in inside])


def _subtree(units: dict[int, _Unit], top: int, leave_out: int) -> list[int]:
    """The words of a unit and of those that depend on it, within its sentence."""
    words: list[int] = []
    for number, unit in units.items():
        chain = number
        while chain in units and chain not in (top, leave_out):
            chain = units[chain].parent
        if chain == top and unit.sentence == units[top].sentence:
            words.extend(unit.words)
    return words


def _descends(heads: list[int | None], word: int, ancestor: int) -> bool:
    place: int | None = word
    while place is not None and place >= 0:
        if place == ancestor:
            return True
        place = heads[place]
    return False


def _spans(link: Link) -> list[tuple[int, int, str]]:
    """The runs of words of each role."""
    spans = []
    for role, words in (("SOURCE", link.source), ("CUE", link.cue), ("CONTENT", link.content)):
        runs: list[list[int]] = []
        for word in sorted(words):
            if runs and runs[-1][-1] == word - 1:
                runs[-1].append(word)
            else:
                runs.append([word])
        spans.extend((run[0], run[-1] + 1, role) for run in runs)
    return spans
