"""Percentages of the counts, and the table a reader sees."""

from collections.abc import Mapping

# The name of the measure, what was found, and of how many. In "wrongly merged" less is better.
MEASURES = {
    "disagreement recall": ("disagree_found", "disagree_gold"),
    "disagreement clean": ("disagree_clean", "disagree_gold"),
    "disagreement precision": ("out_right", "out"),
    "agreement recall": ("agree_found", "agree_gold"),
    "single-origin recall": ("single_found", "single_gold"),
    "attribution recall": ("attr_found", "attr_gold"),
    "chain recall": ("chain_found", "chain_gold"),
    "denial recall": ("deny_found", "deny_gold"),
    "entity recall": ("same_found", "same_gold"),
    "wrongly merged": ("distinct_broken", "distinct_gold"),
    "shared origins": ("circular_found", "circular_gold"),
}

_COLUMNS = (
    ("disagree", "disagree_found", "disagree_gold"),
    ("clean", "disagree_clean", None),
    ("loose", "disagree_loose", None),
    ("out", "out", None),
    ("right", "out_right", None),
    ("wrong", "out_wrong", None),
    ("agree", "agree_found", "agree_gold"),
    ("single", "single_found", "single_gold"),
    ("attr", "attr_found", "attr_gold"),
    ("chains", "chain_found", "chain_gold"),
    ("denials", "deny_found", "deny_gold"),
    ("false", "deny_false", None),
    ("same", "same_found", "same_gold"),
    ("merged", "distinct_broken", "distinct_gold"),
    ("origins", "circular_found", "circular_gold"),
    ("bad", "bad_spans", None),
)


def percentages(counts: Mapping[str, int]) -> dict[str, float]:
    """Return each measure in percent, one decimal; one whose gold has no case is left out."""
    return {
        name: round(100 * counts.get(found, 0) / counts[of], 1)
        for name, (found, of) in MEASURES.items()
        if counts.get(of)
    }


def heading() -> str:
    """Return the head line of the table."""
    return _line("story", [title for title, _, _ in _COLUMNS], "seconds")


def row(name: str, counts: Mapping[str, int], seconds: float) -> str:
    """Return a story's line of the table."""
    cells = [
        f"{counts.get(found, 0)}/{counts.get(of, 0)}" if of else str(counts.get(found, 0)) for _, found, of in _COLUMNS
    ]
    return _line(name, cells, f"{seconds:.2f}")


def _line(name: str, cells: list[str], last: str) -> str:
    return f"{name[:26]:<26} " + " ".join(f"{cell:>8}" for cell in cells) + f" {last:>8}"
