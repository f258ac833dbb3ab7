"""Attributions in indirect form: "X said that …", "…, X said", "according to X, …", "X denied …"."""

import re
from dataclasses import dataclass

from according.attribute.cues import Cue, find_cues
from according.attribute.source_phrases import main_subject, source_behind, subject_before
from according.attribute.speakers import is_speaker
from according.schema.annotations import Mention, Sentence, Word
from according.schema.spans import Range
from according.schema.statements import Attribution

# Words that may stand between a cue and its clause without being part of it.
_TRIMMED = " \t\n\r,;:—–-“”\"‘’'()"
_COORDINATORS = {"and", "but", "while", "whereas", "though", "although", ";"}
# What may follow a cue that stands behind its content ("…, he said in a statement on Monday").
_TAIL = re.compile(
    r"^[\s,]*(?:(?:on|in|at|during|by|late|early|last|this|to|from|via|after|before)\b[^,;:]*|\w+day\b[^,;:]*|)[\s.,;:)”\"]*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution with the cue that made it, and the sentence it stands in."""

    attribution: Attribution
    cue: Cue
    sentence: Sentence


def indirect_attributions(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Found]:
    """Return the attributions of one sentence whose content is not wholly a direct quotation.

    `mentions` are those of the document; only what can speak is taken for a source.
    """
    found: list[Found] = []
    cues = find_cues(sentence)
    last_source: Range | None = None
    for position, cue in enumerate(cues):
        source = _source(sentence, cue, last_source)
        if cue.form == "verb" and (source is None or not is_speaker(sentence, source, mentions)):
            continue
        rest = cues[position + 1 :]
        content = _content(sentence, cue, source, rest)
        if content is None:
            continue
        if cue.form == "verb":
            last_source = source
        rule = _FORM_RULES[cue.form]
        cue_range = Range(sentence.words[cue.first].start, sentence.words[cue.last].end)
        found.append(Found(Attribution(sentence.document, source, cue_range, content, rule), cue, sentence))
    return found


_FORM_RULES = {
    "verb": "attribute/reporting-verb",
    "preposition": "attribute/according-to",
    "inner": "attribute/citing",
    "outer": "attribute/quoted-by",
    "hedge": "attribute/hedge",
}


def _source(sentence: Sentence, cue: Cue, last_source: Range | None) -> Range | None:
    if cue.form == "hedge":
        return None
    if cue.form != "verb":
        return source_behind(sentence, cue)
    if _is_participle(sentence, cue):
        return main_subject(sentence, cue) or subject_before(sentence, cue)
    subject = subject_before(sentence, cue)
    if subject is not None:
        return subject
    before = sentence.words[cue.first - 1].text.lower() if cue.first else ""
    if before in ("and", "but", ",") and last_source is not None:
        return last_source
    if before in (",", "”", '"', "’", "'", "?", "!") or not before:
        return source_behind(sentence, cue)
    return None


def _is_participle(sentence: Sentence, cue: Cue) -> bool:
    """ "…, adding that …": an -ing form without an auxiliary reports for the subject of the sentence."""
    before = sentence.words[cue.first - 1] if cue.first else None
    is_ing = sentence.words[cue.first].text.lower().endswith("ing")
    return is_ing and before is not None and before.tag not in ("AUX", "ADP", "PROPN")


def _content(sentence: Sentence, cue: Cue, source: Range | None, later: list[Cue]) -> tuple[Range, ...] | None:
    if cue.form == "verb":
        behind = _behind(sentence, cue, source, later)
        if behind is not None:
            return (behind,)
        return _before(sentence, cue, source)
    left = sentence.words[cue.first].start
    right = source.end if source else sentence.words[cue.last].end
    if cue.form == "hedge":
        clause = sentence.clause_at(left)
        return _trimmed_range(sentence, clause.start, clause.end)
    if left - sentence.start <= 3:
        return _trimmed_range(sentence, right, sentence.end)
    return _trimmed_range(sentence, _own_start(sentence, left), left)


def _own_start(sentence: Sentence, left: int) -> int:
    """The content before a trailing "according to" begins at the sentence or after a coordinated clause."""
    for clause in reversed(sentence.clauses):
        opener = sentence.words_in(clause.start, clause.end)
        if clause.start < left and opener and opener[0].text.lower() in ("while", "but"):
            return clause.start + len(opener[0].text)
    return sentence.start


def _behind(sentence: Sentence, cue: Cue, source: Range | None, later: list[Cue]) -> Range | None:
    start = sentence.words[cue.last].end
    if source is not None and source.start >= start:
        start = source.end
    words = [w for w in sentence.words if w.start >= start]
    words = _skip_hearer(sentence, cue, words)
    if not words:
        return None
    end = min(_next_speech(sentence, words[0].start, later), _quotation_end(sentence, cue))
    stretch = [w for w in words if w.end <= end]
    if not _is_content(cue, stretch, sentence):
        return None
    trimmed = _trimmed_range(sentence, stretch[0].start, stretch[-1].end)
    return trimmed[0] if trimmed else None


def _skip_hearer(sentence: Sentence, cue: Cue, words: list[Word]) -> list[Word]:
    """Leave out the hearer ("told reporters"), the day ("said on Monday") and "that"."""
    for index, word in enumerate(words[:14]):
        if word.text.lower() == "that" and word.tag == "SCONJ" and not any(w.tag == "VERB" for w in words[:index]):
            return words[index + 1 :]
    if "person" in cue.frames and words:
        hearer = next((p for p in sentence.phrases if p.start == words[0].start), None)
        if hearer is not None and any(w.tag in ("VERB", "AUX") for w in words):
            return [w for w in words if w.start >= hearer.end]
    return words


def _next_speech(sentence: Sentence, start: int, later: list[Cue]) -> int:
    """A content ends where another speaker is brought in by a coordinated clause of its own."""
    for cue in later:
        if cue.form != "verb":
            continue
        subject = subject_before(sentence, cue)
        left = subject.start if subject and subject.start > start else sentence.words[cue.first].start
        before = [w for w in sentence.words if w.end <= left and w.start >= start]
        if before and before[-1].text.lower() in _COORDINATORS:
            return before[-1].start
    return sentence.end


def _quotation_end(sentence: Sentence, cue: Cue) -> int:
    """What is reported inside quotation marks ends where they close."""
    at = sentence.words[cue.first].start
    return next((q.end for q in sentence.quoted if q.start <= at < q.end), sentence.end)


def _is_content(cue: Cue, stretch: list[Word], sentence: Sentence) -> bool:
    if not stretch or not any(w.tag not in ("PUNCT", "ADP", "ADV") for w in stretch):
        return False
    text = " ".join(w.text for w in stretch)
    quoted = any(q.start <= w.start < q.end for w in stretch for q in sentence.quoted)
    if _TAIL.match(text):
        return quoted
    if cue.reporting_class in _CLAIMING:
        return True
    if quoted and "quote" in cue.frames:
        return True
    marked = sentence.words_in(sentence.words[cue.last].end, stretch[0].start)
    if any(w.text.lower() == "that" for w in marked):
        return "that" in cue.frames or "person" in cue.frames
    return bool(cue.frames & {"that", "whether"}) and _is_clause(stretch, sentence)


# Classes whose noun phrase alone is a claim: "denied the report", "confirmed the deal", "blamed the driver".
_CLAIMING = {"deny", "confirm", "accuse", "quote"}


def _is_clause(stretch: list[Word], sentence: Sentence) -> bool:
    """A clause without "that": it opens with a noun phrase, and a finite verb follows it."""
    first = next((p for p in sentence.phrases if p.start == stretch[0].start), None)
    if first is None:
        return stretch[0].text.lower() in ("there", "if", "whether", "how", "why", "what", "when", "where")
    behind = [w for w in stretch if w.start >= first.end][:8]
    verb = next((i for i, w in enumerate(behind) if w.tag in ("VERB", "AUX")), None)
    if verb is None or behind[verb].text.lower().endswith("ing"):
        return False
    return not any(w.text.lower() == "to" and w.tag == "PART" for w in behind[:verb])


def _before(sentence: Sentence, cue: Cue, source: Range | None) -> tuple[Range, ...] | None:
    """ "…, X said." and "… , said X.": what stands before the source and its comma."""
    if source is None or not cue.frames & {"that", "quote"}:
        return None
    left = min(source.start, sentence.words[cue.first].start)
    before = [w for w in sentence.words if w.end <= left]
    if not before or before[-1].text not in (",", "”", '"', "’", "'", "—", "–", "?", "!"):
        return None
    if not any(w.tag in ("VERB", "AUX") for w in before):
        return None
    return _trimmed_range(sentence, sentence.start, before[-1].start if before[-1].text == "," else before[-1].end)


def _trimmed_range(sentence: Sentence, start: int, end: int) -> tuple[Range, ...] | None:
    words = [w for w in sentence.words if start <= w.start and w.end <= end]
    while words and words[0].tag == "PUNCT" and words[0].text in _TRIMMED:
        words.pop(0)
    while words and words[-1].tag == "PUNCT":
        words.pop()
    return (Range(words[0].start, words[-1].end),) if words else None
