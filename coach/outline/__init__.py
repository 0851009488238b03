"""What the three artifacts agree on, made by code from the reading: thanks, gaps named, questions, goals, what is not planned, sending."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from coach.catalogue import PLAIN_NAMES, Heading, Reason, headings, own_name, reasons, skill
from coach.judging.cleared import clears, is_cleared
from coach.judging.halves import only_tells_what_came_of_it
from coach.judging.manner import Manner, manner_of
from coach.judging.my_side import Dispute, disputed
from coach.judging.openness import ASKABLE, Leaves, left_open
from coach.judging.praise import thanked_for
from coach.judging.uncritical import why_no_criticism
from coach.judging.weighing import Weighed, is_advice, only_leads_up, weighed
from coach.listening import is_card, page_of
from coach.offering.doors import answered, door_of, is_offered
from coach.offering.facts import fact_asked
from coach.offering.noted import written_out
from coach.offering.offer import Offer
from coach.offering.offers import offers
from coach.offering.unoffered import promises_feedback
from coach.options import Options
from coach.outline.goals import MAX_GOALS, Certainty, GoalOutline, goals_of
from coach.outline.matters import Criticism, gaps_named, of_others, of_what_decided, said_once, wants_a_paper
from coach.outline.unplanned import Settled, not_planned
from coach.patterns import Pattern
from coach.schemas import Kind, NotPlanned, Point, Reading, Send
from coach.sentences.days import answer_by

Situation = Literal["gaps", "fit", "praise", "logistics", "vague", "nothing", "sensitive", "misdirected", "foreign"]

_SURELY_HEARD = PLAIN_NAMES - {"quantified-results"}  # of the likely ones, too, readers found these right
_TELLS_LITTLE = (
    11  # words of a remark; of questions on longer ones strict judges found hardly any worth a place in the mail
)
MAX_ASKED_IN_REPLY = 2
MAX_ASKED_LATER = 3
_SAYS_WHAT_WEIGHED = Pattern(
    r"\b(?:because|main(?:ly)?|biggest|deci\w+|deal-?breaker|tipped|swung|in particular|above all|most of all|what did it|the one thing|in the end|ultimately|essential|must[- ]have|right away)\b",
    re.IGNORECASE,
)
_NONE_GIVEN = "no-written-feedback"
_WHICH_PART, _ONLY_NAMED = "which", 9  # words of a remark that holds no more than a name
_GOES_ON, _FEWEST_MORE = Pattern(r" ?[.:;–—-]+ *", re.NOFLAG), 4  # words of what tells more
_ANNOUNCES = 8  # words that only lead to others, at most
_PENDING = "feedback-follows"
_PRIVATE = "personal-remark"


class Outline(NamedTuple):
    """Point ids where not said otherwise. ``door`` and ``send_why`` name phrases; ``door_point`` is where it was opened, in ``door_words``.

    ``sure`` are the gaps whose topic is beyond doubt; ``headed`` holds what their writer put above some; ``of_others`` tell what somebody else did; ``decided`` are of the matter that did, where its writer says so. ``leaves`` says what a point leaves open; of one that is told and asked about, only
    how much it weighed. ``corrected`` is a fact that the reply may put right in one sentence; ``offers`` are what they asked or offered, the most pressing first, ``answer_by`` until when they
    want to hear, ``asks_facts`` a question of theirs that only the person can answer; ``manner`` says how it was said.
    """

    situation: Situation
    thanked: str | None
    gaps_named: tuple[str, ...]
    asked_in_reply: tuple[str, ...]
    asked_later: tuple[str, ...]
    goals: tuple[GoalOutline, ...]
    not_planned: tuple[NotPlanned, ...]
    door: str | None
    door_point: str | None
    door_words: str
    send: Send
    send_why: str
    leaves: Mapping[str, Leaves] = MappingProxyType({})
    sure: frozenset[str] = frozenset()
    headed: Mapping[str, Heading] = MappingProxyType({})
    of_others: frozenset[str] = frozenset()
    decided: tuple[str, ...] = ()
    corrected: str | None = None
    offers: tuple[Offer, ...] = ()
    answer_by: str | None = None
    asks_facts: str | None = None
    manner: Manner = "plain"


def outline(reading: Reading, options: Options) -> Outline:
    """Settle what reply, questions and plan will be about."""
    situation = _situation(reading)
    dispute = disputed(reading, options.my_side) if options.my_side else Dispute()
    usable = [point for point in reading.points if point.same_as is None and not point.sensitive]
    weighs = weighed(reading)
    heard = [p for p in usable if p.kind == "gap" and not is_cleared(p, reading)]
    criticised = [p for p in heard if why_no_criticism(p, reading) is None] or heard
    gaps = sorted(
        [p for p in criticised if not (only_leads_up(p, reading) or only_tells_what_came_of_it(p, reading))]
        or criticised,
        key=lambda gap: (_only_announces(gap) and not weighs[gap.id].decisive, -weighs[gap.id].weight),
    )
    decided = [gap.id for gap in gaps if weighs[gap.id].decisive]
    sure = frozenset(
        gap.id for gap in gaps if gap.topic_id in _SURELY_HEARD or (gap.topic_id is not None and gap.topic_sure)
    )
    silent = situation in {"misdirected", "foreign", "nothing", "sensitive"}
    goals = (
        []
        if silent and situation != "sensitive"
        else goals_of(
            reading, gaps, [p for p in usable if p.kind in {"fit", "logistics"}], Certainty(sure, decided, dispute)
        )
    )
    kept = goals[:MAX_GOALS]
    send, why = _send(reading, situation, options)
    leaves = left_open(reading) if reading.language == "en" else {}
    headed = headings(reading)
    offered = offers(reading)
    door = door_of(offered, usable, reading.feedback.text)
    unwanted = door is not None and door.name == "shut"
    told_elsewhere = situation == "vague" and reading.has_warning("language_in_part")
    by_phone = any(
        offer.gives_feedback or offer.goes_through_it for offer in offered
    )  # who may ask on the phone does not ask in the letter
    promised = promises_feedback(reading.seen) or by_phone
    asked = (
        []
        if silent or unwanted or told_elsewhere or send == "no"
        else _asked(situation, gaps, usable, leaves, promised=promised)
    )
    told_little = [
        point_id for point_id in asked if _is_for_the_mail(reading.point(point_id), leaves.get(point_id), reading)
    ]
    in_reply = told_little[: _room_for_questions(situation, gaps, options)]
    later = [point_id for point_id in asked if point_id not in in_reply][:MAX_ASKED_LATER]
    somebody = reading.feedback.sender_name is not None or reading.feedback.sender in {"agency", "manager"}
    wanting = [] if silent or send == "no" else offered
    held_back = situation == "sensitive" and send != "no" and bool(offered)
    criticism = Criticism(gaps, weighs, headed, reading)
    decisive = of_what_decided(criticism)
    weight_open = somebody and not (asked or silent or unwanted or decisive or send == "no")
    of_weight = _of_weight(gaps, leaves, weighs, reading.seen) if weight_open else []
    named = gaps_named(criticism, kept)
    manner = manner_of(reading)
    mocked = manner == "ironic"  # who thanks for mockery has not listened
    praise = [] if mocked else [p for p in usable if not is_offered(p, offered)]
    thanked = thanked_for(praise, {gap.topic_id for gap in gaps}, leaves, reading.feedback.text)
    return Outline(
        situation=situation,
        thanked=thanked.id if thanked is not None else None,
        gaps_named=named,
        decided=decisive,
        asked_in_reply=tuple(in_reply),
        asked_later=tuple(later or of_weight),
        goals=tuple(kept),
        not_planned=not_planned(
            reading, Settled(goals, {*in_reply, *later}, offered, misdirected=situation == "misdirected")
        ),
        door=door.name if door is not None else None,
        door_point=door.point_id if door is not None else None,
        door_words=door.words if door is not None else "",
        send=send,
        send_why=why,
        leaves=leaves,
        sure=sure,
        headed=said_once(headed, named),
        of_others=of_others(reading),
        corrected=dispute.fact,
        offers=answered(wanting),
        answer_by=answer_by(written_out(reading.feedback.text)) if wanting or held_back else None,
        asks_facts=fact_asked(reading, offered),
        manner=manner,
    )


def _is_for_the_mail(point: Point, leaves: Leaves | None, reading: Reading) -> bool:
    """Tell whether a question is worth a place in the mail: the remark is short, and beside a skill that is only named no mark or comment stands."""
    if point.kind != "gap":
        return True
    if leaves == _WHICH_PART:
        return (
            not _is_gone_on_about(point, reading)
            and len(point.quote.split()) <= _ONLY_NAMED
            and not is_card(page_of(reading.feedback.text).text)
        )
    return len(point.quote.split()) <= _TELLS_LITTLE


def _is_gone_on_about(point: Point, reading: Reading) -> bool:
    """Tell whether what stands right behind a remark tells more of it: "Queues. You drew one and never said why"."""
    text = reading.feedback.text
    return any(
        _GOES_ON.fullmatch(text, point.end, other.start) is not None and len(other.quote.split()) > _FEWEST_MORE
        for other in reading.points
        if other.kind in {"gap", "strength"} and other.start > point.end
    )


def _only_announces(gap: Point) -> bool:
    """Tell whether a gap may only lead to the others, since it is short and names nothing: "two things went against you"."""
    return len(gap.quote.split()) <= _ANNOUNCES and skill(gap) is None and own_name(gap) is None


def _room_for_questions(situation: Situation, gaps: list[Point], options: Options) -> int:
    if situation == "logistics":
        return 0
    if situation != "gaps" or options.tone == "brief":
        return 1
    two = len(gaps) == MAX_ASKED_IN_REPLY and all(point.topic_id or point.thing for point in gaps)
    return MAX_ASKED_IN_REPLY if two else 1


def _situation(reading: Reading) -> Situation:
    kinds = {_kind(p) for p in reading.points if not (p.sensitive or (p.kind == "gap" and is_cleared(p, reading)))}
    if not reading.points and (reading.language != "en" or reading.has_warning("language_in_part")):
        return "foreign"
    if reading.has_warning("somebody_else"):
        return "misdirected"
    if any(point.sensitive for point in reading.points):
        return "sensitive"
    pending = reasons()[_PENDING].pattern
    if all(
        p.topic_id == _PENDING or (p.kind == "logistics" and (pending.search(p.quote) or promises_feedback(p.quote)))
        for p in reading.points
    ):
        return "nothing"
    order: tuple[tuple[str, Situation], ...] = (
        ("gap", "gaps"),
        ("fit", "fit"),
        ("logistics", "logistics"),
        ("vague", "vague"),
        ("strength", "praise"),
    )
    if "vague" in kinds and not kinds & {"gap", "fit"} and not _decides(reading):
        return "vague"
    return next((situation for kind, situation in order if kind in kinds), "vague")


def _kind(point: Point) -> Kind:
    """Return the kind of a point; a remark about private life is no question of fit that a reply could accept."""
    return "vague" if point.topic_id == _PRIVATE else point.kind


def _decides(reading: Reading) -> bool:
    """Whether a circumstance explains the decision, rather than only opening a door."""
    return any(
        bool(reasons()[point.topic_id].acknowledge)
        for point in reading.points
        if point.kind == "logistics" and point.topic_id in reasons()
    )


def _asked(
    situation: Situation, gaps: list[Point], usable: list[Point], leaves: Mapping[str, Leaves], *, promised: bool
) -> list[str]:
    """Return what is asked about: gaps that leave something open, then fit, then a vague word where it stands alone."""
    closed = promised or any(point.topic_id == _NONE_GIVEN or clears(point.quote) for point in usable)
    if situation == "praise" or promised or (situation == "vague" and closed):
        return []
    open_gaps = [
        gap for gap in gaps if leaves.get(gap.id, "wanted") in ASKABLE and not is_advice(gap) and not wants_a_paper(gap)
    ]
    asked: list[Point] = []
    others = [] if gaps else [p for p in usable if p.kind in {"fit", "vague"}]  # what is named beside them was meant
    for point in [*open_gaps, *sorted(others, key=lambda p: p.kind)]:
        reason = reasons().get(point.topic_id or "")
        if point.kind != "gap" and not (reason is not None and _can_be_asked(reason, point)):
            continue
        if any(p.kind == point.kind and _one_subject(p, point) for p in asked):
            continue
        if point.kind == "vague" and asked:
            continue  # something is named; the vague word beside it needs no question of its own
        asked.append(point)
    return [point.id for point in asked]


def _can_be_asked(reason: Reason, point: Point) -> bool:
    return bool(reason.ask) and (reason.ask_where is None or reason.ask_where.search(point.quote) is not None)


def _of_weight(gaps: list[Point], leaves: Mapping[str, Leaves], weighs: Mapping[str, Weighed], text: str) -> list[str]:
    """Return the first of several gaps of which everything was said: how much it weighed can still be asked on a call, unless that was said, too."""
    several = len({skill(gap) or gap.id for gap in gaps}) > 1
    if not several or _SAYS_WHAT_WEIGHED.search(text) or any(weighs[gap.id].decisive for gap in gaps):
        return []
    return [gap.id for gap in gaps if leaves.get(gap.id) == "told"][:1]


def _one_subject(one: Point, other: Point) -> bool:
    if one.kind == "gap":
        return skill(one) == skill(other)
    return one.topic_id == other.topic_id


def _send(reading: Reading, situation: Situation, options: Options) -> tuple[Send, str]:
    if reading.feedback.no_reply:
        return "no", "no_reply"
    if reading.feedback.other_mailbox and situation != "sensitive":
        return "now", "other_mailbox"
    if reading.feedback.sender == "automated":
        return "no", "automated"
    if situation == "sensitive":
        return "after_advice", "after_advice"
    if options.upset:
        return "tomorrow", "tomorrow"
    announced = situation in {"nothing", "vague"} and promises_feedback(reading.seen)
    return "now", "announced" if announced else situation if situation in {"misdirected", "nothing"} else "now"
