"""What each remark leaves open, as the encoder judges it with the whole feedback in view."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias, cast

from coach.judging.judgement import judged
from coach.listening.atoms import FACE
from coach.patterns import Pattern
from coach.schemas import Point, Reading

Leaves: TypeAlias = Literal["told", "wanted", "which", "moment", "nothing", "warm", "faint"]
Askable: TypeAlias = Literal["wanted", "which", "moment"]
ASKABLE: tuple[Askable, ...] = ("wanted", "which", "moment")
_CLOSED: tuple[Leaves, ...] = ("told", "nothing")
_PRAISE: tuple[Leaves, ...] = ("warm", "faint")
_TOLD = 0.5  # of 34 questions in seventy letters judges found 7 good; of 19 remarks that are more likely open than not, 11 are, of 16 others 4
_LIKELY_FAINT = 0.3  # few remarks are, so that the head leans to the others
_SURELY_PRAISE = 0.7  # half of what is less surely praise was criticism told as a story

_BARE = 4  # words of a remark that says no more than a name and a verdict
_ANNOUNCES = 8
_DETAILS = Pattern(  # nothing but this stands before what tells more
    rf"(?![^\n]*\b(?:also|another|other|second|secondly|finally|plus)\b)[^\n]{{0,60}}?(?:[.:,;!–—-]|{FACE})+[\s\"”]*",
    re.IGNORECASE,
)
_HEADS = Pattern(r"\s?[.:;–—-]")
_AND_THEN = Pattern(r",?\s(?:(?:and|or|nor)\s)?(?:then\s)?", re.IGNORECASE)
_DOING = Pattern(r"\w{2,}ing\b", re.IGNORECASE)
_MARKS = " \t*•+-–—0123456789.)("
_ANOTHER = Pattern(r"\W*(?:\w+ ){0,2}(?:also|and|another)\b", re.IGNORECASE)
_CALLED = Pattern(  # announced as what counted, so that the rest tells why
    r"\b(?:concerns?|problem|issue|difficulty|gaps?|(?:main|big\w*|only|one|deciding) (?:thing|point|one)|what (?:sank|lost|cost|decided|they were missing)|reservation|harder|weaker|scored more highly)\b",
    re.IGNORECASE,
)
_KEY = Pattern(r"^\W*[a-z]+_[a-z_]+\W*:", re.IGNORECASE)  # of a score in data: no name to ask about
_ROW = Pattern(r"\W*([^\W\d][\w&/ -]*?)[^\w\n]*\d(?:[\d./ ]|out of)*\W*$", re.IGNORECASE)  # a name and its mark
_BEFORE_A_NAME = f"{_MARKS}\"'“‘"
_SENTENCE_END = Pattern(r"[.!?](?=\s|$)|\n")
_SAYS_WHEN = Pattern(
    r"\b(?:when|whenever|during|while|after|everything|always|all the (?:way|time)|throughout|every (?:answer|question|time)"
    r"|(?:in|on|at) (?:the|your|our|a|my) (?:[\w-]+ ){0,2}(?:call|round|task|exercise|chat|session|test|demo|lesson|slides?|meeting|trial|shift|practical|role-?play|presentation|walk|end|start))\b",
    re.IGNORECASE,
)


def left_open(reading: Reading) -> dict[str, Leaves]:
    """Return for each gap and strength, by its id, what can be asked about it, and whether it is praise that one thanks for.

    A gap that is ``told`` says what they would have wanted, or what happened in so many words, and of one with ``nothing`` there is nothing
    to ask; ``wanted`` does not say what they had hoped for instead, ``which`` not what part of a skill is meant, ``moment`` not where
    they noticed it. ``faint`` praise says that nothing was wrong, or may be none at all; ``warm`` is any other.
    """
    judges = {"gap": _of_gap, "strength": _of_praise}
    judged_points = [point for point in reading.points if point.kind in judges]
    kinds = {point.id: point.kind for point in judged_points}
    found = judged("leaves", reading, judged_points)
    leaves = {
        point_id: judges[kinds[point_id]](cast("dict[Leaves, float]", labels)) for point_id, labels in found.items()
    }
    return {
        point_id: "told" if _is_told_beside(reading.point(point_id), left, reading) else left
        for point_id, left in leaves.items()
    }


def _is_told_beside(point: Point, left: Leaves, reading: Reading) -> bool:
    """Tell whether what a remark leaves open stands beside it: what follows says how, another is about the same, or its sentence says when."""
    if left not in ASKABLE:
        return False
    if _KEY.search(point.quote) or (left == "moment" and _SAYS_WHEN.search(_sentence(point, reading))):
        return True
    others = [each for each in reading.points if each.kind == "gap" and each.id != point.id and _tells(each)]
    alike = point.topic_id is not None and point.topic_sure
    if alike and any(each.topic_id == point.topic_id and each.topic_sure for each in others):
        return True
    if not _tells(point) and (_is_told_in_its_line(point, others, reading) or _is_told_by_name(point, others, reading)):
        return True
    following = next((each for each in reading.points if each.start >= point.end), None)
    if following is None or following not in others or len(point.quote.split()) > _ANNOUNCES:
        return False
    other_skill = point.topic_sure and following.topic_sure and following.topic_id not in {point.topic_id, None}
    another = (other_skill and _CALLED.search(_sentence(point, reading)) is None) or _ANOTHER.match(
        following.quote
    ) is not None
    return not another and _DETAILS.fullmatch(reading.feedback.text[point.end : following.start]) is not None


def _is_told_in_its_line(point: Point, others: Iterable[Point], reading: Reading) -> bool:
    """Tell whether a bare name stands before what tells more of it ("Retries: you spotted one. Find it unasked"), or is one of a list under a verb."""
    text = reading.feedback.text
    line_ends = text.find("\n", point.end)
    tells_more = (
        len(point.quote.split()) < _BARE
        and _HEADS.match(text, point.end) is not None
        and text[text.rfind("\n", 0, point.start) + 1 : point.start].strip(_MARKS) == ""
    )
    behind = any(point.end <= each.start and (line_ends < 0 or each.start < line_ends) for each in others)
    follows = any(each.end < point.start and _AND_THEN.fullmatch(text, each.end, point.start) for each in others)
    listed = follows and _DOING.match(point.quote) is not None
    return listed or (tells_more and behind)


def _is_told_by_name(point: Point, others: Iterable[Point], reading: Reading) -> bool:
    """Tell whether a mark is all that a remark holds, and a note on the same heading stands elsewhere ("Storytelling: 2", below "Storytelling: no ending")."""
    row = _ROW.match(point.quote)
    if row is None:
        return False
    text = reading.feedback.text
    before = (text[text.rfind("\n", 0, each.start) + 1 : each.start] + each.quote for each in others)
    return any(note.strip(_BEFORE_A_NAME).lower().startswith(row[1].lower()) for note in before)


def _tells(gap: Point) -> bool:
    return len(gap.quote.split()) > _BARE


def _sentence(point: Point, reading: Reading) -> str:
    text = reading.feedback.text
    start = max((end.end() for end in _SENTENCE_END.finditer(text[: point.start])), default=0)
    end = _SENTENCE_END.search(text, point.end)
    return text[start : end.start() if end is not None else len(text)]


def _of_gap(likely: Mapping[Leaves, float]) -> Leaves:
    closed, every = sum(likely[name] for name in _CLOSED), sum(likely[name] for name in (*ASKABLE, *_CLOSED))
    return max(_CLOSED if closed >= _TOLD * every else ASKABLE, key=likely.__getitem__)


def _of_praise(likely: Mapping[Leaves, float]) -> Leaves:
    praise = sum(likely[name] for name in _PRAISE)
    return "faint" if praise < _SURELY_PRAISE or likely["faint"] >= _LIKELY_FAINT * praise else "warm"
