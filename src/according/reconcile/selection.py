"""Which findings a reader is shown: about forty, agreements no more than half."""

from according.schema.findings import Finding

MOST = 40
MOST_AGREEMENTS = 20
MOST_SINGLE = 8


def most_important(findings: list[Finding]) -> list[Finding]:
    """Return the most salient findings, the quotas of agreements and single origins kept."""
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
    return kept[:MOST]
