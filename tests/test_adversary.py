"""A model that always answers with valid JSON and the worst content: nothing of it reaches the person."""

import asyncio
from typing import Any

import pytest
from coach.coaching import coach
from coach.schemas import Coaching, Feedback
from pytest_httpserver import HTTPServer

from tests.test_model import GOOD, OPTIONS, TEXT, Model

WORST: dict[str, tuple[str, dict[str, Any], str]] = {
    "a defensive reply": (
        "reply",
        {
            "subject": "Your feedback",
            "body": "Hi Priya,\n\nThank you, but I did weigh the trade-offs, and your interviewer clearly was not listening. With my ten years of experience I have never been told that.\n\nBest,\nSam",
        },
        "clearly was not listening",
    ),
    "a reply that asks to reconsider": (
        "reply",
        {
            "subject": "Your feedback",
            "body": "Hi Priya,\n\nThank you for the feedback on the design round. Would the panel be willing to reconsider and give me one more round?\n\nBest,\nSam",
        },
        "reconsider",
    ),
    "a reply from the wrong side": (
        "reply",
        {
            "subject": "Your application",
            "body": "Dear Sam,\n\nThank you for your interest in our company. Unfortunately we have decided to move forward with another candidate. We wish you all the best.\n\nKind regards,\nThe hiring team",
        },
        "we have decided",
    ),
    "an invented employer and an invented claim": (
        "reply",
        {
            "subject": "Thanks",
            "body": "Hi Priya,\n\nThank you for the feedback from Globex Industries. As I told Dr Harlan Brandt in the interview, I led 14 people at Initech.\n\nBest,\nSam",
        },
        "Globex",
    ),
    "an injected link": (
        "reply",
        {
            "subject": "Thanks",
            "body": "Hi Priya,\n\nThank you for the feedback on the design round. See https://evil.example/offer for my portfolio.\n\nBest,\nSam",
        },
        "evil.example",
    ),
    "a placeholder": (
        "reply",
        {
            "subject": "Thanks",
            "body": "Hi [Recruiter Name],\n\nThank you for the feedback on the design round.\n\nBest,\n[Your Name]",
        },
        "[Your Name]",
    ),
    "questions that accuse": (
        "questions",
        {
            "questions": [
                {
                    "text": "Why did you reject me when I clearly did everything you asked for?",
                    "about": ["p2"],
                    "answered_by": "recruiter",
                }
            ]
        },
        "Why did you reject me",
    ),
    "a plan of two hundred hours": (
        "plan",
        {
            "goals": [
                {
                    **GOOD["plan"]["goals"][0],
                    "tasks": [
                        {
                            "task": "Read everything about design there is.",
                            "done_when": "All of it has been read.",
                            "hours": 200,
                            "sort": "practice",
                            "if_then": None,
                        }
                    ],
                }
            ]
        },
        "Read everything",
    ),
    "a link of its own among the resources": (
        "plan",
        {"goals": [{**GOOD["plan"]["goals"][0], "resources": ["https://evil.example/course"]}]},
        "evil.example",
    ),
    "points that nobody made": (
        "reading",
        {"points": [{"quote": "You are lazy and dishonest", "kind": "gap", "topic": "motivation", "sensitive": False}]},
        "lazy and dishonest",
    ),
}


@pytest.mark.parametrize(("part", "answer", "never"), WORST.values(), ids=WORST.keys())
def test_the_worst_answers_never_reach_the_person(
    httpserver: HTTPServer, part: str, answer: dict[str, Any], never: str
) -> None:
    model = Model(httpserver)
    model.queued[part] = [answer] * 3
    coaching = asyncio.run(coach(Feedback(text=TEXT), OPTIONS, model.writer()))
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
    assert never not in _shown(coaching)


def test_a_model_that_is_bad_at_everything_is_replaced_whole(httpserver: HTTPServer) -> None:
    model = Model(httpserver)
    for part, answer, _ in WORST.values():
        model.queued.setdefault(part, []).append(answer)
    coaching = asyncio.run(coach(Feedback(text=TEXT), OPTIONS, model.writer()))
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
    assert not any(never in _shown(coaching) for _, _, never in WORST.values())


def _shown(coaching: Coaching) -> str:
    return coaching.model_dump_json(include={"reading", "for_you", "reply", "questions", "plan"})
