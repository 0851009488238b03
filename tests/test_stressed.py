"""What is said of a remark's weight in the words around it."""

import pytest
from coach.judging.stressed import decided_by, is_called_small
from coach.judging.weighing import weighed

from tests.marked import reading

HEM, SHEARS = "⟦gap|the hem was crooked⟧", "⟦gap|you came without shears⟧"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEM}. {SHEARS}. That's the one we can't skip.",
        f"{HEM}. {SHEARS}. He cant let that one go.",
        f"{HEM}. {SHEARS}. I can't be doing with that.",
        f"{HEM}. {SHEARS}. That's the job, the rest is paperwork.",
        f"{HEM}. {SHEARS}. I can teach a hem, I can't teach that.",
        f"{HEM}. {SHEARS}. We won't compromise on that.",
        f"{HEM}. {SHEARS}, so they couldn't have insured you.",
        f"1. {HEM}\n2. {SHEARS}\n\nNumber 2 was the one.",
        f"1. {HEM}\n2. {SHEARS}\n\n#2 was what decided it.",
        f"- {HEM}\n- {SHEARS}\n\nThe last one weighed most.",
        f"{HEM}. Reason: {SHEARS}.",
        f"{HEM}. It's the shears, love. {SHEARS}.",
        f"{HEM}. And that, I suppose, is the thing: {SHEARS}.",
        f"{HEM}. What did for it was that {SHEARS}.",
        f"{HEM}. Tools is where I marked you down. {SHEARS}.",
        f"{HEM}. {SHEARS}. It was the forgotten shears.",
    ],
)
def test_what_is_said_to_have_decided_weighs_most(text: str) -> None:
    read = reading(text)
    assert decided_by(read.feedback.text, read.points) == {"p2"}
    found = weighed(read)
    assert found["p2"].decisive
    assert found["p2"].weight > found["p1"].weight


@pytest.mark.parametrize(
    "text",
    [
        f"{HEM}. I can't say more about that. {SHEARS}.",
        f"{HEM}. The last one was the fitting test. {SHEARS}.",
        f"{HEM}. It's the end of the day here. {SHEARS}.",
        f"{HEM}. That's the job we advertised in May. {SHEARS}.",
        f"{HEM}. You did it well in round one. {SHEARS}.",
        f"{HEM}. {SHEARS}. You can teach yourself a lot.",
        f"{HEM}. {SHEARS}. It was the third trial this week.",
        f"{HEM}. {SHEARS}. It was the owner's birthday.",
    ],
)
def test_words_that_only_look_like_it_decide_nothing(text: str) -> None:
    read = reading(text)
    assert decided_by(read.feedback.text, read.points) == frozenset()


@pytest.mark.parametrize(
    ("lead", "small"),
    [
        ("A smaller point: ", True),
        ("The other thing, and it's small: ", True),
        ("Nit: ", True),
        ("A small thing but ", True),
        ("No small thing: ", False),
        ("It was a small thing but everyone on deck noticed it: ", False),
        ("A small shop. ", False),
    ],
)
def test_what_is_called_small(lead: str, small: bool) -> None:
    read = reading(f"{lead}{HEM}")
    assert is_called_small(read.feedback.text, read.points[0], 0) is small
