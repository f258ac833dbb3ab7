"""One story scored: all the rules over one dossier."""

from according.schema.dossier import Dossier
from benchmarks.scoring.attributions import score_attributions
from benchmarks.scoring.entities import score_entities
from benchmarks.scoring.findings import SEEN, score_findings
from benchmarks.scoring.gold import Gold
from benchmarks.scoring.origins import score_origins
from benchmarks.scoring.reports import Reports
from benchmarks.scoring.result import Result


def score_story(gold: Gold, dossier: Dossier) -> Result:
    """Return the counts and cases of one story. Reports are known by their file names, without folders."""
    reports = Reports(dossier.documents)
    result = score_findings(gold, dossier, reports)
    result.add(score_attributions(gold, dossier, reports))
    result.add(score_entities(gold, dossier))
    result.add(score_origins(gold, dossier, reports))
    result.counts["bad_spans"] += bad_spans(dossier)
    for name in gold.reports:
        if reports.named(name) is None:
            result.counts["unread"] += 1
            result.note("not in the dossier", name)
    return result


def bad_spans(dossier: Dossier) -> int:
    """Return how many pieces of evidence, in findings a reader sees, do not quote their document exactly."""
    texts = {document.id: document.text for document in dossier.documents}
    return sum(
        texts[evidence.document][evidence.start : evidence.end] != evidence.text
        for finding in dossier.findings[:SEEN]
        for position in finding.positions
        for evidence in position.evidence
    )
