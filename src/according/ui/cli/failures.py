"""Whatever goes wrong becomes one line on standard error and an exit code; never a traceback."""

import os
import traceback

from according.errors import AccordingError, DossierUnreadable, NothingReadable, UsageError

FAILED, WRONG_USE, NOTHING_READABLE, INTERRUPTED = 1, 2, 3, 130


def exit_code(error: BaseException) -> int:
    """Say what happened and return the exit code for it."""
    if os.environ.get("ACCORDING_DEBUG") == "1" and isinstance(error, Exception):
        traceback.print_exception(error)
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else FAILED
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        _say("interrupted")
        return INTERRUPTED
    if isinstance(error, AccordingError):
        return _expected(error)
    usage = getattr(error, "format_message", None)
    if usage is not None:
        _say(f"{_lowered(str(usage()))} {_hint(error)}")
        return WRONG_USE
    if isinstance(error, MemoryError):
        _say("out of memory: give fewer or smaller reports")
        return FAILED
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    _say(f"this is a bug in according: {what[:300]} (ACCORDING_DEBUG=1 shows where; please report it)")
    return FAILED


def _expected(error: AccordingError) -> int:
    _say(str(error))
    if isinstance(error, NothingReadable):
        return NOTHING_READABLE
    return WRONG_USE if isinstance(error, (UsageError, DossierUnreadable)) else FAILED


def _say(message: str) -> None:
    from according.ui.cli.notes import say

    say(message)


def _lowered(message: str) -> str:
    message = " ".join(message.split()).rstrip(".")
    return message[:1].lower() + message[1:]


def _hint(error: BaseException) -> str:
    """Where help on the verb at hand is found."""
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", None) or "according"
    return f"(see: {path} --help)"
