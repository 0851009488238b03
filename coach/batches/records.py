"""Records, read one by one from JSON lines, CSV or a folder: a feedback with what is known of its case."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from coach.errors import InputProblem
from coach.schemas import Channel, Received, Sender, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from coach.options import Options

TEXT = "text"
_LONGEST_LINE = 4_000_000  # four times the largest feedback, escapes and other fields included
_DELIMITERS = ",;\t"
_CSV = (".csv", ".tsv")
_SHOWN = 80


class Case(BaseModel):
    """What a record may say of its case, under the names of ``coach.options.Options``; what it leaves out is the run's."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    name: str | None = None
    to: str | None = None
    internal: bool | None = None
    role: str | None = None
    company: str | None = None
    tone: Tone | None = None
    channel: Channel | None = None
    hours_per_week: Annotated[float, Field(ge=0.5, le=60)] | None = None
    weeks: Annotated[int, Field(ge=1, le=52)] | None = None
    start: dt.date | None = None
    next_interview: dt.date | None = None
    upset: bool | None = None
    my_side: str | None = None
    sender: Sender | None = Field(default=None, alias="from")
    received: Received | None = None

    @field_validator("*", mode="before")
    @classmethod
    def _blank_is_left_out(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    def options(self, of_the_run: Options) -> Options:
        """Return the options of the run with what the record says instead."""
        said = self.model_dump(exclude={"sender", "received"}, exclude_none=True)
        return replace(of_the_run, **said)


@dataclass(frozen=True, slots=True)
class Record:
    """One feedback of many. ``fields`` is all it came with besides the text; ``problem`` says why it holds no feedback at all."""

    number: int
    id: str
    text: str | bytes = b""
    fields: Mapping[str, Any] = field(default_factory=dict)
    problem: str | None = None

    @property
    def digest(self) -> str:
        """What tells this record from another one under the same id."""
        text = self.text if isinstance(self.text, bytes) else self.text.encode("utf-8", "surrogatepass")
        rest = json.dumps(self.fields, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
        return hashlib.sha256(b"\0".join((text, rest, (self.problem or "").encode()))).hexdigest()[:16]

    def case(self) -> Case:
        """Return what it says of its case; raises ``InputProblem`` where that cannot be."""
        try:
            return Case.model_validate(dict(self.fields))
        except ValidationError as error:
            wrong = error.errors()[0]
            place = ".".join(map(str, wrong["loc"]))
            raise InputProblem(f"{place} cannot be used: {wrong['msg']}.", "Correct the record.") from error


def records(source: Path, text: str = TEXT) -> Iterator[Record]:
    """Yield the records of a folder, a CSV file or a file of JSON lines; ``text`` is the name of the text's column.

    A record that cannot be read is yielded with its ``problem``. Raises ``InputProblem`` where the whole source cannot be read.
    """
    try:
        if source.is_dir():
            yield from _of_folder(source)
        elif source.suffix.lower() in _CSV:
            yield from _of_table(source, text)
        else:
            yield from _of_lines(source, text)
    except OSError as error:
        raise InputProblem(f"{source} cannot be read: {error.strerror}.", "Give a file or a folder.") from error


def count(source: Path, text: str = TEXT) -> int:
    """Return how many records there are; raises ``InputProblem``."""
    if source.is_dir():
        return len(_files(source))
    if source.suffix.lower() in _CSV:
        return sum(1 for _ in records(source, text))
    try:
        with source.open("rb") as lines:
            return sum(bool(line.strip()) for line in lines)
    except OSError as error:
        raise InputProblem(f"{source} cannot be read: {error.strerror}.", "Give a file or a folder.") from error


def of_mapping(number: int, found: Mapping[str, Any], text: str = TEXT) -> Record:
    """Return the record that a mapping holds."""
    given = found.get("id")
    name = str(number + 1) if given is None or given == "" else str(given)
    fields = {str(key): value for key, value in found.items() if key not in {"id", text}}
    words = found.get(text)
    if not isinstance(words, (str, bytes)):
        return Record(number, name, fields=fields, problem=f"There is no text in {text!r}.")
    return Record(number, name, words, fields)


def _of_folder(folder: Path) -> Iterator[Record]:
    for number, file in enumerate(_files(folder)):
        name = file.relative_to(folder).as_posix()
        try:
            with file.open("rb") as content:
                yield Record(number, name, content.read(_LONGEST_LINE))
        except OSError as error:
            yield Record(number, name, problem=f"It cannot be read: {error.strerror}.")


def _files(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def _of_lines(file: Path, text: str) -> Iterator[Record]:
    number = 0
    with file.open("rb") as lines:
        for line in _bounded(lines):
            if not line.strip():
                continue
            yield _of_line(number, line.removeprefix(b"\xef\xbb\xbf"), text)
            number += 1


def _bounded(lines: Any) -> Iterator[bytes]:  # noqa: ANN401 - a binary file
    """Yield lines of which no more is kept than the longest may have."""
    while line := lines.readline(_LONGEST_LINE):
        rest = line
        while len(rest) == _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(_LONGEST_LINE)
        yield line


def _of_line(number: int, line: bytes, text: str) -> Record:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        shown = line[:_SHOWN].decode("utf-8", "replace").strip()
        return Record(number, str(number + 1), problem=f"The line is no JSON object: {shown!r}.")
    return of_mapping(number, found, text)


def _of_table(file: Path, text: str) -> Iterator[Record]:
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        head = lines.readline()
        lines.seek(0)
        rows = csv.reader(lines, delimiter=max(_DELIMITERS, key=head.count))
        columns = [column.strip() for column in next(rows, [])]
        if text not in columns:
            raise InputProblem(
                f"{file.name} has no column {text!r}; it has {', '.join(columns) or 'none'}.",
                "Name the column with --text-column.",
            )
        number = 0
        while True:
            try:
                row = next(rows, None)
            except csv.Error as error:
                yield Record(number, str(number + 1), problem=f"The row cannot be read: {error}.")
                number += 1
                continue
            if row is None:
                return
            if row:
                yield _of_row(number, dict(zip(columns, row, strict=False)), text)
                number += 1


def _of_row(number: int, row: Mapping[str, str], text: str) -> Record:
    found = of_mapping(number, {column: _valid(value) for column, value in row.items() if column != text}, text)
    if text not in row:
        return found
    return replace(found, text=row[text].encode("utf-8", "surrogateescape"), problem=None)


def _valid(value: str) -> str:
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
