"""The few lines to the person: what this says, what it cannot say, one strength; whether and when to send."""

from coach.catalogue import reasons, topic
from coach.phrases import Phrases, join, phrase
from coach.schemas import ForYou, Point
from coach.writing import Brief

_MOST_NAMES = 2


def for_you(brief: Brief) -> ForYou:
    """Write the lines to the person; at most sixty words."""
    outline = brief.outline
    text = _text(brief)
    if brief.options.my_side and outline.situation in {"gaps", "fit", "logistics"}:
        text = f"{text} {phrase('for_you', 'my_side')}"
    return ForYou(text=text, send=outline.send, why=phrase("send", outline.send_why))


def _text(brief: Brief) -> str:
    phrases = Phrases(brief.reading.seen)
    situation = brief.outline.situation
    usable = [p for p in brief.reading.points if not p.sensitive and p.same_as is None]
    named = [brief.reading.point(point_id) for point_id in brief.outline.gaps_named]
    gaps = _names(named)
    strengths = _names([p for p in usable if p.kind == "strength" and _name(p) not in {_name(gap) for gap in named}])
    if situation == "gaps":
        if strengths and gaps:
            return phrases.pick("for_you", "mixed", strengths=strengths, gaps=gaps)
        said = phrases.pick("for_you", "gaps", gaps=gaps) if gaps else phrases.pick("for_you", "gaps_unnamed")
        return f"{said} {phrase('for_you', 'strength_heard', strength=strengths)}" if strengths else said
    if situation == "misdirected":
        name = next(
            (
                warning.message.rsplit(" ", 1)[-1].rstrip(".")
                for warning in brief.reading.warnings
                if warning.code == "somebody_else"
            ),
            "",
        )
        return phrases.pick("for_you", situation, name=name)
    names = join(
        [reasons()[p.topic_id].name for p in usable if p.topic_id in reasons() and p.kind == situation][:_MOST_NAMES]
    )
    said = phrases.pick("for_you", situation, names=names)
    if strengths and situation in {"vague", "logistics", "fit"}:
        return f"{said} {phrase('for_you', 'strength_heard', strength=strengths)}"
    return said


def _names(points: list[Point]) -> str:
    names: list[str] = []
    for point in points:
        name = _name(point)
        if name is not None and name not in names:
            names.append(name)
    return join(names[:_MOST_NAMES])


def _name(point: Point) -> str | None:
    if point.topic_id is None:
        return point.thing
    try:
        return topic(point.topic_id, point.thing).name
    except KeyError:
        return None
