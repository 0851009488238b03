"""The person's own answer, quoted back, is neither praise nor what the matter is called."""

import coach
import pytest
from coach.catalogue.telling import told_of
from coach.sentences.answered import own_answers


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ('On lone working you told us "I just lock the door". We hoped for check-in calls.', ["I just lock the door"]),
        ("asked about refunds, you wrote 'my customers never ask'", ["my customers never ask"]),
        ("Your answer was “we always manage”, and that was it.", ["we always manage"]),
        ('Then replied "the depot sorts all of that out"', ["the depot sorts all of that out"]),
        ('stopped at "I\'d tell someone"', ["I'd tell someone"]),
        ('Keeps saying "obviously"', []),  # the word is what it is about
        ('you said "honest" four times', []),
        ('I told the panel "you were the calmest of them all"', []),
        ("you're calm and the drivers' rota was tidy", []),
    ],
)
def test_own_answers_are_known_by_who_gave_them(text: str, answers: list[str]) -> None:
    assert [text[start:end] for start, end in own_answers(text)] == answers


@pytest.mark.parametrize(
    "quote",
    [
        'When asked about breakages you said "my drivers are all careful so it never comes up"',
        "On the fire drill you answered 'our manager handles the register'",
    ],
)
def test_no_name_is_taken_from_them(quote: str) -> None:
    ((start, end),) = own_answers(quote)
    assert all(told.end <= start or told.start >= end for told in told_of(quote, "gap"))


def test_nobody_is_thanked_for_them() -> None:
    coaching = coach.respond(
        'Hi Sam, thanks for coming in. When asked about shrinkage you said "my team are all honest so it isn\'t a problem for me". '
        "We'd expect audits and cycle counts. Your till work was quick. Best, Jo"
    )
    liked = [point.quote for point in coaching.reading.points if point.kind == "strength"]
    assert liked == ["Your till work was quick"]
