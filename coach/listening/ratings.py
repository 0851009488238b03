"""Reads marks: what a figure or a row of stars says depends on the scale, and the scale is often stated elsewhere on the card."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from coach.page import Stretch, role_of, says_nothing
from coach.patterns import Pattern
from coach.schemas import Kind

_MARK = r"(?P<mark>\d{1,3}(?:\.\d{1,2})?)(?:[ ]?(?:/|out of|of)[ ]?(?P<top>\d{1,3}))?(?![\w.,/%:]*\w|[-–]\d)|(?P<stars>[★⭐☆✩✪🌟](?:\ufe0f?[★⭐☆✩✪🌟])*\ufe0f?)"
_LINE = Pattern(
    rf"^[ \t|]*(?:[-*•·][ ]|\d{{1,2}}[.)][ ])?(?P<label>[^\W\d_][^\n:|\t=]{{1,60}}?)[ ]*(?:\.{{2,}}|[:|\t=]|[ ][-–—](?=[ ])|(?=[ ]))[ \t]*(?:{_MARK})[ \t]*(?:(?:[-–—:,;|.(\t]+[ \t]*|[ ]{{2,}}(?=[^\W\d_]))(?P<note>[^\n]*?)|[ ]+(?P<said>[\"“][^\n]*?[\"”]))?[ \t|]*\r?$",
    re.MULTILINE,
)
_BLANK = Pattern(
    r"^[ \t|]*(?:[-*•·][ ])?(?P<label>[^\W\d_][^\n:|\t,;]{1,60}?)[ ]*(?:[:|\t]|\.{2,}|[ ][-–—][ ])[ \t]*(?P<value>[^\n\t|]*?)[ \t|]*\r?$",
    re.MULTILINE,
)
_SCALE = Pattern(
    r"\b(?:scored?|scores|marks?|ratings?|rated) \(?[01][ ]?(?:-|–|to)[ ]?(?P<few>3)\b|\b(?:out of|scale of|scores? of|/)[ ]?(?:[01][ ]?(?:-|–|to)[ ]?)?(?P<top>5|10|20|100|7|6|4)\b|\b[01][ ]?(?:-|–|to)[ ]?(?P<to>5|10|20|100|7|6|4)\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?))",
    re.IGNORECASE,
)
_STEP = Pattern(r"\b(?P<value>\d{1,3})[ ]?(?:=|-|–|—|is|:|\()[ ]?(?P<word>[a-z][a-z ]{2,30})", re.IGNORECASE)
_GOOD = Pattern(
    r"\b(?:excellent|outstanding|exceeds?|best|very good|strong|exceptional|highest|expert|exemplary|superb|top)\b",
    re.IGNORECASE,
)
_BAD = Pattern(
    r"\b(?:poor|weak|not met|unsatisfactory|below|worst|lowest|inadequate|insufficient|unacceptable|no evidence|failed|fail|none|novice)\b",
    re.IGNORECASE,
)
_SIGN = Pattern(
    r"^[ \t]*(?P<sign>(?P<good>[+]{1,3}|[👍👏💪🙌🟢✅✔☑💚😀😊🎉🔥](?:[\U0001f3fb-\U0001f3ff]|\ufe0f)*)|(?:[-–]{1,3}|[👎🔴❌✗✘🚫⛔⚠😬😕🙁](?:[\U0001f3fb-\U0001f3ff]|\ufe0f)*))[ \t]+(?P<remark>[^\n]*[^\s])[ \t]*\r?$",
    re.MULTILINE,
)
_REMARK = Pattern(r"\n[ \t]*(?P<name>[^\W\d_][^\n:]{1,30}):[ \t]*(?P<remark>[^\n]*[^\W\d_][^\n]*)")
_LONGEST_LINE = 600
_TOPS = (5.0, 10.0, 20.0, 100.0)
_MIDDLE = 0.5
_TIME = Pattern(r"(?<!\d)\d{1,2}:\d{2}$")
_HIGH = 0.75
_CARD = 2
_FEWEST_IN_A_SUM = 3  # rows; of two, one is the double of the other now and then
_MOST_WORDS = 6
_NO_LABEL_ENDS = frozenset(
    ["of", "to", "from", "out", "at", "in", "by", "about", "for", "the", "a", "was", "is", "scored"]
)


class Rated(NamedTuple):
    """A stretch of the page that gives a mark or sign: for the ``remark`` behind it, or where there is none, a point of its own.

    ``kind`` is ``None`` for a mark in the middle.
    """

    start: int
    end: int
    kind: Kind | None
    remark: Stretch | None = None


class _Scale(NamedTuple):
    top: float
    best_is_low: bool

    def share(self, value: float) -> float:
        """Return 1 for the best mark and 0 for the worst."""
        share = min(1.0, max(0.0, (value - 1) / max(1.0, self.top - 1)))
        return 1 - share if self.best_is_low else share


class _Given(NamedTuple):
    line: re.Match[str]
    share: float
    is_total: bool


def rated(page: str, stretches: Sequence[Stretch]) -> list[Rated]:
    """Return what the marks on the page say, in order; only lines that lie in the open ``stretches`` count."""
    given = _given(page, stretches)
    lowest = min((each.share for each in given if not each.is_total), default=0.0)
    return [_verdict(each, lowest) for each in given]


def is_card(page: str) -> bool:
    """Tell whether a page holds marks by rows."""
    return len(_given(page, [(0, len(page))])) >= _CARD


def low_rows(page: str) -> list[tuple[Stretch, float]]:
    """Return the lines of the page, each with the remark below it, that have a low mark, and how low: 1 for the lowest, next to 0 for one near the middle."""
    given = [each for each in _given(page, [(0, len(page))]) if not each.is_total]
    lowest = min((each.share for each in given), default=_MIDDLE)
    if len(given) < _CARD or lowest >= _MIDDLE:
        return []
    return [
        (_with_remark(each.line), (_MIDDLE - each.share) / (_MIDDLE - lowest)) for each in given if each.share < _MIDDLE
    ]


def _with_remark(line: re.Match[str]) -> Stretch:
    below = _remark_below(line)
    return line.start("label"), below[1] if below is not None else line.end()


def _given(page: str, stretches: Sequence[Stretch]) -> list[_Given]:
    lines = [
        line
        for begin, end_of_line in _short_lines(page)
        if (line := _LINE.match(page, begin, end_of_line)) is not None
        and _names_something(line["label"])
        and not _is_time_or_date(line)
        and any(start <= line.start("label") and line.end("label") <= end for start, end in stretches)
    ]
    stated = _stated_scale(page)
    if stated is None and len(lines) < _CARD and not any(line["top"] or line["stars"] for line in lines):
        return []
    totals = [line for line in lines if _is_total(line, lines)]
    scale = stated or _likely_scale([line for line in lines if line not in totals])
    return [_Given(line, _share(line, scale), line in totals) for line in lines]


def _is_time_or_date(line: re.Match[str]) -> bool:
    """Tell whether what looks like a mark is the time of a message ("Renske 14:12"), or a date ("rang 20/2")."""
    if not line["mark"]:
        return False
    more = bool(line["top"]) and float(line["mark"]) > float(line["top"])
    return more or _TIME.search(line.string[line.start("label") : line.end("mark")]) is not None


def _is_total(line: re.Match[str], lines: Sequence[re.Match[str]]) -> bool:
    """Tell whether a row sums up the card: it is called so, or its mark is the sum of all before it; it says nothing of the scale."""
    if role_of(line["label"]) == "total":
        return True
    if line is not lines[-1]:
        return False
    above = [float(each["mark"]) for each in lines if each["mark"] and each.start() < line.start()]
    return bool(line["mark"]) and len(above) >= _FEWEST_IN_A_SUM and float(line["mark"]) == sum(above)


def _short_lines(page: str) -> Iterator[Stretch]:
    """Yield the lines that are short enough for a card; to look for marks in one of thousands of spaces would take minutes."""
    at = 0
    for line in page.split("\n"):
        if len(line) <= _LONGEST_LINE:
            yield at, at + len(line)
        at += len(line) + 1


def signed(page: str, stretches: Sequence[Stretch]) -> list[Rated]:
    """Return what stands behind a sign of praise or blame: an emoji, a tick, or the plus and minus of a list that has both."""
    lines = [
        line
        for line in _SIGN.finditer(page)
        if any(start <= line.start("sign") and line.end() <= end for start, end in stretches)
    ]
    signs = {line["sign"][:1] for line in lines}
    return [
        Rated(*line.span("sign"), "strength" if line["good"] else "gap", line.span("remark"))
        for line in lines
        if line["sign"][:1] not in "+-–" or ("+" in signs and signs & {"-", "–"})
    ]


def blank(page: str) -> Iterable[Stretch]:
    """Yield the lines that name something and say nothing about it: "Budget: not assessed"."""
    for line in _BLANK.finditer(page):
        if line["value"] and says_nothing(line["value"]) and len(line["label"].split()) <= _MOST_WORDS:
            yield line.start("label"), line.end()


def _names_something(label: str) -> bool:
    words = label.lower().split()
    return len(words) <= _MOST_WORDS and words[-1] not in _NO_LABEL_ENDS and role_of(label) != "frame"


def _verdict(given: _Given, lowest: float) -> Rated:
    line = given.line
    start, end = line.start("label"), line.end("mark") if line["mark"] else line.end("stars")
    if line["top"]:
        end = line.end("top")
    if given.is_total:  # with the pass mark, where one stands beside it
        beside = line["note"] is not None and any(map(str.isdigit, line["note"]))
        return Rated(start, line.start("note") + len(line["note"].rstrip(" .")) if beside else end, "logistics")
    remark = line.span("note") if line["note"] and any(map(str.isalpha, line["note"])) else _remark_below(line)
    if remark is not None:
        leaning: Kind | None = "strength" if given.share >= _HIGH else "gap" if given.share < _MIDDLE else None
        return Rated(start, end, leaning, remark)
    end = line.end("said") if line["said"] else end  # the person's own words, which say why
    praised = given.share > _MIDDLE or (given.share == _MIDDLE and lowest < _MIDDLE)
    return Rated(start, end, "strength" if praised else "gap")


def _remark_below(line: re.Match[str]) -> Stretch | None:
    """Return the remark on the next line that a mark without a name of its own belongs to: "rating: 2", "comment: too slow"."""
    below = _REMARK.match(line.string, line.end()) if role_of(line["label"]) == "mark" else None
    return below.span("remark") if below is not None and role_of(below["name"]) == "remark" else None


def _share(line: re.Match[str], scale: _Scale) -> float:
    if line["stars"]:
        shown = line["stars"].replace("\ufe0f", "")
        full = sum(shown.count(star) for star in "★⭐🌟✪")
        return _Scale(float(len(shown)) if len(shown) > full else 5.0, best_is_low=False).share(full)
    top = float(line["top"]) if line["top"] else scale.top
    return _Scale(top, scale.best_is_low).share(float(line["mark"]))


def _likely_scale(lines: Iterable[re.Match[str]]) -> _Scale:
    highest = max((float(line["mark"]) for line in lines if line["mark"]), default=5.0)
    return _Scale(next((top for top in _TOPS if highest <= top), highest), best_is_low=False)


def _stated_scale(page: str) -> _Scale | None:
    steps = [(float(step["value"]), step["word"]) for step in _STEP.finditer(page)]
    good = [value for value, word in steps if _GOOD.search(word) and not _BAD.search(word)]
    bad = [value for value, word in steps if _BAD.search(word)]
    if good and bad:
        return _Scale(max(*good, *bad), best_is_low=min(good) < min(bad))
    stated = _SCALE.search(page)
    top = float(stated["top"] or stated["to"] or stated["few"]) if stated is not None else None
    if good and min(good) <= 1:
        return _Scale(top or 5.0, best_is_low=True)
    return _Scale(top, best_is_low=False) if top else None
