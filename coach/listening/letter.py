"""Finds the frame of a letter: how it greets, and where it signs off until somebody speaks again."""

import re

from coach.listening.speakers import speaker_mark
from coach.listening.threads import Found
from coach.patterns import Pattern

_GREETING = Pattern(
    r"\s*[\"“']?(?:(?:hi|hello|hey|dear|hiya|good (?:morning|afternoon|evening|day))\b[ ]?(?:all|there|again|both|team|(?-i:[A-ZÀ-ÞĆČĐŁŚŠŻŽ][\w'’.-]*|<[A-Z][^>\n]{1,20}>))?(?:[ ](?-i:[A-ZÀ-ÞĆČĐŁŚŠŻŽ][\w'’.-]*)){0,2})[ \t]*(?:[,!:]|[-–—](?=\s)|(?=\r?\n)|[\u2600-\U0001faff]+)",
    re.IGNORECASE,
)
_SIGN_OFF = Pattern(
    r"^[ \t]*(?:(?:with )?(?:many thanks|kind(?:est)? regards|best(?: regards| wishes)?|warm(?:est)?(?: regards| wishes)?|all the best|all best|yours(?: sincerely| faithfully| truly)?|"
    r"with (?:best|kind|warm)[^\n]{0,20}|regards|cheers|thanks(?: again| so much)?|thank you|sincerely|take care|speak soon|talk soon|bw|kr|rgds|mit freundlichen grüßen|"
    r"(?:viele|liebe|beste|herzliche) grüße|mfg|cordialement|bien cordialement|un saludo|saludos|(?:cordiali |distinti )?saluti|met vriendelijke groet(?:en)?|atenciosamente|"
    r"abraços?|med vänlig hälsning|vänliga hälsningar|med venlig hilsen|(?:med )?vennlig hilsen|z poważaniem|pozdrawiam|ystävällisin terveisin|saygılarımla|üdvözlettel))[ \t]*[,.!–-]*[ \t]*\r?\n(?=\s*\S)|^-- ?\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAVES = (
    r"mind (?:yoursel(?:f|ves)|how (?:you|ye) go|the road)|(?:just )?(?:go|take it) (?:easy|handy|steady|well|canny)(?: on yoursel(?:f|ves))?|(?:keep (?:the|your) )?(?:chin|head) up|hold your head (?:up|high)"
    r"|(?:keep|stay|be|go|you take care and stay) (?:very )?(?:well|safe|strong|smiling|positive)|take (?:good )?care(?: of yoursel(?:f|ves))?|safe (?:home|travels|journey|trip)(?: home)?|look after yoursel(?:f|ves)|be (?:kind|good) to yourself"
    r"|god (?:bless|speed)(?: you)?|(?:the )?(?:very )?best of luck|good luck|all the (?:very )?best|bye(?:[ -]bye)?|cheerio|ta[- ]?(?:ra|ta)|hooroo|cheers(?: for now)?|sl[aá]n(?: abhaile| go f[oó]ill)?|hang in there|onwards and upwards"
    r"|see (?:you|ya|ye)(?: (?:around|about|soon|later))?|have a (?:good|great|nice|lovely) (?:one|day|evening|night|weekend|week|summer|christmas)|enjoy (?:the rest of )?(?:your|the) (?:day|evening|weekend|week|summer)"
    r"|(?:please )?(?:do not|don['’]?t) (?:lose heart|beat yourself up|be (?:too )?(?:hard|down) on yourself|let (?:it|this) get (?:you down|to you)|take (?:it|this) (?:too )?(?:hard|personally|to heart))|no hard feelings"
)
_TO_WHOM = r"love|pet|hun|hen|duck|mate|pal|lad|lass|buddy|friend|chick|dear|darling|petal|man|boss|bud|folks|all|(?-i:[A-Z][\w'’-]+)"
_FAREWELL = Pattern(
    rf"\W*(?:(?:so|and|anyway|right|well|ok|okay|now|but|honestly|just|please|you|do|till then|until then|in the meantime|x+)\b[ ,]*)*(?:{_LEAVES})"
    rf"(?: (?:now|then|there|again|always|for now|in the meantime|out there|anyway|with (?:it all|everything|the search|your search|it)|to you|so))*(?:,? (?:my )?(?:{_TO_WHOM}))?"
    rf"(?:\s*[,;&–—-]?\s*(?:and )?(?:{_LEAVES})(?: now)?(?:,? (?:my )?(?:{_TO_WHOM}))?)*(?:[ ,–—-]*(?:{_TO_WHOM}))?(?:,? (?:and )?(?:tell|remember me to|say hello to|give my) [^,]{{2,40}})?(?: x+)?\W*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\n.!?]+")
_LONGEST_FAREWELL = 120
_POSTSCRIPT = Pattern(r"(?:p\.?\s?p?\.?\s?s\b\.?|nb\b|n\.b\.|note\b|one more thing|edit:|update:|also,)", re.IGNORECASE)
_BLOCK = re.compile(r"(?:\A|\n[ \t\r]*(?:\n[ \t\r]*)+)(?=\S)")
_CONTACT = Pattern(
    r"[@|•·]|https?:|www\.|\d{3}|\b(?:tel|mob|phone|ltd|limited|gmbh|inc|plc|street|road|floor)\b", re.IGNORECASE
)
_SPEAKS = 6
_LINES = 9


def frame(text: str, start: int, end: int, shut: list[Found]) -> list[Found]:
    """Return the greeting and the signatures of one mail; ``shut`` is what was set aside before."""
    found: list[Found] = []
    greeting = _GREETING.match(text, _first_open(text, start, shut))
    if greeting is not None and greeting.end() <= end:
        found.append((greeting.start(), greeting.end(), "greeting"))
    at = start
    while (sign_off := _SIGN_OFF.search(text, at, end)) is not None:
        stop = sign_off.end() + _signature_length(text[sign_off.end() : end])
        dashes = sign_off[0].lstrip().startswith("--")
        lines = [line for line in text[sign_off.start() : stop].splitlines() if line.strip()]
        if len(lines) <= _LINES or dashes:
            found.append((sign_off.start(), stop, "signature"))
        at = max(stop, sign_off.end())
    return found


def farewells(text: str, start: int, end: int) -> list[Found]:
    """Return the sentences that only wish somebody well as one leaves: "Mind yourself, pet"; "Go easy on the salt" is none."""
    return [
        (said.start(), said.end(), "courtesy")
        for said in _SENTENCE.finditer(text, start, end)
        if len(said[0]) <= _LONGEST_FAREWELL and _FAREWELL.fullmatch(said[0])
    ]


def _first_open(text: str, start: int, shut: list[Found]) -> int:
    for region_start, region_end, _ in sorted(shut):
        if region_end <= start:
            continue
        if text[start:region_start].strip():
            break
        start = max(start, region_end)
    return start


def _signature_length(tail: str) -> int:
    """Return how far a signature goes: to the first block that speaks again."""
    for block in _BLOCK.finditer(tail):
        if block.start() == 0 and not tail[:1].isspace():
            continue
        rest = tail[block.end() :]
        if _POSTSCRIPT.match(rest) or speaker_mark(rest) or _GREETING.match(rest) or _speaks(rest):
            return block.end()
    inside = re.search(rf"\n\s*(?={_POSTSCRIPT.pattern})", tail, re.IGNORECASE)
    return inside.end() if inside is not None else len(tail)


def _speaks(rest: str) -> bool:
    """Tell whether a block is a sentence and no line of a signature."""
    line = rest.split("\n\n", 1)[0].replace("\n", " ")
    words = line.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) >= _SPEAKS and 2 * small > len(words) and _CONTACT.search(line) is None
