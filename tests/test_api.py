import asyncio
import datetime as dt
import subprocess
import sys

import coach
import pytest
from coach.errors import EndpointProblem, InputProblem, UsageProblem

from tests import made


def test_one_call_gives_all_three() -> None:
    coaching = coach.respond(made.TEXT, name="Sam", start=dt.date(2026, 11, 24), sender="employer")
    assert coaching.reply is not None
    assert "Sam" in coaching.reply.body
    assert coaching.questions is not None
    assert coaching.plan is not None
    assert coaching.reading.feedback.sender == "employer"


def test_only_what_was_asked_for() -> None:
    coaching = coach.respond(made.TEXT.encode(), artifacts=("plan",))
    assert (coaching.reply, coaching.questions) == (None, None)


def test_the_environment_chooses_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_MODEL", "gpt-x")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert coach.respond(made.TEXT).written_by["reply"] == "playbook"


def test_a_model_that_was_asked_for_and_cannot_be_reached() -> None:
    with pytest.raises(EndpointProblem):
        coach.respond(made.TEXT, model="x", base_url="http://127.0.0.1:9/v1")


def test_inside_a_loop_there_is_another_way() -> None:
    async def inside() -> coach.Coaching:
        with pytest.raises(UsageProblem, match="respond_async"):
            coach.respond(made.TEXT)
        return await coach.respond_async(made.TEXT)

    assert asyncio.run(inside()).reply is not None


def test_listen_and_check() -> None:
    assert coach.listen(made.TEXT).points
    assert coach.check("Hi Priya,\n\nThank you for telling me.\n\nBest,\nSam", made.TEXT).ok


def test_what_is_wrong_is_an_error_of_ours() -> None:
    with pytest.raises(InputProblem):
        coach.respond("")
    with pytest.raises(UsageProblem, match="nmae"):
        coach.respond(made.TEXT, nmae="Sam")  # type: ignore[call-arg]


def test_the_face_is_what_it_says() -> None:
    for name in coach.__all__:
        assert getattr(coach, name) is not None
        assert name in dir(coach)
    assert coach.__version__
    with pytest.raises(AttributeError, match="nothing"):
        _ = coach.nothing


def test_the_twins_say_the_same() -> None:
    async def both() -> tuple[coach.Reading, coach.Checked]:
        return await coach.listen_async(made.TEXT), await coach.check_async("You are wrong.", made.TEXT)

    assert asyncio.run(both()) == (coach.listen(made.TEXT), coach.check("You are wrong.", made.TEXT))


def test_it_needs_neither_click_nor_rich() -> None:
    program = (
        "import sys; sys.modules['click'] = sys.modules['rich'] = None; import coach;"
        "assert coach.respond('Your answers were long.').reply;"
        "assert coach.batch([{'text': 'Your answers were long.'}])[0]['result'];"
        "coach.check('You are wrong.', 'Your answers were long.')"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
