"""The fixed words that people read, kept in ``words.toml``: looked up by a dotted name, never written into code."""

from functools import cache
from pathlib import Path

from coach.tables import table


@cache
def _table() -> dict[str, object]:
    return table(Path(__file__).with_name("words.toml"))


def _look_up(name: str) -> object:
    node: object = _table()
    for part in name.split("."):
        if not isinstance(node, dict) or part not in node:
            raise KeyError(name)
        node = node[part]
    return node


def say(name: str, /, **values: object) -> str:
    """Return the words of this name with the values filled in; raises ``KeyError`` for an unknown name."""
    text = _look_up(name)
    if not isinstance(text, str):
        raise KeyError(name)
    return text.format(**values).rstrip("\n")


def names(group: str) -> tuple[str, ...]:
    """Return the names of a group, in the order of the file."""
    table = _look_up(group)
    return tuple(table) if isinstance(table, dict) else ()


def count(what: str, number: int) -> str:
    """Return ``number`` of something, in the singular or plural."""
    return say(f"count.{what}.{'one' if number == 1 else 'many'}", n=number)
