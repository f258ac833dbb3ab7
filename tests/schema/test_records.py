"""Collections of records, and the check that what points into a text points at what it says."""

import pytest

from according.errors import SpanError
from according.schema.annotations import Argument, EventMention, Mention, Sentence, Word
from according.schema.documents import Block, Document, Problem
from according.schema.findings import OriginCount, Position
from according.schema.links import Entity
from according.schema.records import RawReport, Records, check_spans
from according.schema.spans import Evidence, Range, Span
from according.schema.statements import SourceLink, Statement

TEXT = "Nine people died, the mayor said."
ONE = "document:1"
TEXTS = {ONE: TEXT, "document:2": "Short."}


def _document(id_: str = ONE, text: str = TEXT, *blocks: Block) -> Document:
    return Document(id_, "a.txt", None, None, None, None, None, None, "en", text, blocks)


def _mention(start: int, end: int, document: str = ONE) -> Mention:
    return Mention(document, start, end, "nominal", "Person", TEXT[start:end])


def test_records_keep_their_order_and_are_told_apart_by_exact_type() -> None:
    problem = Problem(None, "acquire", "x", "x")
    first, second = _mention(0, 4), _mention(18, 27)
    records = Records([first, problem, second])
    assert records.of(Mention) == (first, second)
    assert records.of(Problem) == (problem,)
    assert records.of(Document) == ()
    assert len(records) == 3
    assert set(map(id, records)) == {id(first), id(problem), id(second)}


def test_records_by_document_and_of_some_types_only() -> None:
    first, second = _mention(0, 4), _mention(0, 5, "document:2")
    records = Records([first, second, _document(), RawReport("a.txt", b"")])
    assert records.by_document(Mention) == {ONE: (first,), "document:2": (second,)}
    assert list(records.only((Document,))) == [_document()]
    assert records.document(ONE).text == TEXT
    with pytest.raises(KeyError):
        records.document("document:3")


def test_what_quotes_its_text_passes() -> None:
    statement = Statement(
        "statement:1", ONE, (Range(0, 16),), TEXT[:16], Range(28, 32),
        (SourceLink("named", "the mayor", "the mayor", 18, 27),), "CT+", "indirect", "r",
    )  # fmt: skip
    sentence = Sentence(ONE, 0, 33, "body", 0, (Word(0, 4, "Nine", "nine", "NUM"),), (), (), (Range(0, 33),))
    entity = Entity("entity:1", "Person", "the mayor", (), (Span(ONE, 18, 27),))
    event = EventMention(ONE, 12, 16, "die", "death", "yes", "actual", Range(0, 16), (Argument("patient", 0, 11),))
    evidence = Evidence(ONE, 0, 16, TEXT[:16])
    position = Position(
        "9", 9, 9, "count", "person", "yes", None, None, None, ("statement:1",), (ONE,),
        OriginCount(1, 1, ()), (evidence,),
    )  # fmt: skip
    document = _document(ONE, TEXT, Block("body", 0, 33))
    check_spans([document, statement, sentence, entity, event, position], TEXTS)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(_mention(30, 40), id="leaves the text"),
        pytest.param(Mention("document:9", 0, 4, "name", "Person", "Nine"), id="no such document"),
        pytest.param(Mention(ONE, 4, 4, "name", "Person", ""), id="empty"),
        pytest.param(Evidence(ONE, 0, 4, "Five"), id="misquotes"),
        pytest.param(Span("document:2", 0, 7), id="another document's length"),
        pytest.param(Entity("entity:1", "Person", "x", (), (Span(ONE, 0, 99),)), id="nested in a tuple"),
        pytest.param(
            Sentence(ONE, 0, 33, "body", 0, (Word(0, 4, "Five", "five", "NUM"),)),
            id="a word that is not there",
        ),
        pytest.param(
            EventMention(ONE, 12, 16, "die", "death", "yes", "actual", Range(0, 99)),
            id="nested without document",
        ),
        pytest.param(_document(ONE, TEXT, Block("body", 0, 99)), id="a block beyond the text"),
    ],
)
def test_what_points_elsewhere_is_refused(record: object) -> None:
    with pytest.raises(SpanError):
        check_spans([record], TEXTS)


def test_offsets_count_code_points() -> None:
    text = "😀 é: nine"
    check_spans([Evidence("document:e", 5, 9, "nine")], {"document:e": text})


def test_a_document_quotes_itself() -> None:
    document = _document(ONE, TEXT, Block("body", 0, 16))
    assert document.quote(0, 4) == Evidence(ONE, 0, 4, "Nine")
    with pytest.raises(SpanError, match="33 characters"):
        document.quote(0, 34)
