"""When a sender invites to apply again: their words as a date, where they name one."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from coach.catalogue import reasons
from coach.patterns import Pattern

if TYPE_CHECKING:
    from coach.schemas import Reading

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
} | {"a": 1, "an": 1, "another": 1, "next": 1, "couple": 2, "few": 3}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12, "new year": 1}
_SPAN = Pattern(
    r"\b(?P<number>a couple of|a few|"
    + "|".join(_NUMBERS)
    + r"|\d{1,2})(?:[- –](?:or|to)[- ]\w+|[-–]\d{1,2})?[- ](?P<unit>week|month|year)s?\b",
    re.IGNORECASE,
)
_MONTH = Pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_SEASON = Pattern(r"\b(?:" + "|".join(_SEASONS) + r")\b", re.IGNORECASE)
_LONGEST_MONTH = 12


def reapply_on(reading: Reading, told: dt.date) -> dt.date | None:
    """Return the day from which the sender invites to apply again, counted from the day they said so."""
    for point in reading.points:
        reason = reasons().get(point.topic_id or "")
        if reason is not None and reason.door == "reapply" and not point.sensitive:
            found = later(point.quote, told)
            if found is not None:
                return found
    return None


def later(words: str, told: dt.date) -> dt.date | None:
    """Return the day that words such as "in six months" or "in the spring" mean; ``None`` where they name none."""
    span = _SPAN.search(words)
    if span is not None:
        word = (
            span["number"].lower().removeprefix("a ").removesuffix(" of") if " " in span["number"] else span["number"]
        )
        number = int(word) if word.isdigit() else _NUMBERS[word.lower()]
        if span["unit"].lower() == "week":
            return told + dt.timedelta(weeks=number)
        return _months_on(told, number * (1 if span["unit"].lower() == "month" else 12))
    month = _MONTH.search(words.lower()) if re.search(r"\b[A-Z][a-z]{2,}\b", words) else None
    if month is not None:
        return _next_first(told, _MONTHS.index(month[0][:3]) + 1)
    season = _SEASON.search(words)
    return _next_first(told, _SEASONS[season[0].lower()]) if season is not None else None


def _months_on(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, _LONGEST_MONTH)
    for last in (day.day, 30, 29, 28):
        try:
            return dt.date(day.year + years, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError  # every month has a 28th


def _next_first(told: dt.date, month: int) -> dt.date:
    return dt.date(told.year + (month <= told.month), month, 1)
