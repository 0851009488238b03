"""What a sender offers or asks, sentence by sentence: a call, another role, a next conversation, to apply again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from coach.days import answer_by, day_in
from coach.encoder import likely
from coach.listening import page_of
from coach.page import readable
from coach.patterns import Pattern
from coach.schemas import Reading

OfferKind: TypeAlias = Literal[
    "come", "date", "ring", "talk", "forward", "work", "help", "send", "task", "answer", "again", "keep", "wait", "shut"
]
_ASKS: frozenset[OfferKind] = frozenset({"come", "date", "send", "task", "answer"})
_THEIRS_TO_DO: frozenset[OfferKind] = frozenset({"forward", "work", "help", "keep", "answer"})
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…](?=\s|$)|(?=\n|\Z)|(?=\s(?:u[hm]+|erm?)\b))")  # who speaks makes no full stops
_SURE = 0.6  # of 392 sentences by strangers 105 offers are heard rightly then, 28 of another kind or where none is; at 0.75 it is 94 and 21
_LIKELIEST, _SOMETHING = 0.4, 0.85  # where only several kinds together are likely
_WORDED = 0.3  # where they say what is to be sent
_PROBABLY = 0.65  # where one of them is likely besides, or the sentence asks for leave
_OPEN: tuple[OfferKind, ...] = ("come", "date", "ring", "talk", "forward", "work", "help", "task", "answer")
_CLOSING = Pattern(  # what stands below every mail, what the person means to do elsewhere, and what is asked of everybody
    r"^\W*(?:(?:has|have|does|do|is|are|did|can|could|any tips)\b[^.!?]*\b)?(?:anyone|anybody|you guys|folks)\b[^.!?]*\?|\bthought i['’]?d (?:share|post)\b|\btell me if\b|\b(?:pay|wages?|paid|money|cheque|paycheck)\b[^.!?]{0,60}\b(?:office|collect|pick|get it)\b|\bmy (?:current|present) (?:boss|employer|manager|firm|job|company)\b|\bwhere i am now\b|\bhesitate\b|\b(?:any|further|more|have|got) (?:\w+ )?questions?\b|\bfeel free to (?:ask|contact|reach|reply|get)\b|\b(?:is|are) unclear\b|\b(?:other|more|next|further|another) (?:profiles?|cvs?|candidates?)\b",
    re.IGNORECASE,
)
_NOT_SPOKEN = frozenset(
    {"quoted_thread", "own_words", "hidden", "instruction", "boilerplate", "noise", "greeting", "signature"}
)
_JUDGED_ELSEWHERE = frozenset({"gap", "strength"})
_FEWEST = 2
_LEAVE = Pattern(
    r"\bdo (?:you|i) want (?:putting|sending|to be put)\b|\b(?:shall|should) i\b|\b(?:can|could|may|might) (?:i|we)\b|\b(?:want|like|okay|ok|happy|alright|fine|good)(?: with you)?(?:,? if (?:i|we)| (?:me|us) to| for (?:me|us) to)\b|\bsay the word\b",
    re.IGNORECASE,
)
_OPENING = Pattern(r"\b(?:opening|vacanc(?:y|ies)|roles?|posts?|positions?|jobs?|pool|shifts?)\b", re.IGNORECASE)
_WANTS_AN_ANSWER = Pattern(
    r"\?|\b(?:know|reply|answer|tell|confirm|say|word|hear|shout|yes|respond|rsvp|choose|decide|think|by)\b",
    re.IGNORECASE,
)
_SHADOWS = Pattern(r"\bshadow(?:ing|s)?\b", re.IGNORECASE)
_TALKS = Pattern(r"\b(?:speak|talk|chat|catch up)\b", re.IGNORECASE)
_TALKS_TO_OTHERS = Pattern(r"\b(?:speak|talk|chat) (?:to|with) (?!you\b|me\b|us\b|him\b|her\b)", re.IGNORECASE)
_PUTS_FORWARD = Pattern(r"\bput(?:ting)? (?:(?:you|me|him|her|them|your \w+) )?forward\b", re.IGNORECASE)
_KEEPS = Pattern(
    r"\b(?:keep|hold|hang on to)(?:ing)? (?:(?:your|my) \w+|you) (?:\w+ )?(?:on|for|in|with)\b|\bkeep(?:ing)? (?:your|my) (?:details|cv|resume|name|application|information)\b",
    re.IGNORECASE,
)
_CONTACTS = Pattern(
    r"\b(?:contact|reach out to|get (?:back )?in touch with) you\b|\bgive you an? (?:ring|call|shout|bell|buzz)\b",
    re.IGNORECASE,
)
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
_INVITES = Pattern(r"\bcome (?:along )?(?:and )?(?:volunteer|visit|shadow|watch|join us|spend)\b", re.IGNORECASE)
_SENT = Pattern(
    r"\b(?:send|share|forward|e-?mail|drop)\b(?: (?:me|us|over|through|across))* (?:your |the |an? )?"
    r"(?P<thing>(?:(?:updated?|latest|new|current|revised) )?(?:cv|resume|résumé|portfolio|references|certificates?|transcripts?|availability|documents|(?:bank|account) details|iban|sort code|account number))\b",
    re.IGNORECASE,
)
_IF_ALLOWED = Pattern(
    r"\b(?:just |please |simply )?(?:reply|say|text|answer)(?: me| us| with)?(?: a| with)? [\"“']?yes\b|\bif (?:it(?:['’]s| is) )?ok(?:ay)? to (?:send|put|forward|pass|share|keep)\b|\bif you(?:['’]d| would) like me to(?=\s*(?:[.,;!?]|$))|\bif you(?:['’]d| would) like me to (?:send|put|forward|pass|share|keep|introduce|mention|approach)\b|\bif (?:you(?:['’]re| are)? (?:agree|don['’]?t mind|do not mind|happy|okay|ok|(?:like|wish)(?=[\s]*(?:[,.;:!?]|$)))|(?:that|this|it)(?:['’]s| is| suits)?(?: (?:ok|okay|fine|alright|all right|you|with you))+)|\bwith your (?:permission|consent|agreement)\b|\bneed(?:ed)? your (?:written |explicit )?(?:consent|permission|agreement|approval|ok(?:ay)?|go-ahead)\b|\bconfirm (?:if|that) (?:you (?:agree|consent|are (?:happy|ok|okay|fine))|(?:(?:this|that|it) is )?(?:ok|okay|fine))\b",
    re.IGNORECASE,
)
_RING = Pattern(
    r"\bi['’]?m in (?:till|until|tomorrow|today|all|from|at|on|most)\b|\b(?:ring|call|phone|bell|buzz) (?:me|us)\b|\bgive (?:me|us) a (?:ring|call|bell|buzz|shout)\b",
    re.IGNORECASE,
)
_COME = Pattern(
    r"\b(?:come|came|visit|coffee|pop|drop|watch|join|sit in|shadow\w*|trial|meet|lunch|tour|attend)\b", re.IGNORECASE
)
_SUITS = Pattern(r"\b(?:suits?|ok|okay|works?|free|available|good|do you|alright)\b", re.IGNORECASE)
_WHICH_DATES = Pattern(
    r"\b(?:e-?mail|send|text|give|drop|let|ping|message) (?:me|us)(?: have| over)? (?:some|a few|your|a couple of|any|two|three|two or three) (?:dates|times|days|slots|availabilit\w+)\b"
    r"|\b(?:which|what) (?:days?|times?|dates?) (?:would |might )?(?:suit|work)|\b(?:reply|respond|come back|get back)(?: to (?:me|us))? with (?:an?|some|your|any) (?:(?:suitable|convenient|good|preferred) )?(?:times?|dates?|slots?|days?)\b|\bwhen (?:you['’]re|you are|are you) (?:free|around|available)\b|\bwhen (?:suits|works)(?: you)?\b",
    re.IGNORECASE,
)
_ON_LINKEDIN = Pattern(
    r"\b(?:connect|link up|add (?:me|us)|find (?:me|us)|request)\b.{0,30}\b(?:on|via|over|through) linked ?in\b",
    re.IGNORECASE,
)
_TO_WRITE = Pattern(
    r"\W*(?:if (?:so|interested|you(?:['’]re| are)[^,]*),? ?)?(?:please |just )?(?:e-?mail|contact|ring|call|text|write to|message)\b",
    re.IGNORECASE,
)
_LAST_CLAUSE = Pattern(r"\s[-–—]+\s|[,;:.]\s|\band\b", re.IGNORECASE)
_INTEREST = Pattern(
    r"\b(?:interest\w*|fancy|up for|appeal|consider|tempt\w*|keen|open to|would (?:that|it|you)|sounds?|any use|worth a|game|on board|in)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence of the text as received, from ``start`` to ``end``, with one behind it that asks for leave, and what it offers or asks.

    To come (``come``), to talk (``talk``), to call them (``ring``), a talk on a day (``date``), to be put forward, other work, help, something
    to send, a task, a question (``answer``), to apply again, that the details are kept; ``wait`` promises news, ``shut`` wants no answer.
    """

    kind: OfferKind
    start: int
    end: int
    words: str

    @property
    def asks(self) -> bool:
        """Whether it wants an answer before anything else; what is only offered is answered at the end."""
        return self.kind in _ASKS or self.wants_leave

    @property
    def wants_leave(self) -> bool:
        """Whether they ask if they may do something: "shall I put you in?", "I'll keep your details, if you agree"."""
        asked = self.words.rstrip().endswith("?") and _LEAVE.search(self.words) is not None
        return self.kind in _THEIRS_TO_DO and (asked or _IF_ALLOWED.search(self.words) is not None)

    @property
    def wanted(self) -> str | None:
        """What they want to be sent, in their words: "updated CV"; ``None`` where it is not said in so many words."""
        found = _SENT.search(self.words) if self.kind == "send" else None
        return found["thing"] if found is not None else None

    @property
    def by_phone(self) -> bool:
        """Whether they want to be called, not only to hear from the person."""
        return self.kind == "ring" and _RING.search(self.words) is not None

    @property
    def wants_dates(self) -> bool:
        """Whether the person is to say when: "just email me some dates"."""
        return self.kind in _OPEN and _WHICH_DATES.search(self.words) is not None

    @property
    def leave(self) -> Literal["keep", "keep_details", "contact"] | None:
        """What they would do if they may: keep the person in mind or on a list, the details, or get in touch; ``None`` for anything else."""
        if _CONTACTS.search(self.words):
            return "contact"
        found = _KEEPS.search(self.words) if _PUTS_FORWARD.search(self.words) is None else None
        if found is None:
            return "keep_details" if self.kind == "keep" else None
        return "keep" if found[0].lower().split()[1] == "you" else "keep_details"

    @property
    def on_linkedin(self) -> bool:
        """Whether they offer to stay in touch there."""
        return _ON_LINKEDIN.search(self.words) is not None

    @property
    def names_a_time(self) -> bool:
        """Whether they ask if a day suits: "does Thursday at 10 work?", "I've put you forward - Thursday 10am ok?"."""
        asked = self.words if self.kind == "answer" else _LAST_CLAUSE.split(self.words)[-1]
        asks = self.kind == "answer" or (self.kind in _OPEN and asked.rstrip().endswith("?"))
        return asks and day_in(asked) is not None and _SUITS.search(asked) is not None

    @property
    def only_sets_a_deadline(self) -> bool:
        """Whether they say until when they want to hear, and no more: "I need to know by Friday"."""
        return self.kind == "answer" and not self.words.rstrip().endswith("?") and answer_by(self.words) is not None

    @property
    def wants_facts(self) -> bool:
        """Whether they ask what only the person knows: "is your number still the same?"."""
        asks = self.kind == "answer" and self.words.rstrip().endswith("?")
        return asks and not (self.wants_leave or self.names_a_time) and _INTEREST.search(self.words) is None


def offers(reading: Reading) -> tuple[Offer, ...]:
    """Return what is offered or asked, in order; what was written by others or nobody reads is left out, and only English is judged."""
    if reading.language != "en":
        return ()
    page = page_of(reading.feedback.text)
    sentences = list(_sentences(page.text, [*_elsewhere(reading)]))
    text = readable(page.text)
    found: list[Offer] = []
    last = 0
    for (start, end), labels in zip(sentences, likely("offer", text, sentences, {"alone": 1.0}), strict=True):
        kind, place = _kind(labels, page.text[start:end]), page.source(start, end)
        if kind in {"come", "talk"} and _RING.search(page.text, start, end) and not _COME.search(page.text, start, end):
            kind = "ring"  # the way to say yes, which stands there, is what a reply can take up
        if kind is None and _ON_LINKEDIN.search(page.text, start, end):
            kind = "help"
        if place is None:
            continue
        beside = found[-1] if found and not page.text[last:start].strip() else None
        goes_on = _IF_ALLOWED.search(page.text, start, end) or (
            beside is not None and beside.kind in _OPEN and _WHICH_DATES.search(page.text, start, end)
        )
        if beside is not None and kind in {None, "answer", "send", "date", "talk"} and goes_on:
            # "We'd like to keep your details. If that is all right, please reply."
            found[-1] = Offer(beside.kind, beside.start, place[1], f"{beside.words} {page.text[start:end]}")
        elif kind is not None:
            found.append(Offer(kind, *place, page.text[start:end]))
            last = end
    return tuple(found)


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
        spoken = len(found[0].split()) >= _FEWEST and 2 * taken < end - start
        if spoken and (_LEAVE.search(found[0]) or not _CLOSING.search(found[0])):
            yield start, end


def _kind(labels: dict[str, float], words: str) -> OfferKind | None:
    """Return what a sentence surely offers; where only it is sure that it opens something, what is likeliest, or help of some kind."""
    best = cast("OfferKind", max(get_args(OfferKind), key=lambda kind: labels.get(kind, 0.0)))
    if best == "answer" and not _WANTS_AN_ANSWER.search(words):
        return None
    if labels.get(best, 0.0) >= _SURE:
        return _as_worded(best, words)
    if labels.get("send", 0.0) >= _WORDED and _SENT.search(words):
        return "send"
    opened = sum(labels.get(kind, 0.0) for kind in (*_OPEN, "keep"))
    if opened + labels.get("again", 0.0) >= _PROBABLY and _INVITES.search(words):
        return "come"
    likeliest = best in _OPEN and labels[best] >= _LIKELIEST
    if opened >= _PROBABLY and likeliest:
        return _as_worded(best, words)
    of_some_kind: OfferKind = "work" if _OPENING.search(words) and _INTEREST.search(words) else "help"
    return of_some_kind if opened >= (_PROBABLY if _IF_ALLOWED.search(words) else _SOMETHING) else None


def _as_worded(kind: OfferKind, words: str) -> OfferKind:
    """Return what is offered where its words tell that: who invites wants somebody to come, who puts nobody forward offers a talk, help or a post."""
    if kind == "again" and _INVITES.search(words):
        return "come"
    if _PUTS_FORWARD.search(words):
        return "forward" if kind == "work" else kind
    if kind == "send" and _THEY_SEND.search(words):
        return "help"
    if kind == "talk" and _TALKS_TO_OTHERS.search(words):
        return "forward"
    if kind != "forward":
        return kind
    told: tuple[tuple[OfferKind, bool], ...] = (
        ("ring", _TO_WRITE.match(words) is not None),
        ("keep", _KEEPS.search(words) is not None),
        ("help", _SHADOWS.search(words) is not None or _SENDS_WORD_OF_IT.search(words) is not None),
        ("talk", _TALKS.search(words) is not None and _FORWARDS.search(words) is None),
        ("work", _OPENING.search(words) is not None and _BY_THEM.search(words) is None),
    )
    return next((worded for worded, is_so in told if is_so), kind)
