"""Kinds of role, and the strengths that point to them."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.tables import table

_FILE = Path(__file__).with_name("roles.toml")


class Role(NamedTuple):
    """A kind of role: what the work is like, what it is called, and the topics whose praise points to it."""

    id: str
    name: str
    such_as: tuple[str, ...]
    topics: frozenset[str]


@cache
def roles() -> tuple[Role, ...]:
    """Return all kinds of role."""
    return tuple(
        Role(role_id, raw["name"], tuple(raw["such_as"]), frozenset(raw["topics"]))
        for role_id, raw in table(_FILE).items()
    )
