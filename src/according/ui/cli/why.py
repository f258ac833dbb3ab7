"""`according why`: from a finding down to the sentences."""

from typing import TYPE_CHECKING, Annotated

import typer

from according.errors import UsageError
from according.ui.cli.options import Aliases, NoColour, Width

if TYPE_CHECKING:
    from according.schema.dossier import Dossier
    from according.schema.findings import Finding


Wanted = Annotated[str, typer.Argument(metavar="FINDING", help="Its number in the picture, or its id.")]
Reports = Annotated[
    list[str] | None,
    typer.Argument(metavar="REPORTS", show_default=False, help="The same reports as given to compare."),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="FILE", help="A dossier saved as JSON, instead of reports; - is standard input."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")]


def why(
    finding: Wanted,
    reports: Reports = None,
    from_: From = None,
    aliases: Aliases = None,
    quiet: Quiet = False,
    width: Width = None,
    no_colour: NoColour = False,
) -> None:
    """Show how a finding came about.

    Its positions stand with their statements, each in its sentence, in which the words that are the statement
    are marked « and ». Under it stand who says them, through whom, how firmly, and which stage and rule found
    that; then the origins, each with its proof.

    \b
    Examples:
      according why 3 reports/*.txt
      according compare reports/ -o story.json; according why 3 --from story.json
    """
    from according.ui.cli.output import choose_look, emit
    from according.ui.cli.reading import read_dossier, read_reports

    if reports and from_ is not None:
        raise UsageError("give reports or --from, not both")
    if not reports and from_ is None:
        raise UsageError(f"finding {finding} of what? name the reports, or a saved dossier with --from")
    if aliases is not None and from_ is not None:
        raise UsageError("a saved dossier has its names joined already: give --aliases when it is made")
    look = choose_look(width, no_colour)
    dossier = read_dossier(from_) if from_ is not None else read_reports(reports or [], quiet, aliases)
    found = _find(dossier, finding)

    from according.render.terminal import render_why

    emit(render_why(dossier, found, width=look.width, colour=look.colour), None, exact=False)


def _find(dossier: "Dossier", wanted: str) -> "Finding":
    """Return the finding with this number, id, or beginning of one id alone; else raise UsageError."""
    findings = dossier.findings
    if not findings:
        raise UsageError(f"there is no finding {wanted}: these reports gave none")
    if wanted.isdecimal() and len(wanted) < 6:
        if 1 <= int(wanted) <= len(findings):
            return findings[int(wanted) - 1]
        raise UsageError(f"there is no finding {wanted}: they are numbered 1 to {len(findings)}")
    hash_ = wanted.removeprefix("finding:")
    matching = [f for f in findings if f.id.removeprefix("finding:").startswith(hash_) and hash_]
    if len(matching) == 1:
        return matching[0]
    problem = f"{len(matching)} findings have an id like" if matching else "no finding has the id"
    raise UsageError(f"{problem} {wanted}: give a number from 1 to {len(findings)}, or an id as JSON shows it")
