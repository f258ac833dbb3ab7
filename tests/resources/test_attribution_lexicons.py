"""The word lists for reading attribution: their structure, their breadth, and facts that must hold."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

EN = Path(__file__).resolve().parents[2] / "src" / "according" / "resources" / "en"
Entry = dict[str, Any]
Check = Callable[[object], bool]


def words(line: str) -> set[str]:
    return set(line.split())


CLASSES = words("say claim deny confirm warn ask promise order believe know show quote accuse judge urge refuse")
FACTUALITY = {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"}
FRAMES = {"as", "inf", "np", "of", "person", "quote", "that", "whether"}
AUTHORITIES = words(
    "official police military medical court witness relative expert business political aid media militant "
    "diplomatic monitor anonymous general"
)
FURNITURE = words(
    "share comment related subscribe consent photo_credit credit navigation copyright contribution note date "
    "video advert"
)


def text(value: object) -> bool:
    return isinstance(value, str) and value == value.strip() != ""


def texts(value: object) -> bool:
    return isinstance(value, list) and all(map(text, value)) and len(set(value)) == len(value)


def forms(value: object) -> bool:
    return texts(value) and value != []


def truth(value: object) -> bool:
    return isinstance(value, bool)


def one_of(*allowed: object) -> Check:
    # By type as well, or 1 would pass for True.
    return lambda value: any(value == a and type(value) is type(a) for a in allowed)


def some_of(allowed: set[str]) -> Check:
    return lambda value: forms(value) and isinstance(value, list) and value == sorted(allowed.intersection(value))


def country(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("[A-Z]{2}", value) is not None


def family(value: object) -> bool:
    return value is None or text(value)


SPEECH: dict[str, Check] = {"lemma": text, "class": one_of(*CLASSES), "factuality": one_of(*FACTUALITY)}
PRONOUN: dict[str, Check] = {
    "text": text,
    "number": one_of("singular", "plural", "any"),
    "person": one_of(1, 2, 3),
    "gender": one_of("m", "f", "n", "any"),
}
# (file, list): least number of entries, the keys with what their values must be, keys that may be absent.
SCHEMAS: dict[tuple[str, str], tuple[int, dict[str, Check], set[str]]] = {
    ("cues", "verbs"): (300, {**SPEECH, "frames": some_of(FRAMES)}, set()),
    ("cues", "prepositions"): (40, {"text": text, "side": one_of("source_follows")}, set()),
    ("cues", "participles"): (30, {"text": text, "role": one_of("inner", "outer", "hearer")}, set()),
    ("cues", "unspoken"): (50, {"lemma": text, "kind": one_of("factive", "intention", "sign")}, set()),
    ("cues", "nouns"): (200, {**SPEECH, "document": truth}, set()),
    ("cues", "hedges"): (
        120,
        {"text": text, "factuality": one_of(*FACTUALITY), "kind": one_of("hearsay", "doubt", "noun")},
        set(),
    ),
    ("cues", "modals"): (4, {"text": text, "factuality": one_of("PS+", "Uu"), "backshifted": truth}, set()),
    ("cues", "non_answers"): (
        100,
        {"text": text, "kind": one_of("declined", "unreachable", "not_confirmed")},
        set(),
    ),
    ("sources", "sources"): (
        250,
        {
            "lemma": text,
            "kind": one_of("person", "group", "institution", "document"),
            "authority": one_of(*AUTHORITIES),
        },
        set(),
    ),
    ("sources", "titles"): (200, {"text": text, "normal": text, "gender": one_of("m", "f")}, {"gender"}),
    ("sources", "pronouns"): (30, PRONOUN, set()),
    ("sources", "collective_pronouns"): (20, PRONOUN, set()),
    ("agencies", "agencies"): (
        120,
        {"name": text, "country": country, "aliases": texts, "credit_forms": forms, "sign_off": text},
        {"sign_off"},
    ),
    ("agencies", "publishers"): (
        400,
        {
            "name": text,
            "country": country,
            "aliases": texts,
            "domains": texts,
            "family": family,
            "aggregator": one_of(True),
        },
        {"aggregator"},
    ),
    ("agencies", "families"): (50, {"key": text, "name": text, "note": text}, set()),
    ("furniture", "patterns"): (
        150,
        {
            "pattern": text,
            "anchor": one_of("contains"),
            "kind": one_of(*FURNITURE),
            "example": text,
            "not": text,
        },
        {"anchor"},
    ),
    ("abbreviations", "abbreviations"): (
        200,
        {"text": text, "follows": one_of("name", "number", "any")},
        set(),
    ),
    ("morphology", "irregular_verbs"): (
        200,
        {"lemma": text, "past": forms, "participle": forms, "present": forms, "gerund": forms},
        {"present", "gerund"},
    ),
    ("morphology", "irregular_plurals"): (120, {"lemma": text, "plural": forms}, set()),
}
WORD_LISTS = {("sources", "anonymity_reasons"): 100, ("morphology", "doubling_verbs"): 150}
LISTS = [*SCHEMAS, *WORD_LISTS]
FILES = sorted({file for file, _ in LISTS})


def load(file: str) -> dict[str, Any]:
    found = yaml.safe_load((EN / f"{file}.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


LOADED = {file: load(file) for file in FILES}
PATTERNS: list[Entry] = LOADED["furniture"]["patterns"]


def first_key(file: str, name: str) -> str:
    return next(iter(SCHEMAS[file, name][1]))


def keys_of(file: str, name: str) -> list[str]:
    """The texts that a list is sorted by: its words, or its entries' first field."""
    if (file, name) in WORD_LISTS:
        return list(LOADED[file][name])
    return [entry[first_key(file, name)] for entry in LOADED[file][name]]


def the(file: str, name: str, key: str) -> Entry:
    """The one entry of a list that stands under this lemma, text or name."""
    found: list[Entry] = [entry for entry in LOADED[file][name] if entry[first_key(file, name)] == key]
    assert len(found) == 1, f"{key!r} stands {len(found)} times in {name} of {file}.yml"
    return found[0]


@pytest.mark.parametrize("file", FILES)
def test_a_file_says_what_it_is_and_holds_the_known_lists_only(file: str) -> None:
    head = (EN / f"{file}.yml").read_text(encoding="utf-8").split("\n")
    opening = " ".join(line.lstrip("# ") for line in head[:20] if line.startswith("#"))
    assert head[0].startswith("# ")
    assert "How it was made: compiled by hand" in opening
    assert "Licence: Apache-2.0." in opening
    assert set(LOADED[file]) == {name for known, name in LISTS if known == file}


@pytest.mark.parametrize(("file", "name"), list(SCHEMAS))
def test_entries_have_known_keys_and_allowed_values(file: str, name: str) -> None:
    least, schema, optional = SCHEMAS[file, name]
    assert len(LOADED[file][name]) >= least
    for entry in LOADED[file][name]:
        assert set(schema) - optional <= set(entry) <= set(schema), entry
        wrong = [key for key, value in entry.items() if not schema[key](value)]
        assert not wrong, f"{wrong} in {entry}"


@pytest.mark.parametrize(("file", "name"), list(WORD_LISTS))
def test_plain_lists_hold_texts(file: str, name: str) -> None:
    assert len(LOADED[file][name]) >= WORD_LISTS[file, name]
    assert all(map(text, LOADED[file][name]))


@pytest.mark.parametrize(("file", "name"), [key for key in LISTS if key[0] != "furniture"])
def test_lists_are_sorted_and_without_duplicates(file: str, name: str) -> None:
    found = keys_of(file, name)
    assert found == sorted(found, key=str.casefold)
    assert len(set(found)) == len(found)


def test_the_checks_refuse_what_they_should() -> None:
    frames = SCHEMAS["cues", "verbs"][1]["frames"]
    assert frames(["quote", "that"])
    assert not frames(["that", "quote"])
    assert not frames(["that", "told"])
    assert not frames([])
    assert not one_of(True)(1)
    assert not country("Norway")
    assert not country(False)  # what an unquoted NO becomes
    assert not texts(["AP", "AP"])


@pytest.mark.parametrize(
    ("lemma", "kind", "factuality"),
    [
        ("say", "say", "CT+"),
        ("point out", "say", "CT+"),
        ("claim", "claim", "CT+"),
        ("confirm", "confirm", "CT+"),
        ("accuse", "accuse", "CT+"),
        ("deny", "deny", "CT-"),
        ("disavow", "deny", "CT-"),
        ("dismiss", "deny", "CT-"),
        ("refute", "deny", "CT-"),
        ("reject", "deny", "CT-"),
        ("rule out", "deny", "CT-"),
        ("doubt", "deny", "PR-"),
        ("believe", "believe", "PR+"),
        ("suspect", "believe", "PR+"),
        ("fear", "believe", "PS+"),
        ("speculate", "believe", "PS+"),
        ("ask", "ask", "Uu"),
        ("wonder", "ask", "Uu"),
        ("promise", "promise", "Uu"),
        ("threaten", "promise", "Uu"),
        ("demand", "order", "Uu"),
        ("urge", "urge", "Uu"),
    ],
)
def test_what_a_verb_commits_its_source_to(lemma: str, kind: str, factuality: str) -> None:
    verb = the("cues", "verbs", lemma)
    assert (verb["class"], verb["factuality"]) == (kind, factuality)


@pytest.mark.parametrize(
    ("lemma", "frame"),
    [
        ("say", "that"),
        ("say", "quote"),
        ("tell", "person"),
        ("inform", "person"),
        ("assure", "person"),
        ("accuse", "of"),
        ("warn", "of"),
        ("complain", "of"),
        ("promise", "inf"),
        ("urge", "inf"),
        ("ask", "whether"),
        ("describe", "as"),
        ("dismiss", "as"),
        ("put", "as"),
        ("confirm", "np"),
    ],
)
def test_a_verb_stands_in_its_frames(lemma: str, frame: str) -> None:
    assert frame in the("cues", "verbs", lemma)["frames"]


def test_classes_agree_with_factuality() -> None:
    open_classes = {"ask", "order", "promise", "urge", "refuse"}
    for verb in LOADED["cues"]["verbs"]:
        if verb["class"] in open_classes:
            assert verb["factuality"] == "Uu", verb
        assert (verb["class"] == "deny") == (verb["factuality"] in {"CT-", "PR-", "PS-"}), verb


def test_a_phrase_has_one_reading() -> None:
    lists = ("prepositions", "participles", "hedges", "non_answers")
    joined = [key for name in lists for key in keys_of("cues", name)]
    assert len(set(joined)) == len(joined)
    assert the("cues", "participles", "citing")["role"] == "inner"
    assert the("cues", "participles", "quoted by")["role"] == "outer"


def test_documents_among_the_nouns_of_speech() -> None:
    documents = {noun["lemma"] for noun in LOADED["cues"]["nouns"] if noun["document"]}
    assert {"statement", "report", "tweet", "affidavit", "letter", "press release"} <= documents
    assert not {"claim", "denial", "warning", "rumour", "rumor"} & documents


def test_roles_have_the_authority_of_their_office() -> None:
    expected = {
        "official": "official",
        "prosecutor": "court",
        "coroner": "medical",
        "witness": "witness",
        "resident": "witness",
        "analyst": "expert",
        "mother": "relative",
        "source": "anonymous",
        "ambassador": "diplomatic",
        "militant": "militant",
        "newspaper": "media",
    }
    assert {lemma: the("sources", "sources", lemma)["authority"] for lemma in expected} == expected
    assert the("sources", "sources", "police")["kind"] == "institution"
    assert the("sources", "sources", "affidavit")["kind"] == "document"


def test_titles_tell_gender_only_where_they_have_one() -> None:
    assert the("sources", "titles", "Mr.")["gender"] == "m"
    assert the("sources", "titles", "Mrs.")["gender"] == "f"
    assert the("sources", "titles", "Lt. Col.") == {"text": "Lt. Col.", "normal": "Lieutenant Colonel"}
    for neutral in ("Dr.", "President", "Sen.", "Prime Minister", "Judge"):
        assert "gender" not in the("sources", "titles", neutral)


def test_reasons_for_anonymity() -> None:
    reasons = set(LOADED["sources"]["anonymity_reasons"])
    assert {"on condition of anonymity", "not authorized to speak", "for fear of reprisals"} <= reasons


@pytest.mark.parametrize("name", ["agencies", "publishers"])
def test_a_name_or_alias_stands_for_one_outlet(name: str) -> None:
    seen: dict[str, str] = {}
    for entry in LOADED["agencies"][name]:
        for form in {entry["name"].casefold(), *(alias.casefold() for alias in entry["aliases"])}:
            assert form not in seen, f"{form!r} is {seen.get(form)} and {entry['name']}"
            seen[form] = entry["name"]


def test_domains_are_bare_and_belong_to_one_publisher() -> None:
    domains = [domain for entry in LOADED["agencies"]["publishers"] for domain in entry["domains"]]
    assert len(set(domains)) == len(domains)
    for domain in domains:
        assert re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", domain), domain
        assert not domain.startswith("www."), domain


def test_families_are_declared_and_used() -> None:
    used = {entry["family"] for entry in LOADED["agencies"]["publishers"] if entry["family"]}
    assert used == set(keys_of("agencies", "families"))


def test_facts_about_outlets() -> None:
    assert "AFP" in the("agencies", "agencies", "Agence France-Presse")["credit_forms"]
    assert "AP" in the("agencies", "agencies", "Associated Press")["aliases"]
    assert the("agencies", "publishers", "Aftenposten")["country"] == "NO"
    assert the("agencies", "publishers", "Wall Street Journal")["family"] == "news_corp"
    aggregators = {entry["name"] for entry in LOADED["agencies"]["publishers"] if entry.get("aggregator")}
    assert {"MSN", "Yahoo News", "Google News"} <= aggregators
    assert not {"BBC News", "New York Times"} & aggregators


def match(entry: Entry, line: str) -> re.Match[str] | None:
    pattern = re.compile(entry["pattern"], re.IGNORECASE)
    return pattern.search(line) if entry.get("anchor") == "contains" else pattern.fullmatch(line)


def test_patterns_are_sorted_by_kind_and_unique() -> None:
    kinds = [entry["kind"] for entry in PATTERNS]
    assert kinds == sorted(kinds)
    assert set(kinds) == FURNITURE
    assert len({entry["pattern"] for entry in PATTERNS}) == len(PATTERNS)


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry["example"][:40])
def test_a_pattern_matches_its_example_and_not_its_counterexample(entry: Entry) -> None:
    found = match(entry, entry["example"])
    assert found
    assert not match(entry, entry["not"])
    if entry["kind"] == "credit":
        assert found["name"] and found["name"] in entry["example"]


def test_no_pattern_takes_any_line_of_article_text() -> None:
    lines = [entry["not"] for entry in PATTERNS]
    assert [(line, entry["pattern"]) for line in lines for entry in PATTERNS if match(entry, line)] == []


def cost(pattern: str) -> tuple[int, bool]:
    """How many quantifiers have no upper end, and whether a repeated group holds one that varies widely."""
    bare = re.sub(r"\\.", "_", pattern)
    bare = re.sub(r"\[\^?\]?[^\]]*\]", "_", bare)
    repeats = re.compile(r"[*+]|\{\d*,\d*\}")
    holds = [False]
    nested = False
    for at, char in enumerate(bare):
        if char == "(":
            holds.append(False)
        elif char == ")":
            inner = holds.pop()
            nested = nested or (inner and repeats.match(bare, at + 1) is not None)
            holds[-1] = holds[-1] or inner
        elif repeats.match(bare, at):
            holds[-1] = True
    return len(re.findall(r"[*+]|\{\d*,\}", bare)), nested


def test_cost_knows_a_dangerous_pattern() -> None:
    assert cost(r"(?:a+)+b") == (2, True)
    assert cost(r"(?:[ab]{1,9} ){1,5}") == (0, True)
    assert cost(r"(?:(?:a|b{2,3})c)*") == (1, True)
    assert cost(r"(?: ?[*+] ?){1,5}\+.{2,80}") == (0, False)


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry["example"][:40])
def test_a_pattern_stays_cheap(entry: Entry) -> None:
    unbounded, nested = cost(entry["pattern"])
    assert unbounded <= 1
    assert not nested


def test_abbreviations_end_in_a_dot_and_say_what_follows() -> None:
    follows = {entry["text"]: entry["follows"] for entry in LOADED["abbreviations"]["abbreviations"]}
    assert all(key.endswith(".") and len(key) > 1 for key in follows)
    assert follows["Gen."] == follows["Mr."] == follows["St."] == "name"
    assert follows["No."] == follows["Sept."] == "number"
    assert follows["U.S."] == follows["a.m."] == follows["Inc."] == "any"


def test_irregular_forms() -> None:
    assert the("morphology", "irregular_verbs", "tell")["past"] == ["told"]
    assert the("morphology", "irregular_verbs", "withdraw")["participle"] == ["withdrawn"]
    assert the("morphology", "irregular_verbs", "lie")["gerund"] == ["lying"]
    assert set(the("morphology", "irregular_verbs", "be")["present"]) == {"am", "are", "is"}
    assert the("morphology", "irregular_plurals", "person")["plural"] == ["people", "persons"]
    assert the("morphology", "irregular_plurals", "passer-by")["plural"] == ["passers-by"]


def test_doubling_verbs_end_in_a_consonant_that_can_double() -> None:
    doubling = set(LOADED["morphology"]["doubling_verbs"])
    assert {"admit", "rebut", "refer", "stab", "stop"} <= doubling
    assert not {"visit", "open", "offer", "happen", "reveal"} & doubling
    assert [verb for verb in sorted(doubling) if not re.search(r"[aeiou][bdfgklmnprstvz]$", verb)] == []


def test_cues_that_inflect_irregularly_are_listed() -> None:
    heads = {lemma.split()[0] for lemma in keys_of("cues", "verbs")}
    irregular = set(keys_of("morphology", "irregular_verbs"))
    assert words("say tell write speak read find hold swear foresee forbid") <= heads & irregular


@pytest.mark.parametrize(
    ("file", "name"),
    [("cues", "verbs"), ("cues", "nouns"), ("sources", "sources"), ("morphology", "irregular_verbs")],
)
def test_lemmas_are_lower_case_words(file: str, name: str) -> None:
    assert [lemma for lemma in keys_of(file, name) if not re.fullmatch(r"[a-z0-9àâçèéêëîïôûü' -]+", lemma)] == []


SPEAKING = load("speaking_bodies")


def test_institutions_have_one_name_each_and_no_form_twice() -> None:
    names = [entry["name"] for entry in SPEAKING["institutions"]]
    forms_ = [form for entry in SPEAKING["institutions"] for form in entry["forms"]]
    assert names == sorted(set(names))
    assert len(forms_) == len(set(forms_))
    assert all(form == form.lower() == form.strip() for form in forms_)
    assert all(entry["name"] in entry["forms"] for entry in SPEAKING["institutions"])


@pytest.mark.parametrize("kind", ["local", "spokespeople", "posts", "papers"])
def test_who_and_what_speaks_for_a_body_is_a_sorted_list(kind: str) -> None:
    words_ = [" ".join(word.split()) for word in SPEAKING[kind]]
    assert words_ == sorted(set(words_))
    assert all(1 <= len(word.split()) <= 3 for word in words_)
