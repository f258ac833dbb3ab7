"""A copy that was edited a little, and a report that only cites another, are no further origin of anything."""

import re

import pytest

import according
from according.schema.dossier import Dossier
from according.schema.findings import Position
from tests.properties.stories import STORIES, dossier_of, reports_of
from tests.properties.test_origins import OTHER, assert_no_more_origins, rewritten

CASES = [(story, name) for story in STORIES for name in list(reports_of(story))[:3]]
_WORD = re.compile(r"\w+")
_SYNONYMS = {
    "about": "around", "after": "following", "big": "large", "began": "started", "during": "in", "hurt": "injured",
    "near": "close to", "nearly": "almost", "only": "just", "several": "a number of", "soon": "shortly",
    "until": "till", "went": "moved",
}  # fmt: skip


def _with(story: str, text: str, title: str) -> Dossier:
    head = f'---\ntitle: "{title}"\noutlet: "{OTHER}"\n---\n'
    return according.compare_bytes({**reports_of(story), "more.txt": (head + text).encode()})


def _body(story: str, name: str) -> tuple[str, str]:
    """The title of a report, and its body, paragraph by paragraph."""
    (document,) = (d for d in dossier_of(story).documents if d.path == name)
    paragraphs = [document.text[b.start : b.end] for b in document.blocks if b.kind == "body"]
    return (document.title or "A report").replace('"', "'"), "\n\n".join(paragraphs)


def _edited(text: str) -> str:
    """The text as a second desk would print it: other words of the same meaning, a line of its own at the end."""
    for one, other in _SYNONYMS.items():
        text = re.sub(rf"\b{one}\b", other, text)
    return f"{text}\n\nMore will be told as it comes in."


def _is_read_alike(dossier: Dossier, position: Position, original: str, copy: str) -> bool:
    """Whether nobody is cited in the copy who is not cited in the original: a word more or less may tip the language
    model, which then sees a source in one of the two alone."""
    cited = {s.chain[-1].name for s in dossier.statements if s.document == original and s.chain}
    told = [s for s in map(dossier.statement, position.statements) if s.document == copy and s.chain]
    return all(s.chain[-1].name in cited for s in told)


def _repeats(before: Dossier, old: Position, after: Dossier, new: Position, added: str) -> bool:
    """Whether the position has from the added report only what it had before. Another sentence of the cited report
    may have come into the position by it, with a source of its own."""
    told = [set(_WORD.findall(before.statement(s).text.lower())) for s in old.statements]
    more = [s for s in map(after.statement, new.statements) if s.document == added]
    words = [set(_WORD.findall(s.text.lower())) for s in more]
    return all(any(len(w & t) >= 0.6 * min(len(w), len(t)) for t in told) for w in words)


@pytest.mark.parametrize(("story", "name"), CASES)
def test_a_copy_with_a_few_words_changed_raises_no_count(story: str, name: str) -> None:
    (original,) = (d for d in dossier_of(story).documents if d.path == name)
    file, data = rewritten(name, reports_of(story)[name], original.text)
    text = data.decode()
    assert _edited(text) != text
    after = according.compare_bytes({**reports_of(story), file: _edited(text).encode()})
    assert any(p.code == "copied-text" for p in after.problems)
    (copy,) = (d for d in after.documents if d.path == file)
    assert_no_more_origins(dossier_of(story), after, lambda old, new: _is_read_alike(after, new, original.id, copy.id))


@pytest.mark.parametrize(("story", "name"), CASES)
def test_a_report_that_only_cites_another_raises_no_count(story: str, name: str) -> None:
    (document,) = (d for d in dossier_of(story).documents if d.path == name)
    if document.publisher is None:
        pytest.skip("nobody can cite a report without a publisher")
    title, text = _body(story, name)
    lead = text.split("\n\n")[0]
    sentence = re.split(r"(?<=[a-z0-9])[.!?](?:\s|$)", lead)[0].rstrip(".")
    after = _with(story, f"{sentence}, {document.publisher} reported.\n\nNothing more was known at first.", title)
    (added,) = (d for d in after.documents if d.path == "more.txt")
    before = dossier_of(story)
    assert_no_more_origins(before, after, lambda old, new: _repeats(before, old, after, new, added.id))
