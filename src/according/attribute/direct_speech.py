"""Attributions in direct form: what stands in quotation marks, and who speaks it."""

from according.attribute.cues import Cue, find_cues
from according.attribute.indirect_speech import Found
from according.attribute.source_phrases import source_behind, subject_before
from according.attribute.speakers import is_speaker
from according.schema.annotations import Mention, Sentence, Word
from according.schema.spans import Range
from according.schema.statements import Attribution

# Fewer words than this in quotation marks are a term or a borrowed phrase, not speech of its own.
SPEECH_AT_LEAST = 4
_QUOTING_CLASSES = {
    "say",
    "claim",
    "deny",
    "confirm",
    "warn",
    "ask",
    "promise",
    "order",
    "accuse",
    "judge",
    "urge",
    "believe",
    "show",
    "quote",
    "know",
}


def direct_attributions(sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> list[Found]:
    """Return the attributions of all speech in quotation marks of one document.

    A quotation that runs over several sentences is one. Looked for in this order: a reporting verb in one of its
    sentences outside the marks; a sentence before it that ends with a colon; the speaker of the quotation that stands
    just before in the same or the last paragraph.
    """
    found: list[Found] = []
    last: Found | None = None
    for index, run in _runs(sentences):
        speech = tuple(piece for sentence in run for piece in _speech(sentence, len(run) > 1))
        if not speech:
            last = last if last and run[0].paragraph - last.sentence.paragraph <= 1 else None
            continue
        before = sentences[index - 1] if index else None
        spoken = next((one for s in reversed(run) if (one := _in_sentence(s, speech, mentions))), None)
        spoken = spoken or _after_colon(run[0], speech, before) or _floating(run[0], speech, last)
        if spoken is not None:
            found.append(spoken)
            last = spoken
    return found


def _runs(sentences: tuple[Sentence, ...]) -> list[tuple[int, list[Sentence]]]:
    """Return the index of the first sentence, and the sentences that one quotation runs through; else each alone."""
    runs: list[tuple[int, list[Sentence]]] = []
    for index, sentence in enumerate(sentences):
        last = runs[-1][1][-1] if runs else None
        if last is not None and _runs_on(last, sentence):
            runs[-1][1].append(sentence)
        else:
            runs.append((index, [sentence]))
    return runs


def _runs_on(last: Sentence, sentence: Sentence) -> bool:
    if last.paragraph != sentence.paragraph:
        return False
    return any(q.end >= last.end for q in last.quoted) and any(q.start <= sentence.start for q in sentence.quoted)


def _speech(sentence: Sentence, runs: bool) -> tuple[Range, ...]:
    """The quoted stretches that are speech: long enough, the whole sentence, or part of a longer quotation (`runs`)."""
    found = []
    for quoted in sentence.quoted:
        words = [w for w in sentence.words_in(quoted.start, quoted.end) if w.tag != "PUNCT"]
        whole = quoted.end - quoted.start >= 0.8 * (sentence.end - sentence.start)
        if words and (len(words) >= SPEECH_AT_LEAST or whole or runs) and not _is_title(words):
            found.append(Range(words[0].start, words[-1].end))
    return tuple(found)


def _is_title(words: list[Word]) -> bool:
    """The name of a work: all its longer words have capitals ("The Road to Karvol")."""
    long = [w.text for w in words if len(w.text) > 3]
    return len(long) > 1 and all(text[:1].isupper() for text in long)


def _in_sentence(sentence: Sentence, speech: tuple[Range, ...], mentions: tuple[Mention, ...]) -> Found | None:
    for cue in find_cues(sentence):
        start = sentence.words[cue.first].start
        if sentence.is_quoted(start) or cue.form in ("hedge", "inner", "outer", "hearer"):
            continue
        if cue.form == "verb" and cue.reporting_class not in _QUOTING_CLASSES:
            continue
        source = _speaker(sentence, cue)
        if source is not None and not sentence.is_quoted(source.start) and is_speaker(sentence, source, mentions):
            span = Range(start, sentence.words[cue.last].end)
            attribution = Attribution(sentence.document, source, span, speech, "attribute/quotation")
            return Found(attribution, cue, sentence)
    return None


def _speaker(sentence: Sentence, cue: Cue) -> Range | None:
    if cue.form == "preposition":
        return source_behind(sentence, cue)
    before = sentence.words[cue.first - 1] if cue.first else None
    if before is not None and (before.text in "”\"’'," or before.tag == "PUNCT"):
        behind = source_behind(sentence, cue)
        if behind is not None:
            return behind
    return subject_before(sentence, cue)


def _after_colon(sentence: Sentence, speech: tuple[Range, ...], before: Sentence | None) -> Found | None:
    if before is None or before.words[-1].text != ":":
        return None
    for cue in reversed(find_cues(before)):
        source = _speaker(before, cue) if cue.form in ("verb", "preposition") else None
        if source is not None:
            span = Range(before.words[cue.first].start, before.words[cue.last].end)
            return Found(
                Attribution(sentence.document, source, span, speech, "attribute/quotation-after-colon"), cue, sentence
            )
    return None


def _floating(sentence: Sentence, speech: tuple[Range, ...], last: Found | None) -> Found | None:
    """A quotation without a cue of its own goes on with the last speaker, where it opens its sentence."""
    if last is None or sentence.paragraph - last.sentence.paragraph > 1:
        return None
    if speech[0].start - sentence.start > 3:
        return None
    known = last.attribution
    continued = Attribution(sentence.document, known.source, known.cue, speech, "attribute/quotation-continued")
    return Found(continued, last.cue, sentence)
