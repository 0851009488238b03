"""Whether a stretch of criticism or praise goes on with the one before it, and the two are one remark."""

import re

from coach.patterns import Pattern

_BEGUN = Pattern(  # a remark of which only who liked or missed is said so far
    r"(?:(?:and|but|so|also|then|though)\s+)*(?:they|he|she|we|i|everyone|everybody|the (?:\w+ )?(?:panel|team|client|interviewers?|manager|hiring manager|group))(?: \w+)? "
    r"(?:liked|loved|enjoyed|appreciated|praised|wanted|expected|missed)(?: that| the)?",
    re.IGNORECASE,
)
_UNFINISHED = Pattern(  # what goes on in the next words: "two of them flagged that"
    r"\b(?:that|mentioned|mention|felt|says|flagged|noted|someone|somebody)\s*\Z", re.IGNORECASE
)
_INSTEAD = Pattern(r"(?:before|without|instead of|rather than) [a-z]+ing\b", re.IGNORECASE)
_PROMPTED = Pattern(  # when it was, and not yet what happened
    r"(?:(?:and|but|even) )*(?:when|after|once) [^.,;:!?\n]{2,40}? (?:prompted|pushed|pressed|reminded|challenged|corrected|hinted)(?: (?:you|me|him|her|them|it))?\W*",
    re.IGNORECASE,
)
_CONSEQUENCE = Pattern(  # of what was said just before
    r"(?:(?:and|so|but) )*(?:i|we|they) (?:really |just |simply )?(?:can['’]?t|cannot|couldn['’]?t|could not) (?:have|accept|allow|risk|take|overlook|afford|ignore|be having|let) (?:that|this|it)\b",
    re.IGNORECASE,
)
_NOT_SAID = Pattern(
    r"\b(?:not|n['’]t|never) (?:\w+ )?(?:say|said|mention\w*|tell|told|stated?|explain\w*|named?|kn[eo]w|asked?|cover\w*)\b|\b(?:missed|left) out\b|\bforgot\b|\bno mention\b",
    re.IGNORECASE,
)
_AND_THAT = Pattern(
    r"\s*,? ?(?:and|or|nor) (?:(?:that|who|what|how|why|when|where|whether) )?(?:you|i|he|she)(?:['’]d| would)\b",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(  # "you didnt do a skin test", and what else was not done
    r"\b(?:did(?:n['’]?t| not)|do(?:n['’]?t| not)|does(?:n['’]?t| not)|would(?:n['’]t| not)|could(?:n['’]?t| not)|never|failed to|forgot to) (?:even |really |once |ever )?[a-z]+\b",
    re.IGNORECASE,
)
_OR_DO = Pattern(  # the next thing under the same "not", in the form of an order
    r"\s*,? ?(?:or|nor) (?:even )?(?!(?:you|i|he|she|they|we|it|that|the|a|an|your|my|to|in|on|at|so|what|how|if|why|more|less|other\w*|any\w*|else)\b)(?:ask|check|say|tell|mention|write|label|wash|clean|look|offer|use|do|give|show|make|take|put|call|ring|sign|record|explain|name|turn|test|measure|wear|bring|read|listen|introduce|close|open|lock|count|taste|wipe|greet|smile|thank|log|note|wait|stop|try|get|keep|set)\b",
    re.IGNORECASE,
)
_SUBJECT = Pattern(  # of which nothing is said yet: "your Go"
    r"(?:[^.,;:!?\n]{0,40}\bthat )?(?:(?:and|but|both) )*(?:your|my|his|her) (?!.*\b(?:was|were|is|are|had|has|came|went|did|ran|got|seemed|felt|looked|sounded|need\w*|could|would|lack\w*|fell|took|gave|stood|made)\b|.*['’](?:s|t) |.*\w{2}ed\b)[\w/&+#.’' -]{2,60}",
    re.IGNORECASE,
)
_AND_MORE = Pattern(  # "and Rust were solid"
    r"\s*(?:and|&|or) (?!(?:you|i|he|she|they|we|it|that|then|also|there)\b)[\w/&+#.’' -]{2,40}? (?:was|were|is|are|came|seemed|looked|felt|needs?|needed|could)\b",
    re.IGNORECASE,
)
_FOUND_SO = Pattern(r"\b(?:found|find|thought|felt|considered|judged|deemed|rated)\s+\Z", re.IGNORECASE)
_WHOM_THEY_FOUND = Pattern(  # before what they found them: "found | you slightly guarded"
    r"(?:you|him|her|them|me)\s+(?:(?:to (?:be|have been))\s+)?(?=(?:an? (?:bit|little|touch|tad|shade)|(?:a )?bit|rather|quite|very|too|so|slightly|somewhat|overly|fairly|pretty|generally|lacking|wanting|short|light|weak|strong|thin|poor|hard|difficult|easy|warm|cold|stiff|quiet|shy"
    r"|guarded|reserved|distracted|distant|disorganised|disorganized|nervous|hesitant|abrupt|brusque|blunt|\w{3,}(?:ful|less|ous|ive|able|ible|ish)|un\w+(?:ed|ing|sure|clear|certain)|ill[ -]\w+|well[ -]\w+|less|more|not)\b)",
    re.IGNORECASE,
)
_LONGEST_VERB = 16


def is_one_remark(text: str, first: tuple[int, int], second: int) -> bool:
    """Tell whether what begins at ``second`` goes on with the remark at ``first``: its elaboration, its consequence, or the other half of what was not said."""
    return (
        text[first[1] - 1] == ":"
        or text[second] == "("
        or _BEGUN.fullmatch(text, *first) is not None
        or (_SUBJECT.fullmatch(text, *first) is not None and _AND_MORE.match(text, first[1]) is not None)
        or _PROMPTED.fullmatch(text, *first) is not None
        or _UNFINISHED.search(text, *first) is not None
        or _INSTEAD.match(text, second) is not None
        or _CONSEQUENCE.match(text, second) is not None
        or is_other_half(text, first)
        or (_OR_DO.match(text, first[1]) is not None and _NOT_DONE.search(text, *first) is not None)
    )


def is_other_half(text: str, first: tuple[int, int]) -> bool:
    """Tell whether what stands behind the remark at ``first`` is one more of what it says was not said: "you did not say who sees it", "or that you would write it down"."""
    return _AND_THAT.match(text, first[1]) is not None and _NOT_SAID.search(text, *first) is not None


def behind_whom(text: str, start: int, end: int) -> int:
    """Return where a remark begins that somebody was found to be: behind "you" in "found you slightly guarded", else at ``start``."""
    whom = _WHOM_THEY_FOUND.match(text, start, end)
    found = whom is not None and _FOUND_SO.search(text, max(0, start - _LONGEST_VERB), start) is not None
    return whom.end() if whom is not None and found else start
