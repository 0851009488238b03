"""One check, explained: what it looks for, why, what to do instead, and examples of both sides."""

from rich.text import Text

from coach.checks import Example, Rule
from coach.render.page import Page, text
from coach.render.words import say

_INDENT = 2


def render_rule(rule: Rule, *, width: int = 80) -> str:
    """Return the explanation of a rule as terminal text without colour."""
    page = Page(width, colour=False)
    severity, family = say(f"finding.severity_{rule.severity}"), say(f"finding.family_{rule.family}")
    page.item(Text(f"{rule.id} · {family} · {severity} · {say(f'checks.on_{rule.on}')}"))
    page.blank()
    page.item(text(rule.message))
    page.item(text(say("finding.instead", what=rule.suggestion)))
    if rule.gibb:
        page.item(text(say("checks.gibb", label=rule.gibb)))
    if rule.draft_severity != rule.severity:
        page.item(text(say(f"checks.draft_{rule.draft_severity}")))
    _write_examples(page, say("checks.fires"), rule.fires)
    _write_examples(page, say("checks.silent"), rule.silent)
    return page.finish()


def _write_examples(page: Page, heading: str, examples: tuple[Example, ...]) -> None:
    shown = [example for example in examples if example.text]
    if not shown:
        return
    page.blank()
    page.item(text(heading))
    for example in shown:
        page.item(text(f"“{example.text}”"), indent=_INDENT)
