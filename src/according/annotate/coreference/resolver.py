"""One pass through a document: every noun finds the chain that it goes on with, or begins one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile

from according.annotate.coreference import ranking
from according.annotate.coreference.binding import above, are_kept_apart, subject_of_its_clause
from according.annotate.coreference.chains import Chain
from according.annotate.coreference.expletives import CERTAIN, acts, expletive
from according.annotate.coreference.lexicon import reflexives
from according.annotate.coreference.name_groups import name_groups
from according.annotate.coreference.nouns import Noun, nouns
from according.annotate.coreference.options import (
    Option,
    Setting,
    description_features,
    may_be_one,
    nothing_for_description,
    nothing_for_pronoun,
    pronoun_features,
    relation,
)
from according.annotate.coreference.said_of import equal_noun, titles_of
from according.schema.annotations import Mention, Sentence
from according.schema.trees import Tree
from according.text.names import fold

# How many sentences back a pronoun may reach, and how many chains are weighed for one noun: bounds that keep the work
# in proportion to the length of the text; farther antecedents are rare.
REACH = 5
WEIGHED = 12
REMEMBERED = 80

Choice = Callable[[str, Noun, Sequence[Option]], Option | None]


def choose(of: str, noun: Noun, options: Sequence[Option]) -> Option | None:
    """Choose by the weights of the features."""
    return ranking.best(of, options)


class Resolver:
    """Goes through a document once. `chains` are in the order of their first mention."""

    def __init__(self, sentences: tuple[Sentence, ...], names: list[Mention], choice: Choice = choose) -> None:
        self._sentences = sentences
        self._choice = choice
        self._trees = [Tree.of(s.words) for s in sentences]
        self._groups = name_groups(names)
        self._by_name: dict[str, Chain] = {}
        self._by_noun: dict[str, list[Chain]] = defaultdict(list)
        self._recent: dict[int, Chain] = {}
        self.chains: list[Chain] = []
        inside: list[list[Mention]] = [[] for _ in sentences]
        at = 0
        for name in sorted(names, key=lambda m: m.start):
            while at + 1 < len(sentences) and sentences[at].end <= name.start:
                at += 1
            if sentences and sentences[at].start <= name.start < sentences[at].end:
                inside[at].append(name)
        self._inside = inside

    def run(self) -> list[Chain]:
        """Return the chains of the document."""
        for number, sentence in enumerate(self._sentences):
            found = nouns(sentence, self._trees[number], number, self._inside[number])
            here: dict[int, Chain] = {}
            for noun in found:
                chain = self._chain_of(noun, found, here)
                if noun.form != "row":
                    here[noun.head] = chain
        return self.chains

    def _chain_of(self, noun: Noun, found: list[Noun], here: dict[int, Chain]) -> Chain:
        tree, sentence = self._trees[noun.sentence], self._sentences[noun.sentence]
        if noun.form == "name":
            chain = self._named(noun)
            for title in titles_of(sentence, noun):
                chain.told.update(title.gender)
                chain.describe(title)
                self._by_noun[title.lemma].append(chain)
        elif noun.form == "pronoun":
            chain = self._pronoun(noun, here) or self._new()
        elif noun.form == "row":
            chain = self._new()
        else:
            named = equal_noun(tree, noun, found)
            if named is not None and named.form == "name" and named.first == noun.last + 1:
                chain = self._named(named)
                chain.describe(noun)
                return chain
            chain = self._said_of(noun, found, here, tree) or self._description(noun) or self._new()
            self._by_noun[noun.lemma].append(chain)
        chain.add(noun, _class(noun) if noun.form == "pronoun" else "")
        self._recent.pop(chain.number, None)
        self._recent[chain.number] = chain
        return chain

    def _new(self) -> Chain:
        chain = Chain(len(self.chains))
        self.chains.append(chain)
        return chain

    def _named(self, noun: Noun) -> Chain:
        key = fold(noun.lemma)
        key = self._groups.get(key, key)
        if key not in self._by_name:
            self._by_name[key] = self._new()
        return self._by_name[key]

    def _said_of(self, noun: Noun, found: list[Noun], here: dict[int, Chain], tree: Tree) -> Chain | None:
        """The chain of what a noun is an apposition or predicate of, or which is its own apposition."""
        other = equal_noun(tree, noun, found)
        if other is None:
            return None
        if other.head in here:
            return here[other.head]
        return self._named(other) if other.form == "name" else None

    def _pronoun(self, noun: Noun, here: dict[int, Chain]) -> Chain | None:
        tree = self._trees[noun.sentence]
        if noun.lemma in reflexives():
            subject = subject_of_its_clause(tree, noun.head)
            if subject is not None and subject in here:
                return here[subject]
        why_nothing = expletive(tree, noun)
        if why_nothing in CERTAIN:
            return None
        near = (c for c in self._near() if noun.sentence - c.last.sentence <= REACH)
        fitting = list(islice((c for c in near if self._fits(c, noun)), WEIGHED))
        most = max((len(c.mentions) for c in fitting), default=0)
        options = []
        for rank, chain in enumerate(fitting):
            setting = Setting(
                rank,
                len(fitting) - 1,
                self._is_new_paragraph(chain, noun),
                self._over(chain, noun),
                self._speaks(chain, noun),
                len(chain.mentions) == most,
                acts(tree, noun),
            )
            options.append(Option(chain, tuple(pronoun_features(chain, noun, setting))))
        nothing = nothing_for_pronoun(noun, len(fitting), why_nothing)
        return self._chosen(_class(noun), noun, [*options, Option(None, tuple(nothing))])

    def _near(self) -> Iterator[Chain]:
        """The chains that were last mentioned, the latest first."""
        return islice(reversed(self._recent.values()), REMEMBERED)

    def _is_new_paragraph(self, chain: Chain, noun: Noun) -> bool:
        return self._sentences[chain.last.sentence].paragraph != self._sentences[noun.sentence].paragraph

    def _over(self, chain: Chain, noun: Noun) -> str:
        """How the chain's mentions of the same sentence stand over the pronoun; the closest tells."""
        tree = self._trees[noun.sentence]
        here = [m for m in reversed(chain.mentions[-6:]) if m.sentence == noun.sentence]
        return next((told for m in here if (told := above(tree, noun, m))), "not" if here else "")

    def _speaks(self, chain: Chain, noun: Noun) -> bool:
        """A quoted pronoun, and a subject outside of the quotation in its paragraph: most often who is quoted."""
        return noun.quoted and any(
            not m.quoted
            and m.role in ("main subject", "subject")
            and self._sentences[m.sentence].paragraph == self._sentences[noun.sentence].paragraph
            for m in chain.mentions[-3:]
        )

    def _fits(self, chain: Chain, noun: Noun) -> bool:
        """Whether gender, number and grammar let a pronoun stand for a chain."""
        tree = self._trees[noun.sentence]
        if _is_kept_apart(tree, noun, chain):
            return False
        kind = chain.kind
        if chain.last.role == "vocative":
            return False
        if noun.gender:
            return kind in ("person", "") and not chain.plural and chain.gender in ("", noun.gender)
        if noun.plural and (chain.gender or (chain.names and kind == "person")):
            return False
        if noun.plural:
            return kind not in ("time", "place") or (kind == "place" and bool(chain.plural))
        return kind not in ("person", "time") and not chain.plural and not chain.gender

    def _description(self, noun: Noun) -> Chain | None:
        if noun.article not in ("the", "this", "whose") and not (noun.article == "none" and noun.plural):
            return None
        called = self._by_noun.get(noun.lemma, [])
        near = dict.fromkeys([*self._near(), *called[: -REMEMBERED - 1 : -1]])
        ties = [(c, tie) for c in near if c.mentions and (tie := relation(c, noun)) and self._may_be(c, noun)]
        fitting = ties[: 2 * WEIGHED]
        ranks: dict[str, int] = defaultdict(int)
        sizes: dict[str, list[int]] = defaultdict(list)
        for chain, tie in fitting:
            sizes[tie].append(len(chain.mentions))
        options = []
        for chain, tie in fitting:
            alike, is_most_told = sizes[tie], len(chain.mentions) == max(sizes[tie])
            features = description_features(chain, noun, tie, ranks[tie], len(alike), is_most_told)
            options.append(Option(chain, tuple(features)))
            ranks[tie] += 1
        nothing = nothing_for_description(noun, [tie for _, tie in fitting], noun.sentence == 0)
        return self._chosen("description", noun, [*options, Option(None, tuple(nothing))])

    def _may_be(self, chain: Chain, noun: Noun) -> bool:
        return may_be_one(chain, noun) and not _is_kept_apart(self._trees[noun.sentence], noun, chain)

    def _chosen(self, of: str, noun: Noun, options: list[Option]) -> Chain | None:
        if len(options) == 1:
            return None
        chosen = self._choice(of, noun, options)
        return chosen.chain if chosen is not None else None


def _is_kept_apart(tree: Tree, noun: Noun, chain: Chain) -> bool:
    here = takewhile(lambda m: m.sentence == noun.sentence, reversed(chain.mentions))
    return any(are_kept_apart(tree, noun, mention) for mention in here)


def _class(noun: Noun) -> str:
    return "he" if noun.gender else "they" if noun.plural else "it"
