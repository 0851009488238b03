"""A short request for feedback where none came: one, at most one follow-up, then no more."""

from typing import Literal

from coach.options import Options
from coach.phrases import Phrases, phrase
from coach.schemas import Reading, Reply, Tone

Stage = Literal["screen", "interview", "final"]


def write_request(stage: Stage, options: Options, *, again: bool = False) -> Reply:
    """Write the request after a stage of the process; ``again`` makes it the one follow-up."""
    role = phrase("ask_parts", "role", role=options.role) if options.role else ""
    company = phrase("ask_parts", "company", company=options.company) if options.company else ""
    phrases = Phrases(f"{stage}{options.role}{options.company}{options.name}")
    words = phrases.pick("ask_again" if again else "ask_first", stage, role=role, company=company)
    subject = phrase("ask_parts", "subject") if (options.channel or "email") == "email" else None
    return Reply(subject=subject, body=framed(words, phrases, options.tone, options.to, options.name))


def write_follow_up(reply: Reply, options: Options, reading: Reading, sent: str) -> Reply:
    """Write the one follow-up to a reply that asked something; ``sent`` is the day it went, in words."""
    phrases = Phrases(reply.body)
    words = phrases.pick("follow_up", "any", day=sent)
    to = options.to or reading.feedback.sender_name
    body = framed(words, phrases, options.tone, to, options.name or reading.feedback.recipient_name)
    return Reply(subject=again_subject(reply.subject), body=body)


def framed(words: str, phrases: Phrases, tone: Tone, to: str | None, name: str | None) -> str:
    """Put greeting and closing around a few sentences."""
    greeting = phrase("greeting", tone, to=to) if to else phrase("greeting", f"plain_{tone}")
    closing = phrases.pick("sign_off", tone)
    signed = f"{closing}\n{name}" if name else closing.rstrip(",")
    return f"{greeting}\n\n{words}\n\n{signed}"


def again_subject(subject: str | None) -> str | None:
    """Return the subject of a letter that follows one with this subject."""
    if subject is None or subject.lower().startswith("re:"):
        return subject
    return phrase("second_round", "subject", subject=subject)
