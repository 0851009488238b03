"""Where sentences, clauses, greeting and closing of a draft lie."""

import itertools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from coach.patterns import Pattern

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)
_ABBREVIATION = Pattern(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|inc|ltd|co|jr|sr)|\b[A-Z])\.$", re.IGNORECASE
)
_QUESTION = re.compile(
    r"(?:\A|(?<=[.!?\n]))[^.!?\n]*\?"
)  # tried only where a sentence begins: a long line without any would take minutes
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n")
_GREETING = Pattern(
    r"\A\s*(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|ch[eè]re?|madame|monsieur|hola|buen(?:os|as) (?:días|dias|tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|ol[aá]|bom dia|boa tarde|prezad[oa]|beste|geachte|hej|hei|dzień dobry|greetings|morning|evening|afternoon|ms|mr|mrs|dr)\b[^\n.?;]{0,45}?(?:[,!:.](?=\s|$)|\n|\Z| [-–—] )|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,[ \t]*\n)",
    re.IGNORECASE,
)
_CLOSING_WORDS = (
    r"(?:with )?(?:(?:many|kind|kindest|best|warm|warmest|sincere|all|my|much|very|great|every)\s+)*(?:regards|wishes|thanks|best|respect|sincerely|greetings|appreciation)"
    r"(?: (?:again|and (?:\w+ ){0,2}(?:thanks(?: again)?|regards|wishes)|wishes|(?:to|from) [^\n,.!?]{2,40}))?"
    r"|yours(?: (?:sincerely|faithfully|truly|ever|respectfully))?|sincerely(?: yours)?|respectfully(?: yours)?|faithfully|warmly|gratefully|cheers|take care|all the best|all best|best of luck"
    r"|thank you(?: again| so much| very much)?|thanks(?: again| so much)?|kr|br|bw|cordially|x+|love"
    r"|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|beste|herzliche|schöne) grüße|lg|vg|mfg|(?:bien )?cordialement|bien à vous|(?:un )?saludos?(?: cordial(?:es)?)?|cordiali saluti"
    r"|met vriendelijke groet(?:en)?|atenciosamente|cumprimentos|med vänlig(?:a)? hälsning(?:ar)?|pozdrawiam"
)
_CLOSING = Pattern(
    rf"(?:(?<=\n)|(?<=[.!?] ))[ \t]*(?:{_CLOSING_WORDS})[ \t]*[,.!–—-]*[ \t]*(?:\s*\n\s*(?P<name>[^\n]{{1,60}}?)\s*)?(?:\n[\s\S]{{0,200}})?\Z",
    re.IGNORECASE,
)
_CLOSING_INLINE = Pattern(
    r"(?:(?<=\n)|(?<=[.!?] ))[ \t]*(?:(?:many|kind|kindest|best|warm|all the|with)\s+)*(?:regards|wishes|thanks|best|cheers|sincerely|warmly|best wishes)[,.]?[ \t]+(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+)?)[\s.!]*\Z",
    re.IGNORECASE,
)
_NAME_LINE = Pattern(r"\n[ \t]*[–—-]?[ \t]*(?P<name>(?=[^\W\d_a-z])[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3})\s*\Z")
_POSTSCRIPT = re.compile(r"^[ \t]*p\.?[ ]?s\b", re.IGNORECASE | re.MULTILINE)
_CLAUSE = Pattern(
    r"(?:[,;:]|\s[-–—]+)\s+(?:(?:and|but|so|yet|because|though|although|however|only|which|who)\b\s*)?|\s+(?=(?:but|because|although|though)\b)"
)
_WRAPPED_AT = 55


class Span(NamedTuple):
    """A part of a text."""

    start: int
    end: int


@dataclass
class Draft:
    """A draft's text, and its parts once they are asked for."""

    text: str

    @cached_property
    def greeting(self) -> Span | None:
        """The greeting line, if it has one."""
        found = _GREETING.match(self.text)
        return Span(found.start() + len(found[0]) - len(found[0].lstrip()), found.end()) if found else None

    @cached_property
    def closing(self) -> Span | None:
        """The closing with the name below, or a bare name on the last line."""
        found = _CLOSING.search(self.text) or _CLOSING_INLINE.search(self.text) or _NAME_LINE.search(self.text)
        if found is None or (self.greeting and found.start() < self.greeting.end):
            return None
        return Span(found.start(), len(self.text.rstrip()))

    @cached_property
    def signed(self) -> str | None:
        """The name below the closing."""
        for pattern in (_CLOSING, _CLOSING_INLINE, _NAME_LINE):
            found = pattern.search(self.text)
            if found:
                name = found["name"]
                return name.strip(" ,.–—-") if name else None
        return None

    @cached_property
    def body(self) -> Span:
        """What lies between greeting and closing."""
        start = self.greeting.end if self.greeting else 0
        end = self.closing.start if self.closing else len(self.text)
        return Span(start, max(start, end))

    @cached_property
    def frame(self) -> tuple[Span, ...]:
        """Greeting, closing and name: what carries no judgement. A postscript does."""
        parts = [self.greeting, self.closing]
        if self.closing and (found := _POSTSCRIPT.search(self.text, self.closing.start)):
            parts[1] = Span(self.closing.start, found.start())
        return tuple(part for part in parts if part)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the whole text; a line break ends one, unless the line was only wrapped."""
        return list(_sentences(self.text))


def _sentences(text: str) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for stop in _STOP.finditer(text):
        if stop[0][0] != "\n":
            if (
                stop[0] == "."
                and _ABBREVIATION.search(text[max(0, stop.start() - 8) : stop.end()])
                and text[stop.end() : stop.end() + 2].strip()
            ):
                continue
        elif _is_wrapped(text, at, stop):
            continue
        _add(spans, text, at, stop.end())
        at = stop.end()
    _add(spans, text, at, len(text))
    return spans


def _is_wrapped(text: str, at: int, stop: re.Match[str]) -> bool:
    """Tell whether a line break stands inside a sentence: after a long line, before a lower-case word."""
    line_start = text.rfind("\n", 0, stop.start()) + 1
    following = text[stop.end() : stop.end() + 1]
    return stop[0].count("\n") == 1 and stop.start() - max(line_start, at) >= _WRAPPED_AT and following.islower()


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if WORD.search(piece):
        spans.append(Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))


def clauses(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence at commas, semicolons, dashes and contrast words, where both sides have at least three words."""
    cuts = [sentence.start]
    for found in _CLAUSE.finditer(text, sentence.start, sentence.end):
        left = text[cuts[-1] : found.start()]
        right = text[found.end() : sentence.end]
        if len(left.split()) >= _FEW_WORDS and len(right.split()) >= _FEW_WORDS:
            cuts.append(found.start() + len(found[0]) - len(found[0].lstrip(" ,;:-–—")))
    cuts.append(sentence.end)
    return [Span(start, start + len(text[start:end].rstrip(" ,;:-–—"))) for start, end in itertools.pairwise(cuts)]


_FEW_WORDS = 3


def questions_in(text: str) -> list[re.Match[str]]:
    """Return what ends with a question mark, from the beginning of its sentence, where it holds a word."""
    return [found for found in _QUESTION.finditer(text) if WORD.search(found[0])]
