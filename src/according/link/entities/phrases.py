"""The whole phrase around a name, which stands for the same: "Mayor of London Sadiq Khan", "the city of Raqqa"."""

from collections.abc import Iterable, Iterator
from functools import cache

from according.link.entities.bodies import left_out
from according.link.entities.descriptions import Called
from according.link.entities.names import Names
from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Phrase, Sentence
from according.schema.spans import Span
from according.text.names.forms import honorifics

# Characters of the longest phrase that still reads as a name with its titles.
LONGEST_PHRASE = 100
# Words before a name in which its titles and age are looked for.
MOST_WORDS_BEFORE = 6
_HYPHENS = "-‐‑"
# What stands before a title and is not read as a part of its phrase.
_BEFORE_TITLES = {"acting", "former", "deputy", "interim", "ex", "then", "outgoing", "retired", "late"}
_POSSESSIVE = ("'s", "’s", "'", "’")


@cache
def _roles() -> frozenset[str]:
    """Return nouns of persons, as they stand before names: "spokeswoman", "Mayor", "Sen."."""
    return honorifics() | {e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "person"}


def whole_phrases(names: Names, sentences: Iterable[Sentence]) -> Iterator[tuple[Span, str]]:
    """Yield the spans that hold a name with what describes it, and the key of the name."""
    inside: dict[str, list[Mention]] = {}
    for group in names.mentions.values():
        for mention in group:
            inside.setdefault(mention.document, []).append(mention)
    for group in inside.values():
        group.sort(key=lambda m: m.start)
    at = dict.fromkeys(inside, 0)
    for sentence in sorted(sentences, key=lambda s: (s.document, s.start)):
        group, number = inside.get(sentence.document, []), at.get(sentence.document, 0)
        while number < len(group) and group[number].start < sentence.start:
            number += 1
        while number < len(group) and group[number].start < sentence.end:
            mention = group[number]
            key = names.at[mention.document, mention.start]
            for start, end in dict.fromkeys(_wider(sentence, mention)):
                if (start, end) != (mention.start, mention.end) and end - start <= LONGEST_PHRASE:
                    yield Span(mention.document, start, end), key
            number += 1
        at[sentence.document] = number


def _wider(sentence: Sentence, mention: Mention) -> Iterator[tuple[int, int]]:
    number = next((i for i, p in enumerate(sentence.phrases) if p.start <= mention.start < p.end), None)
    if number is None:
        return
    phrase = sentence.phrases[number]
    if _ends_with(sentence, phrase, mention):
        start = _without_article(sentence, phrase)
        if start < mention.start and _may_stand_before(sentence, start, mention):
            yield start, mention.end
        before = sentence.words[phrase.first - 1] if phrase.first else None
        if before is not None and before.text.lower() in _BEFORE_TITLES and mention.schema == "Person":
            yield before.start, mention.end
    if mention.schema == "Person" and number:
        yield from _with_title_before(sentence, sentence.phrases[number - 1], phrase, mention)
    if mention.schema == "Address":
        yield from _of_place(sentence, mention)


def _ends_with(sentence: Sentence, phrase: Phrase, mention: Mention) -> bool:
    """The name is the end of the phrase, but for a possessive."""
    behind = sentence.words_in(mention.end, phrase.end)
    return mention.end <= phrase.end and all(w.text in _POSSESSIVE for w in behind)


def _may_stand_before(sentence: Sentence, start: int, mention: Mention) -> bool:
    """Whether the words before a name only describe it. A list, or another noun with "of", is not of it alone; before
    a place a description names a part of it ("north London"), and only an owner does not ("Syria's Raqqa")."""
    words = sentence.words_in(start, mention.start)
    so_called = any(w.text in _HYPHENS for w in words)
    if any(w.tag == "CCONJ" or (w.tag == "VERB" and not so_called) or w.text in (",", ";", ":", "(") for w in words):
        return False
    if mention.schema == "Person":
        return True
    owned = words[-1].text in _POSSESSIVE
    return all(w.tag not in ("ADP", "ADV", "PART") or w.text in _POSSESSIVE or so_called for w in words) and (
        owned or mention.schema != "Address"
    )


def _without_article(sentence: Sentence, phrase: Phrase) -> int:
    first = sentence.words[phrase.first]
    return sentence.words[phrase.first + 1].start if first.tag == "DET" and phrase.first < phrase.last else phrase.start


def _with_title_before(
    sentence: Sentence, title: Phrase, phrase: Phrase, mention: Mention
) -> Iterator[tuple[int, int]]:
    """ "Tennessee Bureau of Investigation spokeswoman" right before "Susan Niland", read as a phrase of its own."""
    words = sentence.words
    ends = (words[title.first].text.lower().rstrip("."), words[title.last].text.lower().rstrip("."))
    adjacent = title.last + 1 == phrase.first and mention.start == phrase.start
    if adjacent and any(end in _roles() for end in ends) and words[title.first].tag != "PRON":
        yield _without_article(sentence, title), mention.end


def _of_place(sentence: Sentence, mention: Mention) -> Iterator[tuple[int, int]]:
    """ "Raqqa city" and "the city of Raqqa" are Raqqa."""
    words = sentence.words
    first = next(i for i, w in enumerate(words) if w.start >= mention.start)
    last = max(i for i, w in enumerate(words) if w.end <= mention.end)
    stops = left_out("stops")
    if last + 1 < len(words) and words[last + 1].text.lower() in stops and words[last + 1].text.islower():
        yield mention.start, words[last + 1].end
    if first > 1 and words[first - 1].text.lower() == "of" and words[first - 2].text.lower() in left_out("settlements"):
        yield words[first - 2].start, mention.end


def called(names: Names, sentences: Iterable[Sentence]) -> Iterator[Called]:
    """Yield the words before and behind each person's name in its sentence."""
    at: dict[str, dict[int, Mention]] = {}
    for key in names.of("Person"):
        for mention in names.mentions[key]:
            at.setdefault(mention.document, {})[mention.start] = mention
    for sentence in sentences:
        inside = at.get(sentence.document, {})
        for number, word in enumerate(sentence.words):
            named = inside.get(word.start)
            if named is not None:
                before = tuple(w.text.lower() for w in sentence.words[max(0, number - MOST_WORDS_BEFORE) : number])
                behind = tuple(w.text for w in sentence.words if named.end <= w.start <= named.end + 12)
                yield Called(before, names.at[named.document, named.start], behind)
