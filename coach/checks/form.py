"""Form: length, greeting and closing, leftovers of a template, which side speaks to whom, and what must not stand in a mail."""

import re
from collections.abc import Iterator

from coach.checks.context import Context
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft
from coach.schemas import Channel

LONGEST_MAIL = 150
SHORTEST_MAIL = 25
LONGEST_MESSAGE = 80
LONGEST_NOTE = 200
LONGEST_SUBJECT = 90
MOST_QUESTIONS = 2
_NO_SUCH_NAME = frozenset(
    [
        "there",
        "all",
        "team",
        "both",
        "everyone",
        "folks",
        "sir",
        "madam",
        "mr",
        "mrs",
        "ms",
        "mx",
        "miss",
        "dr",
        "prof",
        "hiring",
        "manager",
        "recruiter",
        "recruitment",
        "again",
        "and",
    ]
)

_PLACEHOLDER = re.compile(
    r"\[(?!\d+\]|sic\]|\.\.\.\]|…\])[A-Za-z][^\]\n]{0,50}\](?!\()|\{\{[^}\n]{0,60}\}\}|\{%[^\n]{0,60}%\}|\{[A-Za-z_]{2,30}\}|<[A-Za-z][A-Za-z _'-]{1,30}>|"
    r"_{4,}|\bX{3,}\b|\b(?:TODO|TBD|FIXME|INSERT (?:NAME|COMPANY|ROLE))\b|\bLorem ipsum\b"
)
_MARKDOWN = re.compile(
    r"(?m)\*\*[^*\n]+\*\*|(?<![\w_])__[^_\n]+__(?![\w_])|^#{1,6}[ \t]+\S[^\n]*|```[^\n]*|\[[^\]\n]+\]\([^)\n]+\)|^[ \t]*>[ \t]+\S[^\n]*|^\|[^\n]*\|[ \t]*$|(?<![\w*])\*[^\s*][^*\n]{0,60}[^\s*]\*(?![\w*])"
)
_CHATTER = re.compile(
    r"(?i)\b(?:here(?:'|’)?s|here is|below is) (?:a|an|the|your|my) (?:\w+ ){0,4}(?:reply|draft|response|e?-?mail|message|version)\b[^.\n]*[:.]|\bas an ai\b|\bas a language model\b|"
    r"\b(?:feel free to|you can|you may) (?:adjust|customi[sz]e|personali[sz]e|edit|tweak|replace)\b[^.\n]*|\blet me know if you(?:'|’)?d like (?:me to|any changes|a (?:shorter|different))[^.\n]*|\A\s*(?:sure|certainly|of course|absolutely)[!,.] (?=here\b)"
)
_WE = r"\bwe(?:(?:'|’)(?:ve|re|d|ll)| have| had| are| will| would)?(?: \w+ly)?(?: (?:also|all|now|just|since|therefore|have))?"
_WRONG_SIDE = (
    re.compile(
        _WE
        + r" (?:decided|chosen|chose|opted|elected|selected|regret|determined|felt|feel|concluded)\b[^.\n]{0,60}\b(?:candidate|applicant|application|not (?:to )?(?:proceed|progress|move|offer)|proceed|progress|someone|forward|role)\w*",
        re.IGNORECASE,
    ),
    re.compile(
        _WE
        + r" (?:going|moving|moved|gone|proceeding|proceeded|move|go|proceed)\b(?: (?:forward|ahead|on))? with (?:another|other|a different|someone|a candidate|candidates|an applicant)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we|i)(?:(?:'|’)ll| will| would like to| shall|(?:'|’)d like to) keep your (?:cv|résumé|resume|application|details|profile|information|name)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we|i)(?: (?:would|want|wanted) (?:like )?to|(?:'|’)d like to)? ?(?:thank you|appreciate|really appreciated|enjoyed|appreciated) (?:for )?(?:your interest in (?:the|our|this|joining)|your application|applying|meeting (?:with )?you and learning about your)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bthank you (?:so much |very much |again )?for (?:your interest in (?:the|our|this|joining|working)|your application|applying|interviewing with us|taking the time to (?:interview|apply|meet with us|speak with us))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:wish you|best of luck|good luck|all the best|every success)\b[^.\n]{0,30}\b(?:in|with|for) your (?:job |career |future )?(?:search|endeavou?rs|applications?|career|next (?:steps?|role) in your career|job hunt)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\byour (?:application|candidacy|interview performance) (?:was|has been|is) (?:unsuccessful|not successful|not selected|declined|rejected|impressive|strong)\b|\byou (?:were|have) not (?:been )?(?:successful|selected|shortlisted)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we|i) (?:encourage|invite|welcome|would encourage|would welcome) you to (?:re-?)?apply\b|\byou(?:(?:'|’)re| are) (?:welcome|encouraged) to (?:re-?)?apply\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bour (?:feedback (?:is|was|for you)|panel (?:felt|thought|was impressed)|hiring (?:team|manager|process)|interview(?:ing)? (?:team|panel)|talent (?:pool|team))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we|our team|the team and i) (?:were|was|are) (?:very |really |most )?impressed (?:by|with) your\b|\bwe (?:received|had) (?:a (?:large|high) (?:number|volume)|many|a lot) of (?:\w+ )?(?:applications|applicants|candidates)",
        re.IGNORECASE,
    ),
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)
_SHOUT = re.compile(r"[!?]{3,}|(?:\b[A-Z]{3,}\b[ ,]+){2,}\b[A-Z]{2,}\b")
_QUESTION = re.compile(r"[^.!?\n]*\?")


def form(draft: Draft, context: Context, channel: Channel | None) -> Iterator[Hit]:
    """Find what is wrong with the form of a reply; ``channel`` is ``None`` for a draft whose channel nobody named."""
    text = draft.text
    if not WORD.search(text):
        yield hit("empty", 0, len(text))
        return
    yield from _length(draft, context, channel)
    yield from leftovers(text)
    for rule_id, pattern in (("markdown", _MARKDOWN), ("shouting", _SHOUT)):
        yield from _first(rule_id, pattern, text)
    yield from _side(draft)
    yield from _people(draft, context)
    yield from _ends(draft, channel)
    asked = [found for found in _QUESTION.finditer(text) if WORD.search(found[0])]
    if len(asked) > MOST_QUESTIONS:
        yield hit("many-questions", *_trimmed(text, asked[MOST_QUESTIONS]), count=len(asked))
    yield from _language(draft, context)


def leftovers(text: str) -> Iterator[Hit]:
    """Find placeholders, chatter of a model and characters that nobody sees; in any text of any artifact."""
    yield from _first("placeholder", _PLACEHOLDER, text)
    yield from _first("chatter", _CHATTER, text)
    for found in _INVISIBLE.finditer(text):
        if found[0] != "\u200d":
            yield hit("invisible-characters", found.start(), found.end(), code=f"U+{ord(found[0]):04X}")
            return


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
        yield hit("long-mail", _nth_word(text, LONGEST_MAIL), len(text.rstrip()), count=words)
    elif (
        channel == "email"
        and words < SHORTEST_MAIL
        and (context.outline is None or context.outline.situation == "gaps")
    ):
        yield hit("short-mail", 0, len(text), count=words)


def _nth_word(text: str, number: int) -> int:
    at = -1
    for count, found in enumerate(re.finditer(r"\S+", text)):
        if count == number:
            at = found.start()
            break
    return max(at, 0)


def _first(rule_id: str, pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    found = pattern.search(text)
    if found:
        yield hit(rule_id, *_trimmed(text, found), found=found[0].strip())


def _trimmed(text: str, found: re.Match[str]) -> tuple[int, int]:
    piece = text[found.start() : found.end()]
    return found.start() + len(piece) - len(piece.lstrip()), found.start() + len(piece.rstrip())


def _side(draft: Draft) -> Iterator[Hit]:
    for pattern in _WRONG_SIDE:
        found = pattern.search(draft.text)
        if found and not _in_quotes(draft.text, found.start()):
            yield hit("wrong-side", found.start(), found.end())
            return


def _in_quotes(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”") or line.lstrip().startswith(">")


def _people(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find a greeting of oneself, and the employer's name below."""
    letter = context.reading.feedback if context.reading else None
    options = context.options
    mine = _names((options and options.name) or (letter and letter.recipient_name) or "")
    theirs = _names((options and options.to) or (letter and letter.sender_name) or "")
    if draft.greeting and (mine - theirs):
        greeted = _names(draft.text[draft.greeting.start : draft.greeting.end])
        if greeted & (mine - theirs) and not greeted & theirs:
            yield hit(
                "wrong-person", draft.greeting.start, draft.greeting.end, name=" ".join(sorted(greeted & mine)).title()
            )
    if draft.signed and (theirs - mine) and draft.closing:
        signed = _names(draft.signed)
        if signed & (theirs - mine) and not signed & mine:
            yield hit("wrong-signature", draft.closing.start, draft.closing.end, name=draft.signed)


def _names(words: str) -> set[str]:
    return (
        {found[0].lower() for found in WORD.finditer(words)}
        - _NO_SUCH_NAME
        - {"hi", "hello", "dear", "hey", "good", "morning", "afternoon", "evening"}
    )


def _ends(draft: Draft, channel: Channel | None) -> Iterator[Hit]:
    text = draft.text
    if channel not in {None, "email"} or (
        channel is None and (len(text.split()) < SHORTEST_MAIL or "\n" not in text.strip())
    ):
        return
    if draft.greeting is None:
        yield hit("no-greeting", 0, min(len(text), len(text.split("\n", 1)[0])))
    if draft.closing is None:
        last = text.rstrip().rfind("\n") + 1
        yield hit("no-closing", last, len(text.rstrip()))


def _language(draft: Draft, context: Context) -> Iterator[Hit]:
    if context.reading is None or context.reading.language == "und":
        return
    from coach.listening.language import guess_language  # noqa: PLC0415 (only needed beside a feedback)

    written = guess_language(draft.text)
    if written != context.reading.language:
        yield hit("other-language", 0, len(draft.text), written=written, received=context.reading.language)
