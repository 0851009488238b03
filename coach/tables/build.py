"""Parses the tables of this package, a line each: ``python -m coach.tables.build``."""

import json

from coach.tables import ROOT, TABLES, heading, parse

_APART = "training"  # not in the wheel
_COMPILED = ("catalogue/technologies", "catalogue/resources")  # read by no run, but by ``coach.catalogue.build``


def text() -> str:
    """Return the file."""
    lines = []
    for file in sorted(ROOT.rglob("*.toml")):
        if not file.relative_to(ROOT).as_posix().startswith((_APART, *_COMPILED)):
            source = file.read_bytes()
            lines.append(heading(file, source) + json.dumps(parse(source), separators=(",", ":")))
    return "".join(lines) + "\n"


if __name__ == "__main__":
    TABLES.write_text(text(), encoding="utf-8")
