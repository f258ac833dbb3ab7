"""The hand-made dossiers, as fixtures."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample as samples

from according.schema.dossier import Dossier


@pytest.fixture(scope="session")
def sample() -> Dossier:
    return samples.sample()


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    return samples.hostile()


@pytest.fixture(scope="session")
def one_report() -> Dossier:
    return samples.one_report()
