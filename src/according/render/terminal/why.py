"""One finding taken apart: positions, statements, quoted sentences, stage and rule behind each step."""

from rich.text import Text

from according.render.dates import moment, period
from according.render.lookup import Lookup
from according.render.quotations import in_marks, quotations
from according.render.safe import one_line
from according.render.sections import section_of
from according.render.sentence import sentence_around
from according.render.sources import chain_words, part_in_event
from according.render.terminal import styles
from according.render.terminal.page import Page
from according.render.wording import FACTUALITY, NO_SOURCE, ORIGIN, SOURCE, VERDICT, strength
from according.schema.documents import Document
from according.schema.dossier import Dossier, PublicOrigin
from according.schema.findings import Finding, Position
from according.schema.rules import explain
from according.schema.statements import Statement


def render_why(dossier: Dossier, finding: Finding, *, width: int, colour: bool) -> str:
    """Return one finding of the dossier down to its sentences, for a terminal; width as in `render_terminal`.

    In each quoted sentence the words that are the statement's content stand between « and ».
    """
    view = Lookup(dossier)
    number = next((n for n, f in enumerate(dossier.findings, 1) if f.id == finding.id), 0)
    finding = next((f for f in view.dossier.findings if f.id == finding.id), finding)
    why = _Why(Page(width, colour), view)
    why.put_finding(number, finding)
    for place, position in enumerate(finding.positions, 1):
        why.put_position(place, position)
    why.put_reports(finding)
    return why.page.finished()


class _Why:
    def __init__(self, page: Page, view: Lookup) -> None:
        self.page, self.view = page, view
        self._indent = 2 if page.narrow else 4
        self._rules: set[str] = set()
        self._described: set[str] = set()

    def put_finding(self, number: int, finding: Finding) -> None:
        section = section_of(finding)
        title = Text(section.title.upper(), style=styles.SECTION[section.name])
        question = Text(one_line(finding.question), style=styles.HEADING)
        self.page.row(Text(f"{number}", style=styles.HEADING), question, len(str(number)) + 2)
        self.page.line(title + Text(f"  {finding.id}", style=styles.DIM))
        self.page.blank()
        explanation = one_line(finding.explanation)
        self._field("verdict", VERDICT[finding.kind] + (f": {explanation}" if explanation else ""), 0)
        self._field("decided by", self._rule(finding.rule), 0)
        if finding.confidence == "check":
            self._field("to check", "not sure; read the sentences before relying on it", 0)
        event = next((e for e in self.view.dossier.events if e.id == finding.event), None)
        if event is not None:
            told = [in_marks(one_line(event.text)), period(event.earliest, event.latest), event.place]
            self._field("event", ", ".join(one_line(part) for part in told if part), 0)

    def put_position(self, place: int, position: Position) -> None:
        self.page.blank()
        value = Text(one_line(position.value), style=styles.VALUE)
        self.page.row(Text(f"{place}.", style=styles.DIM), value, 3, Text(strength(position), style=styles.DIM))
        read_as = _read_as(position)
        if read_as:
            self._field("read as", read_as, self._indent)
        for statement in self.view.statements(position):
            self._put_statement(statement)
        self._put_other_words(position)
        if self.view.origins(position):
            self.page.blank()
        for origin in self.view.origins(position):
            self._put_origin(origin)

    def _put_other_words(self, position: Position) -> None:
        """Quotations from reports of which the position has no statement."""
        told = {statement.document for statement in self.view.statements(position)}
        for quotation in quotations([e for e in self.view.evidence(position) if e.document not in told]):
            self.page.blank()
            lead = Text(" " * self._indent) + Text(self.view.labelled(quotation.documents), styles.LABEL)
            self.page.row(lead, in_marks(quotation.text), len(lead.plain) + 2)
            self._field("who", "these words were taken without a source", self._indent + 2)

    def _put_statement(self, statement: Statement) -> None:
        document = self.view.documents.get(statement.document)
        if document is None:
            return
        self.page.blank()
        lead = Text(" " * self._indent) + Text(self.view.label(document.id), style=styles.LABEL)
        self.page.row(lead, _marked(document, statement), len(lead.plain) + 2)
        at = self._indent + 2
        if not statement.chain:
            writer = one_line(document.publisher or "") or "the writer"
            self._field("who", f"{NO_SOURCE}, so {writer} says it", at)
        else:
            self._field("who", chain_words(statement.chain), at)
        for link in statement.chain:
            words, name = one_line(link.text), one_line(link.name)
            of = "" if name.casefold() in words.casefold() else f" for {name}"
            self._field("", f"{in_marks(words)}{of}, {SOURCE[link.kind]}, at {link.start}–{link.end}", at)
        if statement.cue:
            cue = one_line(document.text[statement.cue.start : statement.cue.end])
            self._field("said with", in_marks(cue), at)
        self._field("held as", f"{FACTUALITY[statement.factuality]} ({statement.factuality})", at)
        self._field("found by", self._rule(statement.rule), at)

    def _put_origin(self, origin: PublicOrigin) -> None:
        if origin.id in self._described:
            self._field("origin", f"{one_line(origin.name)}, as above", self._indent)
            return
        self._described.add(origin.id)
        self._field("origin", f"{one_line(origin.name)}: {ORIGIN[origin.kind]}", self._indent)
        part = part_in_event(self.view.dossier, origin)
        if part is not None:
            clause = f"{self.view.label(part.document)}  {in_marks(one_line(part.text))}"
            self._field("", f"a party to the event, speaking of itself: {clause}", self._indent)
        for quotation in quotations([e for e in origin.evidence if e != part]):
            labels = self.view.labelled(quotation.documents)
            self._field("", f"{labels}  {in_marks(quotation.text)}", self._indent)

    def put_reports(self, finding: Finding) -> None:
        named = {d for p in finding.positions for d in p.documents}
        documents = [d for d in self.view.dossier.documents if d.id in named]
        self.page.blank()
        self.page.line(Text("REPORTS", style=styles.HEADING))
        at = max((len(self.view.label(d.id)) for d in documents), default=0) + 4
        for document in documents:
            publisher = one_line(document.publisher or "") or "publisher not known"
            lead = Text("  ") + Text(self.view.label(document.id), style=styles.LABEL)
            self.page.row(lead, f"{publisher}: {one_line(document.title or 'no headline')}", at)
            self.page.line(self._dated(document), at)
            for more in (document.url, document.path):
                if more:
                    self.page.line(Text(one_line(more), style=styles.DIM), at)

    def _dated(self, document: Document) -> str:
        if not document.published_at:
            return "no date of publication found"
        rule = self._rule(document.published_by_rule) if document.published_by_rule else ""
        return f"published {moment(document.published_at)}" + (f", found by {rule}" if rule else "")

    def _rule(self, rule: str) -> str:
        """The rule's name; what it does, where that is known, the first time it is named."""
        meaning = "" if rule in self._rules else explain(rule)
        self._rules.add(rule)
        return f"{rule}: {meaning}" if meaning else rule

    def _field(self, name: str, body: str, at: int) -> None:
        lead = Text(" " * at) + Text(name, style=styles.DIM)
        self.page.row(lead, body, at + max(12, len(name) + 2))


def _marked(document: Document, statement: Statement) -> Text:
    """The sentence in which the statement stands, its content between « and »."""
    around = sentence_around(document, statement)
    text, at, marked = document.text, around.start, Text()
    for span in sorted(statement.spans):
        if span.start < at:
            continue
        marked.append(_flat(text[at : span.start]))
        marked.append(f"«{_flat(text[span.start : span.end])}»", style=styles.MARKED)
        at = span.end
    marked.append(_flat(text[at : max(at, around.end)]))
    marks = in_marks(marked.plain)
    return Text(marks[0]) + marked + marks[-1]


def _flat(text: str) -> str:
    """On one line, with a blank at either end where the text has one."""
    words = one_line(text)
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _read_as(position: Position) -> str:
    """How the answer was understood, where it is more than its words: an interval, a time, a day."""
    parts = []
    if position.low is not None or position.high is not None:
        parts.append(_interval(position.low, position.high, position.unit, position.counted))
    told = period(position.earliest, position.latest)
    parts += [told] if told else []
    parts += [f"as of {moment(position.as_of)}"] if position.as_of else []
    return ", ".join(parts)


def _interval(low: float | None, high: float | None, unit: str | None, counted: str | None) -> str:
    first, last = _number(low), _number(high)
    if low is None:
        words = f"at most {last}"
    elif high is None:
        words = f"at least {first}"
    else:
        words = first if low == high else f"{first} to {last}"
    if unit and unit != "count":
        words += " %" if unit == "percent" else f" ({one_line(unit)})"
    return f"{words}, counted: {one_line(counted)}" if counted else words


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value == int(value) else f"{value:g}"
