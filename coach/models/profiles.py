"""What is peculiar about an endpoint's family, as data in ``profiles.toml`` instead of ifs."""

from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from coach.models.addresses import is_local
from coach.models.ladder import RUNGS, Rung
from coach.tables import table

_FILE = Path(__file__).parent / "profiles.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One family of endpoints; what each field means stands at the head of ``profiles.toml``."""

    name: str
    hosts: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    rung: Rung = RUNGS[0]
    object: Literal["json_object", "json_schema"] = "json_object"
    request: dict[str, Any] = field(default_factory=dict)
    cuts: bool = False


@cache
def profiles() -> tuple[Profile, ...]:
    """Return all families, in the order of the file."""
    families: dict[str, dict[str, Any]] = table(_FILE)
    return tuple(
        Profile(**family | {name: tuple(family.get(name, ())) for name in ("hosts", "ports")})
        for family in families.values()
    )


def profile_of(base_url: str) -> Profile:
    """Return the family of an endpoint; the last one of the file fits all."""
    parts = urlsplit(base_url)
    host, port = parts.hostname or "", parts.port if is_local(base_url) else None
    return next(
        (each for each in profiles() if port in each.ports or any(fnmatch(host, pattern) for pattern in each.hosts)),
        profiles()[-1],
    )
