"""What the encoder hears in a sentence, put right by its words: who invites wants somebody to come, who puts nobody forward has a post."""

import re
from typing import cast, get_args

from coach.offering.awaited import awaited_in
from coach.offering.leave import IF_ALLOWED, KEEPS, PUTS_FORWARD
from coach.offering.offer import INTEREST, OPEN, OfferKind
from coach.offering.openings import is_invited_to_apply
from coach.offering.outright import BACK, OFFERS_TO, OPENING, outright, told_by_words
from coach.offering.places import takes_on
from coach.offering.reaching import RING_NAMED, RING_THEM, RING_US
from coach.offering.sending import SENT, TEXTED
from coach.offering.unoffered import asks_to_rate, is_taken_back
from coach.patterns import Pattern
from coach.sentences.days import only_tells_the_time
from coach.sentences.deciding import change_in
from coach.sentences.elsewhere import is_hint

_SURE = 0.6  # of 392 sentences by strangers 105 offers are heard rightly then, 28 of another kind or where none is; at 0.75 it is 94 and 21
_LIKELIEST = 0.4  # where only several kinds together are likely
_SOMETHING = 0.85
_WORDED = 0.3  # where they say what is to be sent
_PROBABLY = 0.65  # where one of them is likely besides, or the sentence asks for leave
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
_RELEASES = Pattern(  # who lets them go to something
    r"\b(?:happy|glad|willing|able|agreed?|can|will|['’]ll|going) (?:to )?(?:release|free (?:up )?|spare|cover for|stand in for|let) (?:you|u|him|her|me)\b(?! know)",
    re.IGNORECASE,
)
_TURNS_UP = Pattern(
    r"(?:^\W*|[,;:.!–-] *|\b(?:just|so|and|please|do) )(?:turn|show) up\b|\b(?:come|pop) along\b|\byou (?:may|can|could|might) come (?:in \w+ )?(?:for )?(?:an?|one|two|some) (?:week|day|morning|afternoon|evening|few days)\b",
    re.IGNORECASE,
)
_WOULD_COME = Pattern(
    r"\b(?:let (?:me|us) know|shout|tell (?:me|us)|say) if (?:you |ever |you['’]d |ever |at all )+(?:want|like|wish|fancy|care|feel like)(?: to)? (?:com(?:e|ing)|visit\w*|watch\w*|see|join\w*|sit(?:ting)? in|shadow\w*|spend\w*)\b",
    re.IGNORECASE,
)
_HAT_IN = Pattern(r"\bthrow(?:ing)? your hat in\b", re.IGNORECASE)
_RINGS_NOW = Pattern(  # about a post, and not to come back
    r"^(?!.*\b(?:again|re-?apply|come back|try|when|once|in|after|from|next)\b).*\b(?:ring|call|phone|telephone) (?:me|us|him|her|them|reception|(?:the|our) (?:\w+ )?(?:office|shop|school|desk|home|ward|surgery|yard|store|switchboard))\b",
    re.IGNORECASE,
)
_INVITES = Pattern(r"\bcome (?:along )?(?:and )?(?:volunteer|visit|shadow|watch|join us|spend)\b", re.IGNORECASE)
_TO_WRITE = Pattern(
    r"(?:^|[;:,.] )\W*(?:if (?:so|interested|you(?:['’]re| are)[^,]*),? ?)?(?:please |just )?(?:e-?mail|contact|ring|call|text|write to|message)\b",
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
_WRITTEN_TO_TALK = Pattern(  # this letter is what they wait for
    r"\b(?:arrange|set up|book|schedule|organi[sz]e|talk|speak|chat|discuss|(?:go|run|walk) through)\b.{0,120}\w@\w|\w@\w.{0,120}\b(?:arrange|set up|book|schedule|organi[sz]e|talk|speak|chat|discuss|(?:go|run|walk) through)\b",
    re.IGNORECASE,
)
_OF_AN_OPENING = Pattern(  # somebody, or something that is free
    r"\?|\b(?:you|u|your|ur|me|my|i|we|us|our|he|she|they|roles?|posts?|positions?|jobs?|vacanc\w+|openings?|shifts?|work|cover|headcount|place|interest\w*|keen|com(?:es?|ing)|going|start\w*|open\w*|free|available|look\w*|needs?|hir\w+|recruit\w*|advert\w*|short|freelance|contract|temp|again|poss\w*|consider\w*|suit\w*)\b",
    re.IGNORECASE,
)
_CALL_THEM = Pattern(r"\b(?:you|u|your)\b|^\W*(?:please |just |do )?(?:ring|call|phone)\b", re.IGNORECASE)
_OTHERS_ASK = Pattern(  # on a card: somebody else is to find out, about the post that stands before it
    r"\b(?:recruiter|hr|talent|ta|agency|consultant|hiring manager|people team|admin|[a-z]+ team) (?:to|will|should|can|please) (?:ask|check|find out|see|sound|confirm|test|gauge|follow up)\b[^.!?\n]{0,30}\b(?:interest\w*|keen|open to|up for|wants?|like)\b",
    re.IGNORECASE,
)
_RATHER: tuple[
    tuple[OfferKind, Pattern, OfferKind], ...
] = (  # what is heard, and what it is where these words stand in it
    ("again", _INVITES, "come"),
    ("again", _TURNS_UP, "come"),
    ("again", _RINGS_NOW, "ring"),
    ("again", RING_NAMED, "ring"),
    ("work", _TURNS_UP, "come"),
    ("talk", OFFERS_TO, "help"),
    ("forward", _HAT_IN, "work"),
    ("again", _THEY_COME_BACK, "keep"),
    ("ring", TEXTED, "send"),
    ("ring", _WRITTEN_TO_TALK, "talk"),
    ("work", _GO_ON, "task"),
    ("talk", _LOOKS_AT, "help"),
    ("send", _THEY_SEND, "help"),
    ("talk", _TALKS_TO_OTHERS, "forward"),
    ("talk", _OTHERS_ASK, "work"),
    ("answer", _OTHERS_ASK, "work"),
    ("answer", _WOULD_COME, "come"),
)


def kind_of(labels: dict[str, float], words: str) -> OfferKind | None:
    """Return what a sentence surely offers; where only it is sure that it opens something, what is likeliest, or help of some kind."""
    told = "hint" if is_hint(words) else outright(words)
    if is_taken_back(words) and _RELEASES.search(words) is None and not takes_on(words):
        return "shut" if labels.get("shut", 0.0) >= _SURE else None
    if (
        told in {"errand", "hint", "task"}
        or awaited_in(words) is not None
        or _RELEASES.search(words) is not None
        or asks_to_rate(words)
        or change_in(words) is not None
    ):
        return told
    best = cast("OfferKind", max(get_args(OfferKind), key=lambda kind: labels.get(kind, 0.0)))
    if best == "work" and (_THEIRS_DEMAND.search(words) or not (told or _OF_AN_OPENING.search(words))):
        return None
    judged = None if only_tells_the_time(words) else _as_judged(best, labels, words)
    invited = judged == "again" and is_invited_to_apply(words)  # to another post than the one that is gone
    stands_by = told == "help" and judged == "again" and not BACK.search(words)
    sends = judged == "answer" and told == "send"
    if (invited or stands_by or sends or judged in {None, "help", "work", "talk"}) and told is not None:
        return told
    would_be_called = (
        judged in {"work", "talk", "help", "forward"} and RING_THEM.search(words) and _CALL_THEM.search(words)
    )
    if would_be_called or (judged in {"date", "talk"} and _AT_HAND.search(words)):
        return "ring"  # who would like to be called, and is not who writes; or who is there, and has set no time
    return told_by_words(words) if judged is None else judged


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
    of_some_kind: OfferKind = "work" if OPENING.search(words) and INTEREST.search(words) else "help"
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
        ("work", OPENING.search(words) is not None and _BY_THEM.search(words) is None),
    )
    return next((worded for worded, is_so in told if is_so), kind)
