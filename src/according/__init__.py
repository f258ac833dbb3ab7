"""According: who says what, on whose word, and who disagrees.

>>> import according
>>> dossier = according.compare(["a.txt", "b.html"])      # doctest: +SKIP
>>> for finding in dossier.of_kind("conflict"):            # doctest: +SKIP
...     print(finding.question)

`compare` reads files and returns a `Dossier`; `compare_bytes` takes what is already in memory.
Nothing is imported until it is asked for, so that `import according` costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Dossier", "__version__", "compare", "compare_bytes"]

if TYPE_CHECKING:
    from according.run.compare import compare, compare_bytes
    from according.schema.dossier import Dossier


def __getattr__(name: str) -> Any:
    if name in ("compare", "compare_bytes"):
        from according.run import compare as module

        return getattr(module, name)
    if name == "Dossier":
        from according.schema.dossier import Dossier

        return Dossier
    raise AttributeError(f"module 'according' has no attribute {name!r}")
