"""Whether a passage tells each part that another report's clause needs: who did what to whom."""

from according.reconcile.clauses import Predicate, listed
from according.reconcile.meanings import CONTENT, Passage, distance
from according.reconcile.whether import NEEDED, Asked
from according.schema.trees import Tree
from according.text.counted_sets import counted_set, is_within

# More parts than may be told in other words: the passage tells something else.
APART = 3
# Arcs of the tree between a verb and what takes part in it, at most: "the capture of the town by rebels" has two.
NEAR = 3
# Prepositions of those against whom something is done.
_FACING = frozenset({"on", "against", "over", "from"})
# Sets of people by what they do; nobody is commonly told of as two of them.
_CALLINGS = ("fighters", "soldiers", "police_officers", "security_personnel", "rescuers", "protesters", "journalists",
             "health_workers", "officials", "students", "lawmakers")  # fmt: skip


def needed_words(label: Passage, asked: Asked) -> list[int]:
    """The words without which the clause isn't told: its verb, its subject, what the verb takes, and their names."""
    tree, verb = label.tree, asked.predicate.verb
    found = [] if tree.words[verb].lemma in listed("empty") else [verb]
    found.append(asked.predicate.subject)
    for c in tree.children(verb, *NEEDED, "nsubj"):
        if c not in found and c in asked.words:
            found.append(c)
    return [i for i in found if tree.words[i].tag in CONTENT or i == asked.predicate.subject]


def naming_words(label: Passage, asked: Asked, needed: list[int]) -> list[int]:
    """The words that say which one is meant, of those that a clause needs: "the Osterby bridge", "another man"."""
    hanging = ("compound", "flat", "amod")
    return [c for i in needed for c in label.tree.children(i, *hanging) if c in asked.words and _sets_apart(label, c)]


def _sets_apart(label: Passage, index: int) -> bool:
    word = label.tree.words[index]
    named = word.tag == "PROPN" or (word.tag == "ADJ" and word.text[:1].isupper() and index > 0)
    return named or word.text.lower() in listed("changing")


def is_supposed(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is told as a condition, a question or a wish: "if the bridge falls", "tried to rise"."""
    if any(tree.words[m].text.lower() in listed("unsure") for m in tree.children(verb, "mark")):
        return True
    head = tree.head(verb) if tree.base(verb) == "xcomp" else None
    return head is not None and tree.words[head].tag == "VERB" and tree.words[head].lemma in listed("unreal")


def missing_parts(label: Passage, asked: Asked, needed: list[int], other: Passage) -> int:
    """How many needed parts another passage doesn't tell; `APART` where it tells something else."""
    told = asked.predicate
    verbs = other.tells(label.sentence, told.verb) if told.verb in needed else []
    if label.sentence.words[told.verb].tag == "NOUN":
        verbs = [j for j in verbs if other.sentence.words[j].tag != "VERB"]  # "he was a follower", "she followed"
        if other.predicate is not None and other.predicate.verb in verbs:
            verbs = [other.predicate.verb]  # "this war was no war of his": what is said of it, not what it is said of
    if verbs and not (verbs := [j for j in verbs if not _says_otherwise(label, told.verb, other, j)]):
        return APART
    if not verbs and other.predicate and label.negates(told.verb) != other.negates(other.predicate.verb):
        return APART
    rest = [i for i in needed if i != told.verb]
    heads: list[int | None] = [*verbs] or [None]
    if any(not is_told(label, i, other) for i in naming_words(label, asked, needed)):
        return APART
    nominal = label.sentence.words[told.verb].tag != "VERB" and told.verb in needed
    if nominal and not other.tells(label.sentence, told.subject):
        return APART  # what one is, another need not be
    least = min(sum(not _tells_part(label, told, i, other, j) for i in rest) for j in heads)
    missing = least + 2 * (told.verb in needed and not verbs)
    return APART if missing < APART and _differ(label, asked, other) else min(missing, APART)


def is_told(label: Passage, index: int, other: Passage) -> bool:
    """Tell whether a word that names or sets apart stands in another passage too."""
    text = label.tree.words[index].text.lower()
    return bool(other.tells(label.sentence, index)) or any(
        other.tree.words[i].text.lower() == text for i in other.words
    )


def _tells_part(label: Passage, told: Predicate, index: int, other: Passage, verb: int | None) -> bool:
    """Tell whether a passage tells a part of a clause with this verb, near it and in the same role."""
    found = other.tells(label.sentence, index)
    if label.meanings.is_person(label.sentence, index):
        found = [j for j in found if other.sentence.words[j].tag != "VERB" and not _is_act(other, j)]
    if index == told.subject:
        found = [j for j in found if other.tree.relation(j) != "nmod:poss"]  # "his car slid": he did not
    if label.tree.words[index].tag == "NOUN":
        found = [j for j in found if other.tree.base(j) != "compound" or other.tree.words[j].tag != "NOUN"]
    if not found and index == told.subject:
        found = _may_be_same(label, index, other) or _stand_ins(other)
    if verb is None:
        if index == told.subject:
            found = [j for j in found if other.tree.case(j) not in _FACING]
        return bool(found) or (index == told.subject and label.tree.words[index].text.lower() == "there")
    if index == told.subject and label.tree.words[index].text.lower() == "there":
        return True
    role = _role(label.tree, told.verb, index)
    lemma = label.tree.words[told.verb].lemma
    turns = other.tree.words[verb].lemma == lemma  # "the bus overturned", "the bus was overturned"
    return (
        any(
            distance(other.tree, verb, j) <= NEAR
            and _fits(role, _role(other.tree, verb, j, turns=turns))
            and (role != "undergoes" or _may_undergo(other.tree, verb, j))
            for j in found
            if j != verb
        )
        or verb in found
    )


def _is_act(passage: Passage, index: int) -> bool:
    """Tell whether a word tells of something done, and of nobody: "fighting" is no fighter."""
    noun = passage.sentence.words[index].tag == "NOUN" and not passage.meanings.is_person(passage.sentence, index)
    return noun and passage.meanings.happening(passage.sentence, index) is not None


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
    if base == "obl" and tree.case(index) in _FACING:
        return "faces"
    return "does" if base == "obl" and tree.case(index) == "by" and tree.children(verb, "aux") else None


def _may_undergo(tree: Tree, verb: int, index: int) -> bool:
    """Tell whether a word hangs on a verb, is what the verb describes, or is the subject of another verb."""
    return index in tree.subtree(verb) or verb in tree.subtree(index) or tree.base(index) == "nsubj"


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _says_otherwise(label: Passage, index: int, other: Passage, at: int) -> bool:
    if label.negates(index) != other.negates(at) or is_supposed(other.tree, at):
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
    found = [i for i in other.persons() if not mine or not (names := _names(other, i)) or names & mine]
    found = [i for i in found if not _are_others(label, subject, other, i)]
    numbers = label.numbers(subject)
    return [i for i in found if not (numbers and (others := other.numbers(i)) and not numbers & others)]


def _are_others(label: Passage, index: int, other: Passage, at: int) -> bool:
    """Tell whether two nouns are of people who do other things: "fighters" and "journalists"."""
    words = (label.sentence.words[index], other.sentence.words[at])
    one, two = (counted_set(w.lemma.lower()) or "" for w in words)
    if any(w.tag != "NOUN" for w in words) or is_within(one, two) or is_within(two, one):
        return False
    return all(any(is_within(name, calling) for calling in _CALLINGS) for name in (one, two))


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
        for i in (index, *passage.tree.children(index, "conj", "appos"), *_of_whom(passage, index))
        if passage.sentence.words[i].tag == "PROPN"
        and (entity := passage.meanings.entity(passage.sentence, i)) is not None
    }


def _of_whom(passage: Passage, index: int) -> list[int]:
    """The name behind "one of the victims": "one of the victims, Jane Roe"."""
    tree, head = passage.tree, passage.tree.head(index)
    around = [*tree.children(index, "nmod"), *([head] if head is not None and tree.base(index) == "nmod" else [])]
    return [a for c in around for a in tree.children(c, "appos")]


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
    apart = _are_others(label, asked.predicate.subject, other, other.predicate.subject) and (
        _is_passive(label.tree, asked.predicate) == _is_passive(other.tree, other.predicate)
    )
    return bool(same_verb and (apart or (mine and theirs and not mine & theirs)))


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
