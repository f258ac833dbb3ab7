"""The language of a report, and what is said of one that is not English."""

import sys

import pytest

from according.acquire.language import language_of
from tests.acquire.reports import BODY, acquire

FRENCH = (
    "Un barrage situé au-dessus de la ville de Karvol s'est fissuré jeudi après un fort séisme, et au moins quarante "
    "personnes sont portées disparues, ont déclaré les autorités. La gouverneure a indiqué aux journalistes que tous "
    "les habitants de la basse vallée étaient évacués. Les ingénieurs affirment que le mur tiendra, mais l'institut de "
    "la capitale redoute de nouvelles secousses dans les prochains jours.\n"
)
ARABIC = (
    "قال مسؤولون إن سدا فوق بلدة كارفول تصدع يوم الخميس بعد زلزال قوي وإن أربعين شخصا على الأقل في عداد المفقودين. " * 4
)


def test_english_is_told_without_loading_the_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    found = acquire(BODY + BODY)
    assert (found.read.language, found.codes) == ("en", [])


@pytest.mark.parametrize(("text", "code", "name"), [(FRENCH, "fr", "French"), (ARABIC, "ar", "Arabic")])
def test_another_language_is_read_as_a_document_and_said(text: str, code: str, name: str) -> None:
    found = acquire(text)
    assert found.read.language == code
    assert found.read.text == text
    assert name in found.problem("not-english")


def test_a_short_text_has_the_language_that_it_declares() -> None:
    assert language_of("Three ports closed.") is None
    assert language_of("Three ports closed.", "en_GB") == "en"
    assert acquire("---\nlanguage: de\n---\nDrei Häfen sind geschlossen.\n").codes == ["not-english"]


def test_english_with_foreign_names_stays_english() -> None:
    text = (
        "Bürgermeister Jürgen Größe of Überlingen told the Süddeutsche Zeitung that the façade of the café held. " * 6
    )
    assert language_of(text) == "en"
