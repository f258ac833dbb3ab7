"""The cast of a story: who is meant by a name, by "the boy" or "the gunman", within and across the reports.

A report calls one person by many words, and reports that tell of one victim or one driver seldom give the name. What
a report says of "the boy" is said of one person where it tells of only one; and of the same as another report's where
both tell of only one, and name nobody else by it.
"""

from according.link.cast.making import Cast, Member

__all__ = ["Cast", "Member"]
