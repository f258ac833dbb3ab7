"""The stage: slots, claims and statements in; findings and the timeline out."""

from collections.abc import Iterable

from according.model.cosines import Cosines
from according.reconcile.agreements import claim_findings
from according.reconcile.attributes import attribute_findings
from according.reconcile.conditions import condition_findings
from according.reconcile.contraries import contrary_findings, not_shown
from according.reconcile.descriptions import description_findings
from according.reconcile.evidence import Sources
from according.reconcile.frames import frame_findings
from according.reconcile.harm import harm_findings
from according.reconcile.identities import identity_findings
from according.reconcile.meanings import Meanings
from according.reconcile.names import name_findings
from according.reconcile.numbers import quantity_findings
from according.reconcile.occurrences import alike_occurrences, denial_findings, told_occurrences
from according.reconcile.orders import order_findings
from according.reconcile.places import place_findings
from according.reconcile.retold import retold_findings
from according.reconcile.selection import most_important
from according.reconcile.sides import side_findings
from according.reconcile.single_claims import single_claims
from according.reconcile.single_origins import single_origin_findings
from according.reconcile.speakers import speaker_findings
from according.reconcile.spellings import spelling_findings
from according.reconcile.states import state_findings
from according.reconcile.streets import street_findings
from according.reconcile.threats import threat_findings
from according.reconcile.timeline import timeline
from according.reconcile.times import time_findings
from according.reconcile.wordings import wording_findings
from according.reconcile.wounds import wound_findings
from according.schema.annotations import Sentence, Timex
from according.schema.documents import Document
from according.schema.findings import Finding, TimelineEntry
from according.schema.links import Claim, Contrary, Entity, Event, Origin, Slot, Story
from according.schema.records import Records
from according.schema.statements import Statement
from according.schema.vocabulary import Scope

# A story is about one happening, told together with what it led to.
MAIN_EVENTS = 2


class Reconcile:
    """Questions, positions, verdicts."""

    name = "reconcile"
    version = "1"
    scope: Scope = "story"
    reads = (Document, Entity, Event, Sentence, Statement, Slot, Claim, Contrary, Origin, Story, Timex)
    writes = (Finding, TimelineEntry)

    def run(self, records: Records) -> Iterable[object]:
        sources = Sources(records.documents, records.of(Origin))
        slots = records.of(Slot)
        told = told_occurrences(slots, records.of(Sentence))
        denying = frozenset(s.id for s in records.of(Statement) if s.denied)
        cited = frozenset(s.id for s in records.of(Statement) if s.chain)
        found, answered = quantity_findings(slots, sources)
        main = frozenset(e for story in records.of(Story) for e in story.events[:MAIN_EVENTS])
        found += attribute_findings(slots, sources)
        found += condition_findings(slots, sources)
        found += identity_findings(slots, sources)
        found += order_findings(slots, sources)
        found += harm_findings(slots, sources)
        found += wound_findings(slots, sources)
        found += threat_findings(slots, sources)
        found += state_findings(slots, sources, main)
        persons = frozenset(e.id for e in records.of(Entity) if e.schema == "Person")
        found += spelling_findings(slots, persons, sources)
        found += name_findings(slots, records.of(Entity), sources)
        found += frame_findings(slots, main, sources)
        found += side_findings(slots, main, sources)
        found += street_findings(slots, found, sources)
        found += place_findings(slots, main, records.of(Entity), sources)
        found += speaker_findings(records.of(Statement), sources)
        found += wording_findings(records.of(Statement), sources)
        found += time_findings(slots, main, sources)
        found += description_findings(slots, persons, sources)
        found += contrary_findings(records.of(Contrary), records.of(Sentence), found, sources)
        # What is denied may lie years back: the meeting that a minister says there never was.
        with_history = told_occurrences(slots, records.of(Sentence), background=True)
        found += not_shown(denial_findings(with_history, denying, main, sources, cited), found)
        meanings = Meanings(records.of(Sentence), records.of(Entity), slots, records.of(Timex))
        found += claim_findings([*records.of(Claim), *alike_occurrences(told)], meanings, Cosines(), found, sources)
        found += retold_findings(records.of(Claim), meanings, found, sources)
        found += single_origin_findings(slots, answered, sources)
        found += single_claims(slots, meanings, found, sources)
        shown = most_important(found)
        yield from shown
        yield from timeline(slots, records.documents, records.of(Event), shown)
