"""Reading reports for tests: bytes in, the records that acquire makes of them out."""

from dataclasses import dataclass

from according.acquire.stage import Acquire
from according.schema.documents import Credit, Document, PageMap, Problem
from according.schema.records import RawReport, Records, check_spans

BODY = (
    "A dam above the town of Karvol cracked on Thursday after a strong quake, and at least 40 people were missing, "
    "officials said.\n\n"
    "“We are moving everyone out of the lower valley,” the governor, Lena Orsk, told reporters. She said about 2,000 "
    "people had left by noon.\n\n"
    "Engineers said the wall would hold, but the institute in the capital warned of more shocks in the coming days.\n"
)


@dataclass(frozen=True)
class Acquired:
    """What acquire made of one report."""

    document: Document | None
    credits: tuple[Credit, ...]
    problems: tuple[Problem, ...]
    page: PageMap | None

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    @property
    def read(self) -> Document:
        assert self.document is not None, self.problems
        return self.document

    def blocks(self, kind: str) -> list[str]:
        return [self.read.text[b.start : b.end] for b in self.read.blocks if b.kind == kind]

    def roles(self) -> list[tuple[str, str]]:
        return [(credit.role, credit.name) for credit in self.credits]

    def problem(self, code: str) -> str:
        (message,) = [problem.message for problem in self.problems if problem.code == code]
        return message


def acquire(data: bytes | str, form: str | None = "text", path: str = "report.txt") -> Acquired:
    """Run the stage over one report and check what must hold of every result."""
    raw = data.encode() if isinstance(data, str) else data
    records = list(Acquire().run(Records([RawReport(path, raw, form)])))
    found = Records(records)
    assert {type(record) for record in records} <= set(Acquire.writes)
    document = found.documents[0] if found.documents else None
    check_spans(records, {document.id: document.text} if document else {})
    if document:
        check_blocks(document)
    pages = found.of(PageMap)
    return Acquired(document, found.of(Credit), found.of(Problem), pages[0] if pages else None)


def check_blocks(document: Document) -> None:
    """Blocks are in order, do not overlap, and cover every letter and digit of the text."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        between = document.text[end : block.start]
        assert not any(char.isalnum() for char in between), between
        end = block.end
    assert not any(char.isalnum() for char in document.text[end:])
