"""Predications: verbs, and nouns of happenings, with what fills their roles, alike for active and passive."""

from collections.abc import Container
from dataclasses import dataclass

from according.link.reading import Reading
from according.resources.loading import load_yaml
from according.schema.annotations import EventMention, Sentence, Word
from according.schema.links import Event
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.inflection import past_forms

# The role that each preposition gives: what it is done with, where to, by which way, where. Others have their own name.
ROLES = {
    "with": "with", "using": "with", "by": "by", "into": "into", "onto": "into", "against": "into", "through": "way",
    "via": "way", "over": "way", "across": "way", "along": "way", "from": "from", "to": "to", "toward": "to",
    "towards": "to", "for": "for", "as": "as", "in": "place", "inside": "place", "within": "place", "at": "place",
    "on": "place", "near": "place", "outside": "place", "beside": "place", "off": "place", "under": "place",
    "behind": "place", "between": "between", "of": "of",
}  # fmt: skip
# Nouns that give way to what follows "of" or "with": "on suspicion of murder", "in connection with the theft".
_GROUNDS = {"suspicion", "charge", "count", "allegation", "connection", "accusation"}
_RELATIVES = {"who", "which", "that", "whom"}
_NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither", "nor", "without"}
_SUPPOSED = {
    "will", "would", "could", "may", "might", "should", "must", "can", "shall", "if", "unless", "whether", "wo", "ca",
}  # fmt: skip
# Events told so have not happened; what is "reportedly" so is told.
_NOT_YET = {"future", "conditional", "asked", "wanted"}
# Verbs whose infinitive tells what is the case: "was found to be armed".
_FACTUAL = {"find", "know", "prove", "happen", "manage", "continue", "begin", "start", "report", "say", "turn"}
# How many verbs up a missing subject, and what makes a clause a plan or a question, is looked for.
REACH = 3


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: its head word, its phrase, its preposition, and the entities that the head names.

    `lemma` is in small letters. `listed`: it is one of several joined by "and". `modifiers` are the words before it.
    """

    role: str
    index: int
    lemma: str
    case: str
    span: Range
    entities: frozenset[str]
    plural: bool
    listed: bool
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Predication:
    """A verb or a noun of a happening with its fillers. `happening` is what it tells of, where that is known."""

    reading: Reading
    sentence: Sentence
    index: int
    lemma: str
    event: EventMention | None
    happening: Event | None
    fillers: tuple[Filler, ...]
    negated: bool
    supposed: bool
    adverbs: frozenset[str]
    particle: str

    def of_role(self, role: str) -> list[Filler]:
        return [f for f in self.fillers if f.role == role]

    @property
    def word(self) -> Word:
        return self.sentence.words[self.index]


def predications(reading: Reading, sentence: Sentence, lemmas: Container[str] = ()) -> list[Predication]:
    """Return the predications of a sentence that have at least one filler, in order; with `lemmas`, of these words."""
    tree = Tree.of(sentence.words)
    events = {w.start: e for e in reading.events_in(sentence) for w in sentence.words_in(e.start, e.end)}
    found = []
    for index, word in enumerate(sentence.words):
        told = _told_at(reading, sentence, tree, index)
        if not told or (lemmas and word.lemma.lower() not in lemmas):
            continue
        event = events.get(word.start)
        head = tree.head(index) if word.tag == "AUX" else None
        at = index if head is None else head
        near = [w for w in sentence.words[max(0, index - REACH) : index] if w.tag == "ADV"]
        near += [sentence.words[c] for c in tree.children(index, "advmod", "amod")]
        found.append(
            Predication(
                reading, sentence, index, word.lemma.lower(), event,
                happening=reading.happenings.get(event.start) if event else None,
                fillers=tuple(dict.fromkeys(told)),
                negated=(event is not None and event.polarity != "yes") or _is_negated(tree, at),
                supposed=_is_supposed(tree, at) or (event is not None and event.modality in _NOT_YET),
                adverbs=frozenset(w.text.lower() for w in near),
                particle=next((tree.words[c].text.lower() for c in tree.children(index, "compound")), ""),
            )
        )  # fmt: skip
    return found


def _told_at(reading: Reading, sentence: Sentence, tree: Tree, index: int) -> list[Filler]:
    """The fillers of a word that may be a predicate: a verb, a noun, an adjective, or "to be" before a preposition."""
    tag, head = tree.words[index].tag, tree.head(index)
    if tag == "AUX" and tree.base(index) == "cop" and head is not None:
        return _copular(reading, sentence, tree, head)
    return _fillers(reading, sentence, tree, index) if tag in ("VERB", "NOUN", "ADJ") else []


def _fillers(reading: Reading, sentence: Sentence, tree: Tree, index: int) -> list[Filler]:
    is_noun = tree.words[index].tag == "NOUN"
    told = _of_noun(tree, index) if is_noun else _of_verb(tree, index)
    if is_noun:
        told.append(("self", index, ""))
    found = []
    for role, word, case in told:
        others = [c for c in tree.children(word, "conj") if tree.words[c].tag in ("NOUN", "PROPN", "NUM")]
        if is_noun or role != "object" or any(tree.base(c) == "obl" for c in tree.children(index)):
            # "hit the guard in the leg and the porter in the arm": each has a place of his own
            others = [c for c in others if role != "object" or not tree.children(c, "nmod")]
        found += [_filler(reading, sentence, tree, role, w, case, bool(others)) for w in (word, *others)]
    return found


def _of_verb(tree: Tree, verb: int) -> list[tuple[str, int, str]]:
    found: list[tuple[str, int, str]] = []
    subject = _subject(tree, verb)
    if subject is not None:
        found.append(("object" if subject[1] else "subject", subject[0], ""))
    found += [("object", c, "") for c in tree.children(verb, "obj")]
    found += [("to", c, "") for c in tree.children(verb, "iobj")]
    passive = is_passive(tree, verb)
    for child in tree.children(verb, "obl"):
        case = tree.case(child)
        agent = tree.relation(child) == "obl:agent" or (case == "by" and passive)
        if tree.words[child].lemma in _GROUNDS and case in ("on", "in", "with"):
            found += [("charge", c, case) for c in tree.children(child, "nmod", "acl")]
        elif case:
            found.append(("subject" if agent else ROLES.get(case, case), child, case))
    # "drove a lorry packed with fuel into a shop": the tree may hang the place on the participle.
    for noun in tree.children(verb, "obj"):
        inner = [c for part in tree.children(noun, "acl") for c in tree.children(part, "obl")]
        found += [("into", c, tree.case(c)) for c in inner if ROLES.get(tree.case(c)) == "into"]
    above = tree.head(verb)
    if above is not None and tree.base(verb) == "acl":  # "the house where they were found"
        found += [("place", above, "where") for c in tree.children(verb, "advmod") if _lower(tree, c) == "where"]
    for clause in tree.children(verb, "advcl"):
        if tree.words[clause].text.lower() == "using":
            found += [("with", c, "using") for c in tree.children(clause, "obj")]
    return found


def _lower(tree: Tree, index: int) -> str:
    return tree.words[index].text.lower()


def _of_noun(tree: Tree, noun: int) -> list[tuple[str, int, str]]:
    found = []
    for child in tree.children(noun, "nmod"):
        case = tree.case(child)
        if tree.relation(child) == "nmod:poss":
            found.append(("subject", child, ""))
        elif case:
            found.append((ROLES.get(case, case), child, case))
    found += [("kind", c, "") for c in tree.children(noun, "compound")]
    if tree.children(noun, "cop"):
        found += [("subject", _antecedent(tree, noun, c), "") for c in tree.children(noun, "nsubj")]
    return found


def _copular(reading: Reading, sentence: Sentence, tree: Tree, index: int) -> list[Filler]:
    """What "to be" tells with a preposition: "the clash was between two clans", "the crash was in a tunnel"."""
    case, subjects = tree.case(index), tree.children(index, "nsubj")
    if not case or not subjects or tree.words[index].tag not in ("NOUN", "PROPN"):
        return []
    told = [("subject", _antecedent(tree, index, subjects[0]), ""), (ROLES.get(case, case), index, case)]
    return [_filler(reading, sentence, tree, role, word, how, False) for role, word, how in told]


def _subject(tree: Tree, verb: int) -> tuple[int, bool] | None:
    """The subject of a verb, its own or that of the verb it is joined to, and whether it undergoes what is told."""
    at = verb
    for _ in range(REACH):
        own = tree.children(at, "nsubj")
        if own:
            word = _antecedent(tree, at, own[0])
            at_own = at == verb or bool(tree.children(verb, "aux"))
            return word, (is_passive(tree, verb) or _is_bare_passive(tree, verb) if at_own else is_passive(tree, at))
        head = tree.head(at)
        if at == verb and (noun := _described_before(tree, verb)) is not None:
            return noun, True
        if head is None:
            return None
        if tree.base(at) == "acl" and tree.words[head].tag in ("NOUN", "PROPN"):
            infinitive = any(tree.words[c].text.lower() == "to" for c in tree.children(at, "mark"))
            return None if infinitive else (head, at == verb and not tree.words[verb].text.lower().endswith("ing"))
        verbal = tree.words[head].tag in ("VERB", "ADJ") or bool(tree.children(head, "cop"))
        if tree.base(at) not in ("conj", "xcomp", "advcl") or not verbal:
            return None
        at = head
    return None


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """What a relative pronoun stands for: the noun right before it, else the one that the tree hangs the clause on."""
    head = tree.head(verb)
    if tree.words[subject].text.lower() not in _RELATIVES:
        return subject
    before = subject - 1
    if before >= 0 and tree.words[before].tag in ("NOUN", "PROPN"):
        if tree.base(verb) == "acl" and tree.base(before) == "nmod" and tree.head(before) == head and head is not None:
            return head  # "the killing of a man that led to it"
        return before if tree.base(before) != "flat" else tree.head(before) or before
    return head if tree.base(verb) == "acl" and head is not None else subject


def _described_before(tree: Tree, verb: int) -> int | None:
    """The noun before a past participle that has no subject: "a lawyer armed with", wherever the tree hangs it."""
    before = verb - 1
    if before < 0 or tree.words[before].tag not in ("NOUN", "PROPN") or tree.base(verb) not in ("acl", "ccomp", "conj"):
        return None
    return before if _is_participle(tree, verb) and not tree.children(verb, "obj") else None


def _is_participle(tree: Tree, verb: int) -> bool:
    word = tree.words[verb]
    return word.text.lower() in past_forms(word.lemma.lower()) and not tree.children(verb, "aux", "mark")


def _is_bare_passive(tree: Tree, verb: int) -> bool:
    """ "A man shot in the leg": a past form without auxiliary and object of a verb that needs one."""
    transitive = tree.words[verb].lemma.lower() in load_yaml("event_contexts")["transitive"]
    return transitive and _is_participle(tree, verb) and not tree.children(verb, "obj", "ccomp")


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(tree.relation(c) in ("aux:pass", "nsubj:pass") for c in tree.children(verb))


def _filler(reading: Reading, sentence: Sentence, tree: Tree, role: str, head: int, case: str, listed: bool) -> Filler:
    words = sentence.words
    inside = _phrase(tree, head)
    span = Range(words[inside[0]].start, words[inside[-1]].end)
    word = words[head]
    joined = listed or tree.base(head) == "conj"
    plural = word.tag == "NOUN" and word.text.lower() != word.lemma.lower() and word.text.lower().endswith("s")
    modifiers = tuple(
        words[i].lemma.lower() for i in inside if i < head and words[i].tag not in ("DET", "PUNCT", "ADP")
    )
    entities = frozenset(e.id for e in reading.entities_in(span.start, span.end) if _names(reading, e.id, word))
    return Filler(role, head, word.lemma.lower(), case, span, entities, plural, joined, modifiers)


def _names(reading: Reading, entity: str, word: Word) -> bool:
    """Tell whether an entity is what a word, the head of a phrase, stands for."""
    return any(
        e.id == entity and any(m.document == reading.document.id and m.start <= word.start < m.end for m in e.mentions)
        for e in reading.entities_in(word.start - 60, word.end)
    )


def _phrase(tree: Tree, head: int) -> list[int]:
    """The words of a noun's own phrase, without what follows it but for names: "a truck", not "a truck loaded …"."""
    left_out = {
        i
        for c in tree.children(head)
        if tree.base(c) in ("acl", "conj", "cc", "appos", "case", "punct", "parataxis", "advcl", "cop", "nsubj", "mark")
        or (c > head and tree.base(c) not in ("flat", "compound"))
        for i in tree.subtree(c)
    }
    inside = [i for i in tree.subtree(head) if i not in left_out]
    kept = [head]
    for i in range(head - 1, -1, -1):
        if i not in inside:
            break
        kept.insert(0, i)
    for i in range(head + 1, len(tree.words)):
        if i not in inside:
            break
        kept.append(i)
    return kept


def _is_negated(tree: Tree, index: int) -> bool:
    return any(tree.words[c].text.lower() in _NEGATIONS for c in tree.children(index, "advmod", "det", "aux", "mark"))


def _is_supposed(tree: Tree, index: int) -> bool:
    """Tell whether a word near above makes it a plan, a possibility, a condition or a question."""
    at: int | None = index
    for _ in range(REACH):
        if at is None:
            return False
        near = {tree.words[c].text.lower() for c in tree.children(at, "aux", "mark", "advmod")}
        above = tree.head(at)
        factual = above is not None and tree.words[above].lemma.lower() in _FACTUAL
        infinitive = tree.base(at) in ("xcomp", "advcl", "acl", "ccomp") and "to" in near and not factual
        if near & _SUPPOSED or infinitive:
            return True
        if tree.base(at) not in ("xcomp", "conj", "ccomp", "obj", "nsubj", "obl"):
            return False
        at = tree.head(at)
    return False
