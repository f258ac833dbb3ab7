"""Annotated stories in a folder: one folder each, with `gold.json` and the reports that it names."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring.gold import Gold, read_gold


@dataclass(frozen=True, slots=True)
class AnnotatedStory:
    """A story's name, its annotations, and the files of its reports, sorted by name."""

    name: str
    gold: Gold
    gold_file: Path
    reports: tuple[Path, ...]

    @property
    def files(self) -> list[Path]:
        """All that the story consists of."""
        return [self.gold_file, *self.reports]


def find_stories(folder: Path) -> list[AnnotatedStory]:
    """Return the stories in this folder, sorted by name; a folder that is itself a story is one.

    FileNotFoundError where there is none, or a report that the gold names is missing.
    """
    golds = sorted(folder.glob("*/gold.json")) or sorted(folder.glob("gold.json"))
    if not golds:
        raise FileNotFoundError(f"{folder} holds no story: expected */gold.json")
    return [_story(path) for path in golds]


def _story(path: Path) -> AnnotatedStory:
    gold = read_gold(path)
    reports = tuple(path.parent / name for name in sorted(gold.reports))
    missing = [report.name for report in reports if not report.is_file()]
    if missing:
        raise FileNotFoundError(f"{path} names {', '.join(missing)}, not there beside it")
    return AnnotatedStory(path.parent.resolve().name, gold, path, reports)
