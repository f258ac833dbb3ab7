"""Findings on contraries: what one side asserts and the other negates, what is told by one and unknown to another,
what is over."""

import re
from collections.abc import Iterable, Mapping

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import is_fragment, is_poor, is_vague, whether_question
from according.schema.annotations import Sentence
from according.schema.findings import Finding, Position
from according.schema.links import Contrary
from according.schema.spans import Range, Span
from according.schema.vocabulary import Facet, FindingKind, Polarity
from according.text.inflection import past_forms, singular

_DISPUTES = {"conflict", "denial", "update"}
_NEGATIVE_QUESTION = re.compile(r"\b(?:any|not|no|never|nobody|none)\b|n['’]t\b", re.I)
_PRONOUN = re.compile(r"^(\w+) (?:he|she|I)\b")
_NEGATION = re.compile(r"(?<=\w)n['’]t\b| (?:not|never)\b")
_VALUES = {
    "denied": ("yes", "no"), "accused": ("yes", "no"), "unknown": ("known", "not known"), "over": ("in force", "over")
}  # fmt: skip


def contrary_findings(
    contraries: Iterable[Contrary],
    sentences: Iterable[Sentence],
    denying: frozenset[str],
    cited: frozenset[str],
    shown: Iterable[Finding],
    sources: Sources,
) -> list[Finding]:
    """Return a finding for each contrary that `shown` does not set side by side already.

    `denying` are the ids of statements whose source denies their content, `cited` those of all that have a source.
    What somebody negates is a denial; what was not so "yet", was not known, or was in force, is an update; what two
    reports tell otherwise on their own word is a conflict.
    """
    inside = {(s.document, w.start): s for s in sentences for w in s.words}
    taken = [
        [[Span(e.document, e.start, e.end) for e in p.evidence] for p in f.positions]
        for f in shown
        if f.kind in _DISPUTES
    ]
    found = []
    for one in contraries:
        if not any(_sets_side_by_side(one, positions) for positions in taken):
            found.append(_finding(one, inside, denying | cited, sources))
    return found


def _finding(
    one: Contrary, inside: Mapping[tuple[str, int], Sentence], cited: frozenset[str], sources: Sources
) -> Finding:
    positions = [_position(one, number, sources) for number in (0, 1)]
    if one.sort == "unknown":
        what, facet = one.topic.partition("/")[0], _FACETS.get(one.topic.partition("/")[0], "attribute")
        why = "One report says that it is not known; another tells it."
        question = _unknown_question(one, what)
        return make_finding(
            "update", facet, question, why, positions[::-1], one.event, "reconcile/came-to-be-known", sources
        )
    if one.sort == "over":
        question, why = f"Is the {one.topic} still in force?", "It is told as in force, and as over."
        return make_finding(
            "update", "occurrence", question, why, positions, one.event, "reconcile/measure-over", sources
        )
    question = _accused_question(one) if one.sort == "accused" else _whether(one, inside)
    kind: FindingKind = (
        "update" if one.open else "denial" if one.sort == "accused" or set(one.statements[1]) & cited else "conflict"
    )
    why = {
        "update": "One side says that it was not so yet; the other tells it.",
        "denial": "One side asserts what the other denies.",
        "conflict": "One report asserts what another negates.",
    }[kind]
    doubtful = is_vague(question)
    return make_finding(
        kind, "occurrence", question, why, positions, one.event, "reconcile/negated", sources,
        confidence="check" if doubtful else "good",
    )  # fmt: skip


_FACETS: Mapping[str, Facet] = {"identity": "actor", "actor": "actor", "cause": "attribute"}


def _position(one: Contrary, number: int, sources: Sources) -> Position:
    spans, statements = (one.yes, one.no)[number], one.statements[number]
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    polarity: Polarity = "no" if number == 1 and one.sort in ("denied", "accused") else "yes"
    return Position(
        _VALUES[one.sort][number], None, None, None, None, polarity, None, None, None, statements, documents,
        sources.count(statements, documents), quotations(spans, sources),
    )  # fmt: skip


def _unknown_question(one: Contrary, what: str) -> str:
    holder = one.holder or "the news"
    if what == "identity":
        return f"Who {_be(holder)} {_bare(holder)}?"
    if what == "actor":
        verb = one.topic.partition("/")[2]
        return f"Who {past_forms(verb)[0]} {holder}?"
    return f"What was behind {holder}?" if one.holder else "What was the motive?"


def _bare(holder: str) -> str:
    """ "the shooter's name" > "the shooter"."""
    return re.sub(r"['’]s? (?:name|identity|names|identities|motive)s?$", "", _lowered(holder))


def _be(holder: str) -> str:
    last = _bare(holder).rpartition(" ")[2].lower()
    return "were" if last.endswith("s") and singular(last) != last else "was"


def _lowered(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:] if phrase.split(" ")[0].lower() in ("the", "a", "an", "two") else phrase


def _accused_question(one: Contrary) -> str:
    of = one.topic or "what they are accused of"
    return f"{_be(one.holder).capitalize()} {_lowered(one.holder)} responsible for {of}?"


def _whether(one: Contrary, inside: Mapping[tuple[str, int], Sentence]) -> str:
    """The plainest question that a clause makes, those that assert before those that negate."""
    asked = []
    for span in (one.asked, *one.yes, *one.no):
        sentence = inside.get((span.document, span.start))
        if sentence is not None:
            question = whether_question(sentence, Range(span.start, span.end))
            question = _positive(question) if span in one.no else question
            if one.holder and span == one.asked:
                question = _PRONOUN.sub(lambda m: f"{m[1]} {one.holder}", question)
            asked.append(question)
    return min(
        asked, key=lambda q: (is_fragment(q), is_poor(q), is_vague(q), bool(_NEGATIVE_QUESTION.search(q)), len(q), q)
    )


def _positive(question: str) -> str:
    """ "Didn't he fire?" and "Has the firm not paid?" ask whether he did, and whether it has."""
    return _NEGATION.sub("", question, count=1)


def _sets_side_by_side(one: Contrary, positions: list[list[Span]]) -> bool:
    """Tell whether two positions of a finding show the two sides."""
    yes = {i for i, p in enumerate(positions) if any(_overlap(s, e) for s in one.yes for e in p)}
    no = {i for i, p in enumerate(positions) if any(_overlap(s, e) for s in one.no for e in p)}
    return any(i != j for i in yes for j in no)


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
