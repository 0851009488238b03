"""What of a feedback are the person's own words, quoted back to them: 'you said "my team are all honest"'."""

import re

from coach.patterns import Pattern

_ANSWERED = Pattern(
    r"(?:\b(?:you|u|your answer|the answer|candidate)(?:['’](?:d|ve))?|(?:^|[.,;:!?\n–—(]|\b(?:and|then|but|just|only))(?=\s?(?:said|told|wrote|replied|answered|stopped at)\b))\s?"
    r"(?:(?:just|only|then|also|both|always|kept|had|\w+ly) )*"
    r"(?:said|say|saying|told (?:us|me|him|her|them|the \w+)|wrote|write|replied|answered|responded|repeated|claimed|explained|insisted|put|went|was|stopped at|ended (?:on|with))"
    r"(?: (?:that|back|down|only|just|something like|us|me))*[,:]?\s?"
    r"(?:[\"“](?P<double>[^\"“”\n]{1,400})|['‘](?P<single>[^\n\"“”]{1,400}?)(?=['’](?:[\s.,;:!?)]|$)))",
    re.IGNORECASE,
)
_A_SENTENCE = Pattern(
    r"\W*(?:i|we|my|our|it|its|that|thats|they|he|she|you|there|this)(?:['’]\w+)?\b|(?:\S+\s+){3}\S", re.IGNORECASE
)


def own_answers(text: str) -> list[tuple[int, int]]:
    """Return where the person's own sentences stand that somebody quotes back; a word or two ("obviously") may be what the remark is about."""
    found = ((each, each.lastgroup or "") for each in _ANSWERED.finditer(text))
    return [each.span(quoted) for each, quoted in found if _A_SENTENCE.match(each[quoted]) is not None]
