"""Clauses that deny a charge or a report: "denied responsibility", "there was no truth to the reports"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from according.link.contraries.parties import Parties
from according.link.contraries.telling import Told
from according.link.contraries.words import words
from according.schema.annotations import Argument
from according.schema.trees import Tree

_PASSIVE = "nsubj:pass"


@dataclass(frozen=True, slots=True)
class Denial:
    """A clause that denies, who denies, and whom the denied is said of.

    Of what is denied the lemmas of `verbs`, the kinds of its `deeds`, and its other `nouns`. `content`: the clause
    itself is what is denied ("the army shelled the town"). `claim`: what is denied is called a claim or a report.
    """

    told: Told
    denier: frozenset[str]
    accused: frozenset[str]
    verbs: frozenset[str]
    deeds: frozenset[str]
    nouns: frozenset[str]
    content: bool
    claim: bool


def denials(told: list[Told], parties: Parties) -> Iterator[Denial]:
    """Yield the denials among clauses that are told as facts."""
    for one in told:
        if one.predication.modality not in ("actual", "possible") or one.sentence.words[-1].text == "?":
            continue
        found = _of_a_noun(one, parties) or _of_content(one, parties)
        if found is not None and found.denier and (found.accused or not found.content):
            yield found


def _of_a_noun(told: Told, parties: Parties) -> Denial | None:
    """A charge or a report that is denied, or said to be false."""
    target = _denied_noun(told)
    if target is not None:
        denier = _doer(told, parties)
    elif (target := _false_noun(told)) is not None:
        denier = _source(told, parties)
    else:
        denier = _pleader(told, parties)
        none = frozenset[str]()
        return Denial(told, denier, denier, none, none, none, False, False) if denier else None
    denier -= words("guilt", "denied")
    aside = {i for t in told.tree.subtree(target) if _is_aside(told.tree, t) for i in told.tree.subtree(t)}
    inside = [i for i in told.tree.subtree(target) if i not in aside]
    claim = told.tree.words[target].lemma.lower() in words("claims") | words("guilt", "told")
    return Denial(told, denier, denier, *_matter(told, inside), False, claim)


def _is_aside(tree: Tree, index: int) -> bool:
    """A circumstance beside the denying: "denied the reports, saying that …"."""
    gerund = tree.words[index].tag == "VERB" and tree.words[index].text.lower().endswith("ing")
    return gerund and tree.base(index) in ("advcl", "acl", "parataxis") and not tree.children(index, "mark", "case")


def _matter(told: Told, inside: Iterable[int]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The verbs, the kinds of deeds and the other nouns of a stretch."""
    tokens = [told.tree.words[i] for i in inside]
    starts = {w.start for w in tokens}
    events = [e for e in told.reading.events_in(told.sentence) if e.start in starts]
    kinds = frozenset(Told.family(c) for e in events for c in (e.event_class, *e.others))
    happening = {e.start for e in events}
    nouns = {w.lemma.lower() for w in tokens if w.tag == "NOUN" and w.start not in happening}
    verbs = frozenset(w.lemma.lower() for w in tokens if w.tag == "VERB")
    return (
        verbs,
        kinds,
        frozenset(nouns) - words("guilt", "denied") - words("untruth", "nouns") - words("untruth", "truth"),
    )


def _denied_noun(told: Told) -> int | None:
    tree, index, lemma = told.tree, told.index, told.predication.lemma
    if told.predication.tag != "VERB" or told.predication.polarity == "no" or lemma not in words("guilt", "denying"):
        return None
    if any(tree.words[c].text.lower() in words("guilt", "standing") for c in tree.children(index, "advmod")):
        return None
    passive = [c for c in tree.children(index) if tree.relation(c) == _PASSIVE]
    behind = [c for c in tree.children(index, "obl") if tree.case(c) in ("as", "at")]
    found = [*tree.children(index, "obj"), *passive, *(i for b in behind for i in tree.subtree(b))]
    nouns = words("guilt", "denied")
    noun = next((c for c in found if tree.words[c].lemma.lower() in nouns and tree.words[c].tag == "NOUN"), None)
    if noun is not None or lemma != "deny":
        return noun
    by = any(tree.case(c) == "by" for c in tree.children(index, "obl"))
    return next((c for c in passive if by and tree.words[c].text.lower() in ("they", "it", "this", "that")), None)


def _false_noun(told: Told) -> int | None:
    """The subject of "is baseless" and "is not true", what there is "no truth to", what is called a lie."""
    tree, index, lemma = told.tree, told.index, told.predication.lemma
    false, negated = words("untruth", "adjectives") | words("untruth", "nouns"), told.predication.polarity == "no"
    nouns = words("guilt", "denied")
    subject = next((c for c in tree.children(index, "nsubj") if tree.words[c].lemma.lower() in nouns), None)
    said = {lemma, *(tree.words[c].lemma.lower() for c in tree.children(index, "conj"))}
    if subject is not None and told.predication.tag != "VERB":
        untrue = bool(said & false) if not negated else lemma in words("untruth", "so")
        return subject if untrue else None
    near = tree.subtree(index) if lemma == "be" else [*tree.children(index, "nsubj", "obj"), index]
    truth = next((c for c in near
                  if tree.words[c].lemma.lower() in words("untruth", "truth") and _is_none(tree, c)), None)  # fmt: skip
    if truth is not None:
        inside = [i for i in tree.subtree(index) if tree.words[i].lemma.lower() in nouns]
        return inside[0] if inside else None
    if lemma in words("untruth", "calling") and told.predication.tag == "VERB" and not negated:
        obj = next((c for c in tree.children(index, "obj") if tree.words[c].lemma.lower() in nouns), None)
        as_what = {tree.words[c].lemma.lower() for c in tree.children(index, "xcomp", "obl", "advcl")}
        return obj if as_what & false else None
    return None


def _is_none(tree: Tree, index: int) -> bool:
    return any(tree.words[c].text.lower() == "no" for c in tree.children(index, "det"))


def _pleader(told: Told, parties: Parties) -> frozenset[str]:
    """Who pleads not guilty, or is said by themselves not to be involved."""
    if told.predication.polarity == "no" and told.predication.lemma in words("guilt", "guilty"):
        subject = told.argument("agent", "patient")
        return _party(told, subject, parties) if subject else frozenset()
    return frozenset()


def _of_content(told: Told, parties: Parties) -> Denial | None:
    """A deed that a source denies by a word of denial, or negates of its own side."""
    statement, doer = told.statement, told.argument("agent")
    if not told.negative or statement is None or not statement.chain or doer is None:
        return None
    if told.predication.tag != "VERB" or told.predication.lemma in words("empty") - {"use", "include", "cause"}:
        return None
    accused, denier = _party(told, doer, parties), _source(told, parties)
    spoken = told.phrase(doer).lower() in ("i", "we", "he", "she", "they", "it")
    if told.denied and not _is_denied_outright(told):
        return None
    cue = told.statement.cue
    if cue and {w.text.lower() for w in told.sentence.words_in(cue.start, cue.end)} & words("guilt", "standing"):
        return None
    lemmas = {w.lemma.lower() for w in told.sentence.words_in(doer.start, doer.end)}
    serves = spoken or bool(lemmas & (words("states", "ruling") | words("states", "serving")))
    of = (accused | denier if serves else accused) if told.denied else denier if spoken and not accused else accused
    return Denial(told, denier, of, frozenset({told.predication.lemma}), told.kinds, _nouns(told), True, False)


def _is_denied_outright(told: Told) -> bool:
    """Tell whether the cue is a verb of denial, and no other word of distance."""
    cue = told.statement.cue if told.statement else None
    if cue is None:
        return False
    lemmas = {w.lemma.lower() for w in told.sentence.words_in(cue.start, cue.end)}
    return (
        bool(lemmas & words("guilt", "denying")) and told.statement is not None and (told.statement.factuality == "CT-")
    )


def _nouns(told: Told) -> frozenset[str]:
    doer, shown = told.argument("agent"), told.shown()
    return frozenset(
        w.lemma.lower() for w in told.sentence.words_in(shown.start, shown.end)
        if w.tag == "NOUN" and not (doer is not None and doer.start <= w.start < doer.end)
    )  # fmt: skip


def _doer(told: Told, parties: Parties) -> frozenset[str]:
    doer = told.argument("agent")
    if doer is None:
        return _source(told, parties)
    return _party(told, doer, parties)


def _party(told: Told, argument: Argument, parties: Parties) -> frozenset[str]:
    return parties.of(told.reading, argument.start, argument.end)


def _source(told: Told, parties: Parties) -> frozenset[str]:
    """Who is cited, and whoever they are cited by: a source that state television quotes speaks for the state."""
    chain = told.statement.chain if told.statement is not None else ()
    return frozenset[str]().union(*(parties.of(told.reading, link.start, link.end) for link in chain))


def part_in(told: Told) -> str:
    """What somebody denies a part in, as a predicate: "involved in the raids", "responsible for the blast"; or ""."""
    target = _denied_noun(told)
    if target is None:
        return ""
    tree, lemma = told.tree, told.tree.words[target].lemma.lower()
    lead, case = ("responsible for", "for") if lemma in ("responsibility", "blame", "guilt") else ("involved in", "in")
    if lemma not in words("guilt", "part"):
        return ""
    of = next((c for c in (*tree.children(target, "nmod", "obl"), *tree.children(told.index, "obl"))
               if tree.case(c) == case and tree.words[c].tag in ("NOUN", "PROPN")), None)  # fmt: skip
    phrase = next((p for p in told.sentence.phrases if of is not None and p.first <= of <= p.last), None)
    return f"{lead} {' '.join(told.reading.document.text[phrase.start : phrase.end].split())}" if phrase else ""
