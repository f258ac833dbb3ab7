"""Word lists on events, quantities, states, bodies, countries, names: structure, breadth, facts that must hold."""

import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
EN = ROOT / "src" / "according" / "resources" / "en"
Entry = dict[str, Any]
Check = Callable[[object], bool]


def words(line: str) -> set[str]:
    return set(line.split())


# The 16 event types of PLOVER.
PLOVER = words(
    "ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION "
    "SUPPORT THREATEN"
)
PATIENTS = {"person", "group", "place", "vehicle", "building", "money", "object", "document", "any"}
HOLDERS = words("person group place building vehicle object animal document law event company money")
QUESTIONS = {"count", "count_of", "who", "where", "when", "whether", "actor"}
BOUNDS = {"at_least", "at_most", "more_than", "less_than", "about", "between", "exactly"}
SCHEMAS = {"Organization", "PublicBody", "Company"}
KINDS = {"continent", "country", "region", "feature", "city"}
WORD_LISTS = ("verbs", "patient_verbs", "nouns", "adjectives")


def text(value: object) -> bool:
    return isinstance(value, str) and value == value.strip() != ""


def texts(value: object) -> bool:
    return isinstance(value, list) and all(map(text, value)) and len(set(value)) == len(value)


def some_texts(value: object) -> bool:
    return texts(value) and bool(value)


def number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def maybe(check: Check) -> Check:
    return lambda value: value is None or check(value)


def one_of(allowed: set[str]) -> Check:
    return lambda value: value in allowed


def country_code(value: object) -> bool:
    return isinstance(value, str) and len(value) == 2 and value.isupper() and value.isalpha()


def snake_case(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier() and value == value.lower()


def read(name: str) -> Any:
    return yaml.safe_load((EN / name).read_text(encoding="utf-8"))


def faults(entries: list[Entry], required: dict[str, Check], optional: dict[str, Check]) -> Iterator[str]:
    """What is wrong with entries: a missing key, an unknown one, a value out of its vocabulary."""
    known = required | optional
    for entry in entries:
        yield from (f"{entry}: no {key}" for key in required if key not in entry)
        for key, value in entry.items():
            if key not in known:
                yield f"{entry}: unknown key {key}"
            elif not known[key](value):
                yield f"{entry}: {key} is {value!r}"


def check(entries: list[Entry], required: dict[str, Check], optional: dict[str, Check] | None = None) -> None:
    assert list(faults(entries, required, optional or {})) == []


def names_once(entries: list[Entry], key: str = "name") -> dict[str, Entry]:
    table = {entry[key]: entry for entry in entries}
    assert len(table) == len(entries)
    return table


@pytest.fixture(scope="module")
def events() -> Any:
    return read("events.yml")


@pytest.fixture(scope="module")
def counted() -> Any:
    return read("counted.yml")


@pytest.fixture(scope="module")
def states() -> Any:
    return read("states.yml")


@pytest.fixture(scope="module")
def aliases() -> Any:
    return read("aliases.yml")


@pytest.fixture(scope="module")
def countries() -> list[Entry]:
    return list(read("nationalities.yml")["countries"])


@pytest.fixture(scope="module")
def places() -> list[list[str]]:
    lines = (EN / "places.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_a_fault_is_found() -> None:
    required: dict[str, Check] = {"name": snake_case, "words": some_texts}
    bad: list[Entry] = [
        {"name": "Big Fire", "words": ["a"]},
        {"name": "fire", "words": ["a", "a"]},
        {"name": "fire", "size": 1},
    ]
    found = list(faults(bad, required, {}))
    assert len(found) == 4
    assert any("unknown key size" in fault for fault in found)


RESOURCES = words(
    "events.yml counted.yml states.yml aliases.yml nationalities.yml organization_words.yml places.tsv given_names.txt"
)


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_opens_with_its_source_and_licence(name: str) -> None:
    content = (EN / name).read_text(encoding="utf-8")
    head = "\n".join(line for line in content.splitlines()[:40] if line.startswith("#"))
    assert content.startswith("#")
    assert "made" in head.lower()
    assert "Apache-2.0" in head or "CC BY 4.0" in head


# --- events


def test_events_are_well_formed(events: Any) -> None:
    assert set(events) == {"classes", "joint"}
    required: dict[str, Check] = {
        "name": snake_case,
        "is_a": maybe(snake_case),
        "plover": maybe(one_of(PLOVER)),
        "patient_is": one_of(PATIENTS),
        "result": maybe(text),
        "ambiguous": texts,
        "question": lambda value: isinstance(value, dict) and set(value) == QUESTIONS,
    }
    check(events["classes"], required | dict.fromkeys(WORD_LISTS, texts))
    check(events["joint"], {"word": text, "classes": some_texts})
    assert all(len(entry["classes"]) > 1 for entry in events["joint"])


def test_every_event_class_can_be_told_and_asked(events: Any) -> None:
    classes = names_once(events["classes"])
    assert len(classes) >= 200
    for name, entry in classes.items():
        assert entry["verbs"] or entry["patient_verbs"], name
        assert entry["is_a"] is None or entry["is_a"] in classes
        asked = entry["question"]
        assert asked["whether"], name
        for key, value in asked.items():
            assert value is None or (value.endswith("?") and value[0].isupper()), (name, key)
            assert value is None or ("{counted}" in value) == (key == "count_of"), (name, key)
            assert value is None or "{" not in value.replace("{counted}", "")


def wider(name: str, classes: dict[str, Entry]) -> list[str]:
    chain = []
    while classes[name]["is_a"] is not None:
        name = classes[name]["is_a"]
        assert name not in chain
        chain.append(name)
    return chain


def test_a_word_of_two_event_classes_is_marked(events: Any) -> None:
    classes = names_once(events["classes"])
    joint = {entry["word"]: set(entry["classes"]) for entry in events["joint"]}
    for lists in (("verbs", "patient_verbs"), ("nouns",), ("adjectives",)):
        holders: dict[str, set[str]] = defaultdict(set)
        for name, entry in classes.items():
            for key in lists:
                for word in entry[key]:
                    holders[word].add(name)
        for word, names in holders.items():
            for name in names:
                others = names - {name} - set(wider(name, classes))
                others = {other for other in others if name not in wider(other, classes)}
                if not others | {name} <= joint.get(word, {name}):
                    assert word in classes[name]["ambiguous"], (word, name, others)
    for name, entry in classes.items():
        own = {word for key in WORD_LISTS for word in entry[key]}
        assert set(entry["ambiguous"]) <= own, name


@pytest.mark.parametrize(
    ("word", "key", "name"),
    [
        ("kill", "verbs", "kill"),
        ("die", "patient_verbs", "kill"),
        ("dead", "adjectives", "kill"),
        ("wound", "verbs", "injure"),
        ("cross", "patient_verbs", "cross_border"),
        ("go missing", "patient_verbs", "disappear"),
        ("airstrike", "nouns", "strike_military"),
        ("walkout", "nouns", "strike_labour"),
        ("earthquake", "nouns", "quake"),
        ("take into custody", "verbs", "arrest"),
        ("ceasefire", "nouns", "ceasefire"),
        ("hospitalize", "verbs", "hospitalise"),
        ("ransomware attack", "nouns", "hack"),
        ("lay off", "verbs", "lay_off"),
        ("capsize", "patient_verbs", "capsize"),
    ],
)
def test_an_event_word_tells_its_class(events: Any, word: str, key: str, name: str) -> None:
    assert word in names_once(events["classes"])[name][key]


def test_ambiguous_event_words(events: Any) -> None:
    classes = names_once(events["classes"])
    for name in ("strike_military", "strike_labour"):
        assert "strike" in classes[name]["ambiguous"]
    assert {"fire"} <= set(classes["dismiss"]["ambiguous"]) & set(classes["shoot"]["ambiguous"])
    assert "shoot dead" not in classes["kill"]["ambiguous"]


# --- quantities


def test_counted_is_well_formed(counted: Any) -> None:
    sections = "sets things taking_part vague bounds scales fractions money units number_words ordinal_words none"
    assert set(counted) == words(sections)
    note: dict[str, Check] = {"note": text}
    check(
        counted["sets"],
        {"name": snake_case, "is_a": maybe(snake_case), "words": some_texts},
        {"ambiguous": some_texts} | note,
    )
    check(counted["vague"], {"text": text, "low": maybe(number), "high": maybe(number), "note": text})
    check(
        counted["bounds"],
        {"text": text, "kind": one_of(BOUNDS), "side": one_of({"before", "after"})},
        note,
    )
    check(counted["scales"], {"text": text, "value": number}, note)
    part: dict[str, Check] = {"numerator": number, "denominator": number, "low": number, "high": number}
    check(counted["fractions"], {"text": text}, part)
    kinds = {"symbol", "word", "code"}
    optional: dict[str, Check] = {"candidates": texts, "factor": number} | note
    check(counted["money"], {"text": text, "kind": one_of(kinds), "iso": maybe(text)}, optional)
    unit: dict[str, Check] = {"name": snake_case, "dimension": snake_case, "si": text, "factor": number}
    check(counted["units"], unit | {"words": some_texts, "symbols": texts}, {"offset": number} | note)
    assert some_texts(counted["none"])


def test_counted_sets_form_a_tree(counted: Any) -> None:
    sets = names_once(counted["sets"])
    assert len(sets) >= 400
    for name in sets:
        wider(name, sets)
    holders: dict[str, list[str]] = defaultdict(list)
    for name, entry in sets.items():
        assert set(entry.get("ambiguous", [])) <= set(entry["words"]), name
        for word in entry["words"]:
            holders[word].append(name)
    for word, names in holders.items():
        for name in names if len(names) > 1 else []:
            assert word in sets[name].get("ambiguous", []), (word, names)


@pytest.mark.parametrize(
    ("word", "name", "root"),
    [
        ("militiaman", "fighters", "people"),
        ("militant", "fighters", "people"),
        ("soldier", "soldiers", "people"),
        ("schoolgirl", "girls", "people"),
        ("casualty", "casualties", "people"),
        ("excavator", "construction_machines", "vehicles"),
        ("lorry", "trucks", "vehicles"),
        ("frigate", "warships", "vehicles"),
        ("landmine", "mines", "weapons"),
        ("aftershock", "earthquakes", "events"),
        ("apartment building", "apartment_blocks", "buildings"),
        ("hamlet", "villages", "places"),
    ],
)
def test_a_counted_word_has_its_set_and_root(counted: Any, word: str, name: str, root: str) -> None:
    sets = names_once(counted["sets"])
    assert word in sets[name]["words"]
    assert wider(name, sets)[-1] == root


def test_casualties_are_not_the_dead(counted: Any) -> None:
    sets = names_once(counted["sets"])
    assert not set(sets["casualties"]["words"]) & set(sets["dead"]["words"])
    assert "dead" not in wider("casualties", sets)


def test_vague_numbers_are_intervals(counted: Any) -> None:
    vague = names_once(counted["vague"], "text")
    assert len(vague) >= 60
    for name, entry in vague.items():
        low, high = entry["low"], entry["high"]
        assert low is None or high is None or low <= high, name
    expected = {
        "dozens": (24, 99),
        "scores": (40, 199),
        "hundreds": (200, 999),
        "thousands": (2000, 9999),
        "tens of thousands": (20000, 99999),
        "several": (3, None),
        "several hundred": (300, 999),
        "a couple": (2, 2),
        "many": (None, None),
    }
    assert {name: (vague[name]["low"], vague[name]["high"]) for name in expected} == expected


def test_bounds_and_scales(counted: Any) -> None:
    bounds = {(entry["text"], entry["side"]): entry["kind"] for entry in counted["bounds"]}
    assert set(bounds.values()) == BOUNDS
    assert bounds["at least", "before"] == bounds["or more", "after"] == "at_least"
    assert bounds["up to", "before"] == bounds["as many as", "before"] == "at_most"
    assert bounds["more than", "before"] == bounds["over", "before"] == "more_than"
    assert bounds["nearly", "before"] == "less_than"
    assert bounds["around", "before"] == bounds["or so", "after"] == "about"
    scales = names_once(counted["scales"], "text")
    assert [scales[name]["value"] for name in ("dozen", "lakh", "bn")] == [12, 10**5, 10**9]
    assert all(isinstance(value, int) for value in counted["number_words"].values())
    assert counted["number_words"]["ninety"] == 90
    assert counted["ordinal_words"]["third"] == 3
    assert {"no", "none", "nobody", "zero", "neither"} <= set(counted["none"])


def test_fractions_have_one_form(counted: Any) -> None:
    for entry in counted["fractions"]:
        exact, vague = {"numerator", "denominator"} & set(entry), {"low", "high"} & set(entry)
        assert (len(exact), len(vague)) in {(2, 0), (0, 2)}, entry
        if exact:
            assert 0 < entry["numerator"] < entry["denominator"], entry
        else:
            assert 0 <= entry["low"] <= entry["high"] <= 1, entry


def test_units_and_money(counted: Any) -> None:
    units = names_once(counted["units"])
    assert units["mile"]["factor"] == 1609.344
    assert units["acre"]["factor"] == pytest.approx(units["square_mile"]["factor"] / 640)
    assert units["square_foot"]["factor"] == pytest.approx(units["foot"]["factor"] ** 2)
    assert units["barrel"]["factor"] == pytest.approx(42 * units["us_gallon"]["factor"])
    freezing = 32 * units["fahrenheit"]["factor"] + units["fahrenheit"]["offset"]
    assert freezing == pytest.approx(units["celsius"]["offset"])
    si = defaultdict(set)
    for unit in units.values():
        si[unit["dimension"]].add(unit["si"])
    assert all(len(forms) == 1 for forms in si.values())
    names = [word for unit in units.values() for word in unit["words"]]
    assert sorted(word for word in names if names.count(word) > 1) == []
    money = names_once(counted["money"], "text")
    assert money["€"]["iso"] == "EUR"
    assert money["pound"]["iso"] == "GBP"
    assert money["dinar"]["iso"] is None
    for entry in money.values():
        codes = [*entry.get("candidates", []), *([entry["iso"]] if entry["iso"] else [])]
        assert all(len(code) == 3 and code.isupper() for code in codes), entry


# --- states


def test_states_are_well_formed(states: Any) -> None:
    assert set(states) == {"scales", "opposites"}
    holder: dict[str, Check] = {"name": snake_case, "holder": one_of(HOLDERS)}
    check(states["scales"], holder | {"kind": one_of({"exclusive", "cumulative"}), "states": bool})
    check(states["opposites"], holder | {"groups": bool})
    assert len(names_once(states["scales"])) >= 90
    assert len(names_once(states["opposites"])) >= 90
    steps: list[list[Entry]] = [entry["states"] for entry in states["scales"]]
    groups: list[list[Entry]] = [entry["groups"] for entry in states["opposites"]]
    for members in steps + groups:
        assert len(members) >= 2
        check(members, {"name": snake_case, "words": some_texts})
        names_once(members)
        told = [word for member in members for word in member["words"]]
        assert len(set(told)) == len(told), members


@pytest.mark.parametrize(
    ("scale", "order"),
    [
        ("life", "alive injured critical dead"),
        ("whereabouts", "missing found"),
        ("custody", "at_large arrested charged on_trial convicted sentenced released"),
        ("care", "in_hospital discharged"),
        ("identity", "unidentified identified"),
        ("fire", "burning contained extinguished"),
        ("law", "proposed passed signed in_force suspended repealed"),
        ("control", "besieged captured retaken"),
        ("takeover", "offered agreed completed"),
        ("storm", "approaching landfall weakening"),
    ],
)
def test_states_come_in_the_order_of_progress(states: Any, scale: str, order: str) -> None:
    names = [state["name"] for state in names_once(states["scales"])[scale]["states"]]
    steps = [names.index(name) for name in order.split()]
    assert steps == sorted(steps)


def test_opposites(states: Any) -> None:
    table = names_once(states["opposites"])
    pairs = [("guilt", "guilty", "innocent"), ("arms", "armed", "unarmed"), ("employment", "hired", "fired")]
    pairs += [("legality", "legal", "illegal"), ("confirmed", "confirmed", "unconfirmed")]
    pairs += [("on_board", "on board", "not on board"), ("marriage", "married", "single")]
    for name, first, second in pairs:
        sides = {group["name"] for group in table[name]["groups"] if {first, second} & set(group["words"])}
        assert len(sides) == 2, name


# --- bodies and countries


def test_bodies_are_well_formed(aliases: Any) -> None:
    assert set(aliases) == {"bodies", "generic"}
    required: dict[str, Check] = {
        "name": text,
        "schema": one_of(SCHEMAS),
        "country": maybe(country_code),
        "aliases": texts,
        "acronyms": texts,
        "near_misses": texts,
    }
    check(aliases["bodies"], required)
    check(aliases["generic"], {"name": snake_case, "words": some_texts})
    bodies = names_once(aliases["bodies"])
    assert len(bodies) >= 900
    assert sum(entry["country"] is None for entry in bodies.values()) >= 100
    assert len({entry["country"] for entry in bodies.values()}) >= 80
    for entry in bodies.values():
        assert all("." not in acronym for acronym in entry["acronyms"])
        assert entry["name"] not in entry["aliases"]


def test_a_near_miss_is_no_alias(aliases: Any) -> None:
    bodies = names_once(aliases["bodies"])
    for name, entry in bodies.items():
        assert not {name, *entry["aliases"]} & set(entry["near_misses"]), name
        for other in entry["near_misses"]:
            assert other not in bodies or name in bodies[other]["near_misses"], (name, other)


def test_a_name_of_two_bodies_is_a_near_miss(aliases: Any) -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    bodies = names_once(aliases["bodies"])
    for name, entry in bodies.items():
        for alias in (name, *entry["aliases"]):
            holders[alias.casefold()].add(name)
    for alias, names in holders.items():
        for name in names:
            assert names - {name} <= set(bodies[name]["near_misses"]), alias


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("Syria Civil Defence", "White Helmets"),
        ("Popular Mobilization Forces", "Hashd al-Shaabi"),
        ("Islamic State", "Daesh"),
        ("Houthis", "Ansar Allah"),
        ("Doctors Without Borders", "Médecins Sans Frontières"),
        ("United Nations High Commissioner for Refugees", "UN refugee agency"),
        ("United States Department of Defense", "Pentagon"),
        ("Metropolitan Police Service", "Scotland Yard"),
        ("Islamic Revolutionary Guard Corps", "Pasdaran"),
        ("Myanmar National Democratic Alliance Army", "Kokang army"),
        ("Gulf Clan", "Clan del Golfo"),
        ("Saudi Aramco", "Saudi Arabian Oil Company"),
    ],
)
def test_a_body_has_its_other_names(aliases: Any, name: str, alias: str) -> None:
    assert alias in names_once(aliases["bodies"])[name]["aliases"]


def test_near_misses_stay_apart(aliases: Any) -> None:
    bodies = names_once(aliases["bodies"])
    assert "Kataib Hezbollah" in bodies["Hezbollah"]["near_misses"]
    assert "International Cricket Council" in bodies["International Criminal Court"]["near_misses"]
    assert "Rapid Support Forces" in bodies["Reporters Without Borders"]["near_misses"]


def test_countries(countries: list[Entry]) -> None:
    required: dict[str, Check] = {
        "country": text,
        "iso2": country_code,
        "adjectives": texts,
        "people": texts,
        "capital": maybe(text),
        "government_metonyms": texts,
        "names": some_texts,
    }
    check(countries, required)
    table = names_once(countries, "iso2")
    names_once(countries, "country")
    assert len(table) >= 240
    assert all(entry["country"] == entry["names"][0] for entry in countries)
    assert sum(bool(entry["adjectives"]) for entry in countries) >= 240
    assert table["NO"]["adjectives"] == ["Norwegian"]
    assert {"U.S.", "USA", "America"} <= set(table["US"]["names"])
    assert "Kremlin" in table["RU"]["government_metonyms"]
    assert "Downing Street" in table["GB"]["government_metonyms"]
    assert table["NE"]["adjectives"] != table["NG"]["adjectives"]
    assert table["LB"]["capital"] == "Beirut"


# --- names


def test_organization_words() -> None:
    document = read("organization_words.yml")
    assert set(document) == {"kinds", "shared"}
    kind: dict[str, Check] = {"name": snake_case, "schema": maybe(text), "words": some_texts}
    check(document["kinds"], kind | {"side": one_of({"first", "last", "any"})})
    check(document["shared"], {"word": text, "kinds": some_texts})
    holders: dict[str, set[str]] = defaultdict(set)
    for entry in document["kinds"]:
        for word in entry["words"]:
            holders[word].add(entry["name"])
    assert len(holders) >= 1000
    shared = {entry["word"]: set(entry["kinds"]) for entry in document["shared"]}
    assert shared == {word: names for word, names in holders.items() if len(names) > 1}
    assert holders["Ministry"] == {"government"}
    assert holders["Inc"] == {"company"}
    assert holders["Airport"] == {"facility"}
    assert holders["Act"] == {"law"}


def test_given_names() -> None:
    lines = (EN / "given_names.txt").read_text(encoding="utf-8").splitlines()
    assert "# ambiguous" in lines
    names = [line for line in lines if not line.startswith("#")]
    assert len(names) >= 10000
    assert len(set(names)) == len(names)
    assert all(name[0].isupper() and len(name) >= 2 and "\t" not in name for name in names)
    plain = set(lines[: lines.index("# ambiguous")])
    assert words("Mohammed Hassan Vladimir Oleksandr Ngozi Priya Hiroshi Wei Thandiwe Aoife José Layla") <= plain
    ambiguous = set(lines[lines.index("# ambiguous") :])
    assert {"May", "Mark", "Jordan", "Paris"} <= ambiguous
    assert not {"The", "Police", "Monday", "Sheikh"} & (plain | ambiguous)


def test_places(places: list[list[str]], countries: list[Entry]) -> None:
    assert (EN / "places.tsv").stat().st_size < 2_000_000
    codes = {entry["iso2"] for entry in countries} | {"TF", "GS", "AQ"}
    by_kind: dict[str, int] = defaultdict(int)
    for row in places:
        assert 2 <= len(row) <= 6, row
        assert text(row[0])
        assert row[1] in KINDS, row
        assert row[1] not in {"country", "city"} or country_code(row[2]), row
        assert len(row) < 3 or all(code in codes for code in row[2].split(",") if code), row
        assert len(row) < 5 or not row[4] or row[4].isdigit(), row
        by_kind[row[1]] += 1
    assert by_kind["city"] > 30_000
    assert by_kind["region"] > 2_500
    assert by_kind["country"] == len(countries)


@pytest.mark.parametrize(
    ("name", "kind", "code", "region"),
    [
        ("Aleppo", "city", "SY", "Aleppo"),
        ("Lagos", "city", "NG", "Lagos"),
        ("Houston", "city", "US", "Texas"),
        ("Texas", "region", "US", ""),
        ("Ontario", "region", "CA", ""),
        ("Gaza", "region", "PS", ""),
        ("Donbas", "region", "UA", ""),
        ("Mount Etna", "feature", "IT", ""),
    ],
)
def test_a_place_and_what_contains_it(places: list[list[str]], name: str, kind: str, code: str, region: str) -> None:
    rows = [[*row, "", "", ""] for row in places if row[0] == name and row[1] == kind]
    assert (code, region) in {(row[2], row[3]) for row in rows}


def test_the_gazetteer_bakes_the_same_from_any_order(tmp_path: Path) -> None:
    rows = ["Springfield,United States,Illinois,1", "Pau,France,Aquitaine,2", "Pau,France,Aquitaine,3"]
    baked = []
    for order in (rows, rows[::-1]):
        source, out = tmp_path / "cities.csv", tmp_path / "places.tsv"
        source.write_text("\n".join(["name,country,subcountry,geonameid", *order]) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "training.bake_gazetteer", str(source), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        baked.append(out.read_bytes())
    assert baked[0] == baked[1]
    assert baked[0].count(b"Pau\tcity\tFR\tAquitaine") == 1


def test_a_country_that_no_list_knows_is_named(tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("name,country,subcountry,geonameid\nErewhon,Nowhere,,1\n", encoding="utf-8")
    command = [sys.executable, "-m", "training.bake_gazetteer", str(source), "--out", str(tmp_path / "out.tsv")]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode != 0
    assert "line 2" in run.stderr
    assert "'Nowhere'" in run.stderr
