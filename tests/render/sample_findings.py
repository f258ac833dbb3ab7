"""The findings of the sample: one of every kind at least."""

from tests.render.desk import Desk
from tests.render.sample_statements import Ids
from tests.render.sample_texts import (
    BANGS,
    CITING,
    DRIVER,
    EIGHTEEN,
    HEARD,
    HURT_SENTENCE,
    LETTER,
    OFFICIALS,
    REJECTED,
    SEVENTEEN,
    TWELVE,
    WELDERS,
    WELDING,
)


def make_findings(desk: Desk, said: Ids, roots: Ids, reports: tuple[str, str, str, str], event: str) -> None:
    """Add the findings to the desk, most important first."""
    r1, r2, r3, r4 = reports
    desk.ask(
        "update",
        "quantity",
        "How many people were hurt?",
        "The count rose from at least 12 in the morning to 17 in the afternoon and 18 the next day.",
        desk.answer(
            "at least 12",
            [said["s1"], said["s1q"], said["s2"]],
            [roots["holt"]],
            [(r1, HURT_SENTENCE), (r2, HURT_SENTENCE), (r1, TWELVE)],
            low=12,
            counted="worker",
            as_of="2026-05-04",
        ),
        desk.answer(
            "17",
            [said["seventeen"]],
            [roots["hospital"]],
            [(r3, SEVENTEEN)],
            low=17,
            high=17,
            counted="person",
            as_of="2026-05-04",
        ),
        desk.answer(
            "18",
            [said["eighteen"]],
            [roots["ordan"]],
            [(r4, EIGHTEEN)],
            low=18,
            high=18,
            counted="person",
            as_of="2026-05-05",
        ),
        event=event,
    )
    desk.ask(
        "conflict",
        "time",
        "When were the dust filters last changed?",
        "The company says in February; two port officials and a letter speak of a year without a change.",
        desk.answer(
            "February",
            [said["february"]],
            [roots["velmar"]],
            [(r4, '"Every filter was changed in February," said its spokesman Anton Reuss.')],
        ),
        desk.answer(
            "before last summer",
            [said["filters"], said["year"]],
            [roots["port"]],
            [(r1, OFFICIALS), (r4, CITING)],
        ),
        desk.answer("overdue in March", [said["warned"]], [roots["letter"]], [(r3, LETTER)]),
        event=event,
        rule="reconcile/time-spans",
    )
    desk.ask(
        "denial",
        "occurrence",
        "Were welders at work in the conveyor hall?",
        "The fire chief holds it possible; the company denies it.",
        desk.answer("yes", [said["weld"]], [roots["holt"]], [(r3, WELDING)], polarity="yes"),
        desk.answer("no", [said["no_weld"]], [roots["velmar"]], [(r4, WELDERS)], polarity="no"),
        confidence="check",
        event=event,
        rule="reconcile/polarity",
    )
    desk.ask(
        "agreement",
        "time",
        "When did the terminal explode?",
        "All give about 5:20 on Monday morning.",
        desk.answer(
            "about 5:20 a.m.",
            [said["time1"], said["time2"], said["time4"]],
            [roots["wire"], roots["unknown"]],
            [(r1, HEARD), (r2, HEARD), (r4, WELDERS)],
            least=1,
            most=2,
        ),
        event=event,
    )
    desk.ask(
        "denial",
        "occurrence",
        "Did Velmar Grain neglect its dust filters?",
        "Two officials and a letter say so; the company rejects it.",
        desk.answer(
            "yes",
            [said["filters"], said["warned"], said["year"]],
            [roots["port"], roots["letter"]],
            [(r1, OFFICIALS), (r3, LETTER)],
            polarity="yes",
        ),
        desk.answer("no", [said["rejected"], said["february"]], [roots["velmar"]], [(r4, REJECTED)], polarity="no"),
        rule="reconcile/polarity",
    )
    desk.ask(
        "conflict",
        "quantity",
        "How many people does Velmar Grain employ?",
        "About 240 and 310 do not meet.",
        desk.answer(
            "about 240",
            [said["staff1"]],
            [roots["wire"]],
            [(r1, "It employs about 240 people.")],
            low=216,
            high=264,
            counted="person",
        ),
        desk.answer(
            "310",
            [said["staff2"]],
            [roots["velmar"]],
            [(r4, "The company has 310 employees in Karsen, he said.")],
            low=310,
            high=310,
            counted="employee",
        ),
    )
    desk.ask(
        "refinement",
        "place",
        "Where did it explode?",
        "The conveyor hall is part of the terminal.",
        desk.answer(
            "a grain terminal in the port of Karsen",
            [said["s1"], said["s2"]],
            [roots["holt"]],
            [(r1, HURT_SENTENCE)],
        ),
        desk.answer(
            "the conveyor hall",
            [said["s1q"], said["no_weld"]],
            [roots["holt"], roots["velmar"]],
            [(r1, TWELVE), (r4, WELDERS)],
        ),
    )
    desk.ask(
        "compatible",
        "quantity",
        "How many people died?",
        "One on Monday and two by Tuesday fit together.",
        desk.answer(
            "1",
            [said["died1"]],
            [roots["hospital"]],
            [(r3, DRIVER)],
            low=1,
            high=1,
            counted="person",
            as_of="2026-05-04",
        ),
        desk.answer(
            "2",
            [said["eighteen"]],
            [roots["ordan"]],
            [(r4, EIGHTEEN)],
            low=2,
            high=2,
            counted="person",
            as_of="2026-05-05",
        ),
    )
    desk.ask(
        "not-comparable",
        "quantity",
        "How many bangs were there?",
        "Residents speak of what they heard, the fire chief of the explosion itself.",
        desk.answer("2", [said["bangs"]], [roots["street"]], [(r3, BANGS)], low=2, high=2, counted="bang"),
        desk.answer("1", [said["s1"]], [], [(r1, "an explosion tore through a grain terminal")], least=0, most=1),
    )
    desk.ask(
        "single-origin",
        "quantity",
        "How far away was it heard?",
        "Both reports have it from Northern Wire.",
        desk.answer("some three kilometers", [said["time1"], said["time2"]], [roots["wire"]], [(r1, HEARD)]),
    )
    desk.ask(
        "single-origin",
        "attribute",
        "How old was the crane driver?",
        "Only the hospital tells it.",
        desk.answer("58", [said["died1"]], [roots["hospital"]], [(r3, DRIVER)]),
    )
