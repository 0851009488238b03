"""``coach checks``: what is looked for, why, and what it finds and leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.checks import Rule


@click.group()
def checks() -> None:
    """See the checks that every reply, question and plan must pass."""


@checks.command("list")
def list_() -> None:
    """List the checks: id, what they are about, how grave they are, and what they read."""
    from coach.checks import rules
    from coach.render.words import say

    for rule in rules():
        family, severity = say(f"finding.family_{rule.family}"), say(f"finding.severity_{rule.severity}")
        click.echo(f"{rule.id:<22} {family:<8} {severity:<8} {say(f'checks.on_{rule.on}')}")


@checks.command()
@click.argument("rule_id", metavar="ID")
def show(rule_id: str) -> None:
    """Explain the check ID, with examples."""
    from coach.cli.output import columns
    from coach.render.checks import render_rule

    click.echo(render_rule(known_rule(rule_id), width=columns()), nl=False)


def known_rule(rule_id: str) -> Rule:
    """Return a rule; raises ``UsageProblem`` with the nearest ids for one that does not exist."""
    from difflib import get_close_matches

    from coach.checks import rule, rule_ids
    from coach.errors import UsageProblem

    if rule_id not in rule_ids():
        near = ", ".join(get_close_matches(rule_id, rule_ids()))
        hint = f"Did you mean: {near}?" if near else "'coach checks list' names all."
        raise UsageProblem(f"There is no check {rule_id!r}.", hint)
    return rule(rule_id)
