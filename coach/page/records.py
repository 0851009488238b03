"""Shows JSON and CSV exports as a person would copy them out: one line a remark, ids, dates and empty fields left out."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from coach.page.draft import Draft, Stretch
from coach.patterns import Pattern
from coach.tables import table

Role = Literal["label", "mark", "frame", "total", "remark"]

_FIELDS = Path(__file__).with_name("fields.toml")
_TOKEN = Pattern(r'"(?:\\.|[^"\\])*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_ESCAPE = Pattern(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_MEANT = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " "}
_WORD = Pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FEWEST = 2


@cache
def _fields() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = table(_FIELDS)
    return {role: frozenset(words) for role, words in found.items()}


def says_nothing(value: str) -> bool:
    """Tell whether the value of a field is empty, "n/a" or another way to say nothing."""
    return value.strip().rstrip(".").lower() in _fields()["empty"] or value.strip().lower() in _fields()["empty"]


def only_decides(value: str) -> bool:
    """Tell whether a value is a bare decision: "reject", "no hire", "yes"."""
    return value.strip().rstrip(".").lower().replace("_", " ").replace("-", " ") in _fields()["decided"]


def role_of(name: str) -> Role:
    """Return what a field of this name holds; a name that is not known holds a remark."""
    words = [word.lower() for word in _WORD.findall(name)] or [""]
    if " ".join(words) in _fields()["total"] or words[0] in _fields()["total"]:
        return "total"
    kinds: tuple[Role, ...] = ("mark", "label", "frame")
    for role in kinds:
        if words[-1] in _fields()[role] or words[-1].removesuffix("s") in _fields()[role]:
            return role
    return "frame" if words[0] in _fields()["frame"] and len(words) == 1 else "remark"


class _Field(NamedTuple):
    """One value of a record, and where it and its name stand; ``opens`` when a record begins with it."""

    name: str
    named: Stretch | None
    value: Stretch
    opens: bool


def show_records(draft: Draft) -> bool:
    """Put the remarks of a JSON or CSV export on the page; ``False`` where the source is neither."""
    fields = _json(draft.source) or _csv(draft.source)
    _show(draft, fields)
    return bool(fields)


def _show(draft: Draft, fields: Iterable[_Field]) -> None:
    """Show "label: mark - remark", a line a record; a remark without a label stands behind its own name."""
    for record in _records(draft.source, fields):
        roles = [role_of(field.name) for field in record]
        if set(roles) == {"label"}:
            continue
        labelled = False
        for role, field in zip(roles, record, strict=True):
            if role == "label" or not labelled:
                draft.add("" if draft.ends_with("\n") else "\n")
            if role == "label":
                labelled = True
            elif labelled:
                draft.add(": " if role == "mark" else " - ")
            else:
                _show_name(draft, field)
            _show_value(draft, *field.value)


def _records(text: str, fields: Iterable[_Field]) -> Iterator[list[_Field]]:
    """Yield the fields that say something, record by record."""
    record: list[_Field] = []
    for field in fields:
        if field.opens:
            yield record
            record = []
        value = text[slice(*field.value)]
        if role_of(field.name) != "frame" and not says_nothing(value) and not only_decides(value):
            record.append(field)
    yield record


def _show_name(draft: Draft, field: _Field) -> None:
    if field.named is not None:
        draft.keep(*field.named)
    else:
        draft.add(field.name)
    if field.name:
        draft.add(": ")


def _show_value(draft: Draft, start: int, end: int) -> None:
    """Show a value with the characters that its escapes stand for."""
    if draft.source[start - 1 : start] == '"':
        for escape in _ESCAPE.finditer(draft.source, start, end):
            draft.keep(start, escape.start())
            draft.replace(escape.start(), escape.end(), _meant(escape))
            start = escape.end()
    draft.keep(start, end)


def _meant(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else _MEANT.get(escape[2], escape[2])


def _json(text: str) -> list[_Field]:
    if text.lstrip()[:1] not in ("{", "["):
        return []
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return []
    return list(_walk(text))


def _walk(text: str) -> Iterator[_Field]:
    """Yield the strings and numbers of a valid JSON document in order."""
    names: list[tuple[str, Stretch | None]] = []  # of the objects and lists that are open
    name: tuple[str, Stretch | None] = ("", None)
    opens = False
    tokens = list(_TOKEN.finditer(text))
    for number, token in enumerate(tokens):
        start, end = token.span()
        if token[0] in ("{", "["):
            names.append(name if token[0] == "[" else ("", None))
            opens = opens or token[0] == "{"
        elif token[0] in ("}", "]"):
            name = names.pop()
            opens = opens or token[0] == "}"
        elif token[0] not in (",", ":"):
            start, end = (start + 1, end - 1) if token[0].startswith('"') else (start, end)
            if tokens[number + 1 : number + 2] and tokens[number + 1][0] == ":":
                name = (text[start:end], (start, end))
            else:
                yield _Field(name[0], name[1], (start, end), opens)
                opens = False
                name = (name[0], None)  # the next one of a list stands far from its name


def _csv(text: str) -> list[_Field]:
    lines = text.strip().splitlines()
    delimiter = next((mark for mark in (",", ";", "\t") if lines and mark in lines[0]), None)
    if delimiter is None or len(lines) < _FEWEST:
        return []
    header, *rows = list(_rows(text, delimiter))
    names = [text[slice(*cell)] for cell in header]
    known = sum(role_of(name) != "remark" or len(name.split()) <= _FEWEST for name in names)
    if (
        not rows
        or known < len(names)
        or not any(role_of(name) in ("label", "mark", "frame") for name in names)
        or any(len(row) != len(header) for row in rows)
    ):
        return []
    return [
        _Field(name, None, cell, opens=number == 0)
        for row in rows
        for number, (name, cell) in enumerate(zip(names, row, strict=True))
    ]


def _rows(text: str, delimiter: str) -> Iterator[list[Stretch]]:
    """Yield where the cells of each row stand, without their quotation marks."""
    cell = re.compile(rf'[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^{delimiter}\r\n]*))({delimiter}|\r?\n|\Z)')
    row: list[Stretch] = []
    for match in cell.finditer(text.rstrip()):
        row.append(match.span(1) if match[1] is not None else match.span(2))
        if match[3] != delimiter:
            if row != [row[0]] or match[0].strip():
                yield row
            row = []
