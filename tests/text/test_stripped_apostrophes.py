"""Texts that lost their apostrophes."""

import pytest

from according.text.stripped_apostrophes import CONTRACTIONS, bare_possessives

LONG = "The dam held and nobody was hurt. " * 15


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Long, without a comma; or with a contraction that lost its mark.
        (LONG + "Orsk spoke. Orsks son left.", {"Orsks"}),
        ("Orsk doesnt speak. Orsks son left, he said.", {"Orsks"}),
        # Countries and capitals need not stand alone elsewhere.
        (LONG + "Syrias army left Beiruts port.", {"Syrias", "Beiruts"}),
        # A text with an apostrophe, or a short one, is as it was written.
        (LONG + "Orsk's son left. The Orsks met. Orsk spoke.", set()),
        ("Orsk spoke. The Orsks met.", set()),
        (LONG + "Orsk spoke, too. The Orsks met.", set()),
        # Plurals: peoples, common nouns, words that the text writes small elsewhere.
        (LONG + "A Syrian and a Kurd left. Syrians and Kurds left. The State and the States met.", set()),
        (LONG + "Tigers of the Tiger force left.", set()),
        (LONG + "Gulls left. A gull came. Gull Rock stood.", set()),
        ("", set()),
    ],
)
def test_bare_possessives(text: str, expected: set[str]) -> None:
    assert bare_possessives(text) == expected


def test_contractions_are_no_words_of_their_own() -> None:
    assert CONTRACTIONS["doesnt"] == 4 and CONTRACTIONS["theyre"] == 4 and CONTRACTIONS["cant"] == 2
    assert not CONTRACTIONS.keys() & {"were", "well", "its", "ill", "shell", "wed", "id", "hell", "lets", "shed"}
