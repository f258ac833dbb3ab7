"""Every rule that a result can name, with what it does in one sentence, for `according why`.

A record's `rule` is `stage/rule`. A test asserts that no stage names a rule that is not here.
"""

RULES: dict[str, str] = {}


def explain(rule: str) -> str:
    """Return what the rule does, in one sentence; an empty string for a rule of another version."""
    return RULES.get(rule, "")
