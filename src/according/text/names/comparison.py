"""Two names compared by what they are names of."""

from according.text.names.bodies import compare_bodies
from according.text.names.likeness import Likeness
from according.text.names.persons import compare_persons


def compare_names(one: str, other: str, schema: str) -> Likeness:
    """Return how two names are alike. `schema` is the FollowTheMoney schema that both were read as: "Person", or
    any other for bodies and places."""
    return compare_persons(one, other) if schema == "Person" else compare_bodies(one, other)
