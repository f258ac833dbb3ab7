"""The words of `resources/en/counted.yml`, arranged for look-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.resources.loading import load_yaml
from according.text.inflection import noun_forms

# Scale words that news uses in other senses; they count only where a rule names them.
_NO_SCALE = frozenset(("score", "gross", "mil", "k", "m", "b"))
# Words without a figure that are fractions only in a phrase.
_LOOSE_FRACTIONS = frozenset(("all", "the whole", "the entire", "most", "none", "a fraction", "a minority"))


@dataclass(frozen=True, slots=True)
class Bound:
    """What a phrase does to a figure: at_least, at_most, more_than, less_than, about, between or exactly.

    `close` marks phrases that keep the value near the figure ("just over", "nearly"); `further` those that add to
    what was told before ("another").
    """

    kind: str
    close: bool = False
    further: bool = False


@cache
def word_set(section: str, key: str) -> frozenset[str]:
    """Return one of the word lists of `resources/en/quantities.yml`."""
    return frozenset(load_yaml("quantities")[section][key])


@cache
def numbers() -> Mapping[str, int]:
    """Return the number words with their values."""
    return {str(word): int(value) for word, value in load_yaml("counted")["number_words"].items()}


@cache
def scales() -> Mapping[str, int]:
    """Return the scale words that may follow a figure with a blank between."""
    return {str(e["text"]): int(e["value"]) for e in load_yaml("counted")["scales"] if e["text"] not in _NO_SCALE}


@cache
def glued_scales() -> Mapping[str, int]:
    """Return the scale letters that stand right behind a figure."""
    return {str(e["text"]): int(e["value"]) for e in load_yaml("counted")["scales"] if len(str(e["text"])) < 4} | {
        "million": 10**6,
        "billion": 10**9,
        "t": 10**12,
    }


@cache
def ordinals() -> Mapping[str, int]:
    """Return the ordinal words with their values."""
    return {str(word): int(value) for word, value in load_yaml("counted")["ordinal_words"].items()}


@cache
def vague() -> Mapping[str, tuple[float | None, float | None]]:
    """Return phrases without a figure and their intervals; those without any limit are left out."""
    table = {str(e["text"]): (e["low"], e["high"]) for e in load_yaml("counted")["vague"]}
    return {p: pair for p, pair in table.items() if pair != (None, None) and p not in ("no", "some", "few", "both")}


@cache
def fractions() -> Mapping[str, tuple[float, float]]:
    """Return phrases for parts of a whole as intervals between 0 and 1."""
    table: dict[str, tuple[float, float]] = {}
    for entry in load_yaml("counted")["fractions"]:
        text = str(entry["text"])
        if text in _LOOSE_FRACTIONS:
            continue
        if "numerator" in entry:
            value = entry["numerator"] / entry["denominator"]
            table[text] = (value, value)
            table[text.replace(" ", " - ")] = (value, value)
        else:
            table[text] = (float(entry["low"]), float(entry["high"]))
    return table


@cache
def phrase_lengths(table: str) -> Mapping[str, list[int]]:
    """Return, for "vague" or "fractions", the first words of the phrases and how long these are, longest first."""
    phrases = vague() if table == "vague" else fractions()
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}


@cache
def bounds(side: str) -> Mapping[str, Bound]:
    """Return the phrases that stand "before" or "after" a figure, their words joined by blanks."""
    table: dict[str, Bound] = {}
    for entry in load_yaml("counted")["bounds"]:
        text, note = str(entry["text"]), str(entry.get("note", ""))
        if entry["side"] != side or entry["kind"] == "between" or text in ("from", "or about"):
            continue
        spaced = text.replace("-", "- ").strip() if text.startswith("-") else text
        table[spaced] = Bound(entry["kind"], "close to it" in note, "already told" in note)
    return table


@cache
def currencies() -> Mapping[str, Mapping[str, Any]]:
    """Return symbols and codes as written, and words in lower case with their plurals, to their entries."""
    table: dict[str, Mapping[str, Any]] = {}
    for entry in load_yaml("counted")["money"]:
        text = str(entry["text"])
        if entry["kind"] == "word":
            table.update({form.lower(): entry for form in noun_forms(text)})
        else:
            table[text] = entry
        for code in (entry["iso"], *entry.get("candidates", ())):
            if code:
                table.setdefault(str(code), {"text": code, "kind": "code", "iso": code})
    return table


@cache
def unit_words() -> Mapping[str, str]:
    """Return the words of measures, singular and plural, in lower case, to the unit's name."""
    table: dict[str, str] = {}
    for unit in load_yaml("counted")["units"]:
        for word in unit["words"]:
            for form in (*noun_forms(str(word)), str(word)):
                table.setdefault(form.lower().replace("-", " - "), str(unit["name"]))
            head, _, rest = str(word).partition(" ")
            if rest and head not in ("per", "square", "cubic", "short", "long", "metric", "nautical", "us", "imperial"):
                for form in noun_forms(head):
                    table.setdefault(f"{form} {rest}".lower(), str(unit["name"]))
    table["percentage points"] = table["percentage point"] = "percentage_point"
    return table


@cache
def unit_symbols() -> Mapping[str, str]:
    """Return the symbols of measures as written to the unit's name."""
    return {str(s): str(unit["name"]) for unit in load_yaml("counted")["units"] for s in unit["symbols"]}


@cache
def counted_forms() -> Mapping[str, tuple[str, bool]]:
    """Return each form of a counted noun to its lemma and whether the form is a plural."""
    table: dict[str, tuple[str, bool]] = {}
    for entry in load_yaml("counted")["sets"]:
        for word in entry["words"]:
            if " " in str(word):
                continue
            lemma = str(word)
            for form in noun_forms(lemma):
                table.setdefault(form.lower(), (lemma, form != lemma))
            table.setdefault(lemma.lower(), (lemma, lemma in word_set("noun_phrase", "always_plural")))
    table["people"] = ("person", True)
    for word in word_set("noun_phrase", "always_plural") - {"people"}:
        if word in table:
            table[word] = (table[word][0], True)
    return table


@cache
def people() -> frozenset[str]:
    """Return the lemmas of nouns for people, the dead and the hurt among them."""
    sets = {e["name"]: e for e in load_yaml("counted")["sets"]}
    return frozenset(str(word) for entry in sets.values() if _root(entry, sets) == "people" for word in entry["words"])


def _root(entry: Mapping[str, Any], sets: Mapping[str, Mapping[str, Any]]) -> str:
    while entry["is_a"]:
        entry = sets[entry["is_a"]]
    return str(entry["name"])
