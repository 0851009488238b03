"""What stands where an offer could and is none: a survey of how they did, what is offered no more, feedback that is still to come."""

import re

from coach.patterns import Pattern

_FORM = Pattern(
    r"\b(?:fill(?:ing)? (?:in|out)|complet(?:e|ing)|answer(?:ing)?|tak(?:e|ing)|do(?:ing)?|leav(?:e|ing)) (?:the|our|an?|this|my|your) (?:[\w-]+,? ){0,3}?(?P<form>survey|questionnaire|form|feedback form|poll)\b",
    re.IGNORECASE,
)
_SURVEY = Pattern(  # of how the firm did, which offers nothing
    r"\b(?:survey|questionnaire|poll)\b(?![^.!?]*\b(?:data|results|design|question you|respondents?|you (?:designed|ran|made|built)|task|exercise)\b)",
    re.IGNORECASE,
)
_RATES = Pattern(
    r"\b(?:rate|score|review) (?:us|(?:our|your|the) (?:[\w-]+ ){0,3}?(?:process|experience|recruitment|hiring|interview|service))\b"
    r"|\b(?:tell us|let us know|say|share|hear) how (?:we|it|the process|you found)\b[^.!?]{0,20}(?:did|was|went|process|experience|us|it|do)\b"
    r"|\b(?:share|give us|leave|send us|love|value|welcome|appreciate) (?:your )?(?:some )?(?:feedback|thoughts|views|opinions?) (?:on|about|of) (?:the|our|your) (?:[\w-]+ ){0,3}?(?:process|experience|recruitment|hiring|service|application)\b",
    re.IGNORECASE,
)
_PLEASE = Pattern(
    r"\b(?:please|grateful|would you|could you|can you|if you (?:could|would|have)|we['’]d|we would|click|link|help us|take (?:two|a|one|a few|five|2|5|3|three)|spare|invite|minutes?|secs?|moment)\b|https?:",
    re.IGNORECASE,
)
_TAKEN_BACK = Pattern(  # what was offered once, or would be, or to be paid for
    r"\b(?:cancel(?:l?ed|ling)|called off|fallen through|fell through|scrapped|no longer (?:runs?|running|available|offered?|exists?|an option)|(?:has|have|had|['’]s|was|were) (?:been )?(?:withdrawn|pulled|shelved|frozen))\b"
    r"|\b(?:would|['’]d|were going to|was going to|had hoped to|meant to|wanted to)(?: have)?(?: (?:like|love|liked|loved|happily|gladly)(?: to)?)?(?: have)? (?:offer|give|given|put|send|sent|take|taken|invite|keep|kept|have)\w*\b[^.!?]{0,80}?\bbut\b(?! (?:only|first|not (?:before|until|till)|for that|to|at|if|then|do|please)\b)"
    r"|\bbut (?:please )?not (?:to|with|for|at|by|on) (?:us|me|here|this)\b|\bjust not (?:to|with|for|at|by) (?:us|me|here)\b",
    re.IGNORECASE,
)
_STILL = Pattern(
    r"\b(?:instead|however|new date|another date|re-?arranged|rescheduled|so (?:we|i)|(?:we|i) (?:can|could)(?! ?n['’]?t|not))\b",
    re.IGNORECASE,
)
_FEE = Pattern(
    r"[£$€] ?\d[^.!?]{0,20}(?:\b(?:fee|per (?:head|person|place|ticket|session)|each|a (?:head|place|session|ticket)|deposit|plus vat|to (?:join|attend|book|take part))\b|\+ ?vat)|\b(?:fee|cost|price|ticket|place)s?\b[^.!?]{0,15}[£$€] ?\d|\b(?:for a|there(?:['’]s| is) an?|subject to an?|at a|payable|pay (?:the|an?)) (?:small |modest |nominal )?(?:fee|charge)\b",
    re.IGNORECASE,
)
_FEEDBACK_COMES = Pattern(
    r"\b(?:(?:feedback|notes|comments|remarks|scores?|marks|score ?sheet|report|breakdown|write-?up|summary|details|assessment)(?: (?:from|by|of) (?:the |your |our )?[\w ]{3,25}?)? (?:to follow|follows?|will follow|on (?:its|the|their) way|in the post|attached shortly))\b"
    r"|\b(?:you(?:['’]ll| will| should| can expect to)|expect to) (?:also |then )?(?:receive|get|have|be sent|be given|be e-?mailed|expect|find) (?:the |your |some |our |their |a )?(?:full |written |detailed |individual |further |interview |more |short |brief )*(?:feedback|comments|notes|scores?|score ?sheet|report|breakdown|write-?up)\b(?! (?:if|on request|upon request|when you (?:ask|request)))|"
    r"\bfeedback (?:from (?:the |your )?[\w ]{3,25} )?(?:will|is to|should|to) (?:also )?(?:be (?:sent|provided|given|e-?mailed|posted|shared|with you|available)|follow|come|reach you)\b"
    r"|\b(?:we|i|they)(?:['’]ll| will) (?:also )?(?:send|e-?mail|share|provide|post|forward|let you have|be sending)(?: you)? (?:the |your |more |some |our |their )?(?:full |written |detailed |individual |further |interview )*feedback\b",
    re.IGNORECASE,
)


def form_in(words: str) -> str | None:
    """Return what they want to be filled in, as a letter names it: "survey"; ``None`` for nothing of the kind."""
    found = _FORM.search(words)
    if found is not None:
        return found["form"].lower()
    return "survey" if asks_to_rate(words) and not is_rating(words) else None


def is_rating(words: str) -> bool:
    """Tell whether they only want to hear how they did: "rate our hiring process"."""
    return _RATES.search(words) is not None and _FORM.search(words) is None


def asks_to_rate(words: str) -> bool:
    """Tell whether they want to hear how they did themselves, by a survey or a link: that is no offer."""
    asked = _PLEASE.search(words) is not None
    return (asked and _SURVEY.search(words) is not None) or (asked and _RATES.search(words) is not None)


def is_taken_back(words: str) -> bool:
    """Tell whether an offer stands no more, was only thought of, is not to come to them, or is to be paid for."""
    if _FEE.search(words) is not None:
        return True
    found = _TAKEN_BACK.search(words)
    return found is not None and _STILL.search(words, found.end()) is None


def promises_feedback(text: str) -> bool:
    """Tell whether the feedback itself is announced: "detailed feedback will be sent separately"."""
    return _FEEDBACK_COMES.search(text) is not None
