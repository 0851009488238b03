"""The package's knowledge, kept in TOML files: each is read from ``tables.jsonl``, where it was parsed before.

``python -m coach.tables.build`` writes that file. A table that has changed since is parsed again, so that it is never stale, only slower.
"""

import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TABLES = Path(__file__).with_name("tables.jsonl")


def table(file: Path) -> dict[str, Any]:
    """Return what a TOML file of this package holds; the caller may change it."""
    source = file.read_bytes()
    begun = heading(file, source).encode()
    at = _lines().find(begun)
    if at < 0:
        return parse(source)
    parsed: dict[str, Any] = json.loads(_lines()[at + len(begun) : _lines().index(b"\n", at + len(begun))])
    return parsed


def parse(source: bytes) -> dict[str, Any]:
    """Return what a TOML text holds."""
    import tomllib  # noqa: PLC0415 - seldom needed

    return tomllib.loads(source.decode())


def heading(file: Path, source: bytes) -> str:
    """Return how the line of a file begins: its name, and a sum over its text."""
    return f"\n{file.relative_to(ROOT).as_posix()} {zlib.crc32(source)}\t"


@cache
def _lines() -> bytes:
    return TABLES.read_bytes()
