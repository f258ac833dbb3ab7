"""Quality of pronouns and definite descriptions that are linked within a document: one line of JSON.

    python benchmarks/coreference_within.py en_gum-ud-dev.conllu

A treebank in CoNLL-U with entities in its last column, as UD English-GUM has them (https://gucorpling.org/gum,
https://github.com/UniversalDependencies/UD_English-GUM): `Entity=(id-type-infstat-salience-centering-minspan-link…`.
Raw text is put together from the `# text` lines (sentences joined by one blank; where `# newpar` stands, by a blank
line); words, sentences, trees, names and mentions are the program's own, nothing of the treebank is used but its text
and, for scoring, its entities.

What counts:

- *Pronouns* are the personal, possessive and reflexive ones of the third person (he, she, it, they and their forms).
  First and second persons are left out: they point to who speaks and who listens, not to what was said before, and
  the text does not tell who speaks in a transcript. So are demonstrative and relative pronouns.
- *Definite descriptions* open with the article "the" and have a common noun as their head (Poesio and Vieira 1998).
- A mention of the treebank is to be found where it is one of these, is of a person, a place or an organization, and
  has an antecedent: a mention of the same entity whose head words stand before its own. Singletons, first mentions and
  cataphora are not to be found; appositions and predicates are, as the treebank links them.
- A link of the program is a pronoun or description with an antecedent. All mentions with one antecedent, and that one,
  are a chain; the link goes to the nearest of the chain before it (behind it, where none is before: "the minister,
  Jane Roe"). It is *right* when the treebank has a mention at both ends and both are of one entity. A pronoun has to
  be the treebank's mention exactly; any other mention is the treebank's mention that shares most of its words, of those
  with a head word in it.
- A right link counts once for precision and once for recall where its mention was to be found, and for nothing where
  it was not (an entity of another type, a first mention that is linked forwards). Every other link is wrong.

Keys: `precision`, right of right and wrong; `recall`, right of those to be found, in percent; the same for pronouns
and for descriptions alone, and how many there are.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from according.annotate.coreference import resolve
from according.annotate.names import find_names
from according.annotate.sentences import read_document
from according.schema.annotations import Mention
from according.schema.documents import Block, Document
from according.schema.spans import Range

TYPES = ("person", "place", "organization")
_HE_AND_SHE = ("he", "him", "his", "himself", "she", "her", "hers", "herself")
_IT_AND_THEY = ("it", "its", "itself", "they", "them", "their", "theirs", "themselves", "themself")
PRONOUNS = frozenset((*_HE_AND_SHE, *_IT_AND_THEY))
_OPENED_OR_CLOSED = re.compile(r"\([^()]+\)?|[^()]+\)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of the treebank. `heads` are its head words; `core` runs from its start to the last of them."""

    entity: str
    type: str
    range: Range
    heads: tuple[Range, ...]
    kind: str

    @property
    def core(self) -> Range:
        return Range(self.range.start, self.heads[-1].end)


@dataclass
class Annotated:
    """A document's raw text, its words with their tags and entity marks, and the mentions made of them."""

    name: str = ""
    text: str = ""
    words: list[tuple[Range, str, str]] = field(default_factory=list)

    def add(self, text: str, rows: Sequence[Sequence[str]], separator: str) -> None:
        """Append a sentence; its words are found in its text one behind the other."""
        self.text += separator if self.text else ""
        at = len(self.text)
        self.text += text
        for row in rows:
            at = self.text.index(row[1], at)
            marks = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
            self.words.append((Range(at, at + len(row[1])), row[3], marks))
            at += len(row[1])

    def mentions(self) -> list[GoldMention]:
        """Return the mentions in the order of their first word, the longer first."""
        opened: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
        found: list[tuple[int, int, list[str]]] = []
        for index, (_, _, marks) in enumerate(self.words):
            for mark in _OPENED_OR_CLOSED.findall(marks):
                fields = mark.strip("()").split("-")
                if mark.startswith("("):
                    opened[fields[0]].append((index, fields))
                if mark.endswith(")"):
                    first, fields = opened[fields[0]].pop()
                    found.append((first, index, fields))
        return [self._mention(*entry) for entry in sorted(found, key=lambda e: (e[0], -e[1]))]

    def _mention(self, first: int, last: int, fields: list[str]) -> GoldMention:
        heads = [first + int(number) - 1 for number in fields[5].split(",")]
        ranges = tuple(self.words[i][0] for i in heads)
        start, tag, _ = self.words[first]
        word = self.text[start.start : start.end].lower()
        kind = "other"
        if first == last and word in PRONOUNS and tag in ("PRON", "DET"):
            kind = "pronoun"
        elif word == "the" and all(self.words[i][1] != "PROPN" for i in heads):
            kind = "description"
        return GoldMention(fields[0], fields[1], Range(start.start, self.words[last][0].end), ranges, kind)


def documents(lines: list[str]) -> Iterator[Annotated]:
    """Yield the documents of a CoNLL-U file. Words that are not in the text of their sentence are an error."""
    document, separator, text = Annotated(), "\n\n", ""
    rows = list[list[str]]()
    for line in [*lines, ""]:
        if line.startswith("# newdoc"):
            if document.words:
                yield document
            document = Annotated(line.partition("=")[2].strip())
        elif line.startswith("# newpar"):
            separator = "\n\n"
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").strip()
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
        elif not line and rows:
            document.add(text, rows, separator)
            rows, separator = [], " "
    if document.words:
        yield document


def told(text: str) -> list[Mention]:
    """Return the names, pronouns and descriptions that the program reads in a text."""
    body = Document("document:1", "raw", None, None, None, None, None, None, "en", text, (Block("body", 0, len(text)),))
    read = read_document(body)
    names = find_names(read)
    return [*names, *resolve(read.sentences, names)]


class Gold:
    """The treebank's mentions of one document, ready for look-ups."""

    def __init__(self, mentions: list[GoldMention]) -> None:
        self.mentions = mentions
        self._exact = {(m.range.start, m.range.end): m for m in reversed(mentions)}
        self.wanted = {id(m) for m in mentions if self._to_be_found(m)}

    def _to_be_found(self, mention: GoldMention) -> bool:
        if mention.kind == "other" or mention.type not in TYPES:
            return False
        return any(m.entity == mention.entity and m.heads[0] < mention.heads[0] for m in self.mentions)

    def at(self, start: int, end: int, exact: bool) -> GoldMention | None:
        """Return the mention that the words at these offsets are; None where there is none."""
        if exact:
            return self._exact.get((start, end))
        over = [m for m in self.mentions if any(h.start < end and start < h.end for h in m.heads)]
        return max(over, key=lambda m: (_shared(m.core, start, end), -len(m.range)), default=None)


def _shared(core: Range, start: int, end: int) -> float:
    """Dice's coefficient of two stretches."""
    return 2 * max(0, min(core.end, end) - max(core.start, start)) / (len(core) + end - start)


def links(mentions: list[Mention], text: str) -> Iterator[tuple[str, Mention, Mention]]:
    """Yield each pronoun and definite description that has an antecedent: its kind, itself, and what it links to."""
    chains: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.antecedent is not None and mention.kind != "name":
            chains[mention.antecedent].append(mention)
    for start, chain in chains.items():
        first = [m for m in mentions if m.start == start and m not in chain]
        members = sorted([*chain, *sorted(first, key=lambda m: m.kind != "name")[:1]], key=lambda m: m.start)
        for mention in chain:
            kind = mention.kind if text[mention.start : mention.end].lower() in PRONOUNS else "description"
            if kind == "description" and not text[mention.start : mention.end].lower().startswith("the "):
                continue
            others = [m for m in members if not (m.start < mention.end and mention.start < m.end)]
            before = [m for m in others if m.start < mention.start]
            if others:
                yield kind, mention, before[-1] if before else others[0]


def measure(lines: list[str], verbose: bool, only: str = "") -> dict[str, float]:
    """Return precision and recall over all documents, together and of each kind."""
    counts: dict[str, Counter[str]] = {"pronoun": Counter(), "description": Counter()}
    for document in documents(lines):
        if only and only not in document.name:
            continue
        gold = Gold(document.mentions())
        found: set[int] = set()
        for kind, mention, target in links(told(document.text), document.text):
            one = gold.at(mention.start, mention.end, kind == "pronoun")
            other = gold.at(target.start, target.end, document.text[target.start : target.end].lower() in PRONOUNS)
            if one is None or other is None or one.entity != other.entity:
                counts[kind]["wrong"] += 1
                _show(verbose, document, "WRONG", mention, target, one)
            elif id(one) in gold.wanted and id(one) not in found:
                found.add(id(one))
                counts[kind]["right"] += 1
        for wanted in gold.mentions:
            if id(wanted) in gold.wanted:
                counts[wanted.kind]["gold"] += 1
                if id(wanted) not in found:
                    _show(verbose, document, "MISSED", wanted.range, None, wanted)
    both = counts["pronoun"] + counts["description"]
    result = {"precision": _share(both, "wrong"), "recall": _share(both, "gold"), "mentions": both["gold"]}
    for kind, count in counts.items():
        result |= {f"{kind}_precision": _share(count, "wrong"), f"{kind}_recall": _share(count, "gold")}
        result[f"{kind}s"] = count["gold"]
    return result


def _share(count: Counter[str], of: str) -> float:
    whole = count["gold"] if of == "gold" else count["right"] + count["wrong"]
    return round(100 * count["right"] / whole, 1) if whole else 0.0


def _show(
    verbose: bool, document: Annotated, what: str, at: Mention | Range, target: Mention | None, gold: GoldMention | None
) -> None:
    if not verbose:
        return
    text = document.text
    around = text[max(0, at.start - 100) : at.start] + "⟦" + text[at.start : at.end] + "⟧" + text[at.end : at.end + 30]
    linked = f" -> {text[target.start : target.end]!r} {at.start - target.start} back" if target else ""
    kind = f"{gold.type} {gold.entity}" if gold else "no mention"
    print(f"{document.name}\t{what}\t{kind}\t{around!r}{linked}", file=sys.stderr)


def main() -> None:
    """Read the command line and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help="treebanks in CoNLL-U with entities")
    parser.add_argument("--only", default="", help="only documents with this in their name, such as a genre")
    parser.add_argument("--verbose", action="store_true", help="show what was missed or wrong on standard error")
    options = parser.parse_args()
    lines = [line for path in options.files for line in [*path.read_text(encoding="utf-8").split("\n"), ""]]
    print(json.dumps(measure(lines, options.verbose, options.only)))


if __name__ == "__main__":
    main()
