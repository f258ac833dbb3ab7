"""Who passed the words on: "the minister, quoted by Reuters", "Reuters, citing two officials", "told Reuters"."""

from dataclasses import replace

from according.attribute.contents import tells
from according.attribute.cues import find_cues, find_quoting
from according.attribute.indirect_speech import Found
from according.attribute.outlets import hearer, is_outlet, venue
from according.attribute.source_phrases import source_behind, subject_before, trimmed_source
from according.attribute.sources import is_document
from according.attribute.speakers import is_speaker
from according.attribute.subjects import own_subject, source_span
from according.schema.annotations import Mention
from according.schema.spans import Range
from according.schema.trees import Tree

# Verbs whose subject was told: "heard from", "learned from".
_LEARNT = {"hear", "learn", "find out", "understand", "gather"}
# Characters between a source and the "quoted by" that belongs to it: a comma and a blank.
NEAR = 3


def relayed(found: list[Found], mentions: tuple[Mention, ...]) -> list[Found]:
    """Return the attributions with the sources through which they came.

    "Quoted by" and its like give their source to the attribution whose source they stand behind; "citing" takes
    over the content of the attribution that it hangs on, and comes through its source; an outlet that was spoken
    to stands outermost.
    """
    split = [_split(one) for one in found]
    kept = []
    for one in split:
        if one.cue.form == "outer":
            continue
        if one.cue.form == "inner":
            host = _host(one, split)
            if host is not None:
                content = host.attribution.content
                through = (*host.through, *_sources(host))
                one = replace(one, attribution=replace(one.attribution, content=content), through=through)
            elif not tells(one.sentence, one.attribution.content, one.cue):
                continue
            elif (citer := _citer(one)) is not None:
                one = replace(one, through=(citer,))
        kept.append(one)
    kept = [_with_quoter(one, mentions) for one in kept]
    kept = [_with_informant(one, mentions) for one in kept]
    behind = [_with_outer(one, split) for one in kept] + [o for o in split if _is_lone_outlet(o, kept, mentions)]
    return [_with_hearer(one, mentions) for one in behind]


def _sources(found: Found) -> tuple[Range, ...]:
    return (found.attribution.source,) if found.attribution.source is not None else ()


def _split(found: Found) -> Found:
    """A source that was tagged with its relay, "an official quoted by Reuters", comes apart."""
    source, sentence = found.attribution.source, found.sentence
    if source is None or not sentence.start <= source.start < sentence.end:
        return found
    for cue in find_cues(sentence):
        at = sentence.words[cue.first].start
        if cue.form != "outer" or not source.start < at < source.end:
            continue
        relay = source_behind(sentence, cue)
        own = trimmed_source(sentence, Range(source.start, at))
        if relay is not None and own is not None and own.end <= at and not _is_record(found, own):
            return replace(found, attribution=replace(found.attribution, source=own), through=(relay,))
    return found


def _is_record(found: Found, own: Range) -> bool:
    """ "A video posted by a neighbour", "documents seen by Reuters": one source, who made or saw it tells which."""
    words = found.sentence.words_in(own.start, own.end)
    return not words or is_document(" ".join(w.text for w in words))


def _host(citing: Found, found: list[Found]) -> Found | None:
    """The attribution in the same sentence whose source cites: it stands before "citing", the nearest first."""
    cue = citing.attribution.cue
    hosts = [
        f for f in found
        if f is not citing and f.sentence == citing.sentence and f.cue.form in ("verb", "preposition")
        and cue is not None and f.attribution.source is not None and f.attribution.source != citing.attribution.source
        and f.attribution.source.end <= cue.start
    ]  # fmt: skip
    return max(hosts, key=lambda f: f.attribution.source.end if f.attribution.source else 0, default=None)


def _citer(citing: Found) -> Range | None:
    """ "Citing two officials, it put the toll at six": the subject of the clause that "citing" hangs on, where it is
    "it" or "they", which stand for the outlet that spoke before."""
    tree = Tree.of(citing.sentence.words)
    head = tree.head(citing.cue.first)
    subject = own_subject(tree, head) if head is not None and tree.base(citing.cue.first) == "advcl" else None
    if subject is None or tree.words[subject].text.lower() not in ("it", "they"):
        return None
    return Range(tree.words[subject].start, tree.words[subject].end)


def _with_outer(found: Found, all_found: list[Found]) -> Found:
    source = found.attribution.source
    if source is None or found.through:
        return found
    for outer in all_found:
        if outer.cue.form == "outer" and outer.sentence == found.sentence and _stands_behind(outer, source):
            return replace(found, through=_sources(outer))
    return found


def _stands_behind(outer: Found, source: Range | None) -> bool:
    cue = outer.attribution.cue
    return cue is not None and source is not None and 0 <= cue.start - source.end <= NEAR


def _is_lone_outlet(outer: Found, found: list[Found], mentions: tuple[Mention, ...]) -> bool:
    """A relay that no attribution in its sentence belongs to: it stands by itself where it is an outlet."""
    source = outer.attribution.source
    if outer.cue.form != "outer" or source is None or not tells(outer.sentence, outer.attribution.content, outer.cue):
        return False
    named = [m for m in mentions if m.kind == "name" and source.start <= m.start < source.end]
    if not any(is_outlet(m) for m in named):
        return False
    near = [f for f in found if f.sentence == outer.sentence and f.attribution.source is not None]
    return not any(_stands_behind(outer, f.attribution.source) or source in f.through for f in near)


def _with_quoter(found: Found, mentions: tuple[Mention, ...]) -> Found:
    """ "Reuters quoted two officials who said that …", "… the minister as saying …": the quoter is outermost."""
    source, sentence = found.attribution.source, found.sentence
    if source is None or found.through or not sentence.start <= source.start < sentence.end:
        return found
    for cue in find_quoting(sentence):
        end = sentence.words[cue.last].end
        if cue.first == found.cue.first or end > source.start or sentence.words_in(end, source.start):
            continue
        quoter = subject_before(sentence, cue)
        if quoter is not None and quoter != source and is_speaker(sentence, quoter, mentions):
            return replace(found, through=(quoter,))
    return found


def _with_informant(found: Found, mentions: tuple[Mention, ...]) -> Found:
    """ "The ministry had learned from the army that …": who was told passes on what another said."""
    source, sentence, cue = found.attribution.source, found.sentence, found.cue
    if source is None or found.through or cue.form != "verb" or cue.lemma not in _LEARNT:
        return found
    tree = Tree.of(sentence.words)
    for child in tree.children(cue.first, "obl"):
        informant = source_span(sentence, tree, child)
        if tree.case(child) == "from" and child > cue.first and is_speaker(sentence, informant, mentions):
            return replace(found, attribution=replace(found.attribution, source=informant), through=(source,))
    return found


def _with_hearer(found: Found, mentions: tuple[Mention, ...]) -> Found:
    if found.through or found.attribution.source is None:
        return found
    cue, sentence = found.attribution.cue, found.sentence
    if cue is None or not sentence.range.contains(cue):
        return found
    outlet = hearer(sentence, found.cue, mentions)
    if outlet is None and not sentence.is_quoted(cue.start):
        outlet = venue(sentence, mentions)
    if outlet is None or outlet.overlaps(found.attribution.source) or _is_answered(found, outlet):
        return found
    return replace(found, through=(outlet,))


def _is_answered(found: Found, outlet: Range) -> bool:
    """ "Denied reports by the Herald": the outlet is who told it, and not who heard the denial."""
    before = [w for w in found.sentence.words if w.end <= outlet.start][-2:]
    told = any(w.text.lower() in ("by", "of", "from") for w in before)
    return told and found.cue.reporting_class in ("deny", "confirm")
