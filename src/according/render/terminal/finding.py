"""One finding in the terminal: the question, and each answer with its sources and quotations."""

from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.text import Text

from according.render.dates import moment, same_year
from according.render.lookup import Lookup
from according.render.quotations import Quotation, excerpt, in_marks, keys_of, quotations, tells
from according.render.safe import one_line
from according.render.sections import Section, section_of
from according.render.sources import Voice, voices
from according.render.terminal import styles
from according.render.terminal.page import Page, joined, widest
from according.render.wording import NO_SOURCE, strength
from according.schema.findings import Finding, Position

_MOST_VOICES = 4
_REPEATED = 56
_BESIDE_FROM = 70
TO_CHECK = "(check)"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of each finding is shown."""

    quotations: int
    length: int
    voices: int = _MOST_VOICES


BRIEF = Detail(quotations=1, length=150)
FULL = Detail(quotations=3, length=190)
ALL = Detail(quotations=10_000, length=10_000, voices=10_000)


@dataclass
class Shown:
    """What stands on the page already, so that nothing is said twice: words -> number of the finding."""

    numbers: dict[str, int] = field(default_factory=dict)
    question: str = ""

    def words(self, quotation: Quotation, keys: dict[str, int], detail: Detail, number: int) -> str:
        """Return the quotation in marks; where it was shown before, the few words that tell the answer, or a
        pointer to where it stands."""
        text = quotation.text
        if text in self.question:
            return "(these words)"
        words = excerpt(text, keys, detail.length)
        if text in self.numbers and detail is not ALL:
            brief = excerpt(text, keys, _REPEATED)
            if brief in self.numbers or not tells(brief, keys):
                return f"(quoted under {self.numbers.get(brief, self.numbers[text])})"
            words = brief
        self.numbers.setdefault(text, number)
        self.numbers.setdefault(words, number)
        return in_marks(words)


def put_finding(page: Page, view: Lookup, number: int, finding: Finding, shown: Shown, everything: bool) -> None:
    """Write a finding with its positions."""
    section = section_of(finding)
    detail = ALL if everything else BRIEF if section.name in ("agreed", "compatible") else FULL
    page.row(f"{number:>2}", _question(finding), 4)
    explanation = one_line(finding.explanation)
    if explanation and finding.kind != "agreement":
        page.line(Text(explanation, style=styles.DIM), 4)
    shown.question = one_line(finding.question)
    answers = [_Answer(page, view, position, detail) for position in finding.positions]
    quoted = [answer.quoted(shown, number) for answer in answers]
    layout = _layout(page, finding, [line.label for lines in quoted for line in lines])
    for answer, lines in zip(answers, quoted, strict=True):
        answer.put(layout, section, lines)


def put_short(page: Page, view: Lookup, number: int, finding: Finding) -> None:
    """Write a finding of one origin in a line: the question, the answer, its source, the report."""
    position = finding.positions[0]
    found = [_voice(voice) for voice in voices(view.statements(position))][:2]
    values = " / ".join(dict.fromkeys(one_line(p.value) for p in finding.positions))
    answer = Text(values, style=styles.VALUE)
    labels = Text(view.labelled(position.documents), style=styles.LABEL)
    page.row(f"{number:>2}", _question(finding) + " " + joined([answer, *(found or [NO_SOURCE]), labels], " · "), 4)


def _question(finding: Finding) -> Text:
    question = Text(one_line(finding.question), style=styles.QUESTION)
    return question + Text(f" {TO_CHECK}", style=styles.DIM) if finding.confidence == "check" else question


@dataclass(frozen=True, slots=True)
class _Layout:
    """The columns in which answers, what is told of them, and quotations begin.

    `beside`: an answer and its sources stand on one line. `labelled`: labels stand beside the
    quotations, which begin at `quotations`; else above them.
    """

    value: int
    details: int
    quotations: int
    beside: bool
    labelled: bool


def _layout(page: Page, finding: Finding, labels: list[str]) -> _Layout:
    value = 4 if page.narrow else 6
    longest = widest([one_line(p.value) for p in finding.positions])
    beside = page.width >= _BESIDE_FROM and longest <= min(26, page.width // 4)
    details = value + longest + 2 if beside else value + 2
    labelled = widest(labels) <= (6 if page.narrow else 16)
    return _Layout(value, details, details + (widest(labels) + 2 if labelled else 0), beside, labelled)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One position on its way to the page."""

    page: Page
    view: Lookup
    position: Position
    detail: Detail

    def put(self, layout: _Layout, section: Section, lines: list["_Quoted"]) -> None:
        value = Text(one_line(self.position.value), style=styles.VALUE)
        behind = Text(strength(self.position), style=styles.DIM)
        said_by = self._said_by(section)
        if layout.beside:
            self.page.row(Text(" " * layout.value) + value, said_by, layout.details, behind)
        else:
            self.page.row("", value, layout.value, behind)
            self.page.line(said_by, layout.details)
        self._put_quotations(layout, lines)

    def _said_by(self, section: Section) -> Text:
        found = voices(self.view.statements(self.position))
        parts = [_voice(v) for v in found[: self.detail.voices]] or [NO_SOURCE]
        if len(parts) == len(found) > 1 and found[-1].anonymous:
            parts[-1] = f"{NO_SOURCE} in {', '.join(self.view.label(d) for d in found[-1].documents)}"
        if len(found) > len(parts):
            parts.append(f"{len(found) - len(parts)} more")
        if section.name == "changed" and self.position.as_of:
            parts.append(f"as of {self._as_of(self.position.as_of)}")
        return joined(parts, " · ")

    def _as_of(self, iso: str) -> str:
        story = self.view.dossier.story
        # The header tells the year.
        return moment(iso, year=not same_year((iso, story.earliest, story.latest)))

    def _put_quotations(self, layout: _Layout, lines: list["_Quoted"]) -> None:
        for line in lines:
            lead = Text(" " * layout.details) + Text(line.label, style=styles.LABEL)
            if not layout.labelled:
                self.page.row("", lead[layout.details :], layout.details)
                lead = Text()
            hang = line.words[:1] in ("“", "‘")
            gap = " " * (layout.quotations - cell_len(lead.plain))
            # The opening mark hangs, so that all lines of the words begin in one column.
            self.page.row(lead + gap + line.words[:hang], line.words[hang:], layout.quotations + hang)
        also = self.view.labelled(set(self.position.documents) - {d for line in lines for d in line.documents})
        if also:
            self.page.line(Text(f"also in {also}", style=styles.DIM), layout.details)

    def quoted(self, shown: Shown, number: int) -> list["_Quoted"]:
        """Return the lines of quotation; pointers to the same place are one line."""
        keys = keys_of(self.position)
        found: dict[str, set[str]] = {}
        for quotation in quotations(self.view.evidence(self.position))[: self.detail.quotations]:
            words = shown.words(quotation, keys, self.detail, number)
            found.setdefault(words, set()).update(quotation.documents)
        return [_Quoted(self.view.labelled(documents), words, documents) for words, documents in found.items()]


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A line of quotation: the reports' labels, the words in marks, the reports."""

    label: str
    words: str
    documents: set[str]


def _voice(voice: Voice) -> str:
    return f"{voice.words} ({voice.hedge})" if voice.hedge else voice.words
