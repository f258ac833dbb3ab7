"""The closed vocabularies. Each names the standard it follows, where one exists."""

from typing import Literal

BlockKind = Literal["headline", "byline", "dateline", "body", "caption", "credit", "boilerplate"]

# FactBank (Saurí and Pustejovsky 2009): certain, probable, possible; + holds, - does not; Uu: not committed.
Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]

# PARC / PolNeAR: how the content stands in the text. "none": nobody is cited, the writer says it.
QuoteForm = Literal["direct", "indirect", "mixed", "none"]

SourceKind = Literal["publisher", "agency", "named", "unnamed", "document"]

# FollowTheMoney schema names.
EntitySchema = Literal["Person", "Organization", "Address", "Event", "Thing"]

MentionKind = Literal["name", "nominal", "pronoun"]

# TIMEX3 (ISO 24617-1).
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

FindingKind = Literal[
    "conflict",
    "denial",
    "update",
    "agreement",
    "refinement",
    "compatible",
    "complement",
    "not-comparable",
    "single-origin",
]
Facet = Literal["quantity", "occurrence", "time", "place", "actor", "attribute"]
Confidence = Literal["good", "check"]
Polarity = Literal["yes", "no", "unknown"]
Modality = Literal["actual", "possible", "future", "conditional", "asked", "wanted"]
OriginKind = Literal["source", "agency", "document", "copied-text", "unknown"]
CreditRole = Literal["republishes", "agency", "contribution", "photo"]
Scope = Literal["document", "corpus", "story"]
