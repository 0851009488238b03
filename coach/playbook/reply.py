"""The reply: a mail, a chat message or a note on LinkedIn, each in its own form."""

from itertools import chain

from coach.phrases import Phrases, phrase, variants
from coach.playbook import framing
from coach.playbook.accepting import accepted
from coach.playbook.chat import chat
from coach.playbook.foreign import foreign, is_foreign
from coach.playbook.letter import letter
from coach.playbook.speaking import named, praised
from coach.schemas import Reply
from coach.writing import Brief

_LINKEDIN = 200


def write_reply(brief: Brief) -> Reply:
    """Write the reply that fits the outline's situation, tone and channel."""
    phrases = Phrases(brief.seed)
    if is_foreign(brief):
        return foreign(brief)
    if brief.channel == "linkedin":
        return Reply(subject=None, body=_note(brief, phrases))
    subject = framing.subject(brief, phrases) if brief.channel == "email" else None
    return Reply(subject=subject, body=chat(brief, phrases) if subject is None else letter(brief, phrases))


def _note(brief: Brief, phrases: Phrases) -> str:
    """Write a note of at most two hundred characters; one that grows too long names nothing."""
    to, tone = brief.options.to or brief.reading.feedback.sender_name, brief.options.tone
    opening = f"{phrase('greeting', 'formal' if tone == 'formal' else 'brief', to=to)} " if to else ""
    notes = [framing.in_tone(brief, note) for note in _notes(brief, phrases)]
    fitting = [note for note in notes if len(opening) + len(note) <= _LINKEDIN]
    note = phrases.choose(tuple(fitting or variants("linkedin", _in_tone(brief, "other"))), "linkedin")
    return opening + (note[:1].lower() + note[1:] if opening else note)


def _notes(brief: Brief, phrases: Phrases) -> list[str]:
    outline, reading = brief.outline, brief.reading
    if outline.situation == "misdirected":
        return variants("linkedin", "misdirected")
    if outline.situation == "sensitive":
        return variants("linkedin", "waits")
    if outline.door == "shut":
        return variants("linkedin", "shut")
    if outline.offers:
        answer = next(chain(*accepted(brief, phrases)))
        return [note.format(answer=answer) for note in variants("linkedin", "answer")]
    if outline.gaps_named:
        name = named(reading.point(outline.gaps_named[0]), outline)
        return [note.format(name=name) for note in variants("linkedin", _in_tone(brief, "gap"))] if name else []
    strength = praised(reading.point(outline.thanked), outline) if outline.thanked else None
    key = _in_tone(brief, "praise")
    return [note.format(strength=strength) for note in variants("linkedin", key)] if strength else []


def _in_tone(brief: Brief, key: str) -> str:
    return f"{key}_brief" if brief.options.tone == "brief" else key
