"""Whether a phrase can be the source of words: a person, a body, a government, a document, a pronoun for one."""

from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence
from according.schema.spans import Range
from according.text.inflection import noun_forms

FIRST_PERSON = {"i", "we", "me", "us", "you"}
_PRONOUNS = {
    "he", "she", "they", "it", "who", "some", "many", "most", "others", "one", "several", "both", "another", "someone",
    "somebody", "everyone", "everybody", "anyone", "anybody", "few", "those",
}  # fmt: skip


@cache
def _speaking_nouns() -> frozenset[str]:
    lemmas = [e["lemma"] for e in load_yaml("sources")["sources"]]
    lemmas += [e["lemma"] for e in load_yaml("cues")["nouns"] if e["document"]]
    lemmas += [
        w
        for e in load_yaml("counted")["sets"]
        if e.get("is_a") == "people" or e["name"] == "people"
        for w in e["words"]
    ]
    return frozenset(form.lower() for lemma in lemmas for form in noun_forms(lemma))


def is_speaker(sentence: Sentence, span: Range, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether the phrase at `span` can speak. A first person speaks only as the one who is quoted."""
    words = sentence.words_in(span.start, span.end)
    if not words:
        return False
    lows = [w.text.lower() for w in words]
    if lows[0] in FIRST_PERSON:
        return False
    if len(words) == 1 and lows[0] in _PRONOUNS:
        return True
    if any(m.kind == "name" and m.schema != "Event" and _heads(m, span, sentence) for m in mentions):
        return True
    head = next((p for p in sentence.phrases if p.start >= span.start), None)
    heads = {sentence.words[head.head].text.lower()} if head else set()
    heads |= {lows[-1], " ".join(lows[-2:])}
    return bool(heads & _speaking_nouns()) or (sentence.words[head.head].tag == "PROPN" if head else False)


def _heads(mention: Mention, span: Range, sentence: Sentence) -> bool:
    """A name heads the phrase where it ends it, or where "of" or a comma follows; not as a possessor."""
    if not (span.start <= mention.start and mention.end <= span.end):
        return False
    following = [w.text for w in sentence.words if mention.end <= w.start < span.end]
    return not following or following[0] not in ("'s", "’s", "'", "’", "-")
