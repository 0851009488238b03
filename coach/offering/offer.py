"""What one sentence of a feedback offers or asks, and how its words may be taken up."""

import re
from typing import Literal, NamedTuple, TypeAlias

from coach.offering.agreeing import is_only_theirs, wish_in
from coach.offering.leave import asks_leave, leave_in
from coach.offering.openings import course_in, is_a_chance
from coach.offering.reaching import ON_LINKEDIN, RING, RING_BACK, RING_NAMED, RING_THEM
from coach.offering.sending import wanted_in
from coach.offering.unoffered import form_in, is_rating
from coach.patterns import Pattern
from coach.sentences.days import answer_by, day_in
from coach.sentences.deciding import change_in, choice_in, is_barely_asked, is_theirs_to_take, readiness_in, said_yes
from coach.sentences.terms import is_on_terms, pays_less

OfferKind: TypeAlias = Literal[
    "come",
    "date",
    "ring",
    "talk",
    "forward",
    "work",
    "help",
    "send",
    "task",
    "answer",
    "errand",
    "hint",
    "again",
    "keep",
    "wait",
    "shut",
]
_ASKS: frozenset[OfferKind] = frozenset({"come", "date", "send", "task", "answer"})
_THEIRS_TO_DO: frozenset[OfferKind] = frozenset({"forward", "work", "help", "keep", "answer"})
OPEN: tuple[OfferKind, ...] = ("come", "date", "ring", "talk", "forward", "work", "help", "task", "answer")
_SUITS = Pattern(
    r"\b(?:suits?|ok|okay|works?|free|available|good|do you|(?:can|could) (?:you|u) (?:do|make)|alright)\b",
    re.IGNORECASE,
)
WHICH_DATES = Pattern(
    r"\b(?:e-?mail|send|text|give|drop|let|ping|message) (?:me|us)(?: have| over)? (?:some|a few|your|a couple of|any|two|three|two or three) (?:dates|times|days|slots|availabilit\w+)\b"
    r"|\b(?:suggest|propose|name|pick|choose|send over|let (?:me|us) know|send) (?:a|some|any|a few|a couple of|two|your) (?:\w+ )?(?:times?|dates?|slots?|days?)\b"
    r"|\b(?:which|what) (?:days?|times?|dates?) (?:would |might )?(?:suit|work)|\b(?:reply|respond|come back|get back)(?: to (?:me|us))? with (?:an?|some|your|any) (?:(?:suitable|convenient|good|preferred) )?(?:times?|dates?|slots?|days?)\b|\bwhen (?:you['’]re|you are|are you) (?:free|around|available)\b|\bwhen (?:suits|works)(?: you)?\b",
    re.IGNORECASE,
)
_STAYS = Pattern(r"\b(?:stay|keep|remain) in (?:touch|contact)\b", re.IGNORECASE)
_TALK_THEN = Pattern(
    r"\b(?:want to|can we|could we|shall we|free to|happy to) (?:talk|speak|chat|catch up|call)\b[^.!?]*\?|\b(?:fancy|up for|free for) an? (?:\w+ )?(?:talk|chat|call|word|catch[- ]?up)\b[^.!?]*\?",
    re.IGNORECASE,
)
_LAST_CLAUSE = Pattern(r"\s[-–—]+\s|[,;:.]\s|\band\b", re.IGNORECASE)
_MAY_BE_UNDECIDED: frozenset[OfferKind] = frozenset({"forward", "work", "help", "answer"})
_MY_CHOICE = Pattern(  # as the person tells it
    r"\bif i (?:want|wanted|would|fancy)\b|\bif i['’]d\b|\bdo i want\b|\bwould i (?:take|want|consider|be)\b|\bi(?:['’]d| would| said i['’]d| said i would| told \w+ i['’]d| need to| have to) (?:like to |want to )?think\b"
    r"|\bif (?:he|she|they) (?:can|could|may|should) (?:send|put|forward)\b|\b(?:put|putting|puts?) me forward\b.*\b(?:yes or no|needs? (?:to know|a yes|an answer))\b|\bif i say yes\b|\bwants? to know\b.*\bif (?:it['’]?s )?ok(?:ay)? to send\b|\bwants? to know\b.*\bif i",
    re.IGNORECASE,
)
_ENDS_IT = Pattern(  # or goes behind one's back
    r"\b(?:withdraw|remove|delete|destroy|cancel|close|drop your (?:application|name)|tell your|ask your|check your|hold your)\b",
    re.IGNORECASE,
)
_SEVERAL = Pattern(
    r"\b(?:(?:two|three|2|3|a few|few|a couple(?: of)?|some|several) (?:other|more|different)s?|others)\b",
    re.IGNORECASE,
)
INTEREST = Pattern(
    r"\b(?:interest\w*|fancy|up for|appeal|consider|(?:you(?:['’]d| would)|would you) think about (?!it)|tempt\w*|keen|open to|would (?:that|it|you)|sounds?|any use|worth a|game|on board|in)\b",
    re.IGNORECASE,
)
_BY_TEXT = Pattern(r"\b(?:text|whatsapp) (?:me|us)\b", re.IGNORECASE)
_FOR_FEEDBACK = Pattern(r"\b(?:feedback|comments|notes on your|how you did)\b", re.IGNORECASE)
_GOES_THROUGH = Pattern(
    r"\b(?:go|talk|run|walk|speak) (?:you )?(?:through|over) (?:this|it|that|these|them|any of|the (?:feedback|points|detail|debrief|notes|scores|marks))\b|\b(?:go|talk|run|walk) (?:this|it|that|these|them|the \w+|you) (?:through|over)\b"
    r"|\b(?:discuss|more about|talk about|chat about) (?:this|it|that|any of (?:this|it)|the feedback|the above)\b",
    re.IGNORECASE,
)
_PHONE = Pattern(r"\b(?:tele)?phone\b|\b(?:ring|call|calling|ringing|extension|ext)\b|\b0\d[\d ]{6,}", re.IGNORECASE)
_ASKED_OF_YOU = Pattern(r"\b(?:you|u|your|ur|still the same)\b", re.IGNORECASE)
_MY_OWN = Pattern(r"\b(?:i|idk|am i|do i|should i|my)\b(?! (?:ask|know)\b)", re.IGNORECASE)
_LET_US_KNOW = Pattern(
    r"\b(?:can|could|would|will) (?:you|u) (?:please |kindly |just )?(?:let (?:me|us|him|her|them) know|confirm|reply|respond|get back to)\b",
    re.IGNORECASE,
)
_REPLY_IF_YES = Pattern(
    r"\W*(?:just |please |simply )*(?:reply|answer|respond|write back)\b[^.!?]{0,30}\bif (?:yes|so)\W*", re.IGNORECASE
)
_THINKS = Pattern(
    r"\b(?:think (?:it|that|this) over|think about it and|have a think|sleep on it|mull it over|take your time)\b",
    re.IGNORECASE,
)
_SAYS_YES_FOR_YOU = Pattern(
    r"\b(?:can|shall|should|may|could) (?:i|we) (?:tell (?:them|him|her|the \w+) (?:yes|you['’]ll take|you will take|you accept)|say yes|accept)\b",
    re.IGNORECASE,
)
_EITHER_OR = Pattern(  # whose life it is can say
    r"\b(?:are|do|would|will) you\b[^?]{3,90}?,? or (?:can|shall|should|may|could) (?:i|we)\b[^?]*\?", re.IGNORECASE
)
_TO_YOU = Pattern(r"\b(?:you|u|your)\b", re.IGNORECASE)


class Offer(NamedTuple):
    """A sentence of the text as received, from ``start`` to ``end``, with one behind it that asks for leave, and what it offers or asks.

    ``about`` is the sentence before it that names a post, where what is asked is about that.
    To come (``come``), to talk (``talk``), to call them (``ring``), a talk on a day (``date``), to be put forward, other work, help, something
    to send, a task, something practical (``errand``), to try somewhere else (``hint``), a question (``answer``), to apply again, that the details are kept; ``wait`` promises news, ``shut`` wants no answer.
    """

    kind: OfferKind
    start: int
    end: int
    words: str
    about: str = ""

    @property
    def asks(self) -> bool:
        """Whether it wants an answer before anything else; what is only offered is answered at the end."""
        return self.kind in _ASKS or self.wants_leave

    @property
    def wants_leave(self) -> bool:
        """Whether they ask if they may do something: "shall I put you in?", "I'll keep your details, if you agree"."""
        open_yet = not (self.is_undecided or self.is_agreed)
        return self.kind in _THEIRS_TO_DO and asks_leave(self.words) and open_yet and course_in(self.words) is None

    @property
    def is_agreed(self) -> bool:
        """Whether the person has said yes to being told of it, or considered: "would I like to be told? I said yes"."""
        return self.kind in {"work", "answer", "keep"} and said_yes(self.words)

    @property
    def by_text(self) -> bool:
        """Whether what they want is to be texted."""
        return self.kind == "send" and _BY_TEXT.search(self.words) is not None

    @property
    def wanted(self) -> str | None:
        """What they want to be sent, as the person says it: "my updated CV", "the receipts"; ``None`` where it is not said in so many words."""
        return wanted_in(self.words) if self.kind == "send" else None

    @property
    def form(self) -> str | None:
        """What they want to be filled in: "survey"."""
        return form_in(self.words) if self.kind in _ASKS else None

    @property
    def rates(self) -> bool:
        """Whether they only want to hear how they did: "rate our hiring process"."""
        return self.kind in _ASKS and is_rating(self.words)

    @property
    def is_chance(self) -> bool:
        """Whether it is a mere possibility: "would consider for a junior post if one opens"."""
        return self.kind in {"work", "help", "forward", "keep"} and not self.wants_leave and is_a_chance(self.words)

    @property
    def is_undecided(self) -> bool:
        """Whether the choice is the person's: told of as open ("could I tell her by Friday"), or about what ends an application or only they may give."""
        chosen = self.kind in _MAY_BE_UNDECIDED and _MY_CHOICE.search(self.words) is not None
        for_less = pays_less(f"{self.about} {self.words}")
        asks_much = _ENDS_IT.search(self.words) is not None or is_only_theirs(self.words) or for_less
        if self.is_agreed:
            return False
        leave = self.kind in {*_MAY_BE_UNDECIDED, "keep"} and "?" in self.words
        told_in_full = (self.kind == "work" and (is_theirs_to_take(self.words) or is_on_terms(self.words))) or (
            self.kind == "answer" and is_barely_asked(self.words)
        )
        open_yet = (_EITHER_OR, _SAYS_YES_FOR_YOU) if self.kind != "come" else ()
        chosen = chosen or any(pattern.search(self.words) for pattern in (*open_yet, _THINKS))
        return (leave and asks_much) or (chosen and course_in(self.words) is None) or told_in_full

    @property
    def of_several(self) -> bool:
        """Whether they have more than one other opening: "got two others for you"."""
        return self.kind == "work" and _SEVERAL.search(self.words) is not None

    @property
    def by_phone(self) -> bool:
        """Whether they want to be called, not only to hear from the person."""
        rings = RING.search(self.words) or RING_THEM.search(self.words) or RING_BACK.search(self.words)
        return self.kind == "ring" and rings is not None

    @property
    def rings_others(self) -> bool:
        """Whether it is somebody else who would like to be called: "she'd be happy for you to ring her"."""
        told = RING_THEM.search(self.words) is not None and _TO_YOU.search(self.words) is not None
        return self.kind == "ring" and (told or RING_NAMED.search(self.words) is not None)

    @property
    def gives_feedback(self) -> bool:
        """Whether feedback is to be had by getting in touch: "for feedback please telephone Ms Hale before the 3rd"."""
        return self.kind == "ring" and _FOR_FEEDBACK.search(self.words) is not None

    @property
    def goes_through_it(self) -> bool:
        """Whether a talk about the feedback is offered, in which all may be asked: "I can set up a call to go through this"."""
        return self.kind in {"talk", "date", "ring"} and _GOES_THROUGH.search(self.words) is not None

    @property
    def is_by_phone(self) -> bool:
        """Whether a telephone is spoken of at all."""
        return self.by_phone or (_PHONE.search(self.words) is not None and "@" not in self.words)

    @property
    def wants_dates(self) -> bool:
        """Whether the person is to say when: "just email me some dates"."""
        return self.kind in OPEN and WHICH_DATES.search(self.words) is not None

    @property
    def leave(self) -> Literal["keep", "keep_details", "contact"] | None:
        """What they would do if they may: keep the person in mind or on a list, the details, or get in touch; ``None`` for anything else."""
        return leave_in(self.words) or ("keep_details" if self.kind == "keep" else None)

    @property
    def on_linkedin(self) -> bool:
        """Whether they offer to stay in touch there."""
        return ON_LINKEDIN.search(self.words) is not None

    @property
    def stays_in_touch(self) -> bool:
        """Whether they only want not to lose touch: "do stay in touch"."""
        return self.kind in OPEN and _STAYS.search(self.words) is not None

    @property
    def talk_on(self) -> str | None:
        """The day on which they would talk about the work that they name: "on Thursday"."""
        return day_in(self.words) if self.kind == "work" and _TALK_THEN.search(self.words) else None

    @property
    def names_a_time(self) -> bool:
        """Whether they ask if a day suits: "does Thursday at 10 work?", "I've put you forward - Thursday 10am ok?"."""
        asked = self.words if self.kind == "answer" else _LAST_CLAUSE.split(self.words)[-1]
        asks = self.kind == "answer" or (self.kind in OPEN and asked.rstrip().endswith("?"))
        return asks and day_in(asked) is not None and _SUITS.search(asked) is not None

    @property
    def only_sets_a_deadline(self) -> bool:
        """Whether they say until when or how they want to hear, and no more: "could you let me know by Friday?", "just reply if yes"."""
        if wish_in(self.words) or choice_in(self.words) or change_in(self.words):
            return False
        asks = self.words.rstrip().endswith("?") and _LET_US_KNOW.search(self.words) is None
        dated = not asks and answer_by(self.words) is not None
        return self.kind == "answer" and (dated or _REPLY_IF_YES.fullmatch(self.words) is not None)

    @property
    def asks_the_person(self) -> bool:
        """Whether such a question is theirs to the person, and not one that the person asks about it all: "is that fair?"."""
        return self.wants_facts and _ASKED_OF_YOU.search(self.words) is not None and _MY_OWN.search(self.words) is None

    @property
    def wants_facts(self) -> bool:
        """Whether they ask what only the person knows: "is your number still the same?"."""
        chosen = choice_in(self.words) or readiness_in(self.words)
        asks = self.kind == "answer" and self.words.rstrip().endswith("?") and chosen is None
        settled = self.wants_leave or self.names_a_time or self.only_sets_a_deadline or is_barely_asked(self.words)
        return asks and not settled and INTEREST.search(self.words) is None
