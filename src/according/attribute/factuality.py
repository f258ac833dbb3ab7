"""How firmly a source stands behind a content: FactBank values, relative to that source."""

from according.attribute.cues import Cue
from according.schema.vocabulary import Factuality

# Classes whose infinitive is told as a fact: "is believed to have fled", "claimed to hold the town".
_INFINITIVE_STANDS = {"believe", "claim", "deny", "know", "show"}


def factuality_of(cue: Cue, direct: bool, infinitive: bool = False) -> Factuality:
    """Return the value for what a cue reports; `infinitive` where the content is one ("agreed to leave").

    A negated cue commits its source to nothing ("did not say that …"). What stands in quotation marks is
    asserted by its speaker whatever the verb is, questions, orders, promises and wishes apart.
    """
    if cue.negated:
        return "CT-" if cue.reporting_class in ("believe", "accept") else "Uu"
    if direct and cue.reporting_class not in ("ask", "order", "promise", "urge"):
        return "CT+"
    if (
        infinitive
        and cue.form == "verb"
        and cue.reporting_class not in _INFINITIVE_STANDS
        and cue.lemma not in ("say", "report")
    ):
        return "Uu"
    return cue.factuality
