"""Coreference within a document: pronouns, titles and descriptions, and what each stands for."""

from according.annotate.coreference.records import records
from according.annotate.coreference.resolver import Resolver
from according.annotate.coreference.titled import titled
from according.schema.annotations import Mention, Sentence

__all__ = ["resolve"]


def resolve(sentences: tuple[Sentence, ...], names: list[Mention]) -> list[Mention]:
    """Return mentions for the pronouns and descriptions that could be resolved, in the order of the text.

    `antecedent` is where the name starts that a mention stands for; in a chain without a name, where its first
    mention does, which is among those returned and has no antecedent itself.
    """
    chains = Resolver(sentences, names).run()
    found = [mention for chain in chains for mention in records(sentences, chain)]
    taken = {(m.start, m.end) for m in found}
    found += [m for m in titled(sentences, names) if (m.start, m.end) not in taken]
    return sorted(found, key=lambda m: (m.start, -m.end))
