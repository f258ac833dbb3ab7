"""Ranks told of a thing: "Aleppo, the country's second largest city"."""

from according.link.reading import Reading
from according.link.slots.evidence import evidence_clause
from according.resources.loading import load_yaml
from according.schema.annotations import Phrase, Sentence
from according.schema.ids import content_id
from according.schema.links import Slot
from according.schema.spans import Range


def rank_slots(reading: Reading) -> list[Slot]:
    """Return a slot for each superlative in apposition to a named thing; `low` is the rank, 1 for the first."""
    found = []
    for sentence in reading.sentences:
        for phrase in sentence.phrases:
            rank = _rank(sentence, phrase)
            holder = _holder(reading, sentence, phrase)
            if rank is None or holder is None:
                continue
            number, superlative = rank
            noun = sentence.words[phrase.head].lemma
            span = Range(phrase.start, phrase.end)
            statement = reading.statement_at(span.start, span.end)
            key = f"rank/{holder[0]}/{superlative}/{noun}"
            found.append(
                Slot(
                    id=content_id("slot", reading.document.id, span.start, span.end, "attribute", key),
                    document=reading.document.id,
                    span=span,
                    clause=_shown(sentence, span),
                    facet="attribute",
                    key=key,
                    holder=holder[1],
                    event=None,
                    event_class=None,
                    value=reading.document.text[span.start : span.end],
                    low=number,
                    high=number,
                    unit="rank",
                    counted=noun,
                    earliest=None,
                    latest=None,
                    polarity="yes",
                    modality="actual",
                    background=False,
                    participants=(holder[0],),
                    place=None,
                    further=False,
                    statement=statement.id if statement else None,
                    rule="link/rank",
                )
            )
    return found


def _rank(sentence: Sentence, phrase: Phrase) -> tuple[int, str] | None:
    """Return the rank and the superlative of a phrase: (2, "largest") for "second largest city"."""
    ordinals = load_yaml("counted")["ordinal_words"]
    words = [w.text.lower() for w in sentence.words[phrase.first : phrase.last + 1]]
    for index, word in enumerate(words[:-1]):
        if (
            word.endswith("est")
            and len(word) > 4
            and word not in ("interest", "protest", "request", "contest", "forest")
        ):
            before = next((w for w in reversed(words[:index]) if w != "-"), "")
            return int(ordinals.get(before, 1)), word
    return None


def _holder(reading: Reading, sentence: Sentence, phrase: Phrase) -> tuple[str, str] | None:
    """The named thing right before the phrase and its comma."""
    if phrase.first < 2 or sentence.words[phrase.first - 1].text != ",":
        return None
    name = sentence.words[phrase.first - 2]
    entities = reading.entities_in(max(sentence.start, name.start - 40), name.end)
    mention = next((m for m in reading.mentions if m.kind == "name" and m.end == name.end), None)
    if mention is None or not entities:
        return None
    return entities[-1].id, entities[-1].name


def _shown(sentence: Sentence, span: Range) -> Range:
    clause = evidence_clause(sentence, span, None)
    return span if len(clause) > 120 else clause
