"""A short request for feedback where none came: one, at most one follow-up, then no more."""

from typing import Literal

from coach.options import Options
from coach.phrases import Phrases, phrase
from coach.schemas import Reply

Stage = Literal["screen", "interview", "final"]


def write_request(stage: Stage, options: Options, *, again: bool = False) -> Reply:
    """Write the request after a stage of the process; ``again`` makes it the one follow-up."""
    role = phrase("ask_parts", "role", role=options.role) if options.role else ""
    company = phrase("ask_parts", "company", company=options.company) if options.company else ""
    phrases = Phrases(f"{stage}{options.role}{options.company}{options.name}")
    words = phrases.pick("ask_again" if again else "ask_first", stage, role=role, company=company)
    greeting = (
        phrase("greeting", options.tone, to=options.to) if options.to else phrase("greeting", f"plain_{options.tone}")
    )
    closing = phrases.pick("sign_off", options.tone)
    signed = f"{closing}\n{options.name}" if options.name else closing.rstrip(",")
    subject = phrase("ask_parts", "subject") if (options.channel or "email") == "email" else None
    return Reply(subject=subject, body=f"{greeting}\n\n{words}\n\n{signed}")
