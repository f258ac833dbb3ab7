"""Figures that a noun of counting tells: "the toll has risen to 70", "the number of injured is 12".

What is counted stands in the noun phrase before the verb, not behind the figure.
"""

from according.link.families import Family, family_of
from according.schema.annotations import Quantity, Sentence
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_within

TOTALS = frozenset({"toll", "number", "count", "total", "figure", "tally"})
# Verbs that bring a total and its figure together, with the figure as their object or behind one of these words.
_REACH = frozenset({"reach", "hit", "pass", "top", "exceed", "surpass", "near"})
_MOVE = frozenset(
    {"rise", "climb", "stand", "increase", "jump", "go", "soar", "grow", "fall", "drop", "remain", "put", "raise"}
)
_AT = frozenset({"to", "at", "past", "above", "over"})
# What a total of people tells, by the set of the noun that says of whom.
_COUNTED = (("dead", "kill"), ("victims", "kill"), ("wounded", "injure"), ("missing", "disappear"))


def figure_index(sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the index of the word that a figure hangs in its sentence by: its last number word."""
    inside = [i for i, w in enumerate(sentence.words) if quantity.start <= w.start and w.end <= quantity.end]
    numbers = [i for i in inside if sentence.words[i].tag == "NUM"]
    return next(reversed(numbers or inside), None)


def total_of(sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the index of the noun of counting that this figure is the value of; None without one."""
    at = figure_index(sentence, quantity)
    if at is None:
        return None
    tree = Tree.of(sentence.words)
    if tree.base(at) == "nummod" and (head := tree.head(at)) is not None:
        at = head  # a headline's figure hangs on whatever noun comes behind it
    subjects = tree.children(at, "nsubj") if tree.children(at, "cop") else []
    verb = tree.head(at)
    if not subjects and verb is not None:
        lemma = sentence.words[verb].lemma.lower()
        reached = lemma in _REACH and tree.base(at) in ("obj", "obl", "nmod")
        if reached or (lemma in _MOVE and tree.base(at) in ("obl", "obj") and tree.case(at) in _AT):
            subjects = tree.children(verb, "nsubj")
    return next((s for s in subjects if sentence.words[s].lemma.lower() in TOTALS), None)


def family_of_total(sentence: Sentence, total: int) -> Family | None:
    """Return the family of happenings whose people a noun of counting counts; None where it does not tell."""
    tree = Tree.of(sentence.words)
    words = [sentence.words[i] for i in tree.subtree(total)]
    sets = [counted_set(w.lemma.lower()) or "" for w in words]
    for name, event_class in reversed(_COUNTED):
        if any(is_within(s, name) for s in sets):
            return family_of(event_class)
    return family_of("kill") if sentence.words[total].lemma.lower() == "toll" else None
