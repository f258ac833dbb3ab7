"""Findings on who said something: one quoted sentence that reports give to two speakers."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import combinations

from according.reconcile.evidence import Sources
from according.reconcile.findings import make_finding
from according.reconcile.quoted_sentences import (
    LONGEST_SHOWN,
    QuotedSentence,
    is_by_name,
    quoted_sentences,
    said_position,
)
from according.schema.findings import Finding
from according.schema.statements import Statement
from according.text.commonness import weight
from according.text.names import fold

# Shorter sentences, and those of common words, are figures of speech that many use. The least weight is that of two
# words of which each stands in one news text of twenty.
LEAST_WORDS = 4
LEAST_WEIGHT = 6.0
# Sentences of which so much is the same, word by word, are one that was written down twice; shorter ones are not.
SAME_SHARE = 0.8
LEAST_LIKE = 6
# Last names that share this much of their letters are two spellings.
SPELLINGS = 0.75
# So many words of it stand in the question.
QUOTED = 12


def speaker_findings(statements: Iterable[Statement], sources: Sources) -> list[Finding]:
    """Return a finding for each quoted sentence that two reports give to speakers of different last names.

    A sentence is known by its words, without case and marks; an ear that missed a word of it heard the same sentence. Of
    two speakers one finding tells.
    """
    groups: dict[tuple[str, ...], list[QuotedSentence]] = defaultdict(list)
    for quoted in quoted_sentences(statements, sources, indirect=True):
        direct = quoted.statement.quote == "direct"
        if not direct and (len(quoted.words) < LEAST_LIKE or not is_by_name(quoted.statement)):
            continue
        if len(quoted.words) >= LEAST_WORDS and sum(map(weight, set(quoted.words))) >= LEAST_WEIGHT:
            groups[quoted.words].append(quoted)
    groups = _with_variants(groups)
    found: dict[tuple[str, ...], Finding] = {}
    for words in sorted(groups, key=lambda w: (-len(w), w)):
        speakers = tuple(sorted({q.last_name for q in groups[words]}))
        finding = _finding(groups[words], sources)
        if finding is not None:
            found.setdefault(speakers, finding)
    return list(found.values())


def _with_variants(groups: dict[tuple[str, ...], list[QuotedSentence]]) -> dict[tuple[str, ...], list[QuotedSentence]]:
    """Join the sentences that differ by a word or two."""
    joined: dict[tuple[str, ...], list[QuotedSentence]] = {}
    for words in sorted(groups, key=lambda w: (-len(w), w)):
        alike = next((known for known in joined if _are_alike(known, words)), words)
        joined.setdefault(alike, []).extend(groups[words])
    return joined


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    least = min(len(one), len(other))
    if least < LEAST_LIKE or len(set(one) & set(other)) < SAME_SHARE * len(
        set(one if len(one) < len(other) else other)
    ):
        return False
    if ({"not", "never", "no"} & set(one)) != ({"not", "never", "no"} & set(other)):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SAME_SHARE


def _are_forms(one: str, other: str) -> bool:
    """Tell whether two last names are one, cut short or misspelt."""
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= SPELLINGS


def _names_other(quoted: QuotedSentence, names: set[str], sources: Sources) -> bool:
    """Tell whether the other speaker is named beside the sentence, too: then who says it is a matter of reading."""
    text = sources.documents[quoted.span.document].text
    last = quoted.statement.chain[-1]
    start, end = min(quoted.span.start, last.start), max(quoted.span.end, last.end)
    if end - start > LONGEST_SHOWN:
        start, end = quoted.span.start, quoted.span.end
    near = set(fold(text[start:end]).split())
    return bool((names - {quoted.last_name}) & near)


def _finding(said: list[QuotedSentence], sources: Sources) -> Finding | None:
    by_speaker: dict[str, list[QuotedSentence]] = defaultdict(list)
    for quoted in said:
        by_speaker[quoted.last_name].append(quoted)
    if len(by_speaker) != 2 or _are_forms(*by_speaker):
        return None
    if any(
        {q.span.document for q in one} & {q.span.document for q in other}
        for one, other in combinations(by_speaker.values(), 2)
    ):
        return None
    names = set(by_speaker)
    if any(_names_other(q, names, sources) for q in said):
        return None
    positions = [
        said_position(group[0].speaker, group, [q.shown for q in group], sources)
        for _, group in sorted(by_speaker.items())
    ]
    words = min((q.text for q in said), key=lambda t: (len(t), t)).split()
    question = f"Who said “{' '.join(words[:QUOTED])}{' …' if len(words) > QUOTED else ''}”?"
    why = "One quotation is given to two speakers."
    return make_finding(
        "conflict", "actor", question, why, positions, None, "reconcile/speakers-differ", sources, confidence="check"
    )
