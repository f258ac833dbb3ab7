"""Where the source of a cue stands: its subject, or the phrase behind it."""

from according.attribute.cues import Cue
from according.attribute.subjects import is_passive, source_span, subject_word
from according.schema.annotations import Phrase, Sentence
from according.schema.spans import Range
from according.schema.trees import Tree

_JOINING = {"of", "for", "at", "in", "from", "with", "on", "to"}
_SKIPPED_TAGS = {"AUX", "ADV", "PART"}
# The furthest that an apposition ("X, a spokesman for the Y ministry in Z, said") is followed back, in words.
LONGEST_APPOSITION = 22
_RELATIVES = {"who", "which", "that", "whom"}
_NO_SOURCE = {"there", "that", "this", "what", "which", "these", "those", "here"}
_TIME_WORDS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
    "morning", "evening", "night", "afternoon", "week", "month", "year", "time", "day",
}  # fmt: skip


def subject_before(sentence: Sentence, cue: Cue) -> Range | None:
    """Return the words of the subject before a verb cue, apposition left out; None where there is none."""
    tree = Tree.of(sentence.words)
    head = subject_word(tree, cue.first)
    if head is not None and head < cue.first:
        return _fitting(sentence, head, source_span(sentence, tree, head))
    if is_passive(tree, cue.first):
        return None
    words = sentence.words
    at = cue.first - 1
    while at >= 0 and words[at].tag in _SKIPPED_TAGS and words[at].text not in ("'s", "’s"):
        at -= 1
    if at >= 0 and words[at].text in (",", "—", "–", ")"):
        return _before_apposition(sentence, at)
    if (
        at > 0
        and words[at].text.lower() in ("who", "which", "that")
        and words[at - 1].tag in ("NOUN", "PROPN", "PUNCT")
    ):
        at -= 2 if at > 0 and words[at - 1].text == "," else 1
    return _phrase_ending(sentence, at)


def main_subject(sentence: Sentence, cue: Cue) -> Range | None:
    """Return the subject of the first finite verb before a cue, for participles that report for it."""
    verb = next((i for i, w in enumerate(sentence.words[: cue.first]) if w.tag in ("VERB", "AUX")), None)
    if verb is None:
        return None
    at = verb - 1
    while at >= 0 and sentence.words[at].tag in ("ADV", "PART"):
        at -= 1
    return _phrase_ending(sentence, at)


def source_behind(sentence: Sentence, cue: Cue) -> Range | None:
    """Return the words of the source that follows a cue: "said X", "according to X"."""
    phrase = next((p for p in sentence.phrases if p.first > cue.last), None)
    if phrase is None or phrase.first > cue.last + 2:
        return None
    between = sentence.words[cue.last + 1 : phrase.first]
    if any(w.tag != "ADV" for w in between):
        return None
    return _extend_right(sentence, phrase)


def trimmed_source(sentence: Sentence, source: Range) -> Range | None:
    """Return the source without a joint before it and a day or a relative pronoun behind it.

    A relative pronoun alone gives way to the phrase that it stands for; None where no word is left.
    """
    inside = [i for i, w in enumerate(sentence.words) if source.start <= w.start < source.end]
    if len(inside) == 1 and sentence.words[inside[0]].text.lower() in _RELATIVES:
        return _antecedent(sentence, inside[0]) or source
    while inside and _opens_badly(sentence, inside[0]):
        inside.pop(0)
    while len(inside) > 1 and (cut := _closes_badly(sentence, inside)):
        del inside[-cut:]
    return Range(sentence.words[inside[0]].start, sentence.words[inside[-1]].end) if inside else None


def _opens_badly(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return word.tag == "PUNCT" or word.text.lower() in ("and", "but", "while", "whose", "as")


def _closes_badly(sentence: Sentence, inside: list[int]) -> int:
    """How many words at the end of a source are no part of it: a stop, "who", "on Sunday", "last week"."""
    words, last = sentence.words, inside[-1]
    if words[last].tag == "PUNCT" and words[last].text not in (")", "”", '"', "’", "'", "."):
        return 1
    if words[last].text.lower() in _RELATIVES:
        return 1
    phrase = next((p for p in sentence.phrases if p.last == last and p.first > inside[0]), None)
    if phrase is None or not _is_time(sentence, phrase) or words[phrase.first - 1].text.lower() in ("of", "for"):
        return 0
    before = words[phrase.first - 1]
    return last - phrase.first + 1 + (before.tag == "ADP")


def _antecedent(sentence: Sentence, pronoun: int) -> Range | None:
    """The noun that the clause of a relative pronoun hangs on, with its description."""
    tree = Tree.of(sentence.words)
    at = tree.head(pronoun)
    while at is not None and tree.base(at) in ("conj", "xcomp"):
        at = tree.head(at)
    noun = tree.head(at) if at is not None and tree.base(at) == "acl" else None
    return source_span(sentence, tree, noun) if noun is not None and noun < pronoun else None


def _phrase_ending(sentence: Sentence, at: int) -> Range | None:
    phrase = next((p for p in sentence.phrases if p.last == at), None)
    if phrase is None:
        return None
    first = phrase
    while True:
        joint = first.first - 1
        if joint < 1 or sentence.words[joint].text.lower() not in _JOINING | {"and"}:
            break
        before = next((p for p in sentence.phrases if p.last == joint - 1), None)
        if before is None or _is_time(sentence, before):
            break
        first = before
    return _usable(sentence, first, Range(first.start, phrase.end))


def _fitting(sentence: Sentence, head: int, span: Range) -> Range | None:
    low = sentence.words[head].text.lower()
    return None if low in _NO_SOURCE or low in _TIME_WORDS else span


def _usable(sentence: Sentence, head_phrase: Phrase, span: Range) -> Range | None:
    head = sentence.words[head_phrase.head]
    if head.text.lower() in _NO_SOURCE or _is_time(sentence, head_phrase):
        return None
    return span


def _is_time(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.words[phrase.head].text.lower() in _TIME_WORDS


def _before_apposition(sentence: Sentence, comma: int) -> Range | None:
    words = sentence.words
    opening = {",": ",", ")": "(", "—": "—", "–": "–"}[words[comma].text]
    for at in range(comma - 1, max(-1, comma - LONGEST_APPOSITION), -1):
        if words[at].text == opening:
            return _phrase_ending(sentence, at - 1)
    return None


def _extend_right(sentence: Sentence, phrase: Phrase) -> Range | None:
    """Follow "of", "for", "and" to the phrases that belong to the source, as far as no verb comes between."""
    last = phrase
    while True:
        joint = last.last + 1
        if joint >= len(sentence.words) or sentence.words[joint].text.lower() not in _JOINING | {"and"}:
            break
        following = next((p for p in sentence.phrases if p.first == joint + 1), None)
        if following is None or _is_time(sentence, following):
            break
        behind = following.last + 1
        if behind < len(sentence.words) and sentence.words[behind].tag in ("VERB", "AUX"):
            break
        last = following
    return _usable(sentence, phrase, Range(phrase.start, last.end))
