"""Labelled atoms become whole remarks; the labels are given here, so nothing depends on how well the reading was learnt."""

import coach
import pytest
from coach.listening.atoms import cut
from coach.listening.ratings import Rated
from coach.listening.spans import POINTS, Span, heard_behind_signs, spans_of


def points(*labelled: str) -> list[tuple[str, str]]:
    """Return kind and words of the points in a text that is given in pieces, ``label|words``."""
    pieces = [piece.split("|") for piece in labelled]
    text = " ".join(words for _, words in pieces)
    atoms = cut(text)
    labels: list[str] = []
    for label, words in pieces:
        first, last = text.index(words), text.index(words) + len(words)
        inside = [atom for atom in atoms if first <= atom.start < last]
        labels += [f"{'I' if at else 'B'}-{label}" if label in POINTS else label for at, _ in enumerate(inside)]
    return [
        (span.label, text[span.start : span.end]) for span in spans_of(text, atoms, labels, []) if span.label in POINTS
    ]


@pytest.mark.parametrize(
    "announced",
    [
        "Two things went against you.",
        "There were a couple of areas to work on:",
        "Some points that stood out:",
        "Three main concerns were raised.",
        "I do think",
        "The panel also felt that",
        "Hanna also felt",
        "and Tom thought",
    ],
)
def test_what_only_says_that_something_follows_is_no_point(announced: str) -> None:
    assert points(f"gap|{announced}", "gap|you never asked who it was for.") == [
        ("gap", "you never asked who it was for")
    ]


@pytest.mark.parametrize("said", ["One thing was the SQL.", "Two points about style were wrong."])
def test_what_names_the_thing_itself_stays_a_point(said: str) -> None:
    assert points(f"gap|{said}") == [("gap", said.rstrip("."))]


def test_a_remark_goes_on_behind_a_parenthesis_and_what_is_said_of_it_decides() -> None:
    heard = points(
        "context|They thought", "gap|your example", "context|(the old data centre)", "strength|was excellent."
    )
    assert heard == [("strength", "your example (the old data centre) was excellent")]


def test_what_somebody_was_pleased_with_begins_behind_the_preposition() -> None:
    assert points("context|The panel were pleased", "strength|with your answer on values.") == [
        ("strength", "your answer on values")
    ]


def test_what_stands_behind_one_mark_is_one_remark_unless_another_kind_stands_between() -> None:
    text = "- too slow, not tested\n- too slow, nice names, not tested\n"
    mark, other = Rated(0, 1, "gap", (2, 22)), Rated(23, 24, "gap", (25, 57))
    spans = [
        Span(2, 10, "gap"),
        Span(12, 22, "gap"),
        Span(25, 33, "gap"),
        Span(35, 45, "strength"),
        Span(47, 57, "gap"),
    ]
    heard = sorted(
        (span.start, text[span.start : span.end])
        for span in heard_behind_signs(spans, [mark, other])
        if span.label in POINTS
    )
    assert [words for _, words in heard] == ["too slow, not tested", "too slow", "nice names", "not tested"]


@pytest.mark.parametrize(
    ("before", "whom"),
    [("We appointed", "someone who has led a team"), ("They went for", "a stronger candidate who has led a team")],
)
def test_a_remark_begins_with_whom_it_speaks_of(before: str, whom: str) -> None:
    someone, clause = whom.split(" who ")
    assert points(f"logistics|{before} {someone}", f"gap|who {clause}.") == [("gap", whom)]


def test_a_wish_is_one_remark_with_what_was_wished() -> None:
    told = "I'd said I would tell the manager,"
    assert points(f"context|{told} and they wanted", "gap|me to name the lead.") == [
        ("gap", "they wanted me to name the lead")
    ]


@pytest.mark.parametrize(
    ("said", "is_point"),
    [
        ("They asked me to design repeat prescription requests.", False),
        ("they gave sales data for 4 cities", False),
        ("They asked for a plan on a page and got eleven.", True),
        ("they asked me twice to stop", True),
        ("I asked about commission before I'd sat down", True),
    ],
)
def test_what_was_asked_is_no_remark_on_how_it_was_answered(said: str, is_point: bool) -> None:
    assert bool(points(f"gap|{said}")) is is_point


def test_a_remark_torn_apart_by_thousands_of_spaces_is_trimmed_at_once() -> None:
    said = f"your answers were{' ' * 20_000}too long"
    assert points(f"gap|{said}") == [("gap", said)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("you did not say who you would ring", "or that you would write it down"),
        ("You never mentioned how you'd lock the van,", "and that you'd check the oil"),
        ("when Ines pushed you", "you stuck to the first price"),
        ("you left the bench in a state,", "and I can't have that with apprentices about"),
    ],
)
def test_the_other_half_of_a_remark_is_no_point_of_its_own(first: str, second: str) -> None:
    assert points(f"gap|{first}", f"gap|{second}") == [("gap", f"{first} {second}")]


@pytest.mark.parametrize(
    "aside",
    [
        "Has anyone here had a trial shift like that?",
        "any tips welcome.",
        "You can pick up your whites from the porter.",
        "one of the finalists had that.",
    ],
)
def test_what_is_said_beside_the_matter_is_no_point(aside: str) -> None:
    assert points(f"gap|{aside}", "gap|you never asked who it was for.") == [("gap", "you never asked who it was for")]


def test_a_remark_begins_with_what_it_speaks_of_where_somebody_felt_it() -> None:
    heard = points("context|The reading itself was felt", "gap|to be rather long.")
    assert heard == [("gap", "The reading itself was felt to be rather long")]


def test_what_else_was_not_done_is_no_advice_of_its_own() -> None:
    assert points("gap|you didn't check the oil", "gap|or wipe the blade.") == [
        ("gap", "you didn't check the oil or wipe the blade")
    ]
    assert len(points("gap|you checked the oil", "gap|or wipe the blade.")) > 1


def test_a_face_is_no_part_of_a_remark() -> None:
    reading = coach.listen("Hi Bo, no luck :( they liked your glazing :) but you never asked for the order")
    assert [point.quote for point in reading.points] == ["they liked your glazing", "you never asked for the order"]


@pytest.mark.parametrize(
    ("lead", "found", "remark"),
    [
        ("The panel found", "you slightly guarded with the visitors.", "slightly guarded with the visitors"),
        ("We thought", "him too quick on the lathe.", "too quick on the lathe"),
        ("They felt", "you to be lacking in patience.", "lacking in patience"),
        ("The crew found", "you difficult to hear.", "difficult to hear"),
        ("They felt", "you handled the winch badly.", "you handled the winch badly"),
        ("They felt", "you were guarded.", "you were guarded"),
        ("They said", "you too were late.", "you too were late"),
    ],
)
def test_what_somebody_was_found_to_be_stands_by_itself(lead: str, found: str, remark: str) -> None:
    assert points(f"context|{lead}", f"gap|{found}") == [("gap", remark)]


def test_a_slash_that_only_parts_two_remarks_belongs_to_none() -> None:
    assert points("gap|lacks sea time /", "strength|good knots") == [
        ("gap", "lacks sea time"),
        ("strength", "good knots"),
    ]
