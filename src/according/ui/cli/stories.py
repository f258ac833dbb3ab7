"""`according stories`: many reports grouped into stories, and a dossier for each."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from according.errors import AccordingError, UsageError
from according.ui.cli.options import Aliases, NoColour, Width

if TYPE_CHECKING:
    from according.run.stories import Grouping
    from according.schema.dossier import Dossier
    from according.schema.judgements import NameJudgements
    from according.ui.cli.notes import Progress


class Format(StrEnum):
    """What the list is written as."""

    text = "text"
    json = "json"


class DossierFormat(StrEnum):
    """What the dossiers are written as."""

    json = "json"
    markdown = "markdown"
    text = "text"


_SUFFIX = {DossierFormat.json: ".json", DossierFormat.markdown: ".md", DossierFormat.text: ".txt"}

Reports = Annotated[list[str], typer.Argument(metavar="REPORTS", help="Files, folders, or - for standard input.")]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="text: a list for the terminal. json: the same, for programs.")
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the list to this file, whole or not at all."),
]
CompareInto = Annotated[
    Path | None,
    typer.Option(
        "--compare",
        metavar="FOLDER",
        help="Compare the reports of each story, and write a dossier for each into this folder, which must be empty "
        "or new. Reading takes about a second for each six reports.",
    ),
]
As = Annotated[
    DossierFormat, typer.Option("--as", help="What the dossiers are written as. `according why --from` takes json.")
]
Least = Annotated[int, typer.Option("--least", metavar="N", min=1, help="Compare stories of at least so many reports.")]
Together = Annotated[
    float | None,
    typer.Option(
        "--together",
        metavar="P",
        min=0.01,
        max=0.99,
        show_default=False,
        help="How likely reports must tell one story to be put together. Lower: fewer and larger stories. "
        "[default: 0.4]",
    ),
]
All = Annotated[bool, typer.Option("--all", help="List every report, of large stories too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes and no progress on standard error.")]


def stories(
    reports: Reports,
    format_: FormatOption = Format.text,
    output: Output = None,
    compare: CompareInto = None,
    as_: As = DossierFormat.json,
    least: Least = 2,
    together: Together = None,
    aliases: Aliases = None,
    all_: All = False,
    quiet: Quiet = False,
    width: Width = None,
    no_colour: NoColour = False,
) -> None:
    """Group many reports into stories by names, words and time.

    For a folder of a day's or a month's reports. Those that tell of one happening come together, the story that most
    reports tell first; reports that share theirs with no other stand at the end. The language model is not needed for
    this: a thousand reports take seconds. Their order changes nothing.

    With --compare each story becomes a dossier, as `according compare` makes of its reports.

    \b
    Examples:
      according stories wires/
      according stories wires/ --format json | jq '.stories[] | {title, n: (.documents | length)}'
      according stories wires/ --compare dossiers/ --least 3
      according stories wires/ --compare pages/ --as markdown
    """
    from according.run.aliases import read_aliases
    from according.schema.judgements import NO_JUDGEMENTS
    from according.ui.cli.notes import Progress, note_problems
    from according.ui.cli.output import check_target, choose_look, emit

    target = None if output == Path("-") else output
    look = choose_look(width, no_colour, to_file=target is not None)
    check_target(target, reports)
    judgements = read_aliases(aliases) if aliases is not None else NO_JUDGEMENTS
    if compare is not None:
        _check_folder(compare)
    progress = Progress(wanted=not quiet)
    grouping = _group(reports, together, progress, quiet)
    if not quiet:
        note_problems(grouping.stream.problems, {d.id: d for d in grouping.stream.documents})
    written = _write_dossiers(grouping, compare, as_, least, judgements, progress) if compare is not None else {}

    from according.render.stories import render_stories, stories_to_json

    if format_ is Format.json:
        emit(stories_to_json(grouping.stream, written), target, exact=True)
        return
    text = render_stories(grouping.stream, width=look.width, colour=look.colour, everything=all_, dossiers=written)
    emit(text, target, exact=False)


def _check_folder(folder: Path) -> None:
    """Raise UsageError where the dossiers can't go into this folder; before any work is done."""
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"--compare {folder} is a file: name a folder")
        if folder.is_dir() and any(folder.iterdir()):
            raise UsageError(f"--compare {folder} is not empty: name a new folder, or empty it first")
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--compare {folder} can't be made: {error.strerror or error}") from None


def _group(reports: list[str], together: float | None, progress: "Progress", quiet: bool) -> "Grouping":
    from according.run import stories as job
    from according.ui.cli.reading import from_reports

    return from_reports(
        reports, quiet, progress, lambda stdin: job.group(reports, stdin=stdin, together=together, progress=progress)
    )


def _write_dossiers(
    grouping: "Grouping",
    folder: Path,
    form: DossierFormat,
    least: int,
    judgements: "NameJudgements",
    progress: "Progress",
) -> dict[str, str]:
    """Write a dossier for each story of at least so many reports; return the files by the story's id.

    A story that can't be compared is told on standard error, and the others go on.
    """
    from according.render.stories import file_name
    from according.ui.cli.notes import say
    from according.ui.cli.output import emit

    wanted = [story for story in grouping.stream.stories if len(story.documents) >= least]
    written: dict[str, str] = {}
    for number, story in enumerate(wanted, 1):
        progress("comparing story", number, len(wanted))
        try:
            dossier = grouping.dossier(story, judgements)
        except AccordingError as error:
            progress.end()
            say(f"note: the story “{story.title}” was not compared: {error}")
            continue
        target = folder / file_name(number, story, _SUFFIX[form])
        emit(_rendered(dossier, form), target, exact=True)
        written[story.id] = str(target)
    progress.end()
    return written


def _rendered(dossier: "Dossier", form: DossierFormat) -> str:
    if form is DossierFormat.json:
        from according.schema.codec import dossier_to_json

        return dossier_to_json(dossier)
    if form is DossierFormat.markdown:
        from according.render.markdown import render_markdown

        return render_markdown(dossier)
    from according.render.terminal import render_terminal
    from according.ui.cli.output import PIPED_WIDTH

    return render_terminal(dossier, width=PIPED_WIDTH, colour=False)
