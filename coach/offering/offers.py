"""What a sender offers or asks, sentence by sentence: a call, another role, a next conversation, to apply again."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from coach.encoder import likely
from coach.listening import guess_language, page_of
from coach.offering.hearing import kind_of
from coach.offering.leave import IF_ALLOWED, LEAVE
from coach.offering.noted import written_out
from coach.offering.offer import OPEN, WHICH_DATES, Offer, OfferKind
from coach.offering.outright import outright
from coach.offering.reaching import ON_LINKEDIN, RING
from coach.offering.settled import settle
from coach.page import readable
from coach.patterns import Pattern
from coach.schemas import Reading, Stretch
from coach.sentences.days import day_in
from coach.sentences.elsewhere import is_hint

_Span: TypeAlias = tuple[int, int]
_SENTENCE = Pattern(
    r"[^\n]+?(?:(?<!\b[Pp]l)(?<!\b[Pp]l[sz])[.!?…](?=\s|$)(?! *(?i:yes|yep|yeah)\b)|(?=\n|\Z)|(?=\s(?:u[hm]+|erm?)\b)|(?<=[a-z])(?= x{1,3} [a-z]))"
)  # who speaks makes no full stops
_CLOSING = Pattern(  # what stands below every mail, what the person means to do elsewhere, and what is asked of everybody
    r"^\W*(?:(?:here(?:['’]s| is| are)|below (?:is|are)|please find|your|some) )?(?:the )?(?:feedback|notes|comments|remarks|debrief|scores?) (?:from|on|for|about|re)\b|\b(?:the|this|that) (?:job|role|post|position|one|seat|vacancy) (?:that )?(?:we|they)(?:['’]re|['’]ve| are| were| have)? (?:been )?(?:fill|hir|recruit|try|look|advertis|interview)\w*|^\W*(?:the|this|that) (?:job|role|post|position)(?: here)? (?:needs?|requires?|involves?|carries|sits|demands?|calls for|is based)\b|^\W*(?:would|should) (?:you|u|i) (?:apply|try|go for it) again\W*$|\b(?:went|applied|interviewed|put in) for the\b[^.!?]*\b(?:job|role|post|position)\b|\bgot (?:the|a|my) (?:knock-?back|rejection)\b|\b(?:you|you[’']d|i|i[’']d) (?:had )?(?:said|told (?:us|me|them)) (?:that )?(?:you|i)(?:[’']d| would| could| can) (?:prefer|rather|like|only)\b|^\W*(?:(?:has|have|does|do|is|are|did|can|could|any tips)\b[^.!?]*\b)?(?:anyone|anybody|you guys|folks)\b[^.!?]*\?|\bthought i['’]?d (?:share|post)\b|^\W*posting (?:this|here|because)\b|\b(?:calling|ringing|phoning|writing|e-?mailing|texting) (?:to you )?(?:about|regarding|with)\b|\b(?:pick up|collect|return|hand (?:in|back)|drop off) your (?:apron|badge|pass|uniform|laptop|keys?|things|knives|tools|whites)\b|\bgiving you an? (?:\w+ )?(?:ring|call)\b|\bwanted to (?:ring|call|phone) you\b|^\W*have an? (?:\w+ )?(?:weekend|day|evening|week)\b|\b(?:pop|put|stick|send|drop) (?:it|them) in the post\b|\b(?:don['’]?t|do not) (?:reply|write|respond|go) to (?!us\b|me\b)[\w ]{1,30}\bdirect(?:ly)?\b|\btell me if\b|\b(?:pay|wages?|paid|money|cheque|paycheck)\b[^.!?]{0,60}\b(?:office|collect|pick|get it)\b|\bmy (?:current|present) (?:boss|employer|manager|firm|job|company)\b|\bwhere i am now\b|\bhesitate\b|\bjob alerts?\b|\b(?:any|further|more|have|got) (?:\w+ )?questions?\b|\bfeel free to (?:ask|contact|reach|reply|get)\b|\b(?:is|are) unclear\b|\b(?:other|more|next|further|another) (?:profiles?|cvs?|candidates?)\b",
    re.IGNORECASE,
)
_OF_OTHERS = frozenset({"quoted_thread", "own_words", "hidden", "instruction", "noise"})
_NOT_SPOKEN = _OF_OTHERS | {"boilerplate", "greeting", "signature"}
_JUDGED_ELSEWHERE = frozenset({"gap", "strength"})
_FEWEST = 2
_ON_A_DAY: tuple[OfferKind, ...] = ("come", "talk", "help")
_COME = Pattern(
    r"\b(?:come|came|visit|coffee|pop|drop|watch|join|sit in|shadow\w*|trial|meet|lunch|tour|attend)\b", re.IGNORECASE
)
_A_DAY_FOR_IT = Pattern(
    r"^\W*(?:(?:would|does|is|how about|what about|say|shall i (?:book|put you down for|say)|should i book|can you (?:do|make)|could you (?:do|make)) )[^.!?]{2,50}\?\W*$",
    re.IGNORECASE,
)


def offers(reading: Reading) -> tuple[Offer, ...]:
    """Return what is offered or asked, in order; what was written by others or nobody reads is left out, and only English is judged."""
    if reading.language != "en":
        return ()
    page = page_of(reading.feedback.text)
    sentences = list(_sentences(page.text, [*_elsewhere(reading)], [*_of_others(reading)]))
    if reading.has_warning("language_in_part"):
        sentences = [(start, end) for start, end in sentences if guess_language(page.text[start:end]) == "en"]
    text = readable(page.text)
    found: list[Offer] = []
    last, before = 0, ["", ""]
    for (start, end), labels in zip(sentences, likely("offer", text, sentences, {"alone": 1.0}), strict=True):
        words = written_out(page.text[start:end])
        before.append(words)
        kind, place = kind_of(labels, words), page.source(start, end)
        if kind in {"come", "talk"} and RING.search(page.text, start, end) and not _COME.search(page.text, start, end):
            kind = "ring"  # the way to say yes, which stands there, is what a reply can take up
        if kind is None and ON_LINKEDIN.search(page.text, start, end):
            kind = "help"
        if place is None:
            continue
        beside = found[-1] if found and not page.text[last:start].strip() else None
        if settle(found, place[1], *before[-3:]):
            last = end
            continue
        if beside is not None and _goes_on(beside, kind, words):
            # "We'd like to keep your details. If that is all right, please reply."
            found[-1] = Offer(beside.kind, beside.start, place[1], f"{beside.words} {words}")
        elif kind is not None:
            found.append(Offer(kind, *place, words, _post_before(found)))
            last = end
    return tuple(found)


def _goes_on(offer: Offer, kind: OfferKind | None, words: str) -> bool:
    """Tell whether a sentence only asks for leave, or settles the day, for the offer before it: "would a Friday suit you?"."""
    if offer.kind in _ON_A_DAY and _A_DAY_FOR_IT.match(words) is not None:
        return day_in(words) is not None and day_in(offer.words) is None
    by_itself = kind not in {None, "answer", "send", "date", "talk", "help"}
    asks_dates = offer.kind in OPEN and WHICH_DATES.search(words) is not None
    return not by_itself and (asks_dates or IF_ALLOWED.search(words) is not None)


def _post_before(found: list[Offer]) -> str:
    """Return the words of the post that the next sentence may be about: the last offer, or what that one is about itself."""
    if not found:
        return ""
    last = found[-1]
    if last.kind == "work":
        return "" if last.is_chance else last.words
    return last.about if last.kind == "answer" else ""


def _elsewhere(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the stretches, as they are seen, in which nothing is offered."""
    judged = [point for point in reading.points if point.kind in _JUDGED_ELSEWHERE]
    yield from _shown(reading, [*(aside for aside in reading.set_aside if aside.reason in _NOT_SPOKEN), *judged])


def _of_others(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the stretches, as they are seen, that the sender did not write, whatever stands there."""
    yield from _shown(reading, [aside for aside in reading.set_aside if aside.reason in _OF_OTHERS])


def _shown(reading: Reading, parts: Iterable[Stretch]) -> Iterator[tuple[int, int]]:
    page = page_of(reading.feedback.text)
    found = (page.shown(part.start, part.end) for part in parts)
    yield from (stretch for stretch in found if stretch is not None)


def _sentences(text: str, elsewhere: list[_Span], of_others: list[_Span]) -> Iterator[_Span]:
    """Yield the sentences that are not for the most part read elsewhere; what is offered outright may be, but is never another's."""
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        start += len(found[0]) - len(found[0].lstrip())
        if 2 * _taken(start, end, of_others) >= end - start:
            continue
        taken = _taken(start, end, elsewhere)
        words = written_out(found[0])
        is_outright = is_hint(words) or outright(words) is not None
        spoken = len(found[0].split()) >= _FEWEST and (is_outright or 2 * taken < end - start)
        if spoken and (is_outright or LEAVE.search(found[0]) or not _CLOSING.search(found[0])):
            yield start, end


def _taken(start: int, end: int, parts: list[_Span]) -> int:
    return sum(max(0, min(end, to) - max(start, since)) for since, to in parts)
