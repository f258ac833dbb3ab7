"""Accusations that the accused denies: "blamed the firm for the spill" and "the firm denied responsibility"."""

from collections.abc import Iterator

from according.link.contraries.accusing import Accusation, accusations
from according.link.contraries.denying import Denial, denials, part_in
from according.link.contraries.making import Side, contrary
from according.link.contraries.parties import Parties
from according.link.contraries.telling import Told, evidence, is_news, plain_clause
from according.link.reading import Reading
from according.schema.links import Contrary
from according.schema.spans import Span

# Clauses of one side that are shown of one report.
OF_A_REPORT = 2
# An accusation of more verbs tells of more than one deed.
FEW = 4


def denied_accusations(readings: list[Reading], told: list[Told], main: frozenset[str]) -> Iterator[Contrary]:
    """Yield a contrary for each accused who denies what others accuse him of, or tell of him.

    `main` are the kinds of the story's main events: who does not say what is denied denies a deed of these.
    """
    parties = Parties(readings)
    made = [d for d in denials(told, parties) if is_news(d.told)]
    if not made:
        return
    charged = [a for a in accusations(told, parties, main) if is_news(a.told)]
    used: set[int] = set()
    for number, one in enumerate(made):
        against = [a for a in charged if _answers(one, a)] if number not in used else []
        if not against:
            continue
        same = [i for i, d in enumerate(made) if i == number or any(_answers(d, a) for a in against)]
        used |= set(same)
        against = [a for a in charged if any(_answers(made[i], a) for i in same)]
        yield _made([made[i] for i in same], against)


def _answers(denial: Denial, accusation: Accusation) -> bool:
    """Tell whether a denial is of an accusation: of the one accused, by somebody else, and of like deeds."""
    if _is_one_clause(denial.told, accusation.told) or not denial.accused & accusation.accused:
        return False
    if accusation.accuser & denial.denier:
        return False  # nobody accuses himself
    own = bool(denial.denier & denial.accused)
    things = denial.nouns & accusation.nouns
    if denial.content:
        if accusation.blames:
            return bool(denial.verbs & accusation.verbs) and (own or len(accusation.verbs) < FEW)
        return own and bool(denial.deeds & accusation.deeds) and bool(things)
    if accusation.blames:
        near = denial.deeds & accusation.deeds or things or denial.verbs & accusation.verbs
        return denial.claim or bool(near) or not (denial.nouns or denial.deeds or denial.verbs)
    if denial.verbs and not denial.verbs & accusation.verbs:
        return False
    if denial.nouns:
        return bool(things)
    return not denial.deeds or bool(denial.deeds & accusation.deeds)


def _is_one_clause(one: Told, other: Told) -> bool:
    """Tell whether one of two clauses stands inside the other."""
    if one.sentence is not other.sentence:
        return False
    tree = one.tree
    return other.index in tree.subtree(one.index) or (
        one.index in tree.subtree(other.index) and tree.base(one.index) not in ("advcl", "conj", "parataxis")
    )


def _made(made: list[Denial], against: list[Accusation]) -> Contrary:
    against = _best(against)
    yes = Side.of([(evidence(a.told), a.told.statement) for a in against])
    no = Side.of([(evidence(d.told), d.told.statement) for d in made])
    topic, holder, asked = _question(made, against)
    return contrary("accused", topic, holder, yes, no, asked=asked)


def _question(made: list[Denial], against: list[Accusation]) -> tuple[str, str, Span]:
    """What is asked: what a denial itself says was denied, then what somebody is accused of, then the deed told."""
    told = [d.told for d in made if d.content and not _by_pronoun(d.told)]
    charges = [a for a in against if a.charge and a.called]
    outright = [t for t in told if t.denied]
    if outright or (told and not charges):
        first = min(outright or told, key=lambda t: (len(t.text), t.text))
        return "asked", "", _from_doer(first)
    if charges:
        shown = min(charges, key=lambda a: (not a.charge.startswith("did "), len(a.charge), _roughness(a.called)))
        return shown.charge, shown.called, evidence(shown.told)
    part = next(((d, of) for d in made if (of := part_in(d.told))), None)
    if part is not None:
        doer = part[0].told.argument("agent")
        return part[1], " ".join(part[0].told.phrase(doer).split()) if doer else "", evidence(part[0].told)
    deeds = [a for a in against if not a.blames]
    if deeds:
        return "asked", "", plain_clause(deeds[0].told)
    return "", against[0].called, evidence(against[0].told)


def _roughness(called: str) -> tuple[bool, int, str]:
    """Phrases of whom one accuses, those that read best in a question first: "the government" before "Quills men"."""
    return not called.lower().startswith("the "), len(called), called


def _from_doer(told: Told) -> Span:
    """The clause from its doer on: "the army shelled the town" of "charges that the army shelled the town"."""
    asked, doer = plain_clause(told), told.argument("agent")
    start = max(asked.start, doer.start) if doer is not None and doer.start < asked.end else asked.start
    return Span(asked.document, start, asked.end)


def _by_pronoun(told: Told) -> bool:
    doer = told.argument("agent")
    return doer is None or all(w.tag in ("PRON", "DET") for w in told.sentence.words_in(doer.start, doer.end))


def _best(against: list[Accusation]) -> list[Accusation]:
    """Of each report the clauses that blame before those that tell a deed, and no more than `OF_A_REPORT`."""
    kept: list[Accusation] = []
    for one in sorted(against, key=lambda a: (not a.blames, not a.charge)):
        of_report = [k for k in kept if k.told.reading is one.told.reading]
        if len(of_report) < OF_A_REPORT:
            kept.append(one)
    order = [id(a) for a in against]
    return sorted(kept, key=lambda a: order.index(id(a)))
