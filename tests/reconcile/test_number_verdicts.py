"""Every line of the table is a fact about two or three figures and when they were published."""

import pytest

from according.reconcile.verdicts import Told, is_firm, verdict

_DAY = {"mon": "2031-03-03", "tue": "2031-03-04", "wed": "2031-03-05", "?": None}
_FORMS = {
    "9": (9, 9, True), "10": (10, 10, True), "12": (12, 12, True), "0": (0, 0, True), "15": (15, 15, True),
    ">=9": (9, None, True), ">=12": (12, None, True), ">=300": (300, None, True), "~200": (190, 210, True),
    "200": (200, 200, True), "250": (250, 250, True), "<=32": (None, 32, True), "30": (30, 30, True),
    "40": (40, 40, True), "several": (3, 9, False), "dozens": (24, 99, False), "hundreds": (200, 999, False),
    "thousands": (2000, 9999, False), "10-20": (10, 20, True), "15-25": (15, 25, True),
}  # fmt: skip


def _told(figure: str) -> Told:
    value, _, when = figure.partition("@")
    low, high, firm = _FORMS[value]
    return Told((low, high), firm, [_DAY.get(w, w) for w in when.split("&")])


@pytest.mark.parametrize(
    ("toll", "figures", "kind"),
    [
        # one figure
        (True, ["9@mon&tue"], "agreement"),
        (False, ["200@?"], "agreement"),
        # a toll that rises with the days
        (True, ["9@mon", "12@tue"], "update"),
        (True, ["9@mon", "12@tue", "15@wed"], "update"),
        (True, [">=9@mon", "12@tue"], "update"),
        (True, [">=9@mon", ">=12@tue"], "update"),
        (True, ["0@mon", "9@tue"], "update"),
        (True, ["9@mon&mon", "12@tue&wed"], "update"),
        (True, ["9@mon&tue", "12@tue"], "update"),
        (True, ["12@tue", "9@mon"], "update"),
        # by the hours, in one zone and in several
        (True, ["9@2031-03-04T08:00+00:00", "12@2031-03-04T11:00+00:00"], "update"),
        (True, ["9@2031-03-04T08:00+01:00", "12@2031-03-04T07:30+00:00"], "update"),
        (True, ["9@2031-03-04T23:30+00:00", "12@2031-03-05T01:00+03:00"], "conflict"),
        (True, ["9@2031-03-05T01:00+03:00", "12@2031-03-04T23:30+00:00"], "update"),
        (True, ["9@2031-03-04T08:00+00:00", "12@2031-03-04T08:00+00:00"], "conflict"),
        (True, ["9@2031-03-04T08:00", "12@2031-03-04T09:00"], "update"),
        # the same day without hours, or with them in one report only
        (True, ["9@tue", "12@tue"], "conflict"),
        (True, ["9@tue", "12@2031-03-04T09:00+00:00"], "conflict"),
        (True, ["9@mon", "12@2031-03-04T09:00+00:00"], "update"),
        # no date
        (True, ["9@?", "12@tue"], "conflict"),
        (True, ["9@?", "12@?"], "conflict"),
        # falling figures
        (True, ["12@mon", "9@tue"], "conflict"),
        (True, ["9@mon", "15@tue", "12@wed"], "conflict"),
        (False, ["250@mon", "200@tue"], "conflict"),
        # the higher one stood in an earlier report too
        (True, ["9@tue", "12@mon&wed"], "conflict"),
        (True, ["9@mon&wed", "12@tue"], "conflict"),
        # what is no toll rises only where the figures exclude each other
        (False, ["200@mon", "250@tue"], "update"),
        (False, ["200@mon", ">=300@tue"], "update"),
        (False, ["~200@tue", ">=300@tue"], "conflict"),
        (False, [">=9@mon", "12@tue"], "refinement"),
        # equal, within, overlap
        (False, ["~200@mon", "200@tue"], "refinement"),
        (False, ["~200@tue", "200@tue"], "refinement"),
        (True, [">=9@tue", "12@tue"], "refinement"),
        (True, ["<=32@tue", "30@tue"], "refinement"),
        (True, ["12@tue", ">=9@tue"], "refinement"),
        (False, ["10-20@tue", "15-25@tue"], "compatible"),
        (False, [">=9@tue", ">=12@tue"], "compatible"),
        (False, [">=9@tue", "<=32@tue"], "compatible"),
        # vague against firm
        (False, ["hundreds@tue", "~200@tue"], "compatible"),
        (False, ["hundreds@tue", "200@tue"], "refinement"),
        (True, ["dozens@mon", "40@tue"], "refinement"),
        (True, ["dozens@tue", "40@mon"], "refinement"),
        (True, ["several@mon", "12@tue"], "update"),
        (True, ["several@tue", "12@tue"], "conflict"),
        (True, ["several@mon", "9@tue", "12@wed"], "update"),
        (True, ["dozens@mon", "hundreds@tue"], "update"),
        (True, ["hundreds@mon", "dozens@tue"], "conflict"),
        (False, ["dozens@mon", "thousands@mon"], "conflict"),
        # three of which two exclude each other
        (False, ["hundreds@tue", "~200@tue", ">=300@tue"], "conflict"),
        # lower bounds
        (True, ["<=32@mon", "40@tue"], "update"),
        (True, ["<=32@tue", "40@mon"], "conflict"),
        (True, [">=12@mon", "9@tue"], "conflict"),
    ],
)  # fmt: skip
def test_verdicts(toll: bool, figures: list[str], kind: str) -> None:
    assert verdict([_told(f) for f in figures], toll)[0] == kind


def test_a_verdict_names_its_rule_and_says_why_in_a_sentence() -> None:
    kind, rule, why = verdict([_told("9@mon"), _told("12@tue")], True)
    assert (kind, rule) == ("update", "reconcile/toll-rose")
    assert why.endswith(".")


@pytest.mark.parametrize("words", ["9", "at least nine", "twenty-one", "about 200", "1,200", "a total of 51", "9.5"])
def test_firm_figures(words: str) -> None:
    assert is_firm(words)


@pytest.mark.parametrize("words", ["several", "dozens", "hundreds", "a number of", "scores", "many"])
def test_vague_figures(words: str) -> None:
    assert not is_firm(words)
