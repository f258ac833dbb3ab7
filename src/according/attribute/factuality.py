"""How firmly a source stands behind a content: FactBank values, relative to that source."""

from according.attribute.cues import Cue
from according.schema.vocabulary import Factuality


def factuality_of(cue: Cue, direct: bool) -> Factuality:
    """Return the value for what a cue reports.

    A negated cue commits its source to nothing ("did not say that …"). What stands in quotation marks is
    asserted by its speaker whatever the verb is, questions, orders, promises and wishes apart.
    """
    if cue.negated:
        return "CT-" if cue.reporting_class in ("believe", "accept") else "Uu"
    if direct and cue.reporting_class not in ("ask", "order", "promise", "urge"):
        return "CT+"
    return cue.factuality
