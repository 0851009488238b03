"""Grounding: nothing is claimed, conceded, promised or linked that stands in neither feedback, options nor plan."""

import re
from collections.abc import Iterator

from coach.checks.context import Context
from coach.checks.invented import invented_words, misquoted
from coach.checks.promises import promises
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft
from coach.patterns import Pattern
from coach.schemas import Point

LONGEST_ECHO = 6
_CLAIM = Pattern(
    r"\b(?:as (?:i|we) (?:said|mentioned|explained|discussed|told|noted|described|showed|talked|agreed|outlined)|as (?:discussed|mentioned|explained|agreed) (?:in|during|earlier|before)|like i said|"
    r"(?:since (?:then|the interview|our (?:call|conversation|interview)|we (?:spoke|met)|\w+day),? )i(?:(?:'|’)ve| have|(?:'|’)d| had| \w+ed\b)|"
    r"i(?:(?:'|’)ve| have) (?:already|since|recently|just|now)(?! (?:read|received|seen|got|had (?:a|the) chance to read))\b|i already (?!know)\w+|"
    r"(?<!once )(?<!when )(?<!until )(?<!after )i(?:(?:'|’)ve| have) (?:been (?:working|practi[sc]ing|studying|learning|reading|taking|building|improving)|started|begun|signed up|enrolled|booked|ordered|completed|finished|built|led|managed|worked|delivered|shipped|used|run|passed)\b|"
    r"i (?:recently|just) (?:started|finished|completed|enrolled|passed|built|signed|bought|began)|i(?:(?:'|’)m| am) (?:currently|already|now) (?:working|practi[sc]ing|studying|learning|reading|taking|building|enrolled|certified)|"
    r"in my (?:current|last|previous|former|present) (?:role|job|position|company|team|firm)|(?:my|with) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|over) (?:\w+ )?years|"
    r"i(?:(?:'|’)m| am) (?:an? )?(?:experienced|senior|certified|qualified|expert)|my (?:extensive|solid|strong|proven|previous) (?:\w+ )?(?:experience|background|expertise|track record)|"
    r"(?:during|at the time of) the interview,? i (?:was|had|felt|did)|i (?:was|felt) (?:nervous|anxious|tired|ill|stressed|unwell|rushed)(?: (?:that|on the) day)?)\b",
    re.IGNORECASE,
)
_CONFESSION = Pattern(
    r"\b(?:i (?:failed to|struggled|messed up|did(?:n(?:'|’)t| not) (?:prepare|do well|perform|know|explain|show|manage|answer)|was (?:unprepared|not prepared|too \w+|wrong|arrogant|careless|sloppy|rude|vague|not good enough)|lack(?:ed)?\b|"
    r"should(?:(?:'|’)ve| have) \w+|came across as|was(?:n(?:'|’)t| not) (?:prepared|ready|good|clear|up to)|(?:realise|realize|admit|confess|know|recognise|recognize) (?:now )?(?:that )?i (?:\w+ )?(?:was|am|lack|failed|did|do|need|have))|"
    r"my (?:weakness(?:es)?|failure|failings?|shortcomings?|mistakes?|lack of|poor|inability|incompetence|inexperience)|i(?:(?:'|’)m| am) (?:not good at|bad at|weak (?:in|at)|terrible at))\b",
    re.IGNORECASE,
)
_URL = Pattern(
    r"(?i)\b(?:https?://|www\.)[^\s<>\"')\]]+|\b[\w-]+\.(?:com|org|io|dev|net|ai|co\.uk|de|info|app)(?:/[^\s<>\"')\]]*)?(?![\w@])"
)


def grounding(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find what a reply says that nobody said, in a reply that the coach wrote."""
    text = draft.text
    yield from invented_words(draft, context)
    yield from misquoted(text, context)
    yield from claims(text, context)
    yield from promises(text, context)
    yield from echoes(text, context)
    yield from links(text, context)


def claims(text: str, context: Context) -> Iterator[Hit]:
    """Find claims about what the person did, said or felt, and confessions beyond the quote."""
    for rule_id, pattern in (("claim", _CLAIM), ("confession", _CONFESSION)):
        for found in pattern.finditer(text):
            if found[0].lower() not in context.said.lower():
                yield hit(rule_id, found.start(), found.end())
                break


def echoes(text: str, context: Context) -> Iterator[Hit]:
    """Find a gap or a sensitive remark quoted back at more than six words running."""
    if context.reading is None:
        return
    words = [(found[0].lower(), found.start(), found.end()) for found in WORD.finditer(text)]
    runs = {
        tuple(word for word, _, _ in words[at : at + LONGEST_ECHO + 1]): at for at in range(len(words) - LONGEST_ECHO)
    }
    for point in context.reading.points:
        if point.kind not in {"gap", "fit"} and not point.sensitive:
            continue
        said = [found[0].lower() for found in WORD.finditer(point.quote)]
        for at in range(len(said) - LONGEST_ECHO):
            run = tuple(said[at : at + LONGEST_ECHO + 1])
            if run in runs:
                yield hit("echo", words[runs[run]][1], words[runs[run] + LONGEST_ECHO][2], shorter=_takeaway_of(point))
                return


def _takeaway_of(point: Point) -> str:
    from coach.catalogue import topic  # noqa: PLC0415 (most drafts quote nothing)

    try:
        return topic(point.topic_id or "", point.thing).takeaway
    except KeyError:
        return point.topic


def links(text: str, context: Context) -> Iterator[Hit]:
    """Find links that stand in neither the feedback nor the catalogue."""
    for found in _URL.finditer(text):
        address = found[0].rstrip(".,;:!?")
        own_draft = context.outline is None
        if "@" in text[max(0, found.start() - 1) : found.start()] or is_known_link(address):
            continue
        if own_draft and address in context.said:
            continue
        if "/" not in address and not address.lower().startswith("www.") and address.lower() in context.planned.lower():
            continue
        yield hit("unknown-link", found.start(), found.start() + len(address))
        return


def is_known_link(address: str) -> bool:
    """Tell whether the catalogue has this address."""
    from coach.catalogue.cues import index  # noqa: PLC0415 (most drafts hold no link)

    catalogue = index()
    addresses = {entry.get("url") for entry in catalogue["resources"].values()} | {
        entry[3] for entry in catalogue["technologies"]
    }
    return address in addresses
