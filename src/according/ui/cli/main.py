"""`according`: the program."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from according.errors import UsageError
from according.ui.cli.compare import compare
from according.ui.cli.failures import INTERRUPTED, exit_code
from according.ui.cli.schema import schema
from according.ui.cli.stories import stories
from according.ui.cli.why import why

# Nothing but typer is imported up to here: what a verb needs, it imports when it runs.
# The products made outside the network are small: a second thread of numpy's would only wait for them, at full load.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
app = typer.Typer(
    name="according",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
app.command()(compare)
app.command()(why)
app.command()(stories)
app.command()(schema)
# Objects made before the garbage collector looks for cycles, and how often its later rounds come. A run makes many
# objects that last to its end and hardly any cycles; at Python's own numbers a tenth of its time goes into looking.
_COLLECTED_AFTER = (50_000, 20, 50)
_VERBS = ("compare", "why", "stories", "schema")


@app.callback(invoke_without_command=True)
def according(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """Who says what, on whose word, and who disagrees: several news reports in, one sourced picture out.

    \b
    Examples:
      according compare reports/*.txt            one picture of all the reports
      according compare *.html -o story.json     the same, for programs
      according why 3 reports/*.txt              how finding 3 came about
      according stories wires/                   many reports into stories

    Data goes to standard output, notes and progress to standard error. Nothing leaves this machine.

    \b
    Exit codes:
      0    a picture; notes on standard error say what was odd
      1    according itself failed
      2    wrong use: the message says what to change
      3    nothing readable was given
      130  interrupted
    """
    if version:
        from according import __version__

        typer.echo(f"according {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code. No exception leaves it."""
    gc.set_threshold(*_COLLECTED_AFTER)
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _check_verb(given)
        code = app(args=given, prog_name="according", standalone_mode=False)
        if code == INTERRUPTED:
            raise KeyboardInterrupt
        return code if isinstance(code, int) else 0
    except BaseException as error:
        return exit_code(error)


def _check_verb(given: list[str]) -> None:
    """Raise UsageError where a report stands in the place of the verb: a likely slip."""
    first = given[0] if given else "-"
    if not first.startswith("-") and first not in _VERBS and Path(first).exists():
        raise UsageError(f"{first} is a file or folder, not a command: according compare {first} …")


if __name__ == "__main__":
    sys.exit(main())
