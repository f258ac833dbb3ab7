"""Contents that run over another speaker's cue, or fall short of the clause that the tree gives them."""

from dataclasses import replace

from according.attribute.contents import without_stops
from according.attribute.cues import is_speech_noun
from according.attribute.indirect_speech import Found
from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree

# Words that open what the writer adds to a quotation.
_ASIDES = {"though", "although", "while", "whereas", "as"}


def cut_before_outer(found: list[Found]) -> list[Found]:
    """ "Roe said it sped up, the Herald reports": what Roe said ends where the outer source is brought in.

    An attribution is outer where its content holds the other's cue, and its own cue stands behind.
    """
    return [_cut(inner, found) for inner in found]


def _cut(inner: Found, found: list[Found]) -> Found:
    content = inner.attribution.content
    for outer in found:
        if outer is inner or outer.sentence != inner.sentence or not _trails(outer, inner):
            continue
        left = min(s.start for s in (outer.attribution.cue, outer.attribution.source) if s is not None)
        content = tuple(kept for piece in content if (kept := _before(inner.sentence, piece, left)) is not None)
    if not content or content == inner.attribution.content:
        return inner
    return replace(inner, attribution=replace(inner.attribution, content=content))


def _trails(outer: Found, inner: Found) -> bool:
    cue, other = outer.attribution.cue, inner.attribution.cue
    if cue is None or other is None or cue.start <= other.start:
        return False
    if outer.cue.form == "verb" and Tree.of(outer.sentence.words).base(outer.cue.first) not in ("root", "parataxis"):
        return False
    holds = any(c.contains(other) for c in outer.attribution.content)
    return holds and any(c.contains(cue) for c in inner.attribution.content)


def _before(sentence: Sentence, piece: Range, left: int) -> Range | None:
    if piece.end <= left:
        return piece
    words = without_stops(sentence.words_in(piece.start, left))
    return Range(words[0].start, words[-1].end) if words else None


def widened(sentence: Sentence, cue: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the content with the start of the clause that hangs on the cue.

    "Roe said | the driver told him | he fell asleep", "It broke, | which was foreseen, | Roe said": where only the last
    part was taken, what comes before goes with it.
    """
    tree = Tree.of(sentence.words)
    for top in tree.children(cue, "ccomp"):
        below = [i for i in tree.subtree(top) if (i > cue) == (top > cue)]
        first = next((i for i in below if not _is_edge(tree, i)), below[0])
        clause = Range(sentence.words[first].start, sentence.words[below[-1]].end)
        inside = clause.start < content[0].start < clause.end
        if inside and sentence.words[top].start < content[0].start and is_whole(tree, below):
            return (Range(clause.start, content[0].end), *content[1:])
    return content


def without_asides(sentence: Sentence, cue: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Leave out what the writer adds behind the cue: "“It is safe,” Roe said, though the gates were shut."

    A piece behind a cue whose content stands before it is the writer's where it is not quoted and opens with a
    contrast, a circumstance ("as …") or a possessive ("his voice shaking").
    """
    at = sentence.words[cue].start
    if not content[0].end <= at:
        return content
    return tuple(piece for piece in content if piece.start < at or not _is_aside(sentence, piece)) or content


def _is_aside(sentence: Sentence, piece: Range) -> bool:
    words = sentence.words_in(piece.start, piece.end)
    if not words or any(sentence.is_quoted(w.start) for w in words):
        return False
    first = words[0]
    return first.text.lower() in _ASIDES or (first.relation == "nmod:poss" and first.tag == "PRON")


def narrowed(sentence: Sentence, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return what is claimed in "(denied) a report that the dam broke", "(rejected) claims he fled": the clause."""
    if len(content) != 1:
        return content
    tree, span = Tree.of(sentence.words), content[0]
    inside = [i for i, w in enumerate(sentence.words) if span.start <= w.start < span.end]
    heads = [i for i in inside if tree.head(i) not in inside and tree.words[i].tag != "PUNCT"]
    if len(heads) != 1 or not is_speech_noun(tree.words[heads[0]]):
        return content
    for clause in tree.children(heads[0], "acl", "ccomp"):
        reports = tree.words[clause].text.lower().endswith("ing")
        told = next(iter(tree.children(clause, "ccomp")), None) if reports else clause
        if told is None or not tree.children(told, "nsubj", "expl", "csubj") or _is_relative(tree, told):
            continue
        below = [i for i in tree.subtree(told) if i in inside]
        while below and _is_edge(tree, below[0]):
            below.pop(0)
        while below and tree.words[below[-1]].tag == "PUNCT":
            below.pop()
        if below and is_whole(tree, below):
            return (Range(sentence.words[below[0]].start, sentence.words[below[-1]].end),)
    return content


def _is_relative(tree: Tree, clause: int) -> bool:
    """ "A claim that he made", "a report which said so": the clause tells which one, not what it says."""
    own = [c for c in tree.children(clause) if tree.words[c].text.lower() in ("who", "which", "that", "whom")]
    return any(tree.base(c) in ("nsubj", "obj", "obl", "iobj") for c in own)


def _is_edge(tree: Tree, index: int) -> bool:
    return tree.words[index].tag == "PUNCT" or (tree.base(index) == "mark" and tree.words[index].text.lower() == "that")


def is_whole(tree: Tree, indexes: list[int]) -> bool:
    """Tell whether words follow each other without a gap, stops apart, which the tree may hang elsewhere."""
    inside = set(indexes)
    return all(i in inside or tree.words[i].tag == "PUNCT" for i in range(indexes[0], indexes[-1]))
