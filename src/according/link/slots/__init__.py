"""Slots: each value told, with what it is a value of. Only values under one key are ever compared."""

from according.link.slots.descriptions import description_slots
from according.link.slots.happenings import occurrence_slots, place_and_time_slots
from according.link.slots.quantities import quantity_slots
from according.link.slots.ranks import rank_slots
from according.link.slots.spellings import spelling_slots
from according.link.slots.states import state_slots
from according.link.slots.streets import street_slots
from according.link.slots.tolls import toll_slots

__all__ = [
    "description_slots",
    "occurrence_slots",
    "place_and_time_slots",
    "quantity_slots",
    "rank_slots",
    "spelling_slots",
    "state_slots",
    "street_slots",
    "toll_slots",
]
