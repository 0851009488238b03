"""Where they want to hear by a day, the letter is what they wait for: yes to the same work, until when to what changes a life."""

import asyncio

import pytest
from coach.playbook import Playbook
from coach.playbook.choosing import is_same_work

from tests.marked import brief, options

GAP = "Hi Sam, ⟦gap@unit-testing|the code had no tests⟧. "


def written(said: str) -> str:
    return asyncio.run(Playbook().reply(brief(GAP + said, options(), sender_name="Ann"))).body


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("We have a junior opening on the same team. If you're open to that, drop me a line by the 4th.", "be considered for the junior opening"),
        ("There is a tester post at our Ashby depot. Let me know by Friday if you want it.", "let you know by Friday whether"),
        ("Would you do nights? Let me know by Friday.", "by Friday whether I can do nights"),
        ("If you'd like to be put forward for the Derby store, reply by Thursday.", "be put forward for the Derby store"),
        ("Let me know by the 3rd whether you'd like to stay on our bank list.", "stay on your bank list"),
        ("If your Saturdays change let me know.", "If my Saturdays change, I'll let you know."),
        ("Are you free for a chat tomorrow or Thursday?", "which of the times"),
        ("Fancy a coffee in the new year?", "meet for a coffee in the new year"),
        ("Resit poss in 3 months.", "try the test again in 3 months"),
        ("Would consider for mid-level, prob Q3.", "come"),
        ("Please fill in our survey by Friday.", "fill in the survey"),
        ("Please take a minute to rate our hiring process.", "say how I found the process"),
        ("If you get your ticket give us a ring, we want somebody from April.", "once I get my ticket"),
        ("Full comments will follow by post.", "look forward to"),
        ("We have a cellar hand post at our Hythe site (30 hours). Do you want it? If you could reply by Friday that would be great.", "think about the cellar hand post at your Hythe site and let you know by Friday"),
        ("lmk if i shd keep ur cv on file x", "keep my CV on file"),
        ("Shout if u want me to hang on to ur details.", "hang on to my details"),
        ("Can I get back to you when we open a junior position, likely in May?", "a junior position"),
        ("May we contact you when an assistant buyer post opens?", "an assistant buyer post"),
        ("There's a Sunday cashier job coming up. Would I like to hear of it? I said yes.", "the Sunday cashier job"),
        ("I'd be glad to be a sounding board.", "be a sounding board"),
        ("For the day's pay just text me your sort code.", "text you my sort code"),
        ("For the day's pay just text me your [inaudible].", "text you what you need"),
    ],
)  # fmt: skip
def test_what_they_wait_for_is_said_now(said: str, answer: str) -> None:
    assert answer in written(said)


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("We have a junior opening on the same team. If you're open to that, drop me a line by the 4th.", "by the 4th"),
        ("If your Saturdays change let me know.", "hank you for asking"),
        ("Please fill in our survey by Friday.", "kind"),
        ("Can you do Tuesday 3pm to talk? Ask for Lena not me, I'm away.", "with you"),
        ("If you get your ticket give us a ring, we want somebody from April.", "April"),
        ("We'd have put you on the course but it was cancelled.", "the course"),
    ],
)  # fmt: skip
def test_what_was_not_offered_is_not_answered(said: str, absent: str) -> None:
    assert absent not in written(said)


@pytest.mark.parametrize(
    ("thing", "role", "same"),
    [
        ("the mid-level opening", "platform engineer", True),
        ("the junior buyer post", "buyer", True),
        ("the stores assistant post", "apprentice electrician", False),
    ],
)
def test_the_same_work_is_told_by_its_name(thing: str, role: str, same: bool) -> None:
    assert is_same_work(thing, role) is same
