"""The whole picture: header, sections, oddities."""

from collections.abc import Mapping

from rich.text import Text

from according.render.lookup import Lookup
from according.render.sections import Numbered, Section, arranged
from according.render.terminal import styles
from according.render.terminal.figure import put_figure
from according.render.terminal.finding import TO_CHECK, Shown, put_finding, put_short
from according.render.terminal.header import put_header, put_legend
from according.render.terminal.odd import put_odd
from according.render.terminal.page import Page
from according.render.terminal.voices import put_voices
from according.schema.dossier import Dossier
from according.schema.figures import Figure

_MOST_FINDINGS = 12
_LEGEND_ON_TOP = 10


def render_terminal(
    dossier: Dossier,
    *,
    width: int,
    colour: bool,
    only: frozenset[str] | None = None,
    everything: bool = False,
    sources: bool = False,
    figures: Mapping[str, Figure] | None = None,
) -> str:
    """Return the dossier as a picture for a terminal, lines ending in a line end.

    `width` is in cells; below 40 it is taken as 40, and no line is longer than 100. `only` names the sections
    to show (see `render.sections.NAMES`), and leaves out what is odd. `everything` shows every finding and
    every quotation in full, else twelve findings a section. `sources` adds each source with its statements,
    which one report alone always shows. `figures`, by the findings' ids, are what a named policy reads from their
    answers: they stand under these.
    """
    page, view = Page(width, colour), Lookup(dossier)
    alone = len(view.told) <= 1
    sections = arranged(view.dossier, only)
    if alone and only is None:
        sections = [(section, found) for section, found in sections if section.name != "single"]
    put_header(page, view, sections)
    on_top = len(view.dossier.documents) <= _LEGEND_ON_TOP
    if on_top:
        page.blank()
        put_legend(page, view)
    _put_remark(page, view, sections, alone, only)
    shown = Shown()
    for section, findings in sections:
        _put_section(page, view, section, findings, shown, everything, figures or {})
    _put_footnote(page, sections)
    if sources or (only is None and (alone or not sections)):
        put_voices(page, view, everything)
    if not on_top:
        page.blank()
        page.line(Text("REPORTS", style=styles.HEADING))
        put_legend(page, view)
    if only is None:
        put_odd(page, view)
    return page.finished()


def _put_remark(
    page: Page,
    view: Lookup,
    sections: list[tuple[Section, list[Numbered]]],
    alone: bool,
    only: frozenset[str] | None,
) -> None:
    """Say what a reader may wonder about: why nothing is compared, or nothing found."""
    if alone and only is None:
        apart = " that tells this story" if view.set_apart else ""
        page.blank()
        page.line(f"One report alone{apart}: there is nothing to compare it with.")
    elif not sections:
        page.blank()
        nothing = "Nothing of this sort was found."
        page.line(nothing if only else "No question was found that two statements answer.")


def _put_section(
    page: Page,
    view: Lookup,
    section: Section,
    findings: list[Numbered],
    shown: Shown,
    everything: bool,
    figures: Mapping[str, Figure],
) -> None:
    page.blank()
    page.line(Text(section.title.upper(), style=styles.SECTION[section.name]))
    picked = findings if everything else findings[:_MOST_FINDINGS]
    for place, (number, finding) in enumerate(picked):
        if section.name == "single" and not everything:
            put_short(page, view, number, finding)
        else:
            if place:
                page.blank()
            put_finding(page, view, number, finding, shown, everything)
        if finding.id in figures:
            put_figure(page, view, finding, figures[finding.id])
    if len(picked) < len(findings):
        page.line(Text(f"… {len(findings) - len(picked)} more (--all)", style=styles.DIM), 4)


def _put_footnote(page: Page, sections: list[tuple[Section, list[Numbered]]]) -> None:
    if any(finding.confidence == "check" for _, findings in sections for _, finding in findings):
        page.blank()
        page.line(Text(f"{TO_CHECK}: not sure; read the quotations before relying on it.", style=styles.DIM))
