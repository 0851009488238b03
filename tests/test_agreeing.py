"""What they ask leave for is turned into the yes to it, where that can be done with care."""

import pytest
from coach.offering.agreeing import errand_in, going_on_in, takes_a_post, visit_in, wish_in, yes_to


@pytest.mark.parametrize(
    ("asked", "yes"),
    [
        ("Do you want me to put your name down?", "put my name down"),
        ("I have a night job in Hull, want me to send the details over?", "send me the details"),
        ("Shall I forward your CV?", "forward my CV"),
        ("Are you happy for us to keep your details on our list?", "keep my details on your list"),
        ("I'd like to keep your details on file, let me know whether that's ok.", "keep my details on file"),
        ("Would you like me to keep you in mind for it?", "keep me in mind"),
        ("Do you want me to look at evening shifts in the meantime?", "look at evening shifts in the meantime"),
        ("Shall I pass your name to Mrs Dunmore?", "pass my name on"),
        ("Shall I send your cv to tomasz at the quarry?", "send my CV"),
        ("Let me know if I should hold on to your portfolio.", "hold on to my portfolio"),
        ("Want me to intro you to Dana?", "introduce me"),
        ("Do you want me to carry your name over?", "carry my name over"),
        ("Shall I ask them about it?", None),
        ("Shall we talk on Friday?", None),
    ],
)
def test_a_question_becomes_a_yes(asked: str, yes: str | None) -> None:
    assert yes_to(asked) == yes


@pytest.mark.parametrize(
    ("asked", "wish"),
    [
        ("Would you like to be considered?", "be considered"),
        ("Do you want to stay on our list?", "stay on your list"),
        ("Would you like to be told when they write to her?", None),
        ("Would you like a biscuit?", None),
        ("If you want to be considered for it, drop me a line by the 9th.", "be considered"),
        ("If you want to be considered for others, visit our page.", None),
    ],
)
def test_what_they_ask_about_a_wish_is_wished(asked: str, wish: str | None) -> None:
    assert wish_in(asked) == wish


@pytest.mark.parametrize(
    ("invited", "visit"),
    [
        (
            "If you would like to visit and observe our ward for a day, do call.",
            "visit and observe your ward for a day",
        ),
        ("She's happy for me to come and watch their evening service if I want.", "watch your evening service"),
        (
            "If you want to see how it is done, you'd be welcome to shadow the yard for a day in May.",
            "shadow the yard for a day in May",
        ),
        (
            "She'd let you watch the night desk for an hour to see would you like it.",
            "watch the night desk for an hour",
        ),
        ("Come and see us again.", None),
        ("Come in on Saturday.", None),
    ],
)
def test_an_invitation_says_to_what(invited: str, visit: str | None) -> None:
    assert visit_in(invited) == visit


def test_only_what_needs_one_goes_on_with_a_post() -> None:
    assert takes_a_post("put my name in")
    assert not takes_a_post("put my name in for the Hull job")
    assert not takes_a_post("keep my details on file")


@pytest.mark.parametrize(
    ("asked", "errand"),
    [
        ("Can you bring the tabard back on Monday?", "bring the tabard back"),
        ("Please return your key card to the desk.", "return the key card"),
        ("Don't forget to pick up your boots.", "pick up my boots"),
        ("You'll need to hand in the hi-vis.", "hand in the hi-vis"),
        ("Please return the form if you wish to join our list.", None),
        ("Would you be so kind as to return the pass to the desk?", "return the pass"),
        ("Please return my call.", None),
        ("Next time, bring in your certificates.", None),
        ("You didn't hand in the form.", None),
        ("You forgot to bring the keys back.", None),
    ],
)
def test_a_practical_request_is_promised_in_its_own_words(asked: str, errand: str | None) -> None:
    assert errand_in(asked) == errand


@pytest.mark.parametrize(
    ("asked", "going_on"),
    [
        ("Keep drawing for us, please.", "keep drawing"),
        ("Do keep sending us your recipes.", "keep sending you my recipes"),
        ("We'd love you to keep entering our contests.", "keep entering your contests"),
        ("Keep us posted on the new show tho", "keep you posted on the new show"),
        ("Do keep me updated about your course.", "keep you updated about my course"),
        ("Keep going, you will get there.", None),
        ("Keep calling us and we'll tell the police.", None),
        ("Keep writing to the mayor is not needed.", None),
        ("You keep dropping the ball.", None),
    ],
)
def test_what_somebody_is_to_go_on_with_is_promised(asked: str, going_on: str | None) -> None:
    assert going_on_in(asked) == going_on
