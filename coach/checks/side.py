"""Which side speaks to whom: a reply that speaks as the employer, greets the candidate or bears the reader's name."""

import re
from collections.abc import Iterator

from coach.checks.context import Context
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft
from coach.patterns import Pattern

_NO_NAME_WORDS = "hi hello dear hey good morning afternoon evening there all team both everyone folks sir madam mr mrs ms mx miss dr prof hiring manager recruiter recruitment again and"
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_WE = r"\bwe(?:(?:'|’)(?:ve|re|d|ll)| have| had| are| will| would)?(?: \w+ly)?(?: (?:also|all|now|just|since|therefore|have))?"
_WRONG_SIDE = (
    Pattern(
        _WE
        + r" (?:decided|chosen|chose|opted|elected|selected|regret|determined|felt|feel|concluded)\b[^.\n]{0,60}\b(?:candidate|applicant|application|not (?:to )?(?:proceed|progress|move|offer)|proceed|progress|someone|forward|role)\w*",
        re.IGNORECASE,
    ),
    Pattern(
        _WE
        + r" (?:going|moving|moved|gone|proceeding|proceeded|move|go|proceed)\b(?: (?:forward|ahead|on))? with (?:another|other|a different|someone|a candidate|candidates|an applicant)",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:we|i)(?:(?:'|’)ll| will| would like to| shall|(?:'|’)d like to) keep your (?:cv|résumé|resume|application|details|profile|information|name)\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:we|i)(?: (?:would|want|wanted) (?:like )?to|(?:'|’)d like to)? ?(?:thank you|appreciate|really appreciated|enjoyed|appreciated) (?:for )?(?:your interest in (?:the|our|this|joining)|your application|applying|meeting (?:with )?you and learning about your)",
        re.IGNORECASE,
    ),
    Pattern(
        r"\bthank you (?:so much |very much |again )?for (?:your interest in (?:the|our|this|joining|working)|your application|applying|interviewing with us|taking the time to (?:interview|apply|meet with us|speak with us))\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:wish you|best of luck|good luck|all the best|every success)\b[^.\n]{0,30}\b(?:in|with|for) your (?:job |career |future )?(?:search|endeavou?rs|applications?|career|next (?:steps?|role) in your career|job hunt)\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\byour (?:application|candidacy|interview performance) (?:was|has been|is) (?:unsuccessful|not successful|not selected|declined|rejected|impressive|strong)\b|\byou (?:were|have) not (?:been )?(?:successful|selected|shortlisted)\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:we|i) (?:encourage|invite|welcome|would encourage|would welcome) you to (?:re-?)?apply\b|\byou(?:(?:'|’)re| are) (?:welcome|encouraged) to (?:re-?)?apply\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\bour (?:feedback (?:is|was|for you)|panel (?:felt|thought|was impressed)|hiring (?:team|manager|process)|interview(?:ing)? (?:team|panel)|talent (?:pool|team))\b",
        re.IGNORECASE,
    ),
    Pattern(
        r"\b(?:we|our team|the team and i) (?:were|was|are) (?:very |really |most )?impressed (?:by|with) your\b|\bwe (?:received|had) (?:a (?:large|high) (?:number|volume)|many|a lot) of (?:\w+ )?(?:applications|applicants|candidates)",
        re.IGNORECASE,
    ),
)


def side(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find words of the employer's side, a greeting of oneself, and the employer's name below."""
    yield from _as_employer(draft)
    yield from _people(draft, context)


def _as_employer(draft: Draft) -> Iterator[Hit]:
    for pattern in _WRONG_SIDE:
        found = pattern.search(draft.text)
        if found and not _in_quotes(draft.text, found.start()):
            yield hit("wrong-side", found.start(), found.end())
            return


def _in_quotes(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”") or line.lstrip().startswith(">")


def _people(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find a greeting of oneself, and the employer's name below."""
    mine, theirs = _names(context.me), _names(context.reader)
    if draft.greeting and (mine - theirs):
        greeted = _names(draft.text[draft.greeting.start : draft.greeting.end])
        if greeted & (mine - theirs) and not greeted & theirs:
            yield hit(
                "wrong-person",
                draft.greeting.start,
                draft.greeting.end,
                name=" ".join(sorted(greeted & mine)).title(),
                said=first_name(context.reader),
            )
    if draft.signed and (theirs - mine) and draft.closing:
        signed = _names(draft.signed)
        if signed & (theirs - mine) and not signed & mine:
            yield hit(
                "wrong-signature",
                draft.closing.start,
                draft.closing.end,
                name=draft.signed,
                said=first_name(context.me),
            )


def first_name(name: str) -> str:
    """Return the first name, or nothing."""
    return name.split(maxsplit=1)[0] if name.strip() else ""


def _names(words: str) -> set[str]:
    return {found[0].lower() for found in WORD.finditer(words)} - _NO_NAME
