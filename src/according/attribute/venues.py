"""Who a speaker goes on speaking to: the outlet of the quotation before."""

from according.attribute.indirect_speech import Found
from according.schema.annotations import Sentence
from according.schema.statements import SourceLink

# Prepositions of another place or medium: "said at a news conference", "wrote on his page", "told in a letter".
_ELSEWHERE = {"at", "in", "on", "to", "during", "with", "via", "through", "by", "from", "outside"}
# Words behind a cue that are looked at, and words that make such a phrase a time.
REACH = 8
_TIMES = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "evening", "night",
    "afternoon", "day", "week", "month", "year",
}  # fmt: skip


def goes_on(found: Found, chain: tuple[SourceLink, ...], last: Found, before: tuple[SourceLink, ...]) -> bool:
    """Tell whether a speaker goes on to the outlet that the quotation just before was spoken to.

    "The mayor told Coast Radio that the dam was safe. “It will hold,” she said.": nobody spoke in between, it is the
    same paragraph or the next, and no other place or hearer is named. A chain of outlet and speaker is `before`.
    """
    if len(chain) != 1 or len(before) != 2 or before[0].kind not in ("publisher", "agency") or found.through:
        return False
    if not _same(chain[0].name, before[1].name) or not 0 <= found.sentence.paragraph - last.sentence.paragraph <= 1:
        return False
    return found.cue.form == "verb" and not _is_elsewhere(found)


def _same(name: str, other: str) -> bool:
    """The names are one, or one is the end of the other: "Roe", "Jane Roe"."""
    a, b = name.lower().split(), other.lower().split()
    shared = min(len(a), len(b))
    return a[-shared:] == b[-shared:]


def _is_elsewhere(found: Found) -> bool:
    sentence, cue = found.sentence, found.attribution.cue
    if cue is None or not sentence.range.contains(cue):
        return False
    return any(_opens_phrase(sentence, i) for i in _around(sentence, found.cue.first, found.cue.last))


def _around(sentence: Sentence, first: int, last: int) -> range:
    """The words behind a cue up to the next verb, clause or quotation."""
    end = last + 1
    while end < len(sentence.words) and end <= last + REACH:
        word = sentence.words[end]
        if word.tag in ("VERB", "AUX", "SCONJ") or word.text in (":", ";", "“", '"'):
            break
        end += 1
    return range(first, end)


def _opens_phrase(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if word.text.lower() in ("reporters", "journalists", "parliament", "lawmakers"):
        return True
    if word.tag != "ADP" or word.text.lower() not in _ELSEWHERE:
        return False
    phrase = next((p for p in sentence.phrases if p.first > index), None)
    return phrase is None or sentence.words[phrase.head].text.lower() not in _TIMES
