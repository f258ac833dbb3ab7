"""A report that attacks its reader, and one report alone."""

from dataclasses import replace

from according.schema.documents import Problem
from according.schema.dossier import Dossier
from according.schema.links import Story
from tests.render.desk import Desk
from tests.render.sample import sample

ATTACK = "\x1b]0;owned\x07\x1b[31mred\x1b[0m \u202egnp.exe\u202c \x9b2J <script>alert(1)</script> [bold]x[/bold]"
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
        desk.answer("1. five", [died], [origin], [(one, "# Five people died")], low=5, high=5, counted=ATTACK),
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
        desk.answer("Pavel Ordan", said[-2:-1], [], [(document.id, "Interior Minister Pavel Ordan")], least=1, most=1),
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
