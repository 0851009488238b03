"""What employers said, taken together, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.practice.trends import PATTERN
from coach.render.figures import day, hours
from coach.render.named import short_name_of
from coach.render.page import Page, text
from coach.render.safe import spoken
from coach.render.words import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.ledger.recurring import Effect, Recurring, Totals
    from coach.practice.trends import Trend, Trends

_BAR = 12
_FULL, _EMPTY = "█", "░"


def render_trends(trends: Trends, *, width: int, colour: bool) -> str:
    """Return the page as terminal text of this width."""
    page = Page(width, colour=colour)
    page.heading(say("trends.title"))
    page.item(text(size(trends.totals)))
    page.heading(say("trends.strengths"))
    _write_topics(page, trends.strengths, trends, style="green", sign=say("heard.sign.strength"))
    if not trends.strengths:
        page.item(text(say("trends.no_strengths")))
    _write_once(page, trends.strengths, trends.more[1])
    page.heading(say("trends.gaps"))
    if trends.gaps and not any(trend.is_pattern for trend in trends.gaps):
        page.item(text(say("trends.no_pattern", n=PATTERN)))
        page.blank()
    _write_topics(page, trends.gaps, trends, style="yellow", sign=say("heard.sign.gap"))
    if not trends.gaps:
        page.item(text(say("trends.no_gaps")))
    _write_once(page, trends.gaps, trends.more[0])
    page.heading(say("trends.effects"))
    for effect in trends.effects:
        page.item(text(effect.name, "bold"), first=Text("● ", style="cyan"), aside=practised(effect))
        page.item(text(" ".join(since(effect))), indent=2)
    if not trends.effects:
        page.item(text(say("trends.no_effects")))
    _write_other(page, trends)
    page.heading(say("trends.roles"))
    for pointer in trends.pointers:
        page.item(
            text(say("trends.role", name=pointer.role.name), "bold"),
            first=Text("→ ", style="green"),
            aside=say("trends.such_as", titles=", ".join(pointer.role.such_as)),
        )
        page.item(text(say("trends.because", strengths=", ".join(pointer.strengths))), indent=2)
    if not trends.pointers:
        page.item(text(say("trends.few_roles")))
    page.blank()
    page.item(text(say("trends.foot"), "dim"))
    return page.finish()


def size(totals: Totals) -> str:
    """Return how much there is, and from when to when."""
    if totals.first is None or totals.last is None:
        return count("feedback", 0)
    return say(
        "trends.size_one_day" if totals.first == totals.last else "trends.sizes",
        feedbacks=count("feedback", totals.feedbacks),
        sources=count("source", totals.sources),
        first=day(totals.first, year=True),
        last=day(totals.last, year=True),
    )


def once(found: Sequence[Trend], more: int) -> str | None:
    """Return what only one source named, in one line, with how much else there is; ``None`` where nothing is left to say."""
    names = ", ".join(trend.topic.name for trend in found if trend.is_single)
    if names:
        return say("trends.once_more", names=names, n=more) if more else say("trends.once", names=names)
    return say("trends.more", n=more) if more else None


def named_by(topic: Recurring) -> str:
    """Return by how many a topic was named, and whether that is a pattern."""
    if topic.sources < PATTERN:
        once = topic.sources == 1
        return say("trends.named_once") if once else say("trends.named_by", sources=count("source", topic.sources))
    return f"{say('trends.pattern')}, {say('trends.named_by', sources=count('source', topic.sources))}"


def practised(effect: Effect) -> str:
    """Return how long and since when a skill was practised."""
    return say(
        "trends.practised",
        hours=hours(effect.hours),
        day=day(effect.since),
        exercises=count("exercise", effect.exercises),
    )


def since(effect: Effect) -> tuple[str, ...]:
    """Say what was heard about a skill since it was practised, and no more than that."""
    if not effect.feedbacks:
        return (say("trends.none_since"),)
    feedbacks = count("feedback", effect.feedbacks)
    said = []
    if effect.liked:
        said.append(say("trends.liked_since", n=effect.liked, feedbacks=feedbacks))
    if effect.missed:
        said.append(say("trends.missed_since", n=effect.missed, feedbacks=feedbacks))
    elif not effect.liked:
        said.append(say("trends.not_missed_since", feedbacks=feedbacks))
    return tuple(said)


def apart_from_skill(totals: Totals) -> tuple[str, ...]:
    """Say how many feedbacks had another reason than a skill, or none."""
    feedbacks = count("feedback", totals.feedbacks)
    said = []
    if totals.unskilled:
        said.append(say("trends.unskilled", n=totals.unskilled, feedbacks=feedbacks))
    if totals.silent:
        said.append(say("trends.silent", n=totals.silent, feedbacks=feedbacks))
    return tuple(said)


def _write_topics(page: Page, topics: Sequence[Trend], trends: Trends, *, style: str, sign: str) -> None:
    for trend in topics:
        if trend.is_single:
            continue
        topic = trend.topic
        lead = _bar(topic.sources, trends.totals.sources, sign, style)
        page.item(text(topic.name, "bold"), first=lead, aside=say("trends.pattern") if trend.is_pattern else "")
        for quote in trend.quotes if trend.is_pattern else ():
            words = say("trends.quote", quote=spoken(quote.words), name=short_name_of(quote.named))
            page.item(text(words, "dim"), indent=lead.cell_len)


def _bar(sources: int, every: int, sign: str, style: str) -> Text:
    """Return a sign, a bar and its figures, as wide as those of every other topic."""
    full = max(1, round(_BAR * sources / every))
    share = say("trends.share", n=sources, all=every).rjust(len(say("trends.share", n=every, all=every)))
    return Text.assemble((f"{sign} {_FULL * full}", style), (_EMPTY * (_BAR - full), "dim"), f" {share}  ")


def _write_once(page: Page, topics: Sequence[Trend], more: int) -> None:
    words = once(topics, more)
    if words is not None:
        page.item(text(words, "dim"))


def _write_other(page: Page, trends: Trends) -> None:
    page.heading(say("trends.other"))
    for sentence in apart_from_skill(trends.totals):
        page.item(text(sentence))
    for topic in trends.other:
        page.item(text(topic.name), first=Text(f"{say('heard.sign.fit')} ", style="blue"), aside=named_by(topic))
    if not trends.other:
        page.item(text(say("trends.other_none")))
