"""The street, the block and the house at which it happened."""

from dataclasses import replace

import pytest

from according.reconcile.addresses import RULE, address_findings
from tests.reconcile.made import Desk

_HOUSE, _OTHER_HOUSE, _BLOCK, _OTHER_BLOCK, _STREET = (
    ("house", 312.0),
    ("house", 322.0),
    ("block", 300.0),
    ("block", 400.0),
    ("street", 0.0),
)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ([_HOUSE, _HOUSE], "agreement"),
        ([_STREET, _STREET], "agreement"),
        ([_STREET, _BLOCK], "refinement"),
        ([_BLOCK, _HOUSE], "refinement"),
        ([_STREET, _BLOCK, _HOUSE], "refinement"),
        ([_HOUSE, _OTHER_HOUSE], "conflict"),
        ([_BLOCK, _OTHER_BLOCK], "conflict"),
        ([_OTHER_BLOCK, _HOUSE], "conflict"),
        ([_HOUSE, _OTHER_HOUSE, _OTHER_BLOCK], None),
        ([_HOUSE], None),
    ],
)
def test_numbers_of_one_street(told: list[tuple[str, float]], kind: str | None) -> None:
    desk = Desk()
    slots = []
    for i, (sort, number) in enumerate(told):
        value = f"{int(number) or 'on'} Alder Street"
        document = desk.report(f"The tram derailed at {value}, report {i}.")
        key = "place/any/address/alder"
        made = desk.slot(
            document, value, number, key=key, facet="place", unit=None, holder="alder", counted=sort
        )  # fmt: skip
        slots.append(replace(made, rule=RULE))
    assert [f.kind for f in address_findings(slots, desk.sources)] == ([kind] if kind else [])
