"""The short thank-you for an answer: it says what is clearer now and asks for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.phrases import Phrases
from coach.playbook import signature
from coach.playbook.asking import again_subject, framed
from coach.schemas import Reply

if TYPE_CHECKING:
    from coach.options import Options
    from coach.schemas import Coaching, Reading


def thank(coaching: Coaching, options: Options, answer: Reading, *, answered: bool) -> Reply:
    """Write two or three sentences; where a remark touches something personal, only that time is needed."""
    phrases = Phrases(answer.feedback.text)
    if any(point.sensitive for point in answer.points):
        words = phrases.pick("sensitive", "reply")
    else:
        words = phrases.pick("second_round_thanks", "answered" if answered else "unanswered")
    to = options.to or answer.feedback.sender_name or coaching.reading.feedback.sender_name
    subject = again_subject(coaching.reply.subject if coaching.reply is not None else None)
    return Reply(subject=subject, body=framed(words, phrases, options.tone, to, signature(options, coaching.reading)))
