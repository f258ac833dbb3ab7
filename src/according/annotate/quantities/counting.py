"""Does a figure count at all, or is it a name, an ordinal, a pronoun?"""

from __future__ import annotations

from according.annotate.quantities import lexicon
from according.annotate.quantities.exclusions import names_something
from according.annotate.quantities.numerals import HYPHENS, Figure
from according.annotate.quantities.tokens import Row

_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
# "20s" is a decade, "6 am" a time, "4K", "5G" and "4x4" are names of makes.
_NAMING_SUFFIXES = (*_ORDINAL_ENDINGS, "s", "am", "pm", "d", "x")


def counts(row: Row, figure: Figure) -> bool:
    """Tell whether a figure counts or measures something."""
    if names_something(row, figure) or figure.suffix.lower() in _NAMING_SUFFIXES:
        return False
    before, after = row.text(figure.first - 2), row.lower(figure.last)
    if row.lower(figure.first - 1) == "-" and before.isupper() and len(before) > 2:
        return False  # COVID -19, torn apart
    if figure.form == "words" and after in HYPHENS and row.lower(figure.last + 1) in lexicon.ordinals():
        return False  # twenty-first
    if row.phrase(figure.first, figure.last) == "one":
        return _one_counts(row, figure)
    return not (row.lower(figure.first) == "zero" and after in ("in", "tolerance", *HYPHENS))


def _one_counts(row: Row, figure: Figure) -> bool:
    """ "One" is a number before a noun, before "of the men" and before a verb; else it is a pronoun."""
    before, after = row.lower(figure.first - 1), row.lower(figure.last)
    if after in lexicon.word_set("one", "behind"):
        return False
    if before in lexicon.word_set("one", "before"):
        return before == "only" and row.lower(figure.first - 2) not in ("the", "an", "his", "her")
    if after in HYPHENS:
        return row.lower(figure.last + 1) not in lexicon.word_set("one", "compounds")
    if after == "of":
        return row.lower(figure.last + 1) in lexicon.word_set("one", "of")
    return row.kind(figure.last) == "word"


def joined_to_a_figure(row: Row, figure: Figure) -> bool:
    """Tell whether a hyphen ties the figure to another one: a score ("3-1"), a telephone, a kind of gun."""
    if row.lower(figure.first - 1) in HYPHENS and row.glued(figure.first) and row.glued(figure.first - 1):
        return row.kind(figure.first - 2) == "figure"
    tied = row.lower(figure.last) in HYPHENS and row.glued(figure.last) and row.glued(figure.last + 1)
    return tied and row.kind(figure.last + 1) == "figure"
