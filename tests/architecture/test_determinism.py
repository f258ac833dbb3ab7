"""Nothing in the package reads a clock, draws lots, or reaches for the network."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import modules, name_of, tree_of

_LOTS = {"random", "secrets", "uuid"}
_NETWORK = {"socket", "ssl", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3"}
_NETWORK_PARTS = {"urllib.request", "http.client"}
_CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns", "monotonic", "perf_counter"}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _clock_calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute) and called.attr in _CLOCKS:
                yield f"{ast.unparse(called)}() in line {node.lineno}"
            if isinstance(called, ast.Name) and called.id == "hash":
                yield f"hash() in line {node.lineno}: it differs from process to process"


def _of_the_surface(path: Path) -> bool:
    # A progress display may look at a clock: nothing of it is in the result.
    return "ui" in path.parts


def test_no_module_draws_lots_or_opens_connections() -> None:
    found = [
        f"{name_of(path)} imports {name}"
        for path in modules()
        for name in _imports(tree_of(path))
        if name.split(".")[0] in _LOTS | _NETWORK or name in _NETWORK_PARTS
    ]
    assert not found, "\n".join(found)


def test_no_module_reads_a_clock_or_the_hash_seed() -> None:
    found = [
        f"{name_of(path)}: {call}"
        for path in modules()
        if not _of_the_surface(path)
        for call in _clock_calls(tree_of(path))
    ]
    assert not found, "\n".join(found)
