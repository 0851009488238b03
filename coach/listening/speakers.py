"""Tells who speaks in chats, calls and notes of several people, and which words are the candidate's own."""

import re
from collections.abc import Iterator, Sequence

from coach.listening.threads import Found
from coach.patterns import Pattern

_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ ]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?"
_TIMED = Pattern(
    rf"^[ \t]*(?:\[(?:{_DAY},?[ ])?{_CLOCK}(?:,? {_DAY})?\]|(?:{_DAY},?[ ])?{_CLOCK})[ \t]*[-–]?[ \t]*(?P<who>[^\W\d_][^\n:\[\]]{{0,40}}?)[ \t]*:(?=[ \t\r\n])"
    rf"|^[ \t]*(?P<above>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?(?: \([^)\n]{{1,30}}\))?)(?:[ \t]{{2,}}|[ \t]*[,|·•-][ \t]*|[ ])(?:today at |yesterday at )?\[?{_CLOCK}\]?[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_UNTIMED = Pattern(
    r"^[ \t]*(?:[-*•][ ])?(?P<who>me|i|myself|my (?:thoughts?|side|reply|response|answer|reaction|comments?)|mine"
    r"|(?-i:(?:Interviewer|Panellist|Panelist|Reviewer|Assessor|Manager|Recruiter|HR|Agency|Client|Caller|Director|Panel(?: member)?)(?: ?(?:[A-Z]|\d|one|two|three))?)"
    r"|(?-i:[A-Z][a-zà-ž'’-]+(?: [A-Z][a-zà-ž'’.-]*)?(?: \([^)\n]{1,30}\))))[ \t]*:(?=[ \t\r\n])",
    re.MULTILINE | re.IGNORECASE,
)
_NAME_LINE = Pattern(r"^[ \t]*(?:[-*•][ ])?(?P<who>[A-Z][a-zà-ž'’-]+)[ \t]*:(?=[ \t\r\n])", re.MULTILINE)
_SAID = Pattern(
    r"\b(?P<who>(?-i:[A-Z][a-zà-ž'’-]+)|one(?: (?:of the )?(?:panel(?:list)?s?(?: members?)?|interviewers?|managers?|people|person))?|another(?: \w+)?|the (?:other|second|first|third)(?: \w+)?)"
    r" (?:thought|felt|found|said|says|liked|saw|would have|would['’]ve|wanted|noted|reckoned|believed|loved|wrote|mentioned)\b",
    re.IGNORECASE,
)
_RETOLD = Pattern(
    r"(?:^|[\]\d][ ])[ \t]*(?:me|i|myself|my notes?):[^\n]*\b(?:they|he|she|recruiter|manager|panel|agency|client|feedback)(?:'d|'s| was| were)? (?:said|told|thought|wanted|reckoned?|felt|liked|loved|that)\b",
    re.IGNORECASE | re.MULTILINE,
)
_OWN = re.compile(r"(?:me|i|myself|mine|my \w+)", re.IGNORECASE)
_NOT_NAMED = frozenset(
    {
        "we",
        "they",
        "he",
        "she",
        "you",
        "it",
        "i",
        "panel",
        "team",
        "everyone",
        "somebody",
        "someone",
        "nobody",
        "all",
        "who",
        "the",
    }
)
_FEWEST = 2
_BULLETS = ("- ", "* ", "• ")


def speaker_mark(text: str) -> bool:
    """Tell whether a text begins with the mark of a speaker: "Mark (Ops):", "Interviewer B:", "[10:02] Lara:"."""
    return _TIMED.match(text) is not None or _UNTIMED.match(text) is not None


def said_in_turns(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the marks of a chat, and what the candidate said in it."""
    timed = list(_TIMED.finditer(text, start, end))
    timed = timed if len(timed) >= _FEWEST else []
    retold = (
        _RETOLD.search(text, start, end) is not None
    )  # a friend is told: then the candidate's turns hold the feedback
    named = list(_NAME_LINE.finditer(text, start, end))
    untimed = [mark for mark in _UNTIMED.finditer(text, start, end) if not _takes_notes(mark, named)]
    others = named if any(_OWN.fullmatch(_who(mark)) for mark in untimed) else []
    marks = sorted([*timed, *untimed, *others], key=lambda mark: (mark.start(), -mark.end()))
    for number, mark in enumerate(marks):
        if number and mark.start() < marks[number - 1].end():
            continue
        following = next((each.start() for each in marks[number + 1 :] if each.start() >= mark.end()), end)
        who = _who(mark)
        if (_OWN.fullmatch(who) and not retold) or (mark in timed and who.lower() == "you"):
            blank = re.compile(r"\n[ \t\r]*\n").search(text, mark.end(), following)
            yield mark.start(), following if mark in timed or blank is None else blank.start(), "own_words"
        elif mark in timed:
            yield mark.start(), mark.end(), "context"


def _takes_notes(mark: re.Match[str], named: Sequence[re.Match[str]]) -> bool:
    """Tell whether "- Me:" stands in a list of what several interviewers said, and so is one of them."""
    return mark[0].lstrip().startswith(_BULLETS) and any(other[0].lstrip().startswith(_BULLETS) for other in named)


def speaker_at(text: str, at: int) -> str | None:
    """Return who said what stands at a place: the last speaker named before it, in its line or above."""
    line = text.rfind("\n", 0, at) + 1
    sentence = max(line, *(text.rfind(mark, 0, at) + 1 for mark in (". ", "; ", "! ")))
    said = [match for match in _SAID.finditer(text, sentence, at) if match["who"].lower() not in _NOT_NAMED]
    if said:
        return said[-1]["who"].lower()
    marks = [*_TIMED.finditer(text, 0, at), *_UNTIMED.finditer(text, 0, at), *_NAME_LINE.finditer(text, line, at)]
    if not marks:
        return None
    last = max(marks, key=lambda mark: mark.start())
    return _who(last).lower()


def _who(mark: re.Match[str]) -> str:
    named: dict[str, str | None] = mark.groupdict()
    return (named.get("who") or named.get("above") or "").strip()
