"""Which of the times in an event's clause is its own."""

import re
from collections.abc import Collection
from datetime import datetime

from according.link.reading import Reading
from according.schema.annotations import Argument, EventMention, Sentence, Timex
from according.schema.trees import Tree

# Words before a time that make it a bound, and not when something happened; "just before six" is near enough.
_BOUND = re.compile(
    r"(?<!just )(?<!shortly )(?<!right )\b(?:before|until|till|since|by|after|from|following|ahead of|prior to"
    r"|in the wake of)\s+(?:the\s+)?$",
    re.I,
)
_NEARLY = len("shortly after the ")


# Verbs that only say that an event named beside them happened, or what it did: their time is its own.
_HAPPENING = {
    "happen", "occur", "take", "come", "begin", "start", "erupt", "break", "unfold", "strike", "hit", "leave", "cause",
    "rock", "tear", "rip", "shake", "claim", "hear", "see", "report", "target", "kill", "injure", "wound", "be",
    "ring", "send", "shatter", "interrupt", "disrupt", "stun", "mar",
}  # fmt: skip
# "Shot or hurt nine people at six": verbs so near each other, in words, share what follows.
_SHARED = 2
_CLAUSAL = {"VERB", "AUX"}
# "Came back to the scene of the shooting on Monday": the day is that of the coming.
_SCENES = {"scene", "site", "location", "spot", "place", "area", "memorial", "vigil", "anniversary"}
# How many words a time may hang below the word of its clause.
_NEAR = 3


def own_time(reading: Reading, event: EventMention) -> Argument | None:
    """Return the time argument that tells best when an event happened; None where none does.

    Left out: "now" and its like, which tell when the report was written; the bounds "before", "after", "until",
    "since"; and a time apart from the one nearest to the trigger, which in a long sentence is another
    happening's. Of the others ("early Monday", "morning") the narrowest is the answer.
    """
    spans = [(a.start, a.end) for a in event.arguments if a.role == "time"]
    at = {(t.start, t.end): t for span in spans for t in reading.times_in(*span) if t.earliest and t.latest}
    told = [(a, at[a.start, a.end]) for a in event.arguments if a.role == "time" and (a.start, a.end) in at]
    told = [(a, t) for a, t in told if t.value != "PRESENT_REF" and not is_bound(reading, t)]
    told.sort(key=lambda pair: (max(event.start - pair[0].end, pair[0].start - event.end, 0), pair[0].start))
    fitting = [a for a, t in told if _meet(t, told[0][1])]
    return min(fitting, key=lambda a: _width(at[a.start, a.end]), default=None)


def is_bound(reading: Reading, time: Timex) -> bool:
    """Tell whether a time is a bound ("before six") and not when something happened."""
    return bool(_BOUND.search(reading.document.text[max(0, time.start - _NEARLY) : time.start]))


def _meet(one: Timex, other: Timex) -> bool:
    """Tell whether two spans overlap; a day holds all its minutes."""
    first, second = (one.earliest or "", one.latest or ""), (other.earliest or "", other.latest or "")
    short = min(map(len, (*first, *second)))
    return first[0][:short] <= second[1][:short] and second[0][:short] <= first[1][:short]


def _width(time: Timex) -> float:
    first, last = datetime.fromisoformat(time.earliest or ""), datetime.fromisoformat(time.latest or "")
    whole_day = len(time.latest or "") <= len("2000-01-01")
    return (last.replace(tzinfo=None) - first.replace(tzinfo=None)).total_seconds() + (86400 if whole_day else 0)


def is_timed_by(sentence: Sentence, event: EventMention, time: Argument, others: Collection[int] = ()) -> bool:
    """Tell whether a time in an event's clause is the event's by the sentence's tree.

    It hangs on the event's own word or below it with no other verb between; on the verb that says what the event did
    ("the blast killed six on Monday", but not "the toll of the blast rose on Friday"); or it stands behind the event
    and its verb before it, with none of the `others`, where other events' words start, between ("a crowd gathered
    near the site of a shooting on Friday"). True where no tree was built.
    """
    tree = Tree.of(sentence.words)
    at = next((i for i, w in enumerate(sentence.words) if w.start >= time.start and w.end <= time.end), None)
    trigger = next((i for i, w in enumerate(sentence.words) if w.start >= event.start), None)
    if at is None or trigger is None or sentence.words[at].head is None:
        return True
    above = _up(tree, at)
    head = sentence.words[trigger].head
    at_scene = head is not None and head >= 0 and sentence.words[head].lemma.lower() in _SCENES
    if (at_scene and trigger < at) or _names_another(sentence, above, time.end, trigger):
        return False
    first = next((i for i in above if sentence.words[i].tag in _CLAUSAL), None)
    if trigger in above[: above.index(first) if first is not None else None]:
        return True
    verb = _governor(sentence, tree, at)
    if verb is None or (trigger == first and verb != first):
        return False
    if verb == trigger or event.start <= sentence.words[verb].start < event.end:
        return True
    behind = verb < trigger < at and sentence.words[trigger].tag not in _CLAUSAL
    between = any(w.tag in _CLAUSAL or w.start in others for w in sentence.words[trigger + 1 : at])
    return (behind and not between) or _tells_of(sentence, tree, verb, trigger)


def _names_another(sentence: Sentence, above: list[int], end: int, trigger: int) -> bool:
    """Tell whether a time that ends at `end` says which thing another noun names: "a Monday news briefing"."""
    words = sentence.words
    noun = next((i for i in above if words[i].start >= end), None)
    if noun is None or words[noun].tag not in ("NOUN", "PROPN") or (words[trigger].start >= end and trigger <= noun):
        return False
    between = [w for w in words[:noun] if w.start >= end]
    return all(w.tag in ("NOUN", "PROPN", "ADJ", "NUM", "PART") for w in between)


def time_of_relative(reading: Reading, sentence: Sentence, event: EventMention) -> Argument | None:
    """Return the time of a clause that says of a noun that it happened: "the shooting, which occurred on Friday"."""
    tree = Tree.of(sentence.words)
    trigger = next((i for i, w in enumerate(sentence.words) if w.start <= event.start < w.end), None)
    if trigger is None:
        return None
    for verb in (*tree.children(trigger, "acl"), *_relative_behind(sentence, trigger)):
        if sentence.words[verb].lemma not in ("occur", "happen", "take", "begin", "start", "unfold"):
            continue
        words = [sentence.words[i] for i in tree.subtree(verb)]
        times = [t for t in reading.times_in(words[0].start, words[-1].end) if t.earliest and not is_bound(reading, t)]
        times = [t for t in times if not _is_of_another_noun(sentence, tree, t, trigger)]
        narrow = min(times, key=_width, default=None)
        if narrow is not None:
            return Argument("time", narrow.start, narrow.end)
    return None


def _relative_behind(sentence: Sentence, trigger: int) -> list[int]:
    """The verb of a clause right behind a noun, wherever the tree hangs it: "the shooting, which happened"."""
    words = sentence.words[trigger + 1 : trigger + 4]
    at = next((i for i, w in enumerate(words) if w.text.lower() in ("which", "that")), None)
    verb = trigger + 2 + at if at is not None else None
    return [verb] if verb is not None and verb < len(sentence.words) and sentence.words[verb].tag == "VERB" else []


def time_of_first_verb(reading: Reading, sentence: Sentence, event: EventMention) -> Argument | None:
    """Return the hour of a verb that goes right before the event's: "about 9 p.m. a man walked up and shot him"."""
    tree = Tree.of(sentence.words)
    trigger = next((i for i, w in enumerate(sentence.words) if w.start <= event.start < w.end), None)
    if trigger is None or sentence.words[trigger].tag not in _CLAUSAL:
        return None
    first = sentence.words[trigger].head
    if first is None or not 0 <= first < trigger or trigger not in tree.children(first, "conj"):
        return None
    for time in reading.times_in(sentence.start, event.start):
        at = next((i for i, w in enumerate(sentence.words) if w.start >= time.start and w.end <= time.end), None)
        hour = time.earliest is not None and "T" in time.earliest and time.earliest == time.latest
        if hour and at is not None and first in _up(tree, at)[:_NEAR] and not is_bound(reading, time):
            return Argument("time", time.start, time.end)
    return None


def _is_of_another_noun(sentence: Sentence, tree: Tree, time: Timex, trigger: int) -> bool:
    at = next((i for i, w in enumerate(sentence.words) if w.start >= time.start and w.end <= time.end), None)
    return at is not None and _names_another(sentence, _up(tree, at), time.end, trigger)


def time_before_when(reading: Reading, sentence: Sentence, event: EventMention) -> Argument | None:
    """Return the time of what somebody was about when it happened: "was walking home about 9 p.m. when he was shot"."""
    tree = Tree.of(sentence.words)
    words = sentence.words
    trigger = next((i for i, w in enumerate(words) if w.start <= event.start < w.end), None)
    if trigger is None:
        return None
    for clause in (trigger, *_up(tree, trigger)):
        if words[clause].tag not in _CLAUSAL:
            continue
        mark = next((c for c in tree.children(clause) if words[c].text.lower() == "when" and c < clause), None)
        verb = tree.head(clause)
        if mark is None or verb is None or verb > mark:
            continue
        found = []
        for time in reading.times_in(sentence.start, words[mark].start):
            at = next((i for i, w in enumerate(words) if w.start >= time.start and w.end <= time.end), None)
            own = at is not None and verb in _up(tree, at)[:_NEAR]
            if own and time.earliest and time.latest and time.value != "PRESENT_REF" and not is_bound(reading, time):
                found.append(time)
        narrow = min(found, key=_width, default=None)
        return Argument("time", narrow.start, narrow.end) if narrow is not None else None
    return None


def time_by_tree(reading: Reading, sentence: Sentence, event: EventMention) -> Argument | None:
    """Return the narrowest time of a sentence that hangs on an event's verb, whatever clause it was read into."""
    tree = Tree.of(sentence.words)
    trigger = next((i for i, w in enumerate(sentence.words) if w.start <= event.start < w.end), None)
    if trigger is None or sentence.words[trigger].tag not in _CLAUSAL:
        return None
    found = []
    for time in reading.times_in(sentence.start, sentence.end):
        at = next((i for i, w in enumerate(sentence.words) if w.start >= time.start and w.end <= time.end), None)
        if at is None or not time.earliest or not time.latest or time.value == "PRESENT_REF":
            continue
        if _governor(sentence, tree, at) == trigger and not is_bound(reading, time):
            found.append(time)
    narrow = min(found, key=_width, default=None)
    return Argument("time", narrow.start, narrow.end) if narrow is not None else None


def _governor(sentence: Sentence, tree: Tree, at: int) -> int | None:
    """Return the verb that a word hangs on: of coordinated verbs the last before it, and never one behind which the
    clause that holds it ("he was hit, Roe said at a meeting on Friday") goes on."""
    verb = next((i for i in _up(tree, at) if sentence.words[i].tag in _CLAUSAL), None)
    moved = True
    while verb is not None and moved:
        moved = False
        joined = [c for c in tree.children(verb, "conj") if sentence.words[c].tag in _CLAUSAL]
        nearer = [c for c in joined if verb + _SHARED < c < at]
        nearer += [a for a in _up(tree, verb) if verb < a < at and sentence.words[a].tag in _CLAUSAL]
        if nearer:
            verb, moved = max(nearer), True
    return verb


def _tells_of(sentence: Sentence, tree: Tree, verb: int, trigger: int) -> bool:
    """Tell whether a verb says that the event happened, or what it did."""
    if sentence.words[verb].lemma not in _HAPPENING:
        return False
    path = [trigger, *_up(tree, trigger)]
    if verb not in path:
        return False
    between = path[1 : path.index(verb)]
    return all(sentence.words[i].tag not in _CLAUSAL for i in between) and len(between) <= 1


def _up(tree: Tree, index: int) -> list[int]:
    """Return the words above one, the nearest first."""
    found: list[int] = []
    head = tree.head(index)
    while head is not None and head not in found:
        found.append(head)
        head = tree.head(head)
    return found
