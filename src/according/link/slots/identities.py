"""Slots of whether somebody is identified: "the gunman has not been named", "identified the gunman as Jan Roe"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.link.cast import Cast, Member
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS, Value, make_slot
from according.schema.annotations import Sentence
from according.schema.links import Slot
from according.schema.spans import Range
from according.schema.trees import Tree

NAMED, NOT_NAMED = 1.0, 0.0
_VERBS, _NOUNS = {"identify", "name"}, {"name", "identity", "identification"}
_ADJECTIVES = {"unidentified", "unnamed"}
_NOT = {"not", "n't", "n’t", "no", "never", "nor", "neither", "without"}
_WITHHOLDING = {"refuse", "decline", "withhold", "unknown", "unclear", "await", "pend"}
_SEVERAL = {"their", "them", "they"}
_GIVING = {"give", "provide", "use", "want", "share"}
# Words above a name among which the denial stands: "did not immediately release the names of".
REACH = 4


def identity_slots(told: Sequence[Reading], cast: Cast) -> list[Slot]:
    """Return a slot for each place that tells that one of the cast is not named yet and, of each of these, one slot a
    report for the sentence that says the name best; `low` is 1 where the name is told."""
    found = [slot for reading in told for slot in _not_named(reading, cast)]
    for member in sorted({cast_id for slot in found if (cast_id := slot.key.partition("/")[2])}):
        for reading in told:
            best = min(_namings(reading, cast, member), default=None)
            if best is not None:
                _, start, end, name = best
                sentence = reading.sentence_at(start)
                if sentence is not None:
                    found.append(_slot(reading, sentence, Range(start, end), member, name, NAMED))
    return found


def _slot(reading: Reading, sentence: Sentence, span: Range, member: str, name: str, low: float) -> Slot:
    value = Value("actor", f"identity/{member}", name, span, "link/identity")
    slot = make_slot(reading, sentence, value, None, None)
    clause = Range(min(slot.clause.start, span.start), max(slot.clause.end, span.end))
    told = "named" if low == NAMED else "not named"
    return replace(slot, clause=clause, low=low, high=low, unit="identity", counted=told, polarity="yes")


def _not_named(reading: Reading, cast: Cast) -> Iterator[Slot]:
    for sentence in reading.sentences:
        if sentence.block not in TELLING_BLOCKS:
            continue
        tree = Tree.of(sentence.words)
        for index, word in enumerate(sentence.words):
            lemma = word.lemma.lower()
            holders: list[int] = []
            if word.tag == "VERB" and lemma in _VERBS and _is_denied(tree, index):
                passive = [c for c in tree.children(index) if tree.relation(c) == "nsubj:pass"]
                holders = passive or tree.children(index, "obj")
            elif word.tag == "NOUN" and lemma in _NOUNS and _is_denied(tree, index) and not _is_own(tree, index):
                holders = [c for c in tree.children(index, "nmod") if _owns(tree, c)]
            elif lemma in _ADJECTIVES and tree.base(index) == "amod" and (head := tree.head(index)) is not None:
                holders = [head]
            for holder in [c for h in holders for c in (h, *tree.children(h, "conj"))]:
                member = cast.at(reading, sentence, holder)
                several = sentence.words[holder].text.lower() in _SEVERAL
                if member is not None and not (several and member.count == 1):
                    span = _span(tree, index, holder)
                    yield _slot(reading, sentence, span, member.id, _called(member, tree, holder), NOT_NAMED)


def _called(member: Member, tree: Tree, holder: int) -> str:
    """How a question calls whose name it asks for: by the noun, as the name is the answer."""
    noun = tree.words[holder]
    if noun.tag == "NOUN":
        return f"the {noun.text.lower()}"
    return member.role or member.name


def _is_own(tree: Tree, index: int) -> bool:
    """ "a woman who would not give her name" is a source that wants no name, and nobody of whom the news tells."""
    above = tree.head(index)
    return above is not None and tree.words[above].lemma.lower() in _GIVING and tree.base(index) == "obj"


def _owns(tree: Tree, child: int) -> bool:
    return tree.relation(child) == "nmod:poss" or tree.case(child) == "of"


def _span(tree: Tree, index: int, holder: int) -> Range:
    words = tree.words
    return Range(min(words[index].start, words[holder].start), max(words[index].end, words[holder].end))


def _is_denied(tree: Tree, index: int) -> bool:
    """Tell whether a word is denied, or its verb is: "have refused to confirm his identity"."""
    at: int | None = index
    for _ in range(REACH):
        if at is None:
            return False
        near = [at, *tree.children(at, "advmod", "det", "cc", "mark", "amod")]
        subjects = tree.children(at, "nsubj")
        near += [c for s in subjects for c in tree.children(s, "cc", "det")]
        if any(tree.words[c].text.lower() in _NOT or tree.words[c].lemma.lower() in _WITHHOLDING for c in near):
            return True
        if tree.base(at) in ("acl", "advcl", "conj", "parataxis", "ccomp") and tree.words[at].tag == "VERB":
            return False
        at = tree.head(at)
    return False


def _namings(reading: Reading, cast: Cast, member: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield where a report names one of the cast: how well it tells it (0 best), the span, and the name."""
    for mention in reading.mentions:
        if mention.kind != "name" or mention.schema != "Person":
            continue
        sentence = reading.sentence_at(mention.start)
        if sentence is None or sentence.block not in TELLING_BLOCKS:
            continue
        index = next((i for i, w in enumerate(sentence.words) if w.start >= mention.start), None)
        found = cast.at(reading, sentence, index) if index is not None else None
        if found is not None and found.id == member and index is not None:
            words = sentence.words[max(0, index - 12) : index]
            told = any(w.lemma.lower() in _VERBS and w.tag == "VERB" for w in words)
            beside = sentence.words[index - 1].tag == "NOUN" if index else False
            rank = 0 if told else 1 if beside else 2
            rank += 3 * (" " not in mention.name) + 6 * (sentence.block == "headline")
            yield rank, mention.start, mention.end, mention.name
