"""The day against which a document's relative times are resolved."""

from according.schema.documents import Document


def anchor_of(document: Document) -> tuple[str | None, str | None]:
    """Return the anchor as an ISO date or time, and the rule that found it; None and None where there is none."""
    return document.published_at, document.published_by_rule
