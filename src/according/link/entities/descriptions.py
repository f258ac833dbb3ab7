"""Noun phrases that describe somebody or something, as they stand in the texts, and whom coreference gave them to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from according.link.entities.names import Names
from according.resources.loading import load_text, load_yaml
from according.schema.annotations import Mention, Sentence, Word
from according.schema.spans import Span

_ARTICLES = {"the", "a", "an"}


@dataclass(frozen=True, slots=True)
class Attached:
    """A stretch of text that stands for a key without being its name: its words, and the rule that says so."""

    span: Span
    key: str
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that holds no name at its end. `words` are lower-case words without the article, `head` is the
    last, `text` as it is written; `key` is the name or chain that it stands for in its report, None where nothing
    tells; `gender` m, f, "". `wide` ends behind "from Leeds" and an age, where these follow."""

    span: Span
    wide: Span
    text: str
    article: str
    words: tuple[str, ...]
    head: str
    person: bool
    gender: str
    key: str | None
    behind: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """A phrase that ends in a person's name: the words before the name, lower case, and the name's key."""

    before: tuple[str, ...]
    key: str
    behind: tuple[str, ...]


@cache
def attackers() -> frozenset[str]:
    """Return the nouns for the one who did it, all taken as one sort."""
    return frozenset(load_yaml("name_forms")["attackers"])


@cache
def person_nouns() -> dict[str, str]:
    """Return singular nouns of persons with m, f or ""."""
    found = {e["lemma"]: "" for e in load_yaml("sources")["sources"] if e["kind"] == "person"}
    for line in load_text("person_nouns.txt").splitlines():
        if line and not line.startswith("#"):
            noun, _, gender = line.partition("\t")
            found[noun] = gender.strip()
    return found


def chain_key(document: str, start: int) -> str:
    """Return the key of a chain of descriptions without a name, by its first mention."""
    return f"{document}@{start:08d}"


def is_chain_key(key: str) -> bool:
    """Tell whether a key is that of a chain without a name."""
    return re.search(r"@\d{8}$", key) is not None


def descriptions(names: Names, sentences: Iterable[Sentence], mentions: Iterable[Mention]) -> Iterator[Description]:
    """Yield the descriptions of a story, in the order of the sentences."""
    ends: dict[tuple[str, int], Mention] = {}
    firsts = {(m.document, m.antecedent) for m in mentions if m.kind != "name" and m.antecedent is not None}
    for mention in mentions:
        if mention.kind == "name" or (mention.document, mention.end) not in ends:
            ends[mention.document, mention.end] = mention
    for sentence in sentences:
        for first, last in _stretches(sentence):
            made = _description(names, sentence, first, last, ends, firsts)
            if made is not None:
                yield made


def _stretches(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first and last words of noun phrases, and of the possessors that begin them ("the newspaper's")."""
    for phrase in sentence.phrases:
        owner = next((i for i in range(phrase.first, phrase.last) if sentence.words[i].text in ("'s", "’s")), None)
        if owner is not None and owner > phrase.first:
            yield phrase.first, owner - 1
        yield phrase.first, phrase.last


def _description(
    names: Names,
    sentence: Sentence,
    first: int,
    last: int,
    ends: dict[tuple[str, int], Mention],
    firsts: set[tuple[str, int]],
) -> Description | None:
    inside = sentence.words[first : last + 1]
    if inside[-1].tag != "NOUN":
        return None
    mention = ends.get((sentence.document, inside[-1].end))
    key = None
    if mention is not None:
        if mention.kind == "name":
            return None
        at = mention.antecedent if mention.antecedent is not None else mention.start
        key = names.at.get((sentence.document, at))
        if key is None and (mention.antecedent is not None or (sentence.document, at) in firsts):
            key = chain_key(sentence.document, at)
    article = inside[0].text.lower() if inside[0].text.lower() in _ARTICLES else ""
    words = tuple(w.text.lower() for w in (inside[1:] if article else inside))
    head = words[-1] if words else ""
    behind = tuple(sentence.words[last + 1 : last + 8])
    start, end = inside[0].start, inside[-1].end
    return Description(
        Span(sentence.document, start, end), Span(sentence.document, start, _wide_end(end, behind)),
        _text(inside[1:] if article else inside), article, words, head,
        head in person_nouns(), person_nouns().get(head, ""), key, behind,
    )  # fmt: skip


def _text(words: tuple[Word, ...]) -> str:
    """Return the words as they are written, blanks where there are some."""
    text = words[0].text if words else ""
    for before, word in pairwise(words):
        text += ("" if before.end == word.start else " ") + word.text
    return text


def _wide_end(end: int, behind: tuple[Word, ...]) -> int:
    """Return where ", 42, from Leeds" ends behind a phrase; `end` where no such thing follows."""
    at = 2 if len(behind) > 3 and behind[0].text == "," and behind[1].text.isdigit() else 0
    at += at < len(behind) and behind[at].text == ","
    if at + 1 < len(behind) and behind[at].text == "from" and behind[at + 1].text[:1].isupper():
        at += 1
        while at + 1 < len(behind) and behind[at + 1].tag == "PROPN":
            at += 1
        return behind[at].end
    return end
