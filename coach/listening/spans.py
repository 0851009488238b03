"""Joins labelled atoms to spans: whole remarks that begin and end at sensible words."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.listening.atoms import FACE, SYMBOLS, Atom
from coach.listening.joining import behind_whom, is_one_remark
from coach.listening.ratings import Rated
from coach.patterns import Pattern
from coach.schemas import SetAside

POINTS = frozenset({"gap", "strength", "fit", "logistics", "vague"})
_LEAD = Pattern(
    r"(?:[\s\"'“”‘•*+|~–—-]|\d{1,2}[.)]\s|\((?:[a-h]|i{1,3}|iv|v|\d)\)\s|(?:and|but|also|plus|so|then|though|although|however|while|whilst|yet|or|nor|because|that|secondly|firstly|first|second|third|finally|"
    r"lastly|overall|unfortunately|sadly|personally|honestly)\b[,:]?\s+(?=\S))*",
    re.IGNORECASE,
)
_TO_BE = Pattern(r"to (?:be|have been|have|lack|need|come across|read|seem)\b", re.IGNORECASE)
_HELD_OF = Pattern(  # of what somebody felt it: "the talk itself was felt"
    r"\b(?:the|your|my|his|her|some|parts?) (?:[\w'’-]+ ){1,4}?(?:was|were|is|are|seemed|appeared) ?(?:(?:generally|also|widely|rather) )?(?:felt|thought|considered|found|judged|held|seen|said|believed)?$",
    re.IGNORECASE,
)
_PRONOUN = Pattern(r"(?:me|you|him|her|them|it|us|this|that|one)[\s.,;:!?-]*", re.IGNORECASE)
_FIGURE = Pattern(r"[\W\d_]+")
_WISHED = Pattern(  # that something was missing, and not yet what
    r"(?:(?:and|but|so|also|though)\s+)*(?:(?:they|he|she|we|i|one|the \w+)(?:['’]d| would)?|would)(?: also| just| really)? have (?:also )?"
    r"(?:liked|loved|wanted|welcomed|preferred|hoped|expected|appreciated)\Z",
    re.IGNORECASE,
)
_TO_DO = Pattern(r"(?:(?:me|you|him|her|them) )?to ")
_WANTED = Pattern(
    r"(?:(?:and|but|so|also|though|apparently|really)\s+)*(?:they|he|she|we|i|the \w+)(?: also| just| really| both)? (?:wanted|hoped|wished|expected)\Z",
    re.IGNORECASE,
)
_LEAD_IN = Pattern(  # who judged, and of what; the judgement comes behind it
    r"(?:(?:and|but|so|also|then|though)\s+)*(?:(?:on|in|during|for|at|from|with|after|about) [^.,;:\n]{2,40}? )?(?:(?-i:[A-Z][a-zà-ž'’-]+)|they|he|she|we|i|it|(?:one|some|both|all|none|a few|two) of (?:them|us|the \w+)|everyone|everybody|the (?:\w+ )?(?:panel|team|client|interviewers?|manager|hiring manager|group|feedback))(?: \w+ly)?(?: all| both| do| did| also| would| just)? "
    r"(?:felt|feel|thought|think|said|say|found|find|mentioned|noted|wanted|want|believed?|reckon(?:ed)?|agreed|concluded|considered|explained|told (?:me|us)|know|was|were)(?: that)?[\s,:]*",
    re.IGNORECASE,
)
_SAYS = Pattern(
    r"(?:and |but |also )?(?:the|our|my|two of the|one of the|both of the) (?![^,;:.]*\b(?:was|were|had|is|are)\b)[\w'’ -]{3,45} (?:said|thought|felt|mentioned|reported|noticed|told (?:me|us))(?: that)?[\s,:]*|(?:(?:and|but|also) )?(?:says?|said|reckons?|thinks?|thought|feels?|felt|found|told me)[\s,:]*",
    re.IGNORECASE,
)
_OUTCOME = Pattern(  # how it ended, and no remark
    r"(?:(?:so|and|but|overall|sorry)[, ]+)*(?:it['’]?s )?(?:a )?no (?:for|from|to) (?:the |you )?[^.,;:\n]{2,40}|you (?:didn['’]?t|did not) get (?:the|it|this)\b[^.,;:\n]{0,40}",
    re.IGNORECASE,
)
_ASIDES = Pattern(  # a question to other readers, what is to be fetched, who else there was
    r"(?:so )?(?:(?:does|has|have|do|is) )?any(?:one|body) (?:else )?(?:know|have|has|had|got|here|out there|been|taken|tried|do|done|else)\b[^.!\n]*\W*|any (?:tips|advice|ideas|thoughts|recommendations)\b[^.!\n]*\W*"
    r"|(?:please |and |so )?(?:you can |can you |could you |you['’]ll need to )?(?:pick up|collect|drop off|drop|return|hand (?:in|back)|bring back|bring) (?:your|the) (?:apron|badge|pass|uniform|laptop|keys?|things|knives|tools|documents?|wages|money|pay|overalls|whites)\b[^.!?\n]*\W*"
    r"|(?:and )?,?(?: ?er,?)? ?your (?:money|wages|pay|cheque|expenses)\b[^.!?\n]*\W*|(?:and )?(?:one|some|two|both|another) of the (?:finalists|other candidates|other applicants|others)\b[^.!?\n]{0,25}\W*",
    re.IGNORECASE,
)
_ANNOUNCED = Pattern(  # how many things follow; they are said behind it
    r"(?:there (?:are|were|was|is) )?(?:just |only |really |mainly )?(?:one|two|three|four|five|six|some|several|a (?:couple|few|number)|a few|the (?:two|three|main|key))(?: of)?"
    r"(?: (?:main|key|small|big|other|little|quick|minor|specific|common|broad))? (?:things?|areas?|points?|themes?|issues?|concerns?|reasons?|bits?|gaps?|weaknesses|strengths|takeaways|notes|comments|pieces of feedback)"
    r"(?: (?:went|stood|came|counted|worked|spoke|were|was|are|is|have|had|to|for|from|that|which|against|out|up|you|your|favour|in|on|of|raised|mentioned|work|improve|here|though|however|me|us|them|we|they|the|panel|team|let|down|held|back|noted|flagged|noticed|consider|develop|development|think|about|tipped|it|decided|mattered))*[\s,:.-]*",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"(?:was|were|is|are|has|had|did|came|went|made)\b")
_ASIDE = Pattern(r"\([^()]*\)?")
_WITH = Pattern(r"(?:with|by)\s+(?=\S)", re.IGNORECASE)
_PLEASED = Pattern(
    r"\b(?:gone|went|going|pleased|impressed|happy|delighted|struck|taken|thrilled|satisfied)\s+\Z", re.IGNORECASE
)
_SETS_A_TASK = Pattern(  # what was asked, without a word of how it was answered
    r"(?:(?:and|then|so|first|next) )?(?:they|he|she|we|one of them|the (?:panel|interviewers?|manager|client|team|director|lead))(?:['’]d| had| then| also)? (?:asked|gave|set|handed|showed) "
    r"(?!(?:the|that|this) )(?![^\n]*(?:n['’]t|\b(?:not|no|never|nothing|but|before|twice|again|times|too|only|without|got|and (?:you|i|it|she|he|they)|you (?:said|gave|told|went|did|could|were|had|looked|seemed|answered|chose)|"
    r"i (?:said|gave|told|went|just)|it was|there was|instead|more|less|rather|unable|blank|stuck|fail\w*|struggl\w*|wrong|late|slow\w*|still|stop\w*|had to|respect\w*|thank\w*|up|away|back|in)\b))[^,;:.!?\n]*[.!?]?",
    re.IGNORECASE,
)
_TAIL = Pattern(
    r"(?<![\s.,;:|/–—-])(?:[\s.,;:|–—-]|(?<=\s)/|(?<=[\s,;])(?:and|but|or|yet|also|plus|so))+\Z", re.IGNORECASE
)
_LIST_MARK = Pattern(r"(?:\n[ \t]*\d{1,2}[.)]|(?:(?<=\s)|\A)\((?:[a-h]|i{1,3}|iv|v|\d)\))\Z", re.IGNORECASE)
_BEHIND = (Pattern(rf"(?<=[^\s:;])\s*{FACE}\Z"), _LIST_MARK, _TAIL)
_RELATIVE = Pattern(r"(?:who|whose)\b", re.IGNORECASE)
_WHOM = Pattern(  # what a relative clause needs before it
    r"\b(?:someone|somebody|anyone|people|those|(?:an?|the|another|one|other) (?:[\w-]+ ){0,2}(?:candidate|person|applicant|colleague)s?)(?: else)?,?\s+\Z",
    re.IGNORECASE,
)
_QUOTES = {'"': '"', "“": "”", "‘": "’"}
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_SHORT = 50
_SEVERAL = 2
_WITH_REASON = frozenset({"gap", "fit", "vague", "logistics"})


@dataclass(slots=True)
class Span:
    """A stretch of the page and what it is: a kind of point or a reason to set it aside."""

    start: int
    end: int
    label: str


def spans_of(text: str, atoms: list[Atom], labels: list[str], regions: list[SetAside]) -> list[Span]:
    """Join atoms to spans by their labels; nothing joins across a region."""
    spans: list[Span] = []
    for atom, label in zip(atoms, labels, strict=True):
        kind = label.removeprefix("B-").removeprefix("I-")
        last = spans[-1] if spans else None
        joins = (
            last is not None
            and last.label == kind
            and not label.startswith("B-")
            and not _between(last.end, atom.start, regions)
        )
        if joins and last is not None:
            last.end = atom.end
        else:
            spans.append(Span(atom.start, atom.end, kind))
    for span in spans:
        if span.label in POINTS and _OUTCOME.fullmatch(text, span.start, span.end):
            span.label = "decision"
        elif span.label in POINTS and any(
            said.fullmatch(text, span.start, span.end) for said in (_LEAD_IN, _SAYS, _ANNOUNCED, _SETS_A_TASK, _ASIDES)
        ):
            span.label = "context"
    spans = _with_what(text, _without_scraps(text, spans, regions))
    return _with_whom(text, [trimmed for span in spans if (trimmed := _trimmed(text, span)) is not None])


def heard_behind_signs(spans: Sequence[Span], marks: Iterable[Rated]) -> list[Span]:
    """Add the points that marks are: by themselves, or for the few words behind them in which nothing else was heard."""
    kept = list(spans)
    for mark in marks:
        if mark.remark is None:
            kept.append(Span(mark.start, mark.end, mark.kind or "context"))
            continue
        start, end = mark.remark
        kept.append(Span(mark.start, mark.end, "context"))
        inside = [span for span in kept if span.start < end and span.end > start]
        unheard = not any(span.label in POINTS or span.label == "decision" for span in inside)
        if (
            mark.kind is not None
            and unheard
            and end - start <= _SHORT
            and all(span.start >= mark.end for span in inside)
        ):
            kept = [span for span in kept if span not in inside]
            kept.append(Span(start, max(end, *(span.end for span in inside), 0), mark.kind))
        elif mark.kind is not None:
            kept = _one_remark(kept, [span for span in inside if span.label == mark.kind])
    return kept


def _one_remark(spans: Sequence[Span], inside: Sequence[Span]) -> list[Span]:
    """Make one point of what stands behind one mark and all speaks for it, a comma or semicolon between."""
    if len(inside) < _SEVERAL:
        return list(spans)
    whole = Span(inside[0].start, inside[-1].end, inside[0].label)
    between = [span for span in spans if span not in inside and whole.start <= span.start < whole.end]
    if len(between) >= len(inside) or any(span.label in POINTS for span in between):
        return list(spans)
    return [*(span for span in spans if span not in inside and span not in between), whole]


def settle_decisions(spans: Sequence[Span]) -> None:
    """Count a bare decision as a vague reason only where no real reason stands beside it."""
    reasons = any(span.label in _WITH_REASON for span in spans)
    for span in spans:
        if span.label == "decision":
            span.label = "context" if reasons else "vague"


def _wish_before(text: str, before: Span, span: Span) -> int | None:
    """Return where a wish that is cut in two begins: that something was wanted, at the end of what stands before, and then what."""
    wanted = _WANTED.search(text, before.start, before.end) if _TO_DO.match(text, span.start) else None
    wished = wanted or _WISHED.search(text, before.start, before.end)
    return wished.start() if wished is not None else None


def _without_scraps(text: str, spans: list[Span], regions: list[SetAside]) -> list[Span]:
    """Join what says nothing alone to its neighbour: a bare figure to the remark it grades, a bare pronoun to the words before it."""
    whole: list[Span] = []
    for span in spans:
        if _goes_on(text, whole, span):
            whole.pop()
            whole[-1] = Span(whole[-1].start, span.end, span.label)
            continue
        before = whole[-1] if whole else None
        if (
            span.label not in POINTS
            or before is None
            or "\n" in text[before.end : span.start]
            or _between(before.end, span.start, regions)
        ):
            whole.append(span)
        elif span.label == "gap" and (wish := _wish_before(text, before, span)) is not None:
            whole[-1:] = [Span(before.start, _end_before(text, wish), before.label)] if wish > before.start else []
            whole.append(Span(wish, span.end, span.label))
        elif before.label == span.label and is_one_remark(text, (before.start, before.end), span.start):
            whole[-1] = Span(before.start, span.end, span.label)  # a remark and its elaboration are one point
        elif _PRONOUN.fullmatch(text, span.start, span.end) or (
            before.label in POINTS and _FIGURE.fullmatch(text, before.start, before.end)
        ):
            whole[-1] = Span(before.start, span.end, span.label)
        else:
            whole.append(span)
    return [
        span
        if span.label not in POINTS or not _FIGURE.fullmatch(text, span.start, span.end) or _is_mark(text, span)
        else Span(span.start, span.end, "noise")
        for span in whole
    ]


def _goes_on(text: str, whole: list[Span], span: Span) -> bool:
    """Tell whether a point goes on behind a parenthesis: "your example (the data centre)", "was excellent"; what is said of it decides."""
    return (
        len(whole) >= _SEVERAL
        and span.label in POINTS
        and whole[-2].label in POINTS
        and whole[-1].label not in POINTS
        and _GOES_ON.match(text, span.start) is not None
        and _ASIDE.fullmatch(text[whole[-2].end : span.start].strip()) is not None
    )


def _end_before(text: str, at: int) -> int:
    return len(text[:at].rstrip())


def _with_whom(text: str, spans: list[Span]) -> list[Span]:
    """Let a remark begin with whom it speaks of, where it begins with "who": "we appointed", "someone who has led a team"."""
    for before, span in itertools.pairwise(spans):
        if span.label not in POINTS or not _RELATIVE.match(text, span.start):
            continue
        whom = _WHOM.search(text, before.start, span.start)
        if whom is not None and before.start < whom.start():
            span.start, before.end = whom.start(), _end_before(text, whom.start())
            if before.label not in {"gap", "strength"}:
                before.label = "context"
    return spans


def _with_what(text: str, spans: Sequence[Span]) -> list[Span]:
    """Let a remark begin with what it speaks of, where that stands before whoever felt it: "the talk itself was felt", "to be rather dense"."""
    kept: list[Span] = []
    for span in spans:
        before = kept[-1] if kept else None
        if (
            before is not None
            and span.label in POINTS
            and before.label not in POINTS
            and _TO_BE.match(text, span.start)
        ):
            what = _HELD_OF.search(text[before.start : _end_before(text, span.start)])
            if what is not None:
                span.start = before.start + what.start()
                before.end = _end_before(text, span.start)
                if before.end <= before.start:
                    kept.pop()
        kept.append(span)
    return kept


def _is_mark(text: str, span: Span) -> bool:
    """Tell whether a bare figure is the mark for something named before it on its line, with no remark behind it."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    behind = text[span.end :].split("\n", 1)[0]
    return any(map(str.isalpha, before)) and not any(map(str.isalpha, behind))


def _between(start: int, end: int, regions: list[SetAside]) -> bool:
    return any(start <= region.start < end for region in regions)


def _trimmed(text: str, span: Span) -> Span | None:
    """Let a remark begin and end at its own words: no list mark, joining word, dash or lone quotation mark at its edges."""
    if span.label not in POINTS and span.label != "decision":
        return span
    lead = _LEAD.match(text, span.start, span.end)
    start, end = lead.end() if lead is not None else span.start, span.end
    if (with_what := _WITH.match(text, start, end)) is not None and _PLEASED.search(text, 0, start) is not None:
        start = with_what.end()
    start = behind_whom(text, start, end)
    while (tail := next((found for mark in _BEHIND if (found := mark.search(text, start, end))), None)) is not None:
        end = tail.start()
    if start > span.start and _QUOTES.get(text[start - 1], "\n") in text[start : end - 1]:
        start -= 1  # it opens a quotation that ends inside the remark
    if text[start:end].startswith("(") and ")" not in text[start : end - 1]:
        start += 1
    for opening, closing in _PAIRS:
        inside = text[start:end]
        if inside.count(closing) > inside.count(opening) and inside.endswith(closing):
            end -= 1
    inside = text[start:end]
    if inside.count('"') % 2 and (inside[:1] == '"' or inside[-1:] == '"'):
        start, end = start + (inside[:1] == '"'), end - (inside[-1:] == '"')
    bare = lead is None or lead.end() == span.start
    tells = any(map(str.isalnum, text[start:end])) or (bare and ord(max(text[start:end], default=" ")) > SYMBOLS)
    return Span(start, end, span.label) if tells else None
