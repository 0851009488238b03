"""What a reply gives thanks for, where it is not praise: the call, the scores, the advice, that somebody passed it on."""

import re

from coach.judging.weighing import is_advice
from coach.listening import is_card, page_of
from coach.patterns import Pattern
from coach.writing import Brief

_LEFT_A_MESSAGE = Pattern(
    r"\[\s*(?:voice ?mail|transcript)|\A\W*(?:[\w’']+ ){0,3}(?:voice ?mail|transcript)|\A.{0,60}\b(?:this is|it['’]?s) [A-Z].{0,90}\b(?:calling|ringing|just trying you)\b|\b[Bb]ye[ .,!-]*(?:(?:bye|now|then)[ .,!-]*)*[\"”]?\s*\Z|\bthis message is for\b|\A.{0,40}\b(?:message|msg) for [A-Z]",
    re.IGNORECASE,
)
_CALLED_THEM = Pattern(
    r"\b(?:I|i) (?:rang|phoned|telephoned|called (?:them|him|her|back|in|up|HR|reception|and asked|to ask))\b|\A\W*(?:[Rr]ang|[Cc]alled|[Pp]honed) (?!me\b)"
)
_SPEAKS_OF_A_CALL = Pattern(
    r"\b(?:rang|phoned|telephoned|(?:by|over the) (?:tele)?phone|(?:spoke|said|told|mentioned|discussed|promised|explained|talk\w*)\b[^.!?\n]{0,30} on the (?:tele)?phone|(?:tele)?phone (?:call|feedback|conversation|back)|(?:tele)?phones? (?:me|you|us)|voice ?mail|transcript|ringing|on the line|spoke (?:to|with))\b|\bcalled (?:me|you|us|back|today|yesterday|on)\b|"
    r"\b(?:the|a|our|my|quick|this|your) call\b(?! (?:light|bell|centre|center|handling|sheet|volume|queue|log|outs?|control|board|list)s?\b)|\bcall(?:ing)? (?:from|with|w/|about|back|you|me|to)\b|\bjust calling\b",
    re.IGNORECASE,
)
SOMEBODY_CHOSEN = Pattern(
    r"\b(?:offered|appointed|went with|gone with|going with|chose|chosen|hired|selected|picked|taken|took|given) (?:it to |the (?:post|role|position|job) to )?(?:someone|somebody|another (?:candidate|applicant|person)|a (?:candidate|person)|the other (?:candidate|applicant|person|lady|lad|one)|an? (?:internal|external|applicant))\b"
    r"|\bsuccessful (?:candidate|applicant)\b|\b(?:other|another) (?:candidate|applicant|person) (?:was|had|got|has)\b",
    re.IGNORECASE,
)
_OTHERS = Pattern(
    r"(?<!\byour )(?<!\ba )\b(?:client|team|panel|they|manager|founders?|committee|board|school|hospital|company)\b|\b(?!(?:That|This|It|There|You|I|What|Which|Everything|Nothing|Feedback|Interview)\b)[A-Z]\w+ (?:was|wasn['’]t|felt|said|thought|liked|wanted|found)\b",
    re.NOFLAG,
)
_WARM = Pattern(  # words that nobody says to everybody
    r"\b(?:everyone|everybody|we all|we both|(?:the )?whole (?:team|panel)|all of us)\b[^.!?]{0,40}\b(?:wanted|liked|loved|enjoyed|rooting for|impressed|warmed to|took to)(?: with| by)? (?:you|him|her|me|meeting|having|talking)\b"
    r"|\b(?:really|so|very much|thoroughly|genuinely|all|both|absolutely|especially|loved|greatly) (?:much )?(?:enjoyed|loved|enjoy|liked|appreciated)? ?(?<=d )(?:meeting|having|getting to know|talking (?:to|with)|speaking (?:to|with)|working with|seeing) (?:you|him|her)\b"
    r"|(?:^|[.!;,–—-] ?|\byou(?:['’]re| are| were|r) (?:an? )?)(?:really |very |such a |a )?(?:nice|lovely|great|grand|top) (?:guy|girl|lad|lass|bloke|chap|fella|person|woman|man|kid)\b(?! (?:who|that)\b)"
    r"|\benjoyed (?:meeting|having|talking to|talking with|speaking with|working with) you (?:so much|very much|a lot|enormously|all)\b"
    r"|\b(?:children|kids|pupils|residents|patients|guests|customers|class|staff|team|girls|lads|dogs?|animals) (?:\w+ ){0,3}?(?:enjoyed (?:having|meeting|working)|loved (?:you|having)|took to|liked) (?:you|me)?\b"
    r"|(?<!not )(?<!never )(?<!n['’]t )\b(?:really|genuinely|absolutely|all|both|very much|properly|so|actually|quite|loved|everyone|everybody|they|we|she|he|boss|team|chef) (?:really )?(?:liked|loved|took to|warmed to) you\b(?! (?:to|for|if|but not))"
    r"|\bthought you (?:were|came across as) (?:(?:really|so|very|absolutely|just|a|such) ){0,3}(?:lovely|great|brilliant|fantastic|nice|wonderful|delight\w*)\b(?! (?:at|with|on|in) )|\b(?:you )?(?:came|come) across (?:as )?(?:really |so |very )?lovely\b"
    r"|\b(?:did )?all like(?:d)? you\b|\bhard(?:est)? (?:decision|choice|one|call|no)\b[^.!?]{0,40}\b(?:because of you|loved|you were)\b|\b(?:had|have|saw|ranked|put) you (?:as|down as) (?:\w+ ){0,2}?(?:first|top|favou?rite|preferred|number one)\b|\byou were (?:\w+ ){0,2}?(?:first choice|favou?rite|front[- ]?runner|top pick|number one)\b|\bif (?:we|i|they)(?: had|['’]d had) (?:two|2|another|a second) (?:posts?|places?|roles?|vacanc\w+|jobs?|seats?|spots?)\b|\b(?:would|['’]d) have (?:loved|been (?:glad|happy|delighted|thrilled|lucky)) to (?:have|take|hire|work)\b|\bi had the offer\b|\bwould have (?:hired|taken) you\b",
    re.IGNORECASE,
)
_KINDLY = Pattern(  # of what was shown, whether or not it has a name
    r"\b(?:lovely|gorgeous|great|wonderful\w*|fantastic\w*|brilliant\w*|excellent\w*|superb\w*|outstanding\w*|delight\w*|loved|impress\w+|a pleasure|a joy|(?:really|very|so) (?:good|nice|well|warm|kind|strong|liked|enjoyed))\b",
    re.IGNORECASE,
)
_UNFILLED = Pattern(r"\[[A-Z][A-Za-z]*_[A-Za-z_]+\]|\{\{\s*\w+\s*\}\}")  # a form that nobody filled in
_MET = Pattern(  # what one may thank for once more, the telling word first
    r"\b(?:(?P<trial>trial (?:shift|day|lesson|session|morning)|working interview)|(?P<day>assessment (?:day|cent(?:re|er)))|(?P<lesson>observed lesson|sample lesson|demo lesson)|(?P<interview>(?:phone |panel |second |final )?interview))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_TOOK_PLACE = Pattern(
    r"\b(?:thank\w*|came|coming|attend\w*|met|meeting|seeing|at (?:the|your|our)|in (?:the|your)|during|following|your (?:trial|interview|assessment|second|final|panel|phone|working))\b",
    re.IGNORECASE,
)
_DID_NOT = Pattern(
    r"\b(?:no|not|never|cancel\w*|withdr[ae]w\w*|hoped|would|if|before|offered|declin\w*|shortlisted|only)\b|n['’]t\b",
    re.IGNORECASE,
)
_KINDS_OF_MEETING = ("trial", "day", "lesson", "interview")
_LISTED = Pattern(r"^[ \t]*(?:[-*•·+]|\(?\d{1,2}[.)])[ \t]", re.MULTILINE)
_SEVERAL = 3


def occasion_of(brief: Brief) -> str | None:
    """Return what the thanks are for where it is not the words alone: a call, a message that was left, or how it was said."""
    if brief.outline.manner in {"harsh", "ironic"}:
        return brief.outline.manner
    if brief.options.internal:
        return "manager"
    text = brief.reading.feedback.text
    if brief.reading.feedback.received != "phone" or has_scores(brief):
        return None
    if _LEFT_A_MESSAGE.search(text):
        return "voicemail"
    if _CALLED_THEM.search(text):
        return "call"
    return "phone" if _SPEAKS_OF_A_CALL.search(text) else None


def meeting_in(text: str) -> str | None:
    """Return the occasion on which they met, as a letter may thank for it: "trial shift", else "interview"; ``None`` where none is told of."""
    found = [
        match
        for line in _SENTENCE.findall(text)
        if _TOOK_PLACE.search(line) and not _DID_NOT.search(line)
        for match in _MET.finditer(line)
    ]
    told = (match[kind] for kind in _KINDS_OF_MEETING for match in found if match[kind])
    return next(told, "").lower() or None


def is_warm(brief: Brief) -> bool:
    """Tell whether kind words were said that name nothing, to somebody who is criticised for nothing: "everybody wanted you"."""
    return brief.outline.situation in {"vague", "logistics", "fit", "praise"} and says_kind_words(brief)


def says_kind_words(brief: Brief) -> bool:
    """Tell whether kind words were said that name nothing, whatever is criticised beside them."""
    if brief.outline.manner != "plain":
        return False
    return _WARM.search(page_of(brief.reading.feedback.text).text) is not None


def is_kindly_put(words: str) -> bool:
    """Tell whether praise is more than that nothing was wrong: "you had a lovely manner"."""
    return _KINDLY.search(words) is not None


def has_scores(brief: Brief) -> bool:
    """Tell whether the feedback came as marks by rows."""
    return is_card(page_of(brief.reading.feedback.text).text)


def thanks_for_how(brief: Brief) -> str:
    """Return the thanks for how the reasons were given: as scores, with advice, passed on from others, point by point, in a form nobody filled in, or as they are."""
    told = [point for point in brief.reading.points if point.kind == "gap" and point.same_as is None]
    page = page_of(brief.reading.feedback.text).text
    if _UNFILLED.search(page):
        return "thanks_vague"
    if has_scores(brief):
        return "thanks_scores"
    if any(map(is_advice, told)):
        return "thanks_advice"
    if brief.reading.feedback.sender == "agency" and brief.passed_on and _OTHERS.search(page):
        return "thanks_passed_on"
    return "thanks_points" if len(told) >= _SEVERAL and len([*_LISTED.finditer(page)]) >= _SEVERAL else "thanks"
