"""Plans: every gap planned or left with a reason, no goal where there is nothing to learn, and every task with a test of being done."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coach.checks.context import Context
from coach.checks.form import leftovers, other_language
from coach.checks.grounding import is_known_link, links
from coach.checks.privacy import other_people, private, repeats_sensitive
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD
from coach.judging.manner import INSULT
from coach.patterns import Pattern
from coach.schemas import Goal, Plan, Point, Reading

_KEPT = 2048  # the sentences of the catalogue stand in many plans
_DAYS = 7
_FEWEST_WORDS = 3
_NO_TEST = Pattern(
    r"\b(?:feel(?:s|ing)?|felt|comfortable|confident(?:ly)?|understand(?:s|ing)?|understood|familiar|satisfied|happy with|good enough|better at|improved|know (?:it|the|how)|it(?:(?:'|’)s| is) (?:done|finished|complete)[.!]?$|when done|you are done)\b|^\s*(?:done|finished|completed?|n/?a|yes|ok|-+|tbd)[.!]?\s*$",
    re.IGNORECASE,
)
_CHECKABLE = Pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|each|every|all|no|none|nothing|without|written|write|paper|page|list|table|recorded|recording|listener|colleague|friend|someone|somebody|person|repeat|name|names|says?|passes|runs?|aloud|minutes?|within|under|from memory|correct(?:ly)?)\b",
    re.IGNORECASE,
)
_OUTCOME = Pattern(
    r"\b(?:guarantee[sd]?|will (?:get|land|win|pass|ace|nail|secure) (?:you )?(?:the|a|your|any|every)? ?(?:job|offer|role|interview|next)|you(?:(?:'|’)ll| will) (?:never (?:again )?(?:fail|be rejected)|pass|ace|get hired|be hired)|ensures? (?:you|success|an offer)|become an expert|master(?:s|ed|y)? \w+ in (?:a|one|two|\d+))\b",
    re.IGNORECASE,
)
_NOTHING_TO_LEARN = {"logistics": "goal-logistics", "vague": "goal-vague"}


def plan_hits(plan: Plan, context: Context) -> Iterator[tuple[str, str, Hit]]:
    """Find what is wrong with a plan: the JSON pointer below the plan, the text there, and the hit."""
    yield from _budget(plan, context)
    if context.reading is not None:
        yield from _covered(plan, context.reading)
    for at, goal in enumerate(plan.goals):
        where = f"/goals/{at}"
        if context.reading is not None:
            heard = {point.id: point for point in context.reading.points}
            yield from _goal_points(goal, where, [heard[about] for about in goal.about if about in heard])
        yield from _tasks(goal, where)
        for number, resource in enumerate(goal.resources):
            if resource.url is not None and not is_known_link(resource.url):
                yield f"{where}/resources/{number}/url", resource.url, hit("unknown-link", 0, len(resource.url))
    for place, words in _all_words(plan):
        of_catalogue = "/resources/" in place  # a title names authors and countries of its own
        found = _by_itself(words) if of_catalogue else _any_words(words, context)
        yield from ((place, words, each) for each in found)
    yield from _language(plan, context)


def _all_words(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield all that a reader of the plan reads, with its place."""
    for at, goal in enumerate(plan.goals):
        where = f"/goals/{at}"
        yield from ((f"{where}/{name}", getattr(goal, name)) for name in ("title", "why", "practice"))
        for number, task in enumerate(goal.tasks):
            for name in ("task", "done_when", "if_then"):
                yield f"{where}/tasks/{number}/{name}", getattr(task, name) or ""
        for number, resource in enumerate(goal.resources):
            yield f"{where}/resources/{number}/title", resource.title
            yield f"{where}/resources/{number}/use", resource.use or ""
    yield from ((f"/not_planned/{number}/reason", left.reason) for number, left in enumerate(plan.not_planned))


def _any_words(words: str, context: Context) -> Iterator[Hit]:
    """Find what no words of a plan may hold."""
    yield from _by_itself(words)
    yield from links(words, context)
    yield from other_people(words, context)
    yield from repeats_sensitive(words, context)


@lru_cache(maxsize=_KEPT)
def _by_itself(words: str) -> tuple[Hit, ...]:
    """Find what they may not hold whatever the feedback is."""
    found = (
        (rule_id, pattern.search(words)) for rule_id, pattern in (("plan-outcome", _OUTCOME), ("goal-insult", INSULT))
    )
    return (
        *leftovers(words),
        *private(words),
        *(hit(rule_id, place.start(), place.end()) for rule_id, place in found if place),
    )


def _language(plan: Plan, context: Context) -> Iterator[tuple[str, str, Hit]]:
    for place, words in _all_words(plan):
        for found in other_language(words, context):
            if found.rule == "other-language" and "/resources/" not in place:
                yield place, words, found


def _budget(plan: Plan, context: Context) -> Iterator[tuple[str, str, Hit]]:
    options = context.options
    if options is None:
        return
    if plan.hours_per_week > options.hours_per_week:
        yield (
            "/hours_per_week",
            "",
            hit("plan-budget", 0, 0, asked=f"{options.hours_per_week:g} h", got=f"{plan.hours_per_week:g} h"),
        )
    if options.weeks is not None and plan.weeks > options.weeks:
        yield "/weeks", "", hit("plan-weeks", 0, 0, asked=f"{options.weeks} weeks", got=f"{plan.weeks} weeks")
    if options.next_interview is not None and plan.goals and plan.weeks:
        room = max(1, -(-(options.next_interview - plan.start).days // _DAYS))
        if plan.weeks > room:
            yield (
                "/weeks",
                "",
                hit("plan-weeks", 0, 0, asked=f"{options.next_interview:%d %B}", got=f"{plan.weeks} weeks"),
            )


def _covered(plan: Plan, reading: Reading) -> Iterator[tuple[str, str, Hit]]:
    same = {point.id: point.same_as or point.id for point in reading.points}
    spoken_of = {same.get(about, about) for goal in plan.goals for about in goal.about} | {
        same.get(left.about, left.about) for left in plan.not_planned
    }
    for point in reading.points:
        if point.kind == "gap" and not point.sensitive and same[point.id] not in spoken_of:
            yield "/not_planned", "", hit("gap-left", 0, 0, quote=point.quote)


def _goal_points(goal: Goal, where: str, points: list[Point]) -> Iterator[tuple[str, str, Hit]]:
    whole = (0, len(goal.title))
    for point in points:
        if point.sensitive:
            yield f"{where}/about", goal.title, hit("goal-sensitive", *whole, quote=point.quote)
            return
    kinds = {point.kind for point in points}
    if len(kinds) == 1 and (rule_id := _NOTHING_TO_LEARN.get(next(iter(kinds)))):
        yield f"{where}/about", goal.title, hit(rule_id, *whole, quote=points[0].quote)


def _tasks(goal: Goal, where: str) -> Iterator[tuple[str, str, Hit]]:
    for number, task in enumerate(goal.tasks):
        done = task.done_when
        few = len(WORD.findall(done)) < _FEWEST_WORDS
        untestable = _NO_TEST.search(done) and not _CHECKABLE.search(done)
        if few or untestable or done.strip().lower() == task.task.strip().lower():
            yield f"{where}/tasks/{number}/done_when", done, hit("task-no-test", 0, len(done))
