"""What several passages tell in common, as one question: the clause of one of them without what only it tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from according.reconcile.meanings import CONTENT, LIGHT, Meanings, Passage
from according.reconcile.questions import is_spoken
from according.reconcile.whether import NEEDED, Asked, ask
from according.schema.annotations import Sentence
from according.schema.spans import Range

# Adjectives and adverbs without which a clause says something else: they are never left out.
_CHANGING = {"alleged", "allegedly", "reportedly", "suspected", "former", "possible", "possibly", "apparent",
             "apparently", "likely", "unlikely", "attempted", "second", "third", "first", "last", "next", "fake", "false",
             "no", "almost", "nearly", "only", "other", "another", "potential", "would-be", "planned", "proposed"}  # fmt: skip
# Words; what is named by more is better told by a pronoun.
LONGEST_NAME = 4
_NO_NAMES = {"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "you", "one", "his", "their", "its"}
# Nats. What is told in common says at least so much: two words that stand in one news text of thirty each.
LEAST_TOLD = 6.5


@dataclass(frozen=True, slots=True)
class Shared:
    """What passages have in common: the question, those that tell it, which of them words it, and how much it says.

    `missing` counts parts of the clause that some passage tells in other words. `named`: its subject is no pronoun.
    """

    asked: Asked
    label: Passage
    passages: tuple[Passage, ...]
    worth: float
    missing: int
    named: bool
    negated: bool


def shared(passages: Sequence[Passage], meanings: Meanings, lenient: int = 0) -> Shared | None:
    """Return what most of these passages tell in common, in the words of the one that says it best.

    A passage belongs where it tells each part that a clause needs: who, what is done, to what. `lenient` of them may
    be told in words that aren't recognised. Passages that say it of somebody else, of another number of the same
    things, or that it isn't so, don't belong.
    """
    found = [s for label in passages if (s := _in_words_of(label, passages, meanings, lenient)) is not None]
    return max(found, key=_quality, default=None)


def _quality(found: Shared) -> tuple[int, bool, bool, int, float, int]:
    return (
        len({p.span.document for p in found.passages}), found.named, found.asked.predicate.way == "own", found.label.sentence.block != "headline",
        -found.missing, found.worth, -len(found.asked.text),
    )  # fmt: skip


def _in_words_of(label: Passage, passages: Sequence[Passage], meanings: Meanings, lenient: int) -> Shared | None:
    sentence = label.sentence
    whole = ask(sentence, Range(label.span.start, label.span.end), keep=lambda _: False)
    if whole is None or _is_unsure(label):
        return None
    needed = _needed(label, whole)
    others = [(p, m) for p in passages if p is not label and (m := _missing(label, whole, needed, p)) <= lenient]
    if not others:
        return None
    telling = [p for p, _ in others]
    named = _naming(sentence, meanings)

    def keep(index: int) -> bool:
        word = sentence.words[index]
        if word.tag not in CONTENT or word.text.lower() in _CHANGING:
            return True
        return all(p.tells(sentence, index) for p in telling)

    asked = ask(sentence, Range(label.span.start, label.span.end), keep=keep, named=named, affirm=True)
    if asked is None or is_spoken(asked.text):
        return None
    content = {i for i in asked.words if sentence.words[i].tag in CONTENT and all(p.tells(sentence, i) for p in telling)}
    worth = sum({sentence.words[i].lemma: meanings.worth(sentence, i) for i in sorted(content)}.values())
    if worth < LEAST_TOLD or len(content) < 2:
        return None
    subject = sentence.words[asked.predicate.subject]
    is_named = subject.tag != "PRON" or named(asked.predicate.subject) is not None
    missing = max(m for _, m in others)
    return Shared(asked, label, (label, *telling), worth, missing, is_named, label.negates(asked.predicate.verb))


def _needed(label: Passage, asked: Asked) -> list[int]:
    """The words without which the clause isn't told: its verb, its subject, what the verb takes."""
    tree, verb = label.tree, asked.predicate.verb
    found = [] if tree.words[verb].lemma in LIGHT else [verb]
    found.append(asked.predicate.subject)
    for c in tree.children(verb, *NEEDED, "nsubj"):
        if c not in found and c in asked.words:
            found.append(c)
    return [i for i in found if tree.words[i].tag in CONTENT]


def _is_unsure(label: Passage) -> bool:
    """Tell whether the clause is not told as a fact: "if the bridge fell", "whether it fell"."""
    if label.predicate is None:
        return True
    marks = label.tree.children(label.predicate.verb, "mark")
    return any(label.tree.words[m].text.lower() in ("if", "whether", "unless", "though") for m in marks)


_APART = 9


def _missing(label: Passage, asked: Asked, needed: list[int], other: Passage) -> int:
    """How many needed parts another passage doesn't tell; `_APART` where it tells something else."""
    sentence, told = label.sentence, asked.predicate
    missing = 0
    for i in needed:
        found = other.tells(sentence, i)
        if i == told.verb and found:
            if all(_says_otherwise(label, i, other, j) for j in found):
                return _APART
        elif i == told.subject and not found:
            if not _may_be_same(label, i, other):
                missing += 1
        elif not found:
            missing += 1
    return _APART if _differ(label, asked, other) else missing


def _says_otherwise(label: Passage, index: int, other: Passage, at: int) -> bool:
    if label.negates(index) != other.negates(at):
        return True
    one = label.meanings.modality(label.sentence, index)
    two = other.meanings.modality(other.sentence, at)
    return one is not None and two is not None and (one == "actual") != (two == "actual")


def _may_be_same(label: Passage, subject: int, other: Passage) -> bool:
    """Somebody may be anybody who is not named otherwise: "the man" and "a driver"."""
    if not label.meanings.is_person(label.sentence, subject):
        return False
    mine = _name(label, subject)
    return any(mine is None or (name := _name(other, i)) is None or name == mine for i in other.persons())


def _name(passage: Passage, index: int) -> str | None:
    """The id of the entity that a word names outright."""
    entity = passage.meanings.entity(passage.sentence, index)
    return entity.id if entity is not None and passage.sentence.words[index].tag == "PROPN" else None


def _differ(label: Passage, asked: Asked, other: Passage) -> bool:
    """Tell whether the other passage counts the same things differently, or names another doer for the same verb."""
    for i in asked.words:
        numbers = _numbers(label, i)
        for j in other.tells(label.sentence, i) if numbers else ():
            others = _numbers(other, j)
            if others and not numbers & others:
                return True
    if other.predicate is None:
        return False
    mine, theirs = _name(label, asked.predicate.subject), _name(other, other.predicate.subject)
    same_verb = other.predicate.verb in other.tells(label.sentence, asked.predicate.verb)
    return same_verb and mine is not None and theirs is not None and mine != theirs


def _numbers(passage: Passage, index: int) -> set[str]:
    tree = passage.tree
    return {
        u for c in tree.children(index, "nummod") for u in passage.meanings.of(passage.sentence, c) if "/" not in u
    }


def _naming(sentence: Sentence, meanings: Meanings) -> Callable[[int], str | None]:
    def named(index: int) -> str | None:
        word = sentence.words[index]
        entity = meanings.entity(sentence, index) if word.tag == "PRON" else None
        if entity is None or len(entity.name.split()) > LONGEST_NAME or entity.name.lower() in _NO_NAMES:
            return None
        name = entity.name if any(p[:1].isupper() for p in entity.name.split()) else f"the {entity.name}"
        possessive = word.text.lower() in ("his", "her", "its", "their") and word.relation == "nmod:poss"
        return f"{name}'s" if possessive else name

    return named
