"""Slots: each value told, with what it is a value of. Only values under one key are ever compared."""

from according.link.slots.addresses import street_address_slots
from according.link.slots.ages import age_slots
from according.link.slots.conditions import condition_slots
from according.link.slots.corners import address_slots
from according.link.slots.descriptions import description_slots
from according.link.slots.durations import duration_slots
from according.link.slots.happenings import occurrence_slots, place_and_time_slots
from according.link.slots.harm import harm_slots
from according.link.slots.holdings import holding_slots
from according.link.slots.identities import identity_slots
from according.link.slots.margins import margin_slots
from according.link.slots.measures import measure_slots
from according.link.slots.orders import order_slots
from according.link.slots.quantities import quantity_slots
from according.link.slots.ranks import rank_slots
from according.link.slots.repeats import repeat_slots
from according.link.slots.spellings import spelling_slots
from according.link.slots.states import state_slots
from according.link.slots.streets import street_slots
from according.link.slots.threats import threat_slots
from according.link.slots.tolls import toll_slots
from according.link.slots.towns import town_slots
from according.link.slots.wounds import wound_slots

__all__ = [
    "address_slots",
    "age_slots",
    "condition_slots",
    "description_slots",
    "duration_slots",
    "harm_slots",
    "holding_slots",
    "identity_slots",
    "margin_slots",
    "measure_slots",
    "occurrence_slots",
    "order_slots",
    "place_and_time_slots",
    "quantity_slots",
    "rank_slots",
    "repeat_slots",
    "spelling_slots",
    "state_slots",
    "street_address_slots",
    "street_slots",
    "threat_slots",
    "toll_slots",
    "town_slots",
    "wound_slots",
]
