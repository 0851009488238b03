"""What they measure by: sentences on themselves or on the post by which a criticism beside them was made."""

import re

from coach.judging.uncritical import why_no_criticism
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_BESIDE = 60  # characters between a criticism and what it was made by
_MEASURE = Pattern(  # by which a criticism beside it was made
    r"\b(?:we|they|here|everyone|everybody|the \w+ here|(?:at|for) (?:band|grade|level) \d+\w?)\b.*\b(?:want|wants|try|tries|expect|expects|need|needs|always|look for|ask for|own|owns|prefer|insist|believe|aim)\b",
    re.IGNORECASE,
)
_GOES_ON_ABOUT = Pattern(  # what was just found lacking
    r"\W*(?:and |but )?(?:zero|none|nil|nothing|that|this|it|which|neither|both|those|these|one|two|three|\d+)(?: of (?:them|it|those))? (?:is|was|are|were|would|will|isn['’]t|wasn['’]t|won['’]t|does|doesn['’]t|makes?|needs?)\b"
    r"|\W*(?:and |but )?(?:we|they|i)(?:['’]d| would)? (?:really |always )?(?:need|want|expect|like) (?:that|this|it|those|these|both)\b",
    re.IGNORECASE,
)


def is_measure(point: Point, reading: Reading) -> bool:
    """Tell whether what they say of themselves is what a criticism beside it was made by."""
    if _MEASURE.search(point.quote) is None:
        return False
    text = reading.feedback.text
    between = (
        text[min(point.end, gap.end) : max(point.start, gap.start)]
        for gap in reading.points
        if gap.kind == "gap" and why_no_criticism(gap, reading) is None
    )
    return any(len(words) <= _BESIDE and "\n\n" not in words for words in between)


def goes_on_about_a_criticism(point: Point, reading: Reading) -> bool:
    """Tell whether a sentence only goes on about the criticism just before it: "Write two tests. None is hard to defend"."""
    if _GOES_ON_ABOUT.match(point.quote) is None:
        return False
    ends = (gap.end for gap in reading.points if gap.kind == "gap" and gap.end <= point.start)
    last = max(ends, default=None)
    return last is not None and not reading.feedback.text[last : point.start].strip(" .!;,–—-")
