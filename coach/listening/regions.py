"""Sets aside what is certainly not the employer's judgement before anything is judged: markup, hidden text, headers, threads, orders.

Everything here works on offsets of the feedback as received, so quotes stay exact in HTML and with any newlines.
"""

import codecs
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from coach.schemas import Reason, SetAside

_ORDERS = Path(__file__).parent / "orders.toml"
_TAGS = re.compile(
    r"<(?:/?(?:p|div|br|span|html|body|table|tr|td|ul|ol|li|b|i|u|em|strong|a|font|h[1-6]|style|script|blockquote)\b|!--)[^>]*>",
    re.IGNORECASE,
)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|max-height\s*:\s*0|color\s*:\s*(?:#fff(?:fff)?|white)\b",
    re.IGNORECASE,
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_INVISIBLE = re.compile(  # joiners are part of many scripts and emoji; behind plain letters they only hide something
    "(?:[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f\x1b\x00-\x08\x0e-\x1f\x7f]|(?<=[\x00-\x7f])[\u200c\u200d])"
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f\x1b\x00-\x08\x0e-\x1f\x7f]*(?:\\[[0-9;?]*[A-Za-z])?"
)
_HEADER_LINE = re.compile(
    r"[ \t>]*(?:from|to|cc|bcc|date|sent|subject|message-id|reply-to|in-reply-to|references|received|return-path|x-[\w-]+|"
    r"mime-version|content-[\w-]+|importance|priority|list-[\w-]+|attachments?)[ \t]*:[^\n]*(?:\n[ \t]+[^\n]+)*(?:\n|$)",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[ \t>]*-{2,}[ ]*(?:forwarded message|begin forwarded)[^\n]*$|^begin forwarded message:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_THREAD = re.compile(
    r"^[ \t]*(?:-{2,}[ ]*original (?:message|mail)[ ]*-{2,}|_{10,}|on [^\n]{5,120}(?:\n[^\n]{0,60})?wrote:|[^\n]{3,60} <[^\n>]+@[^\n>]+> (?:wrote|schrieb)[^\n]*:"
    r"|le [^\n]{5,80} a écrit ?:|am [^\n]{5,80} schrieb[^\n]*:|el [^\n]{5,80} escribió:)[ \t]*$"
    r"|^[ \t]*from:[^\n]+\n(?:[ \t]*(?:sent|date|to|cc|subject):[^\n]*\n){2,}",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_LINES = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|$))+", re.MULTILINE)
_GREETING = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear|hiya|good (?:morning|afternoon|evening|day))\b[ ]?(?:all|there|again|(?-i:[A-Z][\w'’.-]*))?(?:[ ](?-i:[A-Z][\w'’.-]*)){0,2})[ \t]*(?:[,!:]|[-–—](?=\s)|(?=\r?\n)|[\u2600-\U0001faff]+)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:with )?(?:many thanks|kind(?:est)? regards|best(?: regards| wishes)?|warm(?:est)?(?: regards| wishes)?|all the best|all best|yours(?: sincerely| faithfully| truly)?|"
    r"with (?:best|kind|warm)[^\n]{0,20}|regards|cheers|thanks(?: again| so much)?|thank you|sincerely|take care|speak soon|talk soon|bw|kr|rgds|mit freundlichen grüßen|"
    r"viele grüße|cordialement|bien cordialement|un saludo|saludos|met vriendelijke groet))[ \t]*[,.!–-]*[ \t]*\r?\n(?=\s*\S)|^-- ?\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNATURE_LINES = 9
_BOILERPLATE = re.compile(
    r"[^\n.!?]*(?:intended recipient|strictly confidential|(?:e-?mail|message|attachments?)[^\n.]{0,60}\bconfidential|privileged information|unsubscribe|"
    r"do(?:es)? not accept (?:any )?(?:liability|responsibility)|registered (?:in england|office|company)|company (?:no|number|reg)|privacy (?:policy|notice)|"
    r"gdpr|data protection|retain(?:ed)? your (?:data|details|cv)|equal opportunit|consider the environment|views expressed|virus|all rights reserved|"
    r"sent from my |follow us on|please delete (?:it|this)|©|employment (?:agency|business)\b|vat (?:no|reg)|click here)[^\n.!?]*(?:[.!?]+|(?=\n)|$)",
    re.IGNORECASE,
)
_AI = r"(?:ai|llm|chatgpt|gpt|claude|copilot|gemini|language model|chatbot|bot)s?(?: (?:assistant|model|system|tool|agent|reader|screener|recruiter)s?)?"
_ORDER = re.compile(  # searched in one sentence at a time
    r"(?:(?<!to )(?<!you )(?<!not )(?<!n't )(?<!n’t )(?<!would )(?<!and )\b(?:ignore|disregard|forget|override)\b[^\n.]{0,40}\b"
    r"(?:instruction|prompt|rules|guidelines|everything|(?:previous|above|prior)(?! (?:e-?mail|mail|message|note)))"
    r"|\b(?:and|then|now|please) (?:ignore|disregard|override) (?:all|any|every|the|your) (?:previous|above|prior|other|instruction|prompt|rule)"
    r"|\A\W*(?-i:SYSTEM|ASSISTANT|system|assistant)\W{0,3}:|\b(?:system|assistant|user|developer) (?:prompt|message|note|override)\s*:"
    r"|\byou are now (?:an? (?!\w+er candidate|strong|good|candidate)|acting|playing|called|free (?:of|from)|in \w+ mode|(?-i:DAN\b))"
    r"|\byou are no longer (?:an? (?:ai|assistant|language)|bound|restricted|limited|subject)"
    r"|\bas an? (?:ai|llm|language model)(?: (?:assistant|model|language model|system))?(?:,|\s+(?:you|i|please|must|do)\b)"
    rf"|(?:\A\W*|\b(?:any|all|dear|hey|attention|if you are an?|if you(?:'|’)re an?|if an)[,:]? )(?:the )?{_AI}\b,?:?\s+(?:that (?:is |are )?\w+ (?:this|it|the \w+),? )?"
    r"(?:must|should|please|reading (?:this|it)|processing (?:this|it)|tell|do not|don't)\b"
    rf"|\b(?:note|message|instructions?) (?:to|for) (?:the |any |all )?(?:{_AI}|assistant|automated)\b"
    r"|\bdeveloper mode\b|\bjailbreak|\[/?inst\]|<\|[^|>]{1,30}\|>|<<\s*sys|###\s*(?:system|instruction)|\bbegin (?:system|prompt)"
    r"|\b(?:updated|hidden|secret|new system) instructions?\b|\bnew instructions?\s*:|\b(?:reveal|print|show|repeat|output)\b[^\n.]{0,30}\bsystem prompt\b|\btool_?call\b|\bfunction_?call\b"
    r"|(?:\A\W*|\b(?:please|must|now|then|only) )(?:respond|reply|answer|output|print|write)\b[^\n.]{0,20}\b(?:only (?:with|the)|exactly (?:this|the)|verbatim|in json|the following (?:text|words)))",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^[ \t]*(?:(?:feedback|comments?|notes?|reason)[ \t]*:[ \t]*)?(?:n[ ]?[/.][ ]?a\.?|none|nil|null|tb[ac]|no (?:feedback|comments?)(?: (?:provided|given|available|received))?|"
    r"not (?:provided|applicable|assessed|given)|-+|—|\.+|\?+)[ \t]*[.!]?[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_LEGEND = re.compile(
    r"^[ \t]*(?:(?:rating |scoring |score )?(?:scale|key|legend)|scores?|ratings?)[ \t]*:[^\n]*\d[ \t]*[=(–—-][^\n]*\d[^\n]*$"
    r"|^[ \t]*\d[ \t]*=[^\n]{2,30}[,;/|][^\n]*\b\d[ \t]*=[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE = re.compile(r"(?:[^\n.!?]|[.!?](?=[\w/=&#\[-]))+[.!?]*[\"')\]>]*")
_CONCEALED = re.compile(r"\x1b\[8m.*?(?:\x1b\[(?:0|28)?m|\Z)", re.DOTALL)
_BREAK = re.compile(r"\n[ \t\r]*\n")


def certain_regions(text: str) -> list[SetAside]:
    """Return the stretches of the feedback that are set aside by rule: sorted, without overlap."""
    found: list[tuple[int, int, Reason]] = []
    body_end = len(text)
    if _TAGS.search(text):
        found += _markup(text)
    found += [(m.start(), m.end(), "hidden") for m in _INVISIBLE.finditer(text)]
    found += [(m.start(), m.end(), "hidden") for m in _CONCEALED.finditer(text)]
    found += _spelled_out(text)
    found += [(m.start(), m.end(), "hidden") for m in _encoded().finditer(text)]
    found += _headers(text)
    thread = _thread_start(text)
    if thread is not None:
        found.append((thread, len(text), "quoted_thread"))
        body_end = thread
    found += _quoted_lines(text, body_end)
    found += [(m.start(), m.end(), "noise") for m in _EMPTY.finditer(text, 0, body_end)]
    found += [(m.start(), m.end(), "boilerplate") for m in _LEGEND.finditer(text, 0, body_end)]
    found += [(m.start(), m.end(), "boilerplate") for m in _BOILERPLATE.finditer(text, 0, body_end)]
    for start, end in open_stretches(text[:body_end], _disjoint(text, found)):
        found += _orders(text, start, end)
    found += _letter_frame(text, found, body_end)
    return _disjoint(text, found)


def open_stretches(text: str, regions: Iterable[SetAside]) -> list[tuple[int, int]]:
    """Return the stretches between the regions, that is, what is still to be judged."""
    stretches, at = [], 0
    for region in regions:
        if text[at : region.start].strip():
            stretches.append((at, region.start))
        at = region.end
    if text[at:].strip():
        stretches.append((at, len(text)))
    return stretches


def _headers(text: str) -> list[tuple[int, int, Reason]]:
    start = len(text) - len(text.lstrip())
    end = start
    while (line := _HEADER_LINE.match(text, end)) is not None and line.end() > end:
        end = line.end()
    found: list[tuple[int, int, Reason]] = [(start, end, "boilerplate")] if end > start else []
    for forwarded in _FORWARDED.finditer(text):
        end = forwarded.end() + 1
        while (line := _HEADER_LINE.match(text, end)) is not None and line.end() > end:
            end = line.end()
        found.append((forwarded.start(), min(end, len(text)), "boilerplate"))
    return found


def _thread_start(text: str) -> int | None:
    if _FORWARDED.search(text):
        return None
    for thread in _THREAD.finditer(text):
        if any(character.isalpha() for character in _without_headers(text[: thread.start()])):
            return thread.start()
    return None


def _without_headers(text: str) -> str:
    return _HEADER_LINE.sub("", text)


def _quoted_lines(text: str, end: int) -> list[tuple[int, int, Reason]]:
    """Lines behind ``>`` are the earlier thread, unless nothing else was pasted."""
    runs = [(m.start(), m.end()) for m in _QUOTED_LINES.finditer(text, 0, end)]
    rest, at = "", 0
    for start, stop in runs:
        rest += text[at:start]
        at = stop
    rest += text[at:end]
    if not any(character.isalpha() for character in _without_headers(rest)):
        return []
    return [(start, stop, "quoted_thread") for start, stop in runs]


def _orders(text: str, start: int, end: int) -> list[tuple[int, int, Reason]]:
    """Return the sentences that give orders to a program, also in other languages or turned so that only a program reads them.

    What such an order goes on to ask for in its paragraph belongs to it.
    """
    found: list[tuple[int, int, Reason]] = []
    ordered = start  # where the last order ended
    for sentence in _SENTENCE.finditer(text, start, end):
        goes_on = found and not _BREAK.search(text, ordered, sentence.start()) and _goes_on().match(sentence[0])
        if goes_on or _is_order(sentence[0]):
            found.append((sentence.start(), sentence.end(), "instruction"))
            ordered = sentence.end()
    return found


def _spelled_out(text: str) -> list[tuple[int, int, Reason]]:
    """Return the orders whose letters are kept apart by characters that nobody sees."""
    places = [at for at, char in enumerate(text) if not _INVISIBLE.match(char)]
    if len(places) == len(text):
        return []
    plain = "".join(text[at] for at in places)
    return [(places[start], places[end - 1] + 1, reason) for start, end, reason in _orders(plain, 0, len(plain))]


def _is_order(sentence: str) -> bool:
    if _ORDER.search(sentence) or _more_orders().search(sentence):
        return True
    return any(_ORDER.search(turned) for turned in (codecs.decode(sentence, "rot13"), sentence[::-1]))


@cache
def _more_orders() -> re.Pattern[str]:
    data = tomllib.loads(_ORDERS.read_text(encoding="utf-8"))
    patterns = [*data["languages"], *data["markup"], *data["wishes"]]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE | re.MULTILINE)


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(tomllib.loads(_ORDERS.read_text(encoding="utf-8"))["goes_on"], re.IGNORECASE)


@cache
def _encoded() -> re.Pattern[str]:
    return re.compile(tomllib.loads(_ORDERS.read_text(encoding="utf-8"))["encoded"])


def _letter_frame(text: str, found: list[tuple[int, int, Reason]], end: int) -> list[tuple[int, int, Reason]]:
    frame: list[tuple[int, int, Reason]] = []
    start = 0
    for region_start, region_end, _ in sorted(found):
        if text[start:region_start].strip():
            break
        start = max(start, region_end)
    greeting = _GREETING.match(text, start)
    if greeting is not None:
        frame.append((greeting.start(), greeting.end(), "greeting"))
    for sign_off in _SIGN_OFF.finditer(text, start, end):
        tail = text[sign_off.start() : end]
        lines = [line for line in tail.splitlines() if line.strip()]
        stop = re.search(r"(?im)^\s*(?:p\.?s\.?|nb|note)\b", tail)
        if len(lines) <= _SIGNATURE_LINES or stop is not None or sign_off[0].startswith("--"):
            frame.append((sign_off.start(), sign_off.start() + stop.start() if stop else end, "signature"))
            break
    return frame


def _disjoint(text: str, found: list[tuple[int, int, Reason]]) -> list[SetAside]:
    """Earlier and longer regions win; a later one keeps what is left of it."""
    regions: list[SetAside] = []
    at = 0
    for start, end, reason in sorted(found, key=lambda f: (f[0], -f[1])):
        left = max(start, at)
        piece = text[left:end]
        if end > left and piece.strip():
            first = left + len(piece) - len(piece.lstrip())
            regions.append(SetAside(start=first, end=left + len(piece.rstrip()), reason=reason))
            at = end
    return regions


class _Markup(HTMLParser):
    """Notes where tags, comments and the text inside hidden elements stand in the source."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, int, Reason]] = []
        self._text = text
        self._lines = [0, *(m.end() for m in re.finditer("\n", text))]  # HTMLParser counts only \n as a line end
        self._hidden: list[str] = []

    def read(self) -> list[tuple[int, int, Reason]]:
        self.feed(self._text)
        self.close()
        return self.found

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _note(self, length: int, reason: Reason) -> None:
        self.found.append((self._here(), self._here() + length, reason))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = self.get_starttag_text() or ""
        hides = any(name == "hidden" or (name == "style" and _HIDING.search(value or "")) for name, value in attrs)
        self._note(len(source), "hidden" if hides or self._hidden else "boilerplate")
        if (hides or self._hidden) and tag not in _VOID:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        close = self._text.find(">", self._here())
        self._note(
            (close + 1 if close >= 0 else len(self._text)) - self._here(), "hidden" if self._hidden else "boilerplate"
        )
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass

    def handle_comment(self, data: str) -> None:
        del data
        close = self._text.find("-->", self._here())
        self._note((close + 3 if close >= 0 else len(self._text)) - self._here(), "hidden")

    def handle_data(self, data: str) -> None:
        if self._hidden and data.strip():
            self._note(len(data), "hidden")
        elif self.cdata_elem is not None and data.strip():
            self._note(len(data), "boilerplate")

    def handle_entityref(self, name: str) -> None:
        if self._hidden:
            self._note(len(name) + 2, "hidden")

    def handle_charref(self, name: str) -> None:
        if self._hidden:
            self._note(len(name) + 3, "hidden")


def _markup(text: str) -> list[tuple[int, int, Reason]]:
    return _Markup(text).read()
