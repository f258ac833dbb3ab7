"""What reports tell of one happening by words of one kind, with the arguments of those words by their roles."""

from according.link.arguments.sides import side_slots
from according.link.arguments.slots import frame_slots

__all__ = ["frame_slots", "side_slots"]
