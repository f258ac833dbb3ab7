"""Bake the Latin spellings of Arabic names that ship with the package, resources/en/name_spellings.txt.

The input has one record a line, `native` (a name in Arabic letters) and `latin` (its spellings in Latin letters, as
collected from Wikipedia), CC0. Such lists hold strays: names that merely stood beside. Kept are the spellings that
share their consonants with most of the group; and of those only the groups which no rule of letters would join.

The same input gives the same bytes.

  python -m training.bake_name_spellings arabic-latin-spellings.jsonl
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from according.text.names import fold, romanised, skeleton

TARGET = Path(__file__).resolve().parent.parent / "src" / "according" / "resources" / "en" / "name_spellings.txt"
# Two consonants are too little to tell names by: Adam and Edem, Allan and Aline.
FEWEST_CONSONANTS = 3
HEADER = """\
# Latin spellings of Arabic names: each line holds spellings of one name, folded to ASCII letters.
# Made by training/bake_name_spellings.py from a list of Arabic names with their Latin spellings as collected from
# Wikipedia (CC0). Left out: spellings whose consonants are not those of most of the group, and groups that the
# rules of text/names join without a list, and groups of fewer than three consonants. Licence: CC0.
"""


def groups(path: Path) -> list[list[str]]:
    """Return the groups of spellings worth keeping, sorted."""
    found: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        spellings = {fold(s).replace("'", "").replace(" ", "") for s in json.loads(line)["latin"]}
        spellings = {s for s in spellings if s.isascii() and s.isalpha() and len(s) > 2}
        bones = Counter(skeleton(s) for s in spellings)
        if not bones:
            continue
        common = max(bones, key=lambda bone: (bones[bone], bone))
        kept = sorted(s for s in spellings if skeleton(s) == common)
        if len({romanised(s) for s in kept}) > 1 and len(common) >= FEWEST_CONSONANTS:
            found.append(kept)
    return sorted(found)


def main() -> None:
    """Write the resource."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    lines = [" ".join(group) for group in groups(Path(sys.argv[1]))]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} names, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
