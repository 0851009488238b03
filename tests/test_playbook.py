"""The embedded writer: each situation gets its letter, its questions and its plan, and a person could send them as they are."""

import asyncio
import re
from itertools import pairwise

import pytest
from coach.options import Options
from coach.phrases import variants
from coach.playbook import Playbook, for_you
from coach.schemas import Channel, Plan, Question, Reply, Sender, Tone
from coach.writing import Brief

from tests.marked import brief, options, reading

LONG = "⟦gap@concise-answers|your answers were too long⟧"
TESTS = "⟦gap@unit-testing|the code had no tests⟧"
CLEAR = "⟦strength@communication-clarity|you explained it clearly⟧"
CASES = {
    "mixed": f"Hi Sam, {CLEAR} but {LONG} and {TESTS}. ⟦logistics|You can apply again in six months⟧. Best, Priya",
    "one gap": f"On the interview: {LONG}.",
    "open gap": "They said you ⟦gap@industry-knowledge|lack domain knowledge⟧.",
    "unknown gap": "They said ⟦gap|you never looked at the second page⟧.",
    "fit": f"{CLEAR}, but ⟦fit|we need someone more senior⟧.",
    "culture": "⟦fit|not quite a culture fit⟧",
    "praise": f"{CLEAR} and ⟦strength|it was very close⟧.",
    "praise without content": "⟦strength|you did well⟧",
    "logistics": f"{CLEAR}, but ⟦logistics|the position is on hold⟧.",
    "pay": "⟦logistics|your salary expectation is above our band⟧",
    "vague": "Thanks, but we go with ⟦vague|a better fit⟧.",
    "personal": "⟦gap!|her accent would be hard for customers⟧",
    "nothing": "I will come back to you.",
}
TONES: tuple[Tone, ...] = ("warm", "formal", "brief")
SHORT = {"vague", "logistics", "pay", "praise", "praise without content", "personal", "nothing"}


def letter(case: Brief) -> Reply:
    return asyncio.run(Playbook().reply(case))


def asked(case: Brief) -> tuple[Question, ...]:
    return asyncio.run(Playbook().questions(case))


def planned(case: Brief) -> Plan:
    return asyncio.run(Playbook().plan(case))


def of(case: str, chosen: Options | None = None, **feedback: object) -> Brief:
    return brief(CASES[case], chosen, **{"recipient_name": "Sam", "sender_name": "Priya", **feedback})


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("sender", ["agency", "employer", "interviewer", "manager"])
def test_a_letter_can_be_sent_as_it_is(case: str, tone: Tone, sender: Sender) -> None:
    reply = letter(of(case, options(tone=tone), sender=sender))
    lines = reply.body.splitlines()
    assert lines[0] in {"Hi Priya,", "Dear Priya,"}
    assert lines[-1] == "Sam"
    assert reply.subject
    assert not re.search(r"[{}\[\]<>]|None|  ", f"{reply.subject}\n{reply.body}")
    assert all(line[:1].isupper() for line in lines if line)
    assert all(line.endswith((".", "?", ",", "Sam")) for line in lines if line)
    assert reply.body.count("?") <= 2
    assert "sorry that I" not in reply.body


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("tone", ["warm", "formal"])
def test_letters_have_the_length_that_their_occasion_deserves(case: str, tone: Tone) -> None:
    words = len(letter(of(case, options(tone=tone))).body.split())
    assert (15 if case in {"personal", "nothing"} else 25) <= words <= (70 if case in SHORT else 120)
    assert case in SHORT or words >= 40


@pytest.mark.parametrize("case", CASES)
def test_a_note_on_linkedin_fits_its_box(case: str) -> None:
    reply = letter(of(case, options(channel="linkedin")))
    assert reply.subject is None
    assert 30 <= len(reply.body) <= 200
    assert "\n" not in reply.body


def test_a_note_on_linkedin_has_a_tone() -> None:
    warm, formal, short = (
        letter(of("mixed", options(channel="linkedin", to="Priya", tone=tone))).body for tone in TONES
    )
    assert formal.startswith("Dear Priya,")
    assert "'d" not in formal
    assert len(short) < len(warm)


@pytest.mark.parametrize(("channel", "has_subject"), [("email", True), ("message", False), ("linkedin", False)])
def test_only_a_mail_has_a_subject(channel: Channel, has_subject: bool) -> None:
    assert (letter(of("mixed", options(channel=channel))).subject is not None) == has_subject


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("Outcome of your interview", "Re: Outcome of your interview"),
        ("RE: Fwd: AW: Outcome", "Re: Outcome"),
        ("RE: RE: FW: Depot supervisor (ref HV-40127)", "Re: Depot supervisor (ref HV-40127)"),
        ("Re[2]: Vacancy 88213: Night porter", "Re: Vacancy 88213: Night porter"),
        ("[EXTERNAL] RE: Your interview on 14 March 2031", "Re: Your interview on 14 March 2031"),
        ("Job ID 4410927 Ward clerk, band 3", "Re: Job ID 4410927 Ward clerk, band 3"),
        ("Graduate scheme 2032", "Re: Graduate scheme 2032"),
        ("Candidate 48213 outcome", "Thank you"),
        ("Applicant no. 77 - outcome", "Thank you"),
        ("Outcome for A. Reyes, dob 3 May", "Thank you"),
        ("Outcome for A. Reyes (03/05/1991)", "Thank you"),
        ("A. Reyes QQ 12 34 56 C", "Thank you"),
        ("Interview, A. Reyes, 07700 900461", "Thank you"),
        ("Outcome 48213", "Thank you"),
        ("Hello {{first_name}}", "Thank you"),
        ("Re:", "Thank you"),
    ],
)
def test_the_subject_answers_theirs_unless_it_holds_something_private(subject: str, answer: str) -> None:
    assert (letter(of("mixed", subject=subject)).subject or "").startswith(answer)


def test_names_given_go_before_names_guessed() -> None:
    reply = letter(of("mixed", options(name="Samira", to="Dr Nair")))
    assert reply.body.startswith("Hi Dr Nair,")
    assert reply.body.endswith("Samira")


def test_without_names_nobody_is_invented() -> None:
    body = letter(brief(CASES["one gap"])).body
    assert body.startswith("Hello,\n")
    assert not body.endswith(",")


@pytest.mark.parametrize("case", CASES)
def test_the_same_feedback_gets_the_same_again(case: str) -> None:
    assert letter(of(case)) == letter(of(case))
    assert asked(of(case)) == asked(of(case))
    assert planned(of(case)) == planned(of(case))


def test_different_feedbacks_get_different_letters() -> None:
    topics = [
        "concise-answers",
        "unit-testing",
        "sql",
        "delegation",
        "confidence",
        "classroom-management",
        "sales-closing",
        "user-research",
        "payroll",
        "negotiation",
    ]
    bodies = [letter(brief(f"Note {number}. ⟦gap@{topic}|this was thin⟧")).body for number, topic in enumerate(topics)]
    assert len(set(bodies)) == len(bodies)
    assert len({body.split("\n\n")[1].split(". ")[0] for body in bodies}) >= 4
    assert all(one.split("\n\n")[1] != other.split("\n\n")[1] for one, other in pairwise(bodies))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("sender", ["agency", "employer", "interviewer", "manager"])
def test_a_question_in_the_reply_stands_there_word_for_word(case: str, sender: Sender) -> None:
    given = of(case, sender=sender)
    body = letter(given).body
    assert all(question.text in body for question in asked(given) if question.in_reply)
    assert all(question.text not in body for question in asked(given) if not question.in_reply)


@pytest.mark.parametrize("case", CASES)
def test_questions_are_about_points_and_each_is_asked_once(case: str) -> None:
    given = of(case)
    heard = {point.id for point in given.reading.points}
    found = asked(given)
    assert all(set(question.about) <= heard for question in found)
    assert len({question.text for question in found}) == len(found)
    assert [question.id for question in found if question.id != "q0"] == [
        f"q{number}" for number in range(1, len([q for q in found if q.id != "q0"]) + 1)
    ]


def test_a_recruiter_is_asked_to_ask_and_an_interviewer_is_asked() -> None:
    passed_on, direct = (
        asked(of("open gap", sender="agency"))[0].text,
        asked(of("open gap", sender="interviewer"))[0].text,
    )
    assert "the team" in passed_on
    assert "the team" not in direct


@pytest.mark.parametrize("case", ["praise", "praise without content", "logistics", "pay", "personal", "nothing"])
def test_where_nothing_is_open_nothing_is_asked(case: str) -> None:
    assert asked(of(case)) == ()


@pytest.mark.parametrize(
    ("told", "presumed"),
    [
        ("⟦gap@database-design|you have not enough database design⟧", "the tables"),
        ("⟦gap@metrics-definition|your metrics did not convince us⟧", "the definition"),
        ("⟦gap@sales-discovery|discovery could be stronger⟧", "the roleplay"),
    ],
)
def test_a_question_presumes_nothing_that_nobody_spoke_of(told: str, presumed: str) -> None:
    found = asked(brief(f"They said {told}."))
    assert found
    assert not any(presumed in question.text for question in found)


def test_a_vague_line_gets_one_easy_question() -> None:
    [question] = asked(of("vague"))
    assert question.in_reply
    assert question.answered_by == "recruiter"


@pytest.mark.parametrize(
    "case", ["praise", "praise without content", "logistics", "pay", "vague", "personal", "nothing", "culture"]
)
def test_nothing_is_planned_where_nothing_can_be_practised(case: str) -> None:
    plan = planned(of(case))
    assert (plan.goals, plan.weeks) == ((), 0)
    assert {left.about for left in plan.not_planned} == {
        point.id for point in of(case).reading.points if point.kind != "strength"
    }


def test_a_plan_starts_small_and_ends_in_something_to_look_at() -> None:
    plan = planned(of("mixed"))
    first = plan.goals[0].tasks[0]
    assert (first.week, first.sort) == (1, "start")
    assert first.hours <= 0.5
    assert first.if_then is not None
    assert first.if_then.lower().startswith("if ")
    assert [goal.about for goal in plan.goals] == [("p2",), ("p3",)]
    assert all(task.done_when for goal in plan.goals for task in goal.tasks)
    assert all("outside" in {task.sort for task in goal.tasks} for goal in plan.goals)
    assert all(1 <= len(goal.resources) <= 2 for goal in plan.goals)


def test_a_plan_keeps_to_the_side_of_a_field_that_was_spoken_of() -> None:
    case = brief(reading("⟦gap@driving-practical-skills|you needed seven tries to back into the bay⟧."))
    (goal,) = planned(case).goals
    words = " ".join(task.task for task in goal.tasks)
    assert "reverse" in words
    assert "walk-round" not in words
    assert "hours, breaks" not in words
    assert goal.tasks[0].sort == "start"
    assert goal.tasks[0].if_then
    assert any(task.sort == "outside" for task in goal.tasks)
    assert sum(task.hours for task in goal.tasks if task.sort in {"practice", "outside"}) >= 1


def test_what_is_done_from_memory_is_of_that_side_too() -> None:
    case = brief(reading("⟦gap@embedded-systems|you could not find the trigger on the oscilloscope⟧."))
    (goal,) = planned(case).goals
    assert not any("ring buffer" in task.task for task in goal.tasks)


def test_a_named_technology_is_practised_by_its_name() -> None:
    plan = planned(brief("⟦gap@programming-language#Rust|more hands-on Rust⟧"))
    assert "Rust" in " ".join(task.task for task in plan.goals[0].tasks)


def test_the_reply_promises_what_the_plan_begins_with() -> None:
    given = of("mixed")
    assert planned(given).goals[0].practice in letter(given).body


def test_what_the_plan_does_not_begin_with_is_not_told_as_its_beginning() -> None:
    given = brief("⟦gap@container-orchestration#Kubernetes|more experience with Kubernetes⟧.")
    plan = planned(given)
    other = planned(brief("⟦gap@sql|your SQL was slow⟧.")).goals[0].model_copy(update={"about": ("p9",)})
    longer = plan.model_copy(update={"goals": (other, *plan.goals)})
    said = letter(Brief(given.reading, given.outline, given.options, longer)).body
    assert plan.goals[0].practice in said
    assert re.search(r"begin|start|first", said) is None


def test_without_a_plan_nothing_is_promised() -> None:
    given = of("mixed", options(hours_per_week=0.1, weeks=1))
    plan = planned(given)
    settled = Brief(given.reading, given.outline, given.options, plan)
    assert plan.goals == ()
    assert "start with" not in letter(settled).body
    assert "first step" not in letter(settled).body
    assert "begin with" not in letter(settled).body


def test_the_door_that_was_opened_is_taken() -> None:
    assert "in six months" in letter(of("mixed")).body
    body = letter(brief(f"{LONG}. ⟦logistics|Happy to arrange a call⟧.")).body
    assert any(body.split("\n\n")[-2].startswith(answer) for answer in variants("answer", "talk"))
    asked = letter(brief(f"{LONG}. ⟦logistics|Please send me your portfolio by Friday⟧.")).body
    ways = [way.format(thing="my portfolio", day="by Friday") for way in variants("answer_send", "by")]
    assert any(way in asked.split("\n\n")[1] for way in ways)
    both = letter(
        brief(f"{LONG}. ⟦logistics|Please send me your portfolio by Friday⟧. ⟦logistics|Apply again in autumn⟧.")
    ).body
    assert "in autumn" in both


def test_what_may_be_no_praise_is_not_told_as_praise() -> None:
    told = brief(f"{LONG}. ⟦strength|You took answers from the same four hands⟧.")
    assert told.outline.thanked is None
    assert "hands" not in for_you(told).text


@pytest.mark.parametrize("said", ["her accent would be hard for customers", "a bit old for the role"])
def test_a_personal_remark_is_neither_thanked_for_nor_answered(said: str) -> None:
    given = brief(f"{CLEAR}, but ⟦gap!|{said}⟧.")
    body = letter(given).body
    assert not set(re.findall(r"\w{4,}", body.lower())) & {"accent", "customers", "role"}
    assert for_you(given).send == "after_advice"


@pytest.mark.parametrize("case", CASES)
def test_the_lines_to_the_person_are_few_and_kind(case: str) -> None:
    lines = for_you(of(case))
    assert 8 <= len(lines.text.split()) <= 60
    assert lines.why
    assert not re.search(r"[{}]|None|  ", lines.text + lines.why)


@pytest.mark.parametrize(
    ("language", "opening"), [("de", "Guten Tag"), ("fr", "Bonjour"), ("es", "Buenos"), ("und", "Hello")]
)
def test_another_language_is_thanked_in_it(language: str, opening: str) -> None:
    assert letter(brief(reading("…", language=language))).body.startswith(opening)


@pytest.mark.parametrize(
    ("told", "thanks"),
    [
        ("[voicemail] They felt", "message|left|ringing to let me know"),
        ("Transcribed voicemail (0:48). They felt", "message|left|ringing to let me know"),
        ("Hi, this message is for Sam. They felt", "message|left|ringing to let me know"),
        ("I rang them back and they felt", "my call|when I rang"),
        ("They rang me on the phone, they felt", "calling|call, and|ringing me|on the phone"),
    ],
)
def test_a_call_is_thanked_for_as_what_it_was(told: str, thanks: str) -> None:
    body = letter(brief(f"{told} {LONG}.", received="phone")).body
    assert re.search(thanks, body), body


def test_who_speaks_of_a_phone_has_not_rung() -> None:
    body = letter(brief(f"They wanted more presence on the telephone; {LONG}.", received="phone")).body
    assert not re.search("call|ring", body), body


def test_feedback_that_is_announced_is_looked_forward_to() -> None:
    said = "⟦logistics@feedback-follows|Detailed feedback will be sent separately within ten working days⟧."
    given = brief(f"You have not been successful this time. {said}")
    assert "look forward to" in letter(given).body
    assert "promised" in for_you(given).text
    assert "a short line" not in letter(given).body


def test_who_was_harsh_and_opened_nothing_is_not_asked_for_another_chance() -> None:
    said = f"{LONG}. Honestly that was a pathetic waste of everybody's time, you are clueless."
    given = brief(said, sender="interviewer")
    assert given.outline.manner == "harsh"
    assert "apply" not in letter(given).body
    assert "wish you" not in letter(given).body  # it has something to say


@pytest.mark.parametrize("received", ["mail", "message"])
def test_feedback_that_follows_gets_a_word_beside_what_was_said(received: str) -> None:
    said = "⟦logistics@internal-candidate|The post went to an internal candidate⟧. Feedback will follow by e-mail."
    assert "look forward to" in letter(brief(said, options(), received=received)).body


def test_praise_without_a_name_is_thanked_for_where_nothing_is_criticised() -> None:
    said = "⟦strength|you were lovely on the day⟧, but ⟦logistics@place-and-hours|we need somebody for Sundays⟧."
    body = letter(brief(said, options(), sender="employer")).body
    assert "kind" in body or "warm" in body
    assert "weekends" in body


def test_one_reason_is_not_thanked_for_as_several() -> None:
    assert all("reasons" not in letter(of("one gap", sender=who)).body for who in ("employer", "interviewer", "agency"))
