"""Whether a given name is a man's or a woman's."""

from collections.abc import Mapping
from functools import cache

from according.resources.loading import load_text


@cache
def _given_names() -> Mapping[str, str]:
    lines = load_text("given_name_genders.tsv").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name.lower(): gender for name, gender in pairs}


def given_name_gender(name: str) -> str:
    """Return m or f where a given name is nearly always that of a man or of a woman, else ""."""
    return _given_names().get(name.lower(), "")
