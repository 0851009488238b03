"""Feedback in, ``Reading`` out: every word lies in a point or is set aside with its reason."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from coach.catalogue import Recognised, reason_for, recognise, trade_of
from coach.encoder import labels, scores
from coach.listening.atoms import Atom, cut, readable, unwrapped
from coach.listening.cautions import is_sensitive, warn, warnings_about
from coach.listening.language import guess_language
from coach.listening.regions import certain_regions, open_stretches
from coach.listening.seen import Seen
from coach.listening.tagger import tag
from coach.schemas import Feedback, Kind, Point, Reading, Reason, SetAside

__all__ = ["complete", "guess_language", "listen", "warn"]

_LEAD = re.compile(
    r"(?:[\s\"'“”‘•*+–—-]|\d{1,2}[.)]\s|(?:and|but|also|plus|so|then|though|although|however|while|whilst|yet|or|nor|because|that|secondly|firstly|first|second|third|finally|"
    r"lastly|overall|unfortunately|sadly|personally|honestly)\b[,:]?\s+(?=\S))*",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:me|you|him|her|them|it|us|this|that|one)[\s.,;:!?-]*", re.IGNORECASE)
_FIGURE = re.compile(r"[\W\d_]+")
_TAIL = " \t\r\n.,;:-–—"
_CLEARLY = 2.0
_NAMED = frozenset({"gap", "strength"})
_WITH_REASON = frozenset({"gap", "fit", "vague", "logistics"})


@dataclass(slots=True)
class _Span:
    start: int
    end: int
    label: str


def listen(feedback: Feedback) -> Reading:
    """Read a feedback without any model.

    A text in another language than English is kept whole and set aside with a warning, since nothing here could judge it.
    """
    text = feedback.text
    regions = certain_regions(text)
    seen = Seen(text, regions)
    if seen.text != text:  # what is hidden and what gives orders colours no judgement
        inner = listen(feedback.model_copy(update={"text": seen.text})) if seen.text.strip() else None
        points, set_aside, language = seen.put_back(inner)
        return complete(feedback, points, set_aside, language=language)
    stretches = open_stretches(text, regions)
    language = guess_language(" ".join(text[start:end] for start, end in stretches))
    if language != "en":
        return complete(feedback, [], regions, language=language)
    whole = unwrapped(text)
    atoms = [atom for start, end in stretches for atom in cut(whole, start, end)]
    spans = _spans(text, atoms, tag(text, atoms), regions)
    set_aside = [
        *regions,
        *(SetAside(start=s.start, end=s.end, reason=cast("Reason", s.label)) for s in spans if s.label not in _POINTS),
    ]
    return complete(feedback, _points(text, [s for s in spans if s.label in _POINTS]), set_aside, language=language)


def complete(feedback: Feedback, points: Iterable[Point], set_aside: Iterable[SetAside], *, language: str) -> Reading:
    """Make a reading that accounts for everything: what lies in no point and no set-aside stretch becomes ``context``."""
    points, set_aside = list(points), list(set_aside)
    taken: list[Point | SetAside] = sorted([*points, *set_aside], key=lambda stretch: stretch.start)
    kept = [*set_aside, *_gaps(feedback.text, taken)]
    kept.sort(key=lambda stretch: stretch.start)
    warnings = warnings_about(feedback, points, kept) if language == "en" else [warn("language", language=language)]
    return Reading(
        feedback=feedback, points=tuple(points), set_aside=tuple(kept), warnings=tuple(warnings), language=language
    )


_POINTS = frozenset({"gap", "strength", "fit", "logistics", "vague"})


def _gaps(text: str, taken: Iterable[Point | SetAside]) -> Iterable[SetAside]:
    at = 0
    for start, end in [*((stretch.start, stretch.end) for stretch in taken), (len(text), len(text))]:
        between = text[at:start]
        if between.strip():
            first = at + len(between) - len(between.lstrip())
            yield SetAside(start=first, end=at + len(between.rstrip()), reason="context")
        at = max(at, end)


def _spans(text: str, atoms: list[Atom], labels: list[str], regions: list[SetAside]) -> list[_Span]:
    """Join atoms to spans; a bare decision counts as a vague reason only where no real reason stands beside it."""
    spans: list[_Span] = []
    for atom, label in zip(atoms, labels, strict=True):
        kind = label.removeprefix("B-").removeprefix("I-")
        last = spans[-1] if spans else None
        joins = (
            last is not None
            and last.label == kind
            and not label.startswith("B-")
            and not _between(last.end, atom.start, regions)
        )
        if joins and last is not None:
            last.end = atom.end
        else:
            spans.append(_Span(atom.start, atom.end, kind))
    spans = _without_scraps(text, spans, regions)
    reasons = any(span.label in _WITH_REASON for span in spans)
    for span in spans:
        if span.label == "decision":
            span.label = "context" if reasons else "vague"
    return [trimmed for span in spans if (trimmed := _trimmed(text, span)) is not None]


def _without_scraps(text: str, spans: list[_Span], regions: list[SetAside]) -> list[_Span]:
    """Join what says nothing alone to its neighbour: a bare figure to the remark it grades, a bare pronoun to the words before it."""
    whole: list[_Span] = []
    for span in spans:
        before = whole[-1] if whole else None
        if (
            span.label not in _POINTS
            or before is None
            or "\n" in text[before.end : span.start]
            or _between(before.end, span.start, regions)
        ):
            whole.append(span)
        elif before.label == span.label and (text[before.end - 1] == ":" or text[span.start] == "("):
            whole[-1] = _Span(before.start, span.end, span.label)  # a remark and its elaboration are one point
        elif _PRONOUN.fullmatch(text, span.start, span.end) or (
            before.label in _POINTS and _FIGURE.fullmatch(text, before.start, before.end)
        ):
            whole[-1] = _Span(before.start, span.end, span.label)
        else:
            whole.append(span)
    return [
        span
        if span.label not in _POINTS or not _FIGURE.fullmatch(text, span.start, span.end) or _label_before(text, span)
        else _Span(span.start, span.end, "noise")
        for span in whole
    ]


def _label_before(text: str, span: _Span) -> bool:
    """Tell whether a bare figure is the mark for something named on its line."""
    return any(character.isalpha() for character in text[text.rfind("\n", 0, span.start) + 1 : span.start])


def _between(start: int, end: int, regions: list[SetAside]) -> bool:
    return any(start <= region.start < end for region in regions)


def _trimmed(text: str, span: _Span) -> _Span | None:
    if span.label not in _POINTS:
        return span
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead is not None else span.start
    end = start + len(text[start : span.end].rstrip(_TAIL))
    return _Span(start, end, span.label) if end > start else None


_REPEATS = 0.8


def _points(text: str, spans: list[_Span]) -> list[Point]:
    points: list[Point] = []
    likely = _likely_topics(text, spans)
    foreign = _foreign_trades(likely.values())
    for number, span in enumerate(spans, start=1):
        quote = text[span.start : span.end]
        topic = _topic(quote, cast("Kind", span.label), _line_around(text, span), likely.get(span.start, {}))
        if trade_of(topic.topic_id) in foreign:
            topic = Recognised(None, topic.name if topic.thing else quote, topic.thing)
        points.append(
            Point(
                id=f"p{number}",
                start=span.start,
                end=span.end,
                quote=quote,
                kind=cast("Kind", span.label),
                topic=topic.name,
                topic_id=topic.topic_id,
                thing=topic.thing,
                sensitive=is_sensitive(quote),
                same_as=_earlier(points, quote, span.label),
            )
        )
    return points


def _likely_topics(text: str, spans: list[_Span]) -> dict[int, dict[str, float]]:
    """Return how likely each topic is for the gaps and strengths, by where they begin."""
    named = [span for span in spans if span.label in _NAMED]
    if not named:
        return {}
    topics = labels("topic")
    found = scores("topic", readable(text), [(span.start, span.end) for span in named])
    return {
        span.start: dict(zip(topics, map(math.exp, values), strict=True))
        for span, values in zip(named, found, strict=True)
    }


def _foreign_trades(likely: Iterable[dict[str, float]]) -> set[str]:
    """Return the trades that the feedback as a whole is clearly not about: another has at least twice their share."""
    shares: dict[str, float] = {}
    for topics in likely:
        for topic_id, probability in topics.items():
            trade = trade_of(topic_id)
            if trade is not None:
                shares[trade] = shares.get(trade, 0.0) + probability
    most = max(shares.values(), default=0.0)
    return {trade for trade, share in shares.items() if _CLEARLY * share <= most}


def _topic(quote: str, kind: Kind, around: str, likely: dict[str, float]) -> Recognised:
    if kind in _NAMED:
        return recognise(quote, around, likely)
    reason = reason_for(quote, kind)
    return Recognised(reason.id, reason.name, None)


def _line_around(text: str, span: _Span) -> str:
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    return text[start : span.start]


def _earlier(points: list[Point], quote: str, kind: str) -> str | None:
    words = set(re.findall(r"\w+", quote.lower()))
    for point in points:
        others = set(re.findall(r"\w+", point.quote.lower()))
        if point.kind == kind and words and len(words & others) >= _REPEATS * max(len(words), len(others)):
            return point.same_as or point.id
    return None
