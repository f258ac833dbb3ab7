"""Which agency or publisher a name, an alias or an address stands for."""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from according.resources.loading import load_yaml

__all__ = [
    "agency_credited",
    "agency_named",
    "agency_signing",
    "domain_of",
    "is_aggregator",
    "outlet_as_given",
    "publisher_named",
    "publisher_of_domain",
]

_LONGEST_NAME = 80
_LONGEST_ABBREVIATION = 5
_LONGEST_SIGN_OFF = 600
_WORD = re.compile(r"[^\W_]+")
# Addresses of the Wayback Machine hold the address that was kept: "web.archive.org/web/20160101000000id_/http://...".
_ARCHIVED = re.compile(r"(?:https?://)?(?:web\.archive\.org|web-beta\.archive\.org)/web/\d{4,14}(?:[a-z]{2}_)?/(?=\S)")


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    name: str


def _key(name: str) -> str:
    """A name without its article, punctuation and case."""
    words = _WORD.findall(name.casefold().replace("&", " and "))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _forms(entry: dict[str, list[str] | str]) -> set[str]:
    """The agency's name and all the forms in which it is named or credited."""
    return {str(entry["name"]), *(entry.get("aliases") or ()), *(entry.get("credit_forms") or ())}


@cache
def _agencies() -> dict[str, tuple[str, bool]]:
    """By key: the agency, and whether the form is an abbreviation, which counts in capitals only."""
    names: dict[str, tuple[str, bool]] = {}
    for entry in load_yaml("agencies")["agencies"]:
        for form in sorted(_forms(entry)):
            names.setdefault(_key(form), (entry["name"], form.isupper() and len(form) <= _LONGEST_ABBREVIATION))
    return names


@cache
def _publishers() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    aggregators: set[str] = set()
    for entry in load_yaml("agencies")["publishers"]:
        for form in (entry["name"], *(entry.get("aliases") or ())):
            names.setdefault(_key(form), entry["name"])
        for domain in entry.get("domains") or ():
            domains.setdefault(domain.casefold(), entry["name"])
        if entry.get("aggregator"):
            aggregators.add(entry["name"])
    return names, domains, frozenset(aggregators)


def agency_named(name: str) -> str | None:
    """Return the agency that this whole name or abbreviation stands for, or None."""
    if len(name) > _LONGEST_NAME:
        return None
    found, abbreviated = _agencies().get(_key(name), (None, False))
    return None if abbreviated and not name.strip().isupper() else found


@cache
def _agency_words() -> re.Pattern[str]:
    """Agencies' names inside a credit line, as they are written, the longest first. A state's abbreviation
    behind a comma ("York, PA") names no agency."""
    forms = {form for entry in load_yaml("agencies")["agencies"] for form in _forms(entry) if len(form) > 1}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w.])(?!(?<=, )PA\b)(?:{'|'.join(map(re.escape, ordered))})(?!\w|\.\w)")


def agency_credited(line: str) -> str | None:
    """Return the agency that is named inside a credit or byline, or None; of several the one in the longest
    form, as an abbreviation may be a person's name in capitals."""
    forms = [match[0] for match in _agency_words().finditer(line[:400])]
    return agency_named(max(forms, key=len)) if forms else None


@cache
def _sign_offs() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries = load_yaml("agencies")["agencies"]
    return tuple((re.compile(entry["sign_off"]), entry["name"]) for entry in entries if entry.get("sign_off"))


def agency_signing(line: str) -> tuple[int, int, str] | None:
    """Return where the last line of an agency's own form stands in this one, and the agency; None for none."""
    for pattern, name in _sign_offs():
        match = pattern.search(line[-_LONGEST_SIGN_OFF:])
        if match:
            before = max(0, len(line) - _LONGEST_SIGN_OFF)
            return before + match.start(), before + match.end(), name
    return None


def domain_of(address: str) -> str | None:
    """Return the host of a web address or a bare domain, small, without port and "www."; None where it has
    none. Of a page kept in a web archive, the host of the page itself."""
    address = _ARCHIVED.sub("", address.strip())
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None
    if not host or "." not in host or not re.fullmatch(r"[\w.-]+", host):
        return None
    return host.casefold().removeprefix("www.")


def publisher_of_domain(domain: str) -> str | None:
    """Return the outlet that publishes at this domain or at one that it is part of, or None."""
    domains = _publishers()[1]
    parts = domain.casefold().split(".")
    for first in range(len(parts) - 1):
        found = domains.get(".".join(parts[first:]))
        if found:
            return found
    return None


def publisher_named(name: str) -> str | None:
    """Return the outlet's usual name where this name, alias or domain is a known outlet's, else None."""
    if len(name) > _LONGEST_NAME:
        return None
    known = _publishers()[0].get(_key(name))
    domain = domain_of(name) if not known and " " not in name.strip() else None
    return known or (publisher_of_domain(domain) if domain else None)


def outlet_as_given(name: str) -> str:
    """Return the name as it was given; for a known outlet's domain, the outlet's name."""
    domain = domain_of(name) if " " not in name.strip() else None
    return (publisher_of_domain(domain) if domain else None) or name


def is_aggregator(name: str) -> bool:
    """Return whether the outlet mostly carries what others have written."""
    return (publisher_named(name) or name) in _publishers()[2]
