"""Checks across artifacts: what the reply asks stands among the questions, what it promises stands in the plan, and for-you stays short."""

from collections.abc import Iterator, Sequence

from coach.checks.rules import Hit, hit
from coach.checks.text import Draft
from coach.schemas import ForYou, Question, Reply

LONGEST_FOR_YOU = 60


def across(
    situation: str, reply: Reply | None, questions: Sequence[Question] | None, for_you: ForYou | None
) -> Iterator[tuple[str, str, Hit]]:
    """Find what does not agree: the JSON pointer, the text there, and the hit."""
    if reply is not None and questions is not None and situation != "misdirected":
        yield from _asked(reply, questions)
    if for_you is not None and len(for_you.text.split()) > LONGEST_FOR_YOU:
        yield "/for_you/text", for_you.text, hit("for-you-long", 0, len(for_you.text), count=len(for_you.text.split()))


def _asked(reply: Reply, questions: Sequence[Question]) -> Iterator[tuple[str, str, Hit]]:
    body = reply.body
    asked = [question.text for question in questions if question.in_reply]
    for number, question in enumerate(questions):
        if question.in_reply and question.text not in body:
            yield f"/questions/{number}/text", question.text, hit("question-not-in-reply", 0, len(question.text))
    for span in Draft(body).sentences:
        sentence = body[span.start : span.end]
        if sentence.rstrip("\"'”’)").endswith("?") and not any(sentence in text or text in sentence for text in asked):
            yield "/reply/body", body, hit("reply-asks-more", span.start, span.end)
