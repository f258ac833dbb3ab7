"""What can be a content: a clause, or words in quotation marks; not a fragment."""

from according.attribute.cues import Cue, find_cues
from according.attribute.non_answers import is_non_answer
from according.schema.annotations import Sentence, Word
from according.schema.spans import Range
from according.schema.trees import Tree

# Classes whose noun phrase alone is a claim: "denied the report", "confirmed the deal", "blamed the driver".
CLAIMING = {"deny", "confirm", "accuse", "warn", "claim"}
# A noun phrase of fewer words than this, reported by any other cue, claims nothing: "told him", "cited bank records".
PHRASE_AT_LEAST = 5
_PREDICATES = {"root", "ccomp", "parataxis", "advcl", "xcomp", "acl", "csubj", "conj"}


def tells(sentence: Sentence, content: tuple[Range, ...], cue: Cue) -> bool:
    """Tell whether the content of a cue in this sentence says something that could be true or false."""
    words = [(i, w) for i, w in enumerate(sentence.words) if any(c.start <= w.start < c.end for c in content)]
    spoken = [w for _, w in words if w.tag != "PUNCT"]
    if not words:
        return True  # it stands in other sentences, whole ones
    if not spoken or (len(spoken) == 1 and spoken[0].tag in ("PRON", "DET", "ADP", "PART")):
        return False
    if is_quoted_by(sentence, cue, spoken) or sentence.block == "headline":
        return True
    if any(c.end > sentence.end or c.start < sentence.start for c in content):
        return True
    if is_predicate(sentence, [i for i, _ in words]):
        return len(spoken) > (2 if spoken[0].text.lower() == "to" else 1)
    if cue.reporting_class in CLAIMING:
        return True
    return cue.known and len(spoken) >= PHRASE_AT_LEAST


def is_quoted_by(sentence: Sentence, cue: Cue, words: list[Word]) -> bool:
    """Tell whether one of the words stands in quotation marks that the cue does not stand in."""
    at = sentence.words[cue.first].start
    outer = [q for q in sentence.quoted if not q.start <= at < q.end]
    return any(q.start <= w.start < q.end for q in outer for w in words)


def is_predicate(sentence: Sentence, indexes: list[int]) -> bool:
    """Tell whether these words make a clause: a topmost one is a verb, or has a copula or a subject."""
    tree, inside = Tree.of(sentence.words), set(indexes)
    tops = [i for i in indexes if tree.head(i) not in inside and tree.words[i].tag != "PUNCT"]
    return any(_heads_clause(tree, top) for top in tops)


def _heads_clause(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if word.tag in ("VERB", "AUX") and (word.head is None or tree.base(index) in _PREDICATES):
        return True
    return bool(tree.children(index, "cop", "nsubj", "csubj", "expl"))


def is_infinitive(sentence: Sentence, content: tuple[Range, ...]) -> bool:
    """Tell whether the content begins with "to" and a verb: what is wanted, planned or asked, not yet true."""
    words = [w for w in sentence.words if content[0].start <= w.start < content[0].end][:4]
    words = words[1:] if words and words[0].text.lower() == "not" else words
    return bool(words) and words[0].text.lower() == "to" and any(w.tag in ("VERB", "AUX") for w in words[1:])


def is_refused(sentence: Sentence, cue: Range, content: tuple[Range, ...]) -> bool:
    """Tell whether nothing was said: "declined to comment on it"; "did not say whether the bridge was open" asks."""
    if not is_non_answer(sentence, cue):
        return False
    inside = [i for i, w in enumerate(sentence.words) if any(c.start <= w.start < c.end for c in content)]
    return is_infinitive(sentence, content) or not is_predicate(sentence, inside)


def clipped(sentence: Sentence, content: tuple[Range, ...], sentences: tuple[Sentence, ...]) -> tuple[Range, ...]:
    """Keep of each piece what stands in the paragraph of the cue, and of another paragraph only what is quoted.

    A piece that begins inside a quotation and runs over its end into another paragraph ends with the quotation.
    """
    kept: list[Range] = []
    for piece in content:
        for part in sentences:
            if not (part.start < piece.end and piece.start < part.end):
                continue
            words = part.words_in(piece.start, piece.end)
            goes_on = sentence.words[-1].text == ":" and part.paragraph == sentence.paragraph + 1
            if part.paragraph != sentence.paragraph and not goes_on:
                words = () if _has_speaker(part) else tuple(w for w in words if part.is_quoted(w.start))
            words = _without_edges(words)
            if words:
                _add(kept, Range(words[0].start, words[-1].end), piece)
    return tuple(kept)


def _has_speaker(sentence: Sentence) -> bool:
    """A quotation whose own sentence brings in a speaker belongs to nobody before."""
    return any(
        c.form == "verb" and "quote" in c.frames and not sentence.is_quoted(sentence.words[c.first].start)
        for c in find_cues(sentence)
    )


def _add(kept: list[Range], part: Range, piece: Range) -> None:
    """Sentences of one piece that follow each other stay one piece."""
    if kept and piece.start <= kept[-1].start and part.start - kept[-1].end <= 4:
        kept[-1] = Range(kept[-1].start, part.end)
    else:
        kept.append(part)


def _without_edges(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out punctuation at both ends, and "that" before a clause."""
    words = without_stops(words)
    if words and words[0].text.lower() == "that" and words[0].relation == "mark":
        words = without_stops(words[1:])
    return words


def without_stops(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out punctuation at both ends, but for brackets whose other half is among the words: "[Roe] fell"."""
    first, last = 0, len(words)
    while first < last and words[first].tag == "PUNCT" and not _is_half(words[first], words[first + 1 : last]):
        first += 1
    while last > first and words[last - 1].tag == "PUNCT" and not _is_half(words[last - 1], words[first : last - 1]):
        last -= 1
    return words[first:last]


def _is_half(word: Word, others: tuple[Word, ...]) -> bool:
    other = {"[": "]", "(": ")", "]": "[", ")": "("}.get(word.text)
    return other is not None and any(w.text == other for w in others)


def without_deeds(sentence: Sentence, cue: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Leave out what the speaker also did behind the quoted words: "said “Leave me,” | and hung up"."""
    tree, at = Tree.of(sentence.words), sentence.words[cue].start
    head = tree.head(cue) if tree.base(cue) == "conj" else None
    joined = {*tree.children(cue, "conj"), *(tree.children(head, "conj") if head is not None else ())}
    kept = []
    for piece in content:
        quote = next((q for q in sentence.quoted if q.start <= piece.start < q.end and not q.start <= at < q.end), None)
        behind = [w for w in sentence.words if quote and quote.end <= w.start < piece.end and w.tag != "PUNCT"]
        deeds = behind and behind[0].tag == "CCONJ" and any(tree.words[i] in behind for i in joined)
        words = without_stops(sentence.words_in(piece.start, quote.end)) if quote and deeds else ()
        kept.append(Range(words[0].start, words[-1].end) if words else piece)
    return tuple(kept)
