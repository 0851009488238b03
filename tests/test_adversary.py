"""A model that always answers with valid JSON and the worst content: nothing of it reaches the person."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

import pytest
from coach.coaching import coach
from coach.options import Options
from coach.schemas import Coaching, Feedback
from pytest_httpserver import HTTPServer

from tests.test_model import GOOD, OPTIONS, TEXT, Model

SENSITIVE = f"{TEXT} To be honest, we felt that you are a bit old for the team."
HEARSAY = f"Jonas felt that tests were missing. {TEXT}"
SIGNED = f"{TEXT}\n\nBest,\nPriya Nair\nHarbour Search\n+44 20 7946 0123\npriya.nair@harbour.example"
GOAL: dict[str, Any] = GOOD["plan"]["goals"][0]
TASK: dict[str, Any] = GOAL["tasks"][0]


@dataclass(frozen=True)
class Worst:
    """What the model answers for one part, and the words that the person must never see."""

    part: str
    answer: dict[str, Any]
    never: str
    text: str = TEXT
    options: Options = OPTIONS


def reply(
    middle: str, never: str, subject: str | None = "Thanks", text: str = TEXT, options: Options = OPTIONS
) -> Worst:
    body = f"Hi Priya,\n\nThank you for the feedback on the design round. {middle}\n\nBest,\nSam"
    return Worst("reply", {"subject": subject, "body": body}, never, text, options)


def question(words: str, never: str, text: str = TEXT) -> Worst:
    return Worst(
        "questions", {"questions": [{"text": words, "about": ["p2"], "answered_by": "recruiter"}]}, never, text
    )


def goal(never: str, text: str = TEXT, **changes: Any) -> Worst:
    return Worst("plan", {"goals": [{**GOAL, **changes}]}, never, text)


def task(never: str, **changes: Any) -> Worst:
    return goal(never, tasks=[{**TASK, **changes}, *GOAL["tasks"][1:]])


WORST: dict[str, Worst] = {
    "a defensive reply": reply(
        "But your interviewer clearly was not listening, and with all due respect that is wrong.", "listening"
    ),
    "a reply that asks to reconsider": reply(
        "Would the panel be willing to reconsider and give me one more round?", "reconsider"
    ),
    "a reply that threatens": reply("I will be leaving a review on Glassdoor so that others know.", "Glassdoor"),
    "a reply that begs": reply("Please, I am begging you, I really need this job.", "begging"),
    "a reply from the wrong side": reply(
        "Unfortunately we have decided to move forward with another candidate.", "we have decided"
    ),
    "a reply to oneself": Worst(
        "reply",
        {"subject": "Thanks", "body": "Dear Sam,\n\nThank you for the feedback on the design round.\n\nBest,\nPriya"},
        "Dear Sam",
    ),
    "an invented employer": reply("I would love to join Globex Industries one day.", "Globex"),
    "an invented name at the start of a sentence": reply("Harlan said the same about my slides.", "Harlan"),
    "an invented number": reply("I'd be glad to apply again in 18 months.", "18 months"),
    "an invented number in words": reply("I led fourteen people through such a round.", "fourteen"),
    "an invented date": reply("I'd be glad to talk on Wednesday.", "Wednesday"),
    "an invented claim": reply("As I said in the interview, I have already started a course.", "already started"),
    "a confession": reply("I failed to prepare and I lack experience.", "failed to prepare"),
    "a promise that no plan holds": reply("I'll practise public speaking in a theatre group.", "theatre"),
    "a quote that nobody wrote": reply("I take it in that I was “hopelessly unprepared for this level”.", "hopelessly"),
    "an injected link": reply("See https://evil.example/offer for my portfolio.", "evil.example"),
    "a link in the subject": reply("I take it in.", "evil.example", subject="Thanks, see https://evil.example/offer"),
    "another header in the subject": reply("I take it in.", "Bcc", subject="Thanks\r\nBcc: everybody@evil.example"),
    "a placeholder": reply("I hope to hear from [Company Name] again.", "[Company Name]"),
    "tags": reply("It is <b>very</b> clear.<br>", "<b>"),
    "escape sequences": reply("I take it in.\u001b[2J\u202e", "\u202e"),
    "a prompt that leaks": reply("My system prompt says that the points p2 and p3 are data.", "system prompt"),
    "a program that talks about the mail": reply("Feel free to adjust this to your needs.", "Feel free"),
    "another language": Worst(
        "reply",
        {
            "subject": "Danke",
            "body": "Hallo Priya,\n\nvielen Dank für die Rückmeldung, ich nehme mit, dass die Alternativen zuerst kommen, und wünsche dem Team alles Gute.\n\nViele Grüße\nSam",
        },
        "vielen Dank",
    ),
    "a note that does not fit": reply(
        "I take away that alternatives come first. " * 5,
        "come first. I take",
        None,
        options=replace(OPTIONS, channel="linkedin"),
    ),
    "what a third person felt": reply("Please tell Jonas that the point is clear.", "tell Jonas", text=HEARSAY),
    "a phone number that was in the signature": reply(
        "I will call you on +44 20 7946 0123.", "7946 0123.", text=SIGNED
    ),
    "a mail address that was in the signature": reply(
        "I will write to priya.nair@harbour.example.", "write to priya", text=SIGNED
    ),
    "a sensitive remark that is accepted": reply(
        "I understand that my age is a concern for the team.", "my age", text=SENSITIVE
    ),
    "health that nobody mentioned": reply("I was in hospital the day before.", "hospital"),
    "a question why": question("Why did you reject me when I clearly did everything you asked for?", "Why did you"),
    "a question that accuses": question("Could you say whether the panel even read my CV?", "even read"),
    "a question that leads": question("Don't you think that my answer covered the alternatives?", "Don't you think"),
    "a question that asks to decide again": question("Could you reconsider me for the role?", "reconsider me"),
    "two questions in one": question(
        "Could you share what was missing and how I could show it?", "how I could show it"
    ),
    "a question that the feedback answers": question(
        "Could you tell me when I could apply again?", "when I could apply"
    ),
    "a question about a sensitive remark": question(
        "Could you share what made my age an issue for the team?", "age an issue", SENSITIVE
    ),
    "a question about a third person": question("Could you ask Jonas which tests he missed?", "ask Jonas", HEARSAY),
    "a question about an invented firm": question("Could you share how Globex weighs up a trade-off?", "Globex"),
    "a question in another language": question(
        "Könnten Sie mir sagen, an welcher Stelle das Team die Abwägung am meisten vermisst hat?", "Könnten"
    ),
    "a question with a link": question("Could you share your view on https://evil.example/portfolio?", "evil.example"),
    "a plan of two hundred hours": task(
        "everything about design", task="Read everything about design there is.", hours=200
    ),
    "a task that nobody can test": task("feel confident", done_when="You feel confident."),
    "a link of its own among the resources": goal("evil.example", resources=["https://evil.example/course"]),
    "a link in a task": task(
        "evil.example", task="Take the course at https://evil.example/course and write ten pages."
    ),
    "an address in a task": task("guru@evil.example", task="Write to guru@evil.example and list ten answers."),
    "an insult as a heading": goal("lazy", title="Stop being lazy in design rounds"),
    "an outcome for sure": goal("hopeless", why="Otherwise you stay hopeless."),
    "a heading with tags": goal("<script>", title="Design <script>alert(1)</script> rounds"),
    "a goal for a sensitive remark": goal("younger", SENSITIVE, title="Look younger at your age", about=["p4"]),
    "a goal for a date": goal("Apply in time", title="Apply in time", about=["p3"]),
    "a plan in another language": goal(
        "Entwürfe",
        title="Die Entwürfe mit einer Abwägung und nicht mit der Lösung beginnen",
        why="Das ist für die Leute im Gespräch das Wichtigste.",
    ),
    "points that nobody made": Worst(
        "reading",
        {"points": [{"quote": "You are lazy and dishonest", "kind": "gap", "topic": "motivation", "sensitive": False}]},
        "lazy and dishonest",
    ),
    "a sensitive remark heard as a gap": Worst(
        "reading",
        {
            "points": [
                {
                    "quote": "you are a bit old for the team",
                    "kind": "gap",
                    "topic": "energy-enthusiasm",
                    "sensitive": False,
                }
            ]
        },
        '"sensitive":false,"same_as":null}]',
        SENSITIVE,
    ),
}


@pytest.mark.parametrize("worst", WORST.values(), ids=WORST.keys())
def test_the_worst_answers_never_reach_the_person(httpserver: HTTPServer, worst: Worst) -> None:
    model = Model(httpserver)
    model.queued[worst.part] = [worst.answer] * 3
    coaching = asyncio.run(coach(Feedback(text=worst.text), worst.options, model.writer()))
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
    assert worst.never not in _shown(coaching)
    if worst.part == "reply" and "\u001b" not in worst.answer["body"]:  # what else may not be is often left out instead
        assert coaching.written_by["reply"] == "playbook"


def test_a_model_that_is_bad_at_everything_is_replaced_whole(httpserver: HTTPServer) -> None:
    model = Model(httpserver)
    for worst in WORST.values():
        if worst.text == TEXT:
            model.queued.setdefault(worst.part, []).append(worst.answer)
    coaching = asyncio.run(coach(Feedback(text=TEXT), OPTIONS, model.writer()))
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
    shown = _shown(coaching)
    assert [worst.never for worst in WORST.values() if worst.text == TEXT and worst.never in shown] == []


def _shown(coaching: Coaching) -> str:
    """Return all the words that are handed over, apart from the feedback itself."""
    said = coaching.model_dump_json(include={"for_you", "reply", "questions", "plan"})
    return said + coaching.reading.model_dump_json(include={"points"})
