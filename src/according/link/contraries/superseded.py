"""What was said first and is said otherwise now: "initially believed it was an accident, but now suspect arson"."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import ANYBODY, LONGEST, name_of, worth
from according.link.contraries.words import words
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS
from according.schema.annotations import Sentence
from according.schema.links import Contrary
from according.schema.spans import Range, Span
from according.schema.statements import Statement
from according.schema.trees import Tree

# What two corrections must have in common to be of one thing, as `worth` counts it.
SHARED = 0.8


@dataclass(frozen=True, slots=True)
class _Correction:
    """Where a report corrects what was said first: both clauses, and what was said."""

    reading: Reading
    first: Range
    later: tuple[Range, ...]
    asked: Range
    about: frozenset[str]


def superseded(readings: list[Reading]) -> Iterator[Contrary]:
    """Yield a contrary for each thing that was said first, and is said otherwise now; one for all reports of it."""
    found = [c for reading in readings for c in _corrections(reading)]
    used: set[int] = set()
    for number, one in enumerate(found):
        if number in used:
            continue
        same = [
            i for i, c in enumerate(found) if i == number or (i not in used and worth(c.about & one.about) >= SHARED)
        ]
        used |= set(same)
        group = [found[i] for i in same]
        first = Side.of([_said(c.reading, c.first) for c in group])
        later = Side.of([_said(c.reading, part) for c in group for part in c.later])
        asked = min(group, key=lambda c: (len(c.asked), c.asked))
        span = _span(asked.reading, asked.asked)
        yield contrary("superseded", "said first", _subject(asked), first, later, asked=span)


def _corrections(reading: Reading) -> Iterator[_Correction]:
    told = [s for s in reading.sentences if s.block in TELLING_BLOCKS]
    for sentence, after in zip(told, [*told[1:], None], strict=False):
        tree = Tree.of(sentence.words)
        for index, word in enumerate(sentence.words):
            if word.tag == "VERB" and word.lemma.lower() in words("superseded", "saying") and _is_first(tree, index):
                later = [*_joined(sentence, tree, index), *_next(reading, after, sentence)]
                if later and not _counts_both(reading, sentence.range, later):
                    yield _made(reading, sentence, tree, index, later)


def _is_first(tree: Tree, verb: int) -> bool:
    """ "Initially said", "early reports said"."""
    adverbs = {tree.words[c].text.lower() for c in tree.children(verb, "advmod")}
    if "at first" in " ".join(w.text.lower() for w in tree.words[max(0, verb - 6) : verb + 3]):
        return True
    if "first" in adverbs and tree.words[verb].lemma == "report":
        adverbs.discard("first")  # who reported it first reported it as it is
    if adverbs & words("superseded", "first"):
        return True
    subjects = tree.children(verb, "nsubj")
    described = {tree.words[g].lemma.lower() for c in subjects for g in tree.children(c, "amod")}
    described |= {tree.words[g].text.lower() for c in subjects for g in tree.children(c, "amod")}
    accounts = {tree.words[c].lemma.lower() for c in subjects} & words("superseded", "accounts")
    return bool(accounts and described & words("superseded", "early"))


def _subject(correction: _Correction) -> str:
    """The name that the pronoun stands for which what is asked begins with; or ""."""
    sentence = correction.reading.sentence_at(correction.asked.start)
    words_ = sentence.words_in(correction.asked.start, correction.asked.end) if sentence else ()
    if sentence is None or not words_ or words_[0].tag != "PRON":
        return ""
    return name_of(correction.reading, sentence, words_[0].start, words_[0].end)


def _joined(sentence: Sentence, tree: Tree, verb: int) -> list[Range]:
    """The clauses joined to the first one by "but", or told as later."""
    found = []
    for child in tree.children(verb, "conj", "parataxis"):
        but = any(tree.words[c].text.lower() == "but" for c in tree.children(child, "cc"))
        if tree.words[child].tag in ("VERB", "AUX", "ADJ", "NOUN") and (but or _is_later(tree, child)):
            found.append(_trimmed(sentence, tree.subtree(child)))
    return found


def _next(reading: Reading, after: Sentence | None, sentence: Sentence) -> list[Range]:
    """The next sentence, where it is told as later and of the same: "officials later said the child was safe"."""
    if after is None or after.end - after.start > LONGEST:
        return []
    tree = Tree.of(after.words)
    root = next((i for i in range(len(after.words)) if tree.head(i) is None), None)
    if root is None or not _is_later(tree, root):
        return []
    common = reading.participants(sentence.start, sentence.end) & reading.participants(after.start, after.end)
    return [after.range] if worth(common - ANYBODY) >= SHARED / 2 else []


def _is_later(tree: Tree, verb: int) -> bool:
    return bool({tree.words[c].text.lower() for c in tree.children(verb, "advmod")} & words("superseded", "later"))


def _counts_both(reading: Reading, first: Range, later: list[Range]) -> bool:
    """Tell whether both tell how many: their figures are compared as such."""
    counts = [q.start for q in reading.quantities if q.unit == "count"]
    spans = [r for r in later if r.start < first.end] or later
    inside = [any(r.start <= at < r.end for at in counts) for r in spans]
    before = [
        at for at in counts if first.start <= at < min(r.start if r.start > first.start else first.end for r in spans)
    ]
    return bool(before) and any(inside)


def _made(reading: Reading, sentence: Sentence, tree: Tree, verb: int, later: list[Range]) -> _Correction:
    joined = {i for c in tree.children(verb, "conj", "parataxis") for i in tree.subtree(c)}
    first = _trimmed(sentence, [i for i in tree.subtree(verb) if i not in joined])
    said = next(iter(tree.children(verb, "ccomp")), None)
    asked = _trimmed(sentence, [i for i in tree.subtree(said) if i not in joined]) if said is not None else first
    return _Correction(reading, first, tuple(later), asked, reading.participants(asked.start, asked.end) - ANYBODY)


def _trimmed(sentence: Sentence, indexes: list[int]) -> Range:
    inside = [sentence.words[i] for i in indexes]
    while len(inside) > 1 and inside[-1].tag in ("PUNCT", "CCONJ"):
        inside.pop()
    while len(inside) > 1 and (inside[0].tag in ("PUNCT", "CCONJ") or inside[0].text.lower() == "that"):
        inside.pop(0)
    return Range(inside[0].start, min(inside[-1].end, inside[0].start + LONGEST))


def _said(reading: Reading, part: Range) -> tuple[Span, Statement | None]:
    return _span(reading, part), reading.statement_at(part.start, part.end)


def _span(reading: Reading, part: Range) -> Span:
    return Span(reading.document.id, part.start, part.end)
