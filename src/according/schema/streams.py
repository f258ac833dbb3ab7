"""Many reports grouped into stories, before any is compared: what `according stories` gives."""

from dataclasses import dataclass

from according.schema.documents import Document, Problem
from according.schema.ids import content_id


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """The reports of one story, by their dates of publication. `title` is that of the report most like the others;
    where none has one, the beginning of its text. `earliest` and `latest` are dates of publication."""

    id: str
    title: str
    documents: tuple[Document, ...]
    publishers: tuple[str, ...]
    earliest: str | None
    latest: str | None

    @staticmethod
    def identify(documents: tuple[str, ...]) -> str:
        """Return the id of the group of these documents, in whatever order they stand."""
        return content_id("group", *sorted(documents))


@dataclass(frozen=True, slots=True)
class Stream:
    """Stories, the one that most reports tell first, then the one that was told last; and what went wrong."""

    stories: tuple[ReportGroup, ...]
    problems: tuple[Problem, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """All reports, by story."""
        return tuple(document for story in self.stories for document in story.documents)
