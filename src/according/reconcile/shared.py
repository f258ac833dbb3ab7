"""What passages of several reports tell in common, as one question: one clause without what only it tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from according.reconcile.clauses import Predicate, listed
from according.reconcile.meanings import CONTENT, Meanings, Passage, distance
from according.reconcile.questions import is_spoken
from according.reconcile.whether import NEEDED, Asked, ask
from according.schema.annotations import Sentence
from according.schema.trees import Tree

# Nats. What is told in common says at least so much: two words that stand in one news text of twenty each.
LEAST_TOLD = 6.0
# A number tells at least as much as a word of one news text of twelve.
NUMBER_WORTH = 2.5
# Words; what is named by more is better told by a pronoun.
LONGEST_NAME = 4
_NO_NAMES = {"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "you", "one", "his", "their", "its"}
# The cosine that two passages have at least: where all that a clause needs is found in the other, where one who takes
# part is told in words that aren't recognised, and where the verb is. Of pairs written by hand those of one fact reach
# .68 on average, those of one topic .44.
CLOSE = (0.45, 0.72, 0.85)
# The share of what a clause tells that another tells too, in the same order.
PART_TOLD = (0.25, 0.5, 0.6)
# Characters.
LONGEST_DETAIL = 60
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
    if whole is None or _is_unsure(label, whole.predicate.verb):
        return None
    needed = _needed(label, whole)
    all_told = _told_by(label, whole, [])
    best: dict[str, tuple[int, float, Passage]] = {}
    for other in others:
        missing = _missing(label, whole, needed, other)
        if missing >= len(CLOSE):
            continue
        ranked = (missing, -_told_by(label, whole, [other]), other)
        if -ranked[1] < PART_TOLD[missing] * all_told:
            continue
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
    return _in_common(label, whole, telling, missing) if telling else None


def _told_by(label: Passage, whole: Asked, others: list[Passage]) -> float:
    """How much of the clause all of these passages tell, in nats."""
    inside = [i for i in label.tree.subtree(whole.predicate.verb) if i in label.words] + [whole.predicate.subject]
    told: dict[str, float] = {}
    for i in inside:
        word = label.sentence.words[i]
        if word.tag in CONTENT and all(p.tells(label.sentence, i) for p in others):
            told[word.lemma] = max(label.meanings.worth(label.sentence, i), NUMBER_WORTH if word.tag == "NUM" else 0.0)
    return sum(told[lemma] for lemma in sorted(told))


def _in_common(label: Passage, whole: Asked, telling: list[Passage], missing: int) -> Shared | None:
    sentence, meanings = label.sentence, label.meanings

    def keep(index: int) -> bool:
        word = sentence.words[index]
        text = word.text.lower()
        if not meanings.is_content(sentence, index) or text in listed("hedging") or text.startswith("non"):
            return True
        hanging = _naming_words(label, whole, [index])
        return all(p.tells(sentence, index) and all(_is_told(label, i, p) for i in hanging) for p in telling)

    asked = ask(sentence, label.span.range, keep=keep, named=naming(sentence, meanings), affirm=True)
    if asked is None or is_spoken(asked.text) or not speaks_of_somebody(label, asked):
        return None
    if label.tree.words[asked.predicate.verb].lemma in listed("empty") and not _completes(label, asked, telling):
        return None
    content = {
        i for i in asked.words if sentence.words[i].tag in CONTENT and all(p.tells(sentence, i) for p in telling)
    }
    told = {
        sentence.words[i].lemma: max(
            meanings.worth(sentence, i), NUMBER_WORTH if sentence.words[i].tag == "NUM" else 0.0
        )
        for i in sorted(content)
    }
    worth = sum(told.values())
    if worth < LEAST_TOLD or len(content) < 2:
        return None
    if _names_twice(asked.text) or _is_cut_short(label, asked):
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


def detail(found: Shared) -> str | None:
    """Return what the clause that words the question tells beside it: a day, a number or a name that no other tells."""
    label, telling = found.passages[0], found.passages[1:]
    verb = found.asked.predicate.verb
    for head in label.tree.children(verb, "obl", "nmod", "advmod"):
        words = [i for i in label.tree.subtree(head) if i in label.inside]
        if set(words) & set(found.asked.words) or not words or words != list(range(words[0], words[-1] + 1)):
            continue
        telling_words = [i for i in words if _is_detail(label, i)]
        text = " ".join(label.text_of(words).split()).rstrip(" ,;.")
        if telling_words and len(text) <= LONGEST_DETAIL and _is_untold(label, telling_words, telling):
            return text
    return None


def _is_detail(label: Passage, index: int) -> bool:
    word = label.sentence.words[index]
    return word.tag in ("PROPN", "NUM") or any(ch.isdigit() for ch in word.text)


def _is_untold(label: Passage, indexes: list[int], telling: Sequence[Passage]) -> bool:
    return not any(p.tells(label.sentence, i) for p in telling for i in indexes)


def _is_cut_short(label: Passage, asked: Asked) -> bool:
    """Tell whether "the last driver to finish" has become "the last driver"."""
    tree = label.tree
    return any(
        tree.words[i].text.lower() in listed("changing")
        and (head := tree.head(i)) in asked.words
        and any(c not in asked.words for c in tree.children(head or 0, "acl"))
        for i in asked.words
    )


def _names_twice(question: str) -> bool:
    """A pronoun gave way to a name that the clause has itself: "Did Jane Roe call Jane Roe …"."""
    names = [w.lower() for w in question[:-1].split()[1:] if w[:1].isupper()]
    return any(
        names[i : i + 2] == names[j : j + 2] for i in range(len(names) - 3) for j in range(i + 2, len(names) - 1)
    )


def speaks_of_somebody(label: Passage, asked: Asked) -> bool:
    """Tell whether the clause says of whom it speaks."""
    subject = label.tree.words[asked.predicate.subject]
    if subject.text.lower() == "there":
        return True
    named = naming(label.sentence, label.meanings)
    whose = [c for c in label.tree.children(asked.predicate.subject, "nmod") if label.tree.words[c].tag == "PRON"]
    pronouns = [*whose, *([asked.predicate.subject] if subject.tag == "PRON" else [])]
    return all(named(i) is not None for i in pronouns)


def _needed(label: Passage, asked: Asked) -> list[int]:
    """The words without which the clause isn't told: its verb, its subject, what the verb takes, and their names."""
    tree, verb = label.tree, asked.predicate.verb
    found = [] if tree.words[verb].lemma in listed("empty") else [verb]
    found.append(asked.predicate.subject)
    for c in tree.children(verb, *NEEDED, "nsubj"):
        if c not in found and c in asked.words:
            found.append(c)
    return [i for i in found if tree.words[i].tag in CONTENT or i == asked.predicate.subject]


def _naming_words(label: Passage, asked: Asked, needed: list[int]) -> list[int]:
    """The words that say which one is meant, of those that a clause needs: "the Osterby bridge", "another man"."""
    hanging = ("compound", "flat", "amod")
    return [c for i in needed for c in label.tree.children(i, *hanging) if c in asked.words and _sets_apart(label, c)]


def _sets_apart(label: Passage, index: int) -> bool:
    word = label.tree.words[index]
    named = word.tag == "PROPN" or (word.tag == "ADJ" and word.text[:1].isupper() and index > 0)
    return named or word.text.lower() in listed("changing")


def _is_unsure(label: Passage, verb: int) -> bool:
    """Tell whether the clause is not told as a fact of the news: "if the bridge fell", "in 1990 it fell", denied."""
    if _is_supposed(label.tree, verb):
        return True
    told = label.meanings.happening(label.sentence, verb)
    return told is not None and (told.background or (told.polarity == "no" and not label.negates(verb)))


def _is_supposed(tree: Tree, verb: int) -> bool:
    return any(tree.words[m].text.lower() in listed("unsure") for m in tree.children(verb, "mark"))


def _missing(label: Passage, asked: Asked, needed: list[int], other: Passage) -> int:
    """How many needed parts another passage doesn't tell; `_APART` where it tells something else."""
    told = asked.predicate
    verbs = other.tells(label.sentence, told.verb) if told.verb in needed else []
    if verbs and not (verbs := [j for j in verbs if not _says_otherwise(label, told.verb, other, j)]):
        return _APART
    if not verbs and other.predicate and label.negates(told.verb) != other.negates(other.predicate.verb):
        return _APART
    rest = [i for i in needed if i != told.verb]
    heads: list[int | None] = [*verbs] or [None]
    if any(not _is_told(label, i, other) for i in _naming_words(label, asked, needed)):
        return _APART
    least = min(sum(not _tells_part(label, told, i, other, j) for i in rest) for j in heads)
    missing = least + 2 * (told.verb in needed and not verbs)
    return _APART if missing < len(CLOSE) and _differ(label, asked, other) else missing


def _is_told(label: Passage, index: int, other: Passage) -> bool:
    """Tell whether a word that names or sets apart stands in another passage too."""
    text = label.tree.words[index].text.lower()
    return bool(other.tells(label.sentence, index)) or any(
        other.tree.words[i].text.lower() == text for i in other.words
    )


def _tells_part(label: Passage, told: Predicate, index: int, other: Passage, verb: int | None) -> bool:
    """Tell whether a passage tells a part of a clause with this verb, near it and in the same role."""
    found = other.tells(label.sentence, index)
    if index == told.subject:
        found = [j for j in found if other.tree.relation(j) != "nmod:poss"]  # "his car slid": he did not
    if label.tree.words[index].tag == "NOUN":
        found = [j for j in found if other.tree.base(j) != "compound" or other.tree.words[j].tag != "NOUN"]
    if not found and index == told.subject:
        found = _may_be_same(label, index, other) or _stand_ins(other)
    if verb is None:
        return bool(found) or (index == told.subject and label.tree.words[index].text.lower() == "there")
    if index == told.subject and label.tree.words[index].text.lower() == "there":
        return True
    role = _role(label.tree, told.verb, index)
    lemma = label.tree.words[told.verb].lemma
    turns = other.tree.words[verb].lemma == lemma  # "the bus overturned", "the bus was overturned"
    return (
        any(
            distance(other.tree, verb, j) <= NEAR and _fits(role, _role(other.tree, verb, j, turns=turns))
            for j in found
            if j != verb
        )
        or verb in found
    )


def _role(tree: Tree, verb: int, index: int, *, turns: bool = True) -> str | None:
    """Tell whether somebody does what a verb tells, or undergoes it; None where that isn't told outright.

    With `turns` the subject of a verb without an object may undergo it: "the bus overturned".
    """
    if tree.head(index) != verb:
        return None
    base, relation = tree.base(index), tree.relation(index)
    if base == "obj" or relation == "nsubj:pass":
        return "undergoes"
    if base == "nsubj" and (tree.children(verb, "obj") or not turns):
        return "does"
    return "does" if base == "obl" and tree.case(index) == "by" and tree.children(verb, "aux") else None


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _says_otherwise(label: Passage, index: int, other: Passage, at: int) -> bool:
    if label.negates(index) != other.negates(at) or _is_supposed(other.tree, at):
        return True
    one = label.meanings.happening(label.sentence, index)
    two = other.meanings.happening(other.sentence, at)
    if one is None or two is None:
        return False
    of_two = one.event_class == two.event_class and one.event is not None and two.event not in (None, one.event)
    return (
        of_two
        or one.polarity != two.polarity
        or one.background != two.background
        or (one.modality == "actual") != (two.modality == "actual")
    )


def _may_be_same(label: Passage, subject: int, other: Passage) -> list[int]:
    """The persons of a passage who may be the subject of a clause: all who are not named otherwise."""
    if not label.meanings.is_person(label.sentence, subject):
        return []
    mine = _names(label, subject)
    return [i for i in other.persons() if not mine or not (names := _names(other, i)) or names & mine]


def _stand_ins(other: Passage) -> list[int]:
    """The subject of a passage where it is a pronoun of which nothing is known."""
    subject = other.predicate.subject if other.predicate is not None else None
    if subject is None or other.sentence.words[subject].tag != "PRON":
        return []
    return [subject] if other.meanings.entity(other.sentence, subject) is None else []


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
    if _is_turned_round(label, asked, other):
        return True
    for i in asked.words:
        numbers = label.numbers(i)
        for j in other.tells(label.sentence, i) if numbers else ():
            others = other.numbers(j)
            if others and not numbers & others:
                return True
        if any(_are_named_apart(label, i, other, j) for j in other.tells(label.sentence, i)):
            return True
    if other.predicate is None:
        return False
    mine, theirs = _names(label, asked.predicate.subject), _names(other, other.predicate.subject)
    same_verb = other.predicate.verb in other.tells(label.sentence, asked.predicate.verb)
    return bool(same_verb and mine and theirs and not mine & theirs)


def _are_named_apart(label: Passage, index: int, other: Passage, at: int) -> bool:
    """Tell whether two nouns have other names before them: "Osterby Hospital" and "Vale Hospital"."""
    mine, theirs = (
        {p.tree.words[c].text.lower() for c in p.tree.children(i, "compound", "flat") if p.tree.words[c].tag == "PROPN"}
        for p, i in ((label, index), (other, at))
    )
    person = label.meanings.is_person(label.sentence, index)
    return bool(mine and theirs) and not mine & theirs and not person


def _is_turned_round(label: Passage, asked: Asked, other: Passage) -> bool:
    """Tell whether who does it here is who undergoes it there: "officers fired at Roe", "Roe fired at officers"."""
    told, theirs = asked.predicate, other.predicate
    if theirs is None or _is_passive(label.tree, told) != _is_passive(other.tree, theirs):
        return False
    taking = [i for i in asked.words if label.tree.base(i) in ("obj", "obl") and i != told.subject]
    swapped = any(theirs.subject in other.tells(label.sentence, i) for i in taking)
    mine = other.tells(label.sentence, told.subject)
    return swapped and bool(mine) and theirs.subject not in mine


def _is_passive(tree: Tree, told: Predicate) -> bool:
    return any(tree.relation(a) == "aux:pass" for a in told.auxiliaries) or tree.relation(told.subject) == "nsubj:pass"


def naming(sentence: Sentence, meanings: Meanings) -> Callable[[int], str | None]:
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
