"""What must not go out: rules over a draft or an artifact, each with its reason and a remedy.

Ask ``rules()`` for the list of all rules and ``rule(ID)`` for one, with the examples that it finds and leaves alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from coach.checks.context import Context
from coach.checks.fixing import with_signs_mended, without_stances
from coach.checks.form import form, leftovers, subject_line
from coach.checks.mail import header_of, own_words
from coach.checks.privacy import privacy, repeats_sensitive
from coach.checks.rules import Example, Hit, Rule, put_into_words, rule, rule_ids, rules
from coach.checks.stance import stance
from coach.checks.text import Draft
from coach.encoder import read_ahead
from coach.schemas import Artifact, Checked, Finding, ForYou, Plan, Question, Reading, Reply

if TYPE_CHECKING:
    from coach.writing import Brief

__all__ = [
    "Example",
    "Rule",
    "check_draft",
    "check_plan",
    "check_questions",
    "check_reply",
    "check_rewrite",
    "check_together",
    "cleared",
    "has_errors",
    "rule",
    "rule_ids",
    "rules",
]

_HOLDS_FIGURES = frozenset({"phone-number", "mail-address", "postal-address", "identifier", "birth-date"})
_OWN_IN_SIGNATURE = frozenset({"mail-address", "phone-number", "postal-address"})
_ROUNDS = 3  # cutting a clause can bring another to light


def check_draft(text: str, reading: Reading | None = None, ignore: frozenset[str] = frozenset()) -> Checked:
    """Check a draft that the person wrote; ``reading`` is that of the feedback it answers, ``ignore`` the ids of rules switched off."""
    draft, context = Draft(own_words(text)), Context(reading)
    read_ahead(draft.text)
    others = [
        *leftovers(header_of(text)),
        *form(draft, context, None),
        *privacy(draft.text, context),
        *_draft_grounding(draft, context),
    ]
    judged = list(stance(draft))
    hits = [*judged, *others]
    found = (put_into_words(hit, text, draft=True) for hit in _said_once(hits, judged, draft) if hit.rule not in ignore)
    findings = tuple(
        sorted((finding for finding in found if finding), key=lambda finding: (finding.start, finding.end))
    )
    return Checked(findings=findings, ok=not has_errors(findings))


def has_errors(findings: Sequence[Finding]) -> bool:
    """Tell whether something may not be delivered with these."""
    return any(finding.severity == "error" for finding in findings)


def check_rewrite(before: str, after: str) -> tuple[Finding, ...]:
    """Check that a draft written anew keeps what the person said that was theirs to say; places point into the draft before."""
    from coach.checks.kept import lost  # noqa: PLC0415 (only beside a draft that a model wrote anew)

    return tuple(finding for hit in lost(before, after) if (finding := put_into_words(hit, before, draft=True)))


def cleared(text: str, reading: Reading | None = None, ignore: frozenset[str] = frozenset()) -> str:
    """Return a draft without the clauses that cost the person and with its signs mended, by the same checks."""
    for _ in range(_ROUNDS):
        findings = check_draft(text, reading, ignore).findings
        better = with_signs_mended(without_stances(text, findings), ignore)
        if better == text:
            break
        text = better
    return text


def check_reply(reply: Reply, brief: "Brief", plan: Plan | None = None) -> tuple[Finding, ...]:
    """Check a reply that the coach is about to hand over; without a plan, promises are held against the outline's goals."""
    from coach.checks.grounding import grounding  # noqa: PLC0415 (a draft of the person's own needs little of it)

    context = _context(brief, plan)
    channel = brief.channel
    draft = Draft(reply.body)
    subject = reply.subject or ""
    read_ahead(draft.text)
    others = [
        *form(draft, context, channel),
        *privacy(reply.body, context),
        *repeats_sensitive(reply.body, context),
        *grounding(draft, context),
    ]
    hits = [*stance(draft), *others]
    return (
        *_findings(
            (
                ("/reply/subject", subject, hit)
                for hit in [*subject_line(reply.subject, channel), *_of_the_subject(subject, context)]
            ),
            "reply",
        ),
        *_findings((("/reply/body", reply.body, hit) for hit in hits), "reply"),
    )


def _of_the_subject(subject: str, context: Context) -> Iterator[Hit]:
    """Find what is private or invented in a subject, unless it is the subject of the thread."""
    if subject.removeprefix("Re: ") in (context.reading.feedback.subject or "\0" if context.reading else "\0"):
        return  # it tells its reader nothing new
    from coach.checks.grounding import links  # noqa: PLC0415 (the same)
    from coach.checks.invented import invented_words  # noqa: PLC0415 (the same)

    yield from privacy(subject, context)
    yield from repeats_sensitive(subject, context)
    yield from links(subject, context)
    yield from invented_words(Draft(subject), context)


def check_questions(questions: Sequence[Question], brief: "Brief") -> tuple[Finding, ...]:
    """Check the clarifying questions, one by one and together."""
    from coach.checks.questions import about_all, about_one  # noqa: PLC0415 (a draft of the person's own needs none of it)

    context = _context(brief, None)
    found = [(f"/questions/{number}/text", questions[number].text, hit) for number, hit in about_all(questions)]
    for number, question in enumerate(questions):
        hits = [*about_one(question, context), *privacy(question.text, context)]
        found += [(f"/questions/{number}/text", question.text, hit) for hit in hits]
    return _findings(found, "questions")


def check_plan(plan: Plan, brief: "Brief") -> tuple[Finding, ...]:
    """Check the learning plan against reading and options."""
    from coach.checks.plans import plan_hits  # noqa: PLC0415 (the same)

    return _findings(
        ((f"/plan{place}", text, hit) for place, text, hit in plan_hits(plan, _context(brief, plan))), "plan"
    )


def check_together(
    brief: "Brief",
    *,
    reply: Reply | None = None,
    questions: Sequence[Question] | None = None,
    plan: Plan | None = None,
    for_you: ForYou | None = None,
) -> tuple[Finding, ...]:
    """Check what the artifacts say of each other, after assembly and again after any fall-back; only those given are compared."""
    from coach.checks.promises import promises  # noqa: PLC0415 (the same)
    from coach.checks.together import across  # noqa: PLC0415 (the same)

    found = list(across(brief.outline.situation, reply, questions, for_you))
    if reply is not None and plan is not None:
        found += [("/reply/body", reply.body, hit) for hit in promises(reply.body, _context(brief, plan))]
    if for_you is not None:
        found += [("/for_you/text", for_you.text, hit) for hit in leftovers(for_you.text)]
    return tuple(
        finding for place, text, hit in found for finding in _findings([(place, text, hit)], _artifact_of(place))
    )


def _context(brief: "Brief", plan: Plan | None) -> Context:
    return Context(brief.reading, brief.outline, brief.options, plan)


def _findings(found: Iterable[tuple[str, str, Hit]], artifact: Artifact) -> tuple[Finding, ...]:
    worded = (put_into_words(hit, text, artifact=artifact, place=place) for place, text, hit in found)
    return tuple(finding for finding in worded if finding)


def _artifact_of(place: str) -> Artifact:
    first = place.split("/")[1]
    return "questions" if first == "questions" else "for_you" if first == "for_you" else "reply"


def _said_once(hits: Sequence[Hit], judged: Sequence[Hit], draft: Draft) -> Iterator[Hit]:
    """Leave out what needs no saying.

    That is a figure of a phone number that is found itself, an address in the person's own signature, and the loudness of words that
    should go anyway.
    """
    for one in hits:
        covered = any(
            other.rule in _HOLDS_FIGURES and other.start < one.end and one.start < other.end for other in hits
        )
        signed = draft.closing is not None and draft.closing.start <= one.start
        cut = one.rule == "shouting" and any(bad.start < one.end and one.start < bad.end for bad in judged)
        if (
            not (one.rule.startswith("invented-") and covered)
            and not (one.rule in _OWN_IN_SIGNATURE and signed)
            and not cut
        ):
            yield one


def _draft_grounding(draft: Draft, context: Context) -> Iterator[Hit]:
    """In the person's own draft, only what they could not know better: their names, numbers and claims are theirs."""
    if context.reading is None:
        return
    from coach.checks.grounding import echoes  # noqa: PLC0415 (only beside a feedback)
    from coach.checks.invented import invented_words, misquoted  # noqa: PLC0415 (the same)

    yield from echoes(draft.text, context)
    yield from invented_words(draft, context)
    yield from misquoted(draft.text, context)
