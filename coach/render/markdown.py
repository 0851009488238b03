"""A coaching as plain markdown: the same content as on the terminal, one section a heading."""

import re
from collections.abc import Collection

from coach.render.figures import (
    Step,
    done_when,
    first_step,
    groups,
    hours,
    plan_size,
    practice,
    resource_name,
    resources,
    steps,
    week_dates,
    weeks,
    where_to_ask,
)
from coach.render.safe import line, markdown, plain, spoken, url
from coach.render.words import count, say
from coach.schemas import Coaching, Finding, ForYou, Goal, Plan, Question, Reading, Reply, Resource

_SINGLE_BREAK = re.compile(r"(?<=[^\n ])\n(?=[^\n])")


def words(text: str) -> str:
    """Return somebody's words on one line, safe in markdown."""
    return markdown(line(text))


def render_markdown(coaching: Coaching, done: Collection[str] = ()) -> str:
    """Return the coaching as a markdown document; tasks whose words are ``done`` are ticked off."""
    blocks: list[str] = []
    if coaching.for_you is not None:
        blocks += _for_you(coaching.for_you)
    blocks += heard(coaching.reading)
    blocks += warnings(coaching.reading)
    if coaching.reply is not None:
        blocks += _reply(coaching.reply)
    if coaching.questions is not None:
        blocks += _questions(coaching.questions)
    if coaching.plan is not None:
        blocks += plan_blocks(coaching.plan, coaching.reading, done)
    if coaching.findings:
        blocks += _findings(coaching.findings)
    return document(blocks)


def document(blocks: list[str]) -> str:
    """Return blocks as one document, a free line between two."""
    return "\n\n".join(blocks) + "\n"


def heading(name: str, level: int = 2) -> str:
    """Return a heading."""
    return f"{'#' * level} {say(f'heading.{name}')}"


def quoted(text: str) -> str:
    """Return a quote in quotation marks, on one line."""
    return f"“{words(text)}”"


def _for_you(for_you: ForYou) -> list[str]:
    return [heading("for_you"), words(for_you.text), f"**{say(f'send.{for_you.send}')}** {words(for_you.why)}"]


def heard(reading: Reading) -> list[str]:
    """Return the points by kind."""
    blocks = [heading("heard")]
    if not reading.points:
        return [*blocks, say("heard.nothing")]
    for group in groups(reading):
        items = [
            f"- {quoted(spoken(point.quote))}" + (f" ({count('times', times)})" if times > 1 else "")
            for point, times in group.points
        ]
        blocks += [f"**{say(f'heard.{group.name}')}**", "\n".join(items)]
    return blocks


def warnings(reading: Reading) -> list[str]:
    """Return what a careful person would want to know about the reading."""
    if not reading.warnings:
        return []
    return [heading("warnings"), "\n".join(f"- {words(warning.message)}" for warning in reading.warnings)]


def _reply(reply: Reply) -> list[str]:
    return [heading("reply"), *mail(reply)]


def mail(reply: Reply) -> list[str]:
    """Return a letter: its subject where it has one, and its paragraphs."""
    subject = [words(say("reply.subject", subject=reply.subject))] if reply.subject is not None else []
    body = _SINGLE_BREAK.sub("  \n", markdown(plain(reply.body).strip("\n")))
    return [*subject, body]


def _questions(questions: tuple[Question, ...]) -> list[str]:
    items = [f"{number}. {words(each.text)} ({where_to_ask(each)})" for number, each in enumerate(questions, start=1)]
    return [heading("questions"), "\n".join(items) or say("questions.none")]


def plan_blocks(plan: Plan, reading: Reading, done: Collection[str] = ()) -> list[str]:
    """Return the plan as a check list, week by week; tasks whose words are ``done`` are ticked off."""
    if not plan.goals:
        return [heading("plan"), say("plan.none"), *_not_planned(plan, reading)]
    first = first_step(plan, done)
    blocks = [heading("plan"), plan_size(plan)]
    if first is not None:
        lead = f"**{say('plan.first')}, {hours(first.task.hours)}:**"
        blocks.append(f"{lead} {words(first.task.task)}{_details(first, '')}")
    blocks += [heading("goals", 3), "\n".join(_goal(plan, goal) for goal in plan.goals)]
    for week in weeks(plan):
        title = f"### {say('plan.week', n=week.number)} ({week_dates(plan, week.number)}, {hours(week.hours)})"
        items = [_done(step) if step.task.task in done else _step(step, is_first=step == first) for step in week.steps]
        blocks += [title, "\n".join(items)]
    return [*blocks, *_resources(plan.goals), *_not_planned(plan, reading)]


def _goal(plan: Plan, goal: Goal) -> str:
    letter = next(step.letter for step in steps(plan) if step.goal.id == goal.id)
    return f"- **{letter}: {words(goal.title)}** {words(goal.why)} {words(practice(goal))}"


def _step(step: Step, *, is_first: bool) -> str:
    lead = f"- [ ] {step.letter}, {hours(step.task.hours)}:"
    if is_first:
        return f"{lead} {say('plan.first_above')}"
    return f"{lead} {words(step.task.task)}{_details(step, '  ')}"


def _done(step: Step) -> str:
    return f"- [x] {step.letter}, {hours(step.task.hours)}: {words(step.task.task)}"


def _details(step: Step, margin: str) -> str:
    rule = f"  \n{margin}*{words(step.task.if_then)}*" if step.task.if_then else ""
    return f"  \n{margin}{words(done_when(step))}{rule}"


def _not_planned(plan: Plan, reading: Reading) -> list[str]:
    items = [f"- {quoted(spoken(reading.point(left.about).quote))}: {words(left.reason)}" for left in plan.not_planned]
    return [heading("not_planned", 3), "\n".join(items)] if items else []


def _resources(goals: tuple[Goal, ...]) -> list[str]:
    found = resources(goals)
    return [heading("resources", 3), "\n".join(_resource(resource) for resource in found)] if found else []


def _resource(resource: Resource) -> str:
    link = f" <{url(resource.url)}>" if resource.url else ""
    use = f": {words(resource.use)}" if resource.use else ""
    return f"- {words(resource_name(resource))}{use}{link}"


def _findings(findings: tuple[Finding, ...]) -> list[str]:
    items = [
        f"- **{say(f'finding.severity_{each.severity}')}:** {words(each.message)} {quoted(each.quote)} {words(say('finding.instead', what=each.suggestion))}"
        for each in findings
    ]
    return [heading("findings"), "\n".join(items)]
