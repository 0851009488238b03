"""What to do today: letters and dates first, then what to recall and to practise, in the time there is."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Literal, NamedTuple

from coach.ledger import views
from coach.practice.agenda import Agenda, Piece, lay_out, promised_end
from coach.practice.facts import monday, read_facts
from coach.practice.recall import Check, checks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.ledger import Ledger
    from coach.ledger.views import Letter, Named
    from coach.practice.facts import Facts

FOLLOW_UP_AFTER = 7  # working days
_LETTERS_FOR = dt.timedelta(days=21)  # an answer later than that would only surprise
_REMIND_BEFORE = dt.timedelta(days=7)
_REMIND_AFTER = dt.timedelta(days=30)
_FRIDAY = 4
_MINUTES = 60
_LEAST_SLICE = 10
_DEFAULT_PIECES = 3
_HALF_HOURS = 2

Errand = Literal["send", "send_later", "advice", "follow_up"]


class Post(NamedTuple):
    """Something to do about a letter."""

    errand: Errand
    named: Named


class Work(NamedTuple):
    """A piece of practice for now; ``minutes`` of it, which is all of it where ``whole``."""

    piece: Piece
    minutes: int
    whole: bool


class Late(NamedTuple):
    """How the end moves. ``keeping`` is the hours a week that would keep it; ``None`` where its weeks are over."""

    promised: dt.date
    ends: dt.date
    keeping: float | None


class Today(NamedTuple):
    """The page of one day. ``later`` counts what else stands in this week; ``week_hours`` are those worked in it."""

    day: dt.date
    waiting: tuple[int, ...]
    posts: tuple[Post, ...]
    agains: tuple[tuple[Named, dt.date], ...]
    checks: tuple[Check, ...]
    work: tuple[Work, ...]
    later: int
    missed: float
    week_hours: float
    agenda: Agenda
    late: Late | None


def today(ledger: Ledger, day: dt.date, minutes: int | None = None) -> Today:
    """Put a day together from all open plans; raises ``LedgerProblem``."""
    facts = read_facts(ledger)
    agenda = lay_out(facts, day)
    due = tuple(check for check in checks(facts) if check.due is not None and check.due <= day)
    now, work, later = _in_time(due, agenda.week(monday(day)) or agenda.pieces[:1], minutes)
    return Today(
        day=day,
        waiting=ledger.ids(waiting=True),
        posts=tuple(_posts(views.letters(ledger, day - _LETTERS_FOR), day)),
        agains=views.again(ledger, day - _REMIND_AFTER, day + _REMIND_BEFORE),
        checks=now,
        work=work,
        later=later,
        missed=missed_hours(agenda, day),
        week_hours=facts.hours_done(monday(day), day),
        agenda=agenda,
        late=lateness(facts, agenda, day),
    )


def working_days_on(day: dt.date, number: int) -> dt.date:
    """Return the day that comes a number of working days (Monday to Friday) after another."""
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() <= _FRIDAY
    return day


def missed_hours(agenda: Agenda, day: dt.date) -> float:
    """Return the hours whose week is over in their own plan, and that are still to do."""
    seen = {(piece.task.skill, piece.task.words): piece for piece in agenda.pieces}
    return sum(piece.task.hours for piece in seen.values() if piece.task.starts + dt.timedelta(days=7) <= day)


def lateness(facts: Facts, agenda: Agenda, day: dt.date) -> Late | None:
    """Tell where the end is later, by weeks, than what the person was last told."""
    promised = promised_end(facts)
    if promised is None or agenda.ends is None or monday(agenda.ends) <= monday(promised):
        return None
    weeks = (monday(promised) - monday(day)).days // 7 + 1
    hours = sum(piece.hours for piece in agenda.pieces) + facts.hours_done(monday(day), day)
    keeping = math.ceil(hours / weeks * _HALF_HOURS) / _HALF_HOURS if weeks > 0 else None
    return Late(promised, agenda.ends, keeping)


def _posts(letters: Sequence[Letter], day: dt.date) -> list[Post]:
    posts: list[Post] = []
    for letter in letters:
        if letter.sent is None and letter.send != "no":
            errand: Errand = "advice" if letter.send == "after_advice" else "send"
            if letter.send == "tomorrow" and letter.named.day >= day:
                errand = "send_later"
            posts.append(Post(errand, letter.named))
        elif letter.sent is not None and letter.asks and letter.followed_up is None:
            due = working_days_on(letter.sent, FOLLOW_UP_AFTER)
            if due <= day <= due + _REMIND_BEFORE:
                posts.append(Post("follow_up", letter.named))
    return posts


def _in_time(
    due: tuple[Check, ...], pieces: Sequence[Piece], minutes: int | None
) -> tuple[tuple[Check, ...], tuple[Work, ...], int]:
    """Choose checks and work that fit; a piece that is longer than what is left is worked on for that long."""
    if minutes is None:
        chosen = tuple(Work(piece, round(piece.hours * _MINUTES), whole=True) for piece in pieces[:_DEFAULT_PIECES])
        return due, chosen, len(pieces) - len(chosen)
    left = minutes
    now: list[Check] = []
    for check in due:
        if round(check.task.hours * _MINUTES) <= left:
            now.append(check)
            left -= round(check.task.hours * _MINUTES)
    work: list[Work] = []
    for piece in pieces:
        needs = round(piece.hours * _MINUTES)
        if left < min(needs, _LEAST_SLICE):
            break
        work.append(Work(piece, min(needs, left), whole=needs <= left))
        left -= min(needs, left)
    return tuple(now), tuple(work), len(pieces) - len(work)
