"""Figures of a dossier under a named policy."""

from according.errors import UsageError
from according.reconcile.policies.choosing import POLICIES, Answers
from according.reconcile.policies.order import Published
from according.reconcile.policies.reading import read_position
from according.schema.dossier import Dossier
from according.schema.figures import Figure
from according.schema.findings import Finding
from according.schema.vocabulary import FindingKind

# Like with like: where answers tell different things, none of them is the figure of the whole.
_NO_FIGURE: dict[FindingKind, str] = {
    "not-comparable": "whether the answers are of the same thing can't be told",
    "complement": "the answers tell of different parts",
}
NO_NUMBER = "no answer gives a number"


def figures_of(dossier: Dossier, policy: str) -> dict[str, Figure]:
    """Return what a policy makes of each finding on a quantity, by the finding's id, in the order of the findings.

    Raise UsageError for a policy that is none. The dossier is not changed.
    """
    published = {document.id: document.published_at for document in dossier.documents}
    return {f.id: figure_of(f, policy, published) for f in dossier.findings if f.facet == "quantity"}


def figure_of(finding: Finding, policy: str, published: Published) -> Figure:
    """Return what a policy makes of one finding on a quantity; `published` tells when each document was.

    Raise UsageError for a policy that is none.
    """
    if policy not in POLICIES:
        raise UsageError(f"no policy {policy!r}; there are {', '.join(POLICIES)}")
    read = {i: read_position(position) for i, position in enumerate(finding.positions) if position.polarity != "no"}
    readings = {i: reading for i, reading in read.items() if reading is not None}
    obstacle = _NO_FIGURE.get(finding.kind) if len(finding.positions) > 1 else None
    if obstacle is None and not readings:
        obstacle = NO_NUMBER
    if obstacle is not None:
        return Figure(finding.id, policy, (), _sentence(obstacle))
    choice = POLICIES[policy](Answers(finding.positions, readings, published, finding.kind == "update"))
    return Figure(finding.id, policy, choice.values, _sentence(choice.why))


def _sentence(clause: str) -> str:
    return clause[:1].upper() + clause[1:] + "."
