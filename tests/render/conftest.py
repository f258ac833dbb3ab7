"""The hand-made dossiers, as fixtures."""

import pytest

from according.schema.dossier import Dossier
from tests.render import sample as samples
from tests.render import sample_odd


@pytest.fixture(scope="session")
def sample() -> Dossier:
    return samples.sample()


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    return sample_odd.hostile()


@pytest.fixture(scope="session")
def one_report() -> Dossier:
    return sample_odd.one_report()
