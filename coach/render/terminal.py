"""A coaching for the terminal: for you, what was heard, the reply ready to copy, the questions, the plan."""

from collections.abc import Collection

from rich.text import Text

from coach.render.figures import Group, groups, where_to_ask
from coach.render.page import Page, text
from coach.render.safe import spoken
from coach.render.terminal_plan import write_plan
from coach.render.words import count, say
from coach.schemas import Coaching, Finding, ForYou, Question, Reading, Reply

COLOURS = {
    "strength": "green",
    "gap": "yellow",
    "fit": "blue",
    "logistics": "cyan",
    "vague": "bright_black",
    "sensitive": "magenta",
}
SEVERITY_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
SEND_COLOURS = {"now": "green", "tomorrow": "yellow", "after_advice": "magenta", "no": "red"}


def render_text(coaching: Coaching, *, width: int = 80, colour: bool = False, done: Collection[str] = ()) -> str:
    """Return the coaching as terminal text of this width; tasks whose words are ``done`` are ticked off."""
    page = Page(width, colour=colour)
    if coaching.for_you is not None:
        _write_for_you(page, coaching.for_you)
    write_heard(page, coaching.reading)
    write_warnings(page, coaching.reading)
    if coaching.reply is not None:
        _write_reply(page, coaching.reply)
    if coaching.questions is not None:
        _write_questions(page, coaching.questions)
    if coaching.plan is not None:
        write_plan(page, coaching.plan, coaching.reading, done)
    if coaching.findings:
        _write_findings(page, coaching.findings)
    return page.finish()


def render_mail(reply: Reply) -> str:
    """Return the reply alone, as plain text that can be sent."""
    page = Page(80, colour=False)
    write_mail(page, reply)
    return page.finish()


def _write_for_you(page: Page, for_you: ForYou) -> None:
    page.heading(say("heading.for_you"))
    page.item(text(for_you.text))
    page.blank()
    sending = Text.assemble((say(f"send.{for_you.send}"), f"bold {SEND_COLOURS[for_you.send]}"), " ", text(for_you.why))
    page.item(sending, first=Text("→ ", style=SEND_COLOURS[for_you.send]))


def write_heard(page: Page, reading: Reading) -> None:
    """Write the points, grouped and coloured by kind."""
    page.heading(say("heading.heard"))
    if not reading.points:
        page.item(text(say("heard.nothing")))
        return
    for group in groups(reading):
        write_group(page, group)


def write_group(page: Page, group: Group) -> None:
    """Write the points of one kind."""
    colour = COLOURS[group.name]
    page.item(text(say(f"heard.{group.name}"), f"bold {colour}"))
    for point, times in group.points:
        aside = [text(point.topic).plain] if point.topic_id and group.name in {"gap", "fit"} else []
        aside += [count("times", times)] if times > 1 else []
        sign = Text(f"{say(f'heard.sign.{group.name}')} ", style=colour)
        page.item(Text.assemble("“", text(spoken(point.quote)), "”"), first=sign, indent=2, aside=" · ".join(aside))


def write_warnings(page: Page, reading: Reading) -> None:
    """Write what a careful person would want to know about the reading."""
    if reading.warnings:
        page.heading(say("heading.warnings"))
        for warning in reading.warnings:
            page.item(text(warning.message), first=Text("! ", style="yellow"))


def _write_reply(page: Page, reply: Reply) -> None:
    page.heading(say("heading.reply"))
    write_mail(page, reply)


def write_mail(page: Page, reply: Reply) -> None:
    """Write a letter so that it can be copied."""
    if reply.subject is not None:
        page.verbatim(say("reply.subject", subject=text(reply.subject).plain))
        page.blank()
    page.verbatim(reply.body)


def _write_questions(page: Page, questions: tuple[Question, ...]) -> None:
    page.heading(say("heading.questions"))
    if not questions:
        page.item(text(say("questions.none")))
    for number, question in enumerate(questions, start=1):
        page.item(text(question.text), first=Text(f"{number}. ", style="bold"))
        page.item(text(where_to_ask(question), "dim"), indent=3)


def _write_findings(page: Page, findings: tuple[Finding, ...]) -> None:
    page.heading(say("heading.findings"))
    for finding in findings:
        colour = SEVERITY_COLOURS[finding.severity]
        lead = Text(f"{say(f'finding.severity_{finding.severity}')} ", style=f"bold {colour}")
        page.item(
            Text.assemble(text(finding.message), " ", ("“", "dim"), text(finding.quote, "dim"), ("”", "dim")),
            first=lead,
        )
        if finding.suggestion:
            page.item(text(say("finding.instead", what=finding.suggestion), "dim"), indent=2)
