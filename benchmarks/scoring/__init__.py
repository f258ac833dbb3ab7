"""How well a dossier tells what an annotated story holds: recall of findings, precision of disagreements,
attributions and their chains, entities joined and kept apart, shared origins.

The rules, in the order of the flow: `gold` reads the annotations, `reports` finds their quotations in the
texts that were read, `matching` says when two things are the same, and `findings`, `attributions`, `entities`
and `origins` count. `story` puts them together, `totals` makes percentages, `floors` holds them
against a file.
"""
