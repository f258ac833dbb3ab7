"""The shipped model reading texts written for the purpose."""

import pytest

from according.model.reader import SECTION_WORDS, Reader, Reading
from according.model.session import MANIFEST, model_folder

pytestmark = pytest.mark.skipif(
    not (model_folder() / MANIFEST).is_file(), reason="the model's files are not in this checkout"
)

REPORT = (
    "BEIRUT — At least 12 people were killed on Monday when a bridge collapsed in the northern town of Darmin, "
    "officials said.\n\n"
    "“We are still looking for survivors,” Governor Salma Haddad told reporters. She said the death toll "
    "could rise.\n\n"
    "According to the Red Crescent, more than 40 people were wounded. The Transport Ministry denied that the "
    "bridge had been unsafe."
)  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def words(text: str, reading: Reading, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[reading.words[start][0] : reading.words[end - 1][1]] for start, end in spans)


def test_attributions_of_a_short_report(reader: Reader) -> None:
    reading = reader.read(REPORT)
    found = {
        words(REPORT, reading, (a.cue,)): (
            words(REPORT, reading, a.source),
            words(REPORT, reading, a.content),
        )
        for a in reading.attributions
    }
    assert found["told"][0] == "Governor Salma Haddad"
    assert "We are still looking for survivors" in found["told"][1]
    assert "the Red Crescent" in found["According to"][0]
    assert "more than 40 people were wounded" in found["According to"][1]
    assert "the bridge had been unsafe" in found["denied"][1]


def test_names_of_a_short_report(reader: Reader) -> None:
    reading = reader.read(REPORT)
    names = {words(REPORT, reading, ((name.start, name.end),)): name.kind for name in reading.names}
    assert names["Salma Haddad"] == "PER"
    assert names["Darmin"] == "LOC"


def test_sentences_and_trees_of_a_short_report(reader: Reader) -> None:
    reading = reader.read(REPORT)
    assert reading.sentences[0][0] == 0 and reading.sentences[-1][1] == len(reading.words)
    text = [REPORT[start:end] for start, end in reading.words]
    begun = {text[start] for start, _ in reading.sentences}
    assert {"BEIRUT", "“", "She", "According", "The"} <= begun
    for start, end in reading.sentences:
        heads = reading.heads[start:end]
        assert heads.count(-1) == 1
        assert all(head == -1 or start <= head < end for head in heads)
    killed = text.index("killed")
    assert reading.heads[text.index("people")] == killed
    assert reading.relations[text.index("people")] == "nsubj:pass"
    assert reading.upos[killed] == "VERB"


def test_a_reading_depends_on_its_own_text_alone(reader: Reader) -> None:
    alone = Reader().read(REPORT)
    reader.read("Something else. " * 50)
    assert reader.read(REPORT) == alone


def test_sentences_that_are_given_are_kept(reader: Reader) -> None:
    found = reader.read("He left. She stayed.", sentences=[(0, 6)])
    assert found.sentences == ((0, 6),)
    assert found.heads.count(-1) == 1


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b"])
def test_a_text_without_words_gives_an_empty_reading(reader: Reader, text: str) -> None:
    assert reader.read(text) == Reading((), (), (), (), (), (), (), (), ())


@pytest.mark.parametrize(
    "text", ["?", "🙂", "\x00\x07", "word " * 400, "a" * 5000, "(((" * 300, "… “ ” ’", "١٢٣ أخبار 新闻"]
)
def test_odd_texts_are_read(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert len(reading.heads) == len(reading.upos) == len(reading.events) == len(reading.words)


def test_a_long_text_is_read_in_sections_that_fit_together(reader: Reader) -> None:
    text = "\n\n".join([REPORT] * (2 * SECTION_WORDS // 60))
    reading = reader.read(text)
    assert len(reading.words) > SECTION_WORDS * 3 // 2
    assert [end for _, end in reading.sentences[:-1]] == [start for start, _ in reading.sentences[1:]]
    for start, end in reading.sentences:
        assert all(head == -1 or start <= head < end for head in reading.heads[start:end])
