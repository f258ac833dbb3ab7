"""What each line of a pasted page is."""

import pytest

from according.acquire.blocks import lay_out
from tests.acquire.reports import BODY, acquire

LONG = "Three ports on the northern coast were closed on Monday after the storm, the harbour office said."


def test_a_page_as_pasted_is_laid_out() -> None:
    found = acquire(
        "December 5, 2024\n\nDam at Karvol cracks, dozens missing\n\nkarvol\nShare this news\n\n" + BODY + "\n"
        "Share.\nLeave A Reply\n\nExit mobile version\n"
    )
    assert found.read.title == "Dam at Karvol cracks, dozens missing"
    assert found.blocks("dateline") == ["December 5, 2024"]
    assert found.blocks("headline") == ["Dam at Karvol cracks, dozens missing"]
    assert found.blocks("boilerplate") == [
        "karvol", "Share this news", "Share.", "Leave A Reply", "Exit mobile version",
    ]  # fmt: skip
    assert len(found.blocks("body")) == 3


def test_every_visible_character_stands_in_one_block() -> None:
    # `acquire` checks it of every result; here of lines that are nothing but marks and odd line ends.
    found = acquire(f"***\r{LONG}\u2028{LONG.replace('Three', 'Four')}\x0b---\x0c#\n{LONG.replace('Three', 'Five')}")
    assert len(found.blocks("body")) == 3


def test_a_title_that_is_given_marks_the_line_that_repeats_it() -> None:
    found = acquire(
        f"---\ntitle: Karvol dam cracks after strong quake - Harbour Daily\n---\n"
        f"Karvol dam cracks after a strong quake\nBy Ana Ruiz\n{BODY}"
    )
    assert found.blocks("headline") == ["Karvol dam cracks after a strong quake"]
    assert found.read.title == "Karvol dam cracks after strong quake - Harbour Daily"
    assert found.read.author == "Ana Ruiz"


def test_a_first_sentence_is_no_headline() -> None:
    assert acquire(BODY).read.title is None
    assert acquire(f"{LONG}\n\n{LONG} It was the second storm.").blocks("headline") == []


def test_a_markdown_heading_is_a_headline_without_its_sign() -> None:
    found = acquire(f"# Dam at Karvol cracks\n\n{BODY}")
    assert found.read.title == "Dam at Karvol cracks"
    assert found.blocks("headline") == ["# Dam at Karvol cracks"]


def test_headings_between_paragraphs_are_no_sentences() -> None:
    found = acquire(f"{BODY}\nWhat Do Engineers Say?\n\n{LONG}\n\nThe rain went on\n\n{LONG} It rained.")
    assert found.blocks("headline") == ["What Do Engineers Say?"]


def test_a_list_of_sources_at_the_end_is_no_text_of_the_report() -> None:
    sources = ["Harbour Daily, “Dam cracks in Karvol,” 3/14/24", "Coastal Post, “Forty missing,” 3/14/24"]
    found = acquire("\n".join([BODY, "SOURCES", *sources, "No comments:", "Post a Comment"]))
    assert found.blocks("boilerplate") == ["SOURCES", *sources, "No comments:", "Post a Comment"]


def test_readers_comments_are_left_out_and_a_report_below_a_comment_link_is_not() -> None:
    found = acquire(f"{BODY}\n2 Comments\nOle says:\nNot one word of it is true, if you ask me.\nReply\n")
    assert "Not one word of it is true, if you ask me." in found.blocks("boilerplate")
    kept = acquire(f"Comments\n{BODY}\n{LONG}\n")
    assert LONG in kept.blocks("body")


def test_lines_that_a_gallery_repeats_are_captions() -> None:
    caption = "Rescuers stand on the wall of the dam at Karvol"
    found = acquire(f"{BODY}\n{caption}\n{LONG}\n{caption}\n{LONG} It rained.\n{caption}\n")
    assert found.blocks("caption") == [caption] * 3


def test_numbered_gallery_lines_are_captions() -> None:
    found = acquire(f"{BODY}\n1/2 The dam in spring. Ben Kemal\n2/2 The dam today. Ben Kemal\n{LONG}")
    assert found.blocks("caption") == ["1/2 The dam in spring. Ben Kemal", "2/2 The dam today. Ben Kemal"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Water pours from the dam on Thursday. (Photo: Ben Kemal)", "Ben Kemal"),
        ("A crane lifts a tree from the road. Ben Kemal/Harbour Daily", "Ben Kemal/Harbour Daily"),
        ("Families wait at a school in Dorn. Photograph: Ben Kemal", "Ben Kemal"),
    ],
)
def test_a_caption_gives_its_photographer(line: str, name: str) -> None:
    found = acquire(f"{BODY}\n{line}\n\n{LONG}\n")
    assert found.blocks("caption") == [line]
    assert ("photo", name) in found.roles()


def test_a_line_without_a_stop_among_sentences_is_a_caption() -> None:
    caption = "Rescuers carry sandbags along the road to the lower valley"
    assert acquire(f"{BODY}\n{caption}\n{LONG}\n").blocks("caption") == [caption]


def test_list_entries_without_stops_stay_in_the_report() -> None:
    found = acquire(
        f"{BODY}\nThe dead are:\nMaro Teln, a driver from the town of Dorn\nAda Lusk, who ran the mill\n{LONG}\n"
    )
    assert "Maro Teln, a driver from the town of Dorn" in found.blocks("body")


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE: Two more people were found dead on Friday, the governor said.",
        "Police said the man would share the prize.",
        "Follow the river for a mile and there is the dam, said the guide.",
        "He was a subscriber to the theory that the wall could not break.",
        "No comments were made by the company on Friday.",
        "By Monday evening the water had reached the mill.",
        "May 5 was the day on which the wall was checked last.",
    ],
)
def test_a_sentence_of_the_report_is_never_furniture(line: str) -> None:
    body = " ".join(acquire(f"{BODY}\n{line}\n\n{LONG}\n").blocks("body"))
    assert line.removeprefix("UPDATE: ") in body


def test_furniture_that_hangs_on_a_sentence_is_cut_off() -> None:
    found = acquire(f"{BODY}\n{LONG}Share.")
    assert found.blocks("body")[-1] == LONG
    assert found.blocks("boilerplate") == ["Share."]


def test_a_head_that_runs_into_the_first_sentence_is_cut_off() -> None:
    title = "Dam at Karvol cracks after quake"
    found = acquire(f"---\ntitle: {title}\n---\n{title} AFP Thursday 14 March 2024 {LONG}\n")
    assert found.blocks("headline") == [title]
    assert found.blocks("credit") == ["AFP"]
    assert found.blocks("dateline") == ["Thursday 14 March 2024"]
    assert found.blocks("body") == [LONG]


def test_a_stamp_behind_a_headline_is_a_dateline() -> None:
    found = acquire(f"Dam at Karvol cracks Posted: Thursday, March 14, 2024 2:53 PM EDT\n{BODY}")
    assert found.read.title == "Dam at Karvol cracks"
    assert found.read.published_at == "2024-03-14T14:53:00-04:00"


def test_wrapped_paragraphs_are_one_block_each() -> None:
    import textwrap

    paragraphs = [f"{LONG} It was the second storm of the month, and the third this year.", *BODY.split("\n\n")]
    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in paragraphs)
    bodies = acquire(wrapped).blocks("body")
    assert [" ".join(body.split()) for body in bodies] == [paragraph.strip() for paragraph in paragraphs]


def test_short_lines_that_end_on_purpose_are_not_joined() -> None:
    lines = ["The dam broke at dawn.", "The mill was gone by noon.", "Nobody was hurt, police said.", "Rain went on."]
    assert acquire("\n".join(lines)).blocks("body") == lines


def test_text_of_one_line_is_body() -> None:
    assert [part.kind for part in lay_out(LONG).parts] == ["body"]
