"""Titles before a name: "Prime Minister Jane Roe" as a whole stands for the person whose name ends it."""

from according.schema.annotations import Mention, Sentence

# Characters of the longest run of titles before a name: "Acting Deputy Assistant Secretary of State".
LONGEST_TITLE = 60


def titled(sentences: tuple[Sentence, ...], names: list[Mention]) -> list[Mention]:
    """Return a mention for each person's name that has titles before it, article left out."""
    persons = sorted((m for m in names if m.schema == "Person"), key=lambda m: m.start)
    found, number = [], 0
    for person in persons:
        while number + 1 < len(sentences) and sentences[number].end <= person.start:
            number += 1
        if sentences and sentences[number].start <= person.start < sentences[number].end:
            start = _start(sentences[number], person)
            if start < person.start and person.start - start <= LONGEST_TITLE:
                document = sentences[number].document
                found.append(Mention(document, start, person.end, "nominal", "Person", person.name, person.start))
    return found


def _start(sentence: Sentence, person: Mention) -> int:
    at = next((i for i, w in enumerate(sentence.words) if w.start == person.start), 0)
    phrase = next((p for p in sentence.phrases if p.first <= at <= p.last), None)
    if phrase is None:
        return person.start
    first = phrase.first + (sentence.words[phrase.first].tag == "DET")
    return min(sentence.words[first].start, person.start)
