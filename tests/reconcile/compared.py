"""Short reports compared by the whole pipeline, for rules that no hand-made reading can show."""

import according
from according.schema.findings import Finding


def findings(*texts: str, days: tuple[str, ...] = ()) -> list[Finding]:
    """Return what is found in reports of these texts, each published on the day of the same place, else on one day."""
    names = [f"r{i}.txt" for i in range(1, len(texts) + 1)]
    told = [*days, *["2031-03-04"] * (len(texts) - len(days))]
    files = {
        name: f'---\ntitle: "News"\noutlet: "Paper {name}"\npublished: "{day}"\n---\n\n{text}\n'.encode()
        for name, text, day in zip(names, texts, told, strict=True)
    }
    return list(according.compare_bytes(files).findings)


def answers(found: list[Finding], question: str) -> dict[str, list[str]]:
    """Return the positions of the finding with this question, each with its quotations; {} where there is none."""
    for finding in found:
        if finding.question == question:
            return {p.value: [e.text for e in p.evidence] for p in finding.positions}
    return {}
