"""What a stage is: it declares what it reads and writes, and turns records into records."""

from collections.abc import Iterable
from typing import Protocol

from according.schema.records import Records
from according.schema.vocabulary import Scope


class Stage(Protocol):
    """A pure step of the pipeline.

    scope "document": `run` is called once for each document and sees that document's records alone;
    "corpus" and "story": it is called once and sees all of them. `run` gets records of the types in `reads`
    only, and what it returns must be of the types in `writes`.
    """

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def reads(self) -> tuple[type, ...]: ...
    @property
    def writes(self) -> tuple[type, ...]: ...
    def run(self, records: Records) -> Iterable[object]: ...
