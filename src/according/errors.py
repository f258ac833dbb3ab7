"""Every error that According raises on purpose.

    AccordingError
    ├── UsageError            the call can't be carried out as it was given        (exit code 2)
    ├── NothingReadable       no report could be read from what was given          (exit code 3)
    ├── DossierUnreadable     a file given as a dossier is none                    (exit code 2)
    ├── SpanError             a record points outside its document, or misquotes it
    ├── PipelineError         stages don't fit together: one reads what none writes
    ├── ResourceError         a file of language knowledge is damaged
    └── ModelError            the language model can't be used
        ├── ModelMissing      its file is not there
        └── ModelCorrupt      its file is not the one that was shipped

What is wrong with one report is not an error: it becomes a Problem in the result.
"""


class AccordingError(Exception):
    """The root: its message says what was found, where, and what to do."""


class UsageError(AccordingError):
    """The call can't be carried out as it was given."""


class NothingReadable(AccordingError):
    """No report could be read; the Problems say why, one for each thing that was given."""

    def __init__(self, message: str, problems: tuple[object, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class DossierUnreadable(AccordingError):
    """A file given as a dossier is not one, or of a format number this version does not know."""


class SpanError(AccordingError):
    """A record points outside its document, or claims words that do not stand there."""


class PipelineError(AccordingError):
    """Stages do not fit together."""


class ResourceError(AccordingError):
    """A file of language knowledge is missing, damaged or has an entry of unknown form."""


class ModelError(AccordingError):
    """The language model can't be used."""


class ModelMissing(ModelError):
    """The model's file is not where it should be."""


class ModelCorrupt(ModelError):
    """The model's file is not the one that was shipped: its hash differs."""
