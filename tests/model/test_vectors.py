"""Statement vectors: each text alone, the same fact nearer than other facts, and files in order."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from according.errors import ModelCorrupt, ModelMissing
from according.model.session import model_folder
from according.model.vectors import WIDTH, StatementVectors, cosines

shipped = pytest.mark.skipif(
    not (model_folder() / "vectors.onnx").is_file(), reason="the statement vectors' file is not in this tree"
)
# A fact, the same fact in other words, and another fact of the same event.
FACTS = (
    (
        "The bridge collapsed at noon and two lorries fell into the river.",
        "Two trucks plunged into the water when the bridge gave way at midday.",
        "The bridge had been inspected in March, the road authority said.",
    ),
    (
        "The prime minister called an early election for June.",
        "Voters will go to the polls in June after the premier announced a snap vote.",
        "The prime minister's party has lost three seats since the last election.",
    ),
    (
        "Fire destroyed the historic market hall on Saturday night.",
        "The old covered market burned down late on Saturday.",
        "Traders were offered free stalls in the town's sports hall.",
    ),
    (
        "Soldiers freed all 27 hostages held in the hotel.",
        "All 27 captives in the hotel were rescued by the army.",
        "The hotel is popular with foreign engineers.",
    ),
    (
        "The airline cancelled every flight because of a strike by pilots.",
        "All departures were called off as the carrier's pilots walked out.",
        "The airline's shares fell by three per cent.",
    ),
    (
        "An earthquake of magnitude 6.1 shook the island early on Sunday.",
        "A 6.1-magnitude quake struck the island on Sunday morning.",
        "Schools on the island will reopen when their walls have been checked.",
    ),
    (
        "The mayor was charged with taking bribes from a builder.",
        "Prosecutors accused the mayor of accepting a construction firm's kickbacks.",
        "The mayor was first elected twelve years ago.",
    ),
    (
        "A car bomb exploded outside the police station, wounding 14 officers.",
        "Fourteen police were hurt when a vehicle packed with explosives blew up at their station.",
        "The street by the police station was closed to traffic until the evening.",
    ),
    (
        "The tanker ran aground and is leaking oil into the bay.",
        "Oil is spilling into the bay from a tanker that hit the rocks.",
        "The tanker's crew of 19 come from four countries.",
    ),
    (
        "The supreme court overturned the ban on the opposition newspaper.",
        "Top judges lifted the prohibition of the opposition daily.",
        "The newspaper sells 40,000 copies a day.",
    ),
    (
        "The climber's body was found below the north face on Friday.",
        "Searchers recovered the dead mountaineer at the foot of the north wall on Friday.",
        "The climber had set out alone to try a new route.",
    ),
    (
        "Farmers blocked the motorway with tractors to protest at milk prices.",
        "In a protest over what they are paid for milk, farmers shut the highway with their tractors.",
        "Milk production fell for the third year in a row.",
    ),
)


@shipped
def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    vectors = StatementVectors()
    texts = [text for fact in FACTS for text in fact]
    together = vectors.encode(texts)
    assert together.shape == (len(texts), WIDTH) and together.dtype == np.float32
    for number in (0, 7, len(texts) - 1):
        assert np.array_equal(vectors.encode([texts[number]])[0], together[number])
    assert np.array_equal(vectors.encode(texts[::-1]), together[::-1])
    assert np.array_equal(StatementVectors().encode(texts[:3]), together[:3])


@shipped
@pytest.mark.parametrize(
    "text", ["Rain.", "", "☂", "The river rose again overnight. " * 60], ids=["short", "empty", "symbol", "long"]
)
def test_every_vector_has_length_one(text: str) -> None:
    assert np.linalg.norm(StatementVectors().encode([text])[0]) == pytest.approx(1, abs=1e-3)


@shipped
def test_equal_cosines_are_equal_to_the_last_bit() -> None:
    rows = StatementVectors().encode([text for fact in FACTS for text in fact])
    exact = np.clip(rows.astype(np.float64) @ rows.T.astype(np.float64), -1, 1)
    assert np.array_equal(cosines(rows, rows), exact)
    assert np.array_equal(cosines(rows[:1], rows[:1]), exact[:1, :1])


@shipped
@pytest.mark.parametrize(("fact", "reworded", "other"), FACTS, ids=[str(i) for i in range(len(FACTS))])
def test_a_fact_reworded_is_nearer_than_another_fact(fact: str, reworded: str, other: str) -> None:
    first, same, apart = StatementVectors().encode([fact, reworded, other])
    assert float(first @ same) > float(first @ apart)


def test_no_texts_have_no_rows_and_need_no_files(tmp_path: Path) -> None:
    assert StatementVectors(tmp_path).encode([]).shape == (0, WIDTH)


def files(folder: Path, tokenizer: str = "tokenizer.json") -> Path:
    content = {"vectors.onnx": b"graph", tokenizer: b"pieces"}
    for name, data in content.items():
        (folder / name).write_bytes(data)
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
    (folder / "vectors.json").write_text(json.dumps({"name": "x", "files": hashes}), encoding="utf-8")
    return folder


@pytest.mark.parametrize("missing", ["vectors.json", "vectors.onnx", "tokenizer.json"])
def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path, missing: str) -> None:
    vectors = StatementVectors(files(tmp_path))
    (tmp_path / missing).unlink()
    with pytest.raises(ModelMissing, match=rf"{missing}.*Install the package again.*export_vectors\.py"):
        vectors.encode(["a"])


@pytest.mark.parametrize("changed", ["vectors.onnx", "vectors-tokenizer.json"])
def test_another_file_in_its_place_is_refused(tmp_path: Path, changed: str) -> None:
    files(tmp_path, tokenizer="vectors-tokenizer.json")
    (tmp_path / changed).write_bytes(b"other")
    with pytest.raises(ModelCorrupt, match=changed):
        StatementVectors(tmp_path).encode(["a"])


@pytest.mark.parametrize("manifest", ["", "[]", '{"files": 3}'])
def test_a_damaged_manifest_is_refused(tmp_path: Path, manifest: str) -> None:
    (files(tmp_path) / "vectors.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelCorrupt, match="can't be read"):
        StatementVectors(tmp_path).encode(["a"])
