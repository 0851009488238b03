"""What is offered is named in the words of the offer, as an answer to it says them."""

import pytest
from coach.catalogue import offered_in


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("We do have a night auditor opening, 11pm to 7am.", "the night auditor opening"),
        (
            "There is a deputy post at our Dartford home, if you would think about it.",
            "the deputy post at your Dartford home",
        ),
        ("Assistant manager job in Swindon if you fancy it, 29k", "the assistant manager job in Swindon"),
        (
            "We expect to advertise a Band 5 post in the same team in September.",
            "the Band 5 post in the same team",
        ),
        ("Bank shifts are yours if you want them.", "bank shifts"),
        (
            "There's another post on the children's ward closing on the 9th and she said go for it.",
            "the post on the children's ward",
        ),
    ],
)
def test_what_is_offered_is_named_as_an_answer_does(sentence: str, thing: str) -> None:
    assert offered_in(sentence) == thing


@pytest.mark.parametrize(
    "sentence",
    [
        "got another one for you tho, call me after 2?",
        "If anything comes up I'll let you know.",
        "It's a no on sous, but I'd have you as a junior.",
        "Let me know if that would be of interest.",
        "I'd be glad to read it through for you.",
    ],
)
def test_where_nothing_is_named_nothing_is(sentence: str) -> None:
    assert offered_in(sentence) is None


def test_no_post_is_named_by_a_firm() -> None:
    sentence = "I have one more opening at a Leeds based software company."
    assert "company" not in (offered_in(sentence, post=True) or "")
