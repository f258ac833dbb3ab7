"""The root of every statement, by evidence, and how many independent ones there are."""

from according.link.origins.making import make_origins

__all__ = ["make_origins"]
