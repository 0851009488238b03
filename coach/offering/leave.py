"""What they would do if they may: put somebody forward, keep the details, get in touch."""

import re
from typing import Literal

from coach.patterns import Pattern

LEAVE = Pattern(
    r"\bdo you want (?:putting|sending|to be put)\b|\b(?:shall|should) i\b|\b(?:can|could|may|might) (?:i|we)\b|\b(?:want|like|okay|ok|happy|alright|fine|good)(?: with you)?(?:,? if (?:i|we)| (?:me|us) to| for (?:me|us) to)\b|\b(?:is|would) (?:that|this|it) (?:be )?(?:ok(?:ay)?|all ?right|fine)(?: (?:with|by|for) (?:you|u))?\s*\?|\bok(?:ay)? with (?:you|u)\s*\?|\bsay the word\b|\b(?:mind|objections?) if (?:i|we)\b|\b(?:ok(?:ay)?|happy|fine|alright|comfortable) (?:with|about) (?:me|us) [a-z]+ing\b",
    re.IGNORECASE,
)
PUTS_FORWARD = Pattern(r"\bput(?:ting)? (?:(?:you|me|him|her|them|your \w+) )?forward\b", re.IGNORECASE)
KEEPS = Pattern(
    r"\b(?:keep|hold|hang on to)(?:ing)? (?:(?:your|my) \w+|you|u) (?:\w+ )?(?:on|for|in|with|posted)\b|\bkeep(?:ing)? (?:you|u) (?:posted|informed)\b|\b(?:keep(?:ing)?|hold(?:ing)?(?: on to)?|hang(?:ing)? on to) (?:your|my) (?:details|cv|resume|name|application|information)\b",
    re.IGNORECASE,
)
_CONTACTS = Pattern(
    r"\b(?:contact|reach out to|get (?:back )?in touch with|(?:get|come) back to|ring|call|phone|text|e-?mail|message|write to) you\b|\b(?:i|we) (?:get|be) (?:back )?in touch\b|\bdrop you an? (?:line|note|message|e-?mail|text)\b|\bgive you an? (?:ring|call|shout|bell|buzz)\b",
    re.IGNORECASE,
)
IF_ALLOWED = Pattern(
    r"\b(?:just |please |simply )?(?:reply|say|text|answer)(?: me| us| with)?(?: a| with)? [\"“']?yes\b|\bif (?:it(?:['’]s| is) )?ok(?:ay)? to (?:send|put|forward|pass|share|keep)\b|\bif you(?:['’]d| would) like me to(?=\s*(?:[.,;!?]|$))|\bif you(?:(?:['’]d| would) like| want) (?:me|us) to (?:send|put|forward|pass|share|keep|hold on to|hang on to|introduce|mention|approach)\b|\bif (?:you(?:['’]re| are)? (?:agree|don['’]?t mind|do not mind|happy|okay|ok|(?:like|wish)(?=[\s]*(?:[,.;:!?]|$)))|(?:that|this|it)(?:['’]s| is| suits)?(?: (?:ok|okay|fine|alright|all right|you|with you))+)|\b(?:let (?:me|us) know|tell (?:me|us)|say|shout) (?:if|whether) (?:i|we) (?:should|can|could|may|might)\b|\bwith your (?:permission|consent|agreement)\b|\bneed(?:ed)? your (?:written |explicit )?(?:consent|permission|agreement|approval|ok(?:ay)?|go-ahead)\b|\b(?:let (?:me|us) know|tell (?:me|us)|say) (?:whether|if) (?:that|this|it)(?:['’]s| is|['’]d be| would be) (?:ok(?:ay)?|fine|al(?:l )?right)\b|\bconfirm (?:if|that) (?:you (?:agree|consent|are (?:happy|ok|okay|fine))|(?:(?:this|that|it) is )?(?:ok|okay|fine))\b",
    re.IGNORECASE,
)
_IS_FREE_TO = Pattern(  # which asks for no leave
    r"\byou(?:['’]re| are)? (?:can|could|may|might|welcome to|free to)\b[^.!?]* if you (?:like|wish|want|fancy)\b",
    re.IGNORECASE,
)


def asks_leave(words: str) -> bool:
    """Tell whether they ask if they may do something; that the person is free to do it asks for nothing."""
    if words.rstrip().endswith("?") and LEAVE.search(words) is not None:
        return True
    return IF_ALLOWED.search(words) is not None and _IS_FREE_TO.search(words) is None


def leave_in(words: str) -> Literal["keep", "keep_details", "contact"] | None:
    """Return what they would do: keep the person in mind or on a list, the details, or get in touch; ``None`` for anything else."""
    if _CONTACTS.search(words):
        return "contact"
    found = KEEPS.search(words) if PUTS_FORWARD.search(words) is None else None
    if found is None:
        return None
    return "keep" if found[0].lower().split()[1] in {"you", "u"} else "keep_details"
