"""Quantities: numbers in figures and words as intervals, with unit, bounds and what is counted."""

from according.annotate.quantities.finder import find_quantities, read_quantities
from according.annotate.quantities.reading import Reading

__all__ = ["Reading", "find_quantities", "read_quantities"]
