"""Sets aside what is certainly not the employer's judgement before anything is judged: markup, hidden text, headers, threads, orders.

Everything here works on offsets of the feedback as received, so quotes stay exact in HTML and with any newlines.
"""

import re
from collections.abc import Iterable

from coach.listening.ratings import blank
from coach.schemas import Reason, SetAside

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
    r"|le [^\n]{5,80} a écrit ?:|am [^\n]{5,80} schrieb[^\n]*:|el [^\n]{5,80} escribió:)[ \t\r]*$"
    r"|^[ \t]*(?:from|von|de):[^\n]+\n(?:[ \t]*(?:sent|date|to|cc|subject|gesendet|an|betreff|envoyé|à|objet|enviado|para|asunto):[^\n]*\n){2,}",
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
_SENTENCE = re.compile(r"[^\n.!?]+[.!?]*[\"')\]>]*")


def certain_regions(text: str) -> list[SetAside]:
    """Return the stretches of the feedback that are set aside by rule: sorted, without overlap."""
    found: list[tuple[int, int, Reason]] = []
    body_end = len(text)
    found += _headers(text)
    thread = _thread_start(text)
    if thread is not None:
        found.append((thread, len(text), "quoted_thread"))
        body_end = thread
    found += _quoted_lines(text, body_end)
    found += [(start, end, "noise") for start, end in blank(text)]
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
    return [(m.start(), m.end(), "instruction") for m in _SENTENCE.finditer(text, start, end) if _ORDER.search(m[0])]


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
