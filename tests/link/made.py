"""Readings made by hand: spans are found in the texts, trees are written out, and no language model is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from according.link.entities import link_entities
from according.link.reading import Reading, readings
from according.schema.annotations import Argument, EventMention, Mention, Phrase, Quantity, Sentence, Timex, Word
from according.schema.documents import Block, Credit, Document
from according.schema.records import Records
from according.schema.spans import Range
from according.schema.statements import SourceLink, Statement
from according.schema.vocabulary import Factuality, Modality, Polarity, QuoteForm
from according.text.words import split_words


@dataclass
class Sheet:
    """One report and what was read of it.

    `text` holds one sentence a line; a line that starts with "# " (left out of the text) is a headline. A word may
    carry its reading, `form/lemma/TAG/head/relation`, heads counted from 1 and 0 for the root, as in CoNLL-U; a word
    without one is read as a noun.
    """

    text: str
    publisher: str | None = "The Daily Example"
    published: str | None = "2031-03-04"
    title: str | None = None
    document: Document = field(init=False)
    sentences: list[Sentence] = field(init=False, default_factory=list)
    records: list[object] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        marked = [line.removeprefix("# ") for line in self.text.splitlines()]
        kinds = ["headline" if line.startswith("# ") else "body" for line in self.text.splitlines()]
        lines = [_plain(line) for line in marked]
        text = "\n".join(lines)
        id_ = Document.identify(text, title=self.title, publisher=self.publisher, published_at=self.published)
        blocks, start = [], 0
        for number, (line, kind, given) in enumerate(zip(lines, kinds, marked, strict=True)):
            blocks.append(Block(kind, start, start + len(line)))  # type: ignore[arg-type]
            self.sentences.append(_sentence(id_, given, line, start, kind, number))
            start += len(line) + 1
        self.text = text
        self.document = Document(
            id_, f"{id_[-4:]}.txt", self.title, self.publisher, None, None, self.published,
            "acquire/front-matter", "en", text, tuple(blocks),
        )  # fmt: skip

    def find(self, words: str, after: str = "") -> Range:
        """Return where these words stand, behind the first `after`."""
        start = self.text.index(words, self.text.index(after) + len(after))
        return Range(start, start + len(words))

    def clauses(self, *words: str) -> "Sheet":
        """Cut the sentences that these words stand in at their starts."""
        for number, sentence in enumerate(self.sentences):
            cuts = sorted(at for w in words if sentence.start < (at := self.find(w).start) < sentence.end)
            if cuts:
                ends = [*cuts, sentence.end]
                parts = tuple(Range(a, b) for a, b in zip([sentence.start, *cuts], ends, strict=True))
                self.sentences[number] = replace(sentence, clauses=parts)
        return self

    def phrase(self, words: str, head: str) -> "Sheet":
        """Mark a noun phrase."""
        at = self.find(words)
        for number, sentence in enumerate(self.sentences):
            if sentence.range.contains(at):
                inside = [i for i, w in enumerate(sentence.words) if at.start <= w.start and w.end <= at.end]
                top = next(i for i in inside if sentence.words[i].text == head)
                made = Phrase(at.start, at.end, inside[0], inside[-1], top)
                self.sentences[number] = replace(sentence, phrases=(*sentence.phrases, made))
        return self

    def name(self, words: str, schema: str = "Person", after: str = "") -> "Sheet":
        at = self.find(words, after)
        self.records.append(Mention(self.document.id, at.start, at.end, "name", schema, words))  # type: ignore[arg-type]
        return self

    def pronoun(self, words: str, of: str, after: str = "") -> "Sheet":
        at, to = self.find(words, after), self.find(of)
        self.records.append(Mention(self.document.id, at.start, at.end, "pronoun", "Person", words, to.start))
        return self

    def described(self, words: str, of: str) -> "Sheet":
        """Add a description that stands for a name."""
        at, to = self.find(words), self.find(of)
        self.records.append(Mention(self.document.id, at.start, at.end, "nominal", "Person", of, to.start))
        return self

    def number(
        self, words: str, low: float | None, high: float | None = None, *,
        unit: str = "count", counted: str | None = None, noun: str = "", further: bool = False, after: str = "",
    ) -> "Sheet":  # fmt: skip
        """Add a quantity; `high` is `low` where it is not given. `noun` is the phrase of what is counted."""
        at = self.find(words, after)
        phrase = self.find(noun, after) if noun else None
        high = low if high is None else high
        self.records.append(
            Quantity(
                self.document.id, at.start, at.end, low, None if high == float("inf") else high, unit, counted,
                phrase.start if phrase else None, phrase.end if phrase else None, further,
            )
        )  # fmt: skip
        return self

    def time(
        self, words: str, earliest: str, latest: str | None = None, *, type_: str = "TIME", value: str | None = None
    ) -> "Sheet":
        at = self.find(words)
        self.records.append(
            Timex(self.document.id, at.start, at.end, type_, value or earliest, earliest, latest or earliest)  # type: ignore[arg-type]
        )
        return self

    def event(
        self, word: str, lemma: str, event_class: str, *arguments: tuple[str, str],
        polarity: Polarity = "yes", modality: Modality = "actual", after: str = "",
    ) -> "Sheet":  # fmt: skip
        """Add an event mention; arguments are (role, words)."""
        at = self.find(word, after)
        sentence = next(s for s in self.sentences if s.range.contains(at))
        roles = []
        for role, words in arguments:
            start = self.text.index(words, sentence.start)
            roles.append(Argument(role, start, start + len(words)))
        clause = sentence.clause_at(at.start)
        self.records.append(
            EventMention(
                self.document.id, at.start, at.end, lemma, event_class, polarity, modality, clause, tuple(roles)
            )
        )
        return self

    def say(
        self, words: str, *chain: tuple[str, str, str], cue: str | None = None, factuality: Factuality = "CT+",
    ) -> Statement:  # fmt: skip
        """Add a statement and return it; each link of the chain is (kind, name, words of the report)."""
        spans, at = (self.find(words),), self.find(cue) if cue else None
        links = tuple(
            SourceLink(kind, name, said, self.find(said).start, self.find(said).end)  # type: ignore[arg-type]
            for kind, name, said in chain
        )
        id_ = Statement.identify(self.document.id, spans, at, links)
        quote: QuoteForm = "indirect" if chain else "none"
        made = Statement(
            id_,
            self.document.id,
            spans,
            words,
            at,
            links,
            factuality,
            quote,
            "attribute/reporting-verb",
        )
        self.records.append(made)
        return made

    def credit(self, words: str, name: str, role: str) -> "Sheet":
        at = self.find(words)
        self.records.append(Credit(self.document.id, at.start, at.end, name, role))  # type: ignore[arg-type]
        return self

    def all_records(self) -> list[object]:
        return [self.document, *self.sentences, *self.records]


def read(*sheets: Sheet) -> list[Reading]:
    """Return the readings of these reports, their entities linked."""
    records = joined(*sheets)
    return readings(records, link_entities(records.documents, records.of(Mention)))


def joined(*sheets: Sheet) -> Records:
    """Return the records of these reports, in the order given."""
    return Records(record for sheet in sheets for record in sheet.all_records())


def _plain(line: str) -> str:
    return " ".join(piece.split("/")[0] if piece.count("/") == 4 else piece for piece in _pieces(line))


def _pieces(line: str) -> list[str]:
    return line.split(" ")


def _sentence(document: str, given: str, line: str, start: int, kind: str, number: int) -> Sentence:
    readings_ = [piece.split("/") for piece in _pieces(given)]
    if all(len(r) == 5 for r in readings_):
        words = _read_words(readings_, line, start)
    else:
        words = [
            Word(start + a, start + b, line[a:b], line[a:b].lower(), _tag(line[a:b])) for a, b in split_words(line)
        ]
    end = start + len(line)
    return Sentence(document, start, end, kind, number, tuple(words), clauses=(Range(start, end),))  # type: ignore[arg-type]


def _read_words(given: Sequence[Sequence[str]], line: str, start: int) -> list[Word]:
    words, at = [], 0
    for form, lemma, tag, head, relation in given:
        at = line.index(form, at)
        words.append(Word(start + at, start + at + len(form), form, lemma, tag, int(head) - 1, relation))
        at += len(form)
    return words


def _tag(form: str) -> str:
    if not form[0].isalnum():
        return "PUNCT"
    return "NUM" if form[0].isdigit() else "NOUN"
