"""The reply as a chat message: one breath, no letter."""

from coach.catalogue import topic
from coach.phrases import Phrases, phrase
from coach.playbook import framing
from coach.playbook.letter import door_sentence
from coach.playbook.questions import write_questions
from coach.playbook.speaking import named, only_named, praised
from coach.writing import Brief

_LONGEST = 60
_SHORTEST = 25
_SILENT = frozenset({"sensitive", "misdirected", "nothing"})


def chat(brief: Brief, phrases: Phrases) -> str:
    """Write a chat message of twenty-five to sixty words, opened with the name where one is known."""
    opening = _opening(brief)
    if brief.outline.send == "no":
        return phrases.pick("unread", "reply")
    if brief.outline.situation in _SILENT:
        return f"{opening}{_after(opening, phrases.pick(brief.outline.situation, 'reply'))}"
    answers = [phrases.pick("answer", offer) for offer in brief.outline.offers]
    thanks = _thanks(brief, phrases)
    first, *rest = [*answers, _capitalised(thanks)]
    parts = [f"{opening}{_after(opening, first)}", *rest]
    wanted = [*_taken(brief, phrases), *_asked(brief)]
    door = door_sentence(brief, phrases) if brief.outline.door == "reapply" else phrases.pick("chat", "door")
    closes = brief.outline.door == "reapply"
    for part in wanted:
        if len(" ".join([*parts, part, *([door] if closes else [])]).split()) <= _LONGEST:
            parts.append(part)
    if closes or len(" ".join(parts).split()) < _SHORTEST:
        parts.append(door)
    if len(" ".join(parts).split()) < _SHORTEST:
        parts.append(phrases.pick("wish", "any"))
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
    strength = praised(brief.reading.point(brief.outline.thanked)) if brief.outline.thanked else None
    if strength is None or brief.outline.manner in {"harsh", "ironic"}:
        return phrases.pick("chat", "thanks")
    return phrases.pick("chat", "thanks_strength", strength=strength)


def _taken(brief: Brief, phrases: Phrases) -> list[str]:
    if brief.outline.situation != "gaps":
        return [] if brief.outline.situation in {"praise", "vague"} else [phrases.pick("chat", "accept")]
    point = brief.reading.point(brief.outline.gaps_named[0])
    name = named(point)
    if name is None:
        return [phrases.pick("chat", "unnamed")]
    practice = _practice(brief, point.id)
    if only_named(point) or practice is None:
        return [phrases.pick("chat", "named", name=name)]
    return [phrases.pick("chat", "one", name=name, practice=practice)]


def _practice(brief: Brief, point_id: str) -> str | None:
    if brief.plan is not None:
        return next((goal.practice for goal in brief.plan.goals if point_id in goal.about), None)
    goal = next((goal for goal in brief.outline.goals if point_id in goal.about), None)
    return topic(goal.topic_id, goal.thing).practice if goal is not None else None


def _asked(brief: Brief) -> list[str]:
    return [question.text for question in write_questions(brief) if question.in_reply]
