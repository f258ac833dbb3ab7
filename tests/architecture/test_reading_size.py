"""Files with one job, functions that fit a screen, and words that say what each gives."""

import ast
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT, functions_in, modules, name_of, tree_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MEASURED = (PACKAGE, ROOT / "benchmarks", ROOT / "training")


def test_no_file_is_longer_than_can_be_kept_in_mind() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in modules(*MEASURED)}
    long = [f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_FILE]
    assert not long, "\n".join(long)


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{name_of(path)}: {function.name} has {length} lines"
        for path in modules(*MEASURED)
        for function in functions_in(tree_of(path))
        if (length := (function.end_lineno or function.lineno) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_every_module_class_and_function_of_the_package_is_explained() -> None:
    missing = [told for path in modules() for told in _unexplained(path)]
    assert not missing, "\n".join(missing)


def _unexplained(path: Path) -> list[str]:
    tree = tree_of(path)
    missing = [] if ast.get_docstring(tree) else [name_of(path)]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            private = node.name.startswith("_") or path.name.startswith("_")
            if not private and not ast.get_docstring(node):
                missing.append(f"{name_of(path)}: {node.name}")
    return missing
