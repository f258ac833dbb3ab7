"""Settings for all tests."""

import sys
from pathlib import Path

from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
# Tests import the benchmarks' scoring rules, and each other's helpers, from the root.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# The same examples in every run, so that a failure seen can be seen again; and no test asserts a timing.
settings.register_profile("according", derandomize=True, deadline=None, database=None)
settings.load_profile("according")
