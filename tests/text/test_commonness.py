"""How much a word tells."""

from according.text.commonness import weight


def test_words_of_every_text_tell_least_and_rare_ones_most() -> None:
    assert weight("the") < weight("police") < weight("seafarer")
    assert weight("the") < 0.5


def test_case_does_not_count_and_unknown_words_weigh_alike() -> None:
    assert weight("Police") == weight("police")
    assert weight("qwertzuiop") == weight("zyxwvuts") > 5
