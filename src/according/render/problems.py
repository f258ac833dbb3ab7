"""What was found odd, in words that stand beside the report's name."""

from pathlib import PurePath

from according.render.safe import one_line
from according.schema.documents import Document, Problem


def told(problem: Problem, document: Document | None) -> str:
    """Return the problem's message on one line, without the report's name, which stands beside it."""
    message = one_line(problem.message)
    if document is None:
        return message
    for name in (one_line(document.path), PurePath(one_line(document.path)).name):
        if name and message.startswith(f"{name}:"):
            return message[len(name) + 1 :].lstrip()
    return message
