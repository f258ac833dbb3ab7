"""Who says it, in the reports' own words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from according.render.safe import one_line
from according.render.wording import NO_SOURCE, shortened
from according.schema.dossier import Dossier, PublicMention, PublicOrigin
from according.schema.spans import Evidence
from according.schema.statements import SourceLink, Statement

_LONGEST = 64
# "its spokesman": whose, the reader of a list can't see.
_POSSESSIVE = re.compile(r"^(?:its|his|her|their|our|my)\s+", re.IGNORECASE)
_HEDGES = {"PR": "as likely", "PS": "as possible"}


@dataclass(frozen=True, slots=True)
class Voice:
    """One source with what it says: `words` as a reader is shown it, `statements` as in the dossier.

    `anonymous`: the writer says it, no source is given.
    """

    words: str
    anonymous: bool
    statements: tuple[Statement, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents in which it speaks, each once, in order."""
        return tuple(dict.fromkeys(s.document for s in self.statements))

    @property
    def hedge(self) -> str | None:
        """How it says it, where it never says it for certain: "as possible"."""
        degrees = {s.factuality[:2] for s in self.statements}
        return _HEDGES.get(degrees.pop()) if len(degrees) == 1 else None


def voices(statements: Iterable[Statement]) -> list[Voice]:
    """Return the sources of these statements, each once, in the order in which they first speak.

    The same chain of sources is one voice, shown in its fullest wording; what no one is cited for comes last.
    """
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_identity(statement), []).append(statement)
    found = [Voice(_fullest(group), not key, tuple(group)) for key, group in groups.items()]
    return sorted(found, key=lambda voice: voice.anonymous)


def chain_words(chain: tuple[SourceLink, ...]) -> str:
    """Return the chain as English: "two officials, to Reuters"; "no source given" where it is empty."""
    if not chain:
        return NO_SOURCE
    words = link_words(chain[-1])
    for outer in reversed(chain[:-1]):
        words += f", {_joint(outer)} {link_words(outer)}"
    return words


def link_words(link: SourceLink) -> str:
    """Return the report's words where they hold the name ("Commander Elena Soriano"), else the name."""
    name, text = one_line(link.name), one_line(link.text).strip(" ,;:—–-")
    if not name:
        return shortened(text, _LONGEST)
    if name.casefold() not in text.casefold() or len(text) > _LONGEST:
        return shortened(name, _LONGEST)
    if text.casefold().startswith(name.casefold()):
        # The name knows whether a capital was only that of a sentence's beginning.
        text = name + text[len(name) :]
    return _POSSESSIVE.sub("", text)


def part_in_event(dossier: Dossier, origin: PublicOrigin) -> Evidence | None:
    """Return the words, among an origin's proof, in which it takes part in the main event: a party speaks of itself.

    None where it takes no part, or where nothing is known of it.
    """
    cited = {
        (s.document, link.start, link.end) for s in dossier.statements if s.id in origin.statements for link in s.chain
    }
    main = next((e for e in dossier.events if e.id in dossier.story.events[:1]), None)
    itself = next((e for e in dossier.entities if e.name == origin.name), None)
    if main is None or main.background or itself is None:
        return None

    def holds(evidence: Evidence, mentions: Iterable[PublicMention]) -> bool:
        return any(
            m.document == evidence.document and evidence.start <= m.start and m.end <= evidence.end for m in mentions
        )

    clauses = [e for e in origin.evidence if (e.document, e.start, e.end) not in cited]
    return next((e for e in clauses if holds(e, main.mentions) and holds(e, itself.mentions)), None)


def source_count(statements: Iterable[Statement]) -> int:
    """Return how many different sources are cited, whatever chain they come through."""
    return len({_key(s.chain[-1]) for s in statements if s.chain})


def _identity(statement: Statement) -> tuple[str, ...]:
    return tuple(_key(link) for link in statement.chain)


def _key(link: SourceLink) -> str:
    return link.entity or one_line(link.name or link.text).casefold().removeprefix("the ")


def _fullest(statements: list[Statement]) -> str:
    return max((chain_words(s.chain) for s in statements), key=len)


def _joint(outer: SourceLink) -> str:
    if outer.kind in ("agency", "publisher"):
        return "to"
    return "in" if outer.kind == "document" else "as told by"
