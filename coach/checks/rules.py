"""The rules as records: what each looks for, why it costs the person, and what to write instead; kept in ``rules.toml``.

They are read when something is found, so a draft without findings costs nothing.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from coach.checks.remedies import remedy
from coach.schemas import Artifact, Family, Finding, Severity
from coach.tables import table

RULES = Path(__file__).parent / "rules.toml"
Subject = Literal["draft", "reply", "questions", "plan", "together", "rewrite"]
_LONGEST_QUOTE = 400


class Example(NamedTuple):
    """A text that a rule must find or leave alone, with the feedback and the kind of point that it is judged by."""

    text: str
    feedback: str | None = None
    kind: str = "gap"
    sensitive: bool = False
    with_: tuple[tuple[str, Any], ...] = ()


class Rule(NamedTuple):
    """One check.

    ``on`` says what it reads; ``in_draft`` is its severity in the person's own draft (``"off"``: not looked for); ``if_known`` is suggested
    where the check knows what was meant.
    """

    id: str
    family: Family
    severity: Severity
    on: Subject
    message: str
    suggestion: str
    gibb: str | None = None
    if_known: str | None = None
    in_draft: Severity | Literal["off"] | None = None
    fires: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()

    @property
    def draft_severity(self) -> Severity | Literal["off"]:
        """Return how much it weighs in a draft that the person wrote."""
        return self.in_draft or self.severity


@cache
def _raw() -> dict[str, dict[str, Any]]:
    return {raw["id"]: raw for raw in table(RULES)["rule"]}


@cache
def rule(rule_id: str) -> Rule:
    """Return a rule; raises ``KeyError`` when there is none of that id."""
    raw = _raw()[rule_id]
    examples = {name: tuple(_examples(raw.get(name, ()))) for name in ("fires", "silent")}
    return Rule(**raw | examples)


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules, in the order of the file."""
    return tuple(_raw())


def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of the file: the registry behind ``coach checks list``."""
    return tuple(rule(rule_id) for rule_id in _raw())


def _examples(raw: Iterable[str | dict[str, Any]]) -> Iterator[Example]:
    for entry in raw:
        if isinstance(entry, str):
            yield Example(entry)
        else:
            known = {key: entry[key] for key in ("text", "feedback", "kind", "sensitive") if key in entry}
            rest = tuple((key, value) for key, value in entry.items() if key not in known)
            yield Example(**{"text": "", **known}, with_=rest)


class Hit(NamedTuple):
    """Where a rule found something, before it is put into words; ``words`` fills the message and the suggestion."""

    rule: str
    start: int
    end: int
    words: tuple[tuple[str, str], ...] = ()


def hit(rule_id: str, start: int, end: int, **words: object) -> Hit:
    """Return a hit of a rule on ``text[start:end]``."""
    return Hit(rule_id, start, end, tuple((key, str(value)) for key, value in words.items()))


def put_into_words(
    found: Hit, text: str, *, draft: bool = False, artifact: Artifact | None = None, place: str | None = None
) -> Finding | None:
    """Return the finding for a hit, or nothing where the rule does not read drafts."""
    record = rule(found.rule)
    severity = record.draft_severity if draft else record.severity
    if severity == "off":
        return None
    fitting = remedy(record.id, text[found.start : found.end]) if draft and record.family == "defensive" else None
    return Finding(
        rule=record.id,
        family=record.family,
        severity=severity,
        quote=text[found.start : found.end][:_LONGEST_QUOTE],
        start=found.start,
        end=found.end,
        message=_filled(record.message, found),
        suggestion=fitting or _filled(_suggestion(record, found), found),
        artifact=artifact,
        place=place,
    )


def _suggestion(record: Rule, found: Hit) -> str:
    known = dict(found.words).get("said")
    return record.if_known if record.if_known and known else record.suggestion


def _filled(words: str, found: Hit) -> str:
    for key, value in found.words:
        words = words.replace("{" + key + "}", value)
    return words
