"""The colours of the picture: those sixteen that every terminal's own theme defines."""

SECTION = {
    "disputed": "bold red",
    "denied": "bold magenta",
    "changed": "bold yellow",
    "agreed": "bold green",
    "compatible": "bold cyan",
    "single": "bold blue",
    "not-comparable": "bold",
}
HEADING = "bold"
QUESTION = "bold"
VALUE = "bold cyan"
LABEL = "green"
DIM = "dim"
MARKED = "bold underline"
