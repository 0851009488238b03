"""Which remarks are practised together: those on one skill, and those in which the same fell short."""

import re
from collections.abc import Sequence

from coach.catalogue import NAMED, UNSAID, Shortfall, practised_as, skill
from coach.judging.bare import is_bare
from coach.judging.halves import goes_with
from coach.outline.practices import place_of, practice_of, ran_out, shown_as
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point, Reading

SHOWN = 2  # remarks that the title of a goal quotes
_LISTED: tuple[Shortfall, ...] = (
    "admitting",
    "advised",
    "claim",
    "examples",
    "experience",
    "figure",
    "omitted",
    "paper",
    "pitch",
    "ready",
    "terms",
)
_ONE_LIST = frozenset(map(practised_as, _LISTED))
_SENTENCE_END = Pattern(r"[.!?\n]\s*")
_UNDER_A_LABEL = frozenset({practised_as("omitted"), practised_as("pitch")})  # in that round or piece of work
_LABEL = Pattern(r"^[ \t]*(?:[-*•+–][ ]|\d{1,2}[.)][ ])?[A-Z][^\n:.!?]{2,40}:(?=\s)", re.MULTILINE)
_IN_A_ROW = Pattern(r"[^\n|]*\|[^\n|]*\|")
_ITEM = Pattern(r"\s*(?:[-*•+–]|\(?\d{1,2}[.):])\s*\S")
_SOMEBODY_WHO_HAS = Pattern(
    r"\b(?:someone|somebody|a (?:candidate|person)|people) (?:who|that)(?:['’]s|['’]d| has| have| had) (?:already |actually )?(?:\w+ed|run|led|done|built|set up|held|been|driven|taught|sold)\b",
    re.IGNORECASE,
)
_SEEN_DOING = Pattern(
    r"\W*(?:(?:and|but|so|then|in [\w ]{3,20},?|on [\w ]{3,20},?) )?(?:you|i|he|she) (?!(?:have|had|has|are|were|was|would|need)\b)\w+",
    re.IGNORECASE,
)

_OPENING = Pattern(
    r"\W*(?:(?:and|also|then|but|so) )*(?:(?:you|he|she|i) )?(?P<verb>(?!(?:your|my|his|her|an?|the|there|how|when|in|on|at|no|not)\b)\w+(?:['’]\w+)?)(?: not)? (?P<what>(?!(?:an?|the|your|my|his|her|to|in|on|at|it|that|this|have|been|get|really|even|quite|say|said|tell|know)\b)\w+)",
    re.IGNORECASE,
)
_TOO_SOON = Pattern(
    r"\bbefore (?:you|he|she|i|the|your|any\w*|they|we|it|look\w+|ask\w+|check\w+|find\w+)", re.IGNORECASE
)


def by_skill(gaps: Sequence[Point]) -> dict[tuple[str, str | None], list[Point]]:
    """Gather the gaps of one known skill."""
    found: dict[tuple[str, str | None], list[Point]] = {}
    for point in gaps:
        key = skill(point)
        if key is None or key[0] == NAMED:
            continue
        like = (known for known in found if known[0] == key[0] and None in {known[1], key[1]})
        same = next((known for known in like if not _is_another_paper(key, known, point, found[known])), key)
        points = [*found.pop(same, []), point]
        found[(key[0], key[1] or same[1])] = points
    return found


def _is_another_paper(
    key: tuple[str, str | None], known: tuple[str, str | None], point: Point, points: Sequence[Point]
) -> bool:
    """Tell whether one of two papers has a name and the other ran out: one is got and the other renewed."""
    unnamed = [point] if key[1] is None else points
    return key != known and any(map(ran_out, unnamed))


def by_shortfall(gaps: Sequence[Point], reading: Reading) -> dict[tuple[str, str | None], list[Point]]:
    """Gather the gaps that no skill is known for by what fell short in them, each group behind the words that stand for it."""
    gathered: dict[tuple[str, int], list[Point]] = {}
    practised = {gap.id: practice_of(gap) for gap in gaps}
    for gap in gaps:
        fell_short = practised[gap.id]
        elsewhere = any(practised[other.id] != fell_short and goes_with(gap, other, reading) for other in gaps)
        matter = gap.start if elsewhere else _own_matter(fell_short, gap, reading)
        gathered.setdefault((fell_short, matter), []).append(gap)
    found: dict[tuple[str, str | None], list[Point]] = {}
    for (topic_id, _), points in gathered.items():
        if topic_id == UNSAID:  # nothing says that these are alike
            for point in points:
                place = place_of(point)
                found.setdefault((NAMED, place) if place is not None else (UNSAID, shown_as(point)), []).append(point)
            continue
        shown = [*filter(None, map(shown_as, points))][:SHOWN]
        found.setdefault((topic_id, phrase("names", "and").join(shown) or None), []).extend(points)
    return found


def _own_matter(fell_short: str, gap: Point, reading: Reading) -> int:
    """Return what tells matters apart that fell short alike: two answers are given one by one, unless a sentence held both.

    What is told or done goes into one list, what is left out into one for each part that has a label of its own.
    """
    if _IN_A_ROW.match(reading.feedback.text, reading.feedback.text.rfind("\n", 0, gap.start) + 1):
        return gap.start  # each has its mark
    if fell_short in _ONE_LIST and not (fell_short == practised_as("advised") and _is_for_a_remark(gap, reading)):
        return _under(gap, reading) if fell_short in _UNDER_A_LABEL else 0
    before = reading.feedback.text[: gap.start]
    return max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)


def _under(gap: Point, reading: Reading) -> int:
    """Return where the label stands under which a remark was made: "Lesson: ..."; what is left out there is not left out elsewhere."""
    return max((label.end() for label in _LABEL.finditer(reading.feedback.text, 0, gap.start)), default=0)


def _is_for_a_remark(advice: Point, reading: Reading) -> bool:
    """Tell whether what to do stands in one item of a list with what was seen: it belongs there, not to other advice."""
    text = reading.feedback.text
    begins, ends = text.rfind("\n", 0, advice.start) + 1, text.find("\n", advice.end)
    in_item = (p for p in reading.points if p.kind == "gap" and begins <= p.start < (ends if ends >= 0 else len(text)))
    return _ITEM.match(text[begins:]) is not None and any(other.id != advice.id for other in in_item)


def done_apart_from_gone_about(points: list[Point], reading: Reading) -> list[Point]:
    """Return the remarks on one skill without those on what was never done, where it was also gone about wrongly: these are two things to do about."""
    never_done = [
        point
        for point in points
        if practice_of(point) == practised_as("experience") and _SOMEBODY_WHO_HAS.search(point.quote)
    ]
    rest = [point for point in points if point not in never_done]
    seen = all(_SEEN_DOING.match(point.quote) and not is_bare(point) for point in rest)
    apart = not any(goes_with(one, other, reading) for one in never_done for other in rest)
    return rest if never_done and rest and seen and apart else points


def are_alike(one: Point, other: Point) -> bool:
    """Tell whether two remarks in which the same fell short are of one kind: both were done too soon, or the sentences begin alike, "didn't check the date", "didn't check the size"."""
    if _TOO_SOON.search(one.quote) and _TOO_SOON.search(other.quote):
        return True
    first, second = _OPENING.match(one.quote), _OPENING.match(other.quote)
    return first is not None and second is not None and _opening(first) == _opening(second)


def _opening(found: re.Match[str]) -> tuple[str, str]:
    return found["verb"].lower().replace("’", "").replace("'", "").removesuffix("nt"), found["what"].lower()
