"""Quality of what is told of events: one line of JSON.

    python benchmarks/event_mentions.py meantime.jsonl

A document a line: {"tokens": [[id, sentence, form]], "markables": [[kind, attributes, [token ids]]]}, as the MEANTIME
corpus (Minard et al. 2016, http://www.newsreader-project.eu/results/data/wikinews/, CC BY 4.0) can be converted to.
Its words and sentences are taken as they are, and what is told is asked of every EVENT_MENTION whose attributes are
set. Keys, in percent: `found`, the share of the event words that the event lexicon knows where they stand;
`polarity`, `future` and `uncertain`, the share of all event words on which negation (NEG), future time (FUTURE) and
less than certainty (PROBABLE, POSSIBLE, or a conditional clause) are told as annotated; `*_f1` the same as F1 of the
marked ones, which are few; `events` and the marked ones as counts. What is wanted, planned or conditional lies in the
future, as the corpus annotates it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from according.annotate.clauses import clauses
from according.annotate.events import find_events
from according.annotate.lemmas import lemma
from according.annotate.modality import modality
from according.annotate.phrases import noun_phrases
from according.annotate.polarity import polarity
from according.model.reader import Reader
from according.schema.annotations import Sentence, Word
from according.schema.trees import Tree
from according.text.quotation_marks import quoted_ranges

_UNCERTAIN = ("PROBABLE", "POSSIBLE")
_CONDITION = ("COND_IF_CLAUSE", "COND_MAIN_CLAUSE")


@dataclass
class Asked:
    """One annotated event word, and what is told of it."""

    sentence: Sentence
    index: int
    gold: dict[str, bool]
    told: dict[str, bool]
    found: bool


def read(reader: Reader, document: dict[str, Any]) -> dict[str, tuple[Sentence, int]]:
    """Return for each token id its sentence, and its place in it."""
    forms = [token[2] for token in document["tokens"]]
    numbers = [token[1] for token in document["tokens"]]
    begins = [i for i in range(len(numbers)) if i == 0 or numbers[i] != numbers[i - 1]]
    ranges = list(zip(begins, [*begins[1:], len(forms)], strict=True))
    reading = reader.read_words(forms, ranges)
    text = " ".join(forms)
    found: dict[str, tuple[Sentence, int]] = {}
    for first, last in ranges:
        words = tuple(
            Word(
                *reading.words[i], forms[i], lemma(forms[i], reading.upos[i], reading.xpos[i]), reading.upos[i],
                reading.heads[i] - first if reading.heads[i] >= first else -1, reading.relations[i],
            )
            for i in range(first, last)
        )  # fmt: skip
        start, end, tree = words[0].start, words[-1].end, Tree(words)
        quoted = tuple(quoted_ranges(text, start, end))
        sentence = Sentence("d", start, end, "body", 0, words, quoted, noun_phrases(tree), clauses(tree, start, end))
        for i in range(first, last):
            found[document["tokens"][i][0]] = (sentence, i - first)
    return found


def asked(reader: Reader, document: dict[str, Any]) -> Iterator[Asked]:
    """Yield the annotated event words of a document that lie together."""
    places = read(reader, document)
    for kind, attributes, tokens in document["markables"]:
        if kind != "EVENT_MENTION" or not attributes.get("certainty") or not attributes.get("polarity"):
            continue
        stand = [places[t] for t in tokens]
        sentence, indexes = stand[0][0], [i for _, i in stand]
        if any(s is not sentence for s, _ in stand) or indexes[-1] - indexes[0] >= len(indexes):
            continue
        tree = Tree(sentence.words)
        index = next((i for i in indexes if tree.head(i) not in indexes), indexes[0])
        if tree.words[index].tag == "AUX":  # what is told of "is safe" is told of "safe"
            index = tree.head(index) or index
        kept, how = polarity(tree, index), modality(tree, index)
        gold = {
            "polarity": attributes["polarity"] == "NEG",
            "future": attributes["time"] == "FUTURE",
            "uncertain": attributes["certainty"] in _UNCERTAIN or attributes["special_cases"] in _CONDITION,
        }
        told = {
            "polarity": kept == "no",
            "future": how in ("future", "wanted", "conditional"),
            "uncertain": how in ("possible", "conditional", "asked"),
        }
        start, end = sentence.words[indexes[0]].start, sentence.words[indexes[-1]].end
        found = any(e.start < end and start < e.end for e in find_events(sentence, tree, ()))
        yield Asked(sentence, index, gold, told, found)


def measure(reader: Reader, lines: list[str], verbose: bool) -> dict[str, float]:
    """Return the scores over all documents."""
    events = [event for line in lines for event in asked(reader, json.loads(line))]
    counts: Counter[str] = Counter()
    for event in events:
        counts["found"] += event.found
        for key, gold in event.gold.items():
            told = event.told[key]
            counts.update({key: gold == told, f"{key}_both": gold and told, f"{key}_gold": gold, f"{key}_told": told})
            if verbose and gold != told:
                words = [w.text for w in event.sentence.words]
                words[event.index] = f"⟦{words[event.index]}⟧"
                print(key, "missed" if gold else "told", " ".join(words), file=sys.stderr)
    scores: dict[str, float] = {"events": len(events), "found": _percent(counts["found"], len(events))}
    for key in ("polarity", "future", "uncertain"):
        scores[key] = _percent(counts[key], len(events))
        scores[f"{key}_f1"] = _percent(2 * counts[f"{key}_both"], counts[f"{key}_gold"] + counts[f"{key}_told"])
        scores[f"{key}_marked"] = counts[f"{key}_gold"]
    return scores


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="corpora, a document a line as JSON")
    parser.add_argument("--verbose", action="store_true", help="show what was missed or wrong on standard error")
    options = parser.parse_args()
    lines = [line for path in options.files for line in path.read_text(encoding="utf-8").splitlines()]
    print(json.dumps(measure(Reader(), lines, options.verbose)))


if __name__ == "__main__":
    main()
