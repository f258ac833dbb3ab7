"""Words, quotations and odd numbers in two reports tie their statements to one root."""

from according.schema.links import Origin
from tests.link.made import Sheet
from tests.link.origins.made_origins import OWN, WIRE, cited, origins


def test_copied_words_are_one_origin_named_for_the_first_to_print_them() -> None:
    late = Sheet(WIRE, publisher="Late", published="2031-03-05")
    early = Sheet(WIRE, publisher="Early", published="2031-03-04")
    for sheet in (late, early):
        sheet.say(sheet.text.splitlines()[1])
    (origin,) = origins(late, early)
    assert (origin.kind, origin.name, len(origin.documents)) == ("copied-text", "Early", 2)
    assert {e.document for e in origin.evidence} == {late.document.id, early.document.id}


def test_one_sentence_in_common_is_a_text_of_nobody() -> None:
    sentence = WIRE.splitlines()[1]
    sheets = [Sheet(f"{text}\n{sentence}", publisher=p) for text, p in ((OWN, "A"), ("The mayor resigned .", "B"))]
    for sheet in sheets:
        sheet.say(sentence)
    (origin,) = origins(*sheets)
    assert (origin.kind, origin.name) == ("copied-text", "unnamed text")


def _copied_and_cited(kind: str, name: str) -> list[Origin]:
    sentence = WIRE.splitlines()[1].removesuffix(" .")
    one, other = (
        Sheet(f"{text}\n{sentence} {more} .", publisher=p)
        for text, more, p in ((OWN, f", {name} said", "A"), ("It rained .", "in vain", "B"))
    )
    one.say(sentence, (kind, name, name), cue="said")
    other.say(sentence)
    return origins(one, other)


def test_words_that_another_report_cites_a_source_for_have_that_source() -> None:
    (origin,) = _copied_and_cited("named", "Jane Roe")
    assert (origin.name, origin.rule, len(origin.documents)) == ("Jane Roe", "link/cited-source", 2)
    assert len({e.document for e in origin.evidence}) == 2


def test_and_so_where_the_source_has_no_name() -> None:
    (origin,) = _copied_and_cited("unnamed", "a driver")
    assert (origin.name, len(origin.documents)) == ("a driver (A)", 2)


def test_words_of_two_reports_that_hear_one_agency_go_by_it() -> None:
    sheets = []
    for publisher, text in (("A", OWN), ("B", "It rained .")):
        sentence = WIRE.splitlines()[1]
        sheet = Sheet(f"{text}\nThe wind was strong , Jane Roe told Reuters .\n{sentence}", publisher=publisher)
        sheet.say("The wind was strong", ("agency", "Reuters", "Reuters"), ("named", "Jane Roe", "Jane Roe"))
        sheet.say(sentence)
        sheets.append(sheet)
    found = {o.kind: o for o in origins(*sheets)}
    assert found["copied-text"].name == "Reuters"


def _quoting(words: str, publisher: str, *chain: tuple[str, str, str]) -> Sheet:
    speaker = chain[0][2] if chain else "somebody"
    sheet = Sheet(f"“ {words} ” , {speaker} said in {publisher} .", publisher=publisher)
    said = sheet.say(words, *chain, cue="said")
    from dataclasses import replace

    sheet.records[-1] = replace(said, quote="direct")
    return sheet


def test_one_quotation_has_one_speaker() -> None:
    words = "We heard a bang and then the lights went out"
    named = _quoting(words, "A", ("named", "Jane Roe", "Jane Roe"))
    unnamed = _quoting("We heard a bang and then the lights", "B", ("unnamed", "a passenger", "a passenger"))
    (origin,) = origins(named, unnamed)
    assert (origin.name, len(origin.documents)) == ("Jane Roe", 2)


def test_a_few_words_in_common_are_no_one_quotation() -> None:
    one = _quoting("We heard a bang and ran to the cars", "A", ("named", "Jane Roe", "Jane Roe"))
    other = _quoting("We heard a shot and drove home", "B", ("unnamed", "a passenger", "a passenger"))
    assert len(origins(one, other)) == 2


def _counting(number: str, publisher: str, source: str = "") -> Sheet:
    sheet = Sheet(f"The fund paid {number} dollars {publisher} {f', {source} said' if source else ''} .", publisher)
    sheet.say(f"paid {number} dollars", *([("named", source, source)] if source else []))
    return sheet


def test_an_odd_number_has_one_root() -> None:
    (origin,) = origins(_counting("48,317", "A", "Jane Roe"), _counting("48,317", "B"))
    assert (origin.name, len(origin.documents)) == ("Jane Roe", 2)


def test_round_numbers_and_years_have_not() -> None:
    for number in ("50,000", "2,019", "2019", "12"):
        expected = 1 if number == "2,019" else 2
        found = origins(_counting(number, "A", "Jane Roe"), _counting(number, "B"))
        assert len(found) == expected, number


def test_named_sources_keep_their_own_words() -> None:
    sheets = [cited("Jane Roe", publisher="A"), cited("Ann Poe", publisher="B")]
    assert {o.name for o in origins(*sheets)} == {"Jane Roe", "Ann Poe"}
