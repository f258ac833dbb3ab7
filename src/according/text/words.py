"""English words with their offsets, split as the Universal Dependencies treebanks split them.

Punctuation stands alone; clitics are words of their own (``do|n't``, ``Assad|'s``); hyphenated compounds come
apart (``Tehran|-|backed``) unless they begin with a bound prefix (``anti-ship``); addresses, numbers with
commas or decimals, dates in figures, abbreviations with dots and the number of a list's item ("1.", "(a)") stay
whole. Contractions that lost their apostrophe come apart like the others (``does|nt``). The conventions are those of
UD English-EWT (Silveira et al. 2014), which follow the English Web Treebank's tokenisation guidelines; for lists those
of UD English-GUM (Zeldes 2017).
"""

from __future__ import annotations

import re
from collections.abc import Set

from according.text.stripped_apostrophes import CONTRACTIONS

__all__ = ["split_words"]

# Always abbreviations when a dot follows, whatever comes next.
_TITLES = (
    r"Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Brig|Cpl|Pvt|Pfc"
    r"|Rev|Hon|Supt|Insp|Det|Atty|Amb|Sec|Pres|Fr|Sr|Jr|St|Ste|Ft|Mt|Inc|Corp|Co|Ltd|Bros|Assn|Univ|Dept"
    r"|Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thur|Thurs|Fri|Ala|Ariz|Ark|Calif|Colo|Conn"
    r"|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
    r"|Ave|Blvd|Rd"
)
_LOWER_ABBREVIATIONS = r"vs|v|etc|e\.g|i\.e|approx|est|dept|cf|al"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"

# Units and scales that are words of their own though no blank parts them from their figure.
_UNITS = r"(?i:k|m|b|bn|mn|tn)|km|kg|mm|cm|ft|lbs?|oz|mph|kph|hp|ha|g|x"

# Bound prefixes after which English treebanks keep the hyphen inside the word.
_PREFIXES = r"anti|co|pre|non|re|ex|mid|post|multi|pro|semi|un|sub|inter|pan|mini|micro|trans|ultra|neo|e|x"

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u00ad])"
_APOSTROPHE = "['’ʼ`´]"

_PATTERN = re.compile(
    rf"""
      (?P<address>
          (?:https?://|ftp://|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’()\[\]]
        | [\w.+%-]+@[\w-]+(?:\.[\w-]+)+
        | (?<![\w@])@\w+
        | (?<![\w&])\#[A-Za-z]\w*
        | \b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info|int|mil)\b
          (?:/[^\s<>"“”«».,;:!?'’()\[\]]+)*
      )
    | (?P<acronym>
          \b(?:{_LETTER}\.){{2,}} (?:{_LETTER}\b(?!\.|{_APOSTROPHE}))?
        | \bPh\.D\.?
        | \b[Aa]\.k\.a\.?
      )
    | (?P<abbreviation>
          \b(?:{_TITLES})\.(?!\.)
        | \b(?:{_LOWER_ABBREVIATIONS})\.(?!\.)(?=[\s,;:)]|$)
        | \b(?:[Nn]os?|[Pp]p?|[Vv]ol|[Aa]rt|[Ff]ig)\.(?=\s?\d)
        | \b(?:Mar|Jun|Jul|Sat|Sun)\.(?=\s\d)
        | \b(?:b|d|m|r|c|ca|div)\.(?=\s(?:\d|(?:{_MONTHS})))
        | \b[A-HJ-Z]\.(?=\s?[A-Z])(?!\s(?:The|A|An|In|It|He|She|We|They|But|And|I)\b)
        | \bI\.(?=\s[A-Z][a-z]+\s[A-Z]|[A-Z])
      )
    | (?P<item>
          (?<![^\n]) \d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\.(?=\ +[^\W\d])
        | \((?:[a-h]|i{{1,3}}|i?v|vi{{1,3}}|i?x)\)(?=\ )
      )
    | (?P<number>
          \d{{3}}-\d{{3}}-\d{{4}} | \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}
        | \d+(?:[.:]\d+)?(?=[AaPp]\.?[Mm]\b)
        | (?<![A-Za-z][-‐‑]) \d+(?:[.,]\d+)*(?=(?:{_UNITS})\b)
        | (?:(?<![a-z])[.,])? \d+(?:[.,:]\d+)*(?:/\d+)?(?:st|nd|rd|th|s)?(?![^\W_])
      )
    | (?P<joined> \b[A-Z]+&[A-Z]+\b )
    | (?P<prefixed> \b(?i:{_PREFIXES})[-‐‑](?=[^\W_]) (?:{_LETTER}|\d)+(?:{_APOSTROPHE}{_LETTER}+)* )
    | (?P<word> (?:{_LETTER}|\d)+(?:{_APOSTROPHE}{_LETTER}+)* )
    | (?P<clitic> {_APOSTROPHE}(?i:s|m|d|ll|re|ve|em|til|tis|twas)\b )
    | (?P<run> \.{{2,}} | [!?]+ | -{{2,}} | [–—]+ | _{{2,}} | \*+ | =+ | ~{{2,}} | `` | '' )
    | (?P<other> [^\s\u200b-\u200f\u2060\ufeff] )
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(rf"(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|m|d|ll|re|ve))$", re.IGNORECASE)
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "lemme": 3, "gimme": 3, **CONTRACTIONS}


def split_words(text: str, possessives: Set[str] = frozenset()) -> list[tuple[int, int]]:
    """Give the words of an English text as half-open code-point offsets, in order of the text.

    Words never overlap and together cover every visible character; white space and zero-width characters lie
    between them. The result depends on the text alone. A full stop that ends both an abbreviation and a
    sentence ("in the U.S.") stays with the abbreviation. `possessives` are forms whose last letter is a clitic that
    lost its apostrophe ("Syrias"), as `bare_possessives` finds them.
    """
    words: list[tuple[int, int]] = []
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        if match.group() in possessives:
            words.extend([(start, end - 1), (end - 1, end)])
        elif match.lastgroup in ("word", "prefixed"):
            words.extend(_split_clitics(text, start, end))
        else:
            words.append((start, end))
    return words


def _split_clitics(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut one word at the borders of its clitics: ``wouldn't've`` becomes ``would|n't|'ve``."""
    fused = _FUSED.get(text[start:end].lower())
    if fused is not None:
        return [(start, start + fused), (start + fused, end)]
    tail: list[tuple[int, int]] = []
    while (clitic := _CLITIC.search(text, start, end)) is not None and clitic.start() > start:
        tail.append((clitic.start(), end))
        end = clitic.start()
    return [(start, end), *reversed(tail)]
