"""Entities: the mentions of all documents joined by rules that can be asked for their reason.

Two names are only ever joined by a rule that says why; what no rule joins stays apart. Names are compared, not
mentions, and only those that share a key, so the work grows with the number of different names.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from according.link.entities.bodies import (
    join_acronyms,
    join_heads,
    join_introduced_acronyms,
    join_known,
    join_short_forms,
)
from according.link.entities.described_bodies import described_bodies, join_described_bodies
from according.link.entities.described_persons import link_persons
from according.link.entities.descriptions import Attached, descriptions
from according.link.entities.judged import judge
from according.link.entities.kinds_of_names import link_kinds
from according.link.entities.making import make_entities
from according.link.entities.names import Names, collect
from according.link.entities.persons import join_last_names
from according.link.entities.phrases import called, whole_phrases
from according.link.entities.spelling import join_misspellings, join_spellings
from according.link.union import Union
from according.schema.annotations import EventMention, Mention, Sentence
from according.schema.documents import Document
from according.schema.judgements import NO_JUDGEMENTS, NameJudgements
from according.schema.links import Entity

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}

__all__ = ["link_entities"]


def link_entities(
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence] = (),
    events: Sequence[EventMention] = (),
    judgements: NameJudgements = NO_JUDGEMENTS,
) -> list[Entity]:
    """Return the entities of a story, the most often mentioned first.

    `sentences` give the whole phrases around names, and descriptions; without them an entity has its bare names and
    what coreference gave it. `events` tell who was arrested. `judgements` win over every rule. The order of what is
    given changes nothing.
    """
    names = collect(mentions)
    union = Union(sorted(names.schemas))
    judge(union, names, judgements)
    join_known(union, names)
    join_introduced_acronyms(union, names, documents)
    join_acronyms(union, names)
    join_spellings(union, names)
    join_short_forms(union, names, documents)
    join_heads(union, names)
    join_misspellings(union, names)
    join_last_names(union, names)
    described = _described(union, names, documents, mentions, sentences, events)
    return make_entities(union, names, mentions, whole_phrases(names, sentences), described)


def _described(
    union: Union,
    names: Names,
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    events: Sequence[EventMention],
) -> list[Attached]:
    """Return what the texts describe without a name."""
    found = list(join_described_bodies(union, names, described_bodies(names, documents, sentences)))
    phrases = list(descriptions(names, sentences, mentions))
    for one in phrases:
        if one.key is not None:
            union.add(one.key)
            names.written.setdefault(one.key, one.text)
    found += link_kinds(union, names, phrases)
    sexes = _sexes(union, names, mentions, {d.id: d.text for d in documents})
    found += link_persons(union, names, phrases, list(called(names, sentences)), _arrested(names, events), sexes)
    return found


def _sexes(union: Union, names: Names, mentions: Sequence[Mention], texts: Mapping[str, str]) -> dict[str, str]:
    """Return m or f by root for those whom pronouns tell of without contradiction."""
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "pronoun" and mention.antecedent is not None:
            key = names.at.get((mention.document, mention.antecedent))
            sex = _PRONOUNS.get(texts[mention.document][mention.start : mention.end].lower())
            if key is not None and sex is not None:
                told[union.find(key)].add(sex)
    return {root: found.pop() for root, found in told.items() if len(found) == 1}


def _arrested(names: Names, events: Sequence[EventMention]) -> list[str]:
    """Return the keys of persons who are told to have been arrested or charged."""
    found = set()
    for event in events:
        patient = event.argument("patient") if event.event_class in ("arrest", "charge") else None
        if patient is not None and event.polarity == "yes":
            at = range(patient.start, patient.end)
            found |= {names.at[event.document, start] for start in at if (event.document, start) in names.at}
    return sorted(key for key in found if names.schemas[key] == "Person")
