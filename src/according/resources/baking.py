"""The YAML resources as one JSON text, each with the checksum of the YAML it was made from."""

import json
from importlib.resources import files

from according.resources.loading import checksum, load_text, parse_resource


def bake() -> str:
    """Return the text of `baked.json`: by name, the checksum of a resource's YAML and its content."""
    folder = files("according.resources").joinpath("en")
    names = sorted(entry.name.removesuffix(".yml") for entry in folder.iterdir() if entry.name.endswith(".yml"))
    baked = {}
    for name in names:
        text = load_text(f"{name}.yml")
        content = parse_resource(text)
        if json.loads(json.dumps(content)) == content:  # no dates, no keys that are no text
            baked[name] = [checksum(text), content]
    return json.dumps(baked, ensure_ascii=False, separators=(",", ":")) + "\n"
