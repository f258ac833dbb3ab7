"""The benchmarks of words, sentences and base forms on a treebank written for this test."""

import sys
from pathlib import Path

import pytest

from benchmarks import lemmas, splitting

TREEBANK = """\
# newdoc id = one
# newpar
# text = They don't know.
1	They	they	PRON	PRP	_	0	root	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	0	root	_	_
4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	0	root	_	_

# text = It held 10 dams.
1	It	it	PRON	PRP	_	0	root	_	_
2	held	keep	VERB	VBD	_	0	root	_	_
3	10	10	NUM	CD	_	0	root	_	_
4	dams	dam	NOUN	NNS	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	0	root	_	_

# newpar
# text = But no
1	But	but	CCONJ	CC	_	0	root	_	_
2	no	no	INTJ	UH	_	0	root	_	_

# text = one stopped
1	one	one	PRON	PRP	_	0	root	_	_
2	stopped	stop	VERB	VBD	_	0	root	_	_

# newdoc id = two
# text = All-day rain.
1	All-day	all-day	ADJ	JJ	_	0	root	_	_
2	rain	rain	NOUN	NN	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	0	root	_	_
"""


def test_documents_are_put_together_from_their_sentences() -> None:
    first, second = splitting.documents(TREEBANK.split("\n"))
    assert first.text == "They don't know. It held 10 dams.\n\nBut no one stopped"
    assert [first.text[a:b] for a, b in first.words[:5]] == ["They", "do", "n't", "know", "."]
    assert (second.name, second.text) == ("two", "All-day rain.")


def test_a_border_and_a_hyphen_missed_are_told() -> None:
    """17 words, of which 16 are told as they are, among 19; 5 sentences, of which 3 are told, among 4."""
    scores = splitting.measure(TREEBANK.split("\n"), verbose=False)
    assert scores == {"words": round(200 * 16 / (17 + 19), 2), "sentences": round(200 * 3 / (5 + 4), 2)}


def test_base_forms_are_compared_without_capitals() -> None:
    scores, wrong = lemmas.measure(TREEBANK.split("\n"))
    assert wrong == {"VERB held: hold, not keep": 1}
    assert (scores["verbs"], scores["nouns"], scores["lemma"]) == (66.67, 100.0, round(100 * 13 / 14, 2))


def test_the_commands_print_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    for module in (splitting, lemmas):
        monkeypatch.setattr(sys, "argv", [module.__name__, str(path), "--verbose"])
        module.main()
        out, err = capsys.readouterr()
        assert out.startswith("{") and out.count("\n") == 1 and err
