"""Reports grouped by their words."""

from benchmarks.scoring.report_groups import group_reports, word_vector
from tests.link.made import Sheet


def test_reports_that_share_their_words_are_one_group() -> None:
    vectors = {
        "a": {"tram": 0.8, "vale": 0.6},
        "b": {"tram": 0.6, "vale": 0.8},
        "c": {"ferry": 1.0},
        "d": {"ferry": 0.9, "tram": 0.43589},
    }
    assert group_reports(vectors, 0.5) == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_the_mean_over_a_group_decides_and_not_its_best_pair() -> None:
    chain = {"a": {"x": 1.0}, "b": {"x": 0.7, "y": 0.7}, "c": {"y": 1.0}}
    assert len(set(group_reports(chain, 0.6).values())) == 2


def test_a_vector_has_length_one_and_weighs_names_more() -> None:
    sheet = Sheet("Osterby/Osterby/PROPN/0/root krill/krill/NOUN/1/dep")
    vector = word_vector(sheet.sentences)
    assert abs(sum(v * v for v in vector.values()) - 1.0) < 1e-9
    assert vector["osterby"] > vector["krill"]
