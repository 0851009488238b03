"""A place that they have for the person is heard and named in whatever words; what might have been, or is done at work, is none."""

import pytest
from coach.offering.places import has_a_place, place_in, takes_on


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("He'd have you for the lambing if you're free, day rate, but not on the quad.", "the lambing"),
        ("They'd take you on for Sundays through the summer.", "the Sundays"),
        ("She said the owner would start you as a porter.", "the porter post"),
        ("There's a bench here for you come March.", "the bench"),
        ("I'll keep a chair for you till May.", "the chair"),
        ("Got a deckhand spot at the outer quay from July.", None),
        ("theres pastry chef going at our other place if you want it", "the pastry chef post"),
        ("If you are interested for Erode branch as Trainee (14k in hand) please revert.", "the Trainee post at your Erode branch"),
        ("I can throw you a few shifts at Easter.", None),
        ("I could give you bits of work at home.", None),
        ("We'll have seasonal work from November, want in?", "the seasonal work"),
        ("There's a job at our sister nursery and you should say her name.", "the job at your sister nursery"),
    ],
)  # fmt: skip
def test_a_place_is_named_as_an_answer_does(said: str, named: str | None) -> None:
    assert place_in(said) == named
    assert has_a_place(said)


@pytest.mark.parametrize(
    "said",
    [
        "We'd have you on nights if you had a licence.",
        "We'd have taken you for the Leeds job.",
        "I'd have you know that we weigh every bag.",
        "He would have you for breakfast in court.",
        "There's a lot for you to learn.",
        "There is a role in every team for that.",
        "We had a post at Ely but it went.",
        "There's no vacancy at our Erode office.",
        "You gave me days to wait for you.",
        "We can put you on the waiting list.",
        "We have a strict rule going in here.",
        "I can't put you on the floor.",
    ],
)
def test_what_might_have_been_is_no_place(said: str) -> None:
    assert not has_a_place(said)


def test_a_post_that_is_open_somewhere_is_named_by_its_house() -> None:
    assert (
        place_in("Vacancy for Store Keeper at our Hosur plant is there.") == "the Store Keeper post at your Hosur plant"
    )


def test_who_would_have_them_but_not_for_everything_takes_nothing_back() -> None:
    assert takes_on("He'd have you for weddings, but not on the pass.")
    assert not takes_on("We would have had you, but the budget went.")
