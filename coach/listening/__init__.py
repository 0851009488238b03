"""Feedback in, ``Reading`` out: every word lies in a point or is set aside with its reason."""

from collections.abc import Iterable, Sequence
from typing import cast

from coach.listening.atoms import Atom, cut
from coach.listening.cautions import warn, warnings_about
from coach.listening.language import guess_language
from coach.listening.points import points_of
from coach.listening.ratings import Rated, is_card, low_rows, rated, signed
from coach.listening.regions import certain_regions, open_stretches, page_of
from coach.listening.spans import POINTS, Span, heard_behind_signs, settle_decisions, spans_of
from coach.listening.tagger import tag
from coach.listening.unread import unread
from coach.page import Page, Stretch, outside, unwrapped
from coach.schemas import Feedback, Point, Reading, Reason, SetAside
from coach.sentences.answered import own_answers

__all__ = ["complete", "guess_language", "is_card", "listen", "low_rows", "page_of", "warn"]


def listen(feedback: Feedback) -> Reading:
    """Read a feedback without any model.

    What is in another language than English is kept and set aside with a warning, since nothing here could judge it, but for what touches something personal.
    """
    page = page_of(feedback.text)
    regions = certain_regions(page.text)
    stretches = open_stretches(page.text, regions)
    language = guess_language(" ".join(page.text[start:end] for start, end in stretches))
    foreign = unread(page.text, stretches, language)
    heard = _spans(page.text, [*regions, *map(_aside, foreign)]) if language == "en" else []
    spans = sorted([*foreign, *heard], key=lambda span: span.start)
    private = {span.start for span in foreign if span.label in POINTS}
    points = points_of(page, [span for span in spans if span.label in POINTS], private)
    left = [_aside(span) for span in spans if span.label not in POINTS]
    part = next((guess_language(page.text[s.start : s.end]) for s in foreign if s.start not in private), None)
    return complete(feedback, points, _in_source(page, points, [*regions, *left]), language=language, part=part)


def _aside(span: Span) -> SetAside:
    reason = "context" if span.label in POINTS else cast("Reason", span.label)
    return SetAside(start=span.start, end=span.end, reason=reason)


def _spans(text: str, regions: Sequence[SetAside]) -> list[Span]:
    """Return what the open stretches of a page say: marks by their scale, everything else by the encoder."""
    free = open_stretches(text, sorted(regions, key=lambda region: region.start))
    marks = sorted([*rated(text, free), *signed(text, free)], key=lambda mark: mark.start)
    shut = [*regions, *(SetAside(start=mark.start, end=mark.end, reason="context") for mark in marks)]
    shut.sort(key=lambda stretch: stretch.start)
    whole = unwrapped(text)
    atoms = [atom for start, end in open_stretches(text, shut) for atom in cut(whole, start, end)]
    spans = spans_of(text, atoms, tag(text, atoms, [_leaning(atom, marks) for atom in atoms]), shut)
    spans = heard_behind_signs(spans, marks)
    settle_decisions(spans)
    _leave_to_the_person(text, spans)
    return spans


def _leave_to_the_person(text: str, spans: Iterable[Span]) -> None:
    """Take no word of the person's own answer for praise: 'you said "my team are all honest"'."""
    answers = own_answers(text)
    for span in spans:
        if span.label == "strength" and any(start <= span.start and span.end <= end for start, end in answers):
            span.label = "context"


def _leaning(atom: Atom, marks: Iterable[Rated]) -> str | None:
    return next(
        (m.kind for m in marks if m.remark is not None and m.remark[0] < atom.end and atom.start < m.remark[1]), None
    )


def _in_source(page: Page, points: Iterable[Point], set_aside: Iterable[SetAside]) -> list[SetAside]:
    """Carry what is set aside on the page back to the source, and add what the page does not show."""
    found = page.hidden()
    carried = [(page.source(each.start, each.end), each.reason) for each in set_aside]
    frame: list[tuple[Stretch | None, Reason]] = [((each.start, each.end), each.reason) for each in page.unseen]
    for place, reason in (*carried, *frame):
        if place is not None:
            free = outside(page.received, place, [*points, *found])
            found += [SetAside(start=start, end=end, reason=reason) for start, end in free]
    return found


def complete(
    feedback: Feedback,
    points: Iterable[Point],
    set_aside: Iterable[SetAside],
    *,
    language: str,
    part: str | None = None,
) -> Reading:
    """Make a reading that accounts for everything: what lies in no point and no set-aside stretch becomes ``context``.

    ``part`` is the language of a part that nobody read.
    """
    points, set_aside = list(points), list(set_aside)
    taken: list[Point | SetAside] = sorted([*points, *set_aside], key=lambda stretch: stretch.start)
    kept = [*set_aside, *_gaps(feedback.text, taken)]
    kept.sort(key=lambda stretch: stretch.start)
    if language == "en":
        warnings = warnings_about(feedback, points, kept)
        if part is not None:  # where the reason may stand
            told = [warning for warning in warnings if warning.code != "no_feedback"]
            warnings = [*told, warn("language_in_part", language=part)]
    else:
        warnings = [warn("language", language=language)]
        warnings += [warn("sensitive")] if any(point.sensitive for point in points) else []
    return Reading(
        feedback=feedback, points=tuple(points), set_aside=tuple(kept), warnings=tuple(warnings), language=language
    )


def _gaps(text: str, taken: Iterable[Point | SetAside]) -> Iterable[SetAside]:
    at = 0
    for start, end in [*((stretch.start, stretch.end) for stretch in taken), (len(text), len(text))]:
        between = text[at:start]
        if between.strip():
            first = at + len(between) - len(between.lstrip())
            yield SetAside(start=first, end=at + len(between.rstrip()), reason="context")
        at = max(at, end)
