"""What is said on standard error: notes on the reports, and how far the work is."""

import sys
from collections.abc import Iterable, Mapping

from according.render.problems import told
from according.render.safe import one_line
from according.schema.documents import Document, Problem


def say(message: str) -> None:
    """Write one line on standard error, with nothing in it that could steer the terminal."""
    line = f"according: {one_line(message)}\n"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(line.encode(encoding, "replace").decode(encoding))
    sys.stderr.flush()


def note_problems(problems: Iterable[Problem], documents: Mapping[str, Document]) -> None:
    """Write each problem once: `according: note: r3.html: …`."""
    lines = []
    for problem in problems:
        document = documents.get(problem.document or "")
        name = f"{document.path}: " if document else ""
        lines.append(f"note: {name}{told(problem, document)}")
    for line in dict.fromkeys(lines):
        say(line)


class Progress:
    """One line on standard error that says what is being done, and goes away at the end."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr.isatty()

    def __call__(self, doing: str, done: int, whole: int) -> None:
        if self._wanted:
            count = f" {done} of {whole}" if whole > 1 else ""
            sys.stderr.write(f"\r\x1b[Kaccording: {doing}{count} …")
            sys.stderr.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._wanted:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
