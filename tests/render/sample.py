"""An invented story as a dossier, made by hand: findings of every kind, many sources, problems."""

from according.schema.documents import Problem
from according.schema.dossier import Dossier, PublicEvent, PublicMention
from according.schema.findings import TimelineEntry
from according.schema.ids import content_id
from according.schema.links import Story
from tests.render.desk import Desk
from tests.render.sample_findings import make_findings
from tests.render.sample_statements import make_origins, make_statements
from tests.render.sample_texts import R1, R2, R3, R4, R5


def sample() -> Dossier:
    """Return the story of the grain terminal: five reports, one of them about something else."""
    desk = Desk()
    r1 = desk.read(
        "r1.txt",
        R1,
        "At least 12 hurt in blast at Karsen grain terminal",
        "Northern Wire",
        "2026-05-04T06:40:00+00:00",
        "acquire/front-matter",
    )
    r2 = desk.read(
        "r2.txt",
        R2,
        "At least 12 hurt in blast at grain terminal",
        "The Harbour Gazette",
        "2026-05-04T09:15:00+02:00",
        "acquire/front-matter",
    )
    r3 = desk.read(
        "r3.html",
        R3,
        "Silo blast: one dead, 17 hurt, and a letter that warned of dust",
        "Karsen Post",
        "2026-05-04T18:30:00+02:00",
        "acquire/json-ld",
    )
    r4 = desk.read(
        "r4.txt",
        R4,
        "Velmar denies neglect; minister speaks of two dead",
        "Ostland Telegraph",
        "2026-05-05",
        "acquire/dateline",
    )
    desk.read("r5.txt", R5, "Regatta put off to end of May", "Karsen Post", None, "")
    event = _event(desk, r1)
    said = make_statements(desk, r1, r2, r3, r4)
    roots = make_origins(desk, said, r1, r2, r3, r4)
    make_findings(desk, said, roots, (r1, r2, r3, r4), event.id)
    story = Story(
        "Explosion at a grain terminal in Karsen",
        tuple(d.id for d in desk.documents[:4]),
        ("Northern Wire", "The Harbour Gazette", "Karsen Post", "Ostland Telegraph"),
        "2026-05-04",
        "2026-05-05",
        "Karsen",
        (event.id,),
        (desk.documents[4].id,),
    )
    problems = (
        Problem(r2, "link", "copied-text", "r2.txt: 94 % of its words are those of r1.txt"),
        Problem(r3, "acquire", "date-doubtful", "prints the date “June 8”, but tells of 4 May 2026"),
        Problem(None, "acquire", "empty-file", "r6.txt: the file is empty"),
    )
    timeline = (
        TimelineEntry(
            "2026-05-04T05:20",
            "2026-05-04T05:20",
            "an explosion tore through a grain terminal",
            (desk.statements[0].id,),
        ),
    )
    made = Dossier(
        story,
        tuple(desk.documents),
        (),
        (event,),
        tuple(desk.statements),
        tuple(desk.findings),
        tuple(desk.origins),
        timeline,
        problems,
    )
    made.check()
    return made


def _event(desk: Desk, document: str) -> PublicEvent:
    words = "an explosion tore through a grain terminal"
    range_ = desk.find(document, words)
    mention = PublicMention(document, range_.start, range_.end)
    id_ = content_id("event", words)
    return PublicEvent(id_, "explosion", words, "2026-05-04", "2026-05-04", "Karsen", False, (document,), (mention,))
