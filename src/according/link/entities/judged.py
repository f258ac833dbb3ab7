"""What a user has judged of names, before every rule."""

from collections import defaultdict

from according.link.entities.names import Names, plain
from according.link.union import Union
from according.schema.judgements import NameJudgements
from according.text.names import fold


def judge(union: Union, names: Names, judgements: NameJudgements) -> None:
    """Keep apart what is judged different, and join what is judged the same; names not in the story count for
    nothing, but those of one group are the same through them."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for key in names.schemas:
        by_name[plain(key)].append(key)
    for one, other in judgements.different:
        for key in by_name.get(fold(one), ()):
            for apart in by_name.get(fold(other), ()):
                union.keep_apart(key, apart)
    linked: dict[str, str] = {}
    for number, group in enumerate(judgements.same):
        known = [linked[fold(name)] for name in group if fold(name) in linked]
        keys = [*known, *(key for name in group for key in by_name.get(fold(name), ()))]
        shared = keys[0] if keys else f"judged group {number}"
        union.add(shared)
        for name in group:
            linked.setdefault(fold(name), shared)
        for key in keys[1:]:
            union.join(keys[0], key, "link/your-alias")
