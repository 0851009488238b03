"""How much a remark weighs."""

import re
from collections.abc import Mapping, Sequence
from math import exp
from typing import Literal, NamedTuple, TypeAlias

from coach.catalogue import announced
from coach.judging.bare import is_mark, notes_on
from coach.judging.ranking import ranked
from coach.judging.stressed import can_be_taught, decided_by, is_called_small
from coach.listening import low_rows, page_of
from coach.listening.leaning import finds_fault
from coach.patterns import Pattern
from coach.schemas import Point, Reading

Rank: TypeAlias = Literal["first", "second", "other"]
_LEAD = 80
_CALLED_DECISIVE = Pattern(
    r"\b(?:main|mainly|biggest|deciding|decisive|decider|key|only|primary|crucial|ultimately|deal.?breaker|the one|essential|must.have|tipped|swung|against you|bothered"
    r"|fell (?:down|short)|sideways|let (?:it|you|him|her|them|me) down|held (?:you|him|her|it|us|me) back|what (?:we|they|the \w+) (?:needed|missed)|hard part"
    r"|reservations?|doubts?|worr(?:y|ied|ies)|concern(?:ed)?|hesitat\w+|less (?:sure|certain|convinced))\b",
    re.IGNORECASE,
)
_ADVICE = Pattern(  # the way forward that they name themselves
    r"^(?:(?:please|pls|so|and|anyway) )*(?:(?:told|advised) (?:me|him|her|you) (?:to )?)?(?:go (?:and )?)?(?:get|do|read (?!from|like|as|out|(?:the (?:script|slides?|questions?|notes|answers?|task|brief)|your|them|us|it)\b)|write|work (?:on|through|with)|quantify|show (?:me|us|them|the|your|what|how|one)|prepare|think (?:about|aloud|of|through)|consider|focus (?:on|more)|slow down|speak|check|ask|listen|go through|keep|learn|practi[sc]e (?:\w+ing|the|your|with|on|a|an)|bring|try|take|have a look|look at|spend|sit|ask for|start|stop|put together|(?:pick|choose) (?:an?|one|two|three|the|your|something|which)\b|know (?:your|the)\b|have (?:an?|your|one|some|two|three)\b|say (?:less|more|what|why|which|it)\b|use (?:fewer|more|less|an?|your|the|one)\b|(?:lead|open|begin|end) with|name (?:the|an?|one|your)\b|cut (?:the|your|it|down)\b|give (?:one|an?|your|the)\b|defend\b|drop (?:the|your|that)\b|make (?:it|the|your|sure)\b|be)\b(?![-'’]| ?[-–:]|,)(?! (?:\w+ ){0,2}(?:was|were|is|are)\b)"
    r"|\b(?:practi[sc]ing|learning|reading|rehearsing|preparing) .{0,50}\bwould\b(?! (?:not|never)\b)|\b(?:suggest(?:s|ed)? (?:you|reading|looking|trying|doing|that you)|recommend(?:ed)? (?:you|that|to|reading|doing|taking|a|an|the)\b|would benefit from|would advise|i['’]d advise|would urge|i['’]d urge|is worth (?:a|your|reading)|next time|(?:for|before) (?:the|your) next (?:one|interview|application)s?|(?<!out )(?<!see )(?<!know )(?<!ask )(?<!asked )(?<!sure )(?<!wonder )(?<!wondered )(?<!tell )if (?:you|he|she|they) (?:get|gets|got|did|do|does|had|can|could|come|comes))\b",
    re.IGNORECASE,
)
_DECIDES_ITSELF = Pattern(
    r"^(?:(?:and|but|so) )?(?:what (?:we|they|the \w+) (?:needed|missed|wanted)|(?:the|my|our|their) (?:main|one|only|biggest|real|deciding) )"
    r"|\(?!!+\)?|\bthe one thing\b|\bwould have to stop\b|(?<!\bno )(?<!\bnot a )(?<!n['’]t a )\bdeal.?breaker\b|\bdecider\b",
    re.IGNORECASE,
)
_SLIGHTED = Pattern(  # by those who said it
    r"\b(?:not a|no|n['’]t a) (?:big |huge |real |great )?(?:deal.?breaker|deal|issue|problem|biggie)\b|\b(?:only|just) a (?:detail|nit(?:pick)?|small (?:thing|point)|minor (?:thing|point))\b|\bbut (?:that|it|this) (?:comes|will come|can be (?:taught|learned|learnt))\b"
    r"|\b(?:would|did)(?:n['’]t| not) have (?:changed|mattered|decided)\b|(?<!\bno )(?<!\bnot a )(?<!n['’]t a )\b(?:minor|nitpick\w*|small) (?:thing|point|one|gripe)\b",
    re.IGNORECASE,
)
_PASS_MARK = Pattern(  # "7/10 (pass 8)", "61 %, the pass mark is 70"
    r"\b(?P<mark>\d{1,3})(?:\s*/\s*\d{1,3}|\s?%| out of \d{1,3})?[\s,;(–-]*(?:and |but )?(?:the |our )?(?:pass(?:ing)?(?: mark| grade| score)?|bar|minimum|threshold|cut[- ]?off)(?: is| was| of|:)?\s*(?P<bar>\d{1,3})\b",
    re.IGNORECASE,
)
_COST_MOST = Pattern(  # further on in its line
    r"\b(?:lost|dropped) (?:the )?most (?:of (?:the|your|my|his|her) )?(?:points|marks)(?: here| there| on (?:this|that|it))?\b",
    re.IGNORECASE,
)
_SCENE = Pattern(  # the task or the question, before anybody answered it
    r"^\W*(?:(?:[Ii]n|[Oo]n|[Ff]or|[Dd]uring|[Aa]t|[Aa]s part of) (?:the|your|our|my) [\w /-]{3,40}?,? )?"
    r"(?:(?:[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Tt]he (?:panel|task)|(?!(?:You|When|Never|Didn?t|Candidate|Not|Maybe)\b)[A-Z]\w+) (?:asked|ask|gave|give|set|showed)\b(?! (?:for more|low|poor|bad|(?:\w+ )?marks))"
    r"|[Aa]sked to\b|(?:[Yy]ou|[Cc]andidates?|[Tt]he candidate|[Ii]) (?:were|was|are) (?:given|asked|shown|set)\b)(?P<rest>.*)$",
    re.DOTALL,
)
_OF_THEIRS = Pattern(  # how things are with them
    r"(?:(?:as|and|but|because|since|so) )*(?:they|we)(?:['’]re| are)(?: \w+ly)? (?:\d|rolling|moving|mostly|migrating|going (?:over|through)|in the middle|growing|switching|halfway)(?!.*\b(?:you|your|i|my|someone|somebody|need\w*|want\w*|looking|not|never)\b)(?!.*n['’]t)",
    re.IGNORECASE,
)
_DONE = Pattern(
    r"(?:[^.,;]{0,30} )?you (?:described|explained|mentioned|gave|covered|said|talked|listed|named|went|did|were able)\b",
    re.IGNORECASE,
)
_TURNS_LATER = Pattern(r"[^.;!?\n]{0,50}\bbut\s+(?:also\s+)?", re.IGNORECASE)
_TAKEN_BACK = Pattern(r"[\s,;–—-]*but\s+(?:also\s+)?", re.IGNORECASE)
_ANSWERED = Pattern(
    r"\b(?:not|never|nothing|but|little|hardly|too|rather|instead|struggl\w+|weak\w*|thin|vague|unclear|missed|lack\w*|times|twice|and the)\b|n['’]t\b|,? (?:and|,) ?(?:you|i|he|she)\b"
    r"|\b(?:you|i|he|she) (?:said|told|did|went|put|gave|spent|talked|kind|sort|just|jumped|started|explained|described|answered|had|made|kept|dropped|guessed|froze|looked|only|were|was|seemed)\b|\?$",
    re.IGNORECASE,
)
_SENTENCE_END = Pattern(r"[.!?]\s")
_COMES_BACK = Pattern(
    r"[\s.,;:!?)–—-]*(?:and )?(?:(?:i|we|they) (?:think|thought|feel|felt) )?(?:this|that|it|which)(?:['’]s| is| was)? (?:really |probably |perhaps )?"
    r"(?:the (?:main|big|biggest|deciding|key|real|only) (?:one|thing|point|issue|reason|problem)|the (?:one|thing|point|bit|part) (?:that|which) (?:really )?(?:decided|swung|did|lost|cost|tipped|sank|settled|worried)|what (?:decided|swung|did|lost|cost|tipped)|(?:lost|decided|swung|cost|tipped|did) it"
    r"|(?:just |really |exactly )?what (?:we|they|i|he|she|the \w+|everybody|everyone)(?: had)? (?:most|above all|really most|mainly)(?: all)? (?:wanted|needed|hoped|came|were looking|was looking|cared)\b"
    r"|(?:worried|bothered|concerned|troubled|counted|weighed|mattered)(?: (?:us|me|them|the \w+))?(?: the)? most)\b",
    re.IGNORECASE,
)
_FIRST = 0.8
_SEVERAL = 3  # of two remarks the encoder is too sure
_LOWEST = 0.8  # on a card, more than any other
_SMALL = 2.0
_STRESSED = 3.0  # it is to come first, whatever is told before it
_NOTED = 0.1  # what a mark was for comes next to it
_AGAIN = 2.0  # for each time it is said again


class Weighed(NamedTuple):
    """How much a gap weighs beside the others, which share of all that they weigh, of 1, and whether it surely decided the matter."""

    weight: float
    share: float
    decisive: bool


def weighed(reading: Reading) -> dict[str, Weighed]:
    """Return how much each gap weighs, by its id: as the encoder judges it; the lowest mark, and what is said again or to have decided, more."""
    gaps = [point for point in reading.points if point.kind == "gap"]
    found, low = ranked(reading, gaps), _marked_low(reading, gaps)
    stressed = decided_by(reading.feedback.text, gaps)
    weights, decisive = dict[str, float](), set[str]()
    for gap in gaps:
        mark = max(low.get(gap.id, 0.0), float(_is_below_the_bar(gap, reading)))
        repeats, small = _repeats(gap, reading), _is_slighted(gap, reading)
        called = (gap.id in stressed or _is_announced(gap, reading)) and not small
        weights[gap.id] = (
            found.get(gap.id, 0.0) + _LOWEST * mark + _AGAIN * repeats + _STRESSED * called - _SMALL * small
        )
        if called or mark == 1 or repeats > 0:
            decisive.add(gap.id)
    weights |= _of_what_marks_were_for(gaps, reading, weights)
    odds = {gap_id: exp(weight) for gap_id, weight in weights.items()}
    shares = {gap_id: own / sum(odds.values()) for gap_id, own in odds.items()}
    if len(gaps) >= _SEVERAL:
        decisive |= {gap.id for gap in gaps if shares[gap.id] >= _FIRST and not _is_slighted(gap, reading)}
    return {gap.id: Weighed(weights[gap.id], shares[gap.id], gap.id in decisive) for gap in gaps}


def _of_what_marks_were_for(gaps: Sequence[Point], reading: Reading, weights: Mapping[str, float]) -> dict[str, float]:
    """Return what the first note on each bare mark weighs: nearly as much as the mark, which only the note puts into words."""
    notes = ((mark, next(notes_on(mark, reading), None)) for mark in filter(is_mark, gaps))
    return {
        note.id: weights[mark.id] - _NOTED
        for mark, note in notes
        if note is not None and weights[note.id] < weights[mark.id]
    }


def _marked_low(reading: Reading, gaps: Sequence[Point]) -> dict[str, float]:
    """Return how low the mark is in whose line each gap of a card stands: 1 for the lowest."""
    page = page_of(reading.feedback.text)
    rows = low_rows(page.text)
    shown = {gap.id: page.shown(gap.start, gap.end) for gap in gaps} if rows else {}
    return {
        gap_id: low
        for gap_id, place in shown.items()
        for (start, end), low in rows
        if place is not None and place[0] < end and start < place[1]
    }


def _is_below_the_bar(gap: Point, reading: Reading) -> bool:
    """Tell whether a remark, or the rest of its line, gives a mark and a higher one that was to be reached."""
    line = reading.feedback.text[gap.start :].split("\n")[0]
    found = _PASS_MARK.search(line if len(line) <= len(gap.quote) + _LEAD else gap.quote)
    return found is not None and int(found["mark"]) < int(found["bar"])


def _is_slighted(gap: Point, reading: Reading) -> bool:
    """Tell whether a remark, or the rest of its sentence, says that it weighs little."""
    text = reading.feedback.text
    following = min((other.start for other in reading.points if other.start >= gap.end), default=len(text))
    rest = _SENTENCE_END.split(text[gap.end : following])[0].split("\n")[0]
    before = max((other.end for other in reading.points if other.kind == "gap" and other.end <= gap.start), default=0)
    return (
        _SLIGHTED.search(f"{gap.quote}{rest}") is not None or can_be_taught(gap) or is_called_small(text, gap, before)
    )


def _repeats(gap: Point, reading: Reading) -> int:
    return sum(other.same_as == gap.id for other in reading.points)


def _is_announced(point: Point, reading: Reading) -> bool:
    """Tell whether a remark, or the words that lead to it or come back to it, call it decisive: "what worried us was ...", "I think that lost it"."""
    text = reading.feedback.text
    if _DECIDES_ITSELF.search(point.quote) is not None or any(each.holds(point) for each in announced(text)):
        return True
    last = max((other.end for other in reading.points if other.end <= point.start), default=0)
    lead = _SENTENCE_END.split(text[max(last, point.start - _LEAD) : point.start])[-1]
    if _CALLED_DECISIVE.search(lead) is not None:
        return True
    following = min((other.start for other in reading.points if other.start >= point.end), default=len(text))
    if _COMES_BACK.match(text[point.end : following]) is not None:
        return True
    more = min(
        (other.start for other in reading.points if other.kind == "gap" and other.start >= point.end), default=len(text)
    )
    return _COST_MOST.search(text[point.end : more].split("\n")[0]) is not None


def only_leads_up(gap: Point, reading: Reading) -> bool:
    """Tell whether a gap only leads up to the criticism: "they give you a dropped table and ask how you get it back", "you listed lots of ideas, but ..."."""
    scene = _SCENE.match(gap.quote)
    if scene is not None and _ANSWERED.search(scene["rest"]) is None:
        return True
    if _OF_THEIRS.match(gap.quote) is not None:
        return True
    following = min(
        (other.start for other in reading.points if other.kind == "gap" and other.start >= gap.end), default=gap.end
    )
    between = reading.feedback.text[gap.end : following]
    done = not finds_fault(gap.quote) and _DONE.match(gap.quote) is not None
    return (_TURNS_LATER if done else _TAKEN_BACK).fullmatch(between) is not None


def is_advice(point: Point) -> bool:
    """Tell whether a gap is said as what to do about it: "read the code of guidance before you apply again"."""
    return _ADVICE.search(point.quote) is not None
