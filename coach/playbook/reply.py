"""The reply: thanks for something said, what is taken away, what follows, at most two questions, a door."""

import re

from coach.catalogue import Topic, reasons, topic
from coach.options import Options
from coach.phrases import Phrases, phrase, variants
from coach.playbook.questions import panel, write_questions
from coach.schemas import Point, Question, Reading, Reply
from coach.writing import Brief

_PRIVATE = re.compile(r"\d{2,}|@|\b(?:dob|ni|ref)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[\[{<]")
_PREFIXES = re.compile(r"^\s*(?:(?:re|aw|fw|fwd|sv|tr)\s*:\s*)+", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:(?:in|after) (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|about|around|roughly|another|the next)(?: or (?:two|three|so))?(?: (?:a|an|one|two|six|twelve|\d{1,2}))?[- ](?:months?|years?|weeks?)(?: time)?"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|the new year)\b"
    r"|next (?:year|spring|summer|autumn|intake|cycle|round|month))",
    re.IGNORECASE,
)
_LINKEDIN = 200
_LONG = 118


def write_reply(brief: Brief) -> Reply:
    """Write the reply that fits the outline's situation, tone and channel."""
    return _Letter(brief).write()


def signature(options: Options, reading: Reading) -> str | None:
    """Return who signs: the name given, else the name the sender used."""
    return options.name or reading.feedback.recipient_name


class _Letter:
    """One reply while it is being put together."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.outline = brief.outline
        self.options = brief.options
        self.reading = brief.reading
        self.phrases = Phrases(brief.reading.seen)
        self.tone = brief.options.tone

    def write(self) -> Reply:
        if self.options.channel == "linkedin":
            return Reply(subject=None, body=self._note())
        if self.outline.situation == "foreign":
            return Reply(subject=self._subject(), body=self._foreign())
        body = self._put_together(self._paragraphs())
        return Reply(subject=self._subject() if self.options.channel == "email" else None, body=body)

    def _put_together(self, paragraphs: list[list[str]]) -> str:
        """Join the letter; one that grew long goes without the thanks to third persons, then without naming the second gap, then without the promise."""
        for spare in (None, paragraphs[-1][:-1], paragraphs[0][2:-1], paragraphs[0][2:]):
            for sentence in spare or ():
                paragraphs = [[said for said in paragraph if said != sentence] for paragraph in paragraphs]
            joined = [" ".join(sentences) for sentences in paragraphs if sentences]
            body = "\n\n".join([self._greeting(), *joined, self._sign_off()])
            if len(body.split()) <= _LONG:
                break
        return body

    def _paragraphs(self) -> list[list[str]]:
        situation = self.outline.situation
        if situation in {"sensitive", "misdirected", "nothing"}:
            return [[self.phrases.pick(situation, "reply")]]
        if situation in {"gaps", "fit"}:
            return [self._thanks() + self._taken_away(), self._asked(), self._corrected() + self._door()]
        if situation == "praise":
            return [self._thanks(), self._door()]
        if situation == "logistics":
            return [self._thanks() + self._acknowledged("logistics") + self._corrected(), self._door()]
        return [[*self._thanks(), *(q.text for q in self._questions())], self._door()]

    def _thanks(self) -> list[str]:
        strength = self._strength()
        key = f"thanks_{self._occasion(strength)}".removesuffix("_")
        return [self.phrases.pick(key, self.tone, strength=strength or "", panel=panel(self.brief))]

    def _occasion(self, strength: str | None) -> str:
        """Return which thanks fit: for what was said, or only for saying it."""
        situation = self.outline.situation
        if situation == "praise":
            return "praise" if strength is not None else "praise_general"
        if strength is not None:
            return "strength"
        if self.reading.feedback.received == "phone":
            return "phone"
        if self.outline.thanked is not None and situation in {"gaps", "fit"}:
            return "strength_general"
        return "vague" if situation in {"vague", "logistics"} else ""

    def _strength(self) -> str | None:
        if self.outline.thanked is None:
            return None
        known = _topic_of(self.reading.point(self.outline.thanked))
        return known.strength if known is not None else None

    def _taken_away(self) -> list[str]:
        """Name up to two gaps as heard, and the one step that the plan really contains."""
        said: list[str] = []
        topics: list[Topic] = []
        for point_id in self.outline.gaps_named:
            known = _topic_of(self.reading.point(point_id))
            if known is None or known in topics:
                continue
            if topics:
                said.append(self.phrases.pick("take_away", "two", name=known.name))
            else:
                said.append(self.phrases.pick("take_away", "one", name=known.name, takeaway=known.takeaway))
            topics.append(known)
        if self.outline.gaps_named and not topics:
            said.append(self.phrases.pick("take_away", "unnamed"))
        if not self.outline.gaps_named:
            said += self._acknowledged("fit")
        practice = self._practice()
        if topics and practice is not None and self.tone != "brief":
            said.append(self.phrases.pick("commit", "any", practice=practice))
        return said

    def _practice(self) -> str | None:
        """Return what the plan really begins with."""
        if self.brief.plan is not None:
            return self.brief.plan.goals[0].practice if self.brief.plan.goals else None
        if self.outline.goals:
            return topic(self.outline.goals[0].topic_id, self.outline.goals[0].thing).practice
        return None

    def _acknowledged(self, kind: str) -> list[str]:
        for point in self.reading.points:
            reason = reasons().get(point.topic_id or "")
            if reason is not None and reason.kind == kind and reason.acknowledge and not point.sensitive:
                return [self.phrases.choose(reason.acknowledge, "acknowledge")]
        return [
            self.phrases.pick("logistics", "acknowledge")
            if kind == "logistics"
            else self.phrases.pick("take_away", "fit_only")
        ]

    def _corrected(self) -> list[str]:
        """Put one fact right, in a sentence that asks for nothing."""
        if self.outline.corrected is None:
            return []
        known = reasons()[self.reading.point(self.outline.corrected).topic_id or ""]
        return [phrase("my_side", "fact", name=known.name)]

    def _questions(self) -> list[Question]:
        return [question for question in write_questions(self.brief) if question.in_reply]

    def _asked(self) -> list[str]:
        return [question.text for question in self._questions()]

    def _door(self) -> list[str]:
        sender = self.reading.feedback.sender
        key = "manager" if self.options.internal else ("employer" if sender == "automated" else sender)
        pass_on = self.phrases.pick("pass_on", key, panel=panel(self.brief))
        return [pass_on, self._open_door(key)] if self.tone != "brief" else [self._open_door(key)]

    def _open_door(self, key: str) -> str:
        door = self.outline.door
        if door == "reapply" and self.outline.door_point is not None:
            quote = self.reading.point(self.outline.door_point).quote
            when = _WHEN.search(quote)
            return self.phrases.pick(
                "door", "reapply", when=_lower(when[0]) if when else phrase("door", "reapply_when")
            )
        if door is not None:
            return self.phrases.pick("door", door)
        return self.phrases.pick("door", "manager_door" if key == "manager" else key)

    def _greeting(self) -> str:
        to = self.options.to or self.reading.feedback.sender_name
        return phrase("greeting", self.tone, to=to) if to else phrase("greeting", f"plain_{self.tone}")

    def _sign_off(self) -> str:
        name = signature(self.options, self.reading)
        closing = self.phrases.pick("sign_off", self.tone)
        return f"{closing}\n{name}" if name else closing.rstrip(",")

    def _subject(self) -> str:
        subject = self.reading.feedback.subject
        if subject:
            bare = _PREFIXES.sub("", subject).strip()
            if bare and not _PRIVATE.search(bare) and not _PLACEHOLDER.search(bare):
                return f"Re: {bare}"
        return self.phrases.pick(
            "subject", "vague" if self.outline.situation in {"vague", "logistics", "nothing"} else "new"
        )

    def _foreign(self) -> str:
        languages = {key for key in ("de", "fr", "es", "it", "nl", "pt", "sv", "pl") if key == self.reading.language}
        body = phrase("foreign", next(iter(languages), "other"))
        return f"{body}\n{self.options.name}" if self.options.name else body

    def _note(self) -> str:
        names = [
            known.name for point_id in self.outline.gaps_named if (known := _topic_of(self.reading.point(point_id)))
        ]
        to = self.options.to or self.reading.feedback.sender_name
        opening = f"{phrase('greeting', 'brief', to=to)} " if to else ""
        notes = [text.format(name=name) for name in names[:1] for text in variants("linkedin", "gap")]
        fitting = [note for note in notes if len(opening) + len(note) <= _LINKEDIN]
        return opening + (
            self.phrases.choose(tuple(fitting), "linkedin") if fitting else self.phrases.pick("linkedin", "other")
        )


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _topic_of(point: Point) -> Topic | None:
    if point.topic_id is None:
        return topic("unlisted-skill", point.thing) if point.thing else None
    try:
        return topic(point.topic_id, point.thing)
    except KeyError:
        return None
