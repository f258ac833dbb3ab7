"""What a report says is not known: who somebody is, what caused something, who did it."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.link.contraries.telling import ANYBODY, LONGEST
from according.link.contraries.words import topic_of, words
from according.link.families import family_of
from according.link.reading import Reading
from according.link.slots.making import TELLING_BLOCKS
from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree
from according.schema.vocabulary import Polarity

# A single person's not knowing ("I cannot say why they left") leaves nothing open to the report.
_SINGLE = {"i", "he", "she", "you", "who"}
# A clause of fewer characters is not understood without its sentence.
FRAGMENT = 40
_OWNING = ("of", "for", "behind", "in", "on")


@dataclass(frozen=True, slots=True)
class Unknown:
    """One place where a report says that something is not known: the topic, of whom or what, and the clause's words."""

    reading: Reading
    sentence: Sentence
    topic: str
    holder: Range | None
    holders: frozenset[str]
    shown: Range
    verb: str = ""


def unknowns(reading: Reading) -> Iterator[Unknown]:
    """Yield what a report says is not known, in the order of its text."""
    for sentence in reading.sentences:
        if sentence.block in TELLING_BLOCKS and sentence.words[-1].text != "?":
            yield from _Reader(reading, sentence).all()


class _Reader:
    """Looks for what is unknown in one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence, self.tree = reading, sentence, Tree.of(sentence.words)
        self.polarity: dict[int, Polarity] = {p.start: p.polarity for p in reading.predications_in(sentence)}

    def all(self) -> Iterator[Unknown]:
        for index, word in enumerate(self.sentence.words):
            topic = topic_of(word.lemma.lower()) if word.tag == "NOUN" else None
            if topic is not None:
                at = self._unknown_noun(index)
                if at is not None and (topic != "identity" or self._by_authority(at)):
                    yield self._made(topic, self._owner(index), at)
            elif word.tag == "VERB" and word.lemma in ("identify", "name") and self._withheld(index):
                patient = next(iter(self.tree.children(index, "obj") or self._passive_subject(index)), None)
                if patient is not None:
                    yield self._made("identity", patient, index)
            elif word.text.lower() in ("whether", "if"):
                yield from self._whether(index)
            elif word.text.lower() in ("why", "what", "who"):
                yield from self._asked(index)

    def _withheld(self, verb: int) -> bool:
        """ "Was not identified", "police did not name him"; a witness who names nobody leaves nothing open."""
        return self._negative(verb) and self._by_authority(verb)

    def _by_authority(self, index: int) -> bool:
        """Told without saying who knows, or of an authority: not of a person, who may have a reason to keep still."""
        at, subjects = index, self.tree.children(index, "nsubj")
        while not subjects and self.tree.base(at) in ("conj", "xcomp", "advcl", "acl"):
            above = self.tree.head(at)
            if above is None:
                break
            at, subjects = above, self.tree.children(above, "nsubj")
        if not subjects or self.tree.relation(subjects[0]) == "nsubj:pass" or self.sentence.words[at].tag != "VERB":
            return True
        word = self.sentence.words[subjects[0]]
        if topic_of(word.lemma.lower()):
            return True  # "the name has not been released"
        known = self.reading.entities_in(word.start, word.end)
        body = any(e.schema == "Organization" for e in known)
        return body or word.lemma.lower() in words("unknown", "authorities")

    def _asked(self, index: int) -> Iterator[Unknown]:
        """ "It is unclear why he did it", "police are investigating who shot him"."""
        word, verb = self.sentence.words[index], self.tree.head(index)
        asks = word.text.lower()
        if verb is None:
            return
        governor = self.tree.head(verb) if self.tree.base(verb) in ("ccomp", "csubj", "advcl", "obj", "xcomp") else None
        if governor is None or not self._says_unknown(governor) or governor > index:
            return
        lemma = self.sentence.words[verb].lemma.lower()
        subject = self.tree.base(index) == "nsubj"
        if asks == "why":
            yield self._made("cause", None, governor)
        elif asks == "what" and subject and lemma in words("causing", "to") | {"lead"}:
            of = next(iter(self.tree.children(verb, "obj")), None)
            yield self._made("cause", of, governor)
        elif asks == "who" and subject and self.sentence.words[verb].tag == "VERB":
            of = next(iter(self.tree.children(verb, "obj")), None)
            if of is not None:
                yield self._made("actor", of, governor, lemma)

    def _whether(self, index: int) -> Iterator[Unknown]:
        """ "It is not known whether the boy is alive"."""
        at = self.tree.head(index)
        governor = self.tree.head(at) if at is not None else None
        if at is None or governor is None or not self._says_unknown(governor):
            return
        subject = next(iter(self.tree.children(at, "nsubj")), None)
        if self.sentence.words[at].lemma.lower() in words("conditions", "alive") and subject is not None:
            yield self._made("condition", subject, governor)

    def _unknown_noun(self, index: int, reach: int = 2) -> int | None:
        """The word that says that what a noun names is unknown."""
        above, base = self.tree.head(index), self.tree.base(index)
        if above is None:
            return None
        if base == "conj" and reach:
            return self._unknown_noun(above, reach - 1)
        if base in ("nsubj", "obj") and self._says_unknown(above):
            return above
        if base in ("nmod", "obl") and self.sentence.words[above].lemma in words("unknown", "tidings"):
            return above if self._none(above) else None
        if base == "obl" and self._says_unknown(above):
            return above
        return None

    def _says_unknown(self, index: int) -> bool:
        word = self.sentence.words[index]
        lemma = word.lemma.lower()
        if self._subject_is_single(index):
            return False
        if lemma == "remain":
            inner = self.tree.children(index, "xcomp", "obl")
            under = {"investigation", "mystery", "unclear"} | words("unknown", "states")
            return any(self.sentence.words[i].lemma in under for i in inner)
        if lemma in words("unknown", "states"):
            return not self._negative(index)
        if lemma in words("unknown", "knowing") and self._negative(index):
            return True
        if lemma in words("unknown", "withholding"):
            return not self._negative(index)
        ongoing = word.text.lower().endswith("ing") or "to" in self._marks(index)
        return lemma in words("unknown", "seeking") and ongoing and not self._negative(index)

    def _negative(self, index: int) -> bool:
        word = self.sentence.words[index]
        known = self.polarity.get(word.start)
        if known is not None:
            return known == "no"
        return bool({"not", "n't", "n’t", "never"} & {self.sentence.words[c].text.lower() for c in self._own(index)})

    def _none(self, noun: int) -> bool:
        """ "No word", "did not give any information"."""
        dets = {self.sentence.words[c].text.lower() for c in self.tree.children(noun, "det", "advmod")}
        above = self.tree.head(noun)
        return "no" in dets or (above is not None and self.tree.base(noun) == "obj" and self._negative(above))

    def _own(self, index: int) -> list[int]:
        return self.tree.children(index, "advmod", "aux")

    def _marks(self, index: int) -> set[str]:
        return {self.sentence.words[c].text.lower() for c in self.tree.children(index, "mark")}

    def _subject_is_single(self, index: int) -> bool:
        subjects = self.tree.children(index, "nsubj")
        above = self.tree.head(index)
        if not subjects and self.tree.base(index) in ("conj", "xcomp") and above is not None:
            subjects = self.tree.children(above, "nsubj")
        return any(self.sentence.words[c].text.lower() in _SINGLE for c in subjects)

    def _passive_subject(self, index: int) -> list[int]:
        found = [c for c in self.tree.children(index, "nsubj") if self.tree.relation(c) == "nsubj:pass"]
        return [self._stands_for(index, c) for c in found]

    def _stands_for(self, verb: int, subject: int) -> int:
        above = self.tree.head(verb)
        relative = self.sentence.words[subject].text.lower() in ("who", "whom", "which", "that")
        return above if relative and above is not None and self.tree.base(verb) == "acl" else subject

    def _owner(self, noun: int) -> int | None:
        """Whose name, the cause of what: the possessor, what stands behind "of", what "whose" goes with."""
        for child in self.tree.children(noun, "nmod", "det"):
            if self.sentence.words[child].text.lower() == "whose":
                above = self.tree.head(noun)
                return self.tree.head(above) if above is not None and self.tree.base(above) == "acl" else None
            if self.tree.base(child) == "nmod" and (
                self.tree.relation(child) == "nmod:poss" or self.tree.case(child) in _OWNING
            ):
                return child
        return None

    def _made(self, topic: str, holder: int | None, at: int, verb: str = "") -> Unknown:
        span, holders = None, frozenset[str]()
        if holder is not None:
            span = phrase_range(self.sentence, holder)
            holders = holders_of(self.reading, self.sentence, span)
        return Unknown(self.reading, self.sentence, topic, span, holders, self._shown(at), verb)

    def _shown(self, index: int) -> Range:
        """The clause that says it; the whole sentence where that is but a fragment ("to establish the cause")."""
        other = [c for c in self.tree.children(index, "conj", "parataxis") if self.tree.children(c, "nsubj")]
        others = {i for c in other for i in self.tree.subtree(c)}
        inside = [self.sentence.words[i] for i in self.tree.subtree(index) if i not in others]
        while len(inside) > 1 and inside[-1].tag in ("PUNCT", "CCONJ"):
            inside.pop()
        while len(inside) > 1 and inside[0].tag in ("PUNCT", "CCONJ"):
            inside.pop(0)
        start, end = inside[0].start, inside[-1].end
        fragment = end - start < FRAGMENT or inside[0].text.lower() == "to"
        if fragment and self.sentence.end - self.sentence.start <= LONGEST:
            return self.sentence.range
        return Range(start, min(end, start + LONGEST))


def phrase_range(sentence: Sentence, word: int) -> Range:
    """Return the noun phrase around a word, or the word alone."""
    phrase = next((p for p in sentence.phrases if p.first <= word <= p.last), None)
    return Range(phrase.start, phrase.end) if phrase else Range(sentence.words[word].start, sentence.words[word].end)


def holders_of(reading: Reading, sentence: Sentence, span: Range) -> frozenset[str]:
    """Return what a phrase stands for: persons and bodies, the nouns that it is of, and the kinds of happening."""
    entities = {e.id for e in reading.entities_in(span.start, span.end) if e.schema != "Address"}
    nouns = {w.lemma.lower() for w in sentence.words_in(span.start, span.end) if w.tag == "NOUN"} - ANYBODY
    if nouns & words("conditions", "young") and not nouns & {"boy", "girl"}:
        nouns |= {"boy", "girl"}
    nouns = {noun for noun in nouns if topic_of(noun) is None}
    kinds = {
        f"kind/{family_of(e.event_class).name}" for e in reading.events_in(sentence) if span.start <= e.start < span.end
    }
    return frozenset(entities | nouns | kinds)
