"""Options that several verbs take."""

from typing import Annotated

import typer

Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        metavar="N",
        show_default=False,
        help="Cells in a line, 40 or more. [default: the terminal's, 100 in a pipe]",
    ),
]
NoColour = Annotated[
    bool,
    typer.Option("--no-colour", "--no-color", help="No colours; so does NO_COLOR in the environment."),
]
