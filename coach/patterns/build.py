"""Writes down what the patterns of this package need to match: ``python -m coach.patterns.build``."""

import functools
import gc
import importlib
import inspect
import json
import pkgutil
from types import ModuleType

import coach
from coach.patterns import BETWEEN_SETS, BETWEEN_WORDS, NEEDLES, Pattern, key
from coach.patterns.needles import alternatives, needles

_APART = ("coach.training", "coach.__main__", "coach.encoder.__main__")


def patterns() -> list[Pattern]:
    """Return all patterns of the package, those that are kept as data included, each once."""
    for found in pkgutil.walk_packages(coach.__path__, "coach."):
        if not found.name.startswith(_APART):
            _make_ready(importlib.import_module(found.name))
    made = {key(each.pattern, each.flags): each for each in gc.get_objects() if type(each) is Pattern}
    return [made[name] for name in sorted(made)]


def _make_ready(module: ModuleType) -> None:
    """Load what a module that has patterns loads once and keeps."""
    for value in list(vars(module).values()) if vars(module).get("Pattern") is Pattern else ():
        kept = isinstance(value, functools._lru_cache_wrapper) and value.__module__ == module.__name__  # noqa: SLF001
        if kept and not inspect.signature(value).parameters:
            value()


def text() -> str:
    """Return the file, a pattern a line: for each alternative its length and the sets of words it needs."""
    known = {
        key(each.pattern, each.flags): [
            (len(alternative), _written(alternative, each.flags))
            for alternative in alternatives(each.pattern, each.flags)
        ]
        for each in patterns()
    }
    lines = (f"{json.dumps(name)}:{json.dumps(parts, separators=(',', ':'))}" for name, parts in known.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _written(alternative: str, flags: int) -> str:
    return BETWEEN_SETS.join(BETWEEN_WORDS.join(sorted(words)) for words in needles(alternative, flags))


if __name__ == "__main__":
    NEEDLES.write_text(text(), encoding="utf-8")
