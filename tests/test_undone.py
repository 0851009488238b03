import pytest
from coach.catalogue import name_of_gap
from coach.catalogue.undone import left_undone


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("you didn't open the second file until we told you to", "opening the second file"),
        ("she'd never led a changeover on her own", "leading a changeover"),
        ("you began cutting without measuring the doorway", "measuring the doorway"),
        ("they wanted me to pick one supplier and say why", "picking one supplier"),
        ("couldn't land the plane in the crosswind exercise", "landing the plane in the crosswind exercise"),
        ("did not ask who signs the order", "asking who signs the order"),
        ("please label your shelves", "labelling my shelves"),
        ("Next time rehearse the opening", "rehearsing the opening"),
        ("it would help to draw the timeline", "drawing the timeline"),
    ],
)
def test_what_was_not_done_is_named_by_the_doing(quote: str, words: str) -> None:
    undone = left_undone(quote)
    assert undone is not None
    assert undone.name.words == words


@pytest.mark.parametrize(
    "quote",
    [
        "you didn't know the code of practice",  # to say "knowing" would accuse
        "we couldn't follow the second half",  # it was they who could not
        "you never called her back",  # somebody, and nobody knows who
        "didn't ask",
        "Read like a list",
        "the team did not agree",
        "you did not thank Oliwia",
        "you were not only reading the notes but rushing",
        "we simply couldn't follow the last part",
        "Talk on the new rules ran over",
        "not willing to travel",
    ],
)
def test_what_would_name_somebody_or_nothing_is_not_said(quote: str) -> None:
    assert left_undone(quote) is None


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("you didn't write any tests until we asked", "writing tests"),  # "tests" alone says nothing
        ("you went straight for the drill without isolating the supply", "isolating the supply"),
        ("The handover question was thin, you didn't name the risks", "the handover question"),
    ],
)
def test_a_gap_is_named_by_what_was_left_undone_where_no_other_name_tells_as_much(quote: str, words: str) -> None:
    found = name_of_gap(quote)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("you spent 25 of the 40 minutes sorting the parts bin", "the time on sorting the parts bin"),
        ("I spent half the session on how I built the rota", "the time on how I built the rota"),
        ("you spent most of the hour in the cellar", "the time in the cellar"),
    ],
)
def test_what_took_too_long_is_named_by_the_time(quote: str, words: str) -> None:
    found = name_of_gap(quote)
    assert found is not None
    assert found.words == words
