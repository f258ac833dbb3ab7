"""Findings on contraries: what one side asserts and the other negates, what is told by one and unknown to another,
what is over."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from according.reconcile.evidence import Sources, quotations
from according.reconcile.findings import make_finding
from according.reconcile.questions import is_fragment, is_poor, is_vague, whether_question
from according.reconcile.whether import ask
from according.schema.annotations import Sentence
from according.schema.findings import Finding, Position
from according.schema.links import Contrary
from according.schema.spans import Range, Span
from according.schema.vocabulary import Facet, FindingKind, Polarity
from according.text.commonness import share
from according.text.inflection import past_forms, singular

_DISPUTES = {"conflict", "denial", "update"}
_NEGATIVE_QUESTION = re.compile(r"\b(?:any|not|no|never|nobody|none)\b|n['’]t\b", re.I)
_PRONOUN = re.compile(r"^(\w+) (?:he|she|they|we|I)\b")
_SPEAKING = {"i", "we", "he", "she", "they"}
_NEGATION = re.compile(r"(?<=\w)n['’]t\b| (?:not|never|no longer)\b")
_KINDS: Mapping[str, FindingKind] = {
    "denied": "denial", "accused": "denial", "negated": "conflict", "not-yet": "update", "over": "update",
    "unknown": "update", "open": "complement", "superseded": "update",
}  # fmt: skip
_UNSURE = re.compile(r"(?:Could|May|Might|Can|Would|Should)\b")
# A plural in that share of news texts is no name.
COMMON = 0.01
_FIRST = re.compile(r" (?:initially|originally|previously|earlier|at first) ")
# Whether somebody denies it is not what is in dispute.
_ASKS_AFTER_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refute[sd]?|dispute[sd]?)\b")
_DIGIT = re.compile(r"\d")
_VALUES = {"unknown": ("known", "not known"), "open": ("known", "not known"), "over": ("in force", "over"),
           "superseded": ("at first", "later")}  # fmt: skip
_WHY = {
    "denied": "One side asserts what the other denies.",
    "accused": "The accused denies what others say of him.",
    "negated": "One account asserts what another negates.",
    "not-yet": "One side says that it was not so yet; the other tells it.",
    "over": "It is told as in force, and as over.",
    "unknown": "One report says that it is not known; another tells it.",
    "superseded": "What was said at first is said otherwise later.",
    "open": "A report says that it is not known, and who has an answer.",
}


def contrary_findings(
    contraries: Iterable[Contrary], sentences: Iterable[Sentence], shown: Iterable[Finding], sources: Sources
) -> list[Finding]:
    """Return a finding for each contrary that `shown` does not set side by side already.

    What somebody denies is a denial; what was not so "yet", was not known, or was in force, is an update; what two
    accounts tell otherwise is a conflict.
    """
    inside = {(s.document, w.start): s for s in sentences for w in s.words}
    taken = [_spans(f) for f in shown if f.kind in _DISPUTES]
    found = [
        _finding(one, inside, sources)
        for one in contraries
        if not any(_sets_side_by_side(one, positions) for positions in taken)
    ]
    return [f for f in found if not is_fragment(f.question) and not _ASKS_AFTER_DENIAL.search(f.question)]


def not_shown(findings: Iterable[Finding], shown: Iterable[Finding]) -> list[Finding]:
    """Return the denials of which `shown` does not quote the denying words already."""
    quoted = [span for f in shown if f.kind in _DISPUTES for position in _spans(f) for span in position]
    return [f for f in findings if not any(_overlap(span, q) for span in _spans(f)[-1] for q in quoted)]


def _spans(finding: Finding) -> list[list[Span]]:
    return [[Span(e.document, e.start, e.end) for e in p.evidence] for p in finding.positions]


def _finding(one: Contrary, inside: Mapping[tuple[str, int], Sentence], sources: Sources) -> Finding:
    positions, kind, why = [_position(one, number, sources) for number in (0, 1)], _KINDS[one.sort], _WHY[one.sort]
    if one.sort in ("unknown", "open"):
        what = one.topic.partition("/")[0]
        facet, question = _FACETS.get(what, "attribute"), _unknown_question(one, what)
        rule = "reconcile/came-to-be-known"
        return make_finding(kind, facet, question, why, positions[::-1], one.event, rule, sources)
    if one.sort == "over":
        question, rule = f"Is the {one.topic} still in force?", "reconcile/measure-over"
        return make_finding(kind, "occurrence", question, why, positions, one.event, rule, sources)
    if one.sort == "superseded":
        question = _FIRST.sub(" ", _whether(one, inside))
        return make_finding(kind, "attribute", question, why, positions, one.event, "reconcile/superseded", sources)
    accused = one.sort == "accused" or one.topic == "asked"
    question = _accused_question(one, inside) if accused else _whether(one, inside)
    return make_finding(
        kind, "occurrence", question, why, positions, one.event, "reconcile/negated", sources,
        confidence="check" if is_vague(question) else "good",
    )  # fmt: skip


_FACETS: Mapping[str, Facet] = {"identity": "actor", "actor": "actor", "cause": "attribute"}


def _position(one: Contrary, number: int, sources: Sources) -> Position:
    spans, statements = (one.yes, one.no)[number], one.statements[number]
    documents = tuple(sorted({s.document for s in spans}, key=sources.order))
    polarity: Polarity = "no" if number == 1 and one.sort not in _VALUES else "yes"
    value = _VALUES.get(one.sort, ("yes", "no"))[number]
    return Position(
        value, None, None, None, None, polarity, None, None, None, statements, documents,
        sources.count(statements, documents), quotations(spans, sources),
    )  # fmt: skip


def _unknown_question(one: Contrary, what: str) -> str:
    holder = one.holder or "the news"
    if what == "identity":
        return f"Who {_be(holder)} {_bare(holder)}?"
    if what == "actor":
        verb = one.topic.partition("/")[2]
        return f"Who {past_forms(verb)[0]} {holder}?"
    if what == "condition":
        return f"In what condition {_be(holder)} {_bare(holder)}?"
    return f"What was behind {holder}?" if one.holder else "What was the motive?"


def _bare(holder: str) -> str:
    """ "the shooter's name" > "the shooter"."""
    return re.sub(r"['’]s? (?:name|identity|names|identities|motive|condition|fate)s?$", "", _lowered(holder))


def _be(holder: str) -> str:
    name = _bare(holder).split()
    if len(name) > 1 and all(word[:1].isupper() for word in name):
        return "was"  # a name, whatever letter it ends in
    last = _bare(holder).rpartition(" ")[2].lower()
    return "were" if last.endswith("s") and singular(last) != last else "was"


def _lowered(phrase: str) -> str:
    """The phrase as it stands inside a sentence: without the capital of a first word that is no name."""
    first, _, rest = phrase.partition(" ")
    many = (
        not rest and (first == "Police" or (first.endswith("s") and singular(first) != first)) and share(first) > COMMON
    )
    common = first.lower() in ("the", "a", "an", "two", "his", "her", "their", "its", "one", "another") or many
    return phrase[:1].lower() + phrase[1:] if common else phrase


def _accused_question(one: Contrary, inside: Mapping[tuple[str, int], Sentence]) -> str:
    if one.topic == "asked":
        return _whether(replace(one, yes=(), no=()), inside)
    if not one.topic:
        return f"Are the accusations against {_lowered(one.holder)} true?"
    if one.topic.startswith("did "):
        return f"Did {_lowered(one.holder)} {one.topic.removeprefix('did ')}?"
    return f"{_be(one.holder).capitalize()} {_lowered(one.holder)} {one.topic}?"


def _whether(one: Contrary, inside: Mapping[tuple[str, int], Sentence]) -> str:
    """The plainest question that a clause makes: what is asked first, then what asserts, then what negates."""
    asked: list[str] = []
    of_others: list[str] = []  # who deny it of themselves, where it is told of more
    for span in (one.asked, *one.yes, *(() if one.sort == "superseded" else one.no)):
        sentence = inside.get((span.document, span.start))
        if sentence is None:
            continue
        holder = one.holder if span == one.asked else ""
        question = _question(sentence, Range(span.start, span.end), holder)
        plural = any(w.text.lower() in ("they", "we") for w in sentence.words_in(span.start, span.end)[:1])
        if holder and not plural and not is_poor(question) and not is_vague(question):
            return question
        (of_others if holder and plural else asked).append(question)
    plain = [q for q in asked if not any(_badness(q)[:3])]
    return min(plain or asked + of_others, key=_badness)


def _question(sentence: Sentence, clause: Range, holder: str) -> str:
    """The question that a clause makes, without its "not", and with `holder` in place of a pronoun that speaks."""

    def named(index: int) -> str | None:
        return _lowered(holder) if holder and sentence.words[index].text.lower() in _SPEAKING else None

    made = ask(sentence, clause, named=named, affirm=True)
    if made is not None:
        return made.text
    question = _NEGATION.sub("", whether_question(sentence, clause), count=1)
    return _PRONOUN.sub(lambda m: f"{m[1]} {_lowered(holder)}", question) if holder else question


def _badness(question: str) -> tuple[bool, bool, bool, bool, bool, int, str]:
    """How badly a question can be asked alone: fragments worst, then such as cut words, pronouns, what is only
    possible, and figures, of which others may tell."""
    unsure = bool(_NEGATIVE_QUESTION.search(question) or _UNSURE.match(question))
    return (
        is_fragment(question) or bool(_ASKS_AFTER_DENIAL.search(question)),
        is_poor(question),
        is_vague(question),
        unsure,
        bool(_DIGIT.search(question)),
        len(question),
        question,
    )


def _sets_side_by_side(one: Contrary, positions: list[list[Span]]) -> bool:
    """Tell whether two positions of a finding show the two sides."""
    yes = {i for i, p in enumerate(positions) if any(_overlap(s, e) for s in one.yes for e in p)}
    no = {i for i, p in enumerate(positions) if any(_overlap(s, e) for s in one.no for e in p)}
    return any(i != j for i in yes for j in no)


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
