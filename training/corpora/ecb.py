"""ECB+ (Cybulska and Vossen 2014) as JSON lines: event mentions in the sentences that annotators checked."""

from __future__ import annotations

import json
from pathlib import Path

from training.passages import Passage, guessed_gaps

_KINDS = {"OCCURRENCE": "OCCURRENCE", "REPORTING": "REPORTING", "STATE": "STATE"}


def read(path: Path) -> list[Passage]:
    """Read the checked sentences of each document; a word that heads no event is O, a negated one ends in
    -NEG."""
    passages = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        checked = {mention["sent"] for mention in record["mentions"]}
        tokens = [token for token in record["tokens"] if token[1] in checked]
        if not tokens:
            continue
        place = {token[0]: i for i, token in enumerate(tokens)}
        events = ["O"] * len(tokens)
        for mention in record["mentions"]:
            kind = mention["type"]
            if "ACTION_" in kind:
                label = _KINDS.get(kind.rsplit("_", 1)[1], "OTHER")
                for token in mention["tokens"]:
                    if token in place:
                        events[place[token]] = label + ("-NEG" if kind.startswith("NEG") else "")
        words = [{"``": '"', "''": '"'}.get(token[2], token[2]) for token in tokens]
        name = f"{record['topic']}_{record['doc']}"
        passages.append(Passage(id=name, words=words, gaps=guessed_gaps(words), events=events))
    return passages
