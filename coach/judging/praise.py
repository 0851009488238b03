"""Which praise is thanked for: never what was half taken back, missed elsewhere, or is no more than a middling mark."""

import re
from collections.abc import Collection, Mapping

from coach.catalogue import own_name, topic_of
from coach.judging.cleared import clears
from coach.judging.manner import is_harsh
from coach.judging.openness import Leaves
from coach.listening.leaning import finds_fault, speaks_well
from coach.patterns import Pattern
from coach.schemas import Point
from coach.sentences.others import is_about_the_other

_TAKEN_BACK = Pattern(r"[^\w.!?\n]*(?:but|though|although|however|yet)\b", re.IGNORECASE)
_NOT_WANTED = Pattern(
    r"[^.!?\n]{0,60}\bbut (?:i|we|they|it|that|this)(?:['’]s| was| were| is| are)?(?: not|n['’]t)\b", re.IGNORECASE
)
_IN_STRONG_WORDS = Pattern(
    r"\b(?:best|excellent|outstanding|superb|brilliant|exceptional|loved?|fab\w*|impress\w+|faultless|flawless|really|very|nobody|strongest|spot on|great|stood out|joy)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = Pattern(  # what is told at home
    r"\bbest\b|\bthe (?!rest\b|test\b|latest\b|nearest\b|interest|request|guest|honest)\w+est\b|\b(?:better|tidier|neater|quicker|stronger|clearer) (?:as|than)\b|\bthan (?:any|mine|most|all)\w*\b|\bof (?:anyone|everyone|them all)\b|\b(?:highest|first[- ]rate|loved|adored|superb|outstanding|exceptional\w*|flawless|gorgeous|full marks|very moving)\b"
    r"|\bof the (?:day|week|batch|stack|lot|round|year)\b|\b(?:kept|saved|framed|keeping) (?:it|the|one|your|in|us)\b|\bfinest\b",
    re.IGNORECASE,
)
_WISHED = Pattern(  # a wish that was not met is blame, however kindly it is put
    r"\b(?:should|would|could|['’]d) have (?:liked|loved|preferred|wanted|welcomed|enjoyed) (?:(?:you|him|her|me) to|to (?:see|hear)|more|a (?:bit|little))\b|\bwished? (?:you|he|she)(?: had|['’]d)\b",
    re.IGNORECASE,
)
_OWN_WORDS = Pattern(
    r"\b(?:you|u|he|she|i|candidate) (?:\w+ )?(?:told|said|answered|replied|claimed|insisted|assured)\b[^.!?\n]{0,90}?[\"“][^\"“”\n]*[\"”]?",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(
    r"\W*(?:(?:you|he|she|candidate|i) )?(?:did(?:n['’]?t| not)|never|could(?:n['’]?t| not)|was(?:n['’]?t| not)) (?!once\b|miss|need|panic|flinch|complain|rush|waste|wast|forg|drop|hesitat|let|put a foot|lose|lost|afraid|fazed)",
    re.IGNORECASE,
)
_TO_COME = Pattern(r"\W*(?:it|that)(?:['’]d| would) (?:get|give|do|take|let) you\b", re.IGNORECASE)
_REMARK = Pattern(r"\W*(?:your|his|her|my) (?:\w+ )?(?:remarks?|words|comments?|jokes?)\b", re.IGNORECASE)
_JOKE = Pattern(
    r"\bdeserves? (?:a|its own) (?:medal|trophy|prize|plaque)\b|\bof (?:variable|doubtful|dubious|mixed) quality\b",
    re.IGNORECASE,
)
_MARK = Pattern(r"(?P<mark>\d{1,3}(?:\.\d)?) ?(?:/|out of) ?(?P<top>\d{1,3})\W*$")
_BARE_MARK = Pattern(
    r"\W?[^\W\d][\w/&-]*(?:[ ][^\W\d][\w/&-]*){0,2}[ ]?(?:\W{0,3}[:=|–-]\W{0,3}|(?<=[a-z] ))[0-8](?:\.\d)?\W*",
    re.IGNORECASE,
)
_ROW_MARK = Pattern(r"(?P<mark>\d{1,3}(?:\.\d)?) ?(?:/|out of) ?(?P<top>\d{1,3})[^\w\n]*$")
_CLOSE = Pattern(  # how it was decided, and no praise
    r"(?:and |but |so )?(?:it|this|that)(?:['’]s| was| is| has been| had been) (?:really |very |so |super |quite |pretty |a |an? )*close(?: (?:discussion|decision|call|one|thing|run thing|field|contest|race|debate))?\W*(?:between .*)?",
    re.IGNORECASE,
)
_ENJOYED_MEETING = Pattern(  # kind, and of nothing that was shown
    r"\b(?:enjoy\w*|liked?|loved?|pleasure|nice|good|great|lovely) (?:\w+ )?(?:the (?:chat|talk|conversation|interview|call)|(?:to )?(?:meet|talk|speak|chat)\w*)\b",
    re.IGNORECASE,
)
_RANK = Pattern(r"\b(?:top|came|ranked?|placed?|finished|best)\b", re.IGNORECASE)
_SENTENCE_END = Pattern(r"[.!?\n](?=\s|$)|,? but\b", re.IGNORECASE)
_GOOD_ENOUGH = Pattern(
    r"\b(?:adequate(?:ly)?|acceptabl[ey]|satisfactor(?:y|ily)|sufficient(?:ly)?|passable|so-so|average|(?:was|were|is|are|all|just|seemed|test|answers?|[:–-]) ?(?:ok|okay|fine|alright|all right|reasonable)|good enough|nobody (?:complained|minded|objected)|no notes (?:on|about|for)|no (?:concerns?|issues?|problems?|complaints?)|nothing wrong)\b",
    re.IGNORECASE,
)
_PRAISED = Pattern(
    r"\b(?:very|good|great|strong\w*|clear\w*|excellent\w*|solid|nice\w*|lovely|liked?|loved?|enjoyed|impress\w*|best|tidy|neat\w*|quick\w*|well|careful\w*|thorough\w*|confident\w*|friendly|warm\w*|(?:[89]|10)/10)\b",
    re.IGNORECASE,
)
_ONLY_TOLD = Pattern(r"\b(?:you|u|he|she) (?:\w+ )?(?:mentioned|said|told (?:us|me|them))(?: that)? $", re.IGNORECASE)
_PAPER = r"(?:cvs?|resum[eé]s?|résumés?|cover(?:ing)? letter|application(?: form)?|linked-?in|profile|website|bio|form)"
_OWN_CLAIM = Pattern(  # what the person says of themselves is no praise, least of all where it is quoted back
    rf"\b{_PAPER}(?: page)? (?:\w+ )?(?:says?|said|claims?|claimed|states?|stated|lists?|listed|promises?|promised|has you (?:down )?as|describes? (?:you|him|her) as|calls? (?:you|him|her))\b[^.!?\n]{{0,25}}\Z"
    r"|\b(?:you|he|she) (?:call|calls|called|describe|describes|described|rate|rates|rated|list|lists|listed|bill|billed) (?:yourself|himself|herself)\b(?: as)?[^.!?\n\w]{0,3}(?:an? )?\W{0,2}\Z",
    re.IGNORECASE,
)
_CLAIMED = Pattern(
    rf"\b{_PAPER} (?:says?|said|claims?|claimed|states?|stated|lists?|listed|promises?|promised)\b[^.!?\n]{{0,15}}[\"“'‘]|^\W*(?:put|puts|wrote|listed|claims?|claimed)\b[^.!?\n]{{0,60}}\bon (?:the|your|his|her) {_PAPER}\b",
    re.IGNORECASE,
)
_ON_PAPER = Pattern(rf"[\"”'’)]? ?(?:is )?(?:on|in|all over) (?:the|your|his|her) {_PAPER}\b", re.IGNORECASE)
_MOCKS = Pattern(
    r"\bhow (?:little|badly|poorly|few|slow(?:ly)?)\b|\bat (?:making (?:excuses|a mess)|avoiding|dodging|annoying|wasting|losing|blaming|ignoring|talking over|interrupting)\b|\bwast(?:e|ing)\b|\b(?:smell|stench|reek) of\b|\b(?:legs|bum|cleavage|breasts|boobs|figure)\b(?! (?:of|work|drawing|skating))|\bgrop\w+",
    re.IGNORECASE,
)
_HIGH = 0.75


def thanked_for(
    usable: list[Point], missed: Collection[str | None], leaves: Mapping[str, Leaves], text: str
) -> Point | None:
    """Return the strength to thank for, the most telling one."""
    return next(iter(praise_in(usable, missed, leaves, text)), None)


def praise_in(
    usable: list[Point], missed: Collection[str | None], leaves: Mapping[str, Leaves], text: str
) -> list[Point]:
    """Return the strengths that may be spoken of, the most telling first, never one that was missed elsewhere: who was both praised and faulted for one thing does not boast.

    Praise in rough words is more likely irony, or misheard, as is what holds no word of praise beside blame; that nothing was wrong is no praise.
    """
    faulted = {_bare_name(gap) for gap in usable if gap.kind == "gap"} - {None}
    strengths = [
        point
        for point in usable
        if point.kind == "strength"
        and not is_harsh(point.quote)
        and leaves.get(point.id) != "faint"
        and (point.topic_id is None or point.topic_id not in missed or _has_its_own_name(point))
        and _bare_name(point) not in faulted
        and not _NOT_WANTED.match(text, point.end)
        and not _CLOSE.fullmatch(point.quote)
        and not is_own_claim(point, text)
        and not _is_lukewarm(point.quote)
        and not _MOCKS.search(point.quote)
        and not _is_middling(point, _before(point, usable, text))
        and not _is_of_something_else(point, text)
        and (
            speaks_well(point.quote)
            or not (finds_fault(_sentence(point, text)) or _ONLY_TOLD.search(text[: point.start]))
        )
    ]
    return sorted(strengths, key=lambda point: _last_to_thank_for(point, text))


def _is_of_something_else(point: Point, text: str) -> bool:
    """Tell whether the praise is another's, a joke, an unmet wish, or what the person themselves said."""
    quote = point.quote
    if any(pattern.match(quote) for pattern in (_NOT_DONE, _TO_COME)):
        return True
    if _WISHED.search(quote) or _JOKE.search(quote) or is_about_the_other(text, point.start, point.end):
        return True
    if clears(quote) and not speaks_well(quote):
        return True
    if _REMARK.match(quote) and not speaks_well(quote):
        return True
    return _OWN_WORDS.search(quote) is not None and not speaks_well(_OWN_WORDS.sub("", quote))


def _bare_name(point: Point) -> str | None:
    """Return what a point is called, whoever's it is: of "my answers" and "the answers" only one can be thanked for."""
    name = own_name(point)
    return name.words.removeprefix("the ").removeprefix("my ") if name is not None else None


def is_own_claim(point: Point, text: str) -> bool:
    """Tell whether what sounds like praise is what the person wrote of themselves: "your CV says 'expert in C'"."""
    before = text[text.rfind("\n", 0, point.start) + 1 : point.start]
    on_paper = _ON_PAPER.match(text, point.end) is not None and not speaks_well(point.quote)
    return on_paper or _OWN_CLAIM.search(before) is not None or _CLAIMED.search(point.quote) is not None


def _before(point: Point, others: list[Point], text: str) -> str:
    """Return what stands before a point in its line, behind any other."""
    since = max((other.end for other in others if other.end <= point.start), default=0)
    return text[max(since, text.rfind("\n", 0, point.start) + 1) : point.start]


def _has_its_own_name(point: Point) -> bool:
    """Tell whether what was praised is named beyond doubt, so that it is another thing than what was missed of the same skill: "your lamb"."""
    name = own_name(point)
    return name is not None and name.sure and name.leads and name.neutral is not None


def _sentence(point: Point, text: str) -> str:
    """Return what else is said in the sentence of a point, up to where it turns: praise that holds no word of praise is likely misheard beside blame."""
    ends = [seam.start() for seam in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end < point.start), default=0)
    return text[start : min((end for end in ends if end >= point.end), default=len(text))]


def _is_middling(point: Point, before: str) -> bool:
    """Tell whether praise is no more than a mark that is not high, or stands behind one: "Why this role: 3/5 - had read our report"."""
    if _BARE_MARK.fullmatch(point.quote):
        return True  # 3, of whatever
    mark = _MARK.search(point.quote) or _ROW_MARK.search(before)
    return mark is not None and not _RANK.search(point.quote) and float(mark["mark"]) < _HIGH * float(mark["top"])


def _is_lukewarm(quote: str) -> bool:
    """Tell whether something was only good enough: "adequate", "fine"; no kind word was said of it."""
    return _GOOD_ENOUGH.search(quote) is not None and _PRAISED.search(quote) is None


def _last_to_thank_for(point: Point, text: str) -> tuple[bool, ...]:
    """Return what speaks against thanking for a strength, the most important first: what is half taken back, has no name, or is said weakly."""
    name = own_name(point)
    if name is not None and name.asks:
        name = None
    return (
        _TAKEN_BACK.match(text, point.end) is not None,
        _ENJOYED_MEETING.search(point.quote) is not None,
        not speaks_well(point.quote),
        name is None and topic_of(point) is None,
        name is None or not _SUPERLATIVE.search(point.quote),
        name is None,
        not _IN_STRONG_WORDS.search(point.quote),
        name is None or not name.sure,
    )
