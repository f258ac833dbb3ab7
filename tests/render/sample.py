"""An invented story as a dossier, made by hand: findings of every kind, many sources, problems."""

from dataclasses import dataclass, field, replace

from according.schema.documents import Block, Document, Problem
from according.schema.dossier import Dossier, PublicEvent, PublicMention, PublicOrigin
from according.schema.findings import Finding, OriginCount, Position, TimelineEntry
from according.schema.ids import content_id
from according.schema.links import Story
from according.schema.spans import Evidence, Range
from according.schema.statements import SourceLink, Statement

R1 = """KARSEN, May 4 (NW) - At least 12 workers were injured when an explosion tore through a grain \
terminal in the port of Karsen early on Monday, fire chief Dana Holt said.

The blast was heard at 5:20 a.m. in the old town, some three kilometers away. "We pulled twelve \
people out of the conveyor hall," Holt told reporters. "Two of them are badly burned."

Two port officials told Northern Wire that dust filters had not been changed since last summer. They \
asked not to be named because the matter is under investigation.

The terminal belongs to Velmar Grain, which did not answer calls. It employs about 240 people.

(Reporting by Ilse Marrow; Editing by J. Pace)
"""

R2 = """Karsen: At least 12 workers were injured when an explosion tore through a grain terminal in the port \
of Karsen early on Monday, fire chief Dana Holt said.

The blast was heard at 5:20 a.m. in the old town, some three kilometers away. "We pulled twelve \
people out of the conveyor hall," Holt told reporters. "Two of them are badly burned."
"""

R3 = """Seventeen people are now known to have been hurt in Monday's explosion at the Velmar silo, the \
district hospital said in the afternoon. One of them, a crane driver of 58, died of his burns.

Residents of the old town said they had heard two bangs, the first shortly after five. "The second \
one broke our windows," said Mirela Tosk, who keeps a bakery on the quay.

According to a letter seen by this newspaper, the port authority had warned Velmar Grain in March \
that the dust filters of the conveyor hall were overdue. The company's spokesman, Anton Reuss, could \
not confirm that the letter had been received.

Holt said it was possible that a welding crew had been at work in the hall.
"""

R4 = """Velmar Grain on Tuesday rejected claims that it had neglected the dust filters of its terminal in \
Karsen. "Every filter was changed in February," said its spokesman Anton Reuss.

Reuss denied that welders had been in the conveyor hall when it blew up at about 5.20 on Monday \
morning. The company has 310 employees in Karsen, he said.

Eighteen people were injured, two of whom have died, Interior Minister Pavel Ordan told parliament. \
Northern Wire, citing two port officials, had reported that the filters were a year old.
"""

R5 = """The spring regatta off Karsen has been put off to the last weekend of May. The harbor master, Ewa \
Lindt, said that the water off the east pier was still too cold for the juniors.
"""


@dataclass
class Desk:
    """Builds records whose spans are found in the texts, so that none can be wrong."""

    documents: list[Document] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    origins: list[PublicOrigin] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, path: str, text: str, title: str, publisher: str | None, at: str | None, rule: str) -> str:
        """Add a document and return its id."""
        id_ = Document.identify(text, title=title, publisher=publisher, published_at=at)
        blocks = (Block("body", 0, len(text)),)
        url = f"https://news.example/{path.split('.')[0]}"
        self.documents.append(
            Document(id_, path, title, publisher, None, url, at, rule if at else None, "en", text, blocks)
        )
        return id_

    def text(self, document: str) -> str:
        return next(d.text for d in self.documents if d.id == document)

    def find(self, document: str, words: str) -> Range:
        start = self.text(document).index(words)
        return Range(start, start + len(words))

    def say(
        self,
        document: str,
        words: str,
        *chain: tuple[str, str, str],
        cue: str | None = None,
        factuality: str = "CT+",
        quote: str = "indirect",
        rule: str = "attribute/verb-of-saying",
    ) -> str:
        """Add a statement; each link is (kind, name, words of the report). Return its id."""
        spans = (self.find(document, words),)
        links = tuple(self._link(document, *link) for link in chain)
        at = self.find(document, cue) if cue else None
        id_ = Statement.identify(document, spans, at, links)
        made = Statement(id_, document, spans, words, at, links, factuality, quote if chain else "none", rule)  # type: ignore[arg-type]
        self.statements.append(made)
        return id_

    def _link(self, document: str, kind: str, name: str, words: str) -> SourceLink:
        range_ = self.find(document, words)
        entity = content_id("entity", name) if kind != "unnamed" else None
        return SourceLink(kind, name, words, range_.start, range_.end, entity)  # type: ignore[arg-type]

    def origin(self, name: str, kind: str, statements: list[str], *proof: tuple[str, str]) -> str:
        evidence = tuple(self.quote(document, words) for document, words in proof)
        documents = tuple(dict.fromkeys(e.document for e in evidence))
        id_ = content_id("origin", name)
        self.origins.append(PublicOrigin(id_, name, kind, documents, tuple(statements), evidence))  # type: ignore[arg-type]
        return id_

    def quote(self, document: str, words: str) -> Evidence:
        range_ = self.find(document, words)
        return Evidence(document, range_.start, range_.end, words)

    def answer(
        self,
        value: str,
        statements: list[str],
        origins: list[str],
        quotes: list[tuple[str, str]],
        *,
        low: float | None = None,
        high: float | None = None,
        counted: str | None = None,
        least: int | None = None,
        most: int | None = None,
        polarity: str = "unknown",
        as_of: str | None = None,
    ) -> Position:
        evidence = tuple(self.quote(document, words) for document, words in quotes)
        told = [s.document for s in self.statements if s.id in statements] + [e.document for e in evidence]
        count = OriginCount(
            len(origins) if least is None else least, len(origins) if most is None else most, tuple(origins)
        )
        return Position(
            value,
            low,
            high,
            "count" if counted else None,
            counted,
            polarity,
            None,
            None,
            as_of,  # type: ignore[arg-type]
            tuple(statements),
            tuple(dict.fromkeys(told)),
            count,
            evidence,
        )

    def ask(
        self,
        kind: str,
        facet: str,
        question: str,
        explanation: str,
        *positions: Position,
        confidence: str = "good",
        event: str | None = None,
        rule: str = "reconcile/intervals",
    ) -> None:
        id_ = content_id("finding", question, kind)
        salience = round(1 - len(self.findings) / 40, 3)
        self.findings.append(
            Finding(id_, kind, facet, question, explanation, salience, confidence, event, rule, positions)  # type: ignore[arg-type]
        )


HURT = (
    "At least 12 workers were injured when an explosion tore through a grain terminal in the port of"
    " Karsen early on Monday"
)
HURT_SENTENCE = HURT + ", fire chief Dana Holt said."
OFFICIALS = "Two port officials told Northern Wire that dust filters had not been changed since last summer."
CITING = "Northern Wire, citing two port officials, had reported that the filters were a year old."
LETTER = (
    "According to a letter seen by this newspaper, the port authority had warned Velmar Grain in "
    "March that the dust filters of the conveyor hall were overdue."
)
WELDERS = (
    "Reuss denied that welders had been in the conveyor hall when it blew up at about 5.20 on Monday morning."
)
HEARD = "The blast was heard at 5:20 a.m. in the old town, some three kilometers away."
EIGHTEEN = (
    "Eighteen people were injured, two of whom have died, Interior Minister Pavel Ordan told parliament."
)
WARNED = (
    "the port authority had warned Velmar Grain in March that the dust filters of the conveyor hall "
    "were overdue"
)
SEVENTEEN = "Seventeen people are now known to have been hurt in Monday's explosion at the Velmar silo"
DRIVER = "One of them, a crane driver of 58, died of his burns."
REJECTED = (
    "Velmar Grain on Tuesday rejected claims that it had neglected the dust filters of its terminal "
    "in Karsen."
)
BANGS = "Residents of the old town said they had heard two bangs, the first shortly after five."
WELDING = "Holt said it was possible that a welding crew had been at work in the hall."

HOLT = ("named", "Dana Holt", "fire chief Dana Holt")
REUSS = ("named", "Anton Reuss", "its spokesman Anton Reuss")


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
    _statements_and_findings(desk, r1, r2, r3, r4, event.id)
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
    return PublicEvent(
        id_, "explosion", words, "2026-05-04", "2026-05-04", "Karsen", False, (document,), (mention,)
    )


def _statements_and_findings(desk: Desk, r1: str, r2: str, r3: str, r4: str, event: str) -> None:
    twelve = "We pulled twelve people out of the conveyor hall"
    s1 = desk.say(r1, HURT, HOLT, cue="said")
    s1q = desk.say(r1, twelve, ("named", "Dana Holt", "Holt told"), cue="told reporters", quote="direct")
    s2 = desk.say(r2, HURT, HOLT, cue="said")
    officials = ("unnamed", "two port officials", "Two port officials")
    filters = desk.say(
        r1,
        "dust filters had not been changed since last summer",
        ("agency", "Northern Wire", "Northern Wire"),
        officials,
        cue="told",
        rule="attribute/told-agency",
    )
    staff1 = desk.say(r1, "It employs about 240 people")
    time1 = desk.say(r1, "The blast was heard at 5:20 a.m. in the old town")
    time2 = desk.say(r2, "The blast was heard at 5:20 a.m. in the old town")
    seventeen = desk.say(r3, SEVENTEEN, ("named", "district hospital", "the district hospital"), cue="said")
    died1 = desk.say(
        r3,
        "One of them, a crane driver of 58, died of his burns",
        ("named", "district hospital", "the district hospital"),
    )
    bangs = desk.say(
        r3,
        "they had heard two bangs, the first shortly after five",
        ("unnamed", "residents of the old town", "Residents of the old town"),
        cue="said",
    )
    warned = desk.say(
        r3,
        WARNED,
        ("document", "letter", "a letter seen by this newspaper"),
        cue="According to",
        rule="attribute/according-to",
    )
    weld = desk.say(
        r3,
        "a welding crew had been at work in the hall",
        ("named", "Dana Holt", "Holt"),
        cue="said it was possible",
        factuality="PS+",
    )
    rejected = desk.say(
        r4,
        "it had neglected the dust filters of its terminal in Karsen",
        ("named", "Velmar Grain", "Velmar Grain"),
        cue="rejected",
        factuality="CT-",
        rule="attribute/denial",
    )
    february = desk.say(r4, "Every filter was changed in February", REUSS, cue="said", quote="direct")
    no_weld = desk.say(
        r4,
        "welders had been in the conveyor hall",
        ("named", "Anton Reuss", "Reuss denied"),
        cue="denied",
        factuality="CT-",
        rule="attribute/denial",
    )
    staff2 = desk.say(
        r4, "The company has 310 employees in Karsen", ("named", "Anton Reuss", "he"), cue="he said"
    )
    time4 = desk.say(r4, "it blew up at about 5.20 on Monday morning")
    minister = ("named", "Pavel Ordan", "Interior Minister Pavel Ordan")
    eighteen = desk.say(
        r4, "Eighteen people were injured, two of whom have died", minister, cue="told parliament"
    )
    year = desk.say(
        r4,
        "the filters were a year old",
        ("agency", "Northern Wire", "Northern Wire"),
        ("unnamed", "two port officials", "two port officials"),
        cue="citing",
    )

    holt = desk.origin("Dana Holt", "source", [s1, s1q, s2, weld], (r1, "fire chief Dana Holt said"))
    port = desk.origin(
        "two port officials, to Northern Wire",
        "source",
        [filters, year],
        (r1, "Two port officials told Northern Wire"),
        (r4, "citing two port officials"),
    )
    velmar = desk.origin(
        "Velmar Grain",
        "source",
        [rejected, february, no_weld, staff2],
        (r4, "said its spokesman Anton Reuss"),
    )
    hospital = desk.origin("district hospital", "source", [seventeen, died1], (r3, "the district hospital"))
    ordan = desk.origin(
        "Pavel Ordan", "source", [eighteen], (r4, "Interior Minister Pavel Ordan told parliament")
    )
    letter = desk.origin(
        "letter of the port authority",
        "document",
        [warned],
        (r3, "According to a letter seen by this newspaper"),
    )
    wire = desk.origin("Northern Wire", "copied-text", [time1, time2, staff1], (r2, HURT))
    street = desk.origin(
        "residents of the old town", "source", [bangs], (r3, "Residents of the old town said")
    )
    unknown = desk.origin("not known", "unknown", [time4], (r4, "it blew up at about 5.20 on Monday morning"))

    desk.ask(
        "update",
        "quantity",
        "How many people were hurt?",
        "The count rose from at least 12 in the morning to 17 in the afternoon and 18 the next day.",
        desk.answer(
            "at least 12",
            [s1, s1q, s2],
            [holt],
            [(r1, HURT_SENTENCE), (r2, HURT_SENTENCE), (r1, twelve)],
            low=12,
            counted="worker",
            as_of="2026-05-04",
        ),
        desk.answer(
            "17",
            [seventeen],
            [hospital],
            [(r3, SEVENTEEN)],
            low=17,
            high=17,
            counted="person",
            as_of="2026-05-04",
        ),
        desk.answer(
            "18", [eighteen], [ordan], [(r4, EIGHTEEN)], low=18, high=18, counted="person", as_of="2026-05-05"
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
            [february],
            [velmar],
            [(r4, '"Every filter was changed in February," said its spokesman Anton Reuss.')],
        ),
        desk.answer("before last summer", [filters, year], [port], [(r1, OFFICIALS), (r4, CITING)]),
        desk.answer("overdue in March", [warned], [letter], [(r3, LETTER)]),
        event=event,
        rule="reconcile/time-spans",
    )
    desk.ask(
        "denial",
        "occurrence",
        "Were welders at work in the conveyor hall?",
        "The fire chief holds it possible; the company denies it.",
        desk.answer("yes", [weld], [holt], [(r3, WELDING)], polarity="yes"),
        desk.answer("no", [no_weld], [velmar], [(r4, WELDERS)], polarity="no"),
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
            [time1, time2, time4],
            [wire, unknown],
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
            "yes", [filters, warned, year], [port, letter], [(r1, OFFICIALS), (r3, LETTER)], polarity="yes"
        ),
        desk.answer("no", [rejected, february], [velmar], [(r4, REJECTED)], polarity="no"),
        rule="reconcile/polarity",
    )
    desk.ask(
        "conflict",
        "quantity",
        "How many people does Velmar Grain employ?",
        "About 240 and 310 do not meet.",
        desk.answer(
            "about 240",
            [staff1],
            [wire],
            [(r1, "It employs about 240 people.")],
            low=216,
            high=264,
            counted="person",
        ),
        desk.answer(
            "310",
            [staff2],
            [velmar],
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
        desk.answer("a grain terminal in the port of Karsen", [s1, s2], [holt], [(r1, HURT_SENTENCE)]),
        desk.answer("the conveyor hall", [s1q, no_weld], [holt, velmar], [(r1, twelve), (r4, WELDERS)]),
    )
    desk.ask(
        "compatible",
        "quantity",
        "How many people died?",
        "One on Monday and two by Tuesday fit together.",
        desk.answer(
            "1", [died1], [hospital], [(r3, DRIVER)], low=1, high=1, counted="person", as_of="2026-05-04"
        ),
        desk.answer(
            "2", [eighteen], [ordan], [(r4, EIGHTEEN)], low=2, high=2, counted="person", as_of="2026-05-05"
        ),
    )
    desk.ask(
        "not-comparable",
        "quantity",
        "How many bangs were there?",
        "Residents speak of what they heard, the fire chief of the explosion itself.",
        desk.answer("2", [bangs], [street], [(r3, BANGS)], low=2, high=2, counted="bang"),
        desk.answer("1", [s1], [], [(r1, "an explosion tore through a grain terminal")], least=0, most=1),
    )
    desk.ask(
        "single-origin",
        "quantity",
        "How far away was it heard?",
        "Both reports have it from Northern Wire.",
        desk.answer("some three kilometers", [time1, time2], [wire], [(r1, HEARD)]),
    )
    desk.ask(
        "single-origin",
        "attribute",
        "How old was the crane driver?",
        "Only the hospital tells it.",
        desk.answer("58", [died1], [hospital], [(r3, DRIVER)]),
    )


ATTACK = (
    "\x1b]0;owned\x07\x1b[31mred\x1b[0m \u202egnp.exe\u202c \x9b2J <script>alert(1)</script> [bold]x[/bold]"
)
HOSTILE = f"""The mayor said {ATTACK} | \
![i](http://evil.example/x.png) [link](javascript:alert(1)) at www.evil.example.

# Five people died, the mayor said. &lt;b&gt; *stars* _lines_ `code` ~~gone~~ $x^2$
"""


def hostile() -> Dossier:
    """Return one report whose every field tries to steer the reader's terminal or page."""
    desk = Desk()
    title = f"{ATTACK}\n# Title"
    one = desk.read(
        f"a{ATTACK[:6].replace('/', '')}.txt",
        HOSTILE,
        title,
        f"{ATTACK} | News",
        "2026-01-02",
        "acquire/meta",
    )
    said = desk.say(one, ATTACK, ("named", ATTACK, "The mayor"), cue="said")
    died = desk.say(one, "# Five people died", ("unnamed", "the mayor", "the mayor"))
    origin = desk.origin(ATTACK, "source", [said, died], (one, "The mayor said"))
    desk.ask(
        "conflict",
        "attribute",
        f"What did {ATTACK} say?",
        f"- {ATTACK}\n\n## heading",
        desk.answer(f"# {ATTACK}", [said], [origin], [(one, ATTACK)]),
        desk.answer(
            "1. five", [died], [origin], [(one, "# Five people died")], low=5, high=5, counted=ATTACK
        ),
    )
    document = replace(desk.documents[0], url=f"http://evil.example/>{ATTACK}", author=ATTACK)
    story = Story(title, (one,), (f"{ATTACK} | News",), "2026-01-02", "2026-01-02", ATTACK, (), ())
    problems = (
        Problem(one, "acquire", "odd", ATTACK),
        Problem(None, "acquire", "odd", f"{ATTACK}: unreadable"),
    )
    return Dossier(
        story,
        (document,),
        (),
        (),
        tuple(desk.statements),
        tuple(desk.findings),
        tuple(desk.origins),
        (),
        problems,
    )


def one_report() -> Dossier:
    """Return the fourth report of the sample alone: its statements, and a contradiction within it."""
    whole = sample()
    document = whole.documents[3]
    statements = tuple(s for s in whole.statements if s.document == document.id)
    desk = Desk([document], list(statements), list(whole.origins))
    said = [s.id for s in statements]
    desk.ask(
        "denial",
        "occurrence",
        "Were the filters neglected?",
        "The company rejects what two officials say.",
        desk.answer(
            "yes",
            said[-1:],
            [],
            [(document.id, "the filters were a year old")],
            least=0,
            most=1,
            polarity="yes",
        ),
        desk.answer(
            "no",
            said[:2],
            [],
            [(document.id, "Every filter was changed in February")],
            least=1,
            most=1,
            polarity="no",
        ),
    )
    desk.ask(
        "single-origin",
        "attribute",
        "Who is the interior minister?",
        "",
        desk.answer(
            "Pavel Ordan", said[-2:-1], [], [(document.id, "Interior Minister Pavel Ordan")], least=1, most=1
        ),
    )
    story = Story(
        "Velmar denies neglect",
        (document.id,),
        ("Ostland Telegraph",),
        "2026-05-05",
        "2026-05-05",
        None,
        (),
        (),
    )
    return Dossier(story, (document,), (), (), statements, tuple(desk.findings), whole.origins, (), ())
