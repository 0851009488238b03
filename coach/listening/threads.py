"""Finds the mails in a paste: header blocks, what was forwarded, the earlier thread, and which of them the feedback is."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coach.page import Stretch
from coach.patterns import Pattern
from coach.schemas import Reason

_HEADERS = "from|to|cc|bcc|date|sent|subject|message-id|reply-to|in-reply-to|references|received|return-path|x-[\\w-]+|mime-version|content-[\\w-]+|importance|priority|list-[\\w-]+|attachments?"
_FOREIGN_HEADERS = (
    "von|an|gesendet|betreff|datum|kopie|de|para|enviado(?: el)?|fecha|asunto|à|envoyé|objet|da|inviato|oggetto|data|a|van|aan|verzonden|onderwerp|"
    "od|do|wysłano|temat|från|till|skickat|ämne|fra|til|sendt|emne|enviada em|assunto|lähettäjä|vastaanottaja|aihe|kimden|kime|konu|tarih|feladó|címzett|tárgy"
)
_HEADER_LINE = Pattern(
    rf"[ \t>*]*(?P<name>{_HEADERS}|(?P<foreign>{_FOREIGN_HEADERS}))[ \t*]*:[^\n]*(?:\n[ \t]+[^\n]+)*(?:\n|$)",
    re.IGNORECASE,
)
_FORWARDED = Pattern(
    r"^[ \t>]*-{2,}[ ]*(?:(?:begin )?forwarded|weitergeleitete|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd|wiadomość przekazana|vidarebefordrat|"
    r"videresendt|mensagem encaminhada)[^\n]*$|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié)[ \t]*:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_THREAD = Pattern(
    r"^[ \t]*(?:-{2,}[ ]*(?:original (?:message|mail)|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|oorspronkelijk bericht|"
    r"wiadomość oryginalna|ursprungligt meddelande|mensagem original)[ ]*-{2,}|_{10,}|on [^\n]{5,120}(?:\n[^\n]{0,60})?wrote:|[^\n]{3,60} <[^\n>]+@[^\n>]+> (?:wrote|schrieb)[^\n]*:"
    r"|(?:le [^\n]{5,80} a écrit|am [^\n]{5,80} schrieb[^\n]*|el [^\n]{5,80} escribió|il [^\n]{5,80} ha scritto|op [^\n]{5,80} schreef[^\n]*|(?:w dniu|dnia)? ?[^\n]{5,80} napisał\(?a?\)?"
    r"|(?:den|på) [^\n]{5,80} skrev[^\n]*|em [^\n]{5,80} escreveu) ?:)[ \t]*\r?$"
    rf"|^[ \t*]*(?:from|von|de|da|van|od|från|fra)[ \t*]*:[^\n]+\n(?:[ \t*]*(?:{_HEADERS}|{_FOREIGN_HEADERS})[ \t*]*:[^\n]*\n){{2,}}",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_LINES = Pattern(r"(?:^[ \t]*>[^\n]*(?:\n|$))+", re.MULTILINE)
_QUOTE_FOLLOWS = Pattern(r"[^\n]*\n(?:[^\n>]*\n){0,2}(?=[ \t]*>)")
_QUOTE_MARKS = Pattern(r"^[ \t]*>[> \t]*", re.MULTILINE)
_COVER = Pattern(
    r"\b(?:below|beneath|underneath|fyi|forward(?:ing|ed)|sending you (?:what|the|their|his|her)|passing (?:this |it )?on|pass on|as promised|here(?:'|’)?s (?:what|the|their)|here is (?:what|the|their)|"
    r"what (?:they|the client) (?:said|wrote|sent)|came back with|see (?:attached|their)|copied in|past(?:ed|ing)|under this|attached below)\b",
    re.IGNORECASE,
)
_LONGEST_COVER = 45
_ANSWERED = Pattern(r"\byour (?:\w+ )?(?:notes?|e?-?mails?|messages?|questions?|reply|letter)\b", re.IGNORECASE)
_MINE = Pattern(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself)\b")
_OTHERS = Pattern(r"\b(?:you|your|he|she|they|his|her|their|candidate)\b", re.IGNORECASE)
_SPOKEN_ABOUT = Pattern(r"\b(?:he|she|him|his|her|candidate|applicant)\b", re.IGNORECASE)
_ASKS = Pattern(
    r"\b(?:grateful for|appreciate|keen (?:for|to)|love|welcome|any|some|could you|would you|can you)\b[^.\n?]{0,40}\bfeedback\b|\b(?:interviewing|seeing|meeting) me\b|"
    r"\bmy (?:interview|application|cv|test|answers?)\b|\bI felt (?:I|my|it)\b",
    re.IGNORECASE,
)
_OFTEN = 2

Found = tuple[int, int, Reason]


class Mail(NamedTuple):
    """One of the mails in a paste: ``start`` is where its separator or headers begin, ``body`` where it speaks."""

    start: int
    body: int
    end: int


class Thread(NamedTuple):
    """Where the feedback stands, mail by mail, and what of the paste is headers and earlier thread."""

    heard: tuple[Stretch, ...]
    aside: tuple[Found, ...]


def read_thread(text: str) -> Thread:
    """Tell the mails of a paste apart: the newest one, or what was forwarded below it, is the feedback."""
    forwarded = _FORWARDED.search(text) is not None
    found, aside = _joined(text, mails(text))
    heard: list[Stretch] = []
    opened = 1 if forwarded else _feedback_among(text, found)
    for number, mail in enumerate(found):
        own = number > 0 and forwarded and by_candidate(text[mail.body : mail.end])
        if own or (not forwarded and number > opened):
            aside.append((mail.start, mail.end, "quoted_thread"))
            continue
        if number == 0 and opened == 1 and not forwarded and by_candidate(text[mail.body : mail.end]):
            aside.append((mail.body, mail.end, "own_words"))
            continue
        aside.append((mail.start, mail.body, "boilerplate"))
        heard.append((mail.body, mail.end))
        aside += _quoted_lines(text, mail, marks_only=number > 0)
    return Thread(tuple(heard), tuple(each for each in aside if text[each[0] : each[1]].strip()))


def by_candidate(body: str) -> bool:
    """Tell whether a mail is the candidate's own: it speaks of "me" and asks, where a feedback speaks of "you" or "her"."""
    mine, others = len(_MINE.findall(body)), len(_OTHERS.findall(body))
    return (mine > 0 and mine >= others and _ASKS.search(body) is not None) or (mine >= _OFTEN and mine > 2 * others)


def mails(text: str) -> Iterator[Mail]:
    """Yield the mails from the newest on: the first begins with the paste, each other one with a separator."""
    marks: list[re.Match[str]] = []
    at = 0
    for mark in sorted([*_FORWARDED.finditer(text), *_THREAD.finditer(text)], key=lambda match: match.start()):
        if _says_something(text[at : mark.start()]):
            marks.append(mark)
            at = mark.end()
    ends = [*(mark.start() for mark in marks), len(text)]
    yield Mail(0, min(_after_headers(text, 0), ends[0]), ends[0])
    for mark, end in zip(marks, ends[1:], strict=True):
        yield Mail(mark.start(), min(_after_headers(text, mark.end()), end), end)


def quoted_from(text: str, mail: Mail) -> int | None:
    """Return where the quoted lines of an earlier mail begin, below what announces it; ``None`` where it is not quoted line by line."""
    announced = _QUOTE_FOLLOWS.match(text, mail.start, mail.end)
    return announced.end() if announced is not None else None


def _joined(text: str, found: Iterable[Mail]) -> tuple[list[Mail], list[Found]]:
    """Join a mail to the one before where that quotes it and answers between or below its lines; with what announces such mails."""
    joined: list[Mail] = []
    announced: list[Found] = []
    for mail in found:
        begins = quoted_from(text, mail) if joined else None
        if begins is not None and _says_something(_QUOTED_LINES.sub("", text[begins : mail.end])):
            joined[-1] = joined[-1]._replace(end=mail.end)
            announced.append((mail.start, begins, "quoted_thread"))
        else:
            joined.append(mail)
    return joined, announced


def _says_something(text: str) -> bool:
    bare = _FORWARDED.sub("", _THREAD.sub("", _HEADER_LINE.sub("", text)))
    return any(character.isalpha() for character in bare)


def _after_headers(text: str, start: int) -> int:
    """Return where the header lines from here on end; one line alone is a header only by its English name."""
    opening = _FORWARDED.match(text, _next_word(text, start))
    at = _next_word(text, opening.end() if opening is not None else start)
    end, names = at, []
    while (line := _HEADER_LINE.match(text, end)) is not None and line.end() > end:
        names.append(line["foreign"])
        end = line.end()
    return end if len(names) > 1 or (names and names[0] is None) else start


def _next_word(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _feedback_among(text: str, found: list[Mail]) -> int:
    """Return which mail is the feedback: the second one under a mere cover note or under the candidate's own answer to it."""
    if len(found) == 1:
        return 0
    top, below = (text[mail.body : mail.end] for mail in found[:2])
    if by_candidate(below):
        return 0
    if by_candidate(top):
        return 1
    return int(_covers(top))


def _covers(note: str) -> bool:
    """Tell whether a mail only says that the feedback stands below it."""
    return len(note.split()) <= _LONGEST_COVER and _COVER.search(note) is not None


def _quoted_lines(text: str, mail: Mail, *, marks_only: bool) -> list[Found]:
    """Lines behind ``>`` are the earlier thread; where nothing else was said, or they were passed on, only their marks are set aside."""
    runs = [(m.start(), m.end()) for m in _QUOTED_LINES.finditer(text, mail.body, mail.end)]
    alone = marks_only or not _says_something(_QUOTED_LINES.sub("", text[mail.body : mail.end]))
    aside: list[Found] = []
    for start, stop in runs:
        if alone or _passed_on(text, mail, (start, stop), len(runs)):
            aside += [(m.start(), m.end(), "boilerplate") for m in _QUOTE_MARKS.finditer(text, start, stop)]
        else:
            aside.append((start, stop, "quoted_thread"))
    return aside


def _passed_on(text: str, mail: Mail, run: Stretch, runs: int) -> bool:
    """Tell whether quoted lines are somebody's words on the candidate: announced above, under a cover note, or by how they speak of them."""
    start, stop = run
    quoted = text[start:stop]
    above = text[mail.body : start].rstrip().rpartition("\n\n")[2]
    if by_candidate(quoted) or _ANSWERED.search(above):
        return False
    rest = text[mail.body : start] + text[stop : mail.end]
    about = len(_SPOKEN_ABOUT.findall(quoted)) > len(_MINE.findall(quoted))
    return about or _covers(above) or (runs == 1 and _covers(rest))
