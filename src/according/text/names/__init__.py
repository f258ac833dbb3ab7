"""Names as strings: folded, transliterated, abbreviated, compared. Nothing here knows who is meant."""

from according.text.names.acronyms import initials, is_acronym, looks_like_acronym_of
from according.text.names.bodies import compare_bodies
from according.text.names.comparison import compare_names
from according.text.names.likeness import Likeness
from according.text.names.persons import PersonName, compare_persons, person_name
from according.text.names.writing import fold, lookup_key, romanised, skeleton, tokens

__all__ = [
    "Likeness",
    "PersonName",
    "compare_bodies",
    "compare_names",
    "compare_persons",
    "fold",
    "initials",
    "is_acronym",
    "looks_like_acronym_of",
    "lookup_key",
    "person_name",
    "romanised",
    "skeleton",
    "tokens",
]
