"""All that can be referred to and can refer in a sentence: names, nouns with what describes them, pronouns."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.annotate.coreference.lexicon import (
    base_form,
    empty_words,
    is_national,
    is_part_of,
    noun_gender,
    noun_kinds,
    place_kinds,
    pronoun_classes,
    reflexives,
)
from according.schema.annotations import Mention, Sentence, Word
from according.schema.trees import Tree

_ROLES = {
    "nsubj": "subject", "csubj": "subject", "obj": "object", "iobj": "object", "obl": "oblique", "appos": "apposition",
    "nmod": "modifier", "root": "predicate", "compound": "part", "vocative": "vocative", "dislocated": "subject",
}  # fmt: skip
_LEFT = {"det", "amod", "compound", "nummod", "flat", "advmod", "nmod", "goeswith", "punct"}
_NO_HEADS = {"compound", "flat", "fixed", "goeswith", "nmod:desc", "case", "cc", "mark"}
_NAME_KINDS = {"Person": "person", "Organization": "organization", "Address": "place"}
_ARTICLES = {"the": "the", "a": "a", "an": "a", "this": "this", "that": "this", "these": "this", "those": "this"}
_AND = {"and", "&", "both"}
_SEVERAL = {"both", "several", "many", "few", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with what stands before it, a name, a pronoun, or a row of these.

    `sentence` counts sentences, `head` is the head word's index in its own; `first` and `last` are words. `form` is
    name, nominal, pronoun or row. `kinds` are those of `lexicon.noun_kinds`, for a name of the gazetteer also of
    its places; empty where unknown. `gender` is m, f or "". `plural` is None where that can't be told. `role` is
    its place in the sentence; `article` is the, a, this, whose, none. `words` are the lower-case words that describe
    it, its head left out; `behind` tells that a clause or phrase behind it says which one is meant; `makers`
    are the nouns before it that say of what kind it is ("budget minister").
    """

    sentence: int
    start: int
    end: int
    first: int
    last: int
    head: int
    form: str
    lemma: str
    kinds: frozenset[str]
    gender: str
    plural: bool | None
    role: str
    article: str
    quoted: bool
    words: frozenset[str]
    behind: bool
    makers: frozenset[str] = frozenset()
    name: Mention | None = None


def nouns(sentence: Sentence, tree: Tree, number: int, names: list[Mention]) -> list[Noun]:
    """Return the nouns of a sentence in the order of their first characters, the longer first."""
    found = [_name(sentence, tree, number, name) for name in names]
    inside = {i for noun in found for i in range(noun.first, noun.last + 1)}
    for index, word in enumerate(sentence.words):
        if word.tag in ("PRON", "DET") and word.text.lower() in pronoun_classes():
            if word.text.lower() in reflexives() and _is_emphatic(tree, index):
                continue
            found.append(_pronoun(sentence, tree, number, index))
        elif word.tag in ("NOUN", "PROPN") and index not in inside and tree.relation(index) not in _NO_HEADS:
            nominal = _nominal(sentence, tree, number, index)
            if not _is_title_of_work(sentence, nominal):
                found.append(nominal)
    found += list(_rows(sentence, tree, number, found))
    return sorted(found, key=lambda n: (n.start, -n.end))


def _name(sentence: Sentence, tree: Tree, number: int, name: Mention) -> Noun:
    inside = [i for i, w in enumerate(sentence.words) if name.start <= w.start < name.end]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    head = next((i for i in inside if tree.head(i) is None or not first <= (tree.head(i) or 0) <= last), first)
    kinds = {_NAME_KINDS.get(name.schema, "")} - {""}
    if name.schema == "Address":
        kinds |= place_kinds(name.name)
    article = "the" if first and sentence.words[first - 1].text.lower() == "the" else "none"
    plural = None if name.schema == "Organization" or (article == "the" and name.name.endswith("s")) else False
    words = frozenset(w.text.lower() for w in sentence.words[first : last + 1])
    return Noun(
        number, name.start, name.end, first, last, head, "name", name.name, frozenset(kinds), "", plural,
        role(tree, head), article, sentence.is_quoted(name.start), words, False, frozenset(), name,
    )  # fmt: skip


def _pronoun(sentence: Sentence, tree: Tree, number: int, index: int) -> Noun:
    word = sentence.words[index]
    low = word.text.lower()
    kind = pronoun_classes()[low]
    gender, plural = (kind, False) if kind in "mf" else ("", kind == "p")
    kinds = frozenset({"person"}) if gender else frozenset[str]()
    return Noun(
        number, word.start, word.end, index, index, index, "pronoun", low, kinds, gender, plural,
        role(tree, index), "none", sentence.is_quoted(word.start), frozenset(), False,
    )  # fmt: skip


def _is_emphatic(tree: Tree, head: int) -> bool:
    """ "The minister himself said": a reflexive pronoun that is no argument of its own."""
    plain = tree.base(head) in ("obj", "iobj", "obl", "nmod", "conj", "nsubj", "xcomp", "root")
    return not plain or tree.relation(head).endswith(":unmarked")


def _nominal(sentence: Sentence, tree: Tree, number: int, head: int) -> Noun:
    words = sentence.words
    left = {head} | {i for c in tree.children(head) if c < head and tree.base(c) in _LEFT for i in tree.subtree(c)}
    first = head
    while first - 1 in left or (first - 2 in left and words[first - 1].text in "-‐‑"):
        first -= 1
    while first < head and words[first].tag in ("PUNCT", "ADV", "CCONJ", "PART", "AUX"):
        first += 1
    lemma = base_form(words[head].text, words[head].lemma)
    plural = lemma != words[head].text.lower()
    kinds = noun_kinds(lemma)
    if is_part_of(lemma):
        of = next((c for c in tree.children(head, "nmod") if tree.case(c) == "of"), None)
        if of is not None:
            lemma = base_form(words[of].text, words[of].lemma)
            kinds, plural = noun_kinds(lemma), True
    if not kinds and is_national(words[head].text):
        kinds = frozenset({"person"})
    behind = any(c > head and tree.base(c) in ("nmod", "acl") and not _is_plain(tree, c) for c in tree.children(head))
    article = _article(sentence, tree, head, first)
    makers = frozenset(words[c].text.lower() for c in tree.children(head, "compound") if _is_maker(words, c, head))
    return Noun(
        number, words[first].start, words[head].end, first, head, head, "nominal", lemma, kinds,
        "" if plural else noun_gender(lemma),
        plural or bool(kinds == {"people"} and _is_counted(tree, head)), role(tree, head), article,
        sentence.is_quoted(words[head].start), _describing(sentence, tree, first, head), behind, makers,
    )  # fmt: skip


def _is_title_of_work(sentence: Sentence, noun: Noun) -> bool:
    """ "The Good Wife" in the middle of a sentence: article and noun with a capital."""
    first, head = sentence.words[noun.first], sentence.words[noun.head]
    before = sentence.words[noun.first - 1].text if noun.first else "."
    opens = before in ".:!?;“\"‘'(-–—" and not noun.quoted
    return first.text in ("The", "A", "An") and head.text[:1].isupper() and not opens


def _is_plain(tree: Tree, child: int) -> bool:
    """A time or place behind a noun ("the attack on Monday") does not tell which one is meant."""
    return tree.relation(child) in ("nmod:unmarked", "nmod:poss")


def _is_counted(tree: Tree, head: int) -> bool:
    return any(tree.words[c].text.lower() in _SEVERAL for c in tree.children(head, "nummod", "amod", "det"))


def _is_maker(words: tuple[Word, ...], child: int, head: int) -> bool:
    """A noun of its own, no part of "six-member"."""
    return child < head and words[child - 1].text not in "-‐‑" and words[child + 1].text not in "-‐‑"


def _describing(sentence: Sentence, tree: Tree, first: int, head: int) -> frozenset[str]:
    kept = (w for w in sentence.words[first:head] if w.tag in ("ADJ", "NOUN", "PROPN", "NUM", "VERB"))
    of = (tree.words[c].text.lower() for c in tree.children(head, "nmod") if c > head and tree.case(c) == "of")
    return frozenset(w.text.lower() for w in kept).union(of) - empty_words()


def _article(sentence: Sentence, tree: Tree, head: int, first: int) -> str:
    if any(tree.relation(c) == "nmod:poss" for c in tree.children(head)):
        return "whose"
    known = _ARTICLES.get(sentence.words[first].text.lower()) if first < head else None
    if known:
        return known
    return "other" if any(tree.base(c) in ("det", "nummod") for c in tree.children(head)) else "none"


def role(tree: Tree, head: int) -> str:
    """Return the place of a word in its sentence; in a row it is that of the row."""
    at = head
    while tree.base(at) == "conj" and tree.head(at) is not None:
        at = tree.head(at) or 0
    if tree.relation(at) == "nmod:poss":
        return "possessor"
    if tree.base(at) == "nsubj" and _is_main(tree, tree.head(at)):
        return "main subject"
    return _ROLES.get(tree.base(at), "other")


def _is_main(tree: Tree, verb: int | None) -> bool:
    while verb is not None and tree.base(verb) in ("conj", "parataxis"):
        verb = tree.head(verb)
    return verb is not None and tree.head(verb) is None


def _rows(sentence: Sentence, tree: Tree, number: int, found: list[Noun]) -> Iterator[Noun]:
    """ "Orsk and Varga", "the minister and his wife": what "they" can stand for."""
    by_head = {noun.head: noun for noun in found}
    for noun in found:
        others = [by_head[c] for c in tree.children(noun.head, "conj") if c in by_head]
        joints = [c for o in others for c in tree.children(o.head, "cc")]
        if not others or not joints or any(tree.words[c].text.lower() not in _AND for c in joints):
            continue
        last = max(others, key=lambda n: n.end)
        members = [noun, *others]
        kinds = members[0].kinds.intersection(*(m.kinds for m in members))
        yield Noun(
            number, noun.start, last.end, noun.first, last.last, noun.head, "row", " ".join(m.lemma for m in members),
            kinds, "", True, noun.role, "none", noun.quoted, frozenset(), False,
        )  # fmt: skip
