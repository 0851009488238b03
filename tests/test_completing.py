"""What a name leaves out is put in, and what is broken off goes."""

import pytest
from coach.catalogue.completing import completed

from tests.pointing import remark_of, steps_of, told


@pytest.mark.parametrize(
    ("remark", "begun", "whole"),
    [
        ("you couldn't say what a glow plug is for", "what a glow plug is", "what a glow plug is for"),
        ("asked which of the pumps had tripped it", "which of the pumps had tripped", "which of the pumps had tripped it"),
        ("count how many plates you can carry", "*count how many plates can carry", "counting how many plates I can carry"),
        ("get your food hygiene done again", "*get my food hygiene", "getting my food hygiene done again"),
        ("get your first aid renewed", "*get my first aid", "getting my first aid renewed"),
        ("the first 20 pages were double spaced", "the first 20", "the first 20 pages"),
        ("the first 30 of the recording had no sound", "the first 30", "the first 30"),
        ("no dates on page 2", "the dates on page", "the dates on page 2"),
        ("on the stage manager exercise you froze", "the stage", "the stage manager exercise"),
        ("the head chef was away", "the head", "the head"),
        ("neither the oral nor the hard copy one of the edit tests was clean", "the hard copy", "the edit tests"),
        ("the written one was short", "the written", "the written"),
        ("you hung the doors before the frames were square", "*hung the doors before the frames", "hanging the doors"),
        ("you trimmed before the covers were dry", "*trimmed before the covers", "trimming"),
        ("you hung the doors before the frames", "*hung the doors before the frames", "hanging the doors before the frames"),
    ],
)  # fmt: skip
def test_a_name_is_as_long_as_it_needs_to_be(remark: str, begun: str, whole: str) -> None:
    found = remark_of(remark)
    assert told(found, completed(found, steps_of(found, begun))) == whole


@pytest.mark.parametrize(
    ("remark", "begun", "whole"),
    [
        ("you edited the manifest rather than the chart", "the manifest", "editing the manifest rather than the chart"),
        ("you trained the seniors instead of the apprentices", "how I trained the seniors", "training the seniors instead of the apprentices"),
        ("you rewrote the query rather than the index", "*rewrote the query", "rewriting the query rather than the index"),
        ("the oven door was open rather than shut", "the oven door", "the oven door"),
        ("you rebooted the server rather than reading the alert", "the server", "the server"),  # another name tells it
        ("the desk wanted figures rather than the usual slogans", "figures", "figures"),
    ],
)  # fmt: skip
def test_what_was_done_is_told_with_what_it_was_done_instead_of(remark: str, begun: str, whole: str) -> None:
    found = remark_of(remark)
    assert told(found, completed(found, steps_of(found, begun))) == whole


def test_nothing_is_added_that_no_name_may_hold() -> None:
    text = "you rang the depot rather than the carter"
    found = remark_of(text)._replace(barred=frozenset({text.split().index("carter")}))
    assert told(found, completed(found, steps_of(found, "the depot"))) == "the depot"


@pytest.mark.parametrize("remark", ["one of the", "the second one of the", "the one of my"])
def test_a_remark_that_breaks_off_is_no_trouble(remark: str) -> None:
    found = remark_of(remark)
    assert told(found, completed(found, steps_of(found, "one")))
