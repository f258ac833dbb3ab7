"""Lines of text for a terminal: wrapped to its width, with hanging indents, coloured or plain."""

from collections.abc import Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_LEAST_BODY = 28
NARROWEST = 40
WIDEST = 100
"""Lines longer than this are hard to read; a wider terminal stays empty on the right."""


class Page:
    """Collects lines. Everything given to it is `Text` or a plain string, never markup."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = max(NARROWEST, min(width, WIDEST))
        self.colour = colour
        self._lines: list[Text] = []
        # Nothing is taken from the environment: the same dossier gives the same bytes everywhere.
        self._console = Console(
            file=StringIO(), width=self.width, force_terminal=colour, no_color=not colour,
            color_system="standard" if colour else None, legacy_windows=False, markup=False,
            highlight=False, emoji=False, _environ={},
        )  # fmt: skip

    @property
    def narrow(self) -> bool:
        return self.width < 60

    def blank(self) -> None:
        """An empty line, unless the last one is empty already."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def row(self, lead: Text | str, body: Text | str, at: int, right: Text | str = "") -> None:
        """Put `lead` at the margin and `body` from column `at` on, its further lines hanging below it.

        `right` stands at the right edge of the first line, in a column of its own; where that would leave the
        body too little room, it stands under the body.
        """
        lead, body, right = Text() + lead, Text() + body, Text() + right
        taken = cell_len(right.plain) + 2 if right.plain else 0
        room = self.width - at - taken
        if taken and room < min(_LEAST_BODY, cell_len(body.plain)):
            self.row(lead, body, at)
            self.row("", right, at if lead.plain else at + 2)
            return
        lines = self.wrapped(body, room) or [Text()]
        gap = at - cell_len(lead.plain)
        if gap < 0:
            self._lines.append(lead)
            lead, gap = Text(), at
        first = lead + " " * gap + lines[0]
        if taken:
            first = first + " " * (self.width - cell_len(first.plain) - taken + 2) + right
        self._lines += [first, *(Text(" " * at) + line for line in lines[1:])]

    def line(self, body: Text | str, at: int = 0) -> None:
        """Put `body` at column `at`."""
        self.row("", body, at)

    def flow(self, parts: Sequence[str], between: str = " · ") -> None:
        """Put the parts behind each other from the margin on, broken between them and not inside."""
        line = ""
        for part in parts:
            if line and cell_len(line + between + part) > self.width:
                self.line(line)
                line = ""
            line = f"{line}{between}{part}" if line else part
        self.line(line)

    def wrapped(self, body: Text, width: int) -> list[Text]:
        """Return the body in lines of at most `width` cells; words too long for a line are broken."""
        lines = list(body.wrap(self._console, max(width, 8), overflow="fold"))
        for line in lines:
            line.rstrip()
        return lines

    def finished(self) -> str:
        """Return all lines, each ending in a line end; no blanks at the end of a line."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        if not self.colour:
            return "".join(line.plain.rstrip() + "\n" for line in self._lines)
        with self._console.capture() as capture:
            for line in self._lines:
                self._console.print(line, soft_wrap=True)
        return capture.get()


def joined(parts: Sequence[Text | str], between: str) -> Text:
    """Return the parts as one Text with `between` between them."""
    text = Text()
    for number, part in enumerate(parts):
        if number:
            text.append(between, style="dim")
        text.append_text(part if isinstance(part, Text) else Text(part))
    return text


def padded(text: str, width: int) -> str:
    """Return the text filled up with blanks to so many cells."""
    return text + " " * (width - cell_len(text))


def widest(texts: Sequence[str]) -> int:
    """Return the cells of the widest of these texts; 0 for none."""
    return max(map(cell_len, texts), default=0)
