"""Findings on the words of a quotation: one sentence of one speaker that reports quote with another word in it."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import product

from according.reconcile.evidence import Sources
from according.reconcile.findings import make_finding
from according.reconcile.quoted_sentences import QuotedSentence, quoted_sentences, said_position
from according.schema.findings import Finding
from according.schema.statements import Statement
from according.text.commonness import weight

# A word that is written almost alike may have been misheard wherever so many words before or after it are the same;
# another word only in a sentence of which so much else is the same.
SAME_WORDS = 3
SAME_SHARE = 0.75
ALIKE = 0.6
# Words of nearly every text are left out or changed by any editor.
LEAST_WEIGHT = 2.5
# Words that share so many first letters are forms of one.
STEM = 4


def wording_findings(statements: Iterable[Statement], sources: Sources) -> list[Finding]:
    """Return a finding for each quoted sentence in which two reports give their speaker one other word."""
    by_speaker: dict[str, list[QuotedSentence]] = defaultdict(list)
    for quoted in quoted_sentences(statements, sources):
        by_speaker[quoted.last_name].append(quoted)
    found: list[Finding] = []
    for name in sorted(by_speaker):
        variants = _variants(by_speaker[name])
        found += [_finding(words, groups, sources) for words, groups in variants.items()]
    return found


_Pair = tuple[str, str]


def _variants(said: list[QuotedSentence]) -> dict[_Pair, tuple[list[QuotedSentence], list[QuotedSentence]]]:
    """The pairs of words that stand for one another, with the sentences that hold each."""
    found: dict[_Pair, tuple[list[QuotedSentence], list[QuotedSentence]]] = {}
    for one, other in product(said, said):
        if one.span.document == other.span.document:
            continue
        words = _changed(one.words, other.words)
        if words is not None and words[0] < words[1]:
            first, second = found.setdefault(words, ([], []))
            first += [one] if one not in first else []
            second += [other] if other not in second else []
    return {
        words: (first, second)
        for words, (first, second) in found.items()
        if not {q.span.document for q in first} & {q.span.document for q in second}
    }


def _changed(one: tuple[str, ...], other: tuple[str, ...]) -> _Pair | None:
    """The one word of each that stands where the other has another; None where they are the same, or other sentences.

    What one of them has more at its ends was left out by the other.
    """
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    same = sum(b - a for tag, a, b, _, _ in steps if tag == "equal")
    changed = [(a, b, c, d) for tag, a, b, c, d in steps if tag != "equal"]
    inner = [(a, b, c, d) for a, b, c, d in changed if a > 0 or c > 0]
    if same < SAME_WORDS or len(inner) != 1 or len(changed) > 1:
        return None
    a, b, c, d = inner[0]
    at_end = b == len(one) and d == len(other)
    if a == b or c == d or (not at_end and (b - a, d - c) != (1, 1)):
        return None
    first, second = one[a], other[c]
    if not _tells(first) or not _tells(second) or _are_forms(first, second):
        return None
    alike = SequenceMatcher(None, first, second).ratio() >= ALIKE
    enough = same >= SAME_SHARE * max(len(one), len(other)) and (b - a, d - c) == (1, 1)
    return (first, second) if alike or enough else None


def _tells(word: str) -> bool:
    return word.isalpha() and weight(word) >= LEAST_WEIGHT


def _are_forms(one: str, other: str) -> bool:
    """Forms or spellings of one word: "gone" and "going" of an editor, "colour" and "color"."""
    return one[:STEM] == other[:STEM] and min(len(one), len(other)) >= STEM


def _finding(words: _Pair, said: tuple[list[QuotedSentence], list[QuotedSentence]], sources: Sources) -> Finding:
    positions = [
        said_position(f"“{group[0].text}”", group, [q.shown for q in group], sources)
        for group in sorted(said, key=lambda g: (-len({q.span.document for q in g}), g[0].text))
    ]
    speaker = max((q.speaker for group in said for q in group), key=lambda n: (len(n), n))
    question = f"What did {speaker} say: “{words[0]}” or “{words[1]}”?"
    why = "One quotation is given with another word."
    return make_finding(
        "conflict", "attribute", question, why, positions, None, "reconcile/worded-otherwise", sources,
        confidence="check",
    )  # fmt: skip
