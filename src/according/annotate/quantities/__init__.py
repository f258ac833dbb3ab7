"""Quantities: numbers in figures and words as intervals, with unit, bounds and what is counted."""

from according.annotate.quantities.finder import Reading, find_quantities, read_quantities

__all__ = ["Reading", "find_quantities", "read_quantities"]
