"""Reports whose quantities are read from their text by the grammar, with trees written out."""

from according.annotate.quantities.finder import find_quantities
from tests.link.made import Sheet


def counted(tree: str) -> Sheet:
    """Return a sheet of these lines (words as `form/lemma/TAG/head/relation`), with the quantities that they tell."""
    sheet = Sheet(tree)
    for sentence in sheet.sentences:
        tags = {w.start: w.tag for w in sentence.words}
        sheet.records += find_quantities(sheet.document.id, sheet.text, sentence.start, sentence.end, (), tags)
    return sheet
