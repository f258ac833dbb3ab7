"""Attributions nested in one another become chains: the outer source first."""

from according.attribute.indirect_speech import Found
from according.schema.spans import Range


def outer_first(found: list[Found]) -> list[tuple[Found, tuple[Found, ...]]]:
    """Return each attribution with those whose content holds it, the widest first.

    An attribution lies inside another where its cue and the most of its content stand in the other's content,
    and its source as well or it has none.
    """
    ordered = sorted(found, key=lambda f: (_extent(f).start, -len(_extent(f))))
    result = []
    for inner in ordered:
        holders = [outer for outer in ordered if outer is not inner and _holds(outer, inner)]
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
    if outer.attribution.cue is not None and _inside(outer.attribution.cue, inner):
        return False  # each holds the other: a misreading of one of them, and no chain
    return _inside(attribution.cue, outer) and (attribution.source is None or _inside(attribution.source, outer))


def _inside(span: Range, outer: Found) -> bool:
    return _extent(outer).contains(span)
