"""Clauses that negate what others assert: of one predicate, and of the same people or things."""

from collections.abc import Callable, Iterator

from according.link.contraries.making import Side, contrary
from according.link.contraries.telling import Told, evidence, is_news, plain_clause, worth
from according.link.contraries.words import words
from according.schema.links import Contrary
from according.text.counted_sets import counted_set, is_person_set
from according.text.word_relations import is_kind_of

Cosine = Callable[[str, str], float]
# What both sides must share of those who take part, as `worth` counts it; and how close they must be then.
SHARED, AGAIN, CLOSE, WITNESSED, CLOSER = 1.0, 0.3, 0.45, 0.5, 0.6
# Words before or after which a negation bounds a time, and says nothing of any other.
_BOUNDS = {"since", "until", "before", "after", "till"}
_LENGTHS = {"year", "decade", "month", "week", "century", "day", "hour"}
_MODALS = {"can", "may", "might", "would", "should", "must", "will"}
_SPEAKING = {"i", "we", "he", "she", "they"}
_WAYS = {"into": "in", "in": "in", "out": "out", "up": "up", "down": "down", "on": "on", "off": "off",
         "for": "for", "against": "against"}  # fmt: skip


def negated(told: list[Told], cosine: Cosine) -> Iterator[Contrary]:
    """Yield a contrary for each group of clauses that negate what others assert.

    Negations of one assertion go together, and so does what the same one says of himself in like words.
    """
    positive = [t for t in told if not t.negative and t.predication.lemma not in words("empty") and _is_plain(t)]
    negative = [t for t in told if t.negative and _may_be_set_against(t)]
    groups: list[tuple[list[Told], list[Told]]] = []
    for one in negative:
        found = [t for t in positive if _contradict(one, t, cosine)]
        if not found:
            continue
        group = next((g for g in groups if any(t in g[1] for t in found) or _of_one_happening(one, g[0])), None)
        if group is None:
            groups.append(([one], found))
        else:
            group[0].append(one)
            group[1].extend(t for t in found if t not in group[1])
    for denials, asserted in groups:
        again = [t for t in negative if t not in denials and any(_says_again(t, d, cosine) for d in denials)]
        yield _made(denials + again, asserted)


def _of_one_happening(one: Told, denials: list[Told]) -> bool:
    return any(one.kinds & d.kinds and worth(one.taking() & d.taking()) >= SHARED for d in denials)


def _says_again(one: Told, other: Told, cosine: Cosine) -> bool:
    """Tell whether two negations are of one doer, with one verb and in like words."""
    if one.predication.lemma != other.predication.lemma or not _doers(one) & _doers(other):
        return False
    return cosine(one.text, other.text) >= AGAIN


def _doers(told: Told) -> frozenset[str]:
    """Who is said not to have done it: the subject's entities; of "I" those of the source."""
    argument = told.argument("agent")
    if argument is None:
        return frozenset()
    if told.phrase(argument).lower() in ("i", "we") and told.statement is not None and told.statement.chain:
        source = told.statement.chain[-1]
        return frozenset(e.id for e in told.reading.entities_in(source.start, source.end))
    return frozenset(e.id for e in told.reading.entities_in(argument.start, argument.end))


def _may_be_set_against(told: Told) -> bool:
    """Tell whether a negation is told as a fact, of somebody or something, and with a verb that says enough."""
    if told.predication.tag != "VERB" or told.predication.lemma in words("empty") or not _is_plain(told):
        return False
    if ";" in told.text:
        return False  # what stands behind it may be what is negated
    tree, index = told.tree, told.index
    if {tree.words[c].text.lower() for c in tree.children(index, "advmod")} & {"nearly", "almost", "barely", "hardly"}:
        return False
    behind = tree.children(index, "obl", "advcl")
    return not any(tree.case(i) in _BOUNDS or tree.words[i].lemma.lower() in _LENGTHS for i in behind)


def _is_plain(told: Told) -> bool:
    """Tell whether a clause says that something is or is not so: no wish, no purpose, no condition, no question."""
    if told.predication.modality not in ("actual", "possible") or told.sentence.words[-1].text == "?":
        return False
    tree, index = told.tree, told.index
    marks = {tree.words[c].text.lower() for c in tree.children(index, "mark", "case", "aux")}
    if marks & _MODALS or ("to" in marks and not told.negative):
        return False
    if "to" in marks and "be" in marks:
        return False  # who refuses to be photographed may be all the same
    if "could" in marks and not any(tree.words[c].lemma == "have" for c in tree.children(index, "aux")):
        return False
    loose = tree.base(index) in ("acl", "advcl") and bool(tree.children(index, "mark", "case"))
    gerund = loose and told.sentence.words[index].text.lower().endswith("ing") and not told.denied
    return told.predication.tag == "VERB" and bool(told.predication.arguments) and not gerund


def _like(denied: Told, asserted: Told) -> bool:
    """Tell whether who does what is asserted may do what is denied: by the words, or as they tell of one kind of
    happening."""
    return is_kind_of(asserted.predication.lemma, denied.predication.lemma) or bool(denied.kinds & asserted.kinds)


def _contradict(negation: Told, assertion: Told, cosine: Cosine) -> bool:
    if negation.sentence is assertion.sentence or not _like(negation, assertion):
        return False
    if _one_voice(negation, assertion) or is_news(negation) != is_news(assertion):
        return False
    if _at_other_times(negation, assertion) or _go_other_ways(negation, assertion):
        return False
    things, others = negation.taking("patient"), assertion.taking("patient")
    common = (negation.taking() & assertion.around()) | (assertion.taking() & negation.around())
    by_one = any(":" in p for p in negation.taking("agent") & assertion.taking("agent"))
    if worth(common) < SHARED or _of_others(negation, assertion, common):
        # Two witnesses of one thing: one heard it, the other did not.
        witnessed = negation.predication.lemma in words("perceiving") and things and things == others
        least = WITNESSED if witnessed else None
    elif negation.predication.lemma != assertion.predication.lemma:
        least = CLOSER if worth(negation.taking() & assertion.taking()) >= SHARED else None
    else:
        differ = _differ(things, others, common) and not by_one
        least = CLOSER if differ or _differ(_persons(negation), _persons(assertion), frozenset()) else CLOSE
    return least is not None and cosine(negation.text, assertion.text) >= least


def _one_voice(one: Told, other: Told) -> bool:
    """Tell whether one speaker says both in one report: nobody contradicts himself there."""
    first, second = one.statement, other.statement
    if one.reading is not other.reading or first is None or second is None:
        return False
    if not first.chain or not second.chain:
        return not first.chain and not second.chain
    return first.chain[-1].name == second.chain[-1].name


def _go_other_ways(one: Told, other: Told) -> bool:
    """Who never checked into a place may have checked out of another."""
    first, second = _ways(one), _ways(other)
    return bool(first) and bool(second) and not first & second


def _ways(told: Told) -> set[str]:
    tree, index = told.tree, told.index
    found = {tree.words[c].text.lower() for c in tree.children(index, "compound", "advmod")}
    found |= {tree.case(c) for c in tree.children(index, "obl")}
    return {_WAYS[word] for word in found if word in _WAYS}


def _at_other_times(one: Told, other: Told) -> bool:
    """Tell whether both clauses tell a time, and another."""
    first, second = _times(one), _times(other)
    return bool(first) and bool(second) and not any(a <= d and c <= b for a, b in first for c, d in second)


def _times(told: Told) -> list[tuple[str, str]]:
    shown = told.predication.clause
    found = told.reading.times_in(shown.start, shown.end)
    return [(t.earliest[:10], t.latest[:10]) for t in found if t.earliest and t.latest]


def _of_others(one: Told, other: Told, common: frozenset[str]) -> bool:
    """Tell whether the subjects are others: each names somebody, and none in common."""
    first, second = _subject(one), _subject(other)
    named = [{p for p in subject if ":" in p} for subject in (first, second)]
    if all(named):
        return not named[0] & named[1]
    return bool(first) and bool(second) and not first & second and not (first & common or second & common)


def _persons(told: Told) -> frozenset[str]:
    """Whom it is done to: persons, but the one who does it."""
    found = told.taking("patient", "other")
    persons = {p for p in found if ":" not in p and is_person_set(counted_set(p) or p)}
    spans = [a for a in told.predication.arguments if a.role != "agent"]
    named = {e.id for a in spans for e in told.reading.entities_in(a.start, a.end) if e.schema == "Person"}
    return frozenset(persons | named)


def _subject(told: Told) -> frozenset[str]:
    """Who does it; of "reports of troops entering" nobody is known."""
    argument = told.argument("agent", "patient")
    found = told.reading.participants(argument.start, argument.end) if argument else frozenset[str]()
    return frozenset() if found & words("claims") else found


def _differ(first: frozenset[str], second: frozenset[str], common: frozenset[str]) -> bool:
    """Tell whether what both do it to are other things: a word or name each, and none in common."""
    return bool(first) and bool(second) and not first & second and not first & common and not second & common


def _made(negative: list[Told], positive: list[Told]) -> Contrary:
    sides = [Side.of([(evidence(t), t.statement) for t in side]) for side in (positive, negative)]
    sort = "denied" if any(map(_denies, negative)) else "not-yet" if any(map(_leaves_open, negative)) else "negated"
    named = [t for t in positive if not _by_pronoun(t)]
    speaks = [t for t in negative if _by_pronoun(t) and _speaker(t)]
    asked, holder = (named or positive)[0], ""
    if speaks:
        asked = min(speaks, key=lambda t: (not t.taking("patient"), len(t.text)))
        holder = _speaker(asked)
    topic = negative[0].predication.lemma
    return contrary(sort, topic, holder, *sides, asked=plain_clause(asked))


def _denies(told: Told) -> bool:
    """Tell whether somebody denies it: by a word of denial, or of himself."""
    if told.denied or told.statement is None or not told.statement.chain:
        return told.denied
    source = told.statement.chain[-1]
    said = told.reading.entities_in(source.start, source.end)
    if told.predication.lemma in words("perceiving"):
        return False  # who heard nothing denies nothing
    return bool(_speaker(told)) or any(e.id in _subject(told) for e in said)


def _leaves_open(told: Told) -> bool:
    """Tell whether a negation leaves room for a change, or tells one: "not yet", "no longer"."""
    tree, index = told.tree, told.index
    return any(
        tree.words[i].text.lower() in words("open") | {"longer", "anymore"} for i in tree.children(index, "advmod")
    )


def _by_pronoun(told: Told) -> bool:
    subject = next(iter(told.tree.children(told.index, "nsubj")), None)
    return subject is None or told.tree.words[subject].tag == "PRON"


def _speaker(told: Told) -> str:
    """Return who says of himself that he did not: "the suspect" of "the suspect said he didn't shoot"."""
    subject = next(iter(told.tree.children(told.index, "nsubj")), None)
    if subject is None or told.statement is None or not told.statement.chain:
        return ""
    source = told.statement.chain[-1]
    spoken = told.tree.words[subject].text.lower() in _SPEAKING
    return "" if not spoken else source.name if source.text.lower() in _SPEAKING else source.text
