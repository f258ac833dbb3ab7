"""Which of several answers a policy takes, and what it says of its choice."""

from dataclasses import replace

import pytest

from according.errors import UsageError
from according.reconcile.policies import figure_of, figures_of
from according.schema.figures import Figure
from according.schema.findings import Finding, OriginCount, Position
from according.schema.vocabulary import FindingKind
from tests.render import sample as samples

PUBLISHED = {"morning": "2031-03-04T07:00", "noon": "2031-03-04T12:00", "today": "2031-03-04", "next": "2031-03-05"}


def told(
    value: str, *documents: str, low: float | None = None, high: float | None = None, origins: int = 1, **given: object
) -> Position:
    """Return an answer; the figure is its words where no end is given."""
    if low is None and high is None and value.isdigit():
        low = high = float(value)
    count = OriginCount(origins, max(origins, 1), ())
    made = Position(value, low, high, "count", "person", "yes", None, None, None, (), documents, count, ())
    return replace(made, **given)  # type: ignore[arg-type]


def asked(*positions: Position, kind: FindingKind = "conflict") -> Finding:
    return Finding("finding:1", kind, "quantity", "How many died?", "", 1, "good", None, "r", positions)


def read(policy: str, *positions: Position, kind: FindingKind = "conflict") -> Figure:
    return figure_of(asked(*positions, kind=kind), policy, {**PUBLISHED, "undated": None})


def numbers(figure: Figure) -> dict[str, tuple[float, int]]:
    return {value.name: (value.value, value.position) for value in figure.values}


def test_conservative_is_the_lowest() -> None:
    figure = read("conservative", told("12", "morning"), told("dozens", "noon", low=24, high=99), told("15", "next"))
    assert numbers(figure) == {"figure": (12, 0)}
    assert figure.why == "It is the lowest of 3 answers."


def test_conservative_reads_size_words_as_manuals_do() -> None:
    figure = read("conservative", told("150", "morning"), told("hundreds", "noon", low=200, high=999))
    assert numbers(figure) == {"figure": (100, 1)}
    assert figure.why == "It is the lowest of 2 answers; “hundreds” is read as 100."


def test_an_upper_bound_below_the_others_is_the_lowest() -> None:
    figure = read("conservative", told("at least 40", "morning", low=40), told("up to 32", "noon", high=32))
    assert numbers(figure) == {"figure": (32, 1)}


def test_of_answers_as_low_the_one_with_most_origins_is_quoted() -> None:
    figure = read("conservative", told("at least 12", "morning", low=12), told("12", "noon", origins=2))
    assert numbers(figure) == {"figure": (12, 1)}


def test_conservative_says_that_a_toll_rose() -> None:
    figure = read("conservative", told("4", "morning"), told("11", "next"), kind="update")
    assert numbers(figure) == {"figure": (4, 0)}
    assert figure.why.endswith("; the answer changed with time, and a later one is 11.")


def test_best_has_most_independent_origins() -> None:
    figure = read("best-low-high", told("9", "morning"), told("12", "noon", origins=2), told("15", "next"))
    assert numbers(figure) == {"best": (12, 1), "low": (9, 0), "high": (15, 2)}
    assert figure.why == "Best is the answer with the most independent origins (2)."


def test_an_unknown_root_is_no_origin() -> None:
    many = told("9", "morning", "noon", "next", origins=0)
    assert numbers(read("best-low-high", many, told("12", "noon")))["best"] == (12, 1)


def test_of_answers_with_as_many_origins_best_is_the_latest() -> None:
    figure = read("best-low-high", told("9", "morning"), told("15", "next"), told("12", "noon"))
    assert numbers(figure)["best"] == (15, 1)
    assert figure.why == "Of 3 answers with the most independent origins (1) best is the latest."


def test_best_where_neither_origins_nor_days_decide() -> None:
    figure = read("best-low-high", told("15", "undated", origins=0), told("9", "undated", origins=0))
    assert numbers(figure)["best"] == (9, 1)
    assert figure.why == (
        "No origin is known, and it is not known which was told last, and best is the one that is lowest."
    )


def test_a_size_alone_gives_way_to_a_number_where_nothing_else_decides() -> None:
    scores, number = told("scores", "today", low=40, high=199), told("at least 120", "noon", low=120)
    figure = read("best-low-high", scores, number)
    assert numbers(figure) == {"best": (120, 1), "low": (20, 0), "high": (120, 1)}
    assert figure.why.endswith("best is the one that is the lowest told in numbers; “scores” is read as 20.")


def test_reports_decide_where_origins_and_days_do_not() -> None:
    figure = read("latest", told("15", "noon", "morning"), told("9", "today"))
    assert numbers(figure) == {"figure": (15, 0)}
    assert figure.why == "Of 2 answers it can't be told which came last, and this is the one of most reports."


def test_a_range_gives_both_ends_and_the_lower_where_one_is_wanted() -> None:
    positions = told("150 to 250", "morning", low=150, high=250, origins=2), told("at least 180", "noon", low=180)
    assert numbers(read("best-low-high", *positions)) == {"best": (150, 0), "low": (150, 0), "high": (250, 0)}
    assert numbers(read("conservative", *positions)) == {"figure": (150, 0)}


def test_latest_is_told_last() -> None:
    figure = read("latest", told("15", "noon"), told("9", "next"), told("12", "morning"))
    assert numbers(figure) == {"figure": (9, 1)}
    assert figure.why == "It was told last, on 2031-03-05."


def test_an_answer_is_as_late_as_its_last_report() -> None:
    assert numbers(read("latest", told("9", "morning", "next"), told("15", "noon"))) == {"figure": (9, 0)}


def test_the_day_of_which_an_answer_speaks_comes_before_publication() -> None:
    figure = read("latest", told("9", "next", as_of="2031-03-03"), told("15", "noon"))
    assert numbers(figure) == {"figure": (15, 1)}


def test_one_day_without_hours_is_no_order() -> None:
    figure = read("latest", told("15", "noon"), told("9", "today", origins=2))
    assert numbers(figure) == {"figure": (9, 1)}
    assert figure.why == (
        "Of 2 answers it can't be told which came last, and this is the one with the most independent origins."
    )


def test_an_undated_answer_is_not_the_latest_where_another_has_a_date() -> None:
    assert numbers(read("latest", told("15", "undated", origins=3), told("9", "morning"))) == {"figure": (9, 1)}


def test_without_any_date_nothing_is_the_latest() -> None:
    figure = read("latest", told("15", "undated"), told("9", "undated"))
    assert figure.values == ()
    assert figure.why.startswith("No report that gives an answer has a date")


@pytest.mark.parametrize("policy", ["conservative", "best-low-high", "latest"])
@pytest.mark.parametrize("kind", ["not-comparable", "complement"])
def test_unlike_things_have_no_figure(policy: str, kind: FindingKind) -> None:
    figure = read(policy, told("9", "morning"), told("12", "noon"), kind=kind)
    assert figure.values == () and figure.why.endswith(".")


@pytest.mark.parametrize("policy", ["conservative", "best-low-high", "latest"])
def test_answers_without_a_number_are_passed_over(policy: str) -> None:
    figure = read(policy, told("an unknown number", "next"), told("12", "noon"))
    assert {position for _, position in numbers(figure).values()} == {1}
    assert read(policy, told("an unknown number", "next")).why == "No answer gives a number."


def test_a_denied_number_is_no_figure() -> None:
    figure = read("conservative", told("3", "noon", polarity="no"), told("12", "morning"))
    assert numbers(figure) == {"figure": (12, 1)}


def test_the_order_of_answers_decides_nothing() -> None:
    positions = told("9", "morning"), told("12", "noon", origins=2), told("15", "next")
    for policy in ("conservative", "best-low-high", "latest"):
        forth, back = read(policy, *positions), read(policy, *positions[::-1])
        assert [v.value for v in forth.values] == [v.value for v in back.values]


def test_figures_of_a_dossier_leave_it_as_it_is() -> None:
    dossier = samples.sample()
    figures = figures_of(dossier, "latest")
    assert dossier == samples.sample()
    assert list(figures) == [f.id for f in dossier.findings if f.facet == "quantity"]
    assert [v.value for v in figures[dossier.findings[0].id].values] == [18]


def test_a_policy_that_is_none() -> None:
    with pytest.raises(UsageError, match="no policy 'median'; there are conservative, best-low-high, latest"):
        figures_of(samples.sample(), "median")


@pytest.mark.parametrize(
    ("later", "figure"),
    [
        ({"low": 20.0}, 26),  # "at least 20", told again: 26 meets it
        ({"low": 30.0}, 30),  # "at least 30": 26 does not
        ({"low": 20.0, "high": 20.0}, 20),
    ],
)
def test_a_bound_that_another_answer_meets_is_not_the_latest(later: dict[str, float], figure: float) -> None:
    found = read("latest", told("26", "noon"), told("later", "next", **later))  # type: ignore[arg-type]
    assert numbers(found)["figure"][0] == figure
