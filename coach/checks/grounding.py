"""Grounding: nothing is named, counted, claimed, conceded or promised that stands in neither feedback, options nor plan."""

import re
from collections.abc import Iterator

from coach.checks.context import Context, stem, stems
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft

LONGEST_ECHO = 6
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = re.compile(rf"\b(?:{_MONTHS}|{_DAYS}|May(?= \d)|(?<=in )May|(?<=\d )May)\b")
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%|k|h|x|am|pm)?(?![\w])")
_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred)\b(?=[ -](?:more )?(?:years?|months?|weeks?|days?|hours?|minutes?|interviews?|rounds?|projects?|people|certificates?|courses?|candidates?)\b)",
    re.IGNORECASE,
)
_VALUES = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "fifty": 50,
    "hundred": 100,
}
_CAPITALISED = re.compile(r"(?<![\w@./'’-])(?:[A-Z][\w+#.'’-]*[\w+#]|[A-Z]\b(?![.'’])|[a-z]+[A-Z]\w+)(?![\w@])")
_NO_NAME = re.compile(
    r"afternoon|ai|am|american|ba|best|british|bsc|christmas|cv|day|dear|dr|easter|email|english|eu|europe|"
    r"european|evening|faq|fwd|good|hello|hey|hi|hiring|hr|i|i'd|i'll|i'm|i've|internet|it|kind|linkedin|ma|"
    r"madam|mail|manager|mba|morning|mr|mrs|ms|msc|mx|ok|p\.s|pdf|phd|pm|prof|ps|q&a|re|regards|sir|star|team|"
    r"teams|thank|thanks|tv|uk|us|usa|whatsapp|zoom"
)
_CLAIM = re.compile(
    r"\b(?:as (?:i|we) (?:said|mentioned|explained|discussed|told|noted|described|showed|talked|agreed|outlined)|as (?:discussed|mentioned|explained|agreed) (?:in|during|earlier|before)|like i said|"
    r"(?:since (?:then|the interview|our (?:call|conversation|interview)|we (?:spoke|met)|\w+day),? )i(?:(?:'|’)ve| have|(?:'|’)d| had| \w+ed\b)|"
    r"i(?:(?:'|’)ve| have) (?:already|since|recently|just|now)(?! (?:read|received|seen|got|had (?:a|the) chance to read))\b|i already (?!know)\w+|"
    r"i(?:(?:'|’)ve| have) (?:been (?:working|practi[sc]ing|studying|learning|reading|taking|building|improving)|started|begun|signed up|enrolled|booked|ordered|completed|finished|built|led|managed|worked|delivered|shipped|used|run|passed)\b|"
    r"i (?:recently|just) (?:started|finished|completed|enrolled|passed|built|signed|bought|began)|i(?:(?:'|’)m| am) (?:currently|already|now) (?:working|practi[sc]ing|studying|learning|reading|taking|building|enrolled|certified)|"
    r"in my (?:current|last|previous|former|present) (?:role|job|position|company|team|firm)|(?:my|with) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|over) (?:\w+ )?years|"
    r"i(?:(?:'|’)m| am) (?:an? )?(?:experienced|senior|certified|qualified|expert)|my (?:extensive|solid|strong|proven|previous) (?:\w+ )?(?:experience|background|expertise|track record)|"
    r"(?:during|at the time of) the interview,? i (?:was|had|felt|did)|i (?:was|felt) (?:nervous|anxious|tired|ill|stressed|unwell|rushed)(?: (?:that|on the) day)?)\b",
    re.IGNORECASE,
)
_CONFESSION = re.compile(
    r"\b(?:i (?:failed to|struggled|messed up|did(?:n(?:'|’)t| not) (?:prepare|do well|perform|know|explain|show|manage|answer)|was (?:unprepared|not prepared|too \w+|wrong|arrogant|careless|sloppy|rude|vague|not good enough)|lack(?:ed)?\b|"
    r"should(?:(?:'|’)ve| have) \w+|came across as|was(?:n(?:'|’)t| not) (?:prepared|ready|good|clear|up to)|(?:realise|realize|admit|confess|know|recognise|recognize) (?:now )?(?:that )?i (?:\w+ )?(?:was|am|lack|failed|did|do|need|have))|"
    r"my (?:weakness(?:es)?|failure|failings?|shortcomings?|mistakes?|lack of|poor|inability|incompetence|inexperience)|i(?:(?:'|’)m| am) (?:not good at|bad at|weak (?:in|at)|terrible at))\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:i(?:(?:'|’)ll| will| shall|(?:'|’)m going to| am going to|(?:'|’)m planning to| plan to| intend to| aim to|(?:'|’)m| am|(?:'|’)d like to| want to)(?: (?:also|now|certainly|definitely|be|make sure to|make a point of|spend (?:some|the next \w+|more) time(?: on)?|start by|start with|starting with|begin by|begin with|first))*"
    r" (?P<verb>practi[sc](?:e|ing)|work(?:ing)? (?:on|through|towards?)|learn(?:ing)?|study(?:ing)?|start(?:ing)? with|begin(?:ning)? with|tak(?:e|ing) (?:a|an|the|some|up) |train(?:ing)?|improv(?:e|ing)|focus(?:ing|sing)? on|brush(?:ing)? up|deepen(?:ing)?|"
    r"build(?:ing)?|complet(?:e|ing)|rehears(?:e|ing)|strengthen(?:ing)?|prepar(?:e|ing)|get(?:ting)? (?:more )?(?:hands-on|experience|certified|comfortable)|sign(?:ing)? up|enrol(?:l)?(?:ing)?|read(?:ing)? (?:up|about|more)|do(?:ing)? (?:more|some|a course)|writ(?:e|ing) (?:a|an|the|more|down|out)))"
    r"(?P<what>[^.!?;\n]*)",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    stem(word)
    for word in [
        "the",
        "a",
        "an",
        "to",
        "and",
        "or",
        "on",
        "in",
        "of",
        "for",
        "with",
        "my",
        "it",
        "this",
        "that",
        "these",
        "those",
        "both",
        "more",
        "some",
        "before",
        "after",
        "next",
        "interview",
        "time",
        "week",
        "weeks",
        "month",
        "day",
        "days",
        "first",
        "then",
        "so",
        "as",
        "i",
        "ll",
        "will",
        "practise",
        "practice",
        "work",
        "working",
        "start",
        "begin",
        "learn",
        "study",
        "improve",
        "focus",
        "skill",
        "skills",
        "part",
        "area",
        "areas",
        "point",
        "points",
        "things",
        "thing",
        "exactly",
        "precisely",
        "that's",
        "them",
        "each",
        "at",
        "by",
        "from",
        "be",
        "is",
        "am",
        "are",
        "up",
        "into",
        "over",
        "about",
        "out",
        "very",
        "better",
        "further",
        "also",
        "here",
        "now",
        "coming",
        "role",
        "application",
        "again",
        "hard",
        "feedback",
        "advice",
        "mind",
        "your",
        "you",
        "me",
        "make",
        "get",
    ]
)
_ANAPHORA = frozenset(["that", "this", "these", "those", "it", "both", "them"])
_MOST_UNKNOWN = 0.5
_URL = re.compile(
    r"(?i)\b(?:https?://|www\.)[^\s<>\"')\]]+|\b[\w-]+\.(?:com|org|io|dev|net|ai|co\.uk|de|info|app)(?:/[^\s<>\"')\]]*)?(?![\w@])"
)


def grounding(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find what a reply says that nobody said, in a reply that the coach wrote."""
    text = draft.text
    yield from invented_words(draft, context)
    yield from claims(text, context)
    yield from promises(text, context)
    yield from echoes(text, context)
    yield from links(text, context)


def invented_words(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find names, numbers and dates that stand nowhere else; a name at the start of a sentence only in the greeting."""
    if context.reading is None:
        return
    yield from _numbers(draft.text, context)
    yield from _dates(draft.text, context)
    if context.reading.language == "en":
        yield from _names(draft, context)


def _names(draft: Draft, context: Context) -> Iterator[Hit]:
    text = draft.text
    starts = {span.start for span in draft.sentences}
    seen: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        word = found[0]
        if (
            _NO_NAME.fullmatch(word.lower().removesuffix("'s").removesuffix("’s"))
            or word.lower() in seen
            or _DATE.fullmatch(word)
        ):
            continue
        in_greeting = draft.greeting is not None and draft.greeting.start <= found.start() < draft.greeting.end
        if _begins(text, found.start(), starts) and not in_greeting and word.isalpha() and not _is_mixed(word):
            continue
        if all(piece in context.known or piece.isdigit() for piece in stems(word)):
            continue
        seen.add(word.lower())
        yield hit("invented-name", found.start(), found.end(), name=word)


def _begins(text: str, at: int, starts: set[int]) -> bool:
    """Tell whether a capital letter is only that of a sentence's first word."""
    before = text[:at].rstrip(" \t\"'“‘(-–—*")
    return (
        at in starts or not before or before[-1] in ".!?:\n…" or (before[-1] == "," and "\n" in text[len(before) : at])
    )


def _is_mixed(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:]) and len(word) > 1


def _numbers(text: str, context: Context) -> Iterator[Hit]:
    allowed = {found[0].rstrip("stndrh%kxamp") for found in _NUMBER.finditer(context.said + "\n" + context.planned)}
    allowed |= {
        str(value)
        for word, value in _VALUES.items()
        if re.search(rf"\b{word}\b", context.said + context.planned, re.IGNORECASE)
    }
    for found in [*_NUMBER.finditer(text), *_COUNTED.finditer(text)]:
        value = str(_VALUES.get(found[0].lower(), found[0].rstrip("stndrh%kxamp")))
        if value not in allowed:
            yield hit("invented-number", found.start(), found.end(), number=found[0])
            return


def _dates(text: str, context: Context) -> Iterator[Hit]:
    said = (context.said + "\n" + context.planned).lower()
    for found in _DATE.finditer(text):
        if found[0][:3].lower() not in said:
            yield hit("invented-date", found.start(), found.end(), date=found[0])
            return


def claims(text: str, context: Context) -> Iterator[Hit]:
    """Find claims about what the person did, said or felt, and confessions beyond the quote."""
    for rule_id, pattern in (("claim", _CLAIM), ("confession", _CONFESSION)):
        for found in pattern.finditer(text):
            if found[0].lower() not in context.said.lower():
                yield hit(rule_id, found.start(), found.end())
                break


_DOOR = re.compile(r"\b(?:call|offer|conversation|talk|apply|role|invitation)\b", re.IGNORECASE)


def promises(text: str, context: Context) -> Iterator[Hit]:
    """Find a promise of practice that the plan does not hold."""
    planned = frozenset(stems(context.planned))
    for found in _PROMISE.finditer(text):
        what = found["what"].split(" so that ")[0].split(" before ")[0]
        if context.outline is not None and context.outline.door is not None and _DOOR.search(what):
            continue
        own = [
            word
            for word in stems(found["verb"].split()[-1] + " " + what)
            if word not in _GENERIC and not word.isdigit()
        ]
        lower = {word[0].lower() for word in WORD.finditer(what)}
        if context.has_goals and (not own or (lower & _ANAPHORA and len(own) <= 1)):
            continue
        unknown = [word for word in own if word not in planned]
        if not context.has_goals or len(unknown) > _MOST_UNKNOWN * len(own):
            yield hit("promise", found.start(), found.end())
            return


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
                yield hit("echo", words[runs[run]][1], words[runs[run] + LONGEST_ECHO][2])
                return


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
    from coach.catalogue.recognition import index  # noqa: PLC0415 (most drafts hold no link)

    catalogue = index()
    addresses = {entry.get("url") for entry in catalogue["resources"].values()} | {
        entry[3] for entry in catalogue["technologies"]
    }
    return address in addresses
