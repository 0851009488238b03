"""What they want to be sent, in the words of who sends it: "my updated CV", "the receipts"."""

import re

from coach.offering.agreeing import is_only_theirs
from coach.patterns import Pattern

_SENT_THING = Pattern(  # whatever it is: "send the receipts to me"
    r"\b(?:send|e-?mail|forward|drop|(?:text|whatsapp|message)(?= (?:me|us)\b))\b(?: (?:me|us|him|her|them|over|through|across|in))* (?P<thing>(?:the|your|an?|my|those|these) "
    r"(?!(?:yes|word|message|line|note|times?|dates?|text|e-?mail|link|request|ring|call|few|couple)\b)[\w-]+(?: (?!(?:to|by|before|over|through|until|till|so|and|if|when|with|for|on|in|at|as|or|please|that|which)\b)[\w-]+){0,3})",
    re.IGNORECASE,
)
_WANTS_SENT = r"\b(?:wants?|needs|would like|['’]d like|asked for)(?: to see)? (?:your |my |an? )?(?=(?:updated?|latest|revised) )"  # as it is told in notes
_PLAINLY_ASKED = Pattern(
    r"(?:^\W*|\b(?:can|could|would|will) you (?:please |just |also )?|\b(?:please|pls|and|just|then) )(?:send|share|forward|e-?mail|drop|text|whatsapp|tell|give|let) (?:me|us)\b",
    re.IGNORECASE,
)
_WANTS = Pattern(r"wants?\b|needs\b|would like\b|['’]d like\b|asked for\b", re.IGNORECASE)
SENT = Pattern(
    rf"(?:\b(?:send|share|forward|e-?mail|drop|text|whatsapp|(?:tell|give)(?= (?:me|us))|let (?:me|us) have)\b(?: (?:me|us|over|through|across))* (?:your |the |an? )?|{_WANTS_SENT})"
    r"(?P<thing>(?:(?:updated?|latest|new|current|revised) )?(?:cv|resume|résumé|portfolio|references|certificates?|transcripts?|availability|documents|(?:(?:day|hourly|daily|half-day|freelance) )?rates?|(?:postal |home |new )?address|(?:phone |mobile )?number|measurements|sizes?|(?:bank|account) details|iban|sort code|account number))\b",
    re.IGNORECASE,
)
TEXTED = Pattern(
    r"\b(?:text|whatsapp) (?:me|us) (?:over )?(?:your|the) (?!(?:name|answer|times?|dates?|availability|thoughts|decision|days?|link)\b)",
    re.IGNORECASE,
)
_YOUR = re.compile(r"^(?:your|my) ", re.IGNORECASE)


def sent_as_told(words: str) -> str | None:
    """Return what somebody wants to be sent, where notes and messages tell it: "updated CV", of "wants updated CV", or "just text me your number"."""
    found = SENT.search(words)
    if found is not None and _WANTS.match(found[0]):
        return found["thing"]
    texted = TEXTED.search(words)
    if texted is not None:
        return texted[0]
    return found["thing"] if found is not None and _PLAINLY_ASKED.search(words) is not None else None


def wanted_in(words: str) -> str | None:
    """Return what they want to be sent, as the person says it; ``None`` where it is not said in so many words, or only the person may give it."""
    found = SENT.search(words)
    if found is not None:
        return f"my {found['thing']}"
    other = _SENT_THING.search(words) if not is_only_theirs(words) else None
    return _YOUR.sub("my ", other["thing"]) if other is not None else None
