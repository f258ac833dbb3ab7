"""A finding taken apart: everything in it can be checked against the reports."""

import re
from dataclasses import replace

import pytest

from according.render.sentence import sentence_of
from according.render.sources import part_in_event
from according.render.terminal import render_why
from according.schema import rules
from according.schema.codec import dossier_from_json, dossier_to_json
from according.schema.dossier import Dossier, PublicEntity
from according.schema.spans import Evidence, Range


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_needs_nothing_but_the_json(sample: Dossier) -> None:
    again = dossier_from_json(dossier_to_json(sample))
    for finding in sample.findings:
        assert render_why(again, finding, width=80, colour=False) == render_why(sample, finding, width=80, colour=False)


def test_the_content_of_each_statement_is_marked_in_a_sentence_of_its_report(sample: Dossier) -> None:
    for finding in sample.findings:
        text = flat(render_why(sample, finding, width=100, colour=False))
        marked = re.findall(r"«([^»]+)»", text)
        said = [flat(sample.statement(s).text) for p in finding.positions for s in p.statements]
        assert marked == said


def test_marked_sentences_are_exact_words_of_the_report(sample: Dossier) -> None:
    text = flat(render_why(sample, sample.findings[1], width=100, colour=False))
    for label, number in (("r1", 0), ("r3", 2), ("r4", 3)):
        for sentence in re.findall(rf"{label} [“‘]([^”’]*«[^”’]*»[^”’]*)[”’]", text):
            assert sentence.replace("«", "").replace("»", "") in flat(sample.documents[number].text)


def test_it_names_verdict_rules_sources_degrees_origins_and_dates(sample: Dossier) -> None:
    text = flat(render_why(sample, sample.findings[2], width=100, colour=False))
    assert "verdict one side denies what the other says: The fire chief holds it possible" in text
    assert "decided by reconcile/polarity" in text
    assert "held as possible (PS+)" in text and "held as denied (CT-)" in text
    assert "found by attribute/denial" in text
    assert "origin Dana Holt: a source that is cited" in text
    assert "published 4 May 2026 18:30 +02:00, found by acquire/json-ld" in text
    assert "to check" in text


def test_a_rule_is_explained_where_it_is_first_named(sample: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rules.RULES, "attribute/verb-of-saying", "the subject of a verb of saying says its object")
    text = flat(render_why(sample, sample.findings[0], width=100, colour=False))
    assert text.count("says its object") == 1
    assert text.count("attribute/verb-of-saying") == 5


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked(sample: Dossier, width: int) -> None:
    for finding in sample.findings:
        for line in render_why(sample, finding, width=width, colour=False).splitlines():
            assert len(line) <= width


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One came. Two went away. Three.", "went", "Two went away."),
        ("He said: \"Go home.\" They stayed.", "stayed", "They stayed."),
        ("No stop here", "stop", "No stop here"),
        ("A line\nanother line\nthe last", "another", "another line"),
        ("It rose to 3.5 percent. Then it fell.", "rose", "It rose to 3.5 percent."),
        ("“Why?” she asked. “Why not?”", "not", "“Why not?”"),
    ],
)  # fmt: skip
def test_the_sentence_around_some_words(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    found = sentence_of(text, Range(start, start + len(words)))
    assert text[found.start : found.end] == sentence


def test_words_without_a_statement_are_shown_as_such(sample: Dossier) -> None:
    finding = sample.of_kind("agreement")[0]
    kept = replace(finding.positions[0], statements=finding.positions[0].statements[:1])
    found = replace(sample, findings=(replace(finding, positions=(kept,)),))
    text = flat(render_why(found, found.findings[0], width=100, colour=False))
    assert "who no source given, so Northern Wire says it" in text
    assert "r2 “The blast was heard" in text
    assert "who these words were taken without a source" in text


def _with_part(sample: Dossier) -> Dossier:
    """The sample, its first cited origin made a party to the main event by a clause that names both."""
    mention = sample.events[0].mentions[0]
    words = next(d for d in sample.documents if d.id == mention.document).text[mention.start : mention.end]
    clause = Evidence(mention.document, mention.start, mention.end, words)
    shown = sample.findings[0].positions[0].origins.ids[0]
    party = replace(sample.origin(shown), evidence=(*sample.origin(shown).evidence, clause))
    entity = PublicEntity("entity:party", "Organization", party.name, (), (mention,))
    origins = tuple(party if o.id == shown else o for o in sample.origins)
    return replace(sample, entities=(entity,), origins=origins)


def test_a_party_to_the_event_is_told_as_one(sample: Dossier) -> None:
    told = "a party to the event, speaking of itself"
    assert told not in flat(render_why(sample, sample.findings[0], width=100, colour=False))
    found = _with_part(sample)
    found.check()
    text = flat(render_why(found, found.findings[0], width=100, colour=False))
    assert f"{told}: r1 “an explosion tore through a grain terminal”" in text


def test_a_source_in_words_that_tell_the_event_is_no_party_for_that(sample: Dossier) -> None:
    found = _with_part(sample)
    assert part_in_event(replace(found, entities=()), found.origins[0]) is None
    away = replace(found.events[0], background=True)
    assert all(part_in_event(replace(found, events=(away,)), origin) is None for origin in found.origins)
