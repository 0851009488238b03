"""What its own sender takes back is not heard."""

import pytest
from coach.intake import take_in
from coach.listening import listen
from coach.listening.taken_back import taken_back

HERS = "Hi Rosa, your till was short twice and the blinds were left up. We chose somebody else."
HIS = "Hi Owen, your bread was good but the proving was rushed on Friday."


@pytest.mark.parametrize(
    "turn",
    [
        "Oh no, that went to the wrong person, sorry.",
        "Sorry, wrong message pasted above!",
        "Please disregard the above, it is meant for another applicant.",
        "Ignore the first paragraph.",
        "The above was meant for someone else.",
    ],
)
def test_what_stands_above_is_set_aside_and_colours_nothing(turn: str) -> None:
    reading = listen(take_in(f"{HERS}\n\n{turn}\n\n{HIS}"))
    assert {point.quote for point in reading.points} == {"your bread was good", "the proving was rushed on Friday"}
    assert next(each for each in reading.set_aside if each.start == 0).reason == "noise"


@pytest.mark.parametrize(
    "text",
    [
        f"{HIS} You sent us the wrong file first.",  # the person did
        f"{HIS} Sorry, wrong message above!",  # nothing else is left to hear
        "You went down the wrong road and did not ask the foreman before you went back for the second load of slates.",
        "The first one was for the bakery round, the second for the shop, and both were late by an hour on the trial day.",
    ],
)
def test_nothing_is_taken_back_by_other_words(text: str) -> None:
    assert taken_back(text, 0, len(text)) == []
