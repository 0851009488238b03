"""The reply as a mail: an answer to what they ask, thanks, what is taken away and done about it, a question, an answer to what they offer or a door."""

import re
from collections.abc import Callable

from coach.catalogue import FALLBACKS, SHORTFALLS, UNSAID, Reason, fell_short_in, practised_as, reasons, topic
from coach.checks.context import stems
from coach.days import later_in
from coach.openness import ASKABLE
from coach.patterns import Pattern
from coach.phrases import Phrases, holds_and, phrase, variants
from coach.playbook import framing
from coach.playbook.accepting import accepted
from coach.playbook.questions import panel, write_questions
from coach.playbook.speaking import named, praised
from coach.schemas import Kind
from coach.writing import Brief

_LEFT_A_MESSAGE = Pattern(r"\[\s*(?:voice ?mail|transcript)|\A\s*(?:voice ?mail|transcript)", re.IGNORECASE)
_CALLED_THEM = Pattern(r"\b(?:I|i) (?:rang|called|phoned|telephoned)\b|\A\W*(?:[Rr]ang|[Cc]alled|[Pp]honed) (?!me\b)")
_SPEAKS_OF_A_CALL = Pattern(
    r"\b(?:rang|phone[ds]?|telephoned?|voice ?mail|transcript|ringing|on the line|spoke (?:to|with))\b|\bcalled (?:me|you|us|back|today|yesterday|on)\b|"
    r"\b(?:the|a|our|my|quick|this|your) call\b|\bcall(?:ing)? (?:from|with|w/|about|back|you|me|to)\b|\bjust calling\b",
    re.IGNORECASE,
)
_LONGEST = 118
_SHORTEST = 40
_SHORTEST_VAGUE = 25
_BRIEF = 14
_ADVISED = practised_as("advised")
_OF_IT = SHORTFALLS - {_ADVISED, UNSAID, practised_as("doubt")}  # no letter speaks of a doubt about what somebody wants
_SILENT = frozenset({"sensitive", "misdirected", "nothing"})


def letter(brief: Brief, phrases: Phrases) -> str:
    """Write the body of a mail, with greeting and signature."""
    return _Letter(brief, phrases).write()


def door_sentence(brief: Brief, phrases: Phrases) -> str:
    """Return the sentence that keeps the door open: the one that they opened, else the one that suits the sender."""
    outline = brief.outline
    if outline.door == "reapply":
        when = later_in(outline.door_words)
        return phrases.pick("door", "reapply_some_day") if when is None else phrases.pick("door", "reapply", when=when)
    if outline.door is not None:
        return phrases.pick("door", outline.door)
    key = _addressed(brief)
    return phrases.pick("door", "manager_door" if key == "manager" else key)


def _addressed(brief: Brief) -> str:
    """Return whom the closing words suit; who only passes on what others felt was not met."""
    sender = brief.reading.feedback.sender
    if sender == "interviewer" and brief.passed_on:
        return "employer"
    if brief.options.internal:
        return "manager"
    return "employer" if sender == "automated" else sender


def practice_of(brief: Brief, point_id: str) -> str | None:
    """Return what the plan really does about a point that is named, if a letter may speak of it."""
    practices = (*_practices(brief, _speaks_for_itself), *_practices(brief, _OF_IT.__contains__))
    return next((practice for practised, practice in practices if point_id in practised), None)


def _speaks_for_itself(topic_id: str) -> bool:
    """Tell whether what is practised says what it is about: a skill's own practice, or what they themselves advised."""
    return topic_id == _ADVISED or topic_id not in FALLBACKS


def _practices(brief: Brief, told: Callable[[str], bool]) -> list[tuple[tuple[str, ...], str]]:
    """Return what each goal of a topic that may be told of is about and practises."""
    outline = brief.outline
    known = [goal for goal in outline.goals if told(goal.topic_id)]
    if brief.plan is None:
        return [(goal.about, topic(goal.topic_id, goal.thing).practice) for goal in known]
    about = {point_id for goal in known for point_id in goal.about}
    return [(goal.about, goal.practice) for goal in brief.plan.goals if about & {*goal.about}]


class _Letter:
    """One mail while it is being put together."""

    def __init__(self, brief: Brief, phrases: Phrases) -> None:
        self.brief = brief
        self.outline = brief.outline
        self.reading = brief.reading
        self.phrases = phrases
        self.tone = brief.options.tone
        self.asked, self.offered = accepted(brief, phrases)

    def write(self) -> str:
        if self.outline.send == "no":
            return self._joined([[self.phrases.pick("unread", "reply")]])
        if self.outline.situation in _SILENT:
            return self._joined([[self.phrases.pick(self.outline.situation, "reply")]])
        return self._fitted(self._opening(), self._middle(), self._asked(), self._close())

    def _fitted(self, opening: list[str], middle: list[str], asked: list[str], close: list[str]) -> str:
        """Join the letter; a long one goes without what can be spared, a short one gets a friendly word more."""
        if len(self._joined([opening, middle, asked, close]).split()) > _LONGEST:
            close = self.offered or close[-1:]
        shortest = _SHORTEST_VAGUE if self.outline.situation == "vague" or self.tone == "brief" else _SHORTEST
        key = _addressed(self.brief)
        again = self.phrases.pick("pass_on", key, panel=panel(self.brief))
        wish = [] if key == "manager" or self.outline.door == "shut" else [self.phrases.pick("wish", "any")]
        for longer in ([again, *close], [again, *close, *wish]):
            if len(self._joined([opening, middle, asked, close]).split()) < shortest:
                close = longer
        return self._joined([opening, middle, asked, close])

    def _joined(self, paragraphs: list[list[str]]) -> str:
        """Join the paragraphs; thanks and what is taken away stand together where one of them is a line."""
        told = [
            " ".join(framing.in_tone(self.brief, said) for said in sentences) for sentences in paragraphs if sentences
        ]
        if len(told) > 2 and min(map(len, map(str.split, told[:2]))) <= _BRIEF:  # noqa: PLR2004 - a letter of three parts
            told[:2] = [f"{told[0]} {told[1]}"]
        return "\n\n".join([framing.greeting(self.brief), *told, framing.sign_off(self.brief, self.phrases)])

    def _opening(self) -> list[str]:
        return [*self.asked, *self._thanks()]

    def _thanks(self) -> list[str]:
        strength = self._strength()
        occasion = self._occasion()
        if occasion is not None:
            thanks = self.phrases.pick(f"thanks_{occasion}", self.tone)
            glad = strength is not None and occasion != "ironic" and self.tone != "brief"
            return [thanks, self.phrases.pick("glad", "any", strength=strength or "")] if glad else [thanks]
        if self.outline.situation == "praise":
            key = "thanks_praise" if strength else "thanks_praise_general"
        elif strength is not None:
            key = "thanks_strength"
        elif self.outline.thanked is not None and self.outline.situation in {"gaps", "fit"}:
            key = "thanks_strength_general"
        else:
            key = "thanks_vague" if self.outline.situation in {"vague", "logistics"} else "thanks"
        return [self.phrases.pick(key, self.tone, strength=strength or "")]

    def _occasion(self) -> str | None:
        """Return what the thanks are for where it is not the words alone."""
        if self.outline.manner in {"harsh", "ironic"}:
            return self.outline.manner
        if self.brief.options.internal:
            return "manager"
        if self.reading.feedback.received != "phone":
            return None
        if _LEFT_A_MESSAGE.search(self.reading.feedback.text):
            return "voicemail"
        if _CALLED_THEM.search(self.reading.feedback.text):
            return "call"
        return "phone" if _SPEAKS_OF_A_CALL.search(self.reading.feedback.text) else None

    def _strength(self) -> str | None:
        return praised(self.reading.point(self.outline.thanked)) if self.outline.thanked is not None else None

    def _middle(self) -> list[str]:
        """Say what is taken away: gaps and what is done about them, fit, or circumstances accepted."""
        if self.outline.situation == "gaps":
            divided = [self.phrases.pick("take_away", "contradiction")] if self.outline.manner == "divided" else []
            return [*divided, *self._taken_away(), *self._corrected()]
        if self.outline.situation == "fit":
            return [*self._acknowledged("fit"), *self._committed(), *self._corrected()]
        if self.outline.situation == "logistics":
            return [*self._acknowledged("logistics"), *self._corrected()]
        return []

    def _taken_away(self) -> list[str]:
        """Name up to two gaps as heard, and what the plan really begins with."""
        points = [self.reading.point(point_id) for point_id in self.outline.gaps_named]
        spoken = {name: point for point in points if (name := named(point, self.outline.sure)) is not None}
        if not spoken:
            return self._by_what_fell_short() or [
                self.phrases.pick("take_away", self._without_name()),
                *self._committed(),
            ]
        name, point = next(iter(spoken.items()))
        others = [other for other in list(spoken)[1:] if not {*stems(other)} - {"the"} <= {*stems(name)}]
        practice = practice_of(self.brief, point.id)
        if others and self.tone != "brief":
            return [self._both(name, others[0]), *self._committed()]
        key = "start_brief" if self.tone == "brief" else "start_on"
        later = practice is not None and not self._begins_with(practice)
        if practice is None or later:
            key = "named" if self.outline.leaves.get(point.id) in ASKABLE else "told"
        taken = self.phrases.pick("take_away", key, name=name, practice=practice or "")
        return [taken, *self._committed()] if later else [taken]

    def _by_what_fell_short(self) -> list[str]:
        """Say what is done first where only what fell short tells what it answers."""
        goal = next(iter(self.outline.goals), None)
        practice = practice_of(self.brief, goal.about[0]) if goal is not None else None
        if (
            goal is None
            or practice is None
            or not self._begins_with(practice)
            or goal.topic_id not in _OF_IT
            or not {*goal.about} & {*self.outline.gaps_named}
        ):
            return []
        return [self.phrases.pick("take_away", f"of_{fell_short_in(goal.topic_id)}", practice=practice)]

    def _without_name(self) -> str:
        """Return how criticism is taken that has no name: as it is plain enough or not, and whether there is more than one point of it."""
        if any(self.outline.leaves.get(gap_id) in ASKABLE for gap_id in self.outline.gaps_named):
            return "unnamed"
        return "concrete" if self._criticised() > 1 else "concrete_one"

    def _criticised(self) -> int:
        return sum(p.kind == "gap" and p.same_as is None and not p.sensitive for p in self.reading.points)

    def _both(self, name: str, second: str) -> str:
        frames = variants("take_away", "both")
        if holds_and(name) or holds_and(second):
            frames = [frame for frame in frames if "{name} and {second}" not in frame]
        return self.phrases.choose(tuple(frames), "both").format(name=name, second=second)

    def _committed(self) -> list[str]:
        """Say what is done, unless the plan begins with something that the letter does not speak of, or that nothing is known of how to do better."""
        about = set(self.outline.gaps_named) if self.outline.situation == "gaps" else None
        practice = next(
            (
                own
                for practised, own in _practices(self.brief, _speaks_for_itself)
                if about is None or about & set(practised)
            ),
            None,
        )
        if practice is None:
            return []
        return [self.phrases.pick("commit", "any" if self._begins_with(practice) else "part", practice=practice)]

    def _begins_with(self, practice: str) -> bool:
        """Tell whether the plan begins with what is spoken of; where it does not, the letter does not say so."""
        plan = self.brief.plan
        return plan is None or not plan.goals or plan.goals[0].practice == practice

    def _acknowledged(self, kind: Kind) -> list[str]:
        for point in self.reading.points:
            reason: Reason | None = reasons().get(point.topic_id or "")
            if reason is not None and reason.kind == kind and reason.acknowledge and not point.sensitive:
                return [self.phrases.choose(reason.acknowledge, "acknowledge")]
        return [self.phrases.pick("take_away", "fit_only")] if kind == "fit" else []

    def _corrected(self) -> list[str]:
        """Put one fact right, in a sentence that asks for nothing."""
        if self.outline.corrected is None:
            return []
        known = reasons()[self.reading.point(self.outline.corrected).topic_id or ""]
        return [phrase("my_side", "fact", name=known.name)]

    def _asked(self) -> list[str]:
        return [question.text for question in write_questions(self.brief) if question.in_reply]

    def _close(self) -> list[str]:
        """Return what stands at the end: an answer to what they offer, else the door."""
        offered = self.offered
        if offered and self.outline.door != "reapply":
            return offered
        goes_on = self.asked and self.outline.door != "reapply"
        return offered if goes_on else [*offered, door_sentence(self.brief, self.phrases)]
