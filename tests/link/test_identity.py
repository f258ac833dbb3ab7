"""Which mentions are one happening, and why."""

from dataclasses import replace

from according.link.identity import Trace, days_apart, is_speech, kind_of, same_happenings
from according.resources.loading import load_yaml

_ONE = Trace("a", 0, "s", "", "dead", "kill")
_OTHER = Trace("b", 5, "s", "", "dead", "die")


def _groups(*traces: Trace) -> list[list[str]]:
    return [[f"{m.document}{m.start}" for m in h.members] for h in same_happenings(traces)]


def test_mentions_of_one_kind_in_one_story_are_one_and_say_why() -> None:
    (found,) = same_happenings([_ONE, _OTHER])
    assert found.members == (_ONE, _OTHER)
    assert found.reasons == (("b", 5, "link/same-class"),)


def test_the_reason_is_the_strongest_there_is() -> None:
    named = replace(_ONE, patients=frozenset({"entity:x"})), replace(_OTHER, patients=frozenset({"entity:x"}))
    dated = replace(_ONE, days=("2031-03-04", "2031-03-04")), replace(_OTHER, days=("2031-03-03", "2031-03-04"))
    assert [h.reasons[0][2] for h in same_happenings(named)] == ["link/same-participants"]
    assert [h.reasons[0][2] for h in same_happenings(dated)] == ["link/same-day"]
    assert [h.reasons[0][2] for h in same_happenings([_ONE, replace(_OTHER, lemma="kill")])] == ["link/same-word"]


def test_other_stories_kinds_and_scopes_are_never_one() -> None:
    for other in (replace(_OTHER, story="t"), replace(_OTHER, kind="injured"), replace(_OTHER, scope="history b")):
        assert _groups(_ONE, other) == [["a0"], ["b5"]]


def test_days_that_do_not_meet_keep_apart_and_so_do_other_victims() -> None:
    monday, tuesday = ("2031-03-03", "2031-03-03"), ("2031-03-04", "2031-03-04")
    assert _groups(replace(_ONE, days=monday), replace(_OTHER, days=tuesday)) == [["a0"], ["b5"]]
    one, other = replace(_ONE, patients=frozenset({"entity:x"})), replace(_OTHER, patients=frozenset({"entity:y"}))
    assert _groups(one, other) == [["a0"], ["b5"]]


def test_a_mention_goes_with_those_that_share_most() -> None:
    monday, tuesday = ("2031-03-03", "2031-03-03"), ("2031-03-04", "2031-03-04")
    first, second = replace(_ONE, days=monday), replace(_OTHER, days=tuesday)
    third = Trace("c", 9, "s", "", "dead", "die", days=tuesday)
    assert _groups(first, second, third) == [["a0"], ["b5", "c9"]]


def test_speech_is_one_only_where_the_speaker_is() -> None:
    said = replace(_ONE, speech=True), replace(_OTHER, speech=True)
    assert _groups(*said) == [["a0"], ["b5"]]
    by_one = [replace(t, agents=frozenset({"entity:x"})) for t in said]
    assert _groups(*by_one) == [["a0", "b5"]]


def test_the_order_of_mentions_changes_nothing() -> None:
    third = Trace("c", 9, "s", "", "dead", "die", days=("2031-03-04", "2031-03-04"))
    fourth = Trace("d", 2, "s", "", "dead", "die", days=("2031-03-01", "2031-03-01"))
    traces = [_ONE, _OTHER, third, fourth]
    assert same_happenings(traces) == same_happenings(traces[::-1])


def test_classes_of_one_kind_join_their_words_and_broad_ones_do_not() -> None:
    assert kind_of("kill", "die") == kind_of("kill", "death")
    assert kind_of("compete", "play") != kind_of("compete", "game")
    assert kind_of("attack", "shooting") == kind_of("shoot_x", "shoot")


def test_speech_is_told_by_its_class() -> None:
    assert is_speech("accuse")
    assert not is_speech("kill")


def test_days_apart() -> None:
    assert days_apart(("2031-03-01", "2031-03-02"), ("2031-03-03", "2031-03-03"))
    assert not days_apart(("2031-03-01", "2031-03-03"), ("2031-03-03", "2031-03-04"))
    assert not days_apart(None, ("2031-03-03", "2031-03-04"))


def test_every_class_listed_is_one_of_the_lexicon() -> None:
    families = load_yaml("event_families")
    known = {entry["name"] for entry in load_yaml("events")["classes"]}
    listed = [*families["one_happening"], *families["speech"]]
    assert [name for name in listed if name not in known] == []
    assert len(listed) == len(set(listed))
