"""Questions that can be answered with yes or no, from the words of a clause."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from according.reconcile.clauses import RELATIVES, Predicate, is_gerund, is_participle, is_plural, listed, predicate
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence
from according.schema.spans import Range
from according.schema.trees import Tree
from according.text.inflection import past_forms

# Characters. A longer question loses what its clause tells beside the main thing, the last first.
LONGEST = 100
# Relations of words without which their head can't be understood.
_BELONGING = {"det", "case", "aux", "cop", "compound", "flat", "fixed", "goeswith", "cc", "mark", "nsubj", "expl",
              "obj", "iobj", "xcomp"}  # fmt: skip
# What a verb needs to say anything.
NEEDED = ("obj", "iobj", "xcomp", "ccomp", "compound")
_ASIDE = {"appos", "parataxis", "dep", "list", "vocative", "discourse", "dislocated", "orphan", "reparandum"}
_NOT = {"not", "n't", "n’t", "never", "no", "hardly", "neither"}
_OPENING = {"when", "where", "why", "how"}
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
_AUXILIARIES = {"is", "are", "was", "were", "am", "be", "been", "being", "has", "have", "had", "do", "does", "did",
                "will", "would", "can", "could", "may", "might", "must", "shall", "should"}  # fmt: skip
# Words that are tagged as names where they open a sentence or stand in a headline.
_SENTENCE_OPENERS = {"Police", "Authorities", "Officials"}
_FUNCTIONAL = {"DET", "PRON", "NUM", "ADP", "SCONJ", "ADV"}
_CONTRACTED = {"may": "might", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "wo": "wo", "ca": "ca"}

Keep = Callable[[int], bool]
Named = Callable[[int], str | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the words it is made of, as indexes of the sentence, and its clause's head and subject."""

    text: str
    words: tuple[int, ...]
    predicate: Predicate


def ask(
    sentence: Sentence, clause: Range, keep: Keep | None = None, named: Named | None = None, *, affirm: bool = False
) -> Asked | None:
    """Turn a clause into a question: "fighters entered Syria" > "Did fighters enter Syria?".

    A clause without a subject has that of the words it hangs on: "who fled" > "Did the man flee?". `keep` tells which
    words that can be left out are kept with what hangs on them, and `named` gives what a pronoun stands for. With
    `affirm` the "not" of the clause is left out. None where no question in good English can be made: no subject, no
    finite verb, too long.
    """
    tree = Tree.of(sentence.words)
    inside = [i for i, w in enumerate(sentence.words) if clause.start <= w.start and w.end <= clause.end]
    told = predicate(tree, inside)
    if told is None or (lead := _lead(tree, told, sentence.block == "headline")) is None:
        return None
    return _Question(sentence, tree, told, lead, set(inside), keep or _always, named or _unnamed, affirm).made()


def _always(_: int) -> bool:
    return True


def _unnamed(_: int) -> None:
    return None


def _lead(tree: Tree, told: Predicate, headline: bool) -> tuple[str, bool] | None:
    """The word that opens the question, and whether the verb then stands in its base form."""
    word, text = tree.words[told.verb], tree.words[told.verb].text.lower()
    if told.auxiliaries:
        if (
            tree.relation(told.auxiliaries[-1]) == "aux:pass"
            and word.tag == "VERB"
            and not is_participle(tree, told.verb)
        ):
            return None
        opens = _spelled_out(tree, told.auxiliaries[0], told.verb)
        return (opens, False) if opens in _AUXILIARIES or opens in ("wo", "ca") else None
    if word.tag == "AUX" or (word.lemma == "be" and word.tag != "ADJ"):
        opens = _spelled_out(tree, told.verb, told.verb)
        return (opens, False) if opens in _AUXILIARIES else None
    passive = any(tree.relation(c) == "nsubj:pass" for c in tree.children(told.verb))
    done_to = headline or word.lemma in listed("done_to")  # "man found dead": was found
    unsaid = done_to and told.way == "own" and not tree.children(told.verb, "obj")
    undergoes = is_participle(tree, told.verb) and (told.way == "participle" or passive or unsaid)
    if undergoes:
        return ("were" if is_plural(tree, told.subject) else "was"), False
    shared = told.way in ("circumstance", "participle")
    if word.tag != "VERB" or (is_gerund(tree, told.verb) and not shared):
        return None
    if word.lemma in listed("done_to") and not tree.children(told.verb, "obj", "ccomp"):
        return None  # "the blast killed": whom?
    if headline or shared or text in past_forms(word.lemma):
        return "did", True
    if text != word.lemma and not text.endswith("s"):
        return "did", True
    if tree.words[told.subject].text.lower() == "there":
        return None  # "theres no water", with its apostrophe lost
    return ("do" if text == word.lemma else "does"), True


def _spelled_out(tree: Tree, auxiliary: int, verb: int) -> str:
    """An auxiliary without its contraction: "I'm going" asks "Am I going"."""
    text = tree.words[auxiliary].text.lower().replace("’", "'")
    if text in ("'s", "'d"):
        if auxiliary == verb or tree.children(verb, "expl"):
            return "is"
        finished = tree.words[verb].text.lower().endswith(("ed", "en")) or tree.words[verb].lemma == "be"
        passive = any(tree.relation(c) == "nsubj:pass" for c in tree.children(verb))
        return {"'s": "has" if finished and not passive else "is", "'d": "had" if finished else "would"}[text]
    return _CONTRACTED.get(text, text)


class _Question:
    """The words of a question in the making."""

    def __init__(
        self, sentence: Sentence, tree: Tree, told: Predicate, lead: tuple[str, bool], inside: set[int],
        keep: Keep, named: Named, affirm: bool,
    ) -> None:  # fmt: skip
        self.sentence, self.tree, self.told, self.inside = sentence, tree, told, inside
        self.lead, self.base_form = lead
        self.bracketed = _bracketed(tree)
        self.doers = {told.subject, *tree.children(told.subject, "nmod")}
        self.keep, self.named, self.affirm = keep, named, affirm

    def made(self) -> Asked | None:
        subject = self._subject()
        needed, optional = self._complements()
        bare = self._says_little()
        if bare and (not self._is_completed([*needed, *optional]) or self.told.way == "participle"):
            return None
        while True:
            text, words = self._written(subject, sorted({*needed, *optional}))
            if len(text) <= LONGEST and (not bare or self._is_completed([*needed, *optional])):
                return Asked(text, tuple(words), self.told)
            if not optional:
                return None
            optional = optional[:-1]

    def _says_little(self) -> bool:
        """Tell whether the verb says nothing by itself: "officials said", "she was taken"."""
        lemma = self.tree.words[self.told.verb].lemma
        passive = any(self.tree.relation(a) == "aux:pass" for a in self.told.auxiliaries)
        return lemma in listed("placing") or (not passive and lemma in listed("wanting"))

    def _is_completed(self, complements: list[int]) -> bool:
        """Tell whether one of these says what the verb leaves open; of a verb of placing, where."""
        tree = self.tree
        said = [
            c for c in complements if tree.base(c) != "advmod" and tree.words[c].lemma.lower() not in listed("times")
        ]
        if tree.words[self.told.verb].lemma not in listed("placing"):
            return bool(said)
        return any(tree.base(c) not in ("obl", "advcl") or tree.case(c) in listed("places") for c in said)

    def _subject(self) -> list[int]:
        hanging = ("acl", "cop", "nsubj", "aux", "advmod", "punct")
        skipped = set(self.tree.children(self.told.subject, *hanging))
        if self.told.way != "own":
            skipped |= set(self.tree.children(self.told.subject, "case", "mark", "cc", "obj", "xcomp", "conj"))
        told = self._phrase(self.told.subject, skipped)
        return [i for i in told if i < self.told.verb or self.told.way == "own"]

    def _complements(self) -> tuple[list[int], list[int]]:
        """The heads of what hangs on the verb: what it needs, and what may be left out, in that order of dropping."""
        tree, verb = self.tree, self.told.verb
        needed, optional = [], []
        for c in tree.children(verb):
            base, text = tree.base(c), tree.words[c].text.lower()
            if c == self.told.subject or base in ("nsubj", "expl", "csubj", "aux", "cop", "punct", "cc"):
                if base == "nsubj" and c > verb and text not in RELATIVES and c != self.told.subject:
                    needed.append(c)  # "there was an explosion": the explosion
                continue
            if base == "mark" or base in _ASIDE or c not in self.inside:
                continue
            if _is_clause_of_its_own(tree, c) or _names_source(tree, c) or (text in _NOT and self.affirm):
                continue
            if base in NEEDED or (base == "advmod" and text in _NOT) or base in ("det", "case", "flat", "cc"):
                needed.append(c)
            elif not (base == "advmod" and text in listed("linking")) and _stands_alone(tree, c) and self.keep(c):
                optional.append(c)
        return needed, sorted(optional, key=lambda c: (tree.base(c) in ("advcl", "parataxis"), c))

    def _phrase(self, at: int, skipped: Iterable[int] = ()) -> list[int]:
        """A word with what belongs to it and what is kept of what may be left out."""
        tree, found = self.tree, [at]
        for c in tree.children(at):
            base, word = tree.base(c), tree.words[c]
            nobody = self.affirm and at == self.told.subject and word.text.lower() == "no"
            named = base in _ASIDE and _is_name_behind(tree, at, c)
            if c in skipped or (base in _ASIDE and not named) or nobody:
                continue
            if base == "punct":
                if _is_inner(tree, c) or (word.text in (",", ";") and tree.base(at) == "conj"):
                    found.append(c)
                continue
            if word.tag == "NUM" and tree.words[at].tag == "PROPN" and tree.words[c - 1].text == ",":
                continue  # the age behind a name: "Jane Roe, 53, was arrested"
            if (base == "conj" and _is_clause_of_its_own(tree, c)) or tree.relation(c) == "acl:relcl":
                continue
            figure = base in ("compound", "flat") and any(ch.isdigit() for ch in word.text)
            belongs = (
                named
                or (base in _BELONGING and not figure)
                or (base == "advmod" and word.text.lower() in _OPENING)
                or (base == "nmod" and tree.relation(c) == "nmod:poss")
            )
            if belongs or word.text.lower() in _NOT or _is_glued(tree, c) or self.keep(c):
                found += self._phrase(c)
        return sorted(found)

    def _written(self, subject: list[int], complements: list[int]) -> tuple[str, list[int]]:
        tree, verb = self.tree, self.told.verb
        heads = [c for c in complements if c < verb and (c < min(subject, default=0) or c == self.told.subject)]
        fronted = [i for c in heads for i in self._phrase(c)]
        first = self.told.auxiliaries[0] if self.told.auxiliaries else None
        rest = [a for a in self.told.auxiliaries if a != first]
        rest += [c for c in tree.children(verb, "mark") if first is not None and c > first and c < verb]
        negation = next((c for c in complements if first is not None and c == first + 1
                         and tree.words[c].text.lower() in ("n't", "n’t")), None)  # fmt: skip
        whole = {"wo": "will", "ca": "can"} if negation is None else {}
        opens = whole.get(opened := self._agreeing(subject), opened) + (
            tree.words[negation].text if negation is not None else ""
        )
        others = [i for c in complements if c not in heads and c != negation for i in self._phrase(c)]
        standing_verb = [] if self._is_be() else [verb]
        body = sorted({*rest, *standing_verb, *others, *_particles(tree, verb)} - set(subject))
        words = [*subject, *body, *fronted]
        whom = f"{self._article(subject)}{self._spelled(subject)}"
        parts = [opens[:1].upper() + opens[1:], whom, self._spelled(body), self._spelled(fronted)]
        return " ".join(p for p in parts if p) + "?", sorted({*words, verb})

    def _article(self, subject: list[int]) -> str:
        """The article that a headline leaves out."""
        word = self.tree.words[self.told.subject]
        determined = [c for c in self.tree.children(self.told.subject, "det", "nmod", "nummod") if c in subject]
        single = word.tag == "NOUN" and not is_plural(self.tree, self.told.subject)
        return "the " if self.sentence.block == "headline" and single and not determined else ""

    def _agreeing(self, subject: list[int]) -> str:
        """The opening word, in the singular where only one of those who take part is left."""
        left_out = set(self.tree.children(self.told.subject, "conj")) - set(subject)
        one = left_out and not is_plural(self.tree, self.told.subject, of_several=False)
        return _SINGULAR.get(self.lead, self.lead) if one else self.lead

    def _is_be(self) -> bool:
        word = self.tree.words[self.told.verb]
        return not self.told.auxiliaries and not self.base_form and (word.tag == "AUX" or word.lemma == "be")

    def _spelled(self, indexes: list[int]) -> str:
        """Words as they stand inside a sentence; a pronoun as what it stands for, quotation marks left out."""
        text, before = "", None
        while indexes and self.tree.words[indexes[-1]].text == ".":
            indexes = indexes[:-1]
        for i in indexes:
            word = self.tree.words[i]
            if i in self.bracketed or word.text in ("“", "”", '"', "‘", "''", "``"):
                continue
            shown = "," if word.text == ";" else self._shown(i)
            glued = before is not None and self.tree.words[before].end == word.start
            if text.endswith((" a", " an")) or text in ("a", "an"):
                text = text.removesuffix("n") if text.endswith(" an") or text == "an" else text
                text += "n" if _opens_with_vowel(shown) else ""
            text += shown if glued or not text or shown == "," else " " + shown
            before = i
        return text.rstrip(" ,;:")

    def _shown(self, i: int) -> str:
        word = self.tree.words[i]
        if i == self.told.verb and self.base_form:
            return word.lemma
        if self.affirm and word.text.lower() == "no" and self.tree.base(self.tree.head(i) or i) == "nsubj":
            return "any"  # "there is no doubt"
        if word.tag == "PRON" and i in self.doers and (name := self.named(i)) is not None:
            return name
        opens = (i == 0 or self.sentence.block == "headline") and word.tag != "PROPN"
        named = i + 1 < len(self.tree.words) and self.tree.words[i + 1].tag == "PROPN"
        common = word.tag in _FUNCTIONAL or opens or (not named and word.text in _SENTENCE_OPENERS)
        acronym = len(word.text) > 1 and word.text.isupper()
        if common and not acronym and word.text != "I" and word.text.rstrip("s") not in _of_countries():
            return word.text[:1].lower() + word.text[1:]
        return word.text


@cache
def _of_countries() -> frozenset[str]:
    """Adjectives and nouns of countries, which keep their capital."""
    countries = load_yaml("nationalities")["countries"]
    return frozenset(word for c in countries for word in (*c["adjectives"], *c["people"]))


def _opens_with_vowel(word: str) -> bool:
    """Tell whether a word takes "an", by its letters and the commonest that are spoken otherwise."""
    text = word.lower()
    if (
        text.startswith(("hour", "honest", "heir", "honour", "honor"))
        or text[:2] in ("8", "11", "18")
        or text[:1] == "8"
    ):
        return True
    return text[:1] in "aeiou" and not text.startswith(("uni", "use", "usu", "eu", "one", "u.s", "us", "uk"))


def _is_clause_of_its_own(tree: Tree, index: int) -> bool:
    """A joined verb, or a participle that tells a circumstance: "fled, wounding two"."""
    if tree.base(index) == "advcl":
        return is_gerund(tree, index) and not tree.children(index, "mark", "case")
    joined = tree.words[index].tag in ("VERB", "AUX") or tree.children(index, "cop", "nsubj")
    return tree.base(index) == "conj" and bool(joined)


def _is_name_behind(tree: Tree, noun: int, index: int) -> bool:
    """A name right behind what it names: "the driver Jane Roe"."""
    inside = [i for i in tree.subtree(index) if i > noun]
    if tree.base(index) != "appos" or tree.words[index].tag != "PROPN":
        return False
    return min(inside, default=0) == noun + 1 and tree.words[noun + 1].tag != "PUNCT"


def _is_glued(tree: Tree, index: int) -> bool:
    """A part of a word with hyphens: "year-old"."""
    before, after = (tree.words[i] if 0 <= i < len(tree.words) else None for i in (index - 1, index + 1))
    word = tree.words[index]
    return (before is not None and before.text in "-–" and before.end == word.start) or (
        after is not None and after.text in "-–" and word.end == after.start
    )


def _stands_alone(tree: Tree, index: int) -> bool:
    """Tell whether a noun beside the verb has the preposition that it needs, or needs none: "on Monday", "Monday"."""
    if tree.base(index) not in ("obl", "nmod"):
        return True
    return bool(tree.children(index, "case", "nummod")) or tree.words[index].lemma.lower() in listed("times")


def _names_source(tree: Tree, index: int) -> bool:
    """ "According to police"."""
    return any(
        tree.words[c].text.lower() in ("according", "per") for c in tree.children(index, "case", "amod", "fixed")
    )


def _bracketed(tree: Tree) -> set[int]:
    """The words in brackets, and the brackets."""
    found, depth = set(), 0
    for i, word in enumerate(tree.words):
        depth += word.text in ("(", "[")
        if depth > 0:
            found.add(i)
        depth -= word.text in (")", "]")
    return found


def _is_inner(tree: Tree, index: int) -> bool:
    """A mark inside a word: "self-inflicted"."""
    words = tree.words
    if index == 0 or index + 1 >= len(words):
        return False
    return words[index - 1].end == words[index].start and words[index].end == words[index + 1].start


def _particles(tree: Tree, verb: int) -> list[int]:
    """What makes one verb with it: "set off"."""
    return [c for c in tree.children(verb, "compound") if tree.relation(c) == "compound:prt"]
