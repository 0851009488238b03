"""With what a letter says the plan begins, where its practice does not tell."""

import re

import coach
import pytest
from coach.catalogue import fell_short_in
from coach.phrases import variants
from coach.playbook.taking import TOLD_BY_WHAT_FELL_SHORT


def body(feedback: str) -> str:
    reply = coach.respond(feedback).reply
    assert reply is not None
    return reply.body


@pytest.mark.parametrize(
    ("feedback", "said"),
    [
        ("Hi Bo, you were too slow on the pass and you never tasted the sauce. Best, Ada", "my speed."),
        ("Hi Bo, the panel felt the cash-up question caught you out, and you never asked about the deposit. Ada", "the cash-up question."),
        ("Hi Bo, no luck. You never called back the tickets when it was full, and the fish for the corner table went out cold. Ada", "both"),
    ],
)  # fmt: skip
def test_it_names_the_point_again_that_the_plan_begins_with(feedback: str, said: str) -> None:
    _, begun = re.split(r"(?<=[.]) (?=I'(?:ll|m) )", body(feedback).replace("\n", " "), maxsplit=1)
    assert said in begun.split(". ")[0] + "."


def test_it_says_nothing_of_the_kind_of_what_was_noticed() -> None:
    said = body("Hi Bo, your phone rang twice in the interview and your shoes were dirty. Sorry, Ada")
    assert not {"start with", "begin with", "work on"} & {
        " ".join(said.split()[at : at + 2]) for at in range(len(said.split()))
    }


@pytest.mark.parametrize("topic_id", sorted(TOLD_BY_WHAT_FELL_SHORT))
def test_whatever_fell_short_can_be_said(topic_id: str) -> None:
    assert variants("take_away", f"of_{fell_short_in(topic_id)}")


@pytest.mark.parametrize(
    ("feedback", "name"),
    [
        ("Hi Bo, the decider was the toolbox talk. You also forgot to write up the toolbox talk. Best, Ada", "the toolbox talk"),
        ("Hi Bo, where it fell down was the cash count. You also forgot to sign the cash count. Best, Ada", "the cash count"),
    ],
)  # fmt: skip
def test_it_names_no_thing_twice(feedback: str, name: str) -> None:
    assert body(feedback).count(name) == 1


@pytest.mark.parametrize(
    ("remark", "step", "answers"),
    [
        ("Your sums on the quote were wrong in two places", "having it checked", True),
        ("You did not know what a stop notice is", "reading up", True),
        ("You had three metres cut before you had asked which wood it was", "step by step", False),
        ("The milk was too hot both times", "having it checked", False),
        ("Asked about the lost parcel, you told us at length whose fault it was", "fuller answer", False),
        ("You were short with the lady at the counter", "with a friend", False),
    ],
)
def test_the_next_step_answers_the_remark_or_is_left_out(remark: str, step: str, answers: bool) -> None:
    assert (step in body(f"Hi Bo, thank you for coming in. {remark}. Best, Ada")) is answers


def test_where_two_remarks_are_named_a_step_answers_both_or_is_left_out() -> None:
    alike = body("Hi Bo, you never checked the tyres, and you never signed the log. Best, Ada")
    apart = body("Hi Bo, you never locked the gate behind you, and your sums on the quote were wrong. Best, Ada")
    assert "checklist" in alike
    assert not {"checklist", "checked"} & {*re.findall(r"\w+", apart)}
