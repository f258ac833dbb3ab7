"""The figure of a named policy in the picture."""

from dataclasses import replace

import pytest

from according.reconcile.policies import NAMES, figures_of
from according.render.terminal import render_terminal
from according.schema.dossier import Dossier


def picture(dossier: Dossier, policy: str, width: int = 100, only: str | None = None) -> str:
    chosen = frozenset({only}) if only else None
    return render_terminal(dossier, width=width, colour=False, only=chosen, figures=figures_of(dossier, policy))


def after(text: str, question: str) -> list[str]:
    """Return the lines that stand under a question, up to the next empty one."""
    lines = text.splitlines()
    start = next(i for i, line in enumerate(lines) if question in line)
    return [line.strip() for line in lines[start : lines.index("", start)]]


def test_one_figure_with_its_quotation(sample: Dossier) -> None:
    lines = after(picture(sample, "conservative"), "How many people were hurt?")
    at = lines.index("By policy conservative: 12. It is the lowest of 3 answers; the answer changed with time, and a")
    assert lines[at + 1] == "later one is 18."
    assert lines[at + 2].startswith("r1  “") and "12" in lines[at + 2]


def test_three_figures_with_a_quotation_each(sample: Dossier) -> None:
    lines = after(picture(sample, "best-low-high"), "How many people were hurt?")
    assert any(line.startswith("By policy best-low-high: best 18, low 12, high 18.") for line in lines)
    assert [line.split("  ")[0] for line in lines if line.startswith(("best", "low"))] == ["best, high", "low"]


def test_what_is_not_comparable_has_no_figure(sample: Dossier) -> None:
    text = picture(sample, "latest", only="not-comparable")
    assert "By policy latest: no figure. Whether the answers are of the same thing can't be told." in text


def test_only_questions_about_numbers_have_one(sample: Dossier) -> None:
    asked = sum(f.facet == "quantity" for f in sample.findings)
    assert picture(sample, "latest").count("By policy") == asked > 0
    assert "By policy" not in render_terminal(sample, width=100, colour=False)


def test_a_policy_adds_and_takes_nothing_away(sample: Dossier) -> None:
    plain = render_terminal(sample, width=100, colour=False).splitlines()
    with_figures = iter(picture(sample, "best-low-high").splitlines())
    assert all(line in with_figures for line in plain)


@pytest.mark.parametrize("policy", NAMES)
@pytest.mark.parametrize("width", [40, 59, 60, 100])
def test_no_line_is_wider_than_asked_for(sample: Dossier, policy: str, width: int) -> None:
    assert max(len(line) for line in picture(sample, policy, width).splitlines()) <= width


def test_hostile_words_steer_no_terminal(sample: Dossier) -> None:
    finding = sample.findings[0]
    hostile = replace(finding.positions[0], value="up to \x1b[2J12\n99", low=None, high=12.0)
    odd = replace(sample, findings=(replace(finding, positions=(hostile,)),))
    text = picture(odd, "conservative")
    assert "\x1b" not in text and "“up to ␛[2J12 99” names no lower number than 12" in " ".join(text.split())
