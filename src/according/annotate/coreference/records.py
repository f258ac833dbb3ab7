"""Chains as records: each pronoun and description with the name, or the first description, that it stands for."""

import re
from collections.abc import Iterator
from itertools import pairwise

from according.annotate.coreference.chains import Chain
from according.annotate.coreference.nouns import Noun
from according.schema.annotations import Mention, Sentence
from according.schema.vocabulary import EntitySchema, MentionKind

_SCHEMAS: dict[str, EntitySchema] = {
    "person": "Person", "people": "Person", "organization": "Organization", "place": "Address",
}  # fmt: skip
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.I)


def records(sentences: tuple[Sentence, ...], chain: Chain) -> Iterator[Mention]:
    """Yield the mentions of a chain that are no names, where the chain is of a person, people, a body or a place.

    The antecedent is the last name before; where there is none, the first name behind; in a chain without a name its
    first mention, which has no antecedent itself. A chain of one mention yields nothing.
    """
    schema = _SCHEMAS.get(chain.kind)
    names = [m.name for m in chain.mentions if m.name is not None]
    others = [m for m in chain.mentions if m.form != "name"]
    if schema is None or len(chain.mentions) < 2:
        return
    for noun in others:
        before = [n for n in names if n.start < noun.start]
        target = before[-1] if before else names[0] if names else None
        document = sentences[noun.sentence].document
        kind: MentionKind = "pronoun" if noun.form == "pronoun" else "nominal"
        if target is not None:
            yield Mention(document, noun.start, noun.end, kind, target.schema, target.name, target.start)
        else:
            first = chain.mentions[0]
            antecedent = None if noun is first else first.start
            yield Mention(document, noun.start, noun.end, kind, schema, _text(sentences, first), antecedent)


def _text(sentences: tuple[Sentence, ...], noun: Noun) -> str:
    words = sentences[noun.sentence].words[noun.first : noun.last + 1]
    text = words[0].text
    for before, word in pairwise(words):
        text += ("" if before.end == word.start else " ") + word.text
    return _ARTICLE.sub("", text)
