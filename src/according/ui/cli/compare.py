"""`according compare`: the main job."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from according.errors import UsageError
from according.ui.cli.options import Aliases, NoColour, Width

if TYPE_CHECKING:
    from according.schema.dossier import Dossier
    from according.schema.figures import Figure
    from according.ui.cli.output import Look


class Format(StrEnum):
    """What the result is written as."""

    text = "text"
    json = "json"
    markdown = "markdown"
    csv = "csv"


_BY_SUFFIX = {".json": Format.json, ".md": Format.markdown, ".markdown": Format.markdown, ".csv": Format.csv}
_POLICY_OF_CSV = "best-low-high"


Reports = Annotated[list[str], typer.Argument(metavar="REPORTS", help="Files, folders, or - for standard input.")]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        show_default=False,
        help="text: a picture for the terminal. json: everything, for programs. markdown: with footnotes, "
        "for an encyclopedia. csv: a row for each event and thing counted in it, by --policy, with an apostrophe "
        "before text that a spreadsheet would take for a formula. Without it, the suffix of -o decides, else text.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file, whole or not at all."),
]
Only = Annotated[
    str | None,
    typer.Option(
        metavar="SECTIONS",
        help="Show these sections only: disputed, denied, changed, agreed, compatible, single, "
        "not-comparable; several with commas. In JSON the other findings are left out.",
    ),
]
All = Annotated[bool, typer.Option("--all", help="Show every finding, and every quotation in full.")]
Sources = Annotated[bool, typer.Option("--sources", help="Show what each source says, too.")]
Policy = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="Read one figure from the answers to each question about a number, in text and csv. conservative: the "
        "lowest, with hundreds as 100, dozens as 12. best-low-high: the lowest, the highest, and the one of most "
        "independent origins. latest: the one told last. [default: none in text, best-low-high in csv]",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes and no progress on standard error.")]


def compare(
    reports: Reports,
    format_: FormatOption = None,
    output: Output = None,
    only: Only = None,
    all_: All = False,
    sources: Sources = False,
    policy: Policy = None,
    aliases: Aliases = None,
    quiet: Quiet = False,
    width: Width = None,
    no_colour: NoColour = False,
) -> None:
    """Compare reports of one event, and show what they say together.

    Each question is followed by its answers; each answer by its sources, by the number of reports that give
    it and of independent origins they have it from, and by the words of the reports. The numbers before the
    questions are those that `according why` takes.

    Reports are text or HTML files. A text file may begin with front matter that tells title, publisher (or
    outlet), url, published, author.

    \b
    Examples:
      according compare reports/*.txt
      according compare reports/ --only disputed,denied
      according compare a.html b.html -o story.md
      according compare reports/ --policy conservative -o events.csv
      according compare reports/ --format json | jq .findings
      according compare reports/ --aliases names.yml
      curl -s https://news.example/1 | according compare - b.html
    """
    from according.ui.cli.output import check_target, choose_look, emit
    from according.ui.cli.reading import read_reports

    target = None if output == Path("-") else output
    format_ = format_ or (_BY_SUFFIX.get(target.suffix.lower()) if target else None) or Format.text
    sections = _sections(only)
    look = choose_look(width, no_colour, to_file=target is not None)
    check_target(target, reports)
    policy = _policy(policy, format_, quiet)
    dossier = read_reports(reports, quiet, aliases)
    emit(_rendered(dossier, format_, look, sections, all_, sources, policy), target, exact=format_ is not Format.text)
    seen = format_ is Format.text and target is None and sections is None
    if not quiet and not (seen and sys.stdout.isatty() and sys.stderr.isatty()):
        from according.ui.cli.notes import note_problems

        note_problems(dossier.problems, {document.id: document for document in dossier.documents})


def _rendered(
    dossier: "Dossier",
    format_: Format,
    look: "Look",
    only: frozenset[str] | None,
    everything: bool,
    sources: bool,
    policy: str | None,
) -> str:
    if format_ is Format.json:
        from according.render.sections import filtered
        from according.schema.codec import dossier_to_json

        return dossier_to_json(filtered(dossier, only))
    if format_ is Format.markdown:
        from according.render.markdown import render_markdown

        return render_markdown(dossier, only=only)
    figures = _figures(dossier, policy)
    if format_ is Format.csv:
        from according.render.csv_events import render_csv
        from according.render.sections import filtered

        return render_csv(filtered(dossier, only), figures)
    from according.render.terminal import render_terminal

    return render_terminal(
        dossier,
        width=look.width,
        colour=look.colour,
        only=only,
        everything=everything,
        sources=sources,
        figures=figures,
    )


def _figures(dossier: "Dossier", policy: str | None) -> "dict[str, Figure]":
    if policy is None:
        return {}
    from according.reconcile.policies import figures_of

    return figures_of(dossier, policy)


def _policy(given: str | None, format_: Format, quiet: bool) -> str | None:
    """Return the policy to read figures by, None for none; raise UsageError for a name that is none."""
    if given is None:
        return _POLICY_OF_CSV if format_ is Format.csv else None
    from according.reconcile.policies import NAMES

    name = given.strip().lower()
    if name not in NAMES:
        raise UsageError(f"--policy: no policy {given!r}; there are {', '.join(NAMES)}")
    if format_ in (Format.json, Format.markdown) and not quiet:
        from according.ui.cli.notes import say

        say(f"note: --policy changes nothing in {format_.value}, which holds every answer; try --format csv")
    return name


def _sections(only: str | None) -> frozenset[str] | None:
    """Return the names given to --only; raise UsageError for one that is none."""
    if only is None:
        return None
    from according.render.sections import NAMES

    given = [name.strip().lower() for name in only.split(",") if name.strip()]
    unknown = [name for name in given if name not in NAMES]
    if unknown or not given:
        found = f"no section {unknown[0]!r}" if unknown else "no section named"
        raise UsageError(f"--only: {found}; there are {', '.join(NAMES)}")
    return frozenset(given)
