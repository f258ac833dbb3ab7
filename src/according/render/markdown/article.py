"""The picture for the editor of an encyclopedia: sections, answers with their sources, footnotes."""

from according.render.dates import moment, period
from according.render.lookup import Lookup
from according.render.markdown.citations import Citations, described
from according.render.markdown.escape import escaped
from according.render.problems import told
from according.render.safe import one_line
from according.render.sections import Section, arranged
from according.render.sources import source_count, voices
from according.render.wording import NO_SOURCE, SPEECH, count, strength
from according.schema.dossier import Dossier
from according.schema.findings import Finding, Position


def render_markdown(dossier: Dossier, *, only: frozenset[str] | None = None) -> str:
    """Return the dossier as Markdown (CommonMark with footnotes), ending in a line end.

    Every quotation is a footnote with publisher, title, date and address. All that comes from a report is
    escaped. `only` names the sections to show and leaves out what is odd. One report alone gives its
    statements by source.
    """
    return _Article(Lookup(dossier), only).written()


class _Article:
    def __init__(self, view: Lookup, only: frozenset[str] | None) -> None:
        self.view, self.only = view, only
        self.citations = Citations(view)
        self.lines: list[str] = []

    def written(self) -> str:
        sections = arranged(self.view.dossier, self.only)
        self._put_head()
        for section, findings in sections:
            self._put_section(section, [finding for _, finding in findings])
        if self.only is None and (len(self.view.told) <= 1 or not sections):
            self._put_voices()
        self._put_reports()
        if self.only is None:
            self._put_odd()
        notes = self.citations.notes()
        self.lines += ["", *notes] if notes else []
        return "\n".join(self.lines) + "\n"

    def _put_head(self) -> None:
        dossier = self.view.dossier
        figures = [count(len(self.view.told), "report")]
        dates = period(dossier.story.earliest, dossier.story.latest)
        figures += [escaped(dates)] if dates else []
        figures.append(f"{count(source_count(dossier.statements), 'source')} cited")
        self.lines += [f"# {escaped(dossier.story.title) or 'Untitled'}", "", " · ".join(figures)]

    def _put_section(self, section: Section, findings: list[Finding]) -> None:
        self.lines += ["", f"## {section.title}"]
        for finding in findings:
            to_check = " *(to check)*" if finding.confidence == "check" else ""
            self.lines += ["", f"**{escaped(finding.question)}**{to_check}"]
            if one_line(finding.explanation) and finding.kind != "agreement":
                self.lines += ["", escaped(finding.explanation)]
            self.lines += ["", *(self._position(section, position) for position in finding.positions)]

    def _position(self, section: Section, position: Position) -> str:
        said_by = "; ".join(
            f"{escaped(voice.words)} ({voice.hedge})" if voice.hedge else escaped(voice.words)
            for voice in voices(self.view.statements(position))
        )
        dated = section.name == "changed" and position.as_of
        as_of = f", as of {escaped(moment(position.as_of))}" if dated else ""
        cited = "".join(self.citations.cite(evidence) for evidence in self.view.evidence(position))
        return f"- **{escaped(position.value)}**: {said_by or NO_SOURCE} ({strength(position)}{as_of}){cited}"

    def _put_voices(self) -> None:
        told_in = {document.id for document in self.view.told}
        found = voices(s for s in self.view.dossier.statements if s.document in told_in)
        if not found:
            return
        self.lines += ["", "## Who says what"]
        for voice in found:
            self.lines += ["", f"**{escaped(voice.words)}**", ""]
            for statement in voice.statements:
                document = self.view.documents[statement.document]
                quoted = document.quote(statement.range.start, statement.range.end)
                speech = SPEECH[statement.factuality]
                start = f"{speech}: " if speech else ""
                self.lines.append(f"- {start}{escaped(statement.text)}{self.citations.cite(quoted)}")

    def _put_reports(self) -> None:
        self.lines += ["", "## Reports", ""]
        self.lines += [f"- {described(d)}" for d in self.view.told]
        self.lines += [f"- {described(d)} (set apart: tells something else)" for d in self.view.set_apart]

    def _put_odd(self) -> None:
        problems = [(p, self.view.documents.get(p.document or "")) for p in self.view.dossier.problems]
        found = list(dict.fromkeys((document, told(problem, document)) for problem, document in problems))
        if not found:
            return
        self.lines += ["", "## Odd", ""]
        for document, message in found:
            name = escaped(document.publisher or document.title or document.path) if document else ""
            self.lines.append(f"- {name}: {escaped(message)}" if name else f"- {escaped(message)}")
