"""Who and what takes part in an event mention, where, and in what number, from the tree."""

from according.annotate.event_contexts import words
from according.annotate.event_triggers import Trigger, is_event_noun
from according.annotate.noun_kinds import kind_of
from according.annotate.subjects import is_passive, subject_of
from according.schema.annotations import Argument, Phrase, Sentence
from according.schema.trees import Tree

__all__ = ["arguments", "phrase_at", "subject_of", "taking_part"]

_NOUN_ROLES = {"of": "patient", "between": "patient", "on": "patient", "against": "patient", "by": "agent"}
_NUMBER_NOUNS = {"hundred", "dozen", "thousand", "million", "number", "member", "group", "score", "couple", "total"}


def taking_part(tree: Tree, trigger: int, last: int, option: Trigger) -> list[tuple[str, int]]:
    """Return the agents and patients of the event told at the words `trigger` to `last`, as roles and words; also
    places, where the trigger holds their preposition ("taken to two hospitals")."""
    event_class, _, how = option
    found = _of_noun(tree, trigger, event_class) if how == "noun" else _of_verb(tree, trigger, last, option)
    return [(role, word) for role, word in dict.fromkeys(found) if not trigger <= word <= last]


def arguments(
    sentence: Sentence, tree: Tree, stand: tuple[int, int], part: list[tuple[str, int]], event_class: str
) -> tuple[Argument, ...]:
    """Return the arguments of the event mention at the words `stand`, first and last: its agents and patients, as
    `taking_part` gives them, the number of the first that has one, and places."""
    found = [_argument(sentence, role, word) for role, word in part]
    found += [_argument(sentence, "place", word) for word in _places(tree, stand, part, event_class)]
    numbers = [n for role, word in part if role != "place" and (n := _number(sentence, tree, word)) is not None]
    return tuple(dict.fromkeys(found + numbers[:1]))


def _of_verb(tree: Tree, trigger: int, last: int, option: Trigger) -> list[tuple[str, int]]:
    event_class, _, how = option
    found: list[tuple[str, int]] = []
    subject = subject_of(tree, trigger)
    if subject is not None:
        word, passive = subject
        role = "patient" if passive or how == "patient" else "agent"
        found += [(role, w) for w in _with_others(tree, word)]
    # "troops left the town", "the firm lost the case": where the subject is the patient the object is none.
    if how == "agent":
        found += [("patient", w) for c in tree.children(trigger, "obj", "iobj") for w in _with_others(tree, c)]
    for child in tree.children(trigger, "obl"):
        if tree.case(child) == "by" and (tree.relation(child) == "obl:agent" or is_passive(tree, trigger)):
            found += [("agent", w) for w in _with_others(tree, child)]
        elif tree.case(child) == "with" and event_class in words("reciprocal"):
            found += [("patient", w) for w in _with_others(tree, child)]
    known = {role for role, word in found if not trigger <= word <= last}
    return found + [(_inner_role(how, known), w) for w in _behind_inner_case(tree, trigger, last)]


def _inner_role(how: str, known: set[str]) -> str:
    """ "opened fire on the crowd", but "the town fell to the rebels" and "51 were taken to two hospitals"."""
    if how == "patient":
        return "agent"
    return "place" if "patient" in known else "patient"


def _behind_inner_case(tree: Tree, trigger: int, last: int) -> list[int]:
    """Nouns whose preposition is part of the trigger: "opened fire on the crowd"."""
    cases = [i for i in range(trigger + 1, last + 1) if tree.base(i) in ("case", "compound") and tree.head(i)]
    heads = [tree.head(i) for i in cases if tree.words[i].tag in ("ADP", "ADV", "SCONJ")]
    found = [h for h in heads if h is not None and h > last and tree.words[h].tag != "NUM"]
    return [w for h in found for w in _with_others(tree, h)]


def _of_noun(tree: Tree, trigger: int, event_class: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    undergone = event_class in words("undergone")
    for child in tree.children(trigger, "nmod"):
        case = tree.case(child)
        if tree.relation(child) == "nmod:poss":
            found += [("patient" if undergone else "agent", w) for w in _with_others(tree, child)]
        elif case in _NOUN_ROLES and not (case == "on" and undergone):
            found += [(_NOUN_ROLES[case], w) for w in _with_others(tree, child)]
        elif case == "with" and event_class in words("reciprocal"):
            found += [("patient", w) for w in _with_others(tree, child)]
    if undergone:
        found += [("patient", c) for c in tree.children(trigger, "compound") if kind_of(tree, c)]
    for child in tree.children(trigger, "acl"):
        found += [("agent", c) for c in tree.children(child, "obl") if tree.case(c) == "by"]
    return found + _by_support(tree, trigger, {role for role, _ in found})


def _by_support(tree: Tree, trigger: int, known: set[str]) -> list[tuple[str, int]]:
    """Who takes part by way of the verb whose object the noun is: "launched an attack", "faces trial"."""
    verb = tree.head(trigger)
    if verb is None or tree.words[verb].tag != "VERB" or tree.relation(trigger) not in ("obj", "nsubj:pass"):
        return []
    lemma = tree.words[verb].lemma
    role = "agent" if lemma in words("by_subject") else "patient" if lemma in words("to_subject") else ""
    if not role or role in known:
        return []
    if tree.relation(trigger) == "nsubj:pass":
        return [(role, c) for c in tree.children(verb, "obl") if tree.case(c) == "by"]
    subject = subject_of(tree, verb)
    return [(role, w) for w in _with_others(tree, subject[0])] if subject else []


def _places(tree: Tree, stand: tuple[int, int], part: list[tuple[str, int]], event_class: str) -> list[int]:
    """What an event noun's patient is may be its place, too: "an attack on the base"."""
    trigger, last = stand
    taken = {word for _, word in part}
    found = [c for c in tree.children(trigger, "obl", "nmod") if _has_place_case(tree, c, event_class)]
    objects = [c for c in tree.children(trigger, "obj") if c not in taken]
    moves = event_class in words("motion")  # "entered Syria", "crossed the border"
    found += [c for c in objects if moves or kind_of(tree, c) in ("place", "building")]
    return [c for c in found if not trigger <= c <= last and _may_be_place(tree, c)]


def _has_place_case(tree: Tree, index: int, event_class: str) -> bool:
    case = tree.case(index)
    if case in words("place_cases", "any"):
        return True
    if case not in words("place_cases", "known"):
        return False
    by_name = tree.words[index].tag == "PROPN" and case not in ("to", "from")
    return by_name or event_class in words("motion") or kind_of(tree, index) in ("place", "building", "vehicle")


def _may_be_place(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    kind = kind_of(tree, index)
    if word.tag not in ("NOUN", "PROPN") or word.lemma.lower() in words("no_places"):
        return False
    if is_event_noun(word) and kind not in ("place", "building"):
        return False
    if any(tree.words[c].tag == "NUM" for c in tree.children(index, "nummod")) and word.tag == "NOUN":
        return kind in ("place", "building", "vehicle")
    return kind not in ("person", "time", "money", "value", "animal", "nature")


def _with_others(tree: Tree, word: int) -> list[int]:
    """A word and those joined to it by "and"; of "300 of the fighters" the fighters too."""
    found = [word, *(c for c in tree.children(word, "conj") if tree.words[c].tag not in ("VERB", "AUX", "ADJ"))]
    if tree.words[word].tag in ("NUM", "DET", "PRON") or tree.words[word].lemma in _NUMBER_NOUNS:
        found += [c for c in tree.children(word, "nmod") if tree.case(c) == "of"]
    return found


def _number(sentence: Sentence, tree: Tree, word: int) -> Argument | None:
    """How many take part, with what bounds the number: "at least six"."""
    counts_others = tree.words[word].lemma in _NUMBER_NOUNS - {"member", "group", "total"} and (
        tree.words[word].lemma != "number" or any(tree.case(c) == "of" for c in tree.children(word, "nmod"))
    )
    if tree.words[word].tag == "NUM" or counts_others:
        head = word
    else:
        numbers = [c for c in tree.children(word, "nummod") if c < word]
        if not numbers:
            return None
        head = numbers[-1]
    first, inside = head, set(tree.subtree(head))
    while first - 1 in inside and tree.words[first - 1].tag not in ("PUNCT", "CCONJ"):
        first -= 1
    return Argument("quantity", sentence.words[first].start, sentence.words[head].end)


def _argument(sentence: Sentence, role: str, word: int) -> Argument:
    phrase = phrase_at(sentence, word)
    if phrase is None:
        return Argument(role, sentence.words[word].start, sentence.words[word].end)
    return Argument(role, phrase.start, phrase.end)


def phrase_at(sentence: Sentence, word: int) -> Phrase | None:
    """Return the phrase that holds a word."""
    return next((p for p in sentence.phrases if p.first <= word <= p.last), None)
