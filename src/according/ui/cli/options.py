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
Aliases = Annotated[
    str | None,
    typer.Option(
        "--aliases",
        metavar="FILE",
        show_default=False,
        help="Your own judgements of names, which win over every rule. YAML: the keys same and different, each with "
        "lists of names, as in same: [[White Helmets, SCD]]. CSV: the columns name, other, judgement "
        "(same or different).",
    ),
]
NoColour = Annotated[
    bool,
    typer.Option("--no-colour", "--no-color", help="No colours; so does NO_COLOR in the environment."),
]
