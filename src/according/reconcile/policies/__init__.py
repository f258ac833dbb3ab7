"""Named policies: one figure read from the positions of a finding on a number, as coding manuals do.

What manuals do and what is done here stands in `resources/en/policies.yml`. A figure is a view of a dossier: it changes
nothing in it and is stored nowhere.
"""

from according.reconcile.policies.choosing import POLICIES
from according.reconcile.policies.figures import figure_of, figures_of

NAMES = tuple(POLICIES)

__all__ = ["NAMES", "figure_of", "figures_of"]
