"""The sentences of the playbook, kept as data, and the choice among their variants."""

import zlib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from coach.tables import table

_Option = TypeVar("_Option")
_FILE = Path(__file__).with_name("phrases.toml")


@cache
def _phrases() -> dict[str, dict[str, Any]]:
    return table(_FILE)


class Phrases:
    """Picks among variants by a hash of the feedback: the same text gets the same words again, another text others."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def pick(self, section: str, key: str, **values: str) -> str:
        """Return one variant of a phrase, its placeholders filled; raises ``KeyError`` when there is none."""
        return self.choose(tuple(variants(section, key)), f"{section}.{key}").format(**values)

    def choose(self, options: tuple[_Option, ...], slot: str) -> _Option:
        """Return one of the options, the same one for the same feedback and slot."""
        return options[zlib.crc32(f"{slot}\n{self._seed}".encode()) % len(options)]


def variants(section: str, key: str) -> list[str]:
    """Return all variants of a phrase."""
    found = _phrases()[section][key]
    return [found] if isinstance(found, str) else list(found)


def phrase(section: str, key: str, **values: str) -> str:
    """Return a phrase that has only one wording, its placeholders filled."""
    found: str = _phrases()[section][key]
    return found.format(**values)


def join(names: list[str]) -> str:
    """Join names as in a sentence: "a", "a and b", "a, b and c"; where a name holds an "and" itself, "a and b as well as c"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joining
        return "".join(names)
    last = "as_well" if any(holds_and(name) for name in names) else "and"
    return phrase("names", "comma").join(names[:-1]) + phrase("names", last) + names[-1]


def ends_in_is(name: str) -> bool:
    """Tell whether a name ends as "what a readiness probe is" does, so that no "is" may follow."""
    return name.rpartition(" ")[2] in {"is", "are", "was", "were"}


def holds_and(name: str) -> bool:
    """Tell whether a name is itself two things ("typography and layout"), so that another "and" would blur it."""
    return phrase("names", "and") in name
