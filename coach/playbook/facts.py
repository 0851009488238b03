"""What a reply says to a question that only the person can answer: it is not passed over, and nothing is made up."""

import re

from coach.patterns import Pattern
from coach.phrases import Phrases
from coach.writing import Brief

_STILL = Pattern(
    r"\b(?:you(?:['’]re| are)?|u|are you|are u) still (?P<still>looking|interested|available|on the market)\b",
    re.IGNORECASE,
)
_MORE = Pattern(
    r"\b(?:what|which|how|when|where|who|why|salary|rate|notice|expect\w*)\b",
    re.IGNORECASE,
)


def facts(brief: Brief, phrases: Phrases) -> list[str]:
    """Return the sentence for their question, if they ask one: that one is still looking is said, all else is kept for a line of its own."""
    asked = brief.outline.asks_facts
    if asked is None or brief.outline.send != "now" or brief.outline.door == "shut":
        return []
    still = _STILL.search(asked)
    if still is None:
        return [phrases.pick("answer", "facts")]
    return [phrases.pick("answer", "still_and_more" if _MORE.search(asked) else "still", still=still["still"].lower())]
