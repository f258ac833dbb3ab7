"""Names of persons: their words without titles and joints, and how two of them are alike."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from anyascii import anyascii

from according.text.names import forms
from according.text.names.alignment import Alignment, align
from according.text.names.likeness import DIFFERENT, RANKS, Likeness, least_sure
from according.text.names.writing import fold, skeleton

_GENERATIONS = {"jr": "jr", "sr": "sr", "junior": "jr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_FIGURES = str.maketrans("0134579", "oieasig")
_INITIALS = re.compile(r"^[A-Z]{2,3}$")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_BARE_SCRIPT = re.compile(r"[\u0590-\u08ff]")
_SYLLABLES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Ends of a woman's last name, and those of the man's it is made from.
_FEMININE = (("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("skaya", "sky"), ("ska", "ski"), ("skaia", "skii"))
LONGEST_TITLE = 4
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: its folded `words` in order, the last name last; `generation` ("jr"), whether a title stood
    before it, whether a joint ("bin") says that what follows is a father's name, and its script's nature."""

    words: tuple[str, ...]
    generation: str = ""
    titled: bool = False
    fathered: bool = False
    bare: bool = False
    syllables: str = ""

    @property
    def last(self) -> str:
        return self.words[-1] if self.words else ""


@cache
def person_name(name: str) -> PersonName:
    """Return the parts of a person's name as written: "AL BEN ALI, Isa" is turned round, "Dr." comes off."""
    syllables = "".join(_SYLLABLES.findall(name))
    written = name
    if name.count(",") == 1 and len(name.split(",")[0].split()) < 5:
        last, first = name.split(",")
        if fold(first) and fold(first) not in _GENERATIONS:
            written = f"{first.strip()} {last.strip()}"
    words = [w for part in anyascii(written).replace("-", " ").split() for w in _split_word(part)]
    folded = [w for w in (fold(word).replace("'", "") for word in words) for w in w.split()]
    titled = 0
    while length := _title_at(folded, titled):
        titled += length
    folded = folded[titled:]
    generation = ""
    while len(folded) > 1 and folded[-1] in _GENERATIONS:
        generation = _GENERATIONS[folded.pop()]
    fathered = any(w in forms.fathers() for w in folded[1:-1])
    kept = [w for w in folded if w not in forms.fathers() and w not in forms.particles()] or folded
    kept = _joined_servants(kept)
    return PersonName(
        tuple(kept[:MOST_WORDS]), generation, titled > 0, fathered, bool(_BARE_SCRIPT.search(name)), syllables
    )  # fmt: skip


def _split_word(word: str) -> list[str]:
    """ "SergeiLavrov" is two words, "JC" two initials; figures that stand for letters become them."""
    if any(c.isdigit() for c in word) and any(c.isalpha() for c in word):
        word = word.translate(_FIGURES)
    if _INITIALS.match(word) and not re.search("[AEIOUY]", word):
        return list(word)
    parts = _JOINED.split(word)
    return parts if all(len(p) > 3 for p in parts) else [word]


def _title_at(words: list[str], at: int) -> int:
    """Return how many words from here on are one title that leaves a name behind it."""
    for length in range(min(LONGEST_TITLE, len(words) - at - 1), 0, -1):
        if " ".join(words[at : at + length]) in forms.honorifics():
            return length
    return 0


def _joined_servants(words: list[str]) -> list[str]:
    """ "abdul rahman", "abd rahman" and "abdelrahman" become one word, as does "abu bakr"."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in forms.servants():
            joined[-1] = ("abu" if joined[-1] in ("abu", "abou", "abi", "bou") else "abd") + word
        else:
            joined.append(re.sub(r"^(?:abdu[lrs]|abde[ls]|abda[l]|abdo[l]|abdou[l])(?=[^l]..)", "abd", word))
    return joined


@cache
def compare_persons(one: str, other: str) -> Likeness:
    """Return how two names of persons are alike."""
    a, b = person_name(one), person_name(other)
    if not a.words or not b.words or a.generation != b.generation:
        return DIFFERENT
    if a.syllables and b.syllables:
        return Likeness("same") if a.syllables == b.syllables else DIFFERENT
    if a.syllables or b.syllables:
        same = _sound(a) == _sound(b) and len(_sound(a)) > 2
        return Likeness("spelling") if same else DIFFERENT
    joined = "".join(a.words)
    if joined == "".join(b.words):
        return Likeness("same")
    if joined == in_pinyin(b.words) or "".join(b.words) == in_pinyin(a.words):
        return Likeness("spelling")
    bare = a.bare != b.bare
    found = align(a.words, b.words, bare=bare)
    if found.left_a or found.left_b:
        once = align(_once(a.words), _once(b.words), bare=bare)
        found = found if once.left_a or once.left_b else once
    best = _judged(a, b, found)
    if not best.sure and _is_baltic(a) != _is_baltic(b):
        c, d = _without_ending(a), _without_ending(b)
        best = min(best, _judged(c, d, align(c.words, d.words, bare=bare)), key=lambda like: RANKS.index(like.how))
    return best


def _is_baltic(name: PersonName) -> bool:
    """Latvian and Lithuanian give every name the ending of the case: "Sergejs Lavrovs"."""
    return len(name.words) > 1 and all(len(w) > 4 and w.endswith("s") for w in name.words)


def _without_ending(name: PersonName) -> PersonName:
    return replace(name, words=tuple(re.sub(r"(?:[aiu]?s)$", "", w) for w in name.words)) if _is_baltic(name) else name


def _once(words: tuple[str, ...]) -> tuple[str, ...]:
    """A word written twice in a row, once."""
    return tuple(w for before, w in pairwise(("", *words)) if w != before)


def in_pinyin(words: tuple[str, ...]) -> str:
    """Return the words as one, Wade-Giles syllables written in Pinyin."""
    return "".join(forms.syllables().get(w, w) for w in words)


def _sound(name: PersonName) -> str:
    """The consonants of a whole name, as a language of syllables could tell them apart."""
    return re.sub(r"(.)\1+", r"\1", skeleton("".join(name.words)).replace("l", "r"))


def _judged(a: PersonName, b: PersonName, found: Alignment) -> Likeness:
    if (found.left_a and found.left_b) or not found.pairs:
        return DIFFERENT
    likes = [like for _, _, like in found.pairs]
    real = [like for like in likes if like.how != "initial"]
    shorter, longer = sorted((a, b), key=lambda n: len(n.words))
    whole = not (found.left_a or found.left_b)
    if not real or _of_man_and_woman(a, b) or (found.turned and _order_tells(a, b)):
        return DIFFERENT
    how = least_sure(*(like.how for like in likes), found.order)
    edits = sum(like.edits for like in likes)
    if not whole:
        if len(shorter.words) == 1:
            last = found.pairs[0][0 if longer is a else 1] == len(longer.words) - 1
            return Likeness("part", edits) if shorter.titled and last and not edits else DIFFERENT
        if len(real) < 2 or (found.pairs[-1][2].edits and not _only_initials_left(longer, found, longer is a)):
            return DIFFERENT
        if len(shorter.words) > 2 and _initial_left(longer, found, longer is a):
            return DIFFERENT
        how = least_sure(how, "shorter" if _ends_meet(a, b, found) else "part")
    if edits > (1 if len(real) == 1 and len("".join(a.words)) < 7 else 2):
        return DIFFERENT
    if len(shorter.words) == 1 and how == "nickname":
        how = "part"
    return Likeness(how, edits)


def _left(longer: PersonName, found: Alignment, first: bool) -> list[str]:
    met = {pair[0 if first else 1] for pair in found.pairs}
    return [w for i, w in enumerate(longer.words) if i not in met]


def _only_initials_left(longer: PersonName, found: Alignment, first: bool) -> bool:
    """A misspelt last name and a name left out are too much; a misspelt last name and an initial are not."""
    return all(len(w) == 1 for w in _left(longer, found, first))


def _initial_left(longer: PersonName, found: Alignment, first: bool) -> bool:
    """Who writes one initial writes all: George W. Bush is not George H. W. Bush."""
    return any(len(w) == 1 for w in _left(longer, found, first))


def _ends_meet(a: PersonName, b: PersonName, found: Alignment) -> bool:
    """First name meets first name, and last name last name: only what stands between is left out, or an initial
    before the first name ("A. Barry Rand")."""
    met = {(i, j) for i, j, _ in found.pairs}
    firsts = {(0, 0), (_first(a), _first(b))}
    return bool(firsts & met) and (len(a.words) - 1, len(b.words) - 1) in met


def _first(name: PersonName) -> int:
    """The place of the first word that is no initial; 0 where all are."""
    return next((i for i, w in enumerate(name.words) if len(w) > 1), 0)


def _of_man_and_woman(a: PersonName, b: PersonName) -> bool:
    """ "Ivanov" and "Ivanova" are of one family, and never one person."""
    for man, woman in ((a.last, b.last), (b.last, a.last)):
        if any(woman.endswith(f) and man.endswith(m) and woman[: -len(f)] == man[: -len(m)] for f, m in _FEMININE):
            return True
    return False


def _order_tells(a: PersonName, b: PersonName) -> bool:
    """Where every word may be a given name, or a father's name follows, the order tells who is meant."""
    common = all(w in forms.given_names() and _has_forms(w) for w in (*a.words, *b.words))
    return a.fathered or b.fathered or common


def _has_forms(word: str) -> bool:
    """A given name that is common enough to have short forms or other forms."""
    return bool(forms.nickname_keys(word) or forms.spelling_keys(word))
