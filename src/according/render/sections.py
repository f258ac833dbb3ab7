"""The sections of a picture, in the order of reading, and which findings stand in each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from according.schema.dossier import Dossier
from according.schema.findings import Finding
from according.schema.vocabulary import FindingKind


@dataclass(frozen=True, slots=True)
class Section:
    """`name` is what `--only` takes; `title` stands over the section, `tally` behind the number
    of findings in it; `kinds` are those findings."""

    name: str
    title: str
    tally: str
    kinds: frozenset[FindingKind]


SECTIONS = (
    Section("disputed", "Disputed", "disputed", frozenset({"conflict"})),
    Section("denied", "Denied", "denied", frozenset({"denial"})),
    Section("changed", "Changed", "changed", frozenset({"update"})),
    Section("agreed", "Agreed", "agreed", frozenset({"agreement", "refinement"})),
    Section("compatible", "Fitting together", "fitting together", frozenset({"compatible", "complement"})),
    Section("single", "One origin only", "from one origin only", frozenset({"single-origin"})),
    Section("not-comparable", "Not comparable", "not comparable", frozenset({"not-comparable"})),
)
NAMES = tuple(section.name for section in SECTIONS)

Numbered = tuple[int, Finding]
"""A finding with its number: its place in the dossier, counted from 1, whatever is shown."""


def section_of(finding: Finding) -> Section:
    """Return the section in which this finding stands."""
    return next(section for section in SECTIONS if finding.kind in section.kinds)


def chosen(only: Iterable[str] | None) -> tuple[Section, ...]:
    """Return the sections of these names in the order of reading; all for None."""
    return SECTIONS if only is None else tuple(s for s in SECTIONS if s.name in set(only))


def arranged(dossier: Dossier, only: Iterable[str] | None) -> list[tuple[Section, list[Numbered]]]:
    """Return the chosen sections that have findings, with these numbered, most important first."""
    numbered = list(enumerate(dossier.findings, 1))
    filled = ((s, [(n, f) for n, f in numbered if f.kind in s.kinds]) for s in chosen(only))
    return [(section, findings) for section, findings in filled if findings]


def filtered(dossier: Dossier, only: Iterable[str] | None) -> Dossier:
    """Return the dossier with the findings of these sections only; the dossier itself for None."""
    if only is None:
        return dossier
    kinds = frozenset[FindingKind]().union(*(section.kinds for section in chosen(only)))
    return replace(dossier, findings=dossier.of_kind(*kinds))
