"""Where the source of a cue stands: its subject, or the phrase behind it."""

from according.attribute.cues import Cue
from according.schema.annotations import Phrase, Sentence
from according.schema.spans import Range

_JOINING = {"of", "for", "at", "in", "from", "with", "on", "to"}
_SKIPPED_TAGS = {"AUX", "ADV", "PART"}
# The furthest that an apposition ("X, a spokesman for the Y ministry in Z, said") is followed back, in words.
LONGEST_APPOSITION = 22
_NO_SOURCE = {"there", "that", "this", "what", "which", "these", "those", "here"}
_TIME_WORDS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
    "morning", "evening", "night", "afternoon", "week", "month", "year", "time", "day",
}  # fmt: skip


def subject_before(sentence: Sentence, cue: Cue) -> Range | None:
    """Return the words of the subject before a verb cue, apposition left out; None where there is none."""
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
