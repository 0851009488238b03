"""The page before an interview: strengths, practice with its evidence, and two truthful sentences about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.catalogue import as_yours
from coach.render.figures import day, hours
from coach.render.named import short_name_of
from coach.render.page import Page, text
from coach.render.safe import line, spoken
from coach.render.words import count, say

if TYPE_CHECKING:
    from coach.practice.brief import InterviewPage, Practised

_MOST_AHEAD = 4


def render_interview(brief: InterviewPage, *, width: int, colour: bool) -> str:
    """Return the page as terminal text of this width."""
    page = Page(width, colour=colour)
    page.heading(say("brief.title", day=day(brief.interview, year=True)))
    page.item(text(say("heading.working_on"), "bold"))
    page.item(text(two_sentences(brief)), indent=2)
    page.heading(say("heading.strengths"))
    if not brief.strengths:
        page.item(text(say("brief.no_strengths")))
    for strength in brief.strengths:
        employers = count("employer", strength.topic.sources)
        page.item(text(strength.topic.name, "bold"), first=Text("+ ", style="green"), aside=employers)
        for quote in strength.quotes:
            words = say("brief.quote", quote=spoken(quote.words), name=short_name_of(quote.named))
            page.item(text(words), indent=4)
    if brief.practised:
        page.heading(say("heading.practised"))
    for practised in brief.practised:
        _write_practised(page, practised)
    if brief.ahead:
        page.heading(say("heading.ahead"))
        for goal in brief.ahead[:_MOST_AHEAD]:
            page.item(
                text(say("brief.ahead", title=goal.title, practice=as_yours(goal.practice))),
                first=Text("○ ", style="dim"),
            )
    return page.finish()


def two_sentences(brief: InterviewPage) -> str:
    """Return the answer to what one has been working on: only what was noted as done, and what is really still open."""
    if not brief.practised:
        if not brief.ahead:
            return say("brief.answer.nothing")
        first = brief.ahead[0]
        return f"{say('brief.answer.ahead_first', name=first.name)} {say('brief.answer.ahead_second', practice=first.practice)}"
    top = brief.practised[:2]
    said = say(
        "brief.answer.two" if len(top) > 1 else "brief.answer.one",
        name=top[0].goal.name,
        other=top[-1].goal.name,
        day=day(min(each.since for each in top)),
        hours=hours(sum(each.hours for each in top)),
        exercises=count("exercise", sum(len(each.done) for each in top)),
    )
    noted = next((each.note for each in top if each.note), None)
    note = say("brief.answer.note", note=line(noted).rstrip(".")) if noted else ""
    return f"{said} {_what_comes(brief, note)}"


def _what_comes(brief: InterviewPage, note: str) -> str:
    """Say how far the most practised skill is and what is done next."""
    first, *others = brief.practised
    following = [each.goal for each in others if not each.finished] + list(brief.ahead)
    if not first.finished:
        state = "begun" if first.begun_only else "underway"
    else:
        state = "finished_next" if following else "finished"
    next_one = following[0].practice if following else ""
    return say(f"brief.answer.{state}", practice=first.goal.practice, next=next_one, note=note)


def _write_practised(page: Page, practised: Practised) -> None:
    page.item(text(practised.goal.title, "bold"), first=Text("● ", style="yellow"))
    size = say(
        "brief.practice_open" if practised.open else "brief.practice",
        hours=hours(practised.hours),
        day=day(practised.since),
        exercises=count("exercise", len(practised.done)),
        open=practised.open,
    )
    page.item(text(size), indent=2)
    for deed in practised.done:
        page.item(text(deed.words, "dim"), first=Text("✓ ", style="green"), indent=2)
        if deed.note:
            page.item(text(say("brief.note", day=day(deed.day), note=line(deed.note))), indent=4)
    for check in practised.checks[-2:]:
        recalled = say("brief.check", day=day(check.day), grade=say(f"brief.grade.{check.grade or 'good'}"))
        page.item(text(recalled), first=Text("↺ ", style="cyan"), indent=2)
