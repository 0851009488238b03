"""Sets aside what is certainly not the employer's judgement before anything is judged: headers, threads, signatures, orders.

Everything here works on the page, what a reader sees of the feedback (``coach/page``).
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from coach.listening.letter import farewells, frame
from coach.listening.orders import orders, played_roles
from coach.listening.ratings import blank
from coach.listening.speakers import said_in_turns
from coach.listening.taken_back import taken_back
from coach.listening.threads import Found, read_thread
from coach.page import Page, as_seen
from coach.patterns import Pattern
from coach.schemas import SetAside

_SENTENCE = re.compile(r"[^\n.!?](?:[^\n.!?]|[.!?](?=\S))*[.!?]*")
_BOILERPLATE = Pattern(
    r"(?:intended recipient|strictly confidential|(?:e-?mail|message|attachments?)[^\n.]{0,60}\bconfidential|privileged information|unsubscribe|"
    r"do(?:es)? not accept (?:any )?(?:liability|responsibility)|registered (?:in england|office|company)|company (?:no|number|reg)|privacy (?:policy|notice)|"
    r"(?:gdpr|data protection)[^\n.]{0,60}\b(?:policy|regulation|act|laws?|compliance|notice|officer|rights)\b[^\n.]{0,60}\b(?:your|we)\b|(?:in accordance|in line|comply|compliance) with[^\n.]{0,40}(?:gdpr|data protection)|"
    r"equal opportunit|consider the environment|views expressed|(?:free (?:of|from)|scan(?:ned)? for|any) virus|all rights reserved|"
    r"sent from my |follow us on|please delete (?:it|this)|©|employment (?:agency|business)\b|vat (?:no|reg)|click here to\b|"
    r"\bI(?:'m| am) (?:currently )?(?:out of (?:the |my )?office|on (?:annual|sick|parental|maternity|paternity) leave|away until)|with (?:no|limited) access to (?:my )?e-?mail|"
    r"urgent,? (?:matters|queries|enquiries)?,?\s?(?:please )?(?:contact|call)|^automatic reply|to listen again)",
    re.IGNORECASE | re.MULTILINE,
)
_EMPTY = Pattern(
    r"^[ \t]*(?:(?:feedback|comments?|notes?|reason)[ \t]*:[ \t]*)?(?:n[ ]?[/.][ ]?a\.?|none|nil|null|tb[ac]|no (?:feedback|comments?)(?: (?:provided|given|available|received))?|"
    r"not (?:provided|applicable|assessed|given)|-+|—|\.+|\?+)[ \t]*[.!]?[ \t]*\r?$"
    r"|^[ \t]*[^\n:.–—-]{2,40}(?::|[ ][–—-])[ ]*(?:not (?:assessed|covered|tested|marked|scored|rated|discussed|evaluated|reached|observed)|n/a)\b[^\n.]{0,60}[.]?[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_REFERENCE = Pattern(
    r"^[ \t]*(?:(?:our|your) )?(?:ref(?:erence)?|(?:job|vacancy|application|case|ticket|requisition|req)(?: (?:id|no|number|ref|reference|code)))\b\.?[ :#]*[\w/-]*\d[\w/-]*[ \t]*\.?\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_LEGEND = Pattern(
    r"^[ \t]*(?:(?:rating |scoring |score )?(?:scale|key|legend)|scores?|ratings?)[ \t]*:[^\n]*\d[ \t]*[=(–—-][^\n]*\d[^\n]*$"
    r"|^[ \t]*\d[ \t]*=[^\n]{2,30}[,;/|][^\n]*\b\d[ \t]*=[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LEFT_BY_PHONE = Pattern(
    r"(?:\b(?:okay|ok|so|just|and|please|if you (?:want|like)|any questions)[, ]+)*\b(?:call|ring|give) (?:me|us)(?: a (?:call|ring|bell|shout))?(?: back)?(?: on| at)?(?: oh| zero| double| one| two| three| four| five| six| seven| eight| nine| hundred){5,}(?:[ ,.]*\bbye\b(?: now| for now)?)*"
    r"|(?:\b(?:okay|ok|so|and)[, ]+)*\b(?:call|ring) me back\b(?: on| at)?(?: oh| zero| double| one| two| three| four| five| six| seven| eight| nine| hundred){0,20}(?:[ ,.]*\bbye\b(?: now| for now)?)*"
    r"|(?:\b(?:okay|ok|alright)[, ]+)*(?:\bbye\b[ ,.]*){1,4}(?:now)?$|\bto (?:listen|hear|repeat|delete|save)[^.\n]{0,40}\bpress (?:\d|one|two|three|hash|star)\b[.]?|\bend of (?:message|transcript)\b[.]?",
    re.IGNORECASE | re.MULTILINE,
)


@lru_cache(maxsize=4)
def page_of(text: str) -> Page:
    """Return the page of a feedback without what gives orders to a program and what its sender takes back, which colour no judgement."""
    page = as_seen(text)
    gone: list[Found] = [
        (each.start, each.end, each.reason) for each in certain_regions(page.text) if each.reason == "instruction"
    ]
    for start, end in read_thread(page.text).heard:
        gone += taken_back(page.text, start, end)
    return page.without(_disjoint(page.text, gone))


@lru_cache(maxsize=4)
def certain_regions(text: str) -> tuple[SetAside, ...]:
    """Return the stretches of a page that are set aside by rule: sorted, without overlap."""
    thread = read_thread(text)
    found: list[Found] = list(thread.aside)
    for start, end in thread.heard:
        found += [(left, right, "noise") for left, right in blank(text) if start <= left and right <= end]
        found += played_roles(text, start, end)
        found += said_in_turns(text, start, end)
        found += [(m.start(), m.end(), "noise") for m in _EMPTY.finditer(text, start, end)]
        found += [
            (m.start(), m.end(), "boilerplate")
            for pattern in (_LEGEND, _REFERENCE, _LEFT_BY_PHONE)
            for m in pattern.finditer(text, start, end)
        ]
        found += [
            (m.start(), m.end(), "boilerplate")
            for m in _SENTENCE.finditer(text, start, end)
            if _BOILERPLATE.search(m[0])
        ]
    for start, end in open_stretches(text, _disjoint(text, found)):
        found += orders(text, start, end)
    for start, end in thread.heard:
        found += frame(text, start, end, found)
        found += farewells(text, start, end)
    return tuple(_disjoint(text, found))


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


def _disjoint(text: str, found: list[Found]) -> list[SetAside]:
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
