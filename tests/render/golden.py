"""What the renderers give for the hand-made dossiers, kept beside the tests.

`python -m tests.render.golden` writes the files anew; the difference is then there to be reviewed.
"""

from collections.abc import Callable
from pathlib import Path

from according.render.markdown import render_markdown
from according.render.terminal import render_terminal, render_why
from tests.render import sample as samples
from tests.render import sample_odd

FOLDER = Path(__file__).parent / "golden"


def _picture(width: int) -> Callable[[], str]:
    return lambda: render_terminal(samples.sample(), width=width, colour=False)


def _why(number: int, width: int) -> Callable[[], str]:
    def made() -> str:
        dossier = samples.sample()
        return render_why(dossier, dossier.findings[number - 1], width=width, colour=False)

    return made


def _everything() -> str:
    return render_terminal(samples.sample(), width=80, colour=False, everything=True, sources=True)


GOLDEN: dict[str, Callable[[], str]] = {
    "picture-40.txt": _picture(40),
    "picture-60.txt": _picture(60),
    "picture-80.txt": _picture(80),
    "picture-120.txt": _picture(120),
    "picture-all.txt": _everything,
    "picture-colour.txt": lambda: render_terminal(samples.sample(), width=80, colour=True),
    "picture-one-report.txt": lambda: render_terminal(sample_odd.one_report(), width=80, colour=False),
    "why-conflict.txt": _why(2, 80),
    "why-update.txt": _why(1, 48),
    "article.md": lambda: render_markdown(samples.sample()),
    "article-one-report.md": lambda: render_markdown(sample_odd.one_report()),
}

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, make in GOLDEN.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")
