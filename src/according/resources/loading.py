"""Reading a resource file: once per process, by the name of its file."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from according.errors import ResourceError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(name: str) -> Any:
    """Return the parsed content of `resources/en/NAME.yml`; raise ResourceError where it is missing or broken.

    What comes back is shared: treat it as read-only.
    """
    text = load_text(f"{name}.yml")
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise ResourceError(f"the resource {name}.yml is damaged: {error}; reinstall According") from None


@cache
def load_text(name: str) -> str:
    """Return the text of `resources/en/NAME`; raise ResourceError where it is missing."""
    try:
        return files("according.resources").joinpath("en", name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ResourceError(f"the resource {name} is missing from the installation; reinstall According") from None
