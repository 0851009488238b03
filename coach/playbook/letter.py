"""The reply as a mail: thanks, an answer to what they ask, what is taken away and done about it, a question, an answer to what they offer or a door."""

import re

from coach.catalogue import reasons
from coach.judging.openness import ASKABLE
from coach.listening.leaning import speaks_well
from coach.offering.unoffered import promises_feedback
from coach.phrases import Phrases, phrase, variants
from coach.playbook import framing
from coach.playbook.accepting import accepted
from coach.playbook.door import addressed, door_sentence, is_closed
from coach.playbook.facts import facts
from coach.playbook.occasion import (
    SOMEBODY_CHOSEN,
    has_scores,
    is_kindly_put,
    is_warm,
    meeting_in,
    occasion_of,
    says_kind_words,
    thanks_for_how,
)
from coach.playbook.questions import everyone, judges, write_questions
from coach.playbook.speaking import praised
from coach.playbook.taking import (
    begins_there,
    begins_with,
    by_what_fell_short,
    committed,
    is_untold,
    names_of,
    next_step,
    practice_told,
    two_of,
)
from coach.schemas import Kind
from coach.writing import Brief

_LONGEST = 118
_SHORTEST = 40
_SHORTEST_VAGUE = 25
_BRIEF = 14
_THANKS = re.compile(r"\bthank", re.IGNORECASE)
_SEVERAL_REASONS = "reasons"
_THEMSELVES = frozenset({"employer", "interviewer"})
_TOLD = frozenset({"gaps", "fit", "logistics"})  # something was said, and more is to come
_SILENT = frozenset({"sensitive", "misdirected", "nothing"})


def letter(brief: Brief, phrases: Phrases) -> str:
    """Write the body of a mail, with greeting and signature."""
    return _Letter(brief, phrases).write()


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
            return self._joined([[framing.silent(self.brief, self.phrases)]])
        return self._fitted(
            self._opening(), self._middle(), self._asked(), [*facts(self.brief, self.phrases), *self._close()]
        )

    def _fitted(self, opening: list[str], middle: list[str], asked: list[str], close: list[str]) -> str:
        """Join the letter; a long one goes without what can be spared, a short one gets one friendly word more."""
        if len(self._joined([opening, middle, asked, close]).split()) > _LONGEST:
            close = [*facts(self.brief, self.phrases), *(self.offered or close[-1:])]
        shortest = (
            _SHORTEST_VAGUE if self.outline.situation in {"vague", "logistics"} or self.tone == "brief" else _SHORTEST
        )
        key = addressed(self.brief)
        closed = is_closed(self.brief)
        met = key in _THEMSELVES and meeting_in(self.reading.seen) is not None
        behind_thanks = not (middle or asked or met or self._strength() is not None)
        again = [] if is_warm(self.brief) or closed or behind_thanks else [self._thanks_again(key)]
        said_of = again if key not in _THEMSELVES or met else []
        chosen = "chosen" if SOMEBODY_CHOSEN.search(self.reading.seen) else "any"
        told = bool(middle or self.offered)  # who has something to say needs no more
        wish = [] if key == "manager" or closed or told else [self.phrases.pick("wish", chosen)]
        for longer in ([*said_of, *close], [*close, *wish], [*([] if told else again), *close]):
            if len(self._joined([opening, middle, asked, close]).split()) < shortest:
                close = longer
        return self._joined([opening, middle, asked, close])

    def _thanks_again(self, key: str) -> str:
        """Return one more word of thanks: to whom it is passed on, or for the occasion on which they met."""
        met = meeting_in(self.reading.seen) if key in _THEMSELVES else None
        if met is not None:
            return self.phrases.pick("pass_on", "met", met=met)
        return self.phrases.pick("pass_on", key, panel=everyone(self.brief))

    def _joined(self, paragraphs: list[list[str]]) -> str:
        """Join the paragraphs; thanks and what is taken away stand together where one of them is a line."""
        told = [
            " ".join(framing.in_tone(self.brief, said) for said in sentences) for sentences in paragraphs if sentences
        ]
        if len(told) > 2 and min(map(len, map(str.split, told[:2]))) <= _BRIEF:  # noqa: PLR2004 - a letter of three parts
            told[:2] = [f"{told[0]} {told[1]}"]
        thanked = len(_THANKS.findall(" ".join(told))) > 1
        closing = framing.sign_off(self.brief, self.phrases, thanked=thanked)
        return "\n\n".join([framing.greeting(self.brief), *told, closing])

    def _opening(self) -> list[str]:
        return [*self._thanks(), *self.asked]

    def _thanks(self) -> list[str]:
        thanks = self._thanks_for()
        said_well = self._is_praised() and occasion_of(self.brief) is None
        unnamed = self._strength() is None and not said_well and not is_warm(self.brief)
        if unnamed and self.tone != "brief" and says_kind_words(self.brief):
            return [*thanks, self.phrases.pick("glad", "kind")]
        return thanks

    def _thanks_for(self) -> list[str]:
        strength = self._strength()
        occasion = occasion_of(self.brief) or ("scores" if strength is not None and has_scores(self.brief) else None)
        if occasion is not None:
            thanks = self.phrases.pick(f"thanks_{occasion}", self.tone)
            glad = strength is not None and occasion != "ironic" and self.tone != "brief"
            return [thanks, self.phrases.pick("glad", "any", strength=strength or "")] if glad else [thanks]
        if self.outline.situation == "praise":
            key = "thanks_praise" if strength else "thanks_praise_general"
        elif strength is not None:
            key = "thanks_strength_passed_on" if self.brief.passed_on else "thanks_strength"
        elif self._is_praised() and self.outline.situation in {"gaps", "fit"}:
            key = "thanks_strength_general"
        elif is_warm(self.brief) or self._is_kindly_put():
            key = "thanks_kind"
        else:
            key = "thanks_vague" if self.outline.situation in {"vague", "logistics"} else thanks_for_how(self.brief)
        return [self._thanked(key).format(strength=strength or "", panel=judges(self.brief))]

    def _thanked(self, key: str) -> str:
        """Return the thanks; where one thing was criticised, not for reasons."""
        thanks = self.phrases.choose(tuple(variants(key, self.tone)), f"{key}.{self.tone}")
        if self._criticised() != 1 or _SEVERAL_REASONS not in thanks:
            return thanks
        of_one = [other for other in variants(key, self.tone) if _SEVERAL_REASONS not in other]
        return self.phrases.choose(tuple(of_one) or (thanks,), f"{key}.{self.tone}")

    def _strength(self) -> str | None:
        return (
            praised(self.reading.point(self.outline.thanked), self.outline)
            if self.outline.thanked is not None
            else None
        )

    def _is_kindly_put(self) -> bool:
        """Tell whether something was praised that has no name, by somebody who criticises nothing."""
        if self.outline.situation not in {"vague", "logistics"} or self.outline.thanked is None:
            return False
        return is_kindly_put(self.reading.point(self.outline.thanked).quote)

    def _is_praised(self) -> bool:
        """Tell whether several things were praised, in words of praise: a single one without a name may as well be misheard."""
        praise = [p for p in self.reading.points if p.kind == "strength" and p.same_as is None and speaks_well(p.quote)]
        return self.outline.manner != "harsh" and len(praise) > 1

    def _middle(self) -> list[str]:
        """Say what is taken away: gaps and what is done about them, fit, or circumstances accepted."""
        if self.outline.situation == "gaps":
            divided = [self.phrases.pick("take_away", "contradiction")] if self.outline.manner == "divided" else []
            return [*divided, *self._taken_away(), *self._corrected()]
        if self.outline.situation == "fit":
            return [*self._acknowledged("fit"), *committed(self.brief, self.phrases), *self._corrected()]
        if self.outline.situation == "logistics":
            return [*self._acknowledged("logistics"), *self._corrected()]
        return [self.phrases.pick("nothing", "to_come")] if promises_feedback(self.reading.seen) else []

    def _taken_away(self) -> list[str]:
        """Name up to two gaps as heard, and what the plan really begins with."""
        spoken = names_of(self.brief)
        if not spoken:
            return by_what_fell_short(self.brief, self.phrases) or [
                self.phrases.pick("take_away", self._without_name()),
                *committed(self.brief, self.phrases),
            ]
        if is_untold(self.outline, spoken.values()):
            return [self.phrases.pick("take_away", "beside_what_decided", name=next(iter(spoken)))]
        name, point = next(iter(spoken.items()))
        others = [*spoken][1:]
        practice = practice_told(self.brief, point.id)
        if others and self.tone != "brief":
            two = {name: point, others[0]: spoken[others[0]]}
            both = two_of(name, others[0], self.phrases, "take_away")
            return [both, *next_step(self.brief, two, self.phrases)]
        key = "start_brief" if self.tone == "brief" else "start_on"
        later = practice is not None and not begins_with(self.brief, practice)
        if practice is None or later:
            is_first = begins_there(self.brief, name, point) and self.tone != "brief"
            is_open = self.outline.leaves.get(point.id) in ASKABLE
            key = "named" if is_open else "told_begun" if is_first and not later else "told"
        taken = self.phrases.pick("take_away", key, name=name, practice=practice or "")
        return [taken, *committed(self.brief, self.phrases)] if later else [taken]

    def _without_name(self) -> str:
        """Return how criticism is taken that has no name: as it is plain enough or not, and whether there is more than one point of it."""
        if any(self.outline.leaves.get(gap_id) in ASKABLE for gap_id in self.outline.gaps_named):
            return "unnamed"
        return "concrete" if self._criticised() > 1 else "concrete_one"

    def _criticised(self) -> int:
        return sum(p.kind == "gap" and p.same_as is None and not p.sensitive for p in self.reading.points)

    def _acknowledged(self, kind: Kind) -> list[str]:
        """Accept what decided, by its reason where the remark says it; where only the encoder takes it for that, no more than that it is clear."""
        told = [p for p in self.reading.points if p.kind == kind and not p.sensitive and p.topic_id in reasons()]
        known = [(point, reason) for point in told if (reason := reasons()[point.topic_id or ""]).acknowledge]
        said = next((reason.as_said(point.quote) for point, reason in known if reason.speaks_in(point.quote)), None)
        if said is not None:
            return [self.phrases.choose(said.acknowledge, "acknowledge")]
        sure = any(point.topic_sure for point, _ in known)
        return [self.phrases.pick("take_away", f"{kind}_only")] if sure or kind == "fit" else []

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
        invited = self.outline.door in {"reapply", "retest", "ring"}
        if offered and not invited:
            return offered
        if self.outline.door is None and self.outline.situation in _TOLD and promises_feedback(self.reading.seen):
            return [self.phrases.pick("nothing", "to_come")]
        goes_on = self.asked and not invited
        if is_closed(self.brief) and self.outline.situation == "gaps" and self._middle():
            return offered  # a good wish to who wants no more of it is mere form
        return offered if goes_on else [*offered, door_sentence(self.brief, self.phrases)]
