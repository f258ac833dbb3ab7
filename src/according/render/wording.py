"""The fixed words of a picture: counts, degrees of certainty, kinds."""

from according.schema.findings import OriginCount, Position
from according.schema.vocabulary import Factuality, FindingKind, OriginKind, SourceKind

NO_SOURCE = "no source given"

# What the source does with the content, before its words. FactBank's values, in English.
SPEECH: dict[Factuality, str] = {
    "CT+": "", "PR+": "thinks likely", "PS+": "thinks possible",
    "CT-": "denies", "PR-": "thinks unlikely", "PS-": "doubts", "Uu": "leaves open",
}  # fmt: skip

FACTUALITY: dict[Factuality, str] = {
    "CT+": "certain", "PR+": "probable", "PS+": "possible",
    "CT-": "denied", "PR-": "probably not", "PS-": "possibly not", "Uu": "left open",
}  # fmt: skip

VERDICT: dict[FindingKind, str] = {
    "conflict": "they contradict each other",
    "denial": "one side denies what the other says",
    "update": "the answer changed with time",
    "agreement": "they agree",
    "refinement": "they agree, one more exactly than the other",
    "compatible": "both can be true",
    "complement": "they tell different parts",
    "not-comparable": "whether they speak of the same can't be told",
    "single-origin": "all of it goes back to one origin",
}

ORIGIN: dict[OriginKind, str] = {
    "source": "a source that is cited",
    "agency": "a news agency",
    "document": "a paper that is cited",
    "copied-text": "a text that was copied",
    "unknown": "where it has this from is not known, so it never counts as independent",
}

SOURCE: dict[SourceKind, str] = {
    "publisher": "publisher", "agency": "news agency", "named": "named",
    "unnamed": "unnamed", "document": "document",
}  # fmt: skip


def count(number: int, noun: str) -> str:
    """Return "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def origins(found: OriginCount) -> str:
    """Return "1 origin", "1–2 origins"; where none is sure, "origin not known"."""
    if found.least == 0:
        return "origin not known" if found.most <= 1 else f"origins not known, at most {found.most}"
    if found.least == found.most:
        return count(found.least, "origin")
    return f"{found.least}–{found.most} origins"


def strength(position: Position) -> str:
    """Return what stands behind a position: "2 reports, 1 origin"."""
    return f"{count(len(position.documents), 'report')}, {origins(position.origins)}"


def shortened(text: str, limit: int) -> str:
    """Return the text, cut at a word with "…" where it is longer than so many characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > limit // 2 else cut).rstrip(" ,;:–-") + "…"
