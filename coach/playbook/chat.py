"""The reply as a chat message: one breath, no letter."""

from coach.judging.openness import ASKABLE
from coach.offering.unoffered import promises_feedback
from coach.phrases import Phrases, phrase
from coach.playbook import framing
from coach.playbook.accepting import accepted
from coach.playbook.door import door_sentence, is_closed
from coach.playbook.facts import facts
from coach.playbook.occasion import is_warm, says_kind_words, thanks_for_how
from coach.playbook.questions import judges, write_questions
from coach.playbook.speaking import praised
from coach.playbook.taking import (
    begins_with,
    by_what_fell_short,
    is_untold,
    names_of,
    next_step,
    practice_told,
    two_of,
)
from coach.writing import Brief

_LONGEST = 60
_SHORTEST = 25
_ANSWERED = frozenset({"reapply", "retest", "ring", "watch", "first", "first_call", "readvertised"})
_SILENT = frozenset({"sensitive", "misdirected", "nothing"})


def chat(brief: Brief, phrases: Phrases) -> str:
    """Write a chat message of up to sixty words, opened with the name where one is known."""
    opening = _opening(brief)
    if brief.outline.send == "no":
        return phrases.pick("unread", "reply")
    if brief.outline.situation in _SILENT:
        return f"{opening}{_after(opening, framing.silent(brief, phrases))}"
    asked, offered = accepted(brief, phrases)
    first, *rest = [_capitalised(_thanks(brief, phrases)), *asked]
    parts = [f"{opening}{_after(opening, first)}", *rest]
    closing = [*facts(brief, phrases), *offered]
    kept = brief.outline.door == "reserve" and not asked  # who was told yes need not be told again
    answers = bool(asked or offered) and brief.outline.situation != "gaps"  # who says yes has accepted it
    taken = [] if answers else _taken(brief, phrases)
    mere_form = is_closed(brief) and brief.outline.situation == "gaps" and taken
    if kept or brief.outline.door in _ANSWERED or (is_closed(brief) and not mere_form):
        closing.append(door_sentence(brief, phrases))
    if not closing and brief.outline.door is None and promises_feedback(brief.reading.seen):
        closing.append(phrases.pick("nothing", "to_come"))
    for part in [*taken, *_asked(brief)]:
        if len(" ".join([*parts, part, *closing]).split()) <= _LONGEST:
            parts.append(part)
    parts += closing
    if not (closing or asked or is_closed(brief)) and len(" ".join(parts).split()) < _SHORTEST:
        parts.append(phrases.pick("chat", "door"))
    return framing.in_tone(brief, " ".join(parts))


def _opening(brief: Brief) -> str:
    to = brief.options.to or brief.reading.feedback.sender_name
    return f"{phrase('greeting', 'brief', to=to)} " if to else ""


def _after(opening: str, words: str) -> str:
    """Return the first words, small behind a name unless they are "I"."""
    if not opening or words.split(" ", 1)[0].split("'", maxsplit=1)[0] == "I":
        return words
    return words[:1].lower() + words[1:]


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _thanks(brief: Brief, phrases: Phrases) -> str:
    strength = praised(brief.reading.point(brief.outline.thanked), brief.outline) if brief.outline.thanked else None
    if strength is None or brief.outline.manner in {"harsh", "ironic"}:
        if strength is None and is_warm(brief):
            return phrases.pick("chat", "thanks_kind")
        if strength is None and says_kind_words(brief):
            return f"{phrases.pick('chat', 'thanks')} {phrases.pick('glad', 'kind')}"
        is_told = strength is None and brief.outline.manner == "plain" and brief.outline.situation in {"gaps", "fit"}
        key = (
            thanks_for_how(brief)
            if is_told
            else "thanks_vague"
            if brief.outline.situation in {"vague", "praise"}
            else "thanks"
        )
        return phrases.pick("chat", key, panel=judges(brief))
    return phrases.pick("chat", "thanks_strength", strength=strength)


def _taken(brief: Brief, phrases: Phrases) -> list[str]:
    if brief.outline.situation != "gaps":
        return [] if brief.outline.situation in {"praise", "vague"} else [phrases.pick("chat", "accept")]
    spoken = names_of(brief)
    if not spoken:
        is_open = any(brief.outline.leaves.get(gap_id) in ASKABLE for gap_id in brief.outline.gaps_named)
        return by_what_fell_short(brief, phrases) or [phrases.pick("chat", "unnamed" if is_open else "concrete")]
    name, *others = spoken
    if is_untold(brief.outline, spoken.values()):
        return [phrases.pick("chat", "beside_what_decided", name=name)]
    practice = practice_told(brief, spoken[name].id)
    if others:
        two = {each: spoken[each] for each in (name, others[0])}
        return [two_of(name, others[0], phrases, "chat"), *next_step(brief, two, phrases)]
    if practice is None or not begins_with(brief, practice):
        return [phrases.pick("chat", "named", name=name)]
    return [phrases.pick("chat", "one", name=name, practice=practice)]


def _asked(brief: Brief) -> list[str]:
    return [question.text for question in write_questions(brief) if question.in_reply]
