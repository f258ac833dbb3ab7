"""Questions after the hour and the day of what happened."""

import re
from collections.abc import Mapping
from functools import cache

from according.reconcile.numbers import casualty_families
from according.reconcile.questions import time_question
from according.resources.loading import load_yaml

# The questions after what has no event class of its own.
_PARTS = {"call": "When was help called?", "end": "When was it over?"}


# A question that names what happened; others ("When did the train derail?") say more than is known.
_OF_EVENT = re.compile(r"When did the \w+ happen\?$")


@cache
def _classes() -> Mapping[str, str]:
    """Return the question "when" of each event class that has one."""
    found = ((e["name"], (e["question"] or {}).get("when")) for e in load_yaml("events")["classes"])
    return {name: question for name, question in found if question}


def hour_question(family: str, event_class: str, who: str | None = None) -> str:
    """Return "At what time did the shooting happen?"; `who` names the one it happened to."""
    return _asked("At what time", family, event_class, who)


def day_question(family: str, event_class: str, who: str | None = None) -> str:
    """Return "On what day did the shooting happen?"; `who` names the one it happened to."""
    return _asked("On what day", family, event_class, who)


def _asked(words: str, family: str, event_class: str, who: str | None) -> str:
    question = _classes().get(event_class, "")
    if family not in casualty_families() and not _OF_EVENT.match(question):
        question = time_question(family)
    question = _PARTS.get(event_class) or question
    if who is not None and re.match(r"[A-Z]", who) and " they" in question:
        question = question.replace("were they", f"was {who}").replace("did they", f"did {who}")
    return question.replace("When", words, 1) if question.startswith("When") else question
