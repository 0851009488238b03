"""The words of a second round: the answer to the questions, which of them it answers, and what it changes in the plan."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from coach.schemas import SCHEMA_VERSION, Finding, Model, Plan, Reading, Rejected, Reply, Usage


class Answered(Model):
    """A question and the words of the answer that speak to it, verbatim."""

    question: str
    quote: str = Field(min_length=1)


class Dropped(Model):
    """A goal that fell away, and why; ``quote`` is what the answer says about it, verbatim."""

    goal: str
    title: str
    quote: str = Field(min_length=1)
    reason: str = Field(min_length=1)


class SecondRound(Model):
    """What an answer brought. ``reading`` is of the answer; ``plan`` is the revised one, about the points of the first reading.

    ``still_open`` holds ids of questions, ``concrete`` ids of goals that the answer made specific. ``written_by`` names who wrote
    reading and thanks; ``findings`` are about the thanks as delivered, ``rejected`` holds the drafts that were not.
    """

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, alias="schema")
    reading: Reading
    answered: tuple[Answered, ...]
    still_open: tuple[str, ...]
    concrete: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    thanks: Reply
    plan: Plan | None = None
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    written_by: dict[str, str] = Field(default_factory=dict)
    usage: Usage | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)
