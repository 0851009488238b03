"""Form: length, greeting and closing, leftovers of a template, the language, and what must not stand in a mail."""

import itertools
import re
import unicodedata
from collections.abc import Iterator

from coach.checks.context import Context
from coach.checks.mending import INVISIBLE, calmed, unmarked
from coach.checks.rules import Hit, hit
from coach.checks.side import first_name, side
from coach.checks.text import WORD, Draft, Span, questions_in
from coach.patterns import Pattern
from coach.schemas import Channel

LONGEST_MAIL = 150
SHORTEST_MAIL = 25
LONGEST_MESSAGE = 80
LONGEST_NOTE = 200
LONGEST_SUBJECT = 90
MOST_QUESTIONS = 2
_TAGS = r"p|div|br|span|html|head|body|b|i|u|em|strong|a|ul|ol|li|table|tr|td|h[1-6]|script|style|img|blockquote"
_TAG = Pattern(rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
_PLACEHOLDER = Pattern(
    r"\[(?!\d+\]|sic\]|\.\.\.\]|…\])[A-Za-z][^\]\n]{0,50}\](?!\()|\{\{[^}\n]{0,60}\}\}|\{%[^\n]{0,60}%\}|\{[A-Za-z_]{2,30}\}|"
    rf"<(?!(?:{_TAGS})>)[A-Za-z][A-Za-z _'-]{{1,30}}>|"
    r"_{4,}|\bX{3,}\b|\b(?:TODO|TBD|FIXME|INSERT (?:NAME|COMPANY|ROLE))\b|\bLorem ipsum\b"
)
_MARKDOWN = Pattern(
    r"(?m)\*\*[^*\n]+\*\*|(?<![\w_])__[^_\n]+__(?![\w_])|^#{1,6}[ \t]+\S[^\n]*|```[^\n]*|\[[^\]\n]+\]\([^)\n]+\)|^[ \t]*>[ \t]+\S[^\n]*|^\|[^\n]*\|[ \t]*$|(?<![\w*])\*[^\s*][^*\n]{0,60}[^\s*]\*(?![\w*])"
)
_CHATTER = Pattern(
    r"(?i)\b(?:here(?:'|’)?s|here is|below is) (?:a|an|the|your|my) (?:\w+ ){0,4}(?:reply|draft|response|e?-?mail|message|version)\b[^.\n]*[:.]|\bas an ai\b|\bsystem prompt\b|\bjson object\b|\bthe given schema\b|\b(?:in_reply|done_when|answered_by|set_aside|not_planned)\b|(?-i:(?<!“)\bp[12]?\d\b)|\bas a language model\b|"
    r"\b(?:feel free to|you can|you may) (?:adjust|customi[sz]e|personali[sz]e|edit|tweak|replace)\b[^.\n]*|\blet me know if you(?:'|’)?d like (?:me to|any changes|a (?:shorter|different))[^.\n]*|\A\s*(?:sure|certainly|of course|absolutely)[!,.] (?=here\b)"
)
_SHOUT = Pattern(r"[!?]{3,}|(?:\b[A-Z]{2,}\b(?: [AI]\b)? ){2,}[A-Z]{2,}\b")
_SIGNS = {"markdown": _MARKDOWN, "shouting": _SHOUT, "invisible-characters": INVISIBLE}


def form(draft: Draft, context: Context, channel: Channel | None) -> Iterator[Hit]:
    """Find what is wrong with the form of a reply; ``channel`` is ``None`` for a draft whose channel nobody named."""
    text = draft.text
    if not WORD.search(text) and not any(unicodedata.category(sign) == "So" for sign in text):
        yield hit("empty", 0, len(text))
        return
    yield from _length(draft, context, channel)
    yield from leftovers(text)
    for rule_id, better in (("markdown", unmarked), ("shouting", calmed)):
        for found in itertools.islice(signs(rule_id, text), 1):
            yield hit(rule_id, found.start, found.end, mended=better(text[found.start : found.end]))
    yield from side(draft, context)
    yield from _ends(draft, context, channel)
    asked = questions_in(text)
    if len(asked) > MOST_QUESTIONS:
        yield hit("many-questions", *_trimmed(text, asked[MOST_QUESTIONS]), count=len(asked))
    yield from other_language(text, context)


def signs(rule_id: str, text: str, at: int = 0) -> Iterator[Span]:
    """Yield where a rule on signs (markdown, shouting, invisible-characters) finds some, from ``at`` on."""
    for found in _SIGNS[rule_id].finditer(text, at):
        yield Span(*_trimmed(text, found)) if found[0].strip() else Span(*found.span())


def leftovers(text: str) -> Iterator[Hit]:
    """Find placeholders, tags, chatter of a model and characters that nobody sees; in any text of any artifact."""
    yield from _first("placeholder", _PLACEHOLDER, text)
    yield from _first("html", _TAG, text)
    yield from _first("chatter", _CHATTER, text)
    for found in itertools.islice(signs("invisible-characters", text), 1):
        yield hit("invisible-characters", found.start, found.end, code=f"U+{ord(text[found.start]):04X}")


def subject_line(subject: str | None, channel: Channel) -> Iterator[Hit]:
    """Find what is wrong with a subject: missing in a mail, more than one line, too long."""
    if subject is None:
        if channel == "email":
            yield hit("subject-missing", 0, 0)
        return
    broken = re.search(r"[\r\n\x0b\x0c\x85\u2028\u2029]", subject)
    if broken:
        yield hit("subject-lines", 0, len(subject))
    if len(subject) > LONGEST_SUBJECT:
        yield hit("subject-long", 0, len(subject), count=len(subject))
    if channel != "email":
        yield hit("subject-not-wanted", 0, len(subject), channel=channel)
    yield from leftovers(subject.replace("\r", " ").replace("\n", " "))


def _length(draft: Draft, context: Context, channel: Channel | None) -> Iterator[Hit]:
    text = draft.text
    words = len(text.split())
    if channel == "linkedin":
        if len(text.strip()) > LONGEST_NOTE:
            yield hit("long-linkedin", LONGEST_NOTE, len(text.rstrip()), count=len(text.strip()))
    elif channel == "message":
        if words > LONGEST_MESSAGE:
            yield hit("long-message", _nth_word(text, LONGEST_MESSAGE), len(text.rstrip()), count=words)
    elif words > LONGEST_MAIL:
        over = words - LONGEST_MAIL
        yield hit("long-mail", _nth_word(text, LONGEST_MAIL), len(text.rstrip()), count=words, over=over)
    elif (
        channel == "email"
        and words < SHORTEST_MAIL
        and (context.outline is None or context.outline.situation == "gaps")
        and not (context.reading and context.reading.feedback.sender == "automated")
    ):
        yield hit("short-mail", 0, len(text), count=words)


def _nth_word(text: str, number: int) -> int:
    at = -1
    for count, found in enumerate(re.finditer(r"\S+", text)):
        if count == number:
            at = found.start()
            break
    return max(at, 0)


def _first(rule_id: str, pattern: Pattern, text: str) -> Iterator[Hit]:
    found = pattern.search(text)
    if found:
        yield hit(rule_id, *_trimmed(text, found), found=found[0].strip())


def _trimmed(text: str, found: re.Match[str]) -> tuple[int, int]:
    piece = text[found.start() : found.end()]
    return found.start() + len(piece) - len(piece.lstrip()), found.start() + len(piece.rstrip())


def _ends(draft: Draft, context: Context, channel: Channel | None) -> Iterator[Hit]:
    text = draft.text
    if channel not in {None, "email"} or (
        channel is None and (len(text.split()) < SHORTEST_MAIL or "\n" not in text.strip())
    ):
        return
    if draft.greeting is None:
        start = len(text) - len(text.lstrip())
        line = text[start:].split("\n", 1)[0].rstrip()
        yield hit("no-greeting", start, start + len(line), said=first_name(context.reader))
    if draft.closing is None:
        last = text.rstrip().rfind("\n") + 1
        yield hit("no-closing", last, len(text.rstrip()), said=first_name(context.me))


def other_language(text: str, context: Context) -> Iterator[Hit]:
    """Find a text in another language than the feedback's."""
    if context.reading is None or context.reading.language == "und":
        return
    from coach.listening.language import guess_language  # noqa: PLC0415 (only needed beside a feedback)

    written, received = guess_language(text), context.reading.language
    if written != received:
        rule_id = "english-reply" if written == "en" else "other-language"
        yield hit(rule_id, 0, len(text), written=written, received=received)
