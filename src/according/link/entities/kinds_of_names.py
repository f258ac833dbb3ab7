""" "The newspaper", "the armory", "the hospital in Jackson": the one name of this kind, in the report or the story."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from according.link.entities.descriptions import Attached, Description
from according.link.entities.names import Names, plain
from according.link.union import Union
from according.resources.loading import load_yaml
from according.schema.spans import Span
from according.text.names import fold

# Kinds of organization_words.yml whose words name buildings and bodies that a report goes on to call by them.
_KINDS = ("facility", "health", "education", "religion", "court", "place")


@cache
def _papers() -> frozenset[str]:
    return frozenset(load_yaml("name_forms")["papers"])


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns by which a body or building is called after its name was told; none so wide as "area"."""
    lexicon = load_yaml("coreference")
    kinds = [k["words"] for k in load_yaml("organization_words")["kinds"] if k["name"] in _KINDS]
    named = {w.lower() for words in kinds for w in words if " " not in w}
    return frozenset(named | {*lexicon["organizations"], *lexicon["places"], *_papers()}) - set(
        load_yaml("name_forms")["too_wide"]
    )


@cache
def _newspapers() -> frozenset[str]:
    """Return the folded names of newspapers and magazines that are known, agencies and broadcasters left out."""
    kinds = load_yaml("organization_words")["kinds"]
    return frozenset(w.lower() for kind in kinds if kind["name"] == "media" for w in kind["words"])


def link_kinds(union: Union, names: Names, found: Sequence[Description]) -> Iterable[Attached]:
    """Yield what definite descriptions stand for that name the kind of exactly one name."""
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key in names.of("Organization", "Address"):
        last = plain(key).split()[-1]
        for document in {m.document for m in names.mentions[key]}:
            if " " in plain(key):
                kinds[document, last].add(key)
                kinds["", last].add(key)
            if last in _newspapers() and last not in ("tv", "radio", "television"):
                kinds[document, "newspaper"].add(key)
    for description in found:
        known = description.key in names.mentions or description.head not in _nouns()
        if description.article != "the" or len(description.words) != 1 or known:
            continue
        noun = "newspaper" if description.head in _papers() else description.head
        fitting = {union.find(k): k for k in sorted(kinds.get((description.span.document, noun), ()))}
        if not fitting and noun != "newspaper":
            fitting = {union.find(k): k for k in sorted(kinds.get(("", noun), ()))}
        span = description.span
        behind = [w.text for w in description.behind]
        if len(behind) > 1 and behind[0] == "in" and behind[1][:1].isupper():
            fitting = {root: k for root, k in fitting.items() if fold(behind[1]) in plain(k).split()}
            span = Span(span.document, span.start, description.behind[1].end)
        if len(fitting) == 1:
            root = next(iter(fitting))
            if description.key is not None:
                union.join(root, description.key, "link/kind-of-name")
            yield Attached(span, root, description.text, "link/kind-of-name")
