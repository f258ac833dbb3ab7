"""Who speaks what stands in quotation marks."""

from according.attribute.direct_speech import direct_attributions
from according.attribute.indirect_speech import Found
from tests.annotate.trees_by_hand import document, name, said, sentences


def spoken(*texts: str) -> list[tuple[str | None, str, str]]:
    whole = document(*texts).text
    found: list[Found] = direct_attributions(sentences(*texts), (name(whole, "Lena Orsk"),) if "Orsk" in whole else ())
    return [
        (said(whole, f.attribution.source), " ".join(whole[c.start : c.end] for c in f.attribution.content),
         f.attribution.rule)
        for f in found
    ]  # fmt: skip


def test_the_speaker_stands_behind() -> None:
    assert spoken("“The bridge is safe,” the mayor said on Tuesday.") == [
        ("the mayor", "The bridge is safe", "attribute/quotation")
    ]


def test_the_speaker_stands_behind_an_inverted_verb() -> None:
    assert spoken("“The wall will hold,” said Lena Orsk, the governor.") == [
        ("Lena Orsk", "The wall will hold", "attribute/quotation")
    ]


def test_the_speaker_stands_before_a_colon_in_the_sentence_before() -> None:
    told = ("The mayor said:", "“We will rebuild the bridge.”")
    assert spoken(*told) == [("The mayor", "We will rebuild the bridge", "attribute/quotation-after-colon")]


def test_a_quotation_goes_on_with_the_last_speaker() -> None:
    told = ("“The bridge is safe,” the mayor said on Tuesday.", "¶“We will rebuild the bridge.”")
    assert spoken(*told)[1] == ("the mayor", "We will rebuild the bridge", "attribute/quotation-continued")


def test_a_quotation_two_paragraphs_on_is_nobodys() -> None:
    told = (
        "“The bridge is safe,” the mayor said on Tuesday.",
        "¶The trial began on Monday.",
        "¶“We will rebuild the bridge.”",
    )
    assert len(spoken(*told)) == 1


def test_a_borrowed_word_is_no_speech() -> None:
    assert spoken("The mayor called it a “tragic” night.") == []
