"""The benchmark of event mentions on a document written for this test."""

import json

from according.model.reader import Reader
from benchmarks.event_mentions import measure

FORMS = ["Rebels", "did", "not", "attack", "the", "town", ".", "Troops", "will", "withdraw", "on", "Sunday", "."]
SURE = {"certainty": "CERTAIN", "polarity": "POS", "time": "NON_FUTURE", "special_cases": "NONE"}


def test_what_is_told_is_compared_with_the_annotation() -> None:
    document = {
        "tokens": [[str(i), "0" if i < 7 else "1", form] for i, form in enumerate(FORMS)],
        "markables": [
            ["EVENT_MENTION", {**SURE, "polarity": "NEG"}, ["3"]],
            ["EVENT_MENTION", {**SURE, "certainty": "POSSIBLE"}, ["9"]],
            ["EVENT_MENTION", {"m_id": "without attributes"}, ["9"]],
            ["EVENT_MENTION", SURE, ["3", "9"]],
            ["ENTITY_MENTION", {}, ["5"]],
        ],
    }
    scores = measure(Reader(), [json.dumps(document)], verbose=False)
    assert (scores["events"], scores["found"]) == (2, 100.0)
    assert (scores["polarity"], scores["polarity_f1"], scores["polarity_marked"]) == (100.0, 100.0, 1)
    assert (scores["future"], scores["future_f1"], scores["future_marked"]) == (50.0, 0.0, 0)
    assert (scores["uncertain"], scores["uncertain_marked"]) == (50.0, 1)
