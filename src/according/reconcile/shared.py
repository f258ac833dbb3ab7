"""What passages of several reports tell in common, as one question: one clause without what only it tells."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from according.reconcile.clauses import listed
from according.reconcile.cut_questions import is_cut_short
from according.reconcile.fitting import APART, is_supposed, is_told, missing_parts, naming_words, needed_words
from according.reconcile.meanings import CONTENT, Meanings, Passage
from according.reconcile.questions import is_spoken
from according.reconcile.whether import Asked, ask
from according.schema.annotations import Sentence
from according.schema.spans import Span

# Nats. What is told in common says at least so much: two words that stand in one news text of twenty each.
LEAST_TOLD = 6.0
# Words; what is named by more is better told by a pronoun.
LONGEST_NAME = 4
_NO_NAMES = {"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "you", "one", "his", "their", "its"}
# The cosine that two passages have at least: where all that a clause needs is found in the other, where one who takes
# part is told in words that aren't recognised, and where the verb is. Of pairs written by hand those of one fact reach
# .68 on average, those of one topic .44.
CLOSE = (0.45, 0.72, 0.85)
# The share of what a clause tells that another tells too, in the same order.
PART_TOLD = (0.25, 0.5, 0.6)
# What the words of two passages stand for, in common at least.
LEAST_UNITS = 2
# Passages that tell all that is needed, and this share of the rest, are close without a look at their vectors.
PLAINLY = 0.6
# Characters.
LONGEST_DETAIL = 60
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
    needed = needed_words(label, whole)
    worth = _Worth(label, whole)
    least = PART_TOLD[0] * worth.of([])
    found: dict[str, list[tuple[int, float, Passage]]] = defaultdict(list)
    for other in others:
        if len(label.units.keys() & other.units.keys()) < LEAST_UNITS:
            continue  # a cheap look before the words are looked for in all their meanings
        told = worth.of([other])
        if told < least or (missing := missing_parts(label, whole, needed, other)) >= APART:
            continue
        if told >= PART_TOLD[missing] * worth.of([]):
            found[other.span.document].append((missing, -told, other))
    best = [one for ranked in found.values() if (one := _closest(label, ranked, worth.of([]), cosine)) is not None]
    return _widened(label, whole, worth, sorted(best, key=_rank))


def _rank(found: tuple[int, float, Passage]) -> tuple[int, float, Span]:
    return found[0], found[1], found[2].span


def _closest(
    label: Passage, ranked: list[tuple[int, float, Passage]], all_told: float, cosine: Cosine
) -> tuple[int, float, Passage] | None:
    """The first passage of a report whose text is close enough; those that tell mostly the same words are."""
    for one in sorted(ranked, key=lambda r: (r[0], r[1])):
        missing, told, other = one
        if (missing == 0 and -told >= PLAINLY * all_told) or cosine(label.text, other.text) >= CLOSE[missing]:
            return one
    return None


class _Worth:
    """How much of a clause is told by passages, in nats."""

    def __init__(self, label: Passage, whole: Asked) -> None:
        self._label, sentence = label, label.sentence
        inside = [i for i in label.tree.subtree(whole.predicate.verb) if i in label.words] + [whole.predicate.subject]
        self._words = [(i, sentence.words[i].lemma, label.worth(i)) for i in inside if sentence.words[i].tag in CONTENT]
        self._words.sort(key=lambda w: w[1])

    def of(self, others: Sequence[Passage]) -> float:
        """Return how much of the clause all of these passages tell."""
        sentence = self._label.sentence
        told = {lemma: worth for i, lemma, worth in self._words if all(p.tells(sentence, i) for p in others)}
        return sum(told.values())


def _widened(label: Passage, whole: Asked, worth: _Worth, found: list[tuple[int, float, Passage]]) -> Shared | None:
    """Add reports, those that share most first, as long as what all of them tell stays worth asking after."""
    telling: list[Passage] = []
    missing, told = 0, 0.0
    for lacking, _, passage in found:
        common = worth.of([*telling, passage])
        if not telling or common >= STAYS * told:
            telling.append(passage)
            missing, told = max(missing, lacking), common if len(telling) == 1 else told
    return _in_common(label, whole, telling, missing) if telling else None


def _in_common(label: Passage, whole: Asked, telling: list[Passage], missing: int) -> Shared | None:
    sentence, meanings = label.sentence, label.meanings

    def keep(index: int) -> bool:
        word = sentence.words[index]
        text = word.text.lower()
        if not meanings.is_content(sentence, index) or text in listed("hedging") or text.startswith("non"):
            return True
        if _is_bare_without_number(label, index, telling):
            return False
        hanging = naming_words(label, whole, [index])
        return all(p.tells(sentence, index) and all(is_told(label, i, p) for i in hanging) for p in telling)

    asked = ask(sentence, label.span.range, keep=keep, named=naming(sentence, meanings), affirm=True)
    if asked is None or is_spoken(asked.text) or not speaks_of_somebody(label, asked):
        return None
    if label.tree.words[asked.predicate.verb].lemma in listed("empty") and not _completes(label, asked, telling):
        return None
    content = {
        i for i in asked.words if sentence.words[i].tag in CONTENT and all(p.tells(sentence, i) for p in telling)
    }
    told = {sentence.words[i].lemma: label.worth(i) for i in sorted(content)}
    worth = sum(told.values())
    if worth < LEAST_TOLD or len(content) < 2:
        return None
    if _names_twice(asked.text) or is_cut_short(label, asked):
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
        text = " ".join(label.text_of(words).split()).strip(" ,;.")
        if telling_words and len(text) <= LONGEST_DETAIL and _is_untold(label, telling_words, telling):
            return text
    return None


def _is_detail(label: Passage, index: int) -> bool:
    word = label.sentence.words[index]
    return word.tag in ("PROPN", "NUM") or any(ch.isdigit() for ch in word.text)


def _is_untold(label: Passage, indexes: list[int], telling: Sequence[Passage]) -> bool:
    return not any(p.tells(label.sentence, i) for p in telling for i in indexes)


def _is_bare_without_number(label: Passage, index: int, telling: list[Passage]) -> bool:
    """Tell whether of "on lap 20" only "on lap" would be left."""
    tree, word = label.tree, label.sentence.words[index]
    if word.tag not in ("NOUN", "PROPN") or word.text.lower() != word.lemma.lower() or tree.children(index, "det"):
        return False
    figures = [c for c in tree.children(index) if any(ch.isdigit() for ch in tree.words[c].text)]
    return any(not p.tells(label.sentence, c) for c in figures for p in telling)


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


def _is_unsure(label: Passage, verb: int) -> bool:
    """Tell whether the clause is not told as a fact of the news: "if the bridge fell", "in 1990 it fell", denied."""
    if is_supposed(label.tree, verb):
        return True
    told = label.meanings.happening(label.sentence, verb)
    return told is not None and (told.background or (told.polarity == "no" and not label.negates(verb)))


def naming(sentence: Sentence, meanings: Meanings) -> Callable[[int], str | None]:
    """What each pronoun of a sentence stands for, where that is known and can be said shortly."""

    def named(index: int) -> str | None:
        word = sentence.words[index]
        entity = meanings.entity(sentence, index) if word.tag == "PRON" else None
        if entity is not None and entity.schema == "Address" and word.text.lower() not in ("it", "its"):
            return None  # a town does nothing that "they" do
        if entity is None or len(entity.name.split()) > LONGEST_NAME or entity.name.lower() in _NO_NAMES:
            return None
        name = entity.name if any(p[:1].isupper() for p in entity.name.split()) else f"the {entity.name}"
        possessive = word.text.lower() in ("his", "her", "its", "their") and word.relation == "nmod:poss"
        return f"{name}'s" if possessive else name

    return named
