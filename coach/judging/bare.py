"""Remarks that say little by themselves: pieces of sentences, bare verdicts and bare marks, of which what stands beside them says more."""

import re
from collections.abc import Iterator, Sequence

from coach.judging.my_side import stems
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_NEAR = 100  # characters between a verdict and what explains it
_LABEL = 60  # characters in which a comment may be called by what it is about
_SHORT = 14  # words of a verdict
_FUNCTION = Pattern(
    r"an?|the|th(?:is|at|ese|ose|ere|en|an)|it|its|i|you|he|she|we|they|me|him|her|us|them|your|my|his|our|their|was|were|is|are|am|be|been|had|has|have|do|did|does|not|and|but|or|so|if|as|of|to|in|on|at|for|with|from|by|about|into"
    r"|also|just|only|quite|rather|very|too|more|most|long|anyway|well|overall|otherwise|again|here|what|which|who|when|where|how|maybe|perhaps|much|little|role|job|post|background|application|interview|ones?|others?|things?|bit|lot|really|actually|basically|same"
)
_SAME_ROW = re.compile(r"[ \t|:;,–-]*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VERDICT = Pattern(
    r"^.{3,70}?\b(?:let (?:you|him|her|me|it) down"
    r"|(?:was|were|is|are|felt|seemed|looked|came out)(?: (?:a|an|the|this|really|rather|quite|more|very|much|bit|little|our|my|one|of|your|just|still|also|where|we|i|had|most))*"
    r" (?:poor|weak(?:er|est)?|mixed|disappointing|patchy|lacking|thin|light|unconvincing|below (?:par|standard|average)|not (?:very |really |so )?(?:good|strong|close|great)(?: enough)?|less (?:strong|convincing|good)"
    r"|concern|worry|problem|issue|sticking point|weak (?:one|point|spot|area|side|link)|weaker (?:one|point|area|part|side|half)|doubts?|let-?down)"
    r"|(?:was|were|is|are)(?:n['’]t| not) (?:very |really |so |quite |yet )?(?:good|strong|close|great|there|up to (?:it|scratch|standard|the mark|par))(?: enough)?)\W*$",
    re.IGNORECASE,
)
_ANNOUNCES = Pattern(
    r"^\W*(?:the|our|my|their|one|where) (?:\w+ ){0,3}(?:worry|worries|concern|doubts?|sticking point|reservations?|issue|problem|weak(?:er|est) \w+)\b[^,;]{0,12}\b(?:was|were|is|are)\b(?: \w+){1,6}\W*$"
    r"|^\W*(?:two|three|four|some|several|a few|a couple of|the following|a number of) (?:\w+ )?(?:things?|points?|reasons?|areas?|issues?|concerns?)\b[^,.;:!?]{0,40}\W*$",
    re.IGNORECASE,
)
_HEADED = Pattern(  # what the next sentence is about: "the second thing was metrics"
    r"\W*(?:and |but |so )?(?:(?:the|our|my|their|his|her|an?) (?:main |big |biggest |only |real |other |second |third |first |next |last |final |smaller |bigger |key )+(?:thing|point|one|area|bit|part|issue|problem|gap|reason)"
    r"|what (?:(?:really|mainly|mostly) )?(?:held|let|cost|counted|went|worried|bothered|stopped|tipped|decided|swung|lost)\b[\w ]{0,30}?)"
    r"(?:['’]s| was| were| is| are) (?:(?:mainly|mostly|really|probably|just|simply|about|around|on|the|your|my|his|her) )*(?!(?:you|i|he|she|we|they|it|that|this|how|when|not?|too|never|there)\b)[\w/&'’-]+(?: (?:and|of|&|in) [\w/&'’-]+| [\w/&'’-]+){0,2}\W*",
    re.IGNORECASE,
)
_ITEM = Pattern(r"\s*(?:[-*•+–]|\(?\d{1,2}[.):])\s*")
_ONLY_A_LABEL = Pattern(r"[A-Z][\w'’/&-]*(?: [\w'’/&-]+){0,2}")
_AFTER_A_LABEL = Pattern(r"[.:]? |[ ]?[–—-] ?")
_LOST_ON = Pattern(  # where, and not yet by what: "lost it on the night shift questions"
    r"\W*(?:(?:and|but|so) )?(?:(?:you|i|he|she|they|we) )?(?:just |really |mostly |mainly )?(?:lost (?:it|out|marks|points|the marks|some (?:marks|points))|dropped (?:some )?(?:marks|points)|fell (?:down|short)|came unstuck|came up short|tripped up|slipped up|let (?:your|my|him|her)sel(?:f|ves) down) (?:on|in|at|with|over) (?:the |your |my |his |her )?(?:[\w'’&/-]+ ){0,4}?(?:ones?|questions?|parts?|section|exercises?|tests?|task|round|scenarios?|side|bit|station|interview|presentation)\W*",
    re.IGNORECASE,
)
_PART_OF_THE_DAY = Pattern(  # that it was the test says nothing of the test
    r"\W*(?:(?:the|your|my|an?|on|in|and) )*(?:[\w'’-]+ ){0,2}(?:exercises?|tests?|task|questions?|interview|round|section|station)\W*",
    re.IGNORECASE,
)
_NO_MORE_THAN_MORE = Pattern(  # of what is not said
    r"\W*(?:(?:\w+ ){0,3}(?:some(?:one|body)|(?:an?|another) (?:candidate|person|applicant|one)|people) )(?:(?:who|that)(?:['’]s| is| has| had|['’]d) |with )?(?:(?:a|bit|little|lot|touch|slightly|much|somewhat|just|far) )*(?:more (?:experience|experienced)|experienced)\W*",
    re.IGNORECASE,
)
_OF_LOOKS = Pattern(
    r"\b(?:presentation|presented|appearance|turned out|polish\w*|image|look|impression)\b", re.IGNORECASE
)
_WEAK_ON = Pattern(
    r"(?:(?:a )?(?:bit|rather|too|quite|very|somewhat) )?(?:weak(?:er|est)?|poor|thin|light|shaky|struggled|unsure|hesitant) (?:on|at|in|with|about) [\w &/'’-]{3,40}",
    re.IGNORECASE,
)
_FAULT = Pattern(r"\b(?:no|never|nothing|without|too|wrong)\b", re.IGNORECASE)
_MARK = Pattern(
    r"\W*(?!.*\b(?:was|were|had|by|until|till|after|you|they|we|only|about|around)\b|.*\b(?:pg|pages?|nos?|numbers?|questions?|bed|ward|room|step|part|section|channel|unit|chapter|slide|gallery|bay|table|week|day|line|gate|lane|bus|platform)\s+\d)(?P<label>[A-Za-z][A-Za-z_ /&+'’-]{1,40}?)[\"'’]?(?:\s{0,9}(?:[:=|–-]|\.{2,99})\s{0,9}|\s{1,19})\d{1,3}(?:\.\d)?(?:\s*(?:/|out of)\s*\d{1,3}|\s?%)?\W*"
)
_APART = frozenset({"punctuality", "dress-presentation"})  # never what a verdict on something else means
_OWN_MATTER = Pattern(
    r"\W*(?:(?:on|in|for|with|as for|regarding) (?:the|your|my|our)\b|when\b|asked\b|(?:\w+ ){0,2}(?:also|besides)\b|(?:we|they|i) (?:\w+ )?(?:want|need|look|would)\w*\b|\d)",
    re.IGNORECASE,
)
_GENERAL = stems("skill skills knowledge question questions answer answers test score scores overall general")


def is_scrap(point: Point, reading: Reading) -> bool:
    """Tell whether no more than a piece of a sentence was heard, which says nothing by itself: "you were", "for this role"; a word between two full stops says what it says."""
    words = _WORD.findall(point.quote.lower())
    if all(map(_FUNCTION.fullmatch, words)):
        return True
    return (
        len(words) == 1
        and _MARK.fullmatch(point.quote) is None
        and point.kind == "gap"
        and point.topic_id is None
        and point.thing is None
        and not _is_a_sentence(point, reading.feedback.text)
    )


def _is_a_sentence(point: Point, text: str) -> bool:
    before, after = text[: point.start].rstrip(" \t"), text[point.end :].lstrip(" \t")
    alone = before.endswith((".", "!", "?")) and after.startswith((".", "!"))
    return alone and point.quote[:1].isupper()


def is_bare(point: Point) -> bool:
    """Tell whether a remark is no more than a verdict or a mark."""
    return _is_verdict(point) or is_mark(point)


def is_mark(point: Point) -> bool:
    """Tell whether a remark is no more than a label and a mark."""
    return _MARK.fullmatch(point.quote) is not None


def marked(point: Point) -> str | None:
    """Return what a mark was given for, as it is called there: "Desk audit exercise ...... 3"; ``None`` where a remark is no mark."""
    mark = _MARK.fullmatch(point.quote)
    return mark["label"].replace("_", " ").strip(" /\"'") if mark is not None else None


def is_told_beside(gap: Point, reading: Reading) -> bool:
    """Tell whether another criticism says the same in words to act on: it explains the verdict just before it, or the mark that it is called by."""
    others = _others(gap, reading)
    if is_mark(gap):
        apart = gap.topic_id is None and _is_apart_from_marks(others, reading)
        return apart or next(notes_on(gap, reading), None) is not None
    return any(explains(other, gap, reading) for other in others)


def notes_on(mark: Point, reading: Reading) -> Iterator[Point]:
    """Yield the criticisms that say what a mark was for: in its row, or called by its label elsewhere."""
    label = marked(mark)
    if label is not None:
        for other in _others(mark, reading):
            if explains(other, mark, reading) or _is_called_by(label, mark, other, reading):
                yield other


def _others(gap: Point, reading: Reading) -> list[Point]:
    return [each for each in reading.points if each.kind == "gap" and each.id != gap.id and not is_bare(each)]


def _is_verdict(point: Point) -> bool:
    if len(point.quote.split()) > _SHORT or _FAULT.search(point.quote):
        return False
    if any(bare.fullmatch(point.quote) for bare in (_HEADED, _LOST_ON, _PART_OF_THE_DAY, _NO_MORE_THAN_MORE)):
        return True
    return _VERDICT.match(point.quote) is not None or _ANNOUNCES.match(point.quote) is not None


def is_its_label(first: Point, second: Point, text: str) -> bool:
    """Tell whether the first of two remarks only says what the item of the list is about in which the second stands next to it: "- Rota. You left Sunday open"."""
    begins = text.rfind("\n", 0, first.start) + 1
    return (
        _ONLY_A_LABEL.fullmatch(first.quote) is not None
        and _ITEM.fullmatch(text[begins : first.start]) is not None
        and _AFTER_A_LABEL.fullmatch(text[first.end : second.start]) is not None
    )


def _heads_its_item(point: Point, text: str) -> bool:
    """Tell whether an item of a list begins with a remark that only says what was weak: "- weak on knots. The bowline slipped"."""
    begins = text.rfind("\n", 0, point.start) + 1
    return _ITEM.fullmatch(text[begins : point.start]) is not None and _WEAK_ON.fullmatch(point.quote) is not None


def explains(other: Point, verdict: Point, reading: Reading) -> bool:
    """Tell whether a criticism explains the bare verdict just before it, or the mark in whose row it stands."""
    between = reading.feedback.text[verdict.end : other.start]
    if is_mark(verdict) and not is_bare(other):
        return verdict.end <= other.start and _SAME_ROW.fullmatch(between) is not None
    heads = _is_verdict(verdict) or _heads_its_item(verdict, reading.feedback.text)
    if not heads or is_bare(other) or _NO_MORE_THAN_MORE.fullmatch(verdict.quote):
        return False
    near = verdict.end <= other.start and len(between) <= _NEAR and "\n" not in between.strip(" .:;-–\t")
    skills = verdict.topic_id, other.topic_id
    another = None not in skills and skills[0] != skills[1] and verdict.topic_sure and other.topic_sure
    own = _OWN_MATTER.match(other.quote) is not None and not _HEADED.fullmatch(verdict.quote)
    looks = _OF_LOOKS.search(verdict.quote) is not None
    apart = (another and not looks) or other.thing is not None or (other.topic_id in _APART and not looks) or own
    return near and not apart and not any(verdict.end <= each.start < other.start for each in reading.points)


def _is_apart_from_marks(others: Sequence[Point], reading: Reading) -> bool:
    """Tell whether what was criticised stands as notes under all of the marks or over them, in none of their rows: there they say what the low ones were for."""
    marks = [point for point in reading.points if is_mark(point)]
    first, last = min((mark.start for mark in marks), default=0), max((mark.end for mark in marks), default=0)
    text = reading.feedback.text
    return len(marks) > 1 and any(
        (other.start > last and _SAME_ROW.fullmatch(text[last : other.start]) is None)
        or (other.end < first and "\n" in text[other.end : first])
        for other in others
    )


def _is_called_by(label: str, mark: Point, other: Point, reading: Reading) -> bool:
    if mark.topic_id is not None and mark.topic_id == other.topic_id:
        return True
    lead = reading.feedback.text[max(0, other.start - _LABEL, mark.end if mark.end <= other.start else 0) : other.start]
    told = stems(f"{lead.rsplit(chr(10), 1)[-1]} {other.quote}")
    return bool((stems(label.replace("_", " ")) - _GENERAL) & told)
