"""What is said of somebody in so many words: titles, appositions, predicates ("Jane Roe, the minister", "Roe is …")."""

from according.annotate.coreference.lexicon import noun_gender, noun_kinds, titles
from according.annotate.coreference.nouns import Noun
from according.schema.annotations import Sentence
from according.schema.trees import Tree

# How many words before a name are looked at for what it is called.
TITLE_WORDS = 6
_COPULAS = {"be", "become", "remain"}
_ALIKE = ({"person"}, {"people", "person"}, {"organization", "people"}, {"place", "organization"})


def titles_of(sentence: Sentence, name: Noun) -> list[Noun]:
    """Return the nouns straight before a person's name that say what the person is: "police spokesman John Doe"."""
    found = []
    for index in range(name.first - 1, max(-1, name.first - 1 - TITLE_WORDS), -1):
        word = sentence.words[index]
        low = word.text.lower()
        if word.tag not in ("NOUN", "PROPN", "ADJ", "PUNCT") or word.text in ",;:()–—":
            break
        if low in titles() or ("person" in noun_kinds(low) and "person" in name.kinds):
            gender = titles().get(low) or noun_gender(low)
            found.append(_said(name, low, gender))
    return found


def _said(name: Noun, lemma: str, gender: str) -> Noun:
    return Noun(
        name.sentence, name.start, name.end, name.first, name.last, name.head, "nominal", lemma, noun_kinds(lemma),
        gender, False, name.role, "none", name.quoted, frozenset(), False,
    )  # fmt: skip


def equal_noun(tree: Tree, noun: Noun, found: list[Noun]) -> Noun | None:
    """Return the noun of the same sentence that this one is said to be, or that is said to be it."""
    by_head = {n.head: n for n in found if n.form != "row"}
    partners: list[int | None] = []
    if tree.base(noun.head) == "appos":
        partners.append(tree.head(noun.head))
    partners += tree.children(noun.head, "appos")
    copula = [c for c in tree.children(noun.head, "cop") if tree.words[c].lemma.lower() in _COPULAS]
    is_said = copula and not tree.children(noun.head, "case") and not _is_denied_or_asked(tree, noun.head)
    if is_said and noun.article in ("the", "a", "whose", "none"):
        partners += _subjects(tree, noun.head)
    for partner in partners:
        other = by_head.get(partner) if partner is not None else None
        if other is not None and other is not noun and _may_be_equal(noun, other):
            return other
    return None


def _subjects(tree: Tree, head: int) -> list[int]:
    """The subject of a predicate; of the second of two ("it is old and is the largest") that of the first."""
    at: int | None = head
    while at is not None:
        found = tree.children(at, "nsubj")
        if found or tree.base(at) != "conj":
            return found
        at = tree.head(at)
    return []


def _is_denied_or_asked(tree: Tree, head: int) -> bool:
    below = [tree.words[c].text.lower() for c in tree.children(head)]
    return any(w in ("not", "n't", "n’t", "never", "if", "whether", "?") for w in below)


def _may_be_equal(noun: Noun, other: Noun) -> bool:
    if other.form == "pronoun":
        return not other.gender or "person" in noun.kinds or not noun.kinds
    if noun.plural and (other.plural is False or other.form == "name"):
        return False
    one, two = set(noun.kinds), set(other.kinds)
    if other.form == "name" and not one:
        return False
    return not one or not two or bool(one & two) or any(one & alike and two & alike for alike in _ALIKE)
