"""What somebody applied for is called as the feedback calls it, and the door speaks of it."""

import asyncio

import pytest
from coach.playbook import Playbook
from coach.playbook.applied import applied_for, employer_of

from tests.marked import brief, options

GAP = " ⟦gap@concise-answers|Your answers were too long.⟧"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Thank you for your interest in the Accounts Assistant position.", "Accounts Assistant"),
        ("Thanks for coming in for the shift supervisor job.", "shift supervisor"),
        ("You applied for the post of Receptionist with us.", "Receptionist"),
        ("I heard back about the QA role.", "QA"),
        ("We will not take you for the Lowfield job.", None),
        ("You are not right for the third role.", None),
        ("There was no time for the job.", None),
        ("You spoke warmly about your waiter job at the hotel.", None),
        ("They look for a more senior role holder, and for the longer role.", None),
    ],
)
def test_the_role_is_heard(told: str, role: str | None) -> None:
    assert applied_for(brief(told + GAP, options())) == role


def test_what_is_offered_instead_is_not_what_they_applied_for() -> None:
    told = f"{GAP} Would you think about the day centre manager post instead?"
    assert applied_for(brief(told, options())) is None


def test_the_role_that_the_person_names_goes_before() -> None:
    told = f"Thank you for your interest in the Accounts Assistant position.{GAP}"
    assert applied_for(brief(told, options(role="bookkeeper"))) == "bookkeeper"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Thank you for coming to interview at Harrow Lane Academy.", "Harrow Lane Academy"),
        ("Thank you for your interest in the post at Mrs Dunmore's.", None),
        ("We met at three.", None),
        ("Thank you for taking the time to interview with Quillmore.", "Quillmore"),
    ],
)
def test_the_employer_is_heard(told: str, place: str | None) -> None:
    assert employer_of(brief(told + GAP, options())) == place


def test_the_subject_names_the_role() -> None:
    given = brief(f"Hello.{GAP}", options(), subject="RE: Procurement Officer - interview outcome")
    assert applied_for(given) == "Procurement Officer"


@pytest.mark.parametrize("sender", ["agency", "employer", "interviewer"])
def test_the_door_speaks_of_the_role(sender: str) -> None:
    told = f"Thank you for your interest in the shift supervisor position.{GAP}"
    reply = asyncio.run(Playbook().reply(brief(told, options(), sender=sender)))
    assert "shift supervisor" in reply.body


@pytest.mark.parametrize(
    ("headed", "role"),
    [
        ("Re: Dental Nurse (Band 4), Ashby Practice\n", "Dental Nurse"),
        ("Position: Crane Operator\n", "Crane Operator"),
        ("We've filled the night porter role.", "night porter"),
    ],
)
def test_a_heading_names_the_role(headed: str, role: str) -> None:
    assert applied_for(brief(headed + GAP, options())) == role
