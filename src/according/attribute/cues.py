"""Finding the words that tie a content to its source: reporting verbs, "according to", citing forms, hedges."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from according.attribute.non_answers import is_non_answer
from according.resources.loading import load_yaml
from according.schema.annotations import Sentence, Word
from according.schema.spans import Range
from according.schema.trees import Tree
from according.schema.vocabulary import Factuality
from according.text.inflection import noun_forms, verb_forms

# How many sentences' cues are kept: those of a long report, as its sentences are asked for them again and again.
KEPT = 1024
# Verbs that report only with a clause or a quotation behind them say too little without one.
_WEAK_FRAMES = {"np", "of", "as"}
_NEGATIONS = {"not", "n't", "n’t", "never", "neither", "nor"}
# Classes whose content is claimed even where it is only a noun phrase.
_CLAIMING = {"deny", "confirm", "accuse", "warn"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence: word indexes `first` to `last`, and what the lexicon says of it.

    form is "verb", "noun" ("the claim that …"), "preposition" (its source follows), "inner" or "outer" (which source
    follows a citing form), "hearer" (who was spoken to follows), or "hedge" (no source is named).
    Of a hedge `reporting_class` is "hearsay", "doubt" or "noun". `known` is false for words that the lexicon doesn't
    hold.
    """

    first: int
    last: int
    form: str
    lemma: str
    reporting_class: str
    factuality: Factuality
    frames: frozenset[str]
    negated: bool = False
    known: bool = True

    @property
    def takes_clause(self) -> bool:
        return bool(self.frames & {"that", "quote", "whether"}) or self.reporting_class in _CLAIMING


@cache
def _verbs() -> Mapping[str, list[Mapping[str, Any]]]:
    """Return reporting verbs by the first word of each of their forms."""
    table: dict[str, list[Mapping[str, Any]]] = {}
    for entry in load_yaml("cues")["verbs"]:
        for form in verb_forms(entry["lemma"]):
            head, _, rest = form.partition(" ")
            table.setdefault(head, []).append({**entry, "rest": rest.split()})
    for options in table.values():
        options.sort(key=lambda option: -len(option["rest"]))
    return table


@cache
def _phrases() -> Mapping[str, list[tuple[list[str], str, Factuality, str]]]:
    """Return the fixed phrases by their first word: the words, the form, the factuality, the reporting class."""
    cues = load_yaml("cues")
    listed: list[tuple[str, str, Factuality, str]]
    listed = [(e["text"], "preposition", "CT+", "say") for e in cues["prepositions"]]
    listed += [(e["text"], e["role"], "CT+", "say") for e in cues["participles"]]
    listed += [(e["text"], "hedge", e["factuality"], e["kind"]) for e in cues["hedges"]]
    table: dict[str, list[tuple[list[str], str, Factuality, str]]] = {}
    for text, form, factuality, kind in listed:
        words = text.lower().split()
        table.setdefault(words[0], []).append((words, form, factuality, kind))
    for options in table.values():
        options.sort(key=lambda option: -len(option[0]))
    return table


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return the cues of a sentence outside quotation marks as well as inside, left to right."""
    return list(_cues(sentence))


@lru_cache(maxsize=KEPT)
def _cues(sentence: Sentence) -> tuple[Cue, ...]:
    found: list[Cue] = []
    index = 0
    while index < len(sentence.words):
        cue = _phrase_cue(sentence, index) or _verb_cue(sentence, index)
        if cue is not None:
            found.append(cue)
            index = cue.last + 1
        else:
            index += 1
    return tuple(found)


def _phrase_cue(sentence: Sentence, index: int) -> Cue | None:
    words = sentence.words
    for expected, form, factuality, kind in _phrases().get(words[index].text.lower(), ()):
        got = [w.text.lower() for w in words[index : index + len(expected)]]
        if got == expected and _phrase_is_cue(sentence, index, expected, form):
            return Cue(index, index + len(expected) - 1, form, " ".join(expected), kind, factuality, frozenset())
    return None


def _phrase_is_cue(sentence: Sentence, index: int, expected: list[str], form: str) -> bool:
    """One-word prepositions ("per", "via") are cues only before a name."""
    after = index + len(expected)
    if form == "preposition" and len(expected) == 1:
        return after < len(sentence.words) and sentence.words[after].tag == "PROPN"
    return True


@cache
def _nouns() -> Mapping[str, Mapping[str, Any]]:
    """Return nouns of speech and thought by each of their forms."""
    return {form: entry for entry in load_yaml("cues")["nouns"] for form in noun_forms(entry["lemma"])}


def noun_cue(sentence: Sentence, first: int, last: int) -> Cue | None:
    """Return the last noun of speech or thought among these words ("the claim that …"); None where there is none."""
    for index in range(last, first - 1, -1):
        word = sentence.words[index]
        entry = _nouns().get(word.text.lower()) if word.tag == "NOUN" else None
        if entry is not None:
            lemma, class_, value = entry["lemma"], entry["class"], entry["factuality"]
            return Cue(index, index, "noun", lemma, class_, value, frozenset({"that", "np"}))
    return None


def is_speech_noun(word: Word) -> bool:
    """Tell whether a word is a noun of speech or thought by its form: "claims", "a report"."""
    return word.text.lower() in _nouns()


def find_quoting(sentence: Sentence) -> list[Cue]:
    """Return the verbs that quote another source, "Reuters quoted two officials", in a sentence outside marks."""
    found = [_verb_cue(sentence, i, weak=True) for i in range(len(sentence.words))]
    return [
        c for c in found if c and c.reporting_class == "quote" and not sentence.is_quoted(sentence.words[c.first].start)
    ]


def _verb_cue(sentence: Sentence, index: int, weak: bool = False) -> Cue | None:
    word = sentence.words[index]
    if word.tag != "VERB":
        return None
    for entry in _verbs().get(word.text.lower(), ()):
        rest = entry["rest"]
        got = [w.text.lower() for w in sentence.words[index + 1 : index + 1 + len(rest)]]
        if got != rest:
            continue
        frames = frozenset(entry["frames"])
        cue = Cue(
            index, index + len(rest), "verb", entry["lemma"], entry["class"], entry["factuality"], frames,
            _negated(sentence, index),
        )  # fmt: skip
        return cue if weak or cue.takes_clause or frames - _WEAK_FRAMES else None
    return None


def _is_nobody(tree: Tree, subject: int) -> bool:
    """ "Nobody", "none of them", "no official", "neither side"."""
    near = [subject, *tree.children(subject, "det", "cc", "cc:preconj")]
    return any(tree.words[i].text.lower() in ("nobody", "none", "neither", "no") for i in near)


def _negated(sentence: Sentence, index: int) -> bool:
    """A negation hangs on the verb or on what governs its infinitive; or the verb is part of a refusal."""
    words = sentence.words
    if is_non_answer(sentence, Range(words[index].start, words[index].end)):
        return True
    tree = Tree.of(words)
    at: int | None = index
    while at is not None:
        if any(words[c].text.lower() in _NEGATIONS for c in tree.children(at, "advmod", "aux", "cc", "cc:preconj")):
            return True
        if any(_is_nobody(tree, c) for c in tree.children(at, "nsubj")):
            return True
        at = tree.head(at) if tree.base(at) == "xcomp" else None
    return index > 0 and words[index - 1].text.lower() in _NEGATIONS
