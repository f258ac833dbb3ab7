"""What kind of source a phrase names, and by which name it goes."""

import re
from functools import cache

from according.attribute.outlets import fold_outlet, is_outlet, media_nouns, outlet_kind
from according.resources.loading import load_yaml
from according.schema.annotations import Mention
from according.schema.documents import Document
from according.schema.spans import Range
from according.schema.statements import SourceLink
from according.schema.vocabulary import SourceKind
from according.text.inflection import noun_forms

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.I)
_BEHIND_OTHERS = {"of", "for", "to", "with", "against", "about", "from", "by", "at"}
# A description of more characters is named by what stands before its first comma.
LONGEST_NAME = 60


@cache
def _documents() -> frozenset[str]:
    """Return the nouns, in all their forms, of documents that can themselves be sources."""
    lemmas = [e["lemma"] for e in load_yaml("sources")["sources"] if e["kind"] == "document"]
    lemmas += [e["lemma"] for e in load_yaml("cues")["nouns"] if e["document"]]
    return frozenset(form for lemma in lemmas for form in noun_forms(lemma))


def make_link(document: Document, span: Range, mentions: tuple[Mention, ...]) -> SourceLink:
    """Return the link of a chain for the source at `span`, its name resolved through the mentions inside it."""
    text = document.text[span.start : span.end]
    inside = [m for m in mentions if span.start <= m.start and m.end <= span.end]
    named = [m for m in inside if m.kind == "name" and _stands_for(document.text, span, m)]
    pronoun = next((m for m in inside if m.kind != "name" and m.antecedent is not None and m.start == span.start), None)
    if pronoun is not None and pronoun.kind == "pronoun" and pronoun.end < span.end:
        pronoun = None  # "his father" is not he
    described = _outlet_described(span, text, mentions) if not named else None
    if described is not None:
        return SourceLink(outlet_kind(described.name) or "publisher", described.name, text, span.start, span.end)
    if pronoun is not None and not named:
        target = next((m for m in mentions if m.start == pronoun.antecedent), None)
        if target is not None:
            kind = _kind(target.name, [target] if target.kind == "name" else [])
            return SourceLink(kind, target.name, text, span.start, span.end)
    name = _name(text, named)
    return SourceLink(_kind(name if named else text, named, text), name, text, span.start, span.end)


def _stands_for(text: str, span: Range, name: Mention) -> bool:
    """A name inside the phrase is who speaks, not whose or for whom: "Roe's lawyer", "a lawyer for Jane Roe".

    A title may hold "of" ("Secretary of State Jane Roe", "Mayor of Karvol Jon Varga").
    """
    if re.match(r"['’]s?(?!\w)", text[name.end : span.end]):
        return False
    if name.schema != "Person":
        return True
    before = re.findall(r"[\w’'-]+", re.split(r"[,(]", text[span.start : name.start])[-1])
    for index, word in enumerate(before):
        in_title = word == "of" and index and before[index - 1][:1].isupper()
        if word in _BEHIND_OTHERS and not in_title:
            return False
    return True


def _outlet_described(span: Range, text: str, mentions: tuple[Mention, ...]) -> Mention | None:
    """ "the paper", "the network": the outlet that was last named before."""
    article, _, noun = text.partition(" ")
    if article.lower() != "the" or noun.islower() is False or noun not in media_nouns():
        return None
    before = [m for m in mentions if m.kind == "name" and m.end <= span.start and is_outlet(m)]
    return before[-1] if before else None


def _name(text: str, named: list[Mention]) -> str:
    """A person inside the phrase is the source; a body is, where the phrase is little more than its name."""
    person = next((m for m in named if m.schema == "Person"), None)
    if person is not None:
        return person.name
    bare = re.sub(r"['’]s$", "", _ARTICLE.sub("", text).strip())
    body = next((m for m in named if m.schema == "Organization" and _is_mostly(m.name, bare)), None)
    return body.name if body is not None else bare.split(",")[0] if len(bare) > LONGEST_NAME else bare


def _is_mostly(name: str, bare: str) -> bool:
    """A body's name makes up most of the phrase, opens it before an apposition, or ends it: "the newspaper Dayline"."""
    if len(name) >= 0.6 * len(bare) or bare.startswith((name + ",", name + " (")):
        return True
    before = bare.removesuffix(name).lower().split()
    return bare.endswith(" " + name) and not set(before) & (_BEHIND_OTHERS | {"in", "on", "and", "or", "near"})


def _kind(name: str, named: list[Mention], text: str = "") -> SourceKind:
    outlet = outlet_kind(name)
    if outlet is not None:
        return outlet
    bare = _ARTICLE.sub("", name)
    if any(is_outlet(m) and fold_outlet(m.name) == fold_outlet(name) for m in named):
        return "publisher"
    if named and text.lower().removesuffix(name.lower()).split()[-1:] in [[noun] for noun in media_nouns()]:
        return "publisher"  # "the newspaper Dayline"
    if any(m.schema == "Person" or (m.schema == "Organization" and _is_mostly(m.name, bare)) for m in named):
        return "named"
    return "document" if is_document(name) else "unnamed"


def is_document(name: str) -> bool:
    """Tell whether a description's last word is a document's, post's or recording's: "the court filing"."""
    words = re.findall(r"[\w’'-]+", name.lower())
    return bool(words) and (words[-1] in _documents() or " ".join(words[-2:]) in _documents())
