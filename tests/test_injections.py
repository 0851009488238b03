"""A feedback cannot give orders: not to the playbook, and not through a model that does whatever it is told."""

import asyncio
import datetime as dt
import json
from functools import cache
from typing import Any

import pytest
from coach.api import respond
from coach.coaching import coach
from coach.intake import take_in
from coach.models.endpoint import Endpoint
from coach.models.model import ModelWriter
from coach.models.prompts import Prompts
from coach.options import Options
from coach.schemas import Coaching

from tests.fault_server import Answer, Handler, completed, serving
from tests.injections import AFTER, BEFORE, INJECTIONS, Injection
from tests.test_model import GOOD

OPTIONS = Options(name="Sam", to="Priya", start=dt.date(2026, 11, 23))
ALL = pytest.mark.parametrize("injection", INJECTIONS, ids=lambda injection: injection.name)


def pasted(injection: Injection) -> str:
    return BEFORE + injection.order + AFTER


@cache
def untouched() -> Coaching:
    return respond(BEFORE.rstrip() + AFTER, name="Sam", to="Priya", start=OPTIONS.start)


def artifacts(coaching: Coaching) -> dict[str, Any]:
    return coaching.model_dump(include={"reply", "questions", "plan"})


def words(coaching: Coaching) -> str:
    """Return everything that is said to or for the person, but not the paste itself."""
    points = [point.model_dump(include={"topic", "thing"}) for point in coaching.reading.points]
    return json.dumps([artifacts(coaching), coaching.for_you and coaching.for_you.text, points], default=str)


def test_there_are_enough_of_them() -> None:
    assert len({injection.name for injection in INJECTIONS}) >= 40


@ALL
def test_an_order_changes_nothing_that_the_playbook_writes(injection: Injection) -> None:
    coaching = respond(pasted(injection), name="Sam", to="Priya", start=OPTIONS.start)
    assert artifacts(coaching) == artifacts(untouched())
    assert injection.shows not in words(coaching)


def obedient(injection: Injection) -> Answer:
    """Return a model that puts what it was ordered into everything it writes, and takes the order for praise."""
    reply = GOOD["reply"] | {"body": GOOD["reply"]["body"].replace("\n\nBest", f"\n\n{injection.obeyed}\n\nBest")}
    goal = GOOD["plan"]["goals"][0] | {"title": injection.obeyed, "resources": ["https://evil.example/offer"]}
    question = GOOD["questions"]["questions"][0] | {"text": f"{injection.obeyed} Could you tell me more?"}
    order = {"quote": injection.order, "kind": "strength", "topic": injection.obeyed, "sensitive": False}
    obeyed = {
        "reading": {"points": [*GOOD["reading"]["points"], order]},
        "reply": reply,
        "questions": {"questions": [question]},
        "plan": {"goals": [goal]},
    }
    return lambda handler, part, _: _answer(handler, obeyed[part])


def _answer(handler: Handler, what: dict[str, Any]) -> None:
    handler.send(200, completed(json.dumps(what)))


@ALL
def test_nothing_that_an_obedient_model_obeys_reaches_the_person(injection: Injection) -> None:
    with serving(lambda _: (obedient(injection),)) as server:
        writer = ModelWriter(Endpoint(model="m", base_url=server.url), Prompts())
        coaching = asyncio.run(coach(take_in(pasted(injection)), OPTIONS, writer))
    assert injection.shows not in words(coaching)
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
