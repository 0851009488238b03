"""The clarifying questions: what the outline asks, in the topics' words, wrapped politely for whom they go to."""

from coach.catalogue import Ask, reasons, topic
from coach.phrases import Phrases, phrase
from coach.schemas import Point, Question
from coach.writing import Brief

_GENERIC = "interview-practice-general"


def write_questions(brief: Brief) -> tuple[Question, ...]:
    """Write one question for each point the outline asks about, those of the reply first."""
    phrases = Phrases(brief.reading.feedback.text)
    questions: list[Question] = []
    said: set[str] = set()
    outline = brief.outline
    for point_id in (*outline.asked_in_reply, *outline.asked_later):
        point = brief.reading.point(point_id)
        asks = [ask for ask in asks_about(point) if ask.ask not in said]
        in_reply = point_id in outline.asked_in_reply
        if not asks or (in_reply and outline.situation == "vague"):
            continue
        ask = asks[0] if in_reply else asks[_turn(brief, point_id) % len(asks)]
        said.add(ask.ask)
        text = wrap(brief, ask, phrases, spoken=not in_reply)
        questions.append(Question(id=f"q{len(questions) + 1}", text=text, about=(point_id,), in_reply=in_reply, answered_by=ask.by))
    if outline.situation == "vague" and outline.asked_in_reply:
        whole = phrases.pick("vague_question", "whole")
        questions.insert(0, Question(id="q0", text=whole, about=outline.asked_in_reply[:1], in_reply=True))
    return tuple(questions)


def asks_about(point: Point) -> list[Ask]:
    """Return what can be asked about a point, best first."""
    if point.topic_id in reasons():
        return [Ask(ask, "interviewer") for ask in reasons()[point.topic_id].ask]
    try:
        return list(topic(point.topic_id or _GENERIC, point.thing).questions)
    except KeyError:
        return list(topic(_GENERIC).questions)


def panel(brief: Brief) -> str:
    """Return what the interviewers are called when writing to this sender."""
    return phrase("names", "panel_agency" if brief.reading.feedback.sender == "agency" else "panel_employer")


def wrap(brief: Brief, ask: Ask, phrases: Phrases, *, spoken: bool) -> str:
    """Make a whole question of a tail, for somebody who was in the room or for somebody who passes it on."""
    passed_on = brief.reading.feedback.sender == "agency" and ask.by == "interviewer"
    tail = ask.ask.replace("{they}", "they" if passed_on else "you")
    if passed_on:
        return phrases.pick("question", "panel", panel=panel(brief), ask=tail)
    return phrases.pick("question", "spoken" if spoken else "you", ask=tail)


def _turn(brief: Brief, point_id: str) -> int:
    return len(brief.reading.feedback.text) + sum(map(ord, point_id))
