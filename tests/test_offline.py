"""Comparing reports opens no connection, starts no program and writes no file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Python tells an audit hook of every connection, program and file before it is opened, in libraries too.
_WATCH = """
import sys

NETWORK = {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"}

def watch(event, arguments):
    if event in NETWORK:
        raise RuntimeError(f"the network was used: {event} {arguments[1:]}")
    if event in PROGRAMS:
        raise RuntimeError(f"a program was started: {arguments}")
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise RuntimeError(f"a file was written: {arguments[0]}")
    if event in {"os.mkdir", "os.rename", "os.remove"}:
        raise RuntimeError(f"the file system was changed: {event} {arguments}")

sys.addaudithook(watch)
"""
_COMPARE = """
import according
from according.schema.codec import dossier_to_json
print(len(dossier_to_json(according.compare(sys.argv[1:]))))

# Libraries in C are out of the hook's sight, but not their open connections, where the system lists them.
import os, stat
held = [int(name) for name in os.listdir("/proc/self/fd")] if os.path.isdir("/proc/self/fd") else []
for one in held:
    try:
        if stat.S_ISSOCK(os.fstat(one).st_mode):
            raise RuntimeError(f"a socket is open: {one}")
    except OSError:
        pass
"""

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.mark.parametrize("story", ["harbour-ferry", "minister-payments", "valley-floods"])
def test_comparing_needs_nothing_but_the_reports(story: str, tmp_path: Path) -> None:
    reports = sorted(str(path) for path in (EXAMPLES / story).glob("r*"))
    # A home of its own, so that no cache of an earlier run can stand in for a download, and nothing of the
    # variables that would keep a library from reporting home ("CI" does that for some).
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "SYSTEMROOT")}
    environment = {**kept, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-B", "-c", _WATCH + _COMPARE, *reports],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 1000
    left = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
    assert not left, f"left behind in the home folder: {left}"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import socket; socket.create_connection(('192.0.2.1', 9), 1)", "the network was used"),
        ("import subprocess; subprocess.run(['true'])", "a program was started"),
        ("open('x', 'w')", "a file was written"),
    ],
)
def test_the_watch_would_notice(code: str, said: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WATCH + code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and said in done.stderr
