"""The sentence that keeps the door open, and whom it suits."""

from coach.days import later_in
from coach.phrases import Phrases
from coach.playbook.applied import applied_for
from coach.writing import Brief


def door_sentence(brief: Brief, phrases: Phrases) -> str:
    """Return the sentence that keeps the door open: the one that they opened, else the one that suits the sender."""
    outline = brief.outline
    if outline.door == "reapply":
        when = later_in(outline.door_words)
        return phrases.pick("door", "reapply_some_day") if when is None else phrases.pick("door", "reapply", when=when)
    if outline.door is not None:
        return phrases.pick("door", outline.door)
    key = addressed(brief)
    role = applied_for(brief) if key != "manager" else None
    if role is not None:
        return phrases.pick("door_role", key, role=role)
    return phrases.pick("door", "manager_door" if key == "manager" else key)


def addressed(brief: Brief) -> str:
    """Return whom the closing words suit; who only passes on what others felt was not met."""
    sender = brief.reading.feedback.sender
    if sender == "interviewer" and brief.passed_on:
        return "employer"
    if brief.options.internal:
        return "manager"
    return "employer" if sender == "automated" else sender
