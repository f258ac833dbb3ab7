"""`according schema`: the form of the JSON, for programs."""


def schema() -> None:
    """Print the JSON Schema of what compare --format json writes.

    \b
    Example:
      according schema > dossier.schema.json
    """
    import json

    from according.schema.codec import dossier_schema
    from according.ui.cli.output import emit

    emit(json.dumps(dossier_schema(), ensure_ascii=False, indent=2) + "\n", None, exact=True)
