"""Makes points of spans: what each is about, whether it is sensitive, whether it was said before."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias, cast

from coach.catalogue import Recognised, reason_for, reasons, recognise, trades, unrecognised
from coach.encoder import Asked, View, likely_together, read_together
from coach.listening.cautions import is_sensitive
from coach.listening.leaning import belittles
from coach.listening.spans import Span
from coach.page import Page, outside, readable
from coach.patterns import Pattern
from coach.schemas import Kind, Point
from coach.sentences.asked import asks_a_fact
from coach.sentences.deciding import waits_for_a_change
from coach.sentences.elsewhere import is_hint, left_there
from coach.sentences.others import begins_with_the_other

_Labels: TypeAlias = dict[int, dict[str, float]]
_PAIR = 2
_CLEARLY = 2.0
_LITTLE = 0.2
_NAMED = frozenset({"gap", "strength"})
_CIRCUMSTANCES = frozenset({"logistics", "fit"})
_SURE, _POSSIBLE = 0.95, 0.05
_TEXT_AND_REMARK: dict[View, float] = {"whole": 0.5, "alone": 0.5}
_REMARK: dict[View, float] = {"alone": 1.0}
_HEAD, _NEAR, _IN_VIEW = 0.3, 0.3, 0.4
_GONE, _PRIVATE = "role-withdrawn", "personal-remark"
_RULED_OUT = Pattern(
    r"(?<!not a )(?<!no )(?<!n't a )(?<!n’t a )\b(?:deal-?breaker|show-?stopper|knock-?out)\b|\byou (?:were|showed up|turned up|arrived|came in)\b(?! (?:never|not)\b)[^.,;!?\n]{0,25} (?:min(?:ute)?s?|hours?) (?:late|behind|over)\b|\band not much else\b"
    r"|(?<!not )(?<!n['’]t )\b(?:one of )?the (?:weakest|worst|poorest|messiest|slowest)\b|n['’]t (?:even )?apologi[sz]e\b|\bno apology\b|\b(?:was|is|in) (?:such )?a (?:right )?(?:mess|state|shambles)\b|\btook (?:you |him |her |me |u )?(?:a (?:good|fair|long) (?:while|time|bit)|a while|ages|forever|too long)\b|\b(?:had|seen|met|known) [^.!?\n]{0,30}\bbetter than (?:that|this|you|yours)\b|\b(?:was|were) (?:raw|burnt|soggy|stale|curdled|overcooked|undercooked)\b|\bwithout (?:looking|checking|asking|reading|testing|thinking)\b|\blike a bomb\b|(?<!not )(?<!never )\b(?:(?:the )?wrong way (?:round|up|around)|upside down|back to front)\b|\bwith no (?:conclusion|structure|plan|point|message|sources?|figures)\b"
    r"|\byou(?:['’]d| had|['’]ve| have) no (?:\w+ )?(?:experience|idea|plan|evidence|examples?|answers?|questions?|knowledge|licen[cs]e|ticket|certificate|tools?|analyser|clue|figures?|numbers)\b",
    re.IGNORECASE,
)
_THEIR_EXPERIENCE = Pattern(  # who was chosen is a circumstance, what they had and one has not is missing
    r"\b(?:candidate|applicant|someone|somebody|person|one|lad|guy|chap|bloke|woman|man|people) (?:with|who (?:has|had|already has|already had|has had)) (?!(?:more|greater|stronger|the|whose) (?:relevant |direct |suitable )?experience\b|relevant\b|similar\b|the most\b)[\w&/'’ -]{3,40}\b(?:experience|tickets?|licen[cs]es?|certificates?|certification|qualifications?|card|registration|[NS]VQ ?\d?|diploma|degree)\b",
    re.IGNORECASE,
)
_FELL_SHORT = Pattern(
    r"\b(?:found|felt|judged|considered|deemed|thought) (?:it|(?:that )?(?:your|the) [\w -]{2,30}?)(?: was| to be)? (?:insufficient|inadequate|unsatisfactory|weak|poor|lacking|(?:not|below) [\w ]{0,20}(?:enough|standard|bar|level))\b",
    re.IGNORECASE,
)
_NO_REASON = Pattern(
    r"\b(?:was|were|is|are)(?: not|n['’]t) (?:a|the|an|any) (?:reason|factor|issue|problem|concern|obstacle)\b(?=(?: (?:for|in|at) [\w ]{2,30})?\W*$)",
    re.IGNORECASE,
)
_BETTER_THAN_MOST = Pattern(  # whatever it was a mark of
    r"(?<!not )(?<!no )(?<!n['’]t )(?<!nothing )\b(?:better|faster|quicker|higher|cleaner|neater|more) than (?:half|most|nearly all|almost all|many|three quarters|two thirds|anybody|anyone|any)\b(?: of)? (?!you\b|it\b|your\b|the time\b|one\b)",
    re.IGNORECASE,
)
_NEVER_DONE = Pattern(
    r"\W*(?:(?:but|and|as|since) )?(?:(?:you|he|she|i)(?:['’]ve|['’]d| have| has| had)? )?never (?:run|led|managed|worked|done|used|held|sold|driven|taught|been)\b",
    re.IGNORECASE,
)
_TOO_FEW = Pattern(  # "you did 12 in an hour and we need 30"
    r"\byou (?:only |just |barely )?(?:made|did|got|finished|packed|picked|sold|typed|managed|reached|served|completed|took) (?:only |just |about |around |some )?[\d£$€][^.!?\n]{0,50}\b(?:we|i|they)(?:['’]d)? (?:need|want|expect|look for|ask|allow|aim)\w*\b[^.!?\n]{0,15}\d",
    re.IGNORECASE,
)
_ONLY_SO_MANY = Pattern(  # "I've only closed out one"
    r"^\W*(?:(?:but|and|so|though|as|since) )?(?:i|you|he|she)(?:['’]?(?:ve|s|d))?(?: have| has| had)? only (?:ever )?(?:[a-z]{3,}ed|done|run|led|held|sold|built|taught|driven|flown|written|drawn)\b(?! (?:by|out by|it)\b)[\w ]{0,20}\b(?:\d+|one|two|three|four|five|a (?:few|couple|handful))\b(?! (?:points?|marks?|places?|percent|spots?)\b)",
    re.IGNORECASE,
)
_NOT_AS_AGREED = Pattern(  # "16 weeks. we said 10"
    r"^\W*\d+ (?:weeks?|days?|hours?|min(?:ute)?s?|pages?|words?|slides?)\b[^\n]{0,20}\b(?:we|the brief|your brief|the advert|i)(?:['’]d| had)? (?:said|asked for|wanted|allowed|gave|agreed)\b[^\n]{0,12}\d",
    re.IGNORECASE,
)
_NOT_WHEN_AGREED = Pattern(  # "came in six days after we agreed"
    r"^(?!.*\b(?:we|they|i) (?:were|was|got|came)\b).*\b(?:came|arrived|was sent|were sent|handed|turned|delivered|landed|reached us|got (?:here|to us)|submitted|sent)\b[\w ]{0,20}\b(?:\d+|an?|one|two|three|four|five|six|seven|ten|several|some) (?:\w+ )?(?:days?|weeks?|hours?) (?:late\b|after (?:(?:we|you|i)(?:['’]d| had)? (?:agreed|said|asked|promised)|the (?:\w+ )?(?:deadline|date|day)|what (?:we|you)))",
    re.IGNORECASE,
)
_LEFT_OUT_OF_IT = Pattern(  # "offline mode was a must and it was not in there"
    r"\b(?:was|were|is) (?:a must|required|mandatory|asked for|essential|(?:clearly )?in the brief)\b[^.!?\n]{0,30}\b(?:was|were|is)(?:n['’]?t| not) (?:in|there|done|included|covered)\b",
    re.IGNORECASE,
)
_ASKED_OFTEN = Pattern(  # how somebody asked, not what is paid
    r"(?<!they )(?<!we )\b(?:ask(?:ed|s|ing)?|mention(?:ed|s|ing)?|raised|brought up|talk(?:ed|ing)?|went on|banged on|going on)\b[^\n.;]{0,14}?\b(?:pay|salary|money|wages?|holidays?|hours|leave|benefits|bonus|perks|days off|time off|overtime|breaks?)\b"
    r"[^\n.;]{0,15}?(?:\b\d+ ?(?:x|times)\b|\bx ?\d\b|\b(?:twice|(?:two|three|four|five|several|many) times|repeatedly|a lot|constantly|too (?:much|early|often|soon)|first thing|straight away|before anything|more than once|again and again)\b)"
    r"|\b(?:kept|keeps?) (?:on )?(?:asking|about|going|coming back|mentioning|bringing)\b[^\n.;]{0,14}?\b(?:pay|salary|money|wages?|holidays?|hours|leave|benefits|bonus|perks|days off|time off|overtime|breaks?)\b|\bonly (?:really )?asked (?:abt|about) (?:the )?(?:pay|salary|money|wages?|holidays?|hours|leave)\b",
    re.IGNORECASE,
)
_REPEATS = 0.8
_SURELY = 0.7  # of seventy plans by strangers' texts, of topics as likely as that half had a practice that fits, of the others a fifth
_SURELY_NAMED = 0.5  # where the thing itself is named
_SURELY_EXPLAINED = 0.75  # of reasons; where it is less sure, no more is said than that it is a circumstance


_YOU = Pattern(r"\b(?:you|your)\b", re.IGNORECASE)
_AGE_OF_ANOTHER = Pattern(
    r"\b(?:he|she|i|dad|mum|(?:my|our) (?:dad|mum|father|mother|brother|partner|boss|wife|husband))(?:['’][sm]| is| am) (?:now |only |nearly |over |past |about |turning )*\d\d\b(?! ?(?:minutes|hours|weeks|months|miles|%))",
    re.IGNORECASE,
)


def points_of(page: Page, spans: list[Span], private: Collection[int] = ()) -> list[Point]:
    """Return the points of a page, with quotes and offsets of the source; hidden text that stands inside a remark stays outside.

    ``private`` is where those begin that are known to be personal, in whatever language.
    """
    points: list[Point] = []
    topics, circumstances, personal = _judged(page.text, [span for span in spans if span.start not in private])
    probable = topics | circumstances
    foreign = _foreign_trades(topics.values())
    for span in spans:
        place = page.source(span.start, span.end)
        pieces = outside(page.received, place, page.hidden()) if place is not None else []
        if not pieces:
            continue
        start, end = max(pieces, key=lambda piece: piece[1] - piece[0])
        free = start > (points[-1].end if points else 0)
        if free and page.received[start - 1] == '"' and page.received[start - 1 : end].count('"') == _PAIR:
            start -= 1  # the name of a field and its mark: "sql": 4
        words = page.text[span.start : span.end]
        kind = _kind(span, words)
        labels = probable.get(span.start, {})
        known = span.start in private
        topic = _private() if known else _topic(words, kind, _line_around(page.text, span), labels)
        if trades().get(topic.topic_id or "") in foreign and topic.thing is None:
            topic = unrecognised(words)
        points.append(
            Point(
                id=f"p{len(points) + 1}",
                start=start,
                end=end,
                quote=page.received[start:end],
                kind=kind,
                topic=topic.name,
                topic_id=topic.topic_id,
                thing=topic.thing,
                topic_sure=known or _is_sure(topic, kind, labels),
                sensitive=known
                or (_is_personal(words, personal[span.start]["yes"]) and not _is_of_the_writers(words, page.text)),
                same_as=_earlier(points, words, kind),
            )
        )
    return points


def _judged(text: str, spans: Sequence[Span]) -> tuple[_Labels, _Labels, _Labels]:
    """Return how likely each topic is for what is named, each reason for a circumstance, and for all that it is personal, by where they begin."""
    if not spans:
        return {}, {}, {}
    shown, every = readable(text), [(span.start, span.end) for span in spans]
    named = [(span.start, span.end) for span in spans if span.label in _NAMED]
    circumstances = [(span.start, span.end) for span in spans if span.label in _CIRCUMSTANCES]
    read_together([text[start:end] for start, end in named], "writing")  # a letter and a plan will ask about them
    heads, nearest, in_view, reason, personal = likely_together(
        Asked("topic", shown, named, _TEXT_AND_REMARK),
        Asked("nearest", shown, named, _REMARK),
        Asked("topic", shown, named),
        Asked("reason", shown, circumstances),
        Asked("sensitive", shown, every),
    )
    topics = map(_likely_topics, heads, nearest, in_view)
    return _placed(named, topics), _placed(circumstances, reason), _placed(every, personal)


def _placed(stretches: Iterable[tuple[int, int]], judged: Iterable[dict[str, float]]) -> _Labels:
    return {start: labels for (start, _), labels in zip(stretches, judged, strict=True)}


def _kind(span: Span, words: str) -> Kind:
    """Return the kind of a remark; that a role went away is a circumstance, however shortly it is said, what ruled somebody out or is said of another no praise, and what another had is missing."""
    ruled_out = any(each.search(words) for each in (_RULED_OUT, _LEFT_OUT_OF_IT))
    if span.label == "strength" and (ruled_out or belittles(words)):
        return "gap"
    if span.label == "gap" and any(each.search(words) for each in (_NO_REASON, _BETTER_THAN_MOST)):
        return "strength"
    short_of = (_ASKED_OFTEN, _THEIR_EXPERIENCE, _TOO_FEW, _ONLY_SO_MANY, _NOT_AS_AGREED, _NOT_WHEN_AGREED)
    if span.label == "logistics" and any(each.search(words) for each in short_of):
        return "gap"
    if span.label == "fit" and _NEVER_DONE.match(words):
        return "gap"
    if span.label == "logistics" and _FELL_SHORT.search(words) is not None:
        return "vague"
    gone = span.label == "vague" and reasons()[_GONE].pattern.search(words) is not None
    of_the_other = span.label == "strength" and begins_with_the_other(words)
    judges_nothing = span.label in _NAMED and (is_hint(words) or left_there(words) or asks_a_fact(words))
    return "logistics" if gone or of_the_other or judges_nothing else cast("Kind", span.label)


def _likely_topics(heads: dict[str, float], nearest: dict[str, float], in_view: dict[str, float]) -> dict[str, float]:
    """Return how likely each topic is: as the head judges it, with the text in view and by itself, and by the remarks that it is nearest to."""
    return {topic: _HEAD * head + _NEAR * nearest[topic] + _IN_VIEW * in_view[topic] for topic, head in heads.items()}


def _foreign_trades(likely: Collection[dict[str, float]]) -> set[str]:
    """Return the trades that the feedback as a whole is clearly not about: another has at least twice their share, or they have next to none."""
    shares: dict[str, float] = {}
    for topic_id, trade in trades().items():
        share = sum(topics.get(topic_id, 0.0) for topics in likely)
        shares[trade] = shares.get(trade, 0.0) + share
    most = max(shares.values(), default=0.0)
    few = _LITTLE * len(likely)
    return {trade for trade, share in shares.items() if _CLEARLY * share <= most or share < few}


def _topic(quote: str, kind: Kind, around: str, likely: dict[str, float]) -> Recognised:
    if kind in _NAMED:
        return recognise(quote, around, likely)
    reason = reason_for(quote, kind, likely)
    return Recognised(reason.id, reason.name, None)


def _private() -> Recognised:
    return Recognised(_PRIVATE, reasons()[_PRIVATE].name, None)


def _is_sure(topic: Recognised, kind: Kind, labels: Mapping[str, float]) -> bool:
    """Tell whether a topic or a reason is beyond doubt, so that a letter may speak of it and of what is done about it; of a vague one there is no doubt."""
    if topic.topic_id is None or kind == "vague":
        return True
    named = _SURELY if topic.thing is None else _SURELY_NAMED
    return labels.get(topic.topic_id, 0.0) >= (named if kind in _NAMED else _SURELY_EXPLAINED)


def _is_personal(quote: str, likely: float) -> bool:
    """Tell whether a remark touches what nobody may be judged by: the encoder is sure, or certain words stand in it and the encoder does not rule it out."""
    if waits_for_a_change(quote):
        return False  # an open door: "ring us if your childcare changes"
    return likely >= _SURE or (likely >= _POSSIBLE and is_sensitive(quote))


def _is_of_the_writers(quote: str, text: str) -> bool:
    """Tell whether, in a text that speaks to the person, a remark tells the age of who wrote it or theirs, and nothing else that is personal."""
    spoken_to = _YOU.search(text) is not None and _YOU.search(quote) is None
    rest = _AGE_OF_ANOTHER.sub(" ", quote)
    return spoken_to and rest != quote and not is_sensitive(rest)


def _line_around(text: str, span: Span) -> str:
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    return text[start : span.start]


def _earlier(points: list[Point], quote: str, kind: str) -> str | None:
    words = set(re.findall(r"\w+", quote.lower()))
    for point in points:
        others = set(re.findall(r"\w+", point.quote.lower()))
        if point.kind == kind and words and len(words & others) >= _REPEATS * max(len(words), len(others)):
            return point.same_as or point.id
    return None
