"""Attributions in indirect form: "X said that …", "…, X said", "according to X, …", "X denied …"."""

import re
from dataclasses import dataclass

from according.attribute.contents import is_predicate, is_quoted_by, is_refused, tells, without_deeds
from according.attribute.cues import Cue, find_cues, is_speech_noun
from according.attribute.source_phrases import main_subject, source_behind, subject_before
from according.attribute.speakers import is_speaker
from according.schema.annotations import Mention, Sentence, Word
from according.schema.spans import Range
from according.schema.statements import Attribution
from according.schema.trees import Tree

# What stands between a content and the speaker behind it.
_BORDERS = {",", "”", '"', "’", "'", "—", "–", "?", "!"}
# Words that may stand between a cue and its clause without being part of it.
_TRIMMED = " \t\n\r,;:—–-“”\"‘’'()"
_COORDINATORS = {"and", "but", "while", "whereas", "though", "although", ";"}
_REPORTING = {"say", "claim", "deny", "confirm", "warn", "ask", "quote", "show", "believe", "judge", "accuse"}
# "Heard", "learned": of the verbs of knowing, those that tell of words.
_TOLD = {"hear", "learn"}
_ASKED = {"who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether", "if"}
# After these an infinitive tells of words that fell: "went on to say", "continued to deny".
_GOES_ON = {
    "go",
    "continue",
    "begin",
    "start",
    "come",
    "proceed",
    "seem",
    "appear",
    "say",
    "report",
    "allege",
    "believe",
}
# What may follow a cue that stands behind its content ("…, he said in a statement on Monday").
_TAIL = re.compile(
    r"^[\s,]*(?:(?:on|in|at|during|by|late|early|last|this|to|from|via|after|before)\b[^,;:]*|\w+day\b[^,;:]*|)[\s.,;:)”\"]*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution with the cue that made it, and the sentence of that cue.

    `through` are the sources that passed the words on, the outermost first.
    """

    attribution: Attribution
    cue: Cue
    sentence: Sentence
    through: tuple[Range, ...] = ()


def indirect_attributions(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Found]:
    """Return the attributions of one sentence whose content is not wholly a direct quotation.

    `mentions` are those of the document; only what can speak is taken for a source.
    """
    found: list[Found] = []
    cues = find_cues(sentence)
    last_source: Range | None = None
    for position, cue in enumerate(cues):
        if cue.form == "hearer" or (cue.form == "verb" and not _reports(sentence, cue)):
            continue
        if cue.form == "hedge" and cue.reporting_class != "hearsay":
            continue  # nobody is cited: how sure the one who speaks is
        source = _source(sentence, cue, last_source)
        if not _may_be_source(sentence, cue, source, mentions):
            continue
        rest = cues[position + 1 :]
        content = _content(sentence, cue, source, rest)
        joins = cue.form in ("inner", "outer")  # it joins two sources; whether it tells is seen with the other
        if content is None or not (joins or tells(sentence, content, cue)):
            continue
        if cue.form == "verb":
            last_source = source
            if is_refused(sentence, Range(sentence.words[cue.first].start, sentence.words[cue.last].end), content):
                continue
        rule = _FORM_RULES[cue.form]
        cue_range = Range(sentence.words[cue.first].start, sentence.words[cue.last].end)
        content = without_deeds(sentence, cue.first, content)
        found.append(Found(Attribution(sentence.document, source, cue_range, content, rule), cue, sentence))
    return found


def _reports(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a verb reports words or beliefs that were put to others. The other classes have other senses too
    ("promised rain", "ordered a meal"), and are left to the language model."""
    known = cue.reporting_class in _REPORTING or cue.lemma in _TOLD
    return known and not _is_unspoken(sentence, cue)


def _is_unspoken(sentence: Sentence, cue: Cue) -> bool:
    """ "Eager to remind them", "an attempt to confirm it": an infinitive tells of no words that fell."""
    tree = Tree.of(sentence.words)
    head = tree.head(cue.first)
    if not any(sentence.words[c].text.lower() == "to" for c in tree.children(cue.first, "mark", "case")):
        return False
    return head is None or tree.base(cue.first) != "xcomp" or sentence.words[head].lemma not in _GOES_ON


def _may_be_source(sentence: Sentence, cue: Cue, source: Range | None, mentions: tuple[Mention, ...]) -> bool:
    """Only what can speak is a source; "via" and "per" take nothing but the names of persons and bodies."""
    if cue.form == "hedge":
        return True
    if source is None or not is_speaker(sentence, source, mentions):
        return False
    if cue.reporting_class == "show":  # "footage showed", "police found"; not "he showed he could win"
        words = sentence.words_in(source.start, source.end)
        return not (len(words) == 1 and words[0].tag == "PRON")
    if cue.form == "preposition" and cue.first == cue.last:
        named = [m for m in mentions if source.start <= m.start and m.end <= source.end]
        return any(m.kind == "name" and m.schema in ("Person", "Organization") for m in named)
    return True


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
        if Tree.of(sentence.words).base(cue.first) == "acl":
            return subject_before(sentence, cue)  # "a report claiming that …"
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
    stretch = _inside_relative(sentence, cue, [w for w in words if w.end <= end])
    if not _is_content(cue, stretch, sentence):
        return None
    trimmed = _trimmed_range(sentence, stretch[0].start, stretch[-1].end)
    return trimmed[0] if trimmed else None


def _inside_relative(sentence: Sentence, cue: Cue, stretch: list[Word]) -> list[Word]:
    """What a relative clause reports ends with it: "the guard who said he saw the driver | has left"."""
    tree = Tree.of(sentence.words)
    if tree.base(cue.first) != "acl":
        return stretch
    inside = set(tree.subtree(cue.first))
    outside = [w.start for i, w in enumerate(sentence.words) if i > cue.last and i not in inside]
    return [w for w in stretch if not outside or w.start < outside[0]]


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
        left = sentence.words[cue.first].start
        if cue.form == "preposition" and cue.first and left > start and sentence.words[cue.first - 1].text == ",":
            return left  # "…, according to the police" speaks for all that stands before
        if cue.form != "verb":
            continue
        subject = subject_before(sentence, cue)
        left = subject.start if subject and subject.start > start else sentence.words[cue.first].start
        before = [w for w in sentence.words if w.end <= left and w.start >= start]
        if before and before[-1].text.lower() in _COORDINATORS:
            return before[-1].start
        if before and before[-1].text == "," and _is_participle(sentence, cue):
            return before[-1].start  # "criticised the plan, saying that …"
    return sentence.end


def _quotation_end(sentence: Sentence, cue: Cue) -> int:
    """What is reported inside quotation marks ends where they close."""
    at = sentence.words[cue.first].start
    return next((q.end for q in sentence.quoted if q.start <= at < q.end), sentence.end)


def _is_content(cue: Cue, stretch: list[Word], sentence: Sentence) -> bool:
    if not stretch or not any(w.tag not in ("PUNCT", "ADP", "ADV") for w in stretch):
        return False
    if stretch[0].tag == "ADP" and cue.reporting_class not in ("accuse", "deny", "warn"):
        return False
    quoted = is_quoted_by(sentence, cue, [w for w in stretch if w.tag != "PUNCT"][:1])
    if _TAIL.match(" ".join(w.text for w in stretch)):
        return quoted
    if quoted and "quote" in cue.frames:
        return True
    if cue.reporting_class == "accuse":
        return _claims_a_noun(cue)
    if _claims_a_noun(cue) and _is_claimed(sentence, cue, stretch):
        return True
    if cue.reporting_class not in ("say", "ask") and stretch[0].text.lower() in _ASKED:
        return False  # "decided what to do": a question that was settled, not told
    return bool(cue.frames & {"that", "whether"}) and _is_clause(sentence, cue, stretch)


def _claims_a_noun(cue: Cue) -> bool:
    """ "Denied the report", "confirmed the deal", "accused the driver of …": a noun phrase is claimed.

    Verbs that judge "as" something have other senses ("attacked the base"), as have those of one frame alone.
    """
    if cue.reporting_class == "accuse":
        return {"np", "of"} <= cue.frames and "as" not in cue.frames
    least = 2 if cue.reporting_class == "confirm" else 1
    return cue.reporting_class in ("deny", "confirm") and "np" in cue.frames and len(cue.frames) >= least


def _is_claimed(sentence: Sentence, cue: Cue, stretch: list[Word]) -> bool:
    """Tell a claim from a thing: "dismissed the report", "denied any part in it", not "rejected the goal"."""
    head = next((p.head for p in sentence.phrases if p.start == stretch[0].start), None)
    if head is None:
        return cue.reporting_class == "confirm"
    return (cue.lemma in ("deny", "confirm") and sentence.words[head].tag == "NOUN") or is_speech_noun(
        sentence.words[head]
    )


def _is_clause(sentence: Sentence, cue: Cue, stretch: list[Word]) -> bool:
    """The tree hangs the stretch on the cue as a clause, or the cue on it."""
    tree = Tree.of(sentence.words)
    starts = {w.start for w in stretch}
    if cue.reporting_class != "show" and not is_predicate(
        sentence, [i for i, w in enumerate(sentence.words) if w.start in starts]
    ):
        return False
    below = [i for at in (cue.first, cue.last) for i in tree.children(at, "ccomp", "parataxis", "csubj")]
    if cue.reporting_class == "show":  # "video shows a van pulling up"
        seen = [i for at in tree.children(cue.first, "obj") for i in tree.children(at, "acl")]
        below += [i for i in seen if tree.words[i].text.lower().endswith("ing")]
    above = tree.head(cue.first) if tree.base(cue.first) == "parataxis" else None
    return any(sentence.words[i].start in starts for i in [*below, *([above] if above is not None else [])])


def _before(sentence: Sentence, cue: Cue, source: Range | None) -> tuple[Range, ...] | None:
    """ "…, X said." and "… , said X.": what stands before the source and its comma."""
    if source is None or not cue.frames & {"that", "quote"} or Tree.of(sentence.words).base(cue.first) == "acl":
        return None
    left = min(source.start, sentence.words[cue.first].start)
    before = [w for w in sentence.words if w.end <= left]
    if not before:
        return None
    if not _is_clause(sentence, cue, before) and not _trails(sentence, cue, source, before):
        return None
    return _trimmed_range(sentence, sentence.start, before[-1].start if before[-1].text == "," else before[-1].end)


def _trails(sentence: Sentence, cue: Cue, source: Range, before: list[Word]) -> bool:
    """Without help from the tree: a comma or a mark stands before the speaker, and no clause behind the cue."""
    if before[-1].text not in _BORDERS or not cue.frames & {"quote", "person"}:
        return False
    right = max(source.end, sentence.words[cue.last].end)
    tree = Tree.of(sentence.words)
    verbs = [i for i, w in enumerate(sentence.words) if w.start >= right and w.tag == "VERB"]
    others = {c.first for c in find_cues(sentence)}
    goes_on = any(i not in others and tree.base(i) not in ("acl", "amod", "advcl", "compound") for i in verbs)
    told = is_predicate(sentence, [i for i, w in enumerate(sentence.words) if w.end <= before[-1].end])
    if tree.children(cue.first, "obj") and "person" not in cue.frames:
        return False
    return not goes_on and (told or is_quoted_by(sentence, cue, before))


def _trimmed_range(sentence: Sentence, start: int, end: int) -> tuple[Range, ...] | None:
    words = [w for w in sentence.words if start <= w.start and w.end <= end]
    while words and words[0].tag == "PUNCT" and words[0].text in _TRIMMED:
        words.pop(0)
    while words and words[-1].tag == "PUNCT":
        words.pop()
    return (Range(words[0].start, words[-1].end),) if words else None
