"""The short thank-you for an answer: it says what is clearer now and asks for nothing."""

from coach.phrases import Phrases
from coach.playbook.asking import framed
from coach.schemas import Reply
from coach.writing import Thanks


def write_thanks(brief: Thanks) -> Reply:
    """Write two or three sentences; where a remark touches something personal, only that time is needed."""
    phrases, options = Phrases(brief.reading.feedback.text), brief.options
    if brief.personal:
        words = phrases.pick("sensitive", "reply")
    else:
        words = phrases.pick("second_round_thanks", "answered" if brief.answered else "unanswered")
    body = framed(words, phrases, options.tone, options.to, options.name)
    return Reply(subject=brief.subject, body=body)
