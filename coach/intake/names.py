"""Whom a paste is from and to, by what stands at its beginning and end."""

import calendar
import re
from collections.abc import Mapping, Sequence
from email.utils import parseaddr
from functools import cache
from pathlib import Path

from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar
from coach.sentences.titles import CALLINGS, TITLES
from coach.tables import table

_GREETING = Pattern(  # behind headers, or below a line that only says what this is
    r"(?im)\A(?:[ \t]*[A-Za-z-]{2,12}:[^\n]*\n|[^\n.!?:,]{0,40}\n|(?:voice ?mail|voice message|transcript)[^\n]{0,80}\n)*[^\S\n]*[\"“'‘]?(?:hi|hello|hey|hiya|heya|dear|alright|right|(?:good )?(?:morning|afternoon|evening|day)|g['’]day|kia ora|namaste|bonjour|hola|ciao|hallo|(?:liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|salut|ch(?:er|ère)|estimad[oa]|querid[oa]|buen[oa]s (?:días|tardes)|buongiorno|gentile|beste|dag|hoi|olá|prezad[oa]|hej|hei|kära)(?= (?-i:[A-ZÀ-Þ])))[ ,]+"
    rf"(?:again[ ,]+)?(?:(?:applicant|candidate)[ ,]+)?((?:{TITLES}|{CALLINGS})\b\.? )?([^\W\d_][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)?)\s*[,!.:\n–—\U0001F300-\U0001FAFF-]"
)
_BARE_NAME = Pattern(r"\A\s*([A-Z][\w'’-]{1,20}),[ \t]*\r?\n")
_CALLED = Pattern(
    r"\A\s*(?:(?:[Ww]ell|[Rr]ighto?|[Ss]o|[Oo]h|[Aa]ww?) )?([A-Z][\w'’-]{1,20})(?:[,.!] |,? (?=(?:it['’]?s|its|this is|c['’]est)\b))"
)
_SIGN_OFF = Pattern(
    r"(?im)^[ \t]*(?:(?:with )?(?:many |kind|best|warm|kindest|warmest|all the|yours|with)[ \w]*|regards|best|cheers|thanks(?: again)?[\w ]{0,30}|thank you[\w ]{0,30}|"
    r"sincerely|take care|speak soon|talk soon|bw|kr|thx|ta|hugs[\w ]{0,20}|bussi|all best|friendly (?:greetings|regards)|god bless(?: you)?|blessings|(?:yours )?in christ|(?:with )?every blessing)[ \t]*[,.!-]*[ \t]*\r?\n\s*"
    r"([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2})[ \t]*(?:$|[|,(\r\n])"
)
_SIGN_OFF_INLINE = Pattern(
    r"(?i)(?:(?:with )?(?:best|good|warm|kind)(?: wishes| regards)?|(?:kind|warm|many)?\s?(?:regards|thanks|wishes)|rgds|warmly|cheers|all the best|take care|god bless(?: you)?|blessings|(?:with )?every blessing|(?:speak|talk) soon|bye(?: for now)?)"
    r"[,\s]+[-–]?\s*(?-i:([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))(?:, [^\n.!?]{2,40})?[\s.!]*\Z"
)
_NAME = r"([A-Z][^\W\d_A-Z'’-]{1,14})(?: [A-Z][\w'’-]*\.?)?(?:, [^\n.!?]{2,40})?(?: x{1,3})?(?: \([^()\n]{2,40}\))?"
_SIGNED_ALONE = Pattern(  # a name in a line of its own below the last paragraph or sentence, or behind a dash at the very end
    rf"\n[ \t]*\r?\n[ \t]*[-–—/~*]?[ \t]*{_NAME}[ \t]*[.!]?[ \t]*(?:\r?\n[^\n]{{2,60}}){{0,2}}\s*\Z"
    r"|(?<=[.!?])[ \t]+[-–—/~][ \t]?([A-Z][a-z'’-]{1,14})\s*\Z"
    rf"|(?<=[.!?,])\s*\n[ \t]*{_NAME}(?:\r?\n[^\n.!?]{{2,60}})?\s*\Z"
    rf"|\n[ \t]*\r?\n[^\n.!?]{{2,24}}\r?\n[ \t]*{_NAME}(?:\r?\n[^\n.!?]{{2,60}})?\s*\Z"  # below a closing in any language
)
_BELOW_A_CLOSING = Pattern(r"\n[ \t]*([A-ZÀ-Þ][^\W\d_]+)[ \t]*\Z")  # which may be in any language
_NAMED_BELOW = Pattern(
    rf"\r?\n[ \t]*((?:(?:{TITLES})\b\.? )*[A-ZÀ-Þ][^\W\d_]+)(?: [A-ZÀ-Þ][\w'’-]+)*[ \t]*(?:\r?\n|\Z)"
)
_LAST_WORD = Pattern(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)[ \t]+([A-Z][a-z'’-]{1,11})(?: x{1,3})?\s*\Z"
)  # of a message that goes on to its end
_TITLE = rf"(?:(?:{TITLES}|{CALLINGS})\b\.? )"
_ENDS_WITH = Pattern(  # behind the last sentence: a dash, a kiss, a title or a closing in any language, the name, and what else stands in its line
    rf"(?<=[.!?)…])\s*(?:[-–—]+ ?({{capital}})(?: {{capital}})?|x{{1,3}} ({{capital}})|({_TITLE}(?:[A-Z]\. ?)*{{capital}})|(?:(?<=\n)[A-ZÀ-Þ][^\W\d_]+(?: [^\W\d_]+){{0,2}}|(?i:cheers|(?:with )?(?:many |best |kind |warm )?(?:thanks|regards|wishes)|best|ta|warmly|all the best|take care|love|hugs|(?:good|best of) luck(?: [\w'’]+){{0,7}}|(?:so )?sorry (?:again|about that)|thanks again|hope (?:that|this|it) helps|chin up|keep well|speak soon|(?:have|enjoy) (?:a|the|your) [\w ]{{2,20}})), ({{capital}})(?: {{capital}})?)"
    rf"(?:,? ?\([^()\n]{{2,40}}\)|, [^\n.!?]{{2,40}}| \|[^\n]{{2,60}})?(?: x{{1,3}})?\s*\Z|, ({{capital}}) x{{1,3}}\s*\Z|(?<=[.!?] )({{capital}}) @ [A-Z]\w+\s*\Z".replace(
        "{capital}", r"[A-ZÀ-Þ][^\W\d_]*[a-zß-ÿ][\w'’-]*"
    )
)
_TITLED_ALONE = Pattern(  # in a line of their own below the last, over a line or two on who that is
    rf"(?:[.!?)…][ \t]*|\n[ \t]*)\r?\n[ \t]*({_TITLE}(?:[A-Z]\.? ?|[A-ZÀ-Þ][\w'’-]+ )*[A-ZÀ-Þ][\w'’-]+)[ \t]*(?:, [^\n.!?]{{2,40}}|\([^()\n]{{2,40}}\))?(?:\r?\n[^\n.!?]{{2,60}}){{0,2}}\s*\Z"
)
_KISS = Pattern(r"^[ \t]*[A-Z]x{1,3}[ \t]*$", re.MULTILINE)  # behind an initial: "Bx"
_OF_OR_AND = frozenset({"of", "and", "for"})
_NOTED_OF = Pattern(  # notes of a talk with somebody, who is written to
    r"\A\W*(?i:(?:(?:my |quick |rough )?(?:notes?|summary|write-?up) (?:from|of|on|after) )?(?:(?:the|my|a|today's|quick|feedback|phone|tel|video|zoom|teams|debrief) )*(?:call|chat|conversation|talk|debrief|meeting|catch[- ]?up|coffee|zoom|rang|phoned|spoke|called)(?: back)? (?:w/ ?|with |to )?)(?P<name>[A-ZÀ-Þ][^\W\d_A-Z][\w'’-]+(?:-[A-Z][\w'’]+)?)(?= ?[,(:.–-]| (?:from|at|who|re|about|just|back|in|on|the|to|and|[a-z]+ing)\b|\s)",
)
_DASHED = Pattern(r"(?<=[a-z0-9)]) [-–—]+ ?([A-ZÀ-Þ][^\W\d_A-Z][\w'’-]{1,12})(?: x{1,3})?\s*\Z")
_LEAST_BEFORE = 8  # words before a name behind a dash
_DAYS_AND_MONTHS = frozenset(map(str.lower, (*calendar.day_name, *calendar.month_name[1:])))
_ANSWERED_BELOW = Pattern(r"\nOn [^\n]{4,80} wrote:[ \t]*\r?\n[\s\S]*\Z")
_SPEAKING = Pattern(
    rf"\b(?:[Ii]t['’]?s|[Tt]his is|[Ii]ts|[Cc]['’]est) ({_TITLE}?[A-Z][^\W\d_A-Z]+(?:-[A-Z][a-z]+)?)\b(?: (?!From|At)[A-Z][\w'’-]+)?(?:,? (?:from|at|here|over at|in|calling|w/|with)\b|[.,!] |\s*$)"
    rf"|(?:^|[,.!–—:)\U0001F300-\U0001FAFF-] ?|\n)(?:[Yy]eah |[Uu]m |[Gg]['’]day )*({_TITLE}?[A-Z][^\W\d_A-Z]+)(?:,? (?:at|with|w/|here from|here at|from) (?=[A-Z])|,? (?:from|over at) the |,? here\b)",
    re.MULTILINE,
)
_FOR_A_FIRM = Pattern(r"\b(?:here (?:from|at)|at)\s*\Z")
_DOING = Pattern(r"[A-Z][a-z]{3,}ing")  # "Delivering at Pace"
_TITLED = Pattern(rf"{_TITLE}(?:[A-Z][\w'’-]*\.? )*[A-Z][\w'’-]+")
_SPOKEN_TO = Pattern(r"\b(?:[Hh]i|[Hh]ello|[Hh]iya|[Hh]ey) ([A-Z][a-z]+),? (?:it['’]?s|this is)\b")
_DEAR_TITLE = Pattern(rf"^[ \t]*Dear (?:{TITLES})\b", re.MULTILINE)
_CANDIDATE = Pattern(r"^[ \t]*(?:Candidate|Applicant)(?: name)?[ \t]*:[ \t]*([A-Z][a-zà-ž'’-]+) [A-Z]", re.MULTILINE)
_LETTERHEAD = 600  # characters
_FULL, _MOST_NAMES = 2, 3
_TOP = 200  # characters
_FILE = Path(__file__).with_name("names.toml")


def sender_name(text: str, fields: Mapping[str, str]) -> str | None:
    """Return how the sender of a paste is greeted, by its closing, its first words, its last, or its headers."""
    text = _KISS.sub("", text)
    own = _above_the_thread(text)
    found = (
        _closed(text),
        _introduced(text),
        _behind_the_last_sentence(own),
        _in_a_line_alone(own),
        _behind_a_dash(own),
        displayed(fields.get("from", "")),
        _talked_to(own),
    )
    greeted = recipient_name(own)
    return next((name for name in found if name not in {None, greeted}), None)


def _closed(text: str) -> str | None:
    """Return the name below "Kind regards"."""
    signed = _SIGN_OFF.search(text) or _SIGN_OFF_INLINE.search(text.rstrip())
    if signed is None or signed[1].lower().startswith("the ") or _is_a_room(signed[1]):
        return None
    if (titled := _TITLED.match(signed[1])) is not None:
        return _called(titled[0])
    words = [word.strip(".,") for word in signed[1].split()]
    if words[-1].lower() in _firms():
        return None
    names = words if len(words) == _FULL and _greets_by_title(text) else words[:1]
    are_names = all(len(name) > 1 and name[:1].isupper() for name in names)
    return " ".join(names) if are_names and not _nobody() & {word.lower() for word in words} else None


def _is_a_room(line: str) -> bool:
    """Tell whether a line names a part of a firm or a post and no person: "Strategic Resourcing", "Front of House", "Orchestra Manager"."""
    words = re.findall(r"\w+", line)
    joined = len(words) > 1 and words[1] in _OF_OR_AND and is_familiar(words[0])
    return joined or _is_a_post(words) or bool(_departments() & {word.lower() for word in words})


def _is_a_post(words: Sequence[str]) -> bool:
    known = table(_FILE)
    several = len(words) > 1 and is_familiar(words[0])
    return several and (
        words[-1].lower() in known["posts_end"].split() or words[0].lower() in known["posts_begin"].split()
    )


def _greets_by_title(text: str) -> bool:
    """Tell whether a text greets as "Dear Ms Okonjo" does, so that a first name alone would be too near an answer."""
    greeting = _GREETING.search(text[:_TOP])
    return (greeting is not None and greeting[1] is not None) or _DEAR_TITLE.search(text[:_LETTERHEAD]) is not None


def _introduced(text: str) -> str | None:
    """Return the name of who says it first: "it's Ann from ...", "Ann here"."""
    for spoken in _SPEAKING.finditer(text[:_TOP]):
        name = _called(spoken[spoken.lastindex or 1])
        certain = spoken.lastindex == 1 or (_FOR_A_FIRM.search(spoken[0]) and not _DOING.fullmatch(name))
        if (certain or not is_familiar(name)) and name.lower() not in _nobody():  # "Chef here" is nobody
            return name
    return None


def _behind_the_last_sentence(text: str) -> str | None:
    for pattern in (_TITLED_ALONE, _ENDS_WITH, _LAST_WORD):
        last = pattern.search(text)
        if last is not None:
            which = last.lastindex or 1
            name, before = _called(last[which]), text[last.start() : last.start(which)].lower()
            first = before.strip(" ,.!?\n").rsplit("\n", 1)[-1]
            if first.isalpha() and not is_familiar(first) and first not in _closings() | _nobody() | _departments():
                return text[last.start() : last.start(which)].strip(" ,.!?\n").rsplit("\n", 1)[-1]  # "Tasha, Ferncroft"
            a_room = _departments() & {*re.findall(r"\w+", before)}
            titled = re.match(_TITLE, name) is not None
            if not a_room and name.lower() not in _nobody() and (titled or not is_familiar(name)):
                return name
    return None


def _behind_a_dash(text: str) -> str | None:
    """Return the name behind a last dash: "... but the welds were porous - Ravi"."""
    last = _DASHED.search(text)
    if last is None or len(text.split()) < _LEAST_BEFORE:
        return None
    return None if is_familiar(last[1]) or last[1].lower() in _nobody() else str(last[1])


def _talked_to(text: str) -> str | None:
    """Return with whom somebody's notes say that they talked: "call with Ravi from the agency"."""
    talked = _NOTED_OF.search(text)
    if talked is None or is_familiar(talked["name"]) or talked["name"].lower() in _nobody() | _departments():
        return None
    return str(talked["name"])


def _in_a_line_alone(text: str) -> str | None:
    alone = _SIGNED_ALONE.search(text)
    if alone is None:
        return None
    which = alone.lastindex or 1
    line = re.split(r"[\n,(]", text[alone.start(which) :], maxsplit=1)[0]
    if _is_a_room(line):
        return None
    below = _BELOW_A_CLOSING.search(text, alone.end(which))
    if below is not None and not is_familiar(below[1]) and below[1].lower() not in _nobody():
        return str(below[1])
    words = set(re.findall(r"\w+", line.lower()))
    if _closings() & words:  # "Viele Grüße"
        named = _NAMED_BELOW.search(text, alone.start(which))
        return _called(named[1]) if named is not None and named[1].lower() not in _nobody() else None
    return None if _nobody() & words else str(alone[which])  # "Graduate Recruitment"


def displayed(header: str) -> str | None:
    """Return the first name that a header shows, of a person by the look of it."""
    name, address = parseaddr(header)
    words = (name or header if "@" not in address else name).split()
    are_names = all(word.isalpha() and word[0].isupper() and not word.isupper() for word in words)
    somebody = not {word.lower() for word in words} & (_nobody() | _departments() | _firms())
    return words[0] if 1 <= len(words) <= _MOST_NAMES and are_names and somebody else None


@cache
def _departments() -> frozenset[str]:
    return frozenset(table(_FILE)["departments"].split())


@cache
def _closings() -> frozenset[str]:
    return frozenset(table(_FILE)["closings"].split())


@cache
def _firms() -> frozenset[str]:
    return frozenset(table(_FILE)["firms"].split())


@cache
def _nobody() -> frozenset[str]:
    return frozenset(table(_FILE)["nobody"].split()) | _DAYS_AND_MONTHS


def _called(words: str) -> str:
    """Return how somebody is greeted: by the first name, or by the title and the last."""
    *_, last = names = words.split()
    return f"{names[0]} {last}" if re.match(_TITLE, words) else names[0]


def _above_the_thread(text: str) -> str:
    """Return a text without the mail that it answers, quoted below it."""
    lines = _ANSWERED_BELOW.sub("", text).split("\n")
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith(">")):
        lines.pop()
    return "\n".join(lines) or text


def recipient_name(text: str) -> str | None:
    """Return how a paste greets the person it is for, by the first name."""
    spoken = _SPOKEN_TO.search(text[:200])
    if spoken is not None and spoken[1].lower() not in _nobody():
        return spoken[1]
    greeting = _GREETING.search(text[:2000])
    named = _CANDIDATE.search(text[:_LETTERHEAD])
    if greeting is None and named is not None:
        return str(named[1])
    if greeting is None:
        bare, called = _BARE_NAME.match(text), _CALLED.match(text)
        if bare is None and called is not None and not is_familiar(called[1]):
            bare = called
        return bare[1] if bare is not None and bare[1].lower() not in _nobody() else None
    words = [word for word in greeting[2].split() if word.lower() not in _nobody()]
    if not words or greeting[2].split()[0].lower() in _nobody() or greeting[1]:
        return None
    return words[0] if words[0][:1].isupper() else None
