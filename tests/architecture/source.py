"""The package's source, read for the tests of this folder."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "according"
STAGES = ("acquire", "annotate", "attribute", "link", "reconcile", "render")
RULE = re.compile(r"(?:acquire|annotate|attribute|link|reconcile)/[a-z-]+")


def modules(*folders: Path) -> list[Path]:
    """Return every Python file under the folders, sorted; of the package where none is given."""
    return sorted(path for folder in folders or (PACKAGE,) for path in folder.rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the file's name as messages show it."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions_in(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def layers() -> list[list[str]]:
    """Return the layers of the contract, the topmost first; the parts of one layer together."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    found = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    return [[part.strip() for part in re.split(r"[|:]", layer)] for layer in found]
