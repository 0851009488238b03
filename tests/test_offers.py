"""What a sender offers or asks is found in their own words, and not where it is refused or written by somebody else."""

import pytest
from coach.listening import complete
from coach.offers import is_unwanted, offers
from coach.outline import outline
from coach.schemas import Feedback, SetAside

from tests.marked import options, reading


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We would like you to come in for another trial on Saturday.", ("next_step",)),
        ("Are you free on Thursday for a second interview?", ("next_step",)),
        ("I've put you forward for another unit - Thursday 10am ok?", ("next_step",)),
        ("I'd like to put you forward for a role at Lowfield.", ("put_forward",)),
        ("Happy to put you straight into that one if you want.", ("put_forward",)),
        ("Happy to jump on a call if you'd like to go through it.", ("call",)),
        ("Give me a ring when you can.", ("call",)),
        ("Shout if you want to talk it over, I'm around Thursday.", ("call",)),
        ("We won't put it in writing, but I'm happy to go through it with you.", ("call",)),
        ("Can we talk about it on Thursday in our 1:1?", ("call",)),
        ("A deputy post is coming up at our Dartford home.", ("other_role",)),
        ("Would you be interested in another role on the night team?", ("other_role", "interest")),
        ("There is a six-month cover post starting in May, would that interest you?", ("interest",)),
        ("We also run a summer scheme. Might it suit you?", ("interest",)),
        ("Could you send me your portfolio?", ("send_work",)),
        ("Can I keep your CV on file?", ("keep_cv",)),
        ("If you'd like to come and have a coffee with me, I'm free on Fridays.", ("meet",)),
        ("Do come and shadow a performance in the spring.", ("meet",)),
        ("You are very welcome to visit the lab.", ("meet",)),
        ("Would you think about the day centre post instead?", ("other_role",)),
        ("Get that certificate done and ring me.", ()),
        ("Are you okay with us keeping your details on file?", ()),
        ("Unfortunately we can't offer a call.", ()),
        ("We won't be inviting you to the next round.", ()),
        ("They enjoyed the chat and the call with you.", ()),
        ("The code had no tests.", ()),
    ],
)
def test_an_offer_is_heard(said: str, found: tuple[str, ...]) -> None:
    assert offers(reading(f"Hello. {said} Best")) == found


def test_what_stands_in_a_quoted_thread_is_no_offer() -> None:
    text = "No news. Could you send me your portfolio?"
    quoted = SetAside(start=9, end=len(text), reason="quoted_thread")
    assert offers(complete(Feedback(text=text), [], [quoted], language="en")) == ()


def test_being_put_forward_answers_the_offer_of_the_role() -> None:
    said = (
        "⟦gap@unit-testing|the code had no tests⟧. There is another role that might suit, I can put you forward for it."
    )
    assert outline(reading(said), options()).offers == ("put_forward",)


def test_nobody_is_answered_where_nobody_reads() -> None:
    said = "⟦gap@unit-testing|the code had no tests⟧. Could you send me your portfolio?"
    settled = outline(reading(said, no_reply=True), options())
    assert (settled.offers, settled.asked_in_reply, settled.send) == ((), (), "no")


@pytest.mark.parametrize(
    ("said", "unwanted"),
    [
        ("Honestly, don't ring again.", True),
        ("Please do not contact us any more.", True),
        ("Don't hesitate to ring me.", False),
        ("Ring me again in spring.", False),
    ],
)
def test_who_wants_no_answer_is_asked_nothing(said: str, unwanted: bool) -> None:
    read = reading(f"⟦gap@industry-knowledge|You lack domain knowledge⟧. {said}")
    assert is_unwanted(read) is unwanted
    settled = outline(read, options())
    assert bool(settled.asked_in_reply) is not unwanted
    assert (settled.door == "shut") is unwanted
