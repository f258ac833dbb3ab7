"""Which pronoun a person goes by, where a title or a description tells: "Mr Roe", "spokeswoman Jane Roe"."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Mention, Sentence

_DESCRIBING: Mapping[str, str] = {
    **dict.fromkeys(
        ("man", "husband", "father", "son", "brother", "boy", "uncle", "grandfather", "king", "prince"), "m"
    ),
    **dict.fromkeys(
        ("woman", "wife", "mother", "daughter", "sister", "girl", "aunt", "grandmother", "queen", "princess"), "f"
    ),
}


@cache
def _titles() -> Mapping[str, str]:
    known = {e["text"].lower(): e["gender"] for e in load_yaml("sources")["titles"] if e.get("gender")}
    return {**known, **{title.rstrip("."): gender for title, gender in known.items()}}


def genders(sentences: tuple[Sentence, ...], persons: list[Mention]) -> dict[str, str]:
    """Return "m" or "f" by the last word of a person's name, for those of whom the document tells."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for person in persons:
            if not sentence.start <= person.start < sentence.end:
                continue
            before = [w.text.lower() for w in sentence.words if person.start - 40 <= w.start and w.end <= person.start]
            behind = [w.text.lower() for w in sentence.words if person.end <= w.start <= person.end + 30][:5]
            for word in before[-3:]:
                votes[person.name.split()[-1]].update(_gender(word))
            if behind[:1] == [","]:
                for word in behind[1:]:
                    votes[person.name.split()[-1]].update(_gender(word))
    return {name: max(sorted(count), key=lambda g: count[g]) for name, count in votes.items() if count}


def _gender(word: str) -> list[str]:
    found = _titles().get(word) or _DESCRIBING.get(word)
    if found is None and word.endswith(("woman", "man")) and len(word) > 5:
        found = "f" if word.endswith("woman") else "m"
    return [found] if found else []
