"""Reports that cite other reports of the story: the citation is followed to what the other one has it from.

A report that only passes on what another one tells is no further origin. Where the two cite each other for the same
thing, nobody tells where it comes from.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from according.link.known_bodies import body_of
from according.schema.documents import Document
from according.schema.statements import Statement
from according.text.commonness import weight
from according.text.names import fold

# Two statements tell the same where they have this many telling words in common, and these make up such a share of
# the shorter one, and of the longer one, weighed by how rare they are in news.
WORDS = 3
OF_SHORTER, OF_LONGER = 0.6, 0.25
SHORTEST_NAME = 4
_WORD = re.compile(r"[^\W_]+")


class Relays:
    """Which reports of the story a source is, and what those tell."""

    def __init__(self, documents: tuple[Document, ...], statements: tuple[Statement, ...]) -> None:
        self._publishers = [(d.id, _names_of(d.publisher)) for d in documents if d.publisher]
        self._told: dict[str, list[tuple[Statement, Mapping[str, float]]]] = defaultdict(list)
        for statement in statements:
            self._told[statement.document].append((statement, _telling(statement.text)))

    def reports(self, name: str, *, outlet: bool) -> tuple[str, ...]:
        """Return the reports of the story that come from the outlet of this name.

        `outlet`: the name is known to be one's, so that its short form does: "the Courier".
        """
        names = _names_of(name)
        whole = tuple(id_ for id_, known in self._publishers if names & known)
        if whole or not outlet:
            return whole
        # "the Courier" is the Harbour Courier, where that is the only outlet of the story that ends or begins so.
        short = [
            (id_, known) for id_, known in self._publishers if any(_is_short_for(n, k) for n in names for k in known)
        ]
        return tuple(id_ for id_, _ in short) if len({min(known) for _, known in short}) == 1 else ()

    def original(self, statement: Statement, reports: tuple[str, ...]) -> Statement | None:
        """Return the statement of one of these reports that tells the same; None where none does."""
        words = _telling(statement.text)
        found: list[tuple[float, str, Statement]] = []
        for report in reports:
            for other, told in self._told.get(report, ()):
                common = words.keys() & told.keys()
                shorter, longer = sorted((sum(words.values()), sum(told.values())))
                shared = sum(words[w] for w in sorted(common))
                if len(common) >= WORDS and shared >= OF_SHORTER * shorter and shared >= OF_LONGER * longer:
                    found.append((-shared / longer, other.id, other))
        return min(found)[2] if found else None


def _names_of(name: str | None) -> set[str]:
    """The forms in which an outlet's name is compared: folded, as known, on end, and of a domain its first label."""
    if not name:
        return set()
    folded = fold(name)
    known = body_of(folded)
    label = re.fullmatch(r"(?:www\.)?([\w-]+)(?:\.[\w-]+)+", name.strip().lower())
    forms = {folded, fold(known) if known else "", fold(label[1]) if label else ""}
    return {form for form in forms | {re.sub(r"[^\w]", "", f) for f in forms} if form}


def _is_short_for(name: str, publisher: str) -> bool:
    """ "courier" of "harbour courier"; "kstp-tv" of "kstp"."""
    one, other = re.findall(r"\w+", name), re.findall(r"\w+", publisher)
    if not one or not other or len(other) == len(one) == 1:
        return False
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    starts, ends = longer[: len(shorter)] == shorter, longer[-len(shorter) :] == shorter
    return len("".join(shorter)) >= SHORTEST_NAME and (starts or ends)


def _telling(text: str) -> Mapping[str, float]:
    words = {w.lower() for w in _WORD.findall(text) if len(w) > 2 or w.isdigit()}
    return {w: round(weight(w), 4) for w in words if w.isdigit() or weight(w) > 1.0}
