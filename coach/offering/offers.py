"""What a sender offers or asks, sentence by sentence: a call, another role, a next conversation, to apply again."""

import re
from collections.abc import Iterator
from typing import cast, get_args

from coach.encoder import likely
from coach.listening import guess_language, page_of
from coach.offering.agreeing import errand_in, going_on_in
from coach.offering.helping import help_in
from coach.offering.noted import has_something, is_a_retest, is_a_visit, level_in, written_out
from coach.offering.offer import (
    IF_ALLOWED,
    INTEREST,
    KEEPS,
    LEAVE,
    ON_LINKEDIN,
    OPEN,
    OTHERS_ASK,
    PUTS_FORWARD,
    RING,
    RING_BACK,
    RING_THEM,
    RING_US,
    SENT,
    TEXTED,
    WHICH_DATES,
    WRITE_US,
    Offer,
    OfferKind,
    sent_as_told,
)
from coach.offering.openings import condition_in, course_in, is_a_chance, is_invited_to_apply, page_in
from coach.offering.papers import asks_for_copy
from coach.offering.settled import settle
from coach.offering.unoffered import asks_to_rate, is_taken_back
from coach.page import readable
from coach.patterns import Pattern
from coach.schemas import Reading
from coach.sentences.days import after_in, later_in, only_tells_the_time
from coach.sentences.deciding import change_in, choice_in, wants_a_line

_SENTENCE = Pattern(
    r"[^\n]+?(?:[.!?…](?=\s|$)(?! *(?i:yes|yep|yeah)\b)|(?=\n|\Z)|(?=\s(?:u[hm]+|erm?)\b))"
)  # who speaks makes no full stops
_SURE = 0.6  # of 392 sentences by strangers 105 offers are heard rightly then, 28 of another kind or where none is; at 0.75 it is 94 and 21
_LIKELIEST = 0.4  # where only several kinds together are likely
_SOMETHING = 0.85
_WORDED = 0.3  # where they say what is to be sent
_PROBABLY = 0.65  # where one of them is likely besides, or the sentence asks for leave
_CLOSING = Pattern(  # what stands below every mail, what the person means to do elsewhere, and what is asked of everybody
    r"\b(?:the|this|that) (?:job|role|post|position|one|seat|vacancy) (?:that )?(?:we|they)(?:['’]re|['’]ve| are| were| have)? (?:been )?(?:fill|hir|recruit|try|look|advertis|interview)\w*|^\W*(?:the|this|that) (?:job|role|post|position)(?: here)? (?:needs?|requires?|involves?|carries|sits|demands?|calls for|is based)\b|^\W*(?:would|should) (?:you|u|i) (?:apply|try|go for it) again\W*$|\b(?:went|applied|interviewed|put in) for the\b[^.!?]*\b(?:job|role|post|position)\b|\bgot (?:the|a|my) (?:knock-?back|rejection)\b|\b(?:you|you[’']d|i|i[’']d) (?:had )?(?:said|told (?:us|me|them)) (?:that )?(?:you|i)(?:[’']d| would| could| can) (?:prefer|rather|like|only)\b|^\W*(?:(?:has|have|does|do|is|are|did|can|could|any tips)\b[^.!?]*\b)?(?:anyone|anybody|you guys|folks)\b[^.!?]*\?|\bthought i['’]?d (?:share|post)\b|^\W*posting (?:this|here|because)\b|\b(?:calling|ringing|phoning|writing|e-?mailing|texting) (?:to you )?(?:about|regarding|with)\b|\b(?:pick up|collect|return|hand (?:in|back)|drop off) your (?:apron|badge|pass|uniform|laptop|keys?|things|knives|tools|whites)\b|\bgiving you an? (?:\w+ )?(?:ring|call)\b|\bwanted to (?:ring|call|phone) you\b|^\W*have an? (?:\w+ )?(?:weekend|day|evening|week)\b|\btell me if\b|\b(?:pay|wages?|paid|money|cheque|paycheck)\b[^.!?]{0,60}\b(?:office|collect|pick|get it)\b|\bmy (?:current|present) (?:boss|employer|manager|firm|job|company)\b|\bwhere i am now\b|\bhesitate\b|\b(?:any|further|more|have|got) (?:\w+ )?questions?\b|\bfeel free to (?:ask|contact|reach|reply|get)\b|\b(?:is|are) unclear\b|\b(?:other|more|next|further|another) (?:profiles?|cvs?|candidates?)\b",
    re.IGNORECASE,
)
_NOT_SPOKEN = frozenset(
    {"quoted_thread", "own_words", "hidden", "instruction", "boilerplate", "noise", "greeting", "signature"}
)
_JUDGED_ELSEWHERE = frozenset({"gap", "strength"})
_FEWEST = 2
_OPENING = Pattern(r"\b(?:opening|vacanc(?:y|ies)|roles?|posts?|positions?|jobs?|pool|shifts?)\b", re.IGNORECASE)
_WANTS_AN_ANSWER = Pattern(
    r"\?|\b(?:know|reply|answer|tell|confirm|say|word|hear|shout|yes|respond|rsvp|choose|decide|think|by)\b",
    re.IGNORECASE,
)
_SHADOWS = Pattern(r"\bshadow(?:ing|s)?\b", re.IGNORECASE)
_TALKS = Pattern(r"\b(?:speak|talk|chat|catch up)\b", re.IGNORECASE)
_TALKS_TO_OTHERS = Pattern(r"\b(?:speak|talk|chat) (?:to|with) (?!you\b|me\b|us\b|him\b|her\b)", re.IGNORECASE)
_THEY_SEND = Pattern(
    r"\b(?:i|we|she|he|they)(?:['’]ll| can| could| will| would) (?:also |gladly |happily )?(?:send|forward|share|e-?mail)\b",
    re.IGNORECASE,
)
_SENDS_WORD_OF_IT = Pattern(
    r"\bsend (?:you|it|them|over|through|across|the)\b[^.!?]{0,60}\b(?:req|specs?|job description|jd|details|advert|link|info)\b",
    re.IGNORECASE,
)
_FORWARDS = Pattern(
    r"\b(?:forward|put|send|submit|refer|recommend|introduc\w*|intro|mention|nominat\w*|pass|suggest|vouch|flag|approach|word|name|connect|write|"
    r"(?:speak|talk|chat) (?:to|with) (?!you\b))\b",
    re.IGNORECASE,
)
_BY_THEM = Pattern(  # what they would do about it
    r"\b(?:i|we)(?:['’](?:d|ll)| can| could| will| would| may| might| shall| am| are)\b|\b(?:shall|should|can|could|may|will) (?:i|we)\b|\b(?:let|want|like) (?:me|us)\b"
    r"|\b(?:forward|put|send|submit|pass|refer|recommend|introduce?|mention|nominate|transfer\w*|share|consent)\b",
    re.IGNORECASE,
)
_CALL_OFFERED = Pattern(
    r"(?:\b(?:happy|glad|free|available|willing|able) to|\b(?:i|we)(?: can| could| will|['’]ll|['’]d)(?: happily| gladly)?) (?:do|have|jump on|hop on|get on|arrange|set up|schedule|book) (?:you )?(?:an?|another) (?:[\w-]+ ){0,3}?(?:call|chat|catch[- ]?up|zoom)\b",
    re.IGNORECASE,
)
_BACK = Pattern(
    r"\b(?:come back|re-?apply(?:ing)?|apply(?:ing)? again|try(?:ing)? again|(?:see|have|look at|interview) you (?:again|back))\b",
    re.IGNORECASE,
)
_SEEN_AGAIN = Pattern(
    r"\b(?:would|will|can|could|(?:happy|glad|willing) to) (?:see|interview|consider|meet|look at|talk to)(?: (?:you|him|her|them|u))? again\b",
    re.IGNORECASE,
)
_RELEASES = Pattern(  # who lets them go to something
    r"\b(?:happy|glad|willing|able|agreed?|can|will|['’]ll|going) (?:to )?(?:release|free (?:up )?|spare|cover for|stand in for|let) (?:you|u|him|her|me)\b(?! know)",
    re.IGNORECASE,
)
_WATCHED = Pattern(
    r"\b(?:watch|watching|check|checking|follow|following|keep an eye|keeping an eye|look out|monitor)\b", re.IGNORECASE
)
_ANOTHER_JOB = Pattern(  # that is still to begin
    r"\b(?:(?:he|she|they|we|i)(?:['’]?s| has|['’]?ve| have|['’]?ll have| will have)?(?: got)?|there(?:['’]?s| is)(?: going to be)?|got|have|has) (?:another|a new|one more) (?:job|site|contract|project|role|post|vacancy|start) (?:(?:starting|coming up|coming|kicking off|due|going|opening)\b|in (?:the )?(?:new year|spring|summer|autumn|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|never|cannot|no)\b|n['’]t\b", re.IGNORECASE)
_INVITES = Pattern(r"\bcome (?:along )?(?:and )?(?:volunteer|visit|shadow|watch|join us|spend)\b", re.IGNORECASE)
_COME = Pattern(
    r"\b(?:come|came|visit|coffee|pop|drop|watch|join|sit in|shadow\w*|trial|meet|lunch|tour|attend)\b", re.IGNORECASE
)
_TO_WRITE = Pattern(
    r"(?:^|[;:,.] )\W*(?:if (?:so|interested|you(?:['’]re| are)[^,]*),? ?)?(?:please |just )?(?:e-?mail|contact|ring|call|text|write to|message)\b",
    re.IGNORECASE,
)
_HAS_OTHERS = Pattern(
    r"\b(?:got|have|['’]ve|there(?:['’]s| is| are))\b (?:\w+ ){0,2}?(?:another|others?|more|two|three|2|3|few|couple|one|ones)\b[^.!?]{0,25}\b(?:for (?:you|u|ya)|in mind for you|(?:that|which|might|may|could|would) suit)\b",
    re.IGNORECASE,
)
_OFFERS_TO = Pattern(
    r"\b(?:do|would) (?:you|u) (?:want|like) (?:me|us) to (?:look|see|ask|check|send|put|keep|find|try|forward|pass|share|add|mention)\b[^.!?]*\?|^\W*(?:so )?(?:shall|should) (?:i|we) (?:look|see|ask|check|send|put|keep|find|try|forward|pass|share|add)\b[^.!?]*\?",
    re.IGNORECASE,
)
_HEAR_FROM_YOU = Pattern(
    r"^\W*(?:(?:do|please|pls|so) )*(?:stay|keep) in touch\b|\b(?:glad|happy|pleased|delighted|love|like|lovely|good) to hear from (?:you|u)\b",
    re.IGNORECASE,
)
_AT_HAND = Pattern(
    r"^\W*I(?:['’]m| am) (?:usually |mostly |normally |always )?(?:in the office|at my desk|in|around|on ext\w*)\b(?! (?:touch|favou?r))",
    re.IGNORECASE,
)
_THEY_COME_BACK = Pattern(  # they would, if they may; the person need not
    r"\b(?:can|could|may|might|shall|should|okay if|ok if|mind if|fine if|all right if|alright if) (?:i|we) (?:(?:get|come) back to you|contact you|(?:get|be) (?:back )?in touch|(?:ring|call|e-?mail|text|message|write to) you|let you know|drop you an? \w+)\b",
    re.IGNORECASE,
)
_GO_ON = Pattern(r"^\W*(?:do |please )?keep (?:on )?[a-z]+ing\b", re.IGNORECASE)
_LOOKS_AT = Pattern(
    r"\b(?:happy|glad|willing|pleased) to (?:look|(?:take|have) (?:a|another) look|read|review|go over|check) \b",
    re.IGNORECASE,
)
_THEIRS_DEMAND = Pattern(
    r"\b(?:clients?|customers?|insurers?|regulators?|contracts?|auditors?) (?:all |also |always )?(?:requires?|needs?|wants?|expects?|insists?|asks?|demands?)\b",
    re.IGNORECASE,
)

_CALL_THEM = Pattern(r"\b(?:you|u|your)\b|^\W*(?:please |just |do )?(?:ring|call|phone)\b", re.IGNORECASE)

_RATHER: tuple[
    tuple[OfferKind, Pattern, OfferKind], ...
] = (  # what is heard, and what it is where these words stand in it
    ("again", _INVITES, "come"),
    ("again", _THEY_COME_BACK, "keep"),
    ("ring", TEXTED, "send"),
    ("work", _GO_ON, "task"),
    ("talk", _LOOKS_AT, "help"),
    ("send", _THEY_SEND, "help"),
    ("talk", _TALKS_TO_OTHERS, "forward"),
    ("talk", OTHERS_ASK, "work"),
    ("answer", OTHERS_ASK, "work"),
)


def offers(reading: Reading) -> tuple[Offer, ...]:
    """Return what is offered or asked, in order; what was written by others or nobody reads is left out, and only English is judged."""
    if reading.language != "en":
        return ()
    page = page_of(reading.feedback.text)
    sentences = list(_sentences(page.text, [*_elsewhere(reading)]))
    if reading.has_warning("language_in_part"):
        sentences = [(start, end) for start, end in sentences if guess_language(page.text[start:end]) == "en"]
    text = readable(page.text)
    found: list[Offer] = []
    last, before = 0, ["", ""]
    for (start, end), labels in zip(sentences, likely("offer", text, sentences, {"alone": 1.0}), strict=True):
        words = written_out(page.text[start:end])
        before.append(words)
        kind, place = _kind(labels, words), page.source(start, end)
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
        goes_on = IF_ALLOWED.search(words) or (
            beside is not None and beside.kind in OPEN and WHICH_DATES.search(page.text, start, end)
        )
        if beside is not None and kind in {None, "answer", "send", "date", "talk", "help"} and goes_on:
            # "We'd like to keep your details. If that is all right, please reply."
            found[-1] = Offer(beside.kind, beside.start, place[1], f"{beside.words} {words}")
        elif kind is not None:
            found.append(Offer(kind, *place, words, _post_before(found)))
            last = end
    return tuple(found)


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
    page = page_of(reading.feedback.text)
    unspoken = [aside for aside in reading.set_aside if aside.reason in _NOT_SPOKEN]
    judged = [point for point in reading.points if point.kind in _JUDGED_ELSEWHERE]
    for part in (*unspoken, *judged):
        stretch = page.shown(part.start, part.end)
        if stretch is not None:
            yield stretch


def _sentences(text: str, elsewhere: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that are not for the most part read elsewhere."""
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        start += len(found[0]) - len(found[0].lstrip())
        taken = sum(max(0, min(end, to) - max(start, since)) for since, to in elsewhere)
        outright = _outright(found[0]) is not None
        spoken = len(found[0].split()) >= _FEWEST and (outright or 2 * taken < end - start)
        if spoken and (outright or LEAVE.search(found[0]) or not _CLOSING.search(found[0])):
            yield start, end


def _kind(labels: dict[str, float], words: str) -> OfferKind | None:
    """Return what a sentence surely offers; where only it is sure that it opens something, what is likeliest, or help of some kind."""
    outright = _outright(words)
    if is_taken_back(words) and _RELEASES.search(words) is None:
        return "shut" if labels.get("shut", 0.0) >= _SURE else None
    if (
        outright in {"errand", "task"}
        or _RELEASES.search(words) is not None
        or asks_to_rate(words)
        or change_in(words) is not None
    ):
        return outright
    best = cast("OfferKind", max(get_args(OfferKind), key=lambda kind: labels.get(kind, 0.0)))
    if best == "work" and _THEIRS_DEMAND.search(words):
        return None
    judged = None if only_tells_the_time(words) else _as_judged(best, labels, words)
    invited = judged == "again" and is_invited_to_apply(words)  # to another post than the one that is gone
    stands_by = outright == "help" and judged == "again" and not _BACK.search(words)
    if (invited or stands_by or judged in {None, "help", "work", "talk"}) and outright is not None:
        return outright
    would_be_called = (
        judged in {"work", "talk", "help", "forward"} and RING_THEM.search(words) and _CALL_THEM.search(words)
    )
    if would_be_called or (judged in {"date", "talk"} and _AT_HAND.search(words)):
        return "ring"  # who would like to be called, and is not who writes; or who is there, and has set no time
    return _told_by_words(words) if judged is None else judged


def _outright(words: str) -> OfferKind | None:
    """Return what is offered or asked in so many words, whatever else stands in the sentence or was heard in it: nobody is criticised by that."""
    if is_a_visit(words):
        return "come"
    if KEEPS.search(words) and IF_ALLOWED.search(words) and not PUTS_FORWARD.search(words):
        return "keep"
    if (
        has_something(words)
        or is_invited_to_apply(words)
        or _ANOTHER_JOB.search(words)
        or (level_in(words) is not None and not _DENIED.search(words))
    ):
        return "work"
    return _asked_outright(words) or _way_back(words) or ("talk" if _CALL_OFFERED.search(words) else None)


def _asked_outright(words: str) -> OfferKind | None:
    """Return what is to be done or to be learned, where it is said so plainly that a reply can repeat it."""
    told: tuple[tuple[OfferKind, str | None], ...] = (
        ("errand", errand_in(words)),
        ("task", going_on_in(words)),
        ("help", course_in(words)),
        ("help", help_in(words)),
        ("send", sent_as_told(words)),
        ("answer", change_in(words)),
        ("answer", choice_in(words) if wants_a_line(words) else None),
    )
    return next((kind for kind, said in told if said is not None), "send" if asks_to_rate(words) else None)


def _way_back(words: str) -> OfferKind | None:
    """Return how the person is to come back after a while or once something is done."""
    if is_a_retest(words) or (page_in(words) is not None and _WATCHED.search(words)):
        return "again"
    if _DENIED.search(words):
        return None
    if condition_in(words) is not None:
        by_phone = any(way.search(words) for way in (RING_US, RING_THEM, RING_BACK))
        if asks_for_copy(words):
            return "again"
        if by_phone or not _BACK.search(words):
            return "ring" if by_phone or WRITE_US.search(words) else None
        return "again"
    return "again" if _SEEN_AGAIN.search(words) and later_in(words) is not None else None


def _told_by_words(words: str) -> OfferKind | None:
    """Return what plain words offer, whatever the encoder hears in them."""
    if _OFFERS_TO.search(words):
        return "help"
    timed = any(tell(words) is not None for tell in (condition_in, after_in, later_in))
    if timed and (RING_US.search(words) or WRITE_US.search(words)):
        return "ring"
    if _HEAR_FROM_YOU.search(words):
        return "ring"
    return "work" if _HAS_OTHERS.search(words) or (is_a_chance(words) and _OPENING.search(words)) else None


def _as_judged(best: OfferKind, labels: dict[str, float], words: str) -> OfferKind | None:
    """Return what the encoder hears in a sentence."""
    if best == "answer" and not _WANTS_AN_ANSWER.search(words):
        return None
    if labels.get(best, 0.0) >= _SURE:
        return _as_worded(best, words)
    if labels.get("send", 0.0) >= _WORDED and SENT.search(words):
        return "send"
    opened = sum(labels.get(kind, 0.0) for kind in (*OPEN, "keep"))
    if opened + labels.get("again", 0.0) >= _PROBABLY and _INVITES.search(words):
        return "come"
    likeliest = best in OPEN and labels[best] >= _LIKELIEST
    if opened >= _PROBABLY and likeliest:
        return _as_worded(best, words)
    of_some_kind: OfferKind = "work" if _OPENING.search(words) and INTEREST.search(words) else "help"
    if RING_US.search(words):
        of_some_kind = "ring"
    if of_some_kind == "help" and KEEPS.search(words):
        of_some_kind = "keep"
    return of_some_kind if opened >= (_PROBABLY if IF_ALLOWED.search(words) else _SOMETHING) else None


def _as_worded(kind: OfferKind, words: str) -> OfferKind:
    """Return what is offered where its words tell that: who invites wants somebody to come, who puts nobody forward offers a talk, help or a post."""
    if PUTS_FORWARD.search(words):
        return "forward" if kind == "work" else kind
    meant = next((better for heard, said, better in _RATHER if kind == heard and said.search(words)), kind)
    if meant != kind or kind != "forward":
        return meant
    told: tuple[tuple[OfferKind, bool], ...] = (
        ("ring", _TO_WRITE.search(words) is not None),
        ("keep", KEEPS.search(words) is not None),
        ("help", _SHADOWS.search(words) is not None or _SENDS_WORD_OF_IT.search(words) is not None),
        ("talk", _TALKS.search(words) is not None and _FORWARDS.search(words) is None),
        ("work", _OPENING.search(words) is not None and _BY_THEM.search(words) is None),
    )
    return next((worded for worded, is_so in told if is_so), kind)
