"""Parts of speech and base forms from word lists and endings: what can be known without a trained model.

Right for about nine words in ten of news English; what stands on it is told as `confidence: check` where it
matters. Closed classes come from `resources/en/function_words.yml`, verbs from the lexicons of reporting and
event verbs.
"""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_yaml
from according.schema.annotations import Word
from according.text.inflection import form_table, singular, verb_forms

_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "able", "ible", "ical", "ish", "ive", "ian", "ese", "ern", "ary")
_AUXILIARIES = {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re"}
_HAVE = {"have", "has", "had", "having", "'ve", "’ve"}
_LEMMAS = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m"), "be"),
    **dict.fromkeys(("has", "had", "having", "'ve", "’ve"), "have"),
    **dict.fromkeys(("did", "does", "done"), "do"),
    **dict.fromkeys(("n't", "n’t"), "not"),
}


@cache
def _closed() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for tag, words in load_yaml("function_words").items():
        for word in words:
            table.setdefault(str(word), tag)
    return table


@cache
def verb_table() -> Mapping[str, str]:
    """Return every form of every verb that a lexicon knows, with its base form; single words only."""
    lemmas = [e["lemma"] for e in load_yaml("cues")["verbs"]]
    for entry in load_yaml("events")["classes"]:
        lemmas += [*entry.get("verbs", ()), *entry.get("patient_verbs", ())]
    heads = dict.fromkeys(lemma.split()[0] for lemma in lemmas)
    common = ("go come take make give get put leave keep hold run turn move bring use try need want help start "
              "begin continue follow lead become remain stand sit show work live serve suffer receive include").split()
    return form_table(verbs=[*heads, *common])


@cache
def _participles() -> frozenset[str]:
    return frozenset(f for lemma in set(verb_table().values()) for f in verb_forms(lemma)[3:])


def tag_words(text: str, spans: list[tuple[int, int]]) -> tuple[Word, ...]:
    """Return the words of one sentence with universal tags and lemmas; heads and relations are None."""
    words: list[Word] = []
    for index, (start, end) in enumerate(spans):
        form = text[start:end]
        tag = _tag(form, index, words, text[spans[index + 1][0] : spans[index + 1][1]] if index + 1 < len(spans) else "")
        words.append(Word(start, end, form, _lemma(form, tag), tag))
    return tuple(words)


def _tag(form: str, index: int, before: list[Word], following: str) -> str:
    low = form.lower()
    if not any(ch.isalnum() for ch in form):
        return "SYM" if form in "$£€%&+=" else "PUNCT"
    if form[0].isdigit():
        return "NUM"
    previous = before[-1] if before else None
    closed = _closed().get(low)
    if closed and not (form[0].isupper() and index > 0 and len(form) > 1 and not before[-1].tag == "PUNCT"):
        return _closed_in_context(low, closed, previous, following)
    known_verb = low in verb_table()
    if known_verb and _verb_fits(low, form, previous, index):
        return "VERB"
    if form[0].isupper() and (index > 0 or following[:1].isupper() or following in ("'s", "’s")):
        return "PROPN"
    if low.endswith("ly") and len(low) > 4:
        return "ADV"
    if low.endswith(_ADJECTIVE_ENDINGS):
        return "ADJ"
    if low.endswith("ed") and len(low) > 4:
        return "VERB" if previous is None or previous.tag not in ("DET", "ADJ") else "ADJ"
    if low.endswith("ing") and len(low) > 5 and previous is not None and previous.lemma == "be":
        return "VERB"
    return "NOUN"


def _closed_in_context(low: str, closed: str, previous: Word | None, following: str) -> str:
    if low in ("'s", "’s") and previous is not None and previous.tag in ("NOUN", "PROPN", "PRON"):
        participle = following.lower() in _participles() or following.lower() in ("a", "the", "not", "been")
        return "AUX" if participle and previous.tag == "PRON" else "PART"
    if low == "that":
        after_noun = previous is not None and previous.tag in ("NOUN", "VERB", "PROPN", "ADP")
        return "SCONJ" if after_noun else "DET"
    if low == "her" and following[:1].isalpha():
        return "PRON"
    return closed


def _verb_fits(low: str, form: str, previous: Word | None, index: int) -> bool:
    """A known verb form is a noun or a name after a determiner, an adjective or a possessive, or with a capital."""
    if form[0].isupper() and index > 0:
        return False
    if previous is None:
        return low.endswith(("ed", "ing"))
    if previous.tag in ("DET", "ADJ", "NUM") or (previous.tag == "PART" and previous.text[-1:] == "s"):
        return False
    if previous.tag == "PRON" and previous.text.lower() in ("his", "its", "their", "our", "my", "your"):
        return False
    if previous.tag == "ADP":
        return low.endswith("ing")
    inflected = low.endswith(("ed", "ing")) or low in _participles()
    return inflected or previous.tag in ("AUX", "PART", "PRON", "PROPN", "NOUN", "ADV", "PUNCT", "CCONJ", "VERB")


def _lemma(form: str, tag: str) -> str:
    low = form.lower()
    if tag == "VERB":
        return verb_table().get(low, low)
    if tag == "NOUN":
        return singular(low)
    if tag == "PROPN":
        return form
    return _LEMMAS.get(low, low)
