"""How sure a content is made by its own words: "the fire may have been set", "probably two men", "Was it a bomb?"."""

from collections.abc import Mapping
from functools import cache

from according.attribute.cues import find_cues
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree
from according.schema.vocabulary import Factuality

# From sure to open: the weaker of two values stands.
_ORDER: tuple[Factuality, ...] = ("CT+", "PR+", "PS+", "Uu")


# "Could see", "could not be reached" tell what somebody was able to do.
_PERCEPTION = {"see", "hear", "feel", "smell", "tell", "find", "afford"}


@cache
def _modals() -> Mapping[str, tuple[Factuality, bool]]:
    """Return modal verbs: what they leave of the certainty, and whether they do so in quoted words only."""
    return {entry["text"]: (entry["factuality"], entry["backshifted"]) for entry in load_yaml("cues")["modals"]}


def certainty(content: tuple[Range, ...], sentences: tuple[Sentence, ...]) -> Factuality:
    """Return CT+, PR+, PS+ or Uu for what the words of a content commit their source to.

    Looked at is the topmost predicate of each sentence of it: its modal ("may have been"), its hedge ("is likely to",
    "probably"), a condition that hangs on it ("if it rains, …") or a question mark. Of several sentences the surest
    counts, as it is what the source says most firmly. A content without a predicate is CT+.
    """
    values = [value for s in sentences if (value := _of_sentence(content, s)) is not None]
    return min(values, key=_ORDER.index, default="CT+")


def weaker(one: Factuality, other: Factuality) -> Factuality:
    """Return the less committed of two values; a denial stays one."""
    if one not in _ORDER or other not in _ORDER:
        return one
    return max(one, other, key=_ORDER.index)


def _of_sentence(content: tuple[Range, ...], sentence: Sentence) -> Factuality | None:
    if not any(c.overlaps(sentence.range) for c in content):
        return None
    words = sentence.words
    inside = {i for i, w in enumerate(words) if any(c.start <= w.start < c.end for c in content)}
    tree = Tree.of(words)
    tops = [i for i in inside if tree.head(i) not in inside and _is_predicate(tree, i)]
    if not tops:
        return None
    behind = next((w.text for i, w in enumerate(words) if i > max(inside)), words[-1].text)
    if behind.startswith("?") or words[max(inside)].text == "?":
        return "Uu"
    return min((_of_predicate(sentence, tree, top) for top in tops), key=_ORDER.index)


def _is_predicate(tree: Tree, index: int) -> bool:
    return tree.words[index].tag in ("VERB", "AUX") or bool(tree.children(index, "cop", "nsubj", "expl"))


def _of_predicate(sentence: Sentence, tree: Tree, top: int) -> Factuality:
    value: Factuality = "CT+"
    for child in tree.children(top, "aux"):
        value = weaker(value, _of_modal(sentence, tree, child, top))
    if any(_is_condition(tree, child) for child in tree.children(top, "advcl")):
        value = weaker(value, "Uu")
    near = {top, *tree.children(top, "advmod", "aux", "cop")}
    governor = tree.head(top) if tree.base(top) == "xcomp" else None
    near |= {governor} if governor is not None else set()
    for cue in find_cues(sentence):
        if cue.form == "hedge" and cue.reporting_class != "noun" and near & set(range(cue.first, cue.last + 1)):
            value = weaker(value, cue.factuality)
    return value


def _of_modal(sentence: Sentence, tree: Tree, modal: int, top: int) -> Factuality:
    low = tree.words[modal].text.lower()
    value, backshifted = _modals().get(low, ("CT+", False))
    if backshifted and not sentence.is_quoted(tree.words[modal].start):
        return "CT+"
    negated = any(tree.words[c].text.lower() in ("not", "n't", "n’t", "never") for c in tree.children(top, "advmod"))
    return "CT+" if low == "could" and (negated or tree.words[top].lemma in _PERCEPTION) else value


def _is_condition(tree: Tree, clause: int) -> bool:
    return any(tree.words[c].text.lower() == "if" for c in tree.children(clause, "mark"))
