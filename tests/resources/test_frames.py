"""The frames are sound."""

import pytest

from according.resources.loading import load_text, load_yaml
from according.schema.vocabulary import Facet

FRAMES = load_yaml("frames")["frames"]
MEANINGS = {line.split("\t")[0] for line in load_text("noun_classes.tsv").splitlines()}
ROLES = {
    "subject", "object", "with", "into", "way", "from", "to", "for", "as", "place", "between", "of", "kind", "by",
    "charge", "self", "attacker",
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f["name"])
def test_a_frame_asks_what_can_be_answered(frame: dict[str, object]) -> None:
    assert frame["facet"] in Facet.__args__  # type: ignore[attr-defined]
    assert str(frame["question"]).endswith("?")
    assert frame["conflict"] in ("always", "apart", "never")
    assert frame["holder"] in ("person", "vehicle", "thing", "event", "any", "story")
    values = set(frame["values"]) - {"name"}  # type: ignore[call-overload]
    assert values <= MEANINGS, values - MEANINGS
    for pattern in frame["patterns"]:  # type: ignore[attr-defined]
        assert {pattern["holder"], pattern["value"]} <= ROLES


def test_names_are_their_own() -> None:
    names = [f["name"] for f in FRAMES]
    assert len(set(names)) == len(names)
