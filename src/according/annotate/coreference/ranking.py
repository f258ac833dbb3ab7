"""The choice among chains: a log-linear ranking, as in mention-ranking models (Denis and Baldridge 2007).

Each option has the sum of its features' weights, and the probability that a softmax over all options gives it; one
option is that nothing named before is meant. The weights are in `resources/en/coreference_weights.tsv`, which tells how
they were learnt.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from according.annotate.coreference.options import Option
from according.resources.loading import load_text

# From this probability a link is made, by class of what is linked. Chosen on three tenths of the training part of GUM,
# with weights learnt on the rest; benchmarks/README.md has what others would give.
LEAST = {"he": 0.5, "it": 0.6, "they": 0.55, "description": 0.55}


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """Return the weights of the features by class of what is linked: he (and she), it, they, description."""
    table: dict[str, dict[str, float]] = {}
    for line in load_text("coreference_weights.tsv").splitlines():
        if line and not line.startswith("#"):
            of, feature, weight = line.split("\t")
            table.setdefault(of, {})[feature] = float(weight)
    return table


def probabilities(of: str, options: Sequence[Option]) -> list[float]:
    """Return the probability of each option, rounded so that ties are ties on every machine."""
    known = weights().get(of, {})
    scores = [math.fsum(known.get(feature, 0.0) for feature in option.features) for option in options]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    whole = math.fsum(shares)
    return [round(share / whole, 9) for share in shares]


def best(of: str, options: Sequence[Option]) -> Option | None:
    """Return the most probable option; None where that is nothing, or too little is sure. A tie goes to the first."""
    shares = probabilities(of, options)
    at = max(range(len(options)), key=lambda i: (shares[i], -i))
    return options[at] if options[at].chain is not None and shares[at] >= LEAST[of] else None
