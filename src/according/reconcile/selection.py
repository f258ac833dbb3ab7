"""Which findings a reader is shown, and in which order: about forty, plain agreements no more than half."""

from collections.abc import Iterable

from according.schema.findings import Finding

MOST = 40
MOST_AGREEMENTS = 20
MOST_SINGLE = 8
# Of the findings that a reader sees first, so many may tell what is agreed, as long as anything is disputed.
FIRST, FIRST_AGREED = 10, 5
_DISPUTED = {"conflict", "denial", "update"}


def most_important(findings: Iterable[Finding]) -> list[Finding]:
    """Return the most salient findings, the quotas of agreements and single origins kept, disputes among the first."""
    kept: list[Finding] = []
    agreements = single = 0
    for finding in sorted(findings, key=lambda f: (-f.salience, f.id)):
        if finding.kind == "agreement":
            agreements += 1
            if agreements > MOST_AGREEMENTS:
                continue
        elif finding.kind == "single-origin":
            single += 1
            if single > MOST_SINGLE:
                continue
        kept.append(finding)
    return _disputes_first(kept[:MOST])


def _disputes_first(findings: list[Finding]) -> list[Finding]:
    """The same findings, what is not disputed moved behind the disputes where it fills more than half of the first."""
    disputes = [f for f in findings if f.kind in _DISPUTED]
    first: list[Finding] = []
    others = 0
    for finding in findings:
        if finding.kind in _DISPUTED:
            first.append(finding)
        elif others < FIRST_AGREED or len(disputes) + others < FIRST:
            others += 1
            first.append(finding)
        if len(first) == FIRST:
            break
    return first + [f for f in findings if f not in first]
