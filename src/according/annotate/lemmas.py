"""Base forms of words, by part of speech: the tables of irregular forms first, then the regular rules."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.text.inflection import form_table, singular

_AUXILIARIES: Mapping[str, str] = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m"), "be"),
    **dict.fromkeys(("has", "had", "having", "'ve", "’ve"), "have"),
    **dict.fromkeys(("did", "does", "done", "doing"), "do"),
    **dict.fromkeys(("n't", "n’t"), "not"),
    **dict.fromkeys(("wo", "'ll", "’ll"), "will"),
    "ca": "can",
}


@cache
def _verbs() -> Mapping[str, str]:
    """Every form of every verb that a lexicon knows, and of the irregular ones."""
    lemmas = [e["lemma"] for e in load_yaml("morphology")["irregular_verbs"]]
    lemmas += [e["lemma"] for e in load_yaml("cues")["verbs"]]
    for entry in load_yaml("events")["classes"]:
        lemmas += [*(entry.get("verbs") or ()), *(entry.get("patient_verbs") or ())]
    return form_table(verbs=dict.fromkeys(lemma.split()[0] for lemma in lemmas))


def lemma(form: str, tag: str) -> str:
    """Return the base form of a word, lower case; a proper noun keeps its form."""
    low = form.lower()
    if low in _AUXILIARIES and tag in ("AUX", "VERB", "PART"):
        return _AUXILIARIES[low]
    if tag == "VERB":
        return _verbs().get(low) or _regular_verb(low)
    if tag == "NOUN":
        return singular(low)
    return form if tag == "PROPN" else low


def _regular_verb(low: str) -> str:
    """Undo the regular endings; where the stem could have had an "e", a consonant pair decides."""
    for ending, least in (("ied", 4), ("ies", 4)):
        if low.endswith(ending) and len(low) > least:
            return low[: -len(ending)] + "y"
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)]
            if stem[-1] == stem[-2] and stem[-1] not in "lsz":
                return stem[:-1]
            return (
                stem + "e"
                if stem.endswith(("at", "iz", "is", "v", "c", "g", "u", "s", "r"))
                and stem[-2:] not in ("er", "ss", "or")
                else stem
            )
    if low.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
