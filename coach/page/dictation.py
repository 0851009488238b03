"""Shows a text that was dictated word for word with the marks its speaker meant: "full stop" is a full stop."""

import re

from coach.page.draft import Draft
from coach.patterns import Pattern

_SPOKEN = Pattern(
    r"[ \t]*\b(?:(?P<stop>full stop|period)|(?P<comma>comma)|(?P<question>question mark)|(?P<line>new (?:line|paragraph))|(?P<colon>colon)(?= [a-z]))\b",
    re.IGNORECASE,
)
_MARKS = {"stop": ".", "comma": ",", "question": "?", "line": "\n", "colon": ":"}
_FEWEST = 2


def show_dictation(draft: Draft) -> bool:
    """Put a dictated text on the page; ``False`` where nobody dictated the marks."""
    spoken = list(_SPOKEN.finditer(draft.source))
    ends = sum(each["stop"] is not None or each["line"] is not None for each in spoken)
    if ends < _FEWEST or draft.source.count(".") > ends:
        return False
    at = 0
    for each in spoken:
        draft.keep(at, each.start())
        draft.replace(each.start(), each.end(), _MARKS[str(each.lastgroup)])
        at = each.end()
    draft.keep(at, len(draft.source))
    return True
