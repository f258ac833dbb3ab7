"""Score quotations and their speakers from raw text: ``python benchmarks/quotations.py FILE.jsonl``.

Each line has `raw`, a text, and `quotes`, each with `quote` and `speaker`, as the development part of the
GenderGapTracker corpus (github.com/sfu-discourse-lab/GenderGapTracker) is given. A quote is looked for in the
text by its words, since its offsets are unreliable; one that is not there is left out.

Prints one line of JSON, in percent. `f30` and `f80`: F1 of quotes, each met once by the statement that shares most
with it, where they share at least .3 or .8 of the longer of the two. `speaker`: of the gold quotes met (at .3) that
have a speaker, the share whose speaker overlaps the words or the name of one of the statement's sources.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from according.acquire.stage import Acquire
from according.annotate.stage import Annotate
from according.attribute.stage import Attribute
from according.run.pipeline import Pipeline
from according.schema.records import RawReport
from according.schema.statements import Statement


@dataclass(frozen=True)
class Quote:
    """A gold quote: half-open offsets in the text, and its speaker's words, empty where none is named."""

    start: int
    end: int
    speaker: str


def gold_quotes(record: dict[str, Any]) -> list[Quote]:
    """Find each quote in the text, quotation marks left out, the next occurrence for one that comes again."""
    text, found, seen = record["raw"], [], {}
    for quote in record["quotes"]:
        words = quote["quote"].strip().strip("\"“”‘’' ,.")
        start = text.find(words, seen.get(words, 0)) if words else -1
        if start >= 0:
            seen[words] = start + 1
            found.append(Quote(start, start + len(words), quote["speaker"].strip()))
    return found


def statements(record: dict[str, Any]) -> list[Statement]:
    """Read a text through the document stages, and give what somebody is cited for."""
    report = RawReport(str(record["id"]), record["raw"].encode("utf-8"), "text")
    records = Pipeline([Acquire(), Annotate(), Attribute()]).run([report])
    shift = record["raw"].find(records.documents[0].text) if records.documents else 0
    if shift != 0:
        raise SystemExit(f"{record['id']}: the text read is not the text given")
    return [s for s in records.of(Statement) if s.chain]


def common(quote: Quote, statement: Statement) -> float:
    """Give the characters in common over the longer of the two."""
    shared = sum(max(0, min(s.end, quote.end) - max(s.start, quote.start)) for s in statement.spans)
    return shared / max(quote.end - quote.start, sum(map(len, statement.spans)))


def pairs(quotes: list[Quote], told: list[Statement], least: float) -> list[tuple[Quote, Statement]]:
    """Match quotes and statements one to one, the best pairs first."""
    scored = [(common(q, s), i, j) for i, q in enumerate(quotes) for j, s in enumerate(told)]
    found, taken_quotes, taken_statements = [], set(), set()
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= least and i not in taken_quotes and j not in taken_statements:
            taken_quotes.add(i)
            taken_statements.add(j)
            found.append((quotes[i], told[j]))
    return found


def has_speaker(quote: Quote, statement: Statement) -> bool:
    """Whether a source of the statement shares a word of the gold speaker's name or description."""
    wanted = {w for w in quote.speaker.lower().replace(".", "").split() if w not in ("the", "a", "an", "of")}
    sources = " ".join(f"{link.name} {link.text}" for link in statement.chain).lower().replace(".", "")
    return bool(wanted & set(sources.replace("’s", "").replace("'s", "").split()))


def main() -> None:
    """Score the file named on the command line."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    gold = told = met_30 = met_80 = named = right = 0
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        quotes, found = gold_quotes(record), statements(record)
        gold, told = gold + len(quotes), told + len(found)
        loose = pairs(quotes, found, 0.3)
        met_30, met_80 = met_30 + len(loose), met_80 + len(pairs(quotes, found, 0.8))
        spoken = [(q, s) for q, s in loose if q.speaker]
        named, right = named + len(spoken), right + sum(has_speaker(q, s) for q, s in spoken)
    scores = {"f30": 200 * met_30 / (gold + told), "f80": 200 * met_80 / (gold + told), "speaker": 100 * right / named}
    print(json.dumps({name: round(score, 2) for name, score in scores.items()}))


if __name__ == "__main__":
    main()
