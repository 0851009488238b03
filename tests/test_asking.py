"""One short request for feedback, one follow-up, and both pass the checks for a draft."""

import pytest
from coach.checks import check_draft
from coach.options import Options
from coach.playbook.asking import Stage, write_request

STAGES: tuple[Stage, ...] = ("screen", "interview", "final")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("again", [False, True])
def test_a_request_is_short_and_passes_the_checks(stage: Stage, again: bool) -> None:
    reply = write_request(
        stage, Options(name="Ines", to="Tomasz", role="platform engineer", company="Lowfield"), again=again
    )
    assert reply.body.startswith("Hi Tomasz,")
    assert reply.body.endswith("Ines")
    assert len(reply.body.split()) < 80
    assert reply.body.count("?") <= 1
    assert check_draft(reply.body).ok, check_draft(reply.body).findings


def test_the_follow_up_says_that_it_is_the_last() -> None:
    assert "once" in write_request("final", Options(), again=True).body


def test_without_role_and_company_no_hole_is_left() -> None:
    assert "  " not in write_request("interview", Options()).body
    assert "{" not in write_request("interview", Options()).body
