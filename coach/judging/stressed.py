"""What its writer says of a remark's weight in the words around it: "that's the part we can't skip", "number 4 was the one", "a smaller point"."""

import re
from collections.abc import Sequence

from coach.judging.my_side import stems
from coach.patterns import Pattern
from coach.schemas import Point

_CANNOT = r"(?:can(?:['’]?t|not| not)|couldn['’]?t|could not|won['’]?t|will not|wouldn['’]?t)(?: (?:really|just|quite|possibly|simply))?"
_IT = r"(?:that|this|it|those|these)(?: (?:one|bit|part|kind of thing))?"
_BEAR = r"(?:get (?:past|over|around|round|beyond)|look past|move past|be doing with|live with|compromise on|bend on|budge on|skip|overlook|ignore|excuse|forgive|accept|risk|teach|train|do without)"
_IS = r"(?:['’]?s| is| was)"
_LOOKS_BACK = Pattern(
    rf"\b{_CANNOT} (?:let {_IT} (?:go|slide|pass|lie)\b|have {_IT}(?! \w)|{_BEAR} {_IT}\b)"
    rf"|\bthe (?:one|part|bit|thing|point|piece)(?: thing)?(?: that| which)? (?:we|they|i|he|she|the \w+) {_CANNOT} {_BEAR}\b"
    rf"|\bcan(?: always)? teach\b.{{2,40}}\b{_CANNOT} teach\b"
    rf"|\b(?:that|this){_IS} (?:(?:really|basically|pretty much|sort of|kind of) )?(?:the (?:whole |entire |actual )?job\b(?! (?:we|you|they|i|that|for)\b)|it for (?:me|us|him|her|them)\b|enough for (?:me|us|him|her|them)\b|why (?:we|they|i|he|she|it)\b.{{0,20}}\b(?:no|passed|gone|went|chose)\b|(?:an? |an absolute |an instant )?(?:hard no|red line|showstopper|non-?starter)\b)"
    r"|\b(?:that|this|which)(?: (?:alone|really|probably|is what))? (?:did (?:for you|for it|it)|sank (?:it|you|me)|settled (?:it|the matter)|decided (?:it|the matter)|swung it|finished it|killed it|lost it|cost you|sealed it|clinched it)\b"
    r"|\bthe rest(?:['’]s| is| was| can be)? (?:just |only |mostly |all )*(?:paperwork|details?|decoration|fixable|taught|learned|learnt|gravy)\b"
    r"|\bcould(?:n['’]?t| not) have (?:started|hired|employed|insured) (?:me|you|him|her)\b",
    re.IGNORECASE,
)
_DECIDED = r"(?:really |probably |certainly |clearly )?(?:(?:was|is|were) (?:really |probably )?(?:the (?:one|main|big|real|deciding|sticking)\b|what (?:\w+ ){0,2}(?:decided|down|over|stuck|sank|swung|tipped|cost)|decisive|key\b)|(?:bothered|worried|concerned|troubled|counted|weighed|mattered|decided|swung|settled|sank|tipped|cost|did it|did for)\b)"
_BY_NUMBER = Pattern(
    rf"\b(?:number|no\.?|nr\.?|point|item|reason) ?(?P<number>\d{{1,2}}) {_DECIDED}|#(?P<hash>\d{{1,2}}) {_DECIDED}",
    re.IGNORECASE,
)
_BY_PLACE = Pattern(
    rf"\b(?:the|that) (?P<place>first|second|third|fourth|last|final|latter)(?: one| point| thing| bit| item| reason)?(?: of (?:these|those|them|the \w+))? {_DECIDED}",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_LOOKS_FORWARD = Pattern(
    r"\breason: "
    r"|\b(?:that|this|here)\b(?:['’]s|[^.;:!?\n]{0,20} (?:is|was)) the (?:thing|rub|catch|snag|trouble|difficulty)\b[:.,]"
    r"|\bwhat (?:did (?:for )?(?:it|you|him|her|me)|sank (?:it|you|him|her|me)|cost you|undid you|scuppered it|settled it|put (?:us|them|him|her|me|\w+) off)\b"
    r"|\bwhere (?:it|we|you|i|things|he|she|they) (?:all )?(?:came unstuck|g[oe]t stuck|went wrong|came apart|stumbled|fell down)\b"
    r"|\b(?:the|our|my|his|her|their) (?:only |one |real |main |big )?(?:difficulty|trouble|snag|catch|stumbling block|sticking point|hesitation|let-?down) (?:was|is|came|lay)\b"
    r"|\b(?:is|was) where (?:i|we|they|he|she|the \w+) (?:marked|dropped|failed|lost)\b"
    r"|(?:^|(?<=[.!?] ))it(?:['’]s| was) (?:just |really |only )?(?:the|your) (?!(?:first|second|third|last|end|same|best|only|one|rest|other)\b)[\w-]+(?: [\w-]+)?(?:, (?:mate|lad|pal|love|hen|boss|i['’]m afraid))?\. ",
    re.IGNORECASE | re.MULTILINE,
)
_SAYS_WHICH = Pattern(  # "It was the not owning up."
    r"(?:^|(?<=[.!?] ))(?:no, |but |so |for \w+ )?it(?:['’]s| was) (?:really |just |only |all )?(?P<what>(?:the|that|your|his|her|how|not) (?!(?:first|second|third|last|end|same|best|only|one|rest|other)\b)[^.!?\n]{3,60})[.!]",
    re.IGNORECASE | re.MULTILINE,
)
_SMALL = Pattern(
    r"(?<!\bno )(?<!\bnot a )(?<!n['’]t a )\b(?:small(?:er)?|minor|tiny|trivial|lesser) (?:(?:\w+ )?(?:points?|things?|note|gripe|niggle|quibble|matter|detail|observation|reason|issue|one)\b|but\b)"
    r"|\b(?:nit|nitpick|niggle|quibble)s?\b|\b(?:it|this|that)(?:['’]?s| is| was) (?:only |just |really )?(?:a )?(?:small|minor|tiny|trivial)\b(?! \w)"
    r"|\b(?:being|to be) (?:really |very )?(?:picky|fussy)\b",
    re.IGNORECASE,
)
_SMALL_BUT_SEEN = Pattern(  # and so of weight: "a small thing, but everyone noticed it"
    r"\b(?:small|minor|tiny|little|trivial)\b[^.;!?]{0,30}\bbut\b[^.;!?]{0,60}\b(?:noticed|mattered|counted|stuck|stood out|cost|decided|swung|weighed|bothered|troubled|stayed with|told (?:us|me)|spoke|made (?:the|a|all the) difference|we (?:all )?saw)\b",
    re.IGNORECASE,
)
_CAN_BE_TAUGHT = Pattern(
    r"\b(?:can|could) (?:always )?(?:be (?:taught|learned|learnt|trained)|teach|train)\b|\beasily (?:fixed|mended|learnt|learned|taught)\b",
    re.IGNORECASE,
)
_BREAK = Pattern(r"\n[ \t]*(?:\n|[-*•–+][ \t]|\(?\d{1,2}[.):])")
_SENTENCE_END = Pattern(r"[.!?]\s|\n")
_NEAR = 200  # characters between a remark and what is said of it
_OWN_WORDS = 15  # characters that a remark has before or behind such words, where they stand within it


def decided_by(text: str, gaps: Sequence[Point]) -> frozenset[str]:
    """Return the ids of the gaps that their writer says decided the matter, in the words around them."""
    told = sorted((gap for gap in gaps if not can_be_taught(gap)), key=lambda gap: gap.start)
    found = {_last_before(sign, told) for sign in _LOOKS_BACK.finditer(text)}
    found |= {_next_after(sign, told) for sign in _LOOKS_FORWARD.finditer(text)}
    found |= {_alike_before(sign, told) for sign in _SAYS_WHICH.finditer(text)}
    for sign in _BY_NUMBER.finditer(text):
        found |= _numbered(sign["number"] or sign["hash"], sign, told)
    found |= {_at_place(sign["place"].lower(), sign, told) for sign in _BY_PLACE.finditer(text)}
    return frozenset(filter(None, found))


def is_called_small(text: str, gap: Point, before: int) -> bool:
    """Tell whether the words that lead to a gap, in its sentence and behind the remark that ends at ``before``, say that it is a small one."""
    lead = _SENTENCE_END.split(text[max(before, gap.start - _NEAR) : gap.start])[-1]
    said = f"{lead}{gap.quote}"
    return _SMALL.search(said) is not None and _SMALL_BUT_SEEN.search(said) is None


def can_be_taught(gap: Point) -> bool:
    """Tell whether a remark says of what it finds lacking that it can be taught, which makes little of it."""
    return _CAN_BE_TAUGHT.search(gap.quote) is not None


def _last_before(sign: re.Match[str], told: Sequence[Point]) -> str | None:
    begun = [gap for gap in told if gap.start + _OWN_WORDS <= sign.start()]
    if not begun:
        return None
    between = sign.string[begun[-1].end : sign.start()]
    return begun[-1].id if len(between) <= _NEAR and _BREAK.search(between) is None else None


def _alike_before(sign: re.Match[str], told: Sequence[Point]) -> str | None:
    """Return the gap that shares most words with what is said to have been it, where there are several; of two alike the later."""
    begun = [gap for gap in told if gap.start < sign.start("what")]
    shared = {gap.id: len(stems(sign["what"]) & stems(gap.quote)) for gap in begun}
    most = max(reversed(begun), key=lambda gap: shared[gap.id], default=None)
    return most.id if most is not None and len(begun) > 1 and shared[most.id] else None


def _next_after(sign: re.Match[str], told: Sequence[Point]) -> str | None:
    gap = next((gap for gap in told if gap.end >= sign.end() + _OWN_WORDS), None)
    if gap is None:
        return None
    between = sign.string[sign.end() : gap.start]
    return gap.id if len(between) <= _NEAR and _BREAK.search(between) is None else None


def _numbered(number: str, sign: re.Match[str], told: Sequence[Point]) -> set[str | None]:
    """Return the gaps in the line that begins with a number."""
    begins = re.compile(rf"[ \t]*\(?{int(number)}[.):]")
    return {
        gap.id
        for gap in told
        if begins.match(sign.string, sign.string.rfind("\n", 0, gap.start) + 1, gap.start) is not None
    }


def _at_place(place: str, sign: re.Match[str], told: Sequence[Point]) -> str | None:
    """Return the gap that is told as the first, the second or the last of those before a sign; what stands in one line of a list is one."""
    text = sign.string
    firsts: dict[int, Point] = {}
    is_list = _BREAK.search(text, 0, sign.start()) is not None
    for gap in told:
        if gap.end <= sign.start():
            firsts.setdefault(text.rfind("\n", 0, gap.start) if is_list else gap.start, gap)
    items = list(firsts.values())
    at = _PLACES.get(place, len(items) - 1)
    return items[at].id if 0 <= at < len(items) else None
