#!/usr/bin/env python3
"""Score how copied reports are found, on copies made of real ones.

    python benchmarks/copies.py examples
    python benchmarks/copies.py FILE.jsonl --seed 7
    python benchmarks/copies.py FILE.jsonl --pairs 50

FILE has one incident a line with its `articles`, each with `id`, `text`, `title`, `uri` and `dct`: incidents of the Gun
Violence Archive with the reports it cites, as SemEval-2018 task 5 collects them. A folder has one story a folder, as
examples/ has.

The unit is a pair of reports, copied or not. Of each story the first report is the source of one copy of each kind,
and the copies of each kind stand in pools of their own:
  edited     the source with 8 % of its words replaced, left out or doubled
  lifted     two fifths of the source, in whole sentences on end, put into a report of another story
  rewritten  the source's first two sentences exchanged for the lead of another report of the same story, the other
             sentences in another order
A pool holds half of the sources with their copies; the other half of the stories lends the hosts, which are in no
pool beside it. `recall`: copies found with their source; `precision`: of the pairs said to be copied, the share that
was made so, all percent.

The last line is JSON: the same, and `as_is`: the texts as they stand, all in one run, how many pairs of reports of
one incident there are, how many are said to copy, and how many pairs across incidents are. --pairs prints so many of
the pairs said to copy, evenly drawn, with the passages they share, to be read by hand.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from according.acquire.stage import Acquire
from according.link.copies import Copies
from according.schema.documents import Document
from according.schema.records import RawReport, Records

EDITED, LIFTED = 0.08, 0.4
LEAD = 2
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[A-Z“\"‘'(])")
_SHOWN = 260

Story = list[Document]


def read_document(name: str, data: bytes, form: str | None) -> Document | None:
    """Read one report with the program's own reader; None where it can't be."""
    found = Records(Acquire().run(Records([RawReport(name, data, form)]))).documents
    return found[0] if found else None


def stories_in(path: Path) -> Iterator[Story]:
    """Yield the stories of a folder of folders or of a JSON-lines file, identical reports once."""
    if path.is_dir():
        for folder in sorted(p for p in path.iterdir() if p.is_dir()):
            names = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".html"))
            yield _documents((n.name, n.read_bytes(), "html" if n.suffix == ".html" else "text") for n in names)
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        yield _documents(
            (a["id"], _with_front(a["text"], title=a["title"], url=a["uri"], published=a["dct"]), "text")
            for a in json.loads(line)["articles"]
        )


def _documents(given: Iterator[tuple[str, bytes, str]]) -> Story:
    read = [read_document(*report) for report in given]
    return list({d.id: d for d in read if d is not None}.values())


def _with_front(text: str, **fields: str | None) -> bytes:
    lines = [f"{key}: {json.dumps(value)}" for key, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", text]).encode("utf-8")


def sentences(document: Document) -> list[str]:
    """Give the sentences of a report's body, in order."""
    body = [document.text[b.start : b.end] for b in document.blocks if b.kind == "body"]
    return [s for paragraph in body for s in _SENTENCE_END.split(paragraph) if s.strip()]


def edited(source: Document, _: Document, __: Document, chance: random.Random) -> list[str]:
    """Change 8 % of the words: exchanged for another of the text's, left out, or written twice."""
    words = " ".join(sentences(source)).split()
    for at in chance.sample(range(len(words)), round(EDITED * len(words))):
        words[at] = chance.choice([chance.choice(words).split(" ")[0], "", f"{words[at]} {words[at]}"])
    return [" ".join(w for w in words if w)]


def lifted(source: Document, _: Document, host: Document, chance: random.Random) -> list[str]:
    """Put two fifths of the source's words, in whole sentences on end, between the sentences of the host."""
    given, around = sentences(source), sentences(host)
    wanted = LIFTED * sum(len(s.split()) for s in given)
    first = chance.randrange(len(given))
    taken: list[str] = []
    for sentence in given[first:] + given[:first]:
        if taken and sum(len(s.split()) for s in taken) >= wanted:
            break
        taken.append(sentence)
    at = chance.randrange(1, len(around) + 1)
    return [*around[:at], " ".join(taken), *around[at:]]


def rewritten(source: Document, sibling: Document, _: Document, chance: random.Random) -> list[str]:
    """Exchange the lead for another report's, and shuffle the rest."""
    rest = sentences(source)[LEAD:]
    chance.shuffle(rest)
    return [*sentences(sibling)[:LEAD], *rest]


Maker = Callable[[Document, Document, Document, random.Random], list[str]]
KINDS: dict[str, Maker] = {"edited": edited, "lifted": lifted, "rewritten": rewritten}


def usable(stories: list[Story]) -> list[Story]:
    """Give the stories of two reports or more, long enough to be made copies of."""
    return [s for s in stories if len(s) > 1 and all(len(sentences(d)) > LEAD + 1 for d in s[:2])]


def pool_of(
    stories: list[Story], lending: list[Story], make: Maker, seed: int
) -> tuple[tuple[Document, ...], set[frozenset[str]]]:
    """Give the documents of a pool, and the pairs in it that were made. Hosts are of `lending` stories."""
    documents: dict[str, Document] = {}
    made = set()
    for number, (story, lender) in enumerate(zip(stories, lending, strict=False)):
        chance = random.Random(f"{seed} {number}")
        host = lender[0]
        text = "\n\n".join(make(story[0], story[1], host, chance))
        copy = read_document("copy", _with_front(text, title=f"Copy {number}", outlet="The Copyist"), "text")
        if copy is not None:
            documents |= {story[0].id: story[0], copy.id: copy}
            made.add(frozenset((story[0].id, copy.id)))
    return tuple(documents.values()), made


def score(stories: list[Story], make: Maker, seed: int) -> dict[str, float]:
    """Give recall and precision, in percent, over the pairs of two pools: each half of the stories lends the other
    its hosts, so that no report stands beside one of its own story."""
    good = usable(stories)
    halves = good[::2], good[1::2] or good[::2]
    made = said = right = 0
    for one, other in (halves, halves[::-1]):
        documents, pairs = pool_of(one, other, make, seed)
        found = {frozenset(pair) for pair in Copies(documents).shares}
        made, said, right = made + len(pairs), said + len(found), right + len(found & pairs)
    scores = {"recall": right / max(1, made), "precision": right / max(1, said)}
    return {**{name: round(100 * value, 2) for name, value in scores.items()}, "made": made, "said": said}


def as_is(stories: list[Story]) -> tuple[dict[str, int], list[tuple[Document, Document, Copies]]]:
    """Give what is said of the texts as they stand, and the pairs said to copy within one story."""
    documents = {d.id: d for story in stories for d in story}
    incidents: dict[str, set[int]] = defaultdict(set)
    for number, story in enumerate(stories):
        for document in story:
            incidents[document.id].add(number)
    copies = Copies(tuple(documents.values()))
    within = [pair for pair in copies.shares if incidents[pair[0]] & incidents[pair[1]]]
    possible = {frozenset(d.id for d in pair) for story in stories for pair in combinations(story, 2)}
    counts = {
        "reports": len(documents),
        "pairs": len(possible),
        "said": len(within),
        "said_across_incidents": len(copies.shares) - len(within),
    }
    return counts, [(documents[one], documents[other], copies) for one, other in within]


def show(pairs: list[tuple[Document, Document, Copies]], most: int) -> None:
    """Print pairs with what they share, for reading."""
    step = max(1, len(pairs) // most)
    for number, (one, other, copies) in enumerate(pairs[::step][:most], 1):
        share = copies.shares[one.id, other.id]
        print(f"{number}. {share:.0%}  {one.url} ({one.published_at})  {other.url} ({other.published_at})")
        for passage in copies.passages(one.id, other.id):
            words = " ".join(one.text[passage.one.start : passage.one.end].split())
            print(f"     {passage.words:3}  {words[:_SHOWN]}")


def main() -> int:
    """Score the texts named on the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="a folder of stories, or a JSON-lines file of incidents")
    parser.add_argument("--seed", type=int, default=1, help="what the copies are drawn with (default: 1)")
    parser.add_argument("--pairs", type=int, default=0, help="print so many pairs said to copy as they are")
    arguments = parser.parse_args()
    if not arguments.texts.exists():
        print(f"no such file or folder: {arguments.texts}", file=sys.stderr)
        return 2
    stories = [story for story in stories_in(arguments.texts) if story]
    result: dict[str, Any] = {kind: score(stories, make, arguments.seed) for kind, make in KINDS.items()}
    for kind, scores in result.items():
        found = f"recall {scores['recall']:6.2f} %  precision {scores['precision']:6.2f} %"
        print(f"{kind:10} {found}  of {scores['made']}")
    result["as_is"], pairs = as_is(stories)
    if arguments.pairs:
        show(pairs, arguments.pairs)
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
