"""Attributions nested in one another become chains: the outer source first."""

from according.attribute.indirect_speech import Found
from according.schema.spans import Range
from according.schema.trees import Tree


def outer_first(found: list[Found]) -> list[tuple[Found, tuple[Found, ...]]]:
    """Return each attribution with those whose content holds it, the widest first.

    An attribution lies inside another where its cue and the most of its content stand in the other's content,
    and its source as well or it has none. What somebody denies that another said nobody has said: it is left out.
    """
    ordered = sorted(found, key=lambda f: (_extent(f).start, -len(_extent(f))))
    result = []
    for inner in ordered:
        holders = [outer for outer in ordered if outer is not inner and _holds(outer, inner)]
        if any(_denies(holder, inner) for holder in holders):
            continue
        holders = [holder for holder in holders if holder.cue.reporting_class != "deny"]
        holders.sort(key=lambda f: (sum(_holds(other, f) for other in holders), -len(_extent(f))))
        result.append((inner, tuple(holders)))
    return result


def _extent(found: Found) -> Range:
    content = found.attribution.content
    return Range(content[0].start, content[-1].end)


def _holds(outer: Found, inner: Found) -> bool:
    attribution = inner.attribution
    if attribution.cue is None or attribution.source == outer.attribution.source:
        return False
    if attribution.rule == "attribute/quotation-continued":  # its cue stands with an earlier quotation
        return False
    here = inner.sentence.range
    if outer.attribution.cue is not None and _inside(outer.attribution.cue, inner, here):
        return False  # each holds the other: a misreading of one of them, and no chain
    source = attribution.source
    return _inside(attribution.cue, outer, here) and (source is None or _inside(source, outer, here))


def _denies(holder: Found, inner: Found) -> bool:
    """The inner cue heads the clause that is denied; one in a relative clause or on a noun tells of what was said."""
    if holder.cue.reporting_class != "deny" or inner.cue.form != "verb" or holder.sentence != inner.sentence:
        return False
    tree, at = Tree.of(inner.sentence.words), inner.cue.first
    while tree.base(at) in ("ccomp", "xcomp", "conj"):
        head = tree.head(at)
        if head is None or head == holder.cue.first:
            return head is not None
        at = head
    return False


def _inside(span: Range, outer: Found, sentence: Range) -> bool:
    """Within the content, and within one sentence also between its pieces."""
    pieces = [piece for piece in outer.attribution.content if piece.overlaps(sentence)]
    return bool(pieces) and pieces[0].start <= span.start and span.end <= pieces[-1].end
