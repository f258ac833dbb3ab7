"""Classes of one kind of happening are one family; a class of no family is its own."""

from according.link.families import family_of


def test_classes_of_one_family() -> None:
    assert family_of("injure").name == family_of("hospitalise").name == "injured"
    assert family_of("enter") == family_of("cross_border")


def test_killed_is_not_injured() -> None:
    assert family_of("kill").name != family_of("injure").name


def test_a_narrower_class_belongs_to_the_family_of_the_wider_one() -> None:
    assert family_of("execute").name == family_of("kill").name


def test_a_class_without_a_family_is_one() -> None:
    found = family_of("no_such_class")
    assert (found.name, found.casualty, found.verb) == ("no_such_class", False, "no such class")


def test_people_are_counted_in_casualty_families_only() -> None:
    assert family_of("kill").casualty
    assert not family_of("collide").casualty
