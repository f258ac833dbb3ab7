"""Contraries: clauses that can't all hold, read by the whole pipeline from short reports."""

from collections.abc import Sequence

import pytest

from according.acquire.stage import Acquire
from according.annotate.stage import Annotate
from according.attribute.stage import Attribute
from according.link.stage import Link
from according.run.pipeline import Pipeline
from according.schema.links import Contrary
from according.schema.records import RawReport, Records

_LEAD = "A fire broke out at the Marlow warehouse in Estermouth on Monday, officials said. "


def _read(reports: Sequence[str]) -> Records:
    heads = [f"---\npublisher: Paper {n}\npublished: 2031-03-0{n + 3}\n---\n" for n in range(len(reports))]
    raw = [
        RawReport(f"{n}.txt", (head + text).encode(), "text")
        for n, (head, text) in enumerate(zip(heads, reports, strict=True))
    ]
    return Pipeline([Acquire(), Annotate(), Attribute(), Link()]).run(raw)


def _told(*reports: str) -> list[tuple[str, list[str], list[str]]]:
    """Return of each contrary its sort and the words of both sides."""
    records = _read(reports)
    texts = {d.id: d.text for d in records.documents}
    return [
        (c.sort, *([texts[s.document][s.start : s.end] for s in side] for side in (c.yes, c.no)))
        for c in records.of(Contrary)
    ]


@pytest.mark.parametrize(
    ("sort", "one", "other"),
    [
        # A denial by a word of denial, and of oneself; in other words of one kind of happening.
        ("denied", "Police said Harold Quill forged the notes.", "Harold Quill denied that he forged the notes."),
        ("denied", "Harold Quill forged the notes, police said.", "Harold Quill said he never forged the notes."),
        ("denied", "Valdorian troops crossed into Ostrava.", "Officials denied that Valdorian troops entered Ostrava."),
        # Two accounts; who heard nothing denies nothing.
        ("negated", "Jane Roe said she heard gunshots at noon.", "Neighbors said they heard no gunshots."),
        # What was not so yet, or is no longer.
        ("not-yet", "The council published the report.", "The council has not yet published the report."),
        # Who is accused denies it.
        ("accused", "The opposition blamed Harold Quill for the fire.", "Harold Quill has denied responsibility."),
        ("accused", "Harold Quill was charged with arson.", "Harold Quill denies the charges."),
        # In other words: a report denied, no truth to it, charges called false, a part in it denied.
        ("accused", "Rebels accused the Valdorian government of shelling the warehouse.",
         "The Valdorian government denied the reports as baseless."),
        ("accused", "Rebels accused Norwegian forces of shelling the warehouse.",
         "Norwegian state television said there was no truth to the reports."),
        ("accused", "Activists accused Harold Quill of taking bribes.",
         "Harold Quill said the allegations were false."),
        ("accused", "Activists accused Harold Quill of taking bribes.",
         "Harold Quill called the claims a fabrication."),
        ("accused", "Activists accused Harold Quill of taking bribes.", "Harold Quill denied that he took bribes."),
        # A deed told of the accused; a capital, an adjective and a country stand for one state.
        ("denied", "Norwegian warplanes burned down the warehouse, witnesses said.", "Oslo denied any involvement."),
        ("accused", "The warehouse was burned down by Norwegian jets, witnesses said.",
         "Norway denied any involvement in the fire."),
        # Somebody else says that the accused did not do it.
        ("accused", "Harold Quill was accused of killing a guard.", "Harold Quill did not kill him, his aunt said."),
        # What one does not know, another tells.
        ("unknown", "Police identified the gunman as Harold Quill.", "Police have not identified the gunman."),
        ("unknown", "The fire was caused by a gas leak.", "The cause of the fire was not known."),
        ("unknown", "The blaze was probably caused by a heater.", "There was no word on the cause of the blaze."),
        ("unknown", "The driver died at the scene.", "It was not known whether the driver was alive."),
        # A measure that ended.
        ("over", "Officials issued an evacuation order for Estermouth.", "The evacuation order was lifted on Tuesday."),
        # A position that is held.
        ("denied", "The Miners Union dropped its opposition.", "The Miners Union has not changed its position."),
    ],
)  # fmt: skip
def test_two_reports_that_are_contrary(sort: str, one: str, other: str) -> None:
    found = [c for c in _told(_LEAD + one, _LEAD + other) if c[0] == sort]
    assert len(found) == 1, found
    _, yes, no = found[0]
    assert any(words in one for words in yes)
    assert any(words in other for words in no)


@pytest.mark.parametrize(
    "text",
    [
        "Police initially said Harold Quill was a victim, but later called him a suspect.",
        "Early reports said a boiler had burst, but investigators now believe a candle fell over.",
    ],
)
def test_what_is_said_otherwise_later(text: str) -> None:
    ((_, yes, no),) = [c for c in _told(_LEAD + text) if c[0] == "superseded"]
    assert len(yes) == len(no) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A wish, a question, a condition, a purpose, what is only possible.
        ("The mayor closed the port.", "The mayor does not want to close the port."),
        ("The mayor closed the port.", "Did the mayor not close the port?"),
        ("The mayor closed the port.", "If the mayor did not close the port, ships would wait."),
        ("The mayor could close the port.", "The mayor did not close the port."),
        # Another time, and a negation that is bounded by one.
        ("The mayor visited the port on Monday.", "The mayor did not visit the port on Sunday."),
        ("A quake shook the port.", "No quake had shaken the port in 25 years."),
        # Another person, another thing, another way.
        ("Anna Bell signed the contract.", "Harold Quill did not sign the contract."),
        ("The gunman shot three shoppers.", "The gunman said he did not shoot the officers."),
        ("Anna Bell checked out of the Carver clinic.", "Anna Bell never checked into the Lindell clinic."),
        # "Not only" and "nearly" negate nothing.
        ("The flames destroyed the barn.", "The flames not only destroyed the barn but spread."),
        ("The flames killed the guard.", "The flames nearly killed the guard."),
        ("Anna Bell was photographed.", "Anna Bell refused to be photographed."),
        # One speaker does not contradict himself; a verb that says too little.
        ("Jane Roe said she signed it. Jane Roe said she did not sign the annex.", "The port was calm."),
        ("The owner has a permit.", "The owner has no comment."),
    ],
)  # fmt: skip
def test_negations_that_contradict_nothing(one: str, other: str) -> None:
    assert [c for c in _told(_LEAD + one, _LEAD + other) if c[0] in ("denied", "negated", "not-yet")] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another one's name; a witness who gives no name; a name as an office.
        ("Police identified the gunman as Harold Quill.", "Police did not name the two officers."),
        ("Police identified the gunman as Harold Quill.", "A neighbor declined to give his name."),
        ("Harold Quill was named chairman of the port.", "The chairman was not identified."),
        # The cause of something else; a report that only asks.
        ("The delay was caused by a strike.", "The cause of the fire was not known."),
        ("Investigators want to know what caused the fire.", "The cause of the fire was not known."),
        # One person's not knowing.
        ("The fire was caused by a gas leak.", "I don't know the cause of the fire, Jane Roe said."),
    ],
)
def test_what_stays_unknown(one: str, other: str) -> None:
    assert [c for c in _told(_LEAD + one, _LEAD + other) if c[0] == "unknown"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officials issued an evacuation order for Estermouth.", "Crews lifted the roof of the warehouse."),
        ("All schools were closed.", "Officers cleared the school room by room."),
        ("The opposition blamed Harold Quill for the fire.", "Anna Bell denied responsibility."),
        # Of another state; of other deeds; what one has always denied; a deed that is but usual.
        ("Norwegian jets burned down the warehouse, witnesses said.", "Stockholm denied any involvement."),
        ("The military burned down the warehouse in Norway, witnesses said.", "Sweden denied any involvement."),
        (
            "Norwegian jets burned down the warehouse, witnesses said.",
            "Norway denied reports of new talks.",
        ),
        ("Activists accused Harold Quill of taking bribes.", "Harold Quill has long denied claims of misconduct."),
        ("Norwegian jets often burn the warehouse.", "Norway denied any involvement."),
        # Nobody accuses himself.
        ("Harold Quill accused Anna Bell of lying.", "Anna Bell did not sign the paper, Harold Quill said."),
        ("The Miners Union dropped its opposition to the merger.", "The Bankers League has not changed its position."),
        ("Jane Roe first reported the fire, but later left the port.", "The port was calm."),
    ],
)
def test_measures_accusations_and_positions_of_others(one: str, other: str) -> None:
    kept = [c for c in _told(_LEAD + one, _LEAD + other) if c[0] in ("over", "accused", "denied", "superseded")]
    assert kept == []
