"""Under a question about a number in the terminal: the figure that a named policy reads from its answers."""

from rich.text import Text

from according.render.figures import numbers_in_words, quotation_of, standing_on
from according.render.lookup import Lookup
from according.render.quotations import bare, excerpt, in_marks, keys_of
from according.render.safe import one_line
from according.render.terminal import styles
from according.render.terminal.page import Page, padded, widest
from according.schema.figures import Figure
from according.schema.findings import Finding

_LONGEST = 90


def put_figure(page: Page, view: Lookup, finding: Finding, figure: Figure) -> None:
    """Write the policy's name, its figure, why it is this one, and the words of a report behind each number."""
    value = Text(numbers_in_words(figure, finding), style=styles.VALUE)
    page.line(Text(f"By policy {figure.policy}: ") + value + Text(f". {one_line(figure.why)}", style=styles.DIM), 4)
    behind = [(names, index, quotation_of(finding.positions[index])) for names, index in standing_on(figure)]
    shown = [(names if len(behind) > 1 else "", index, quoted) for names, index, quoted in behind if quoted]
    named = widest([names for names, _, _ in shown])
    labels = [view.label(quoted.document) for _, _, quoted in shown]
    first = 6 + (named + 2 if named else 0)
    at = 8 if page.narrow else first + widest(labels) + 2
    for (names, index, quoted), label in zip(shown, labels, strict=True):
        lead = Text(padded(" " * 6 + names, first), style=styles.DIM) + Text(label, style=styles.LABEL)
        keys = keys_of(finding.positions[index])
        words = in_marks(excerpt(bare(quoted.text), keys, _LONGEST))
        if page.narrow:
            page.line(lead[6:], 6)
            lead = Text()
        page.row(lead, words, at)
