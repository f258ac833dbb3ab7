"""What speaks for and against one chain as that which a pronoun or a description stands for, as named features."""

from collections.abc import Iterator
from dataclasses import dataclass

from according.annotate.coreference.chains import Chain
from according.annotate.coreference.lexicon import are_of_one_family, takes_up, telling_words
from according.annotate.coreference.nouns import Noun

# Of what kind something is not, when it is of this one.
_TOLD_APART = {
    "person": {"organization", "place", "time"},
    "people": {"place", "time"},
    "organization": {"person", "time"},
    "place": {"person", "people", "time"},
    "time": {"person", "people", "organization", "place"},
}
_ROLES = {"main subject", "subject", "possessor", "object"}


@dataclass(frozen=True, slots=True)
class Option:
    """A chain that may be meant (None: nothing that was said before), and its features."""

    chain: Chain | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a chain stands to a pronoun. `rank` counts the fitting chains that were mentioned later, `others` all other
    ones; `over` is how it stands over the pronoun in its sentence (`binding.above`); `speaks` tells that the pronoun
    is in words that it says; `acts` what only persons and bodies do, where the pronoun is said to do it."""

    rank: int
    others: int
    new_paragraph: bool
    over: str
    speaks: bool
    most_told: bool
    acts: str


def pronoun_features(chain: Chain, noun: Noun, setting: Setting) -> Iterator[str]:
    """Yield the features of a chain for a pronoun."""
    last, rank, others = chain.last, setting.rank, setting.others
    back = min(noun.sentence - last.sentence, 4)
    roles = {m.role for m in chain.mentions[-4:] if m.sentence == last.sentence}
    yield f"best {'main subject' if 'main subject' in roles else 'subject' if 'subject' in roles else 'other'} {back}"
    yield f"over {setting.over}"
    yield f"over {setting.over} for {noun.role}"
    if chain.mentions[0].sentence == 0:
        yield "in first sentence"
    if setting.speaks:
        yield "speaks"
    if setting.most_told:
        yield "most told"
    yield f"back {back}"
    yield f"back {min(back, 2)} as {last.role}"
    yield f"last {last.form}"
    yield f"rank {min(rank, 3)}"
    yield f"rank {min(rank, 3)} back {min(back, 2)}"
    yield f"mentions {_amount(len(chain.mentions))}"
    yield "named" if chain.names else "nameless"
    kind = f"{chain.kind} {_number(chain)}"
    yield f"kind {kind}"
    yield f"kind {kind} back {min(back, 2)}"
    yield f"kind {kind} over {setting.over}"
    yield f"kind {kind} for {noun.role}"
    if setting.acts:
        yield f"kind {chain.kind} {setting.acts}"
    yield f"{noun.role} after {last.role}" if noun.role in _ROLES else "other role"
    if others == 0:
        yield "alone"
    if setting.new_paragraph:
        yield "new paragraph"
    if last.quoted != noun.quoted:
        yield "into quotation" if noun.quoted else "out of quotation"
    if last.article in ("a", "other"):
        yield "last indefinite"
    yield from _pronoun_history(chain, noun)


def _pronoun_history(chain: Chain, noun: Noun) -> Iterator[str]:
    key = noun.gender or ("p" if noun.plural else "n")
    yield "same pronoun before" if key in chain.pronouns else "no pronoun before"
    if chain.pronouns - {key}:
        yield "other pronoun before"
    if noun.gender:
        told, likely = chain.gender, chain.likely_gender
        yield f"gender {'told' if told == noun.gender else 'likely' if likely == noun.gender else 'open'}"
        if likely and likely != noun.gender:
            yield "gender unlikely"


def nothing_for_pronoun(noun: Noun, fitting: int, expletive: str) -> Iterator[str]:
    """Yield the features of a pronoun that stands for nothing that was named."""
    yield "none"
    yield f"none of {min(fitting, 3)}"
    yield f"none as {noun.role}"
    if noun.quoted:
        yield "none quoted"
    if expletive:
        yield f"none {expletive}"


def relation(chain: Chain, noun: Noun) -> str:
    """Return how a description's noun is tied to what a chain was called; "" where it is not."""
    if noun.lemma in chain.lemmas:
        return "same noun"
    if noun.lemma in chain.name_words:
        return "in name"
    if any(are_of_one_family(noun.lemma, lemma) for lemma in chain.lemmas):
        return "family"
    if chain.names and takes_up(noun.lemma, chain.kinds):
        return "takes up"
    return ""


def description_features(chain: Chain, noun: Noun, tie: str, rank: int, alike: int, most_told: bool) -> Iterator[str]:
    """Yield the features of a chain for a description tied to it.

    `alike` counts the chains with this tie, `rank` those of them that were mentioned later.
    """
    yield f"{tie} {'alone' if alike == 1 else 'one of several'}"
    if tie == "takes up" and "place" in chain.kinds and len(chain.kinds) > 1:
        yield "takes up place of this kind"
    if most_told:
        yield f"{tie} most told"
    if chain.mentions[0].sentence == 0:
        yield f"{tie} in first sentence"
    last = chain.last
    back = noun.sentence - last.sentence
    yield f"{tie} {noun.article}"
    yield f"{tie} back {_distance(back)}"
    yield f"{tie} {_described(chain, noun)}"
    yield f"{tie} rank {min(rank, 2)}"
    yield f"{tie} {'behind' if noun.behind else 'bare'}"
    yield f"mentions {_amount(len(chain.mentions))}"
    yield f"last {last.form} {last.article}"
    yield f"last as {last.role}"
    yield "named" if chain.names else "nameless"
    yield f"{tie} {'named' if chain.names else 'nameless'} kind {chain.kind}"
    yield f"number {_agreement(chain.plural, noun.plural)}"
    if noun.gender and chain.gender:
        yield "gender same" if noun.gender == chain.gender else "gender other"
    if last.quoted != noun.quoted:
        yield "over quotation marks"


def nothing_for_description(noun: Noun, ties: list[str], first: bool) -> Iterator[str]:
    """Yield the features of a description of something that was not named before."""
    yield f"none {noun.article}"
    yield f"none {'behind' if noun.behind else 'bare'} {'described' if noun.words else 'plain'}"
    yield f"none {'plural' if noun.plural else 'singular'}"
    yield f"none as {noun.role}"
    yield f"none kind {' '.join(sorted(noun.kinds))}"
    if "same noun" not in ties:
        yield "none without same noun"
    if first:
        yield "none in first sentence"


def _described(chain: Chain, noun: Noun) -> str:
    """Whether the words that describe it are those that were used before."""
    known = chain.lemmas.get(noun.lemma, set()) | chain.name_words
    if not noun.words:
        return "plain" if not chain.lemmas.get(noun.lemma) else "plain for described"
    if noun.words <= known:
        return "described alike"
    return "described anew" if not chain.lemmas.get(noun.lemma) else "described otherwise"


def may_be_one(chain: Chain, noun: Noun) -> bool:
    """Tell whether kind, number and gender let a description stand for a chain at all."""
    if noun.gender and chain.gender and noun.gender != chain.gender:
        return False
    kind = chain.kind
    if kind and noun.kinds and noun.kinds <= _TOLD_APART.get(kind, set()):
        return False
    if chain.plural is not None and noun.plural != chain.plural and "people" not in noun.kinds | chain.kinds:
        return False
    return not (noun.lemma in chain.lemmas and _are_told_apart(chain, noun))


def _are_told_apart(chain: Chain, noun: Noun) -> bool:
    """ "The first gunman" and "the second gunman", "the minister" and "the budget minister"."""
    known = chain.lemmas[noun.lemma] | chain.name_words
    if noun.makers - known:
        return True
    told, before = noun.words & telling_words(), chain.lemmas[noun.lemma] & telling_words()
    return bool(told and before and not told & before)


def _amount(count: int) -> str:
    return str(count) if count < 3 else "3 to 5" if count < 6 else "6 or more"


def _distance(sentences: int) -> str:
    return str(sentences) if sentences < 3 else "3 to 5" if sentences < 6 else "6 to 15" if sentences < 16 else "more"


def _number(chain: Chain) -> str:
    return {True: "plural", False: "singular", None: "open"}[chain.plural]


def _agreement(one: bool | None, other: bool | None) -> str:
    return "open" if one is None or other is None else "same" if one == other else "other"
