"""One bad report loses nothing of the others: it is told, and their findings stay as they were."""

import io
import zipfile

import pytest

import according
from according.errors import NothingReadable
from tests.properties.stories import STORIES, as_json, dossier_of, reports_of


def _archive() -> bytes:
    """A word processor's file under the name of a text: an archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), "<p>The council met.</p>" * 90)
    return written.getvalue()


UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "binary.txt": bytes(range(256)) * 40,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "no-text.html": b"<html><head><script>var a = 'text';</script></head><body></body></html>",
    "archive.txt": _archive(),
}
# Long enough for its language to be told: of shorter texts it is taken from the page, or not known.
_GERMAN = (
    "Der Gemeinderat hat am Dienstag über die neue Brücke beraten. Eine Entscheidung soll erst im Herbst "
    "fallen, sagte die Bürgermeisterin nach der Sitzung. Die Kosten seien noch nicht bekannt, weil zwei der "
    "Angebote noch geprüft würden. Die Opposition sprach von einem verlorenen Jahr und will den Vertrag "
    "sehen, bevor darüber abgestimmt wird. Anwohner klagen seit langem über den Umweg, der sie jeden "
    "Morgen eine halbe Stunde kostet, und wollen im Oktober vor dem Rathaus protestieren."
)
_ESCAPES = b"The council met \x1b[31mon a Tuesday\x1b[0m \x1b]0;title\x07 to speak about a bridge.\x08\x08"
_MATTER = b"---\ntitle: [unclosed\n  : - :\n---\nThe council met on a Tuesday to speak about a bridge.\n"
READABLE = {
    "brackets.txt": b"(" * 1_000_000,
    "escapes.txt": _ESCAPES,
    "german.txt": _GERMAN.encode(),
    "invalid.txt": b"The council met on a Tuesday \xc3\x28 to speak about a bridge \xff\xfe.",
    "matter.txt": _MATTER,
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
@pytest.mark.parametrize("story", STORIES)
def test_what_can_not_be_read_changes_nothing_else(story: str, name: str) -> None:
    before = dossier_of(story)
    after = according.compare_bytes({**reports_of(story), name: UNREADABLE[name]})
    assert as_json(after, "problems") == as_json(before, "problems")
    told = set(after.problems) - set(before.problems)
    assert told and set(before.problems) <= set(after.problems)
    assert any(name in problem.message for problem in told), "no Problem names the file"


@pytest.mark.parametrize("name", sorted(READABLE))
@pytest.mark.parametrize("story", STORIES)
def test_what_tells_something_else_leaves_the_findings(story: str, name: str) -> None:
    """Such a file may become a document; what the others say together stays what it was."""
    before = dossier_of(story)
    after = according.compare_bytes({**reports_of(story), name: READABLE[name]})
    kinds = ("kind", "facet", "question", "positions", "rule")
    kept = [{key: finding[key] for key in kinds} for finding in as_json(after)["findings"]]
    for finding in as_json(before)["findings"]:
        assert {key: finding[key] for key in kinds} in kept, finding["question"]
    after.check()


def test_a_report_in_another_language_is_told_and_left_unread() -> None:
    dossier = according.compare_bytes({**reports_of(STORIES[0]), "german.txt": READABLE["german.txt"]})
    (german,) = (document for document in dossier.documents if document.path == "german.txt")
    assert german.language == "de"
    assert german.text == _GERMAN
    assert [s for s in dossier.statements if s.document == german.id] == []
    assert any(problem.document == german.id and "German" in problem.message for problem in dossier.problems)


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_alone_it_is_an_error_that_carries_the_problem(name: str) -> None:
    with pytest.raises(NothingReadable) as caught:
        according.compare_bytes({name: UNREADABLE[name]})
    assert any(name in getattr(problem, "message", "") for problem in caught.value.problems)


@pytest.mark.parametrize("name", sorted(UNREADABLE | READABLE))
def test_bad_company_of_its_own_kind(name: str) -> None:
    """Whatever a file holds, reading it ends in a dossier that keeps the rules, or in NothingReadable."""
    try:
        dossier = according.compare_bytes({name: (UNREADABLE | READABLE)[name]})
    except NothingReadable:
        return
    dossier.check()
