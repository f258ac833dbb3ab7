"""Entities: names of one thing joined, names of two kept apart."""

import re
from collections import defaultdict
from itertools import pairwise

from according.schema.dossier import Dossier
from benchmarks.scoring.gold import Gold
from benchmarks.scoring.matching import fold
from benchmarks.scoring.result import Result


def score_entities(gold: Gold, dossier: Dossier) -> Result:
    """Return counts of pairs of names joined (`same`) and wrongly joined (`distinct_broken`)."""
    result, names = Result(), _names(dossier)
    for first, second in (pair for group in gold.same for pair in pairwise(group)):
        ids, others = names.get(_key(first), set()), names.get(_key(second), set())
        result.counts["same_gold"] += 1
        if ids & others:
            result.counts["same_found"] += 1
        else:
            result.note("not merged", f"{first} / {second}{'' if ids and others else '  (unseen)'}")
    for first, second in gold.distinct:
        ids = names.get(_key(first), set())
        result.counts["distinct_gold"] += 1
        if ids and ids == names.get(_key(second), set()):
            result.counts["distinct_broken"] += 1
            result.note("wrongly merged", f"{first} / {second}")
    return result


def _names(dossier: Dossier) -> dict[str, set[str]]:
    """The ids of the entities that bear each name, as name, alias or mention."""
    texts = {document.id: document.text for document in dossier.documents}
    found: dict[str, set[str]] = defaultdict(set)
    for entity in dossier.entities:
        mentions = (texts[m.document][m.start : m.end] for m in entity.mentions if m.document in texts)
        for name in {entity.name, *entity.aliases, *mentions}:
            found[_key(name)].add(entity.id)
    return dict(found)


def _key(name: str) -> str:
    """A name without article, possessive, punctuation and capitals."""
    return re.sub(r"^the ", "", fold(name.replace("’s", "").replace("'s", "")))
