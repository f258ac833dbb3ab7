"""The one codec: dossiers to JSON and back, and the JSON Schema of that form."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from according.errors import DossierUnreadable, SpanError
from according.schema.dossier import FORMAT, Dossier

# The order in which DESIGN's public JSON lays out a dossier.
_ORDER = (
    "format", "story", "documents", "entities", "events", "statements",
    "findings", "origins", "timeline", "problems",
)  # fmt: skip


@cache
def _adapter() -> TypeAdapter[Dossier]:
    return TypeAdapter(Dossier)


def dossier_to_json(dossier: Dossier) -> str:
    """Return the dossier as JSON text, two blanks of indentation, ending in a line end.

    Lone surrogates, which JSON in UTF-8 can't carry, never occur: acquire replaces them.
    """
    fields = _adapter().dump_python(dossier, mode="json")
    return json.dumps({key: fields[key] for key in _ORDER}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def dossier_from_json(text: str | bytes) -> Dossier:
    """Return the dossier that this JSON holds, its spans checked; raise DossierUnreadable where it is none."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise DossierUnreadable(f"this is no JSON: {error}") from None
    name = found.get("format") if isinstance(found, dict) else None
    if name != FORMAT:
        raise DossierUnreadable(f"expected the format {FORMAT!r}, found {name!r}: make it anew with --format json")
    try:
        dossier = _adapter().validate_python(found)
        dossier.check()
    except (ValidationError, SpanError, KeyError) as error:
        raise DossierUnreadable(f"the dossier is damaged: {str(error)[:300]}") from None
    return dossier


def dossier_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dossier."""
    schema = _adapter().json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "According dossier",
        **{k: v for k, v in schema.items() if k != "title"},
        "required": list(_ORDER),
    }
