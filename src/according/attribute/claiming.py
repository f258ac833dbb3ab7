"""Which attributions are claims: words that a source stands for, not thoughts, plans, deeds and topics."""

from collections.abc import Mapping
from functools import cache

from according.attribute.contents import is_infinitive, is_predicate, is_refused, tells
from according.attribute.cues import Cue
from according.attribute.indirect_speech import Found
from according.attribute.non_answers import asks_for_anonymity
from according.attribute.source_phrases import source_behind
from according.attribute.speakers import is_speaker
from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.trees import Tree

# Fewer words than this in quotation marks are a term or a title, where nothing else tells of speech.
SPEECH_AT_LEAST = 4
# A noun phrase of fewer words than this claims nothing, except after the verbs that claim one.
PHRASE_AT_LEAST = 5
# Classes whose infinitive is what was said, or is told as so ("is believed to have fled").
_INFINITIVES = {
    "promise", "ask", "order", "urge", "warn", "confirm", "claim", "say", "deny", "accuse", "believe", "know",
    "show",
}  # fmt: skip
# Classes whose noun phrase is claimed as a whole ("confirmed the deal"), and those that report one ("announced a
# ceasefire", "showed a fall in wages").
_CLAIMED_NOUNS = {"deny", "confirm", "warn"}
_REPORTED_NOUNS = {"say", "show"}
# An auxiliary that puts the saying into the future or leaves it possible.
_NOT_YET = {"will", "'ll", "’ll", "wo", "would", "'d", "’d", "may", "might", "shall"}
_QUESTIONS = {"how", "why", "what", "which", "who", "whom", "whose", "when", "where", "whether", "if"}


@cache
def _unspoken() -> Mapping[str, str]:
    """Return the verbs that tell of no words, or not always, with their kind: factive, intention or sign."""
    return {entry["lemma"]: entry["kind"] for entry in load_yaml("cues")["unspoken"]}


def claims(found: Found, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether what an attribution reports is a claim of its source, something that could be true or false.

    Nothing is claimed where an answer was refused, nor by nobody: "probably" is how sure the writer is. Knowledge is
    none, as the writer vouches for it ("they knew that the road was closed"), nor are plans and wishes ("wants to
    leave"): what a source knows or wants is told by the writer. Promises, orders and questions are words, and stay. A
    cue that no lexicon holds has to bring in speech in quotation marks or a whole clause.
    """
    sentence, cue, content = found.sentence, found.cue, found.attribution.content
    span = found.attribution.cue
    if span is None or not sentence.range.contains(span):
        return True  # a quotation whose cue stands in an earlier sentence
    if not tells(sentence, content, cue) or is_refused(sentence, span, content) or _shows_itself(found, mentions):
        return False
    if asks_for_anonymity(sentence, span) or _is_nobody(found):
        return False
    words = [
        (i, w)
        for i, w in enumerate(sentence.words)
        if w.tag != "PUNCT" and any(c.start <= w.start < c.end for c in content)
    ]
    if cue.form == "hedge" and cue.reporting_class != "hearsay" and found.attribution.source is None:
        return False
    if cue.form == "inner" and found.attribution.rule == "attribute/language-model":
        behind = source_behind(sentence, cue)  # who is cited, tagged as what they say
        return behind is None or not any(c.overlaps(behind) for c in content)
    if not words or cue.form in ("preposition", "inner", "outer", "hearer", "hedge"):
        return True
    if cue.form == "verb" and not cue.negated and _is_yet_to_come(sentence, cue):
        return False
    quoted = _quoted(sentence, cue, [w for _, w in words])
    if not cue.known:
        return _opens_speech(found) or quoted >= SPEECH_AT_LEAST or _is_told_clause(sentence, cue, words)
    if quoted:
        return True
    return _is_claim(sentence, found, words)


def _is_claim(sentence: Sentence, found: Found, words: list[tuple[int, Word]]) -> bool:
    """What a known verb or noun of speech reports, not in quotation marks: an infinitive, a clause, a noun phrase."""
    cue, kind = found.cue, _unspoken().get(found.cue.lemma)
    if kind == "factive" or (cue.form == "noun" and cue.reporting_class == "know"):
        return False
    if is_infinitive(sentence, found.attribution.content):
        spoken = "inf" in cue.frames or cue.form == "noun"
        return kind != "intention" and cue.reporting_class in _INFINITIVES and spoken
    if is_predicate(sentence, [i for i, _ in words]):
        return cue.form != "noun" or _is_told_clause(sentence, cue, words)
    return kind != "intention" and _claims_phrase(cue, words)


def _is_nobody(found: Found) -> bool:
    """ "No official said that …", "nobody confirmed it", "neither side said so": what nobody says is the writer's."""
    source = found.attribution.source
    words = found.sentence.words_in(source.start, source.end) if source is not None else ()
    return bool(words) and words[0].text.lower() in ("no", "nobody", "none", "neither")


def _shows_itself(found: Found, mentions: tuple[Mention, ...]) -> bool:
    """ "The timing suggests that …", "the protests show how …": what has no voice claims nothing, the writer infers."""
    source, sentence = found.attribution.source, found.sentence
    if source is None or not (found.cue.reporting_class == "show" or _unspoken().get(found.cue.lemma) == "sign"):
        return False
    here = sentence.start <= source.start < sentence.end
    return here and not is_speaker(sentence, source, mentions)


def _is_yet_to_come(sentence: Sentence, cue: Cue) -> bool:
    """ "Will argue", "might call it": words that have not been said."""
    tree = Tree.of(sentence.words)
    return any(tree.words[c].text.lower() in _NOT_YET for c in tree.children(cue.first, "aux") if c < cue.first)


def _quoted(sentence: Sentence, cue: Cue, words: list[Word]) -> int:
    """How many of the words stand in quotation marks that the cue does not stand in."""
    at = sentence.words[cue.first].start
    outer = [q for q in sentence.quoted if not q.start <= at < q.end]
    return sum(any(q.start <= w.start < q.end for q in outer) for w in words)


def _opens_speech(found: Found) -> bool:
    """The cue is or ends with a colon, or is a bare preposition: “Mayor: …”, “In the poll, …”."""
    inside = found.sentence.words[found.cue.first : found.cue.last + 1]
    return inside[-1].text == ":" or all(w.tag == "ADP" for w in inside)


def _is_told_clause(sentence: Sentence, cue: Cue, words: list[tuple[int, Word]]) -> bool:
    """A clause with "that" or with a finite verb and a subject of its own hangs on the cue."""
    first = words[0][0]
    if first > cue.last and words[0][1].text.lower() not in _QUESTIONS:
        before = sentence.words[first - 1]
        if before.text.lower() == "that" and before.tag == "SCONJ":
            return True
    if cue.form == "noun" or words[0][1].text.lower() in _QUESTIONS:
        return False
    tree, inside = Tree.of(sentence.words), {i for i, _ in words}
    at_cue = set(range(cue.first, cue.last + 1))
    tops = [i for i in inside if tree.head(i) not in inside]
    return any(
        tree.base(i) == "ccomp" and tree.head(i) in at_cue and tree.children(i, "nsubj", "expl")
        and not any(tree.words[c].text.lower() == "to" for c in tree.children(i, "mark"))
        for i in tops
    )  # fmt: skip


def _claims_phrase(cue: Cue, words: list[tuple[int, Word]]) -> bool:
    """ "Denied the report", "blamed the driver", "announced a three-day ceasefire", "branded it a failure"."""
    long = len(words) >= PHRASE_AT_LEAST
    if cue.reporting_class in _CLAIMED_NOUNS or cue.lemma in ("claim", "allege"):
        return "np" in cue.frames or cue.reporting_class == "warn"
    if cue.reporting_class == "accuse":
        of = any(w.text.lower() in ("of", "for", "as", "over") for _, w in words)
        return {"np", "of"} <= cue.frames and ("as" not in cue.frames or of)
    if cue.reporting_class == "judge":
        return any(w.text.lower() == "as" for _, w in words) or cue.lemma in ("call", "dub", "label", "brand", "deem")
    if cue.reporting_class in _REPORTED_NOUNS:
        return "np" in cue.frames and long
    return cue.reporting_class == "believe" and any(w.tag == "NUM" for _, w in words)
