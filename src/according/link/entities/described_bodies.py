"""Bodies without a name of their own: "the German foreign ministry", "the foreign ministry in Berlin", "police"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from according.link.entities.descriptions import Attached
from according.link.entities.names import Names, plain
from according.link.union import Union
from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence
from according.schema.documents import Document
from according.schema.spans import Span
from according.text.names import fold
from according.text.names.forms import countries

_IN = re.compile(r"\s+in\s+")
# What stands before a body's word and makes another body of it.
_OTHER_BODY = re.compile(
    r"(?:secret|riot|military|morality|religious|local|traffic|transport|border|special)\s+$", re.I
)


@dataclass(frozen=True, slots=True)
class DescribedBody:
    """A place in a text that names a body of this kind (a group of aliases.yml); `place` is the country or town that
    it is of, folded, "" where that is not said; `span` with the place before it, `wide` with the one behind it."""

    kind: str
    place: str
    span: Span
    wide: Span
    text: str


@cache
def _kinds() -> Mapping[str, str]:
    """Return the words for bodies, lower case, in both spellings, with their group."""
    found: dict[str, str] = {}
    for group in load_yaml("aliases")["generic"]:
        for words in group["words"]:
            for spelling in (words, words.replace("defence", "defense"), words.replace("labour", "labor")):
                found.setdefault(spelling.lower(), group["name"])
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_kinds(), key=lambda w: (-len(w), w))
    return re.compile(r"\b(" + "|".join(re.escape(w) for w in words) + r")\b")


@cache
def _capitals() -> Mapping[str, str]:
    return {fold(e["capital"]): fold(e["country"]) for e in load_yaml("nationalities")["countries"] if e.get("capital")}


@cache
def _local() -> frozenset[str]:
    return frozenset(load_yaml("name_forms")["local"])


def described_bodies(names: Names, documents: Iterable[Document], sentences: Iterable[Sentence]) -> list[DescribedBody]:
    """Return the bodies that the texts describe, in their order."""
    texts = {d.id: d.text for d in documents}
    starts: dict[str, dict[int, Mention]] = defaultdict(dict)
    for group in names.mentions.values():
        for mention in group:
            starts[mention.document][mention.start] = mention
    found = []
    for sentence in sentences:
        text = texts[sentence.document]
        low = text[sentence.start : sentence.end].lower().replace("’", "'")
        for match in _pattern().finditer(low):
            at = (sentence.start + match.start(), sentence.start + match.end())
            body = _described(sentence, text, starts[sentence.document], at, _kinds()[match[1]])
            if body is not None:
                found.append(body)
    return found


def _described(
    sentence: Sentence, text: str, starts: Mapping[int, Mention], at: tuple[int, int], kind: str
) -> DescribedBody | None:
    start, end = at
    before = text[sentence.start : start]
    if _OTHER_BODY.search(before):
        return None
    mine = [m for m in starts.values() if sentence.start <= m.start < sentence.end]
    if any(m.schema in ("Organization", "Person") and m.start < end and start < m.end for m in mine):
        return None
    place, begin = _place_before(before, start, kind, mine)
    wide = end
    behind = _IN.match(text, end)
    if not place and behind is not None and behind.end() in starts:
        mention = starts[behind.end()]
        place, wide = _of(fold(mention.name), kind), mention.end
    span = Span(sentence.document, begin, end)
    return DescribedBody(kind, place, span, Span(sentence.document, begin, wide), text[begin:end])


def _place_before(before: str, start: int, kind: str, mine: list[Mention]) -> tuple[str, int]:
    """Return the place right before a body's word, and where it begins: a mention, or a nationality."""
    gap = re.search(r"(?:['’]s?)?\s+$", before)
    if gap is None:
        return "", start
    end = start - (len(before) - gap.start())
    mention = next((m for m in mine if m.end == end and m.schema == "Address"), None)
    if mention is not None:
        return _of(fold(mention.name), kind), mention.start
    words = list(re.finditer(r"\S+", before[: gap.start()]))
    for length in (3, 2, 1):
        if len(words) < length or not words[-length][0][:1].isupper():
            continue
        country = countries().get(fold(before[words[-length].start() : gap.start()]))
        if country is not None:
            return country, start - len(before) + words[-length].start()
    return "", start


def _of(place: str, kind: str) -> str:
    """A country for itself; a capital for its country, of bodies that only a state has."""
    country = countries().get(place)
    return country or (place if kind in _local() else _capitals().get(place, place))


def join_described_bodies(union: Union, names: Names, described: Iterable[DescribedBody]) -> Iterable[Attached]:
    """Join bodies of one kind and one place, and yield what each description stands for.

    One that is of no place is that of the only place of the story that has such a body.
    """
    placed: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in names.of("Organization"):
        for kind, place in _read(plain(key)):
            placed[kind][place].append(key)
    loose: list[DescribedBody] = []
    for body in described:
        if not body.place:
            loose.append(body)
            continue
        key = f"{body.place} {body.kind.replace('_', ' ')}"
        if key not in names.schemas:
            names.schemas[key] = "Organization"
            union.add(key)
        placed[body.kind][body.place].append(key)
        for span in dict.fromkeys((body.span, body.wide)):
            yield Attached(span, key, body.text, "link/same-kind-and-place")
    for kinds in placed.values():
        for keys in kinds.values():
            for other in keys[1:]:
                union.join(keys[0], other, "link/same-kind-and-place")
    for body in loose:
        roots = {union.find(keys[0]) for keys in placed[body.kind].values()}
        if len(roots) == 1:
            yield Attached(body.span, roots.pop(), body.text, "link/only-one-of-its-kind")


def _read(name: str) -> Iterable[tuple[str, str]]:
    """Yield (kind, place) of a folded name that is a place and the word for a body."""
    words = name.split()
    for length in range(1, len(words)):
        kind = _kinds().get(" ".join(words[length:]))
        lead = " ".join(words[:length]).removesuffix("'s")
        if kind is not None:
            yield kind, countries().get(lead, lead)
