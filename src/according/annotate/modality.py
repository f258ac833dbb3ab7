"""Whether an event mention is told as having happened: polarity and modality from the tree."""

from collections.abc import Mapping

from according.schema.trees import Tree
from according.schema.vocabulary import Modality, Polarity

_NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither", "nor", "without"}
_AUXILIARIES: Mapping[str, Modality] = {
    **dict.fromkeys(("may", "might", "could", "can"), "possible"),
    **dict.fromkeys(("will", "shall", "wo", "'ll", "’ll", "would"), "future"),
    **dict.fromkeys(("should", "must"), "wanted"),
}
_ADVERBS: Mapping[str, Modality] = dict.fromkeys(
    ("possibly", "perhaps", "maybe", "reportedly", "allegedly", "apparently", "probably", "likely"), "possible"
)
_CONDITIONS = {"if", "unless", "whether"}
# Verbs whose infinitive has happened ("began to burn"), or is told as a source's fact ("is said to have fled");
# after all others ("licensed to carry", "sent to defend") it is an aim or a possibility.
_REALISED = {
    "begin", "start", "continue", "manage", "help", "force", "use", "cause", "lead", "appear", "seem", "prove",
    "happen", "say", "believe", "think", "report", "know", "find", "allege", "understand", "estimate", "consider",
    "come", "go", "get", "tend", "turn", "cease", "fail", "refuse", "decline", "compel", "oblige", "see", "hear",
}  # fmt: skip


def polarity(tree: Tree, trigger: int) -> Polarity:
    """Return "no" where a negation hangs on the trigger, its subject's determiner, or its auxiliary."""
    near = [trigger, *tree.children(trigger, "nsubj", "obj", "aux", "advmod", "det", "cc", "case", "mark")]
    words = [tree.words[i].text.lower() for i in near]
    words += [
        tree.words[c].text.lower() for i in tree.children(trigger, "nsubj", "obj") for c in tree.children(i, "det")
    ]
    words += [tree.words[tree.subtree(i)[0]].text.lower() for i in tree.children(trigger, "nsubj")]
    governor = tree.head(trigger)
    if governor is not None and tree.base(trigger) in ("xcomp", "ccomp"):
        words += [tree.words[c].text.lower() for c in tree.children(governor, "advmod")]
        words += ["not"] if tree.words[governor].lemma in ("refuse", "fail", "refrain", "decline") else []
    return "no" if any(w in _NEGATIONS for w in words) else "yes"


def modality(tree: Tree, trigger: int) -> Modality:
    """Return how the event is told: actual, possible, future, conditional, asked or wanted."""
    if tree.words[-1].text == "?":
        return "asked"
    for child in tree.children(trigger, "aux", "advmod", "mark"):
        low = tree.words[child].text.lower()
        if low in _CONDITIONS:
            return "conditional"
        kind = _AUXILIARIES.get(low) or _ADVERBS.get(low)
        if kind:
            return kind
    governor = tree.head(trigger)
    if governor is not None and tree.base(trigger) in ("xcomp", "advcl", "acl", "ccomp"):
        is_infinitive = any(tree.words[c].text.lower() == "to" for c in tree.children(trigger, "mark"))
        if is_infinitive and tree.words[governor].lemma not in _REALISED:
            return "wanted"
        if any(tree.words[c].text.lower() in _CONDITIONS for c in tree.children(trigger, "mark")):
            return "conditional"
    return "actual"
