"""The clarifying questions: what the outline asks, in the topics' words, wrapped politely for whom they go to."""

from coach.catalogue import Ask, reasons, topic
from coach.phrases import Phrases, phrase, variants
from coach.schemas import Point, Question
from coach.writing import Brief


def write_questions(brief: Brief) -> tuple[Question, ...]:
    """Write one question for each point the outline asks about, those of the reply first."""
    phrases = Phrases(brief.reading.seen)
    questions: list[Question] = []
    said: set[str] = set()
    outline = brief.outline
    for point_id in (*outline.asked_in_reply, *outline.asked_later):
        point = brief.reading.point(point_id)
        asks = [ask for ask in asks_about(point, phrases) if ask.ask not in said]
        in_reply = point_id in outline.asked_in_reply
        if not asks or (in_reply and outline.situation == "vague"):
            continue
        ask = asks[0]
        said.add(ask.ask)
        text = wrap(brief, ask, phrases, number=len(questions), spoken=not in_reply)
        questions.append(
            Question(id=f"q{len(questions) + 1}", text=text, about=(point_id,), in_reply=in_reply, answered_by=ask.by)
        )
    if outline.situation == "vague" and outline.asked_in_reply:
        whole = phrases.pick("vague_question", "whole")
        questions.insert(0, Question(id="q0", text=whole, about=outline.asked_in_reply[:1], in_reply=True))
    return tuple(questions)


def asks_about(point: Point, phrases: Phrases) -> list[Ask]:
    """Return what can be asked about a point, best first; where no topic is known, one moment behind the remark."""
    if point.topic_id in reasons():
        return [Ask(ask, "interviewer") for ask in reasons()[point.topic_id].ask]
    if point.topic_id is not None:
        return list(topic(point.topic_id, point.thing).questions)
    if point.thing is not None:
        return list(topic("unlisted-skill", point.thing).questions)
    return [Ask(phrases.choose(tuple(variants("open_ask", "tails")), "open_ask"), "interviewer")]


def panel(brief: Brief) -> str:
    """Return what the interviewers are called when writing to this sender."""
    return phrase("names", "panel_agency" if brief.reading.feedback.sender == "agency" else "panel_employer")


def wrap(brief: Brief, ask: Ask, phrases: Phrases, *, number: int, spoken: bool) -> str:
    """Make a whole question of a tail, for somebody who was in the room or for somebody who passes it on.

    ``number`` turns through the wordings, so that two questions of one letter do not begin alike.
    """
    passed_on = brief.reading.feedback.sender == "agency" and ask.by == "interviewer"
    tail = ask.ask.replace("{they}", "they" if passed_on else "you")
    key = "panel" if passed_on else ("spoken" if spoken else "you")
    if number and not spoken:
        return phrases.pick("question", f"{key}_second", ask=tail)
    options = variants("question", key)
    first = options.index(phrases.choose(tuple(options), f"question.{key}"))
    return options[(first + number) % len(options)].format(panel=panel(brief), ask=tail)
