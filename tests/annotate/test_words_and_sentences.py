"""Words and sentences of raw text: exact offsets, whatever state the text is in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from according.annotate.sentences import split_document
from according.schema.documents import Block, Document
from according.text.words import split_words


def body(text: str) -> Document:
    block = (Block("body", 0, len(text)),) if text else ()
    return Document("document:1", "r.txt", None, None, None, None, None, None, "en", text, block)


def split(text: str) -> str:
    """Return words with a blank between them, sentences with a bar, paragraphs with a paragraph sign."""
    parts = split_document(body(text))
    shown = ""
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None:
            shown += " | " if before.number == part.number else " ¶ "
        shown += " ".join(text[a:b] for a, b in part.words)
    return shown


CASES = {
    # Quotations over several sentences: borders inside, no mark goes astray.
    "curly quotation": ("“We left. It was late,” she said.", "“ We left . | It was late , ” she said ."),
    "straight quotation": ('"We left. It was late," she said.', '" We left . | It was late , " she said .'),
    "quotation ends a sentence": ("He said “We left.” Nobody stayed.", "He said “ We left . ” | Nobody stayed ."),
    "quotation goes on": ("“Who left?” she asked. “All.”", "“ Who left ? ” she asked . | “ All . ”"),
    "quotation of one shout": ("“Run!” they shouted.", "“ Run ! ” they shouted ."),
    "quotation inside one": ("“He said ‘go’. We went,” she said.", "“ He said ‘ go ’ . | We went , ” she said ."),
    "British marks": ("‘We don’t know.’ He left.", "‘ We do n’t know . ’ | He left ."),
    "guillemets": ("«We left.» Nobody stayed.", "« We left . » | Nobody stayed ."),
    "typed marks": ("``We left.'' Nobody stayed.", "`` We left . '' | Nobody stayed ."),
    "stray closing mark": ("The dam held.” Nobody left.", "The dam held . ” | Nobody left ."),
    "stray opening mark": ("The dam “held. Nobody left.", "The dam “ held . | Nobody left ."),
    "stray mark alone": ('The dam held. " Nobody left.', 'The dam held . | " Nobody left .'),
    "bracketed sentence": ("The dam held. (It is old.) Rain fell.", "The dam held . | ( It is old . ) | Rain fell ."),
    "note in brackets, small": ("The dam held. (see map) Rain fell.", "The dam held . | ( see map ) Rain fell ."),
    # Datelines.
    "agency dateline": (
        "KARVOL, Ostia (Reuters) - The dam held. It is old.",
        "KARVOL , Ostia ( Reuters ) - The dam held . | It is old .",
    ),
    "dateline with dash": ("KARVOL — The dam held.", "KARVOL — The dam held ."),
    "dateline with date": (
        "KARVOL, Sept. 3 (AP) — The dam held.",
        "KARVOL , Sept. 3 ( AP ) — The dam held .",
    ),
    "dateline with state": ("WACO, Tex. — The dam held.", "WACO , Tex. — The dam held ."),
    # Abbreviations, initials, numbers.
    "titles": ("Gen. Moss met Dr. Haddad. They left.", "Gen. Moss met Dr. Haddad . | They left ."),
    "ranks": ("Lt. Col. Anna Berg and Sgt. Roe left.", "Lt. Col. Anna Berg and Sgt. Roe left ."),
    "initials": ("J. T. Moss and W.E.B. Orsk left.", "J. T. Moss and W.E.B. Orsk left ."),
    "initial ends a sentence": ("It was plan B. The dam held.", "It was plan B . | The dam held ."),
    "number": ("Line No. 12 closed. No. 14 ran.", "Line No. 12 closed . | No. 14 ran ."),
    "no as an answer": ("Was it No. 12? No. It was not.", "Was it No. 12 ? | No . | It was not ."),
    "country": ("Troops left the U.S. The base closed.", "Troops left the U.S. | The base closed ."),
    "country goes on": ("The U.S. Embassy and U.N. staff left.", "The U.S. Embassy and U.N. staff left ."),
    "hours": ("It fell at 7 p.m. Rain followed.", "It fell at 7 p.m. | Rain followed ."),
    "hours go on": ("It fell at 7 a.m. on Friday.", "It fell at 7 a.m. on Friday ."),
    "months": ("It fell on Jan. 3 or Feb. 4, 2020.", "It fell on Jan. 3 or Feb. 4 , 2020 ."),
    "firm": ("Acme Inc. and Orsk Corp. paid. It ended.", "Acme Inc. and Orsk Corp. paid . | It ended ."),
    "lives": ("Anna Berg (b. March 1950; d. 2012) built it.", "Anna Berg ( b. March 1950 ; d. 2012 ) built it ."),
    "Latin": ("Pumps, e.g. old ones, i.e. all, failed.", "Pumps , e.g. old ones , i.e. all , failed ."),
    "versus": ("Orsk v. State went on.", "Orsk v. State went on ."),
    "decimals": ("It rose 3.5 percent to 1,200.50.", "It rose 3.5 percent to 1,200.50 ."),
    "money": ("It cost $1.5m, or €1,200.", "It cost $ 1.5 m , or € 1,200 ."),
    "score": ("They won 3-2 at 14:30.", "They won 3 - 2 at 14:30 ."),
    # Clitics.
    "clitics": ("They don't; we've said it's Orsk's.", "They do n't ; we 've said it 's Orsk 's ."),
    "curly clitics": ("They don’t; we’ve said it’s Orsk’s.", "They do n’t ; we ’ve said it ’s Orsk ’s ."),
    "plural possessive": ("The drivers' strike ended.", "The drivers ' strike ended ."),
    "cannot": ("It cannot hold. They're gone.", "It can not hold . | They 're gone ."),
    "won't and can't": ("It won't, can't, shan't.", "It wo n't , ca n't , sha n't ."),
    "years": ("In the '90s and 1980s.", "In the ' 90s and 1980s ."),
    # Ellipses.
    "ellipsis goes on": ("They waited... and left.", "They waited ... and left ."),
    "ellipsis ends": ("They waited... The dam held.", "They waited ... | The dam held ."),
    "one-character ellipsis": ("They waited… The dam held.", "They waited … | The dam held ."),
    "spaced ellipsis": ("They waited . . . and left.", "They waited . . . and left ."),
    "ellipsis in brackets": ("They waited [...] and left.", "They waited [ ... ] and left ."),
    # Stripped text.
    "stripped contraction": ("He doesnt say. They wont go.", "He does nt say . | They wo nt go ."),
    "stripped pronouns": ("Hes gone and theyre here; Ive seen.", "He s gone and they re here ; I ve seen ."),
    "stripped words that are words": ("The well and its shed were ill.", "The well and its shed were ill ."),
    "stripped possessive": (
        "Assad did not speak. Assads forces dont rest in Syrias north.",
        "Assad did not speak . | Assad s forces do nt rest in Syria s north .",
    ),
    "plurals in stripped text": (
        "A Kurd and a Syrian left. Kurds and Syrians dont agree. The State and States.",
        "A Kurd and a Syrian left . | Kurds and Syrians do nt agree . | The State and States .",
    ),
    "plural where apostrophes stand": ("The Orsks don't rest. Orsk left.", "The Orsks do n't rest . | Orsk left ."),
    # Capitals, lines, lists, captions.
    "capital headline": ("DAM ABOVE KARVOL DOESN'T HOLD", "DAM ABOVE KARVOL DOES N'T HOLD"),
    "capital headline with country": ("U.S.-LED FORCE LEAVES", "U.S. - LED FORCE LEAVES"),
    "headline on its own line": ("Dam above Karvol holds\n\nThe dam held.", "Dam above Karvol holds ¶ The dam held ."),
    "headline run into a date": (
        "Dam above Karvol holds Friday, May 3, 2019\n\nThe dam held.",
        "Dam above Karvol holds | Friday , May 3 , 2019 ¶ The dam held .",
    ),
    "date run into the body": ("Friday, May 3, 2019 The dam held.", "Friday , May 3 , 2019 | The dam held ."),
    "a date is no border": ("It held on Friday, May 3, 2019", "It held on Friday , May 3 , 2019"),
    "caption run into its credit": (
        "The dam at Karvol on Friday Photo: Lena Orsk",
        "The dam at Karvol on Friday | Photo : Lena Orsk",
    ),
    "list": ("1. Pumps failed\n2. Rain fell\n3. It held", "1. Pumps failed ¶ 2. Rain fell ¶ 3. It held"),
    "list with letters": ("(a) Pumps failed.\n(b) Rain fell.", "(a) Pumps failed . ¶ (b) Rain fell ."),
    "list with dots": ("• Pumps failed\n• Rain fell", "• Pumps failed ¶ • Rain fell"),
    "figure": ("Figure 1. The dam at Karvol", "Figure 1 . The dam at Karvol"),
    "figure without a stop": ("Figure 1.3 This map is old.", "Figure 1.3 | This map is old ."),
    "note number": ("The dam held.[3] Rain fell.", "The dam held . [ 3 ] | Rain fell ."),
    "note number with a blank": ("The dam held. [3] Rain fell. [4]", "The dam held . [ 3 ] | Rain fell . [ 4 ]"),
    "raised note number": ("Rain fell all night.12 The dam held.", "Rain fell all night . 12 | The dam held ."),
    "name with a small first letter": ("They sued. eBay and iFixit paid.", "They sued . | eBay and iFixit paid ."),
    "wrapped lines": (
        "The dam above the town of Karvol held on Thursday after\nheavy rain. It is old.",
        "The dam above the town of Karvol held on Thursday after heavy rain . | It is old .",
    ),
    "zero-width and hard blanks": ("It\u00a0held.\u200b Rain\u2009fell.", "It held . | Rain fell ."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_words_and_sentences(text: str, expected: str) -> None:
    assert split(text) == expected


_PIECES = st.sampled_from(
    ["It held", "U.S.", "don't", "Gen. Moss", "No. 12", "“", "”", '"', "'", "...", ".", "?", "(", ")", "\n", "\n\n",
     "[1]", "7 p.m.", "1.", "Syrias", "doesnt", "—", "\u200b", "\u00a0", "e\u0301", "👍🏽", "Photo: A", "A. B. Orsk"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=25).map(" ".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_order_in_the_text_and_leave_nothing_visible_out(text: str) -> None:
    parts = split_document(body(text))
    at = 0
    for part in parts:
        assert at <= part.start < part.end <= len(text)
        inside = [text[a:b] for a, b in part.words]
        assert all(inside) and all(part.start <= a < b <= part.end for a, b in part.words)
        assert all(a[1] <= b[0] for a, b in zip(part.words, part.words[1:], strict=False))
        at = part.end
    covered = {i for part in parts for a, b in part.words for i in range(a, b)}
    everything = {i for a, b in split_words(text) for i in range(a, b)}
    assert covered == everything


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_more_changes_no_paragraph_before(text: str, more: str) -> None:
    """But for the apostrophes: whether a text lost them is a matter of the whole text."""
    first = "It isn't known. " + text.strip()
    alone = split_document(body(first))
    together = split_document(body(f"{first}\n\n{more}"))
    assert together[: len(alone)] == alone
