"""What passages of several reports tell in common, as one question: one clause without what only it tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from according.reconcile.clauses import Predicate
from according.reconcile.meanings import CONTENT, EMPTY_VERBS, Meanings, Passage, distance
from according.reconcile.questions import is_spoken
from according.reconcile.whether import NEEDED, Asked, ask
from according.schema.annotations import Sentence
from according.schema.trees import Tree

# Adjectives and adverbs without which a clause says something else: they are never left out.
_CHANGING = {"alleged", "allegedly", "reportedly", "suspected", "former", "possible", "possibly", "apparent",
             "apparently", "likely", "unlikely", "attempted", "second", "third", "first", "last", "next", "fake", "false",
             "no", "almost", "nearly", "only", "other", "another", "potential", "would-be", "planned", "proposed"}  # fmt: skip
# Nats. What is told in common says at least so much: two words that stand in one news text of twenty each.
LEAST_TOLD = 6.0
# A number tells at least as much as a word of one news text of twelve.
NUMBER_WORTH = 2.5
# Words; what is named by more is better told by a pronoun.
LONGEST_NAME = 4
_NO_NAMES = {"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "you", "one", "his", "their", "its"}
# The cosine that two passages have at least: where all that a clause needs is found in the other, where one who takes
# part is told in words that aren't recognised, and where the verb is. Of pairs written by hand those of one fact reach .68 on average, those
# of one topic .44.
CLOSE = (0.45, 0.68, 0.78)
_APART = 9
# Arcs of the tree between a verb and what takes part in it, at most: "the capture of the town by rebels" has two.
NEAR = 3
# The share of what the closest two reports tell that stays when another one is added.
STAYS = 0.6

Cosine = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Shared:
    """What passages have in common: the question, the passages, the first being that whose words it has.

    `missing` counts parts of the clause that a passage tells in other words; `worth` is how much is told, in nats.
    """

    asked: Asked
    passages: tuple[Passage, ...]
    worth: float
    missing: int
    negated: bool


def shared(label: Passage, others: Sequence[Passage], cosine: Cosine) -> Shared | None:
    """Return what a passage has in common with the best of each other report's passages; None where none has.

    A passage belongs where it tells each part that the clause needs: who, what is done, to what; one part may be told
    in other words where the passages are close. Those that say it of somebody else, of another number of the same
    things, or that it isn't so, don't belong. Nothing comes back where the clause makes no question that can be
    understood alone.
    """
    whole = ask(label.sentence, label.span.range)
    happening = label.meanings.happening(label.sentence, whole.predicate.verb) if whole is not None else None
    if whole is None or _is_unsure(label) or (happening is not None and happening.background):
        return None
    needed = _needed(label, whole)
    best: dict[str, tuple[int, float, Passage]] = {}
    for other in others:
        missing = _missing(label, whole, needed, other)
        if missing >= len(CLOSE):
            continue
        ranked = (missing, -_told_by(label, whole, [other]), other)
        known = best.get(other.span.document)
        better = known is None or ranked[:2] < known[:2]
        if better and cosine(label.text, other.text) >= CLOSE[missing]:
            best[other.span.document] = ranked
    return _widened(label, whole, sorted(best.values(), key=lambda r: (r[0], r[1], r[2].span)))


def _widened(label: Passage, whole: Asked, found: list[tuple[int, float, Passage]]) -> Shared | None:
    """Add reports, those that share most first, as long as what all of them tell stays worth asking after."""
    telling: list[Passage] = []
    missing, told = 0, 0.0
    for lacking, _, passage in found:
        worth = _told_by(label, whole, [*telling, passage])
        if not telling or worth >= STAYS * told:
            telling.append(passage)
            missing, told = max(missing, lacking), worth if len(telling) == 1 else told
    return _in_common(label, telling, missing) if telling else None


def _told_by(label: Passage, whole: Asked, others: list[Passage]) -> float:
    """How much of the clause all of these passages tell, in nats."""
    inside = [i for i in label.tree.subtree(whole.predicate.verb) if i in label.words] + [whole.predicate.subject]
    told: dict[str, float] = {}
    for i in inside:
        word = label.sentence.words[i]
        if word.tag in CONTENT and all(p.tells(label.sentence, i) for p in others):
            told[word.lemma] = max(label.meanings.worth(label.sentence, i), NUMBER_WORTH if word.tag == "NUM" else 0.0)
    return sum(told[lemma] for lemma in sorted(told))


def _in_common(label: Passage, telling: list[Passage], missing: int) -> Shared | None:
    sentence, meanings = label.sentence, label.meanings

    def keep(index: int) -> bool:
        word = sentence.words[index]
        text = word.text.lower()
        if not meanings.is_content(sentence, index) or text in _CHANGING or text.startswith("non"):
            return True
        return all(p.tells(sentence, index) for p in telling)

    asked = ask(sentence, label.span.range, keep=keep, named=_naming(sentence, meanings), affirm=True)
    if asked is None or is_spoken(asked.text) or not _is_named(label, asked):
        return None
    if label.tree.words[asked.predicate.verb].lemma in EMPTY_VERBS and not _completes(label, asked, telling):
        return None
    content = {i for i in asked.words if sentence.words[i].tag in CONTENT and all(p.tells(sentence, i) for p in telling)}
    told = {
        sentence.words[i].lemma: max(meanings.worth(sentence, i), NUMBER_WORTH if sentence.words[i].tag == "NUM" else 0.0)
        for i in sorted(content)
    }
    worth = sum(told.values())
    if worth < LEAST_TOLD or len(content) < 2:
        return None
    if _names_twice(asked.text):
        return None
    return Shared(asked, (label, *telling), worth, missing, label.negates(asked.predicate.verb))


def _completes(label: Passage, asked: Asked, telling: list[Passage]) -> bool:
    """Tell whether more than the subject of a verb that says little is told by all."""
    subject = set(label.tree.subtree(asked.predicate.subject))
    return any(
        label.sentence.words[i].tag in CONTENT and all(p.tells(label.sentence, i) for p in telling)
        for i in asked.words
        if i not in subject and i != asked.predicate.verb
    )


def _names_twice(question: str) -> bool:
    """A pronoun gave way to a name that the clause has itself: "Did Jane Roe call Jane Roe …"."""
    names = [w.lower() for w in question[:-1].split()[1:] if w[:1].isupper()]
    return any(names[i : i + 2] == names[j : j + 2] for i in range(len(names) - 3) for j in range(i + 2, len(names) - 1))


def _is_named(label: Passage, asked: Asked) -> bool:
    """Tell whether the clause says of whom it speaks."""
    subject = label.tree.words[asked.predicate.subject]
    if subject.text.lower() == "there":
        return True
    named = _naming(label.sentence, label.meanings)
    whose = [c for c in label.tree.children(asked.predicate.subject, "nmod") if label.tree.words[c].tag == "PRON"]
    pronouns = [*whose, *([asked.predicate.subject] if subject.tag == "PRON" else [])]
    return all(named(i) is not None for i in pronouns)


def _needed(label: Passage, asked: Asked) -> list[int]:
    """The words without which the clause isn't told: its verb, its subject, what the verb takes, and their names."""
    tree, verb = label.tree, asked.predicate.verb
    found = [] if tree.words[verb].lemma in EMPTY_VERBS else [verb]
    found.append(asked.predicate.subject)
    for c in tree.children(verb, *NEEDED, "nsubj"):
        if c not in found and c in asked.words:
            found.append(c)
    heads = [i for i in found if tree.words[i].tag in CONTENT or i == asked.predicate.subject]
    names = [c for i in heads for c in tree.children(i, "compound", "flat", "amod") if _is_name(label, c) and c in asked.words]
    return [*heads, *(c for c in names if c not in heads)]


def _is_name(label: Passage, index: int) -> bool:
    word = label.tree.words[index]
    return word.tag == "PROPN" or (word.tag == "ADJ" and word.text[:1].isupper() and index > 0)


def _is_unsure(label: Passage) -> bool:
    """Tell whether the clause is not told as a fact: "if the bridge fell", "whether it fell"."""
    if label.predicate is None:
        return True
    marks = label.tree.children(label.predicate.verb, "mark")
    return any(label.tree.words[m].text.lower() in ("if", "whether", "unless", "though") for m in marks)


def _missing(label: Passage, asked: Asked, needed: list[int], other: Passage) -> int:
    """How many needed parts another passage doesn't tell; `_APART` where it tells something else."""
    told = asked.predicate
    verbs = other.tells(label.sentence, told.verb) if told.verb in needed else []
    if verbs and not (verbs := [j for j in verbs if not _says_otherwise(label, told.verb, other, j)]):
        return _APART
    rest = [i for i in needed if i != told.verb]
    least = min(sum(not _tells_part(label, told, i, other, j) for i in rest) for j in (verbs or [None]))
    missing = least + 2 * (told.verb in needed and not verbs)
    return _APART if missing < len(CLOSE) and _differ(label, asked, other) else missing


def _tells_part(label: Passage, told: Predicate, index: int, other: Passage, verb: int | None) -> bool:
    """Tell whether a passage tells a part of a clause with this verb, near it and in the same role."""
    found = other.tells(label.sentence, index)
    if label.tree.words[index].tag == "NOUN":
        found = [j for j in found if other.tree.base(j) != "compound" or other.tree.words[j].tag != "NOUN"]
    if not found and index == told.subject:
        found = _may_be_same(label, index, other)
    if verb is None:
        return bool(found) or (index == told.subject and label.tree.words[index].text.lower() == "there")
    if index == told.subject and label.tree.words[index].text.lower() == "there":
        return True
    role = _role(label.tree, told.verb, index)
    return any(
        distance(other.tree, verb, j) <= NEAR and _fits(role, _role(other.tree, verb, j)) for j in found if j != verb
    ) or verb in found


def _role(tree: Tree, verb: int, index: int) -> str | None:
    """Tell whether somebody does what a verb tells, or undergoes it; None where that isn't told outright."""
    if tree.head(index) != verb:
        return None
    base, relation = tree.base(index), tree.relation(index)
    if base == "obj" or relation == "nsubj:pass":
        return "undergoes"
    if base == "nsubj" and tree.children(verb, "obj"):
        return "does"
    return "does" if base == "obl" and tree.case(index) == "by" and tree.children(verb, "aux") else None


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _says_otherwise(label: Passage, index: int, other: Passage, at: int) -> bool:
    if label.negates(index) != other.negates(at):
        return True
    one = label.meanings.happening(label.sentence, index)
    two = other.meanings.happening(other.sentence, at)
    if one is None or two is None:
        return False
    of_two = one.event_class == two.event_class and one.event is not None and two.event not in (None, one.event)
    return of_two or one.background != two.background or (one.modality == "actual") != (two.modality == "actual")


def _may_be_same(label: Passage, subject: int, other: Passage) -> list[int]:
    """The persons of a passage who may be the subject of a clause: all who are not named otherwise."""
    if not label.meanings.is_person(label.sentence, subject):
        return []
    mine = _names(label, subject)
    return [i for i in other.persons() if not mine or not (names := _names(other, i)) or names & mine]


def _names(passage: Passage, index: int) -> set[str]:
    """The entities that a word names outright, with those joined to it."""
    return {
        entity.id
        for i in (index, *passage.tree.children(index, "conj"))
        if passage.sentence.words[i].tag == "PROPN"
        and (entity := passage.meanings.entity(passage.sentence, i)) is not None
    }


def _differ(label: Passage, asked: Asked, other: Passage) -> bool:
    """Tell whether the other passage counts the same things differently, or names another doer for the same verb."""
    for i in asked.words:
        numbers = label.numbers(i)
        for j in other.tells(label.sentence, i) if numbers else ():
            others = other.numbers(j)
            if others and not numbers & others:
                return True
    if other.predicate is None:
        return False
    mine, theirs = _names(label, asked.predicate.subject), _names(other, other.predicate.subject)
    same_verb = other.predicate.verb in other.tells(label.sentence, asked.predicate.verb)
    return bool(same_verb and mine and theirs and not mine & theirs)


def _naming(sentence: Sentence, meanings: Meanings) -> Callable[[int], str | None]:
    """What each pronoun of a sentence stands for, where that is known and can be said shortly."""

    def named(index: int) -> str | None:
        word = sentence.words[index]
        entity = meanings.entity(sentence, index) if word.tag == "PRON" else None
        if entity is None or len(entity.name.split()) > LONGEST_NAME or entity.name.lower() in _NO_NAMES:
            return None
        name = entity.name if any(p[:1].isupper() for p in entity.name.split()) else f"the {entity.name}"
        possessive = word.text.lower() in ("his", "her", "its", "their") and word.relation == "nmod:poss"
        return f"{name}'s" if possessive else name

    return named
