"""Questions after measures: how deep, how wide, how far, how long, how often."""

from according.text.inflection import past_forms

_ASKED = {
    "depth": "How deep is the {holder}?",
    "width": "How wide is the {holder}?",
    "height": "How high is the {holder}?",
    "length": "How long is the {holder}?",
    "thickness": "How thick is the {holder}?",
    "size": "How large is the {holder}?",
    "distance": "How far is it from {holder}?",
}
_HAD = {
    "holds": "How many {noun} does {holder} have?",
    "aboard": "How many {noun} were on board?",
    "live": "How many people live in {holder}?",
}
MEASURE, REPEATS, ATTACKERS, SIGNED, REWARD, BAIL = (
    "measure:", "times:", "attackers", "signed", "reward", "bail",
)  # fmt: skip


def holding_question(family: str, holder: str, noun: str) -> str | None:
    """Return "How many members does the union have?" for a key's family; None for other families."""
    asked = _HAD.get(family.partition(":")[0])
    return asked.format(noun=noun, holder=holder) if asked and ":" in family else None


def measure_question(family: str, holder: str) -> str | None:
    """Return the question of a key's family ("measure:depth") and holder; None for other families."""
    if family == BAIL:
        return "How high is the bail?"
    if family == REWARD:
        return "How large is the reward?"
    if family == SIGNED:
        return "How many people signed it?"
    if family == ATTACKERS:
        return "How many attackers were there?"
    if family.startswith(REPEATS):
        done = family.removeprefix(REPEATS)
        return f"How many times was {holder} {'hit' if done == 'attack' else past_forms(done)[-1]}?"
    if not family.startswith(MEASURE):
        return None
    asked = _ASKED[family.removeprefix(MEASURE)]
    if " from " in holder:
        return f"How far is {holder}?"
    named = holder[:1].isupper()
    return asked.replace("the {holder}", "{holder}" if named else "the {holder}").replace("{holder}", holder)
