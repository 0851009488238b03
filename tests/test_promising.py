"""What a reply promises to do: to ring whom they name, to ask for the feedback that is to be had, to send a copy."""

import asyncio

import pytest
from coach.playbook import Playbook

from tests.marked import brief, options

GAP = "Hi Sam, ⟦gap@unit-testing|the code had no tests⟧. "


def written(said: str) -> str:
    return asyncio.run(Playbook().reply(brief(GAP + said, options(), sender_name="Ann"))).body


@pytest.mark.parametrize(
    ("said", "promised"),
    [
        (
            "Our Selby depot has a vacancy coming, and Mr Dune said he'd be happy for you to ring him.",
            "about the vacancy",
        ),
        ("If you would like feedback please telephone Ms Hale on extension 90 before 3 May.", "before 3 May"),
        (
            "Your rigging card ran out. Once you renew it, please send us a copy and we can put you up again.",
            "send you a copy",
        ),
        ("If you get quicker, message me after Easter, we might have a bench free.", "after Easter, once I am quicker"),
        ("Come back when you've run a kitchen for a year.", "once I have run a kitchen for a year"),
    ],
)
def test_the_reply_promises_what_was_said(said: str, promised: str) -> None:
    assert promised in written(said)


def test_who_is_to_be_rung_is_not_named() -> None:
    assert "Dune" not in written("Mr Dune in Selby has a vacancy, and he'd be happy for you to ring him.")


def test_who_may_ring_for_feedback_does_not_beg_for_it() -> None:
    vague = "⟦vague@better-fit|another candidate was a better fit⟧. Should you want feedback please telephone Ms Hale by 3 May."
    letter = asyncio.run(Playbook().reply(brief(vague, options()))).body
    assert "ring" in letter
    assert "no answer is fine" not in letter
    assert "one thing" not in letter
