"""Which language a report is written in."""

import re
from functools import cache
from typing import Any

__all__ = ["language_name", "language_of"]

_FEWEST_WORDS = 60
"""Words below which no language is told: names and quotations outweigh the rest."""
_LOOKED_AT = 6_000
"""Characters of the body that are looked at: about 1,000 words, far more than telling needs."""
_ENGLISH_THE = 0.025
_ENGLISH_LINKS = 0.03
"""Shares of "the" and of "of", "and", "to" from which a text is English: running English prose has 7 %
and 9 % of them (the Brown corpus, Kučera and Francis 1967), and no other language has "the" at all. Telling
it so saves loading the classifier, half a second, for almost every report."""
_CERTAIN = 0.9
"""Confidence from which the classifier's answer is believed."""
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nb": "Norwegian", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORDS_SCRIPTS = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


def language_of(body: str, declared: str | None = None) -> str | None:
    """Return the ISO 639 code of the body's language.

    A short text, or one that can't be told with confidence, has the language that its metadata declares,
    or None.
    """
    sample = body[:_LOOKED_AT]
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) >= _FEWEST_WORDS or len(_LONGEST_WORDS_SCRIPTS.findall(sample)) >= 2 * _FEWEST_WORDS:
        if words.count("the") >= _ENGLISH_THE * len(words) and (
            sum(words.count(link) for link in ("of", "and", "to")) >= _ENGLISH_LINKS * len(words)
        ):
            return "en"
        code, confidence = _identifier().classify(sample)
        if confidence >= _CERTAIN:
            return str(code)
    match = _CODE.fullmatch((declared or "").strip().casefold())
    return match[1] if match else None


def language_name(code: str) -> str:
    """Return the language's English name, or the code where it is a rarer one."""
    return _NAMES.get(code, f"“{code}”")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
