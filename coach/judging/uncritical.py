"""What was heard as criticism and says nothing against the person: headings, sums of marks, how the news came, what there was no time for, what is held out."""

import re

from coach.judging.cleared import is_cleared
from coach.listening.leaning import finds_fault
from coach.patterns import Pattern
from coach.schemas import Point, Reading
from coach.sentences.others import is_about_the_other

_HEADS = Pattern(  # "why we went elsewhere", over a list
    r"\W*(?:(?:the|our|my|their|his|her|some|main|key|what were the) )*(?:reasons?|points?|notes?|feedback|comments?|areas?|things?|concerns?|negatives?|cons|weaknesses|weak points|gaps|minus(?:es)?|downsides?|issues?|problems?)\b[^.!?]{0,50}"
    r"|\W*(?:why|what|where|how come) (?:we|you|it|they|i|he|she|this|(?:the|our|my) \w+)\b[^.!?]{0,50}",
    re.IGNORECASE,
)
_ITEM = Pattern(r"\s*(?:[-*•+–>]|\d{1,2}[.):])\s*\S")
_BEFORE_ITEM = Pattern(r"\s*(?:[-*•+–>]|\d{1,2}[.):])\s*$")
_SUM = Pattern(  # "teach 3 / i'view 2"
    r"\W*(?:(?!(?:\w+ ){0,3}(?:we|you|i|they|he|she|need|of|and|was|is|were|are|pass|bar|minimum|mark|the|by)\b(?!['’]))[A-Za-z][\w'’.& -]{0,25}?\s*[:=-]?\s*\d{1,3}(?:\.\d)?(?:/\d{1,3}|\s?%)?\s*(?:[/,;|+·]\s*|$)){2,}",
    re.IGNORECASE,
)
_ONE_PAIR = Pattern(r"\D*\d+(?:\.\d)?\s*/\s*\d+\W*")
_CALLED_THEM = Pattern(  # what somebody did to hear why
    r"\W*(?:(?:so|and|but|then|anyway|ok|okay) )*(?:(?:i|we) )?(?:(?:just|also|then) )?"
    r"(?:(?:rang|called|phoned|e-?mailed|messaged|texted|chased|wrote to|got (?:hold of|back to)|went back to)(?: (?:them|him|her|back|up|hr|(?:the|my) (?:\w+ )?\w+|[A-Z]\w+)){0,2} (?:to ask|asking|and asked|to find out|for (?:feedback|a reason|the reason)|about (?:why|the (?:result|outcome|decision)))"
    r"|asked (?:(?:them|him|her|hr|(?:the|my) \w+) )?(?:for (?:feedback|a reason|the reason)|why (?:i|we)|what (?:went wrong|i (?:did|could|should)|let me down)))\b",
    re.IGNORECASE,
)
_WONDERS = Pattern(
    r"\W*(?:(?:so|and|but|anyway|now) )*(?:(?:do|should|shall|can) (?:i|we) (?!not\b)|is it worth (?:me |my )?|any (?:idea|point|use) (?:if|whether|in|how) )",
    re.IGNORECASE,
)
_ONLY_SPEAKS = Pattern(  # and what was said is heard by itself
    r"\W*(?:(?:tbh|also|and|but|so|then|well|apparently|honestly|oh) )*(?:i|we|you|he|she|they|[\w-]+ ?[\w-]*) (?:(?:also|then|just) )?(?:said|says|reckoned|mentioned|noted|added|wondered|thought|felt|asked)(?: (?:that|if|whether|like|to (?:me|us)))?\W*",
    re.IGNORECASE,
)
_NEWS = Pattern(  # how it came to the person who tells it
    r"\W*(?:(?:say|said) )?(?:anything )?(?:it was )?(?:the |my |a |our )?[\w' ’-]{2,30} (?:who )?(?:told|tipped off|let slip to) (?:me|us|my [\w-]+|a (?:friend|mate) of mine)(?: (?:who|that) works (?:there|with \w+))?(?: (?:on|over) the phone| afterwards| after)?\W*",
    re.IGNORECASE,
)
_NOT_REACHED = Pattern(  # by those who asked
    r"\b(?:we|they)(?:['’]d| had)? (?:did(?:n['’]t| not)|never|could(?:n['’]t| not)) (?:quite |really |even )?(?:get|come|manage) (?:round |around )?(?:to|onto|as far as)\b(?! (?:know|hear|see|the bottom|grips|like))(?!.*\b(?:you|your|i)\b)"
    r"|\b(?:we|they) (?:ran|were) (?:out of|short of) time\b(?!.*\b(?:you|your|i)\b)"
    r"|^\W*(?:did(?:n['’]?t| not)|never) (?:get|got) (?:round |around )?to (?!(?:the|a|an|any|know|my|your|his|her|part|q|questions?|answer|say|ask|see|hear|\d+)\b)[\w/+#-]+(?: [\w/+#-]+)?\W*$"
    r"|\bnot (?:covered|assessed|tested|discussed|reached)(?: (?:today|this time|for (?:lack|want) of time|in the time))?\W*$",
    re.IGNORECASE,
)
_CONSOLES = Pattern(
    r"\W*(?:so |and |but )?(?:you|i) (?:were|was) (?:always |really |just )*(?:up against (?:it|some|a|stiff|strong|very)|unlucky)\b[^.;!?]*",
    re.IGNORECASE,
)
_KNOWN_THERE = Pattern(  # who was chosen had been with them
    r"\b(?:someone|somebody|guy|lad|woman|man|girl|lady|person|candidate|chap|one|bloke|he|she)(?: \w+)? who(?:['’]d| had| has| have|['’]s)? (?:already |previously )?(?:work(?:ed|s)|temp(?:ed|s)|been|trained|covered) (?:here|there|(?:for|with|under) (?:us|them|him|her|(?:the|their|our) [\w ]{2,30}?(?:director|manager|team|head|owner|partner|firm|chef|boss)|(?:the|their|our) [\w ]{2,30}? before))\b",
    re.IGNORECASE,
)
_HELD_OUT = Pattern(
    r"^\W*(?:(?:and|but|so|also|though|the|our|my) )*doors?(?:['’]?s| is| are)? (?:(?:always|still|very much) )?open\b|^\W*(?:(?:and|but|so|also|though) )?(?:(?:i|we|they|he|she)(?:['’]?ve|['’]?s| have| has)? |have |has )?got (?:something (?:else )?(?:at|in|with|for|coming|on)|(?:a|an|another|one|some) (?:[\w-]+ ){0,4}(?:role|job|post|spot|opening|vacancy|position|contract|placement|shifts?))\b"
    r"|^\W*(?:(?:and|but|so) )?(?:i|we|he|she|they)(?:['’]d| could| can| would)(?: always| maybe| probably)? (?:put|send|pass|push|throw) (?:bits|work|jobs|shifts|some \w+|a few \w+|the odd \w+|things)(?: out| over| on)? (?:to you|your way)\b",
    re.IGNORECASE,
)
_HYPERBOLE = Pattern(  # "I wouldn't trust you with a broom"
    r"\W*(?:(?:and|but|so|honestly|frankly) )*(?:i|we) (?:would|could)(?:n['’]?t| not) (?:even |ever )?(?:let|trust|leave) (?:you|him|her|them) (?:run|push|carry|near|with|alone with|in charge of|to (?:run|push|carry|sweep|make|boil|hold|look after))\b[^.!?]*",
    re.IGNORECASE,
)
_GOOD_MARK = Pattern(
    r"\W*\d{1,3}(?:\s*/\s*\d{1,3})?\W*(?:all )?(?:fine|ok(?:ay)?|good|solid|strong|great|very good|no (?:issues|concerns|problems))\W*",
    re.IGNORECASE,
)
_IF_YOU_WANT = Pattern(  # half of a condition: what it leads to stands behind it
    r"\W*(?:(?:and|but|so|now|anyway) )*(?:if|should|whenever|once|when) (?:you|he|she|they|i)(?:['’]re|['’]s|['’]d)?(?: (?:are|is|were|do|did|would|still|ever|really|truly|also|at all|should|seriously))*"
    r" (?:serious|keen|interested|thinking|minded|want\w*|wish\w*|decide\w*|hope|plan|intend|like|fancy|feel|mean|set on|looking (?:to|for|at)|consider\w*)\b[^,;.:!?]*\W*"
    r"|\W*(?:(?:and|but|so) )*if (?:you|he|she|i) ever\b(?!.*\b(?:not|never)\b)[^,;.:!?]*\W*",
    re.IGNORECASE,
)
_LICENCE_POINTS = Pattern(  # which no course takes off: the paper is there
    r"\blicen[cs]e(?: (?:still|now))?(?::| (?:has|had|have|with|carries|carrying|shows|got|at|on|is at|is on)\b)(?: (?:got|still))?(?: [\w-]+){0,2} points?\b(?! of\b)|\bpoints? (?:left )?on (?:your|my|his|her|the) (?:\w+ )?licen[cs]e\b",
    re.IGNORECASE,
)
_ANSWER_WANTED = Pattern(
    r"\W*(?:(?:kindly|please|pls|pl)\W+)*(?:revert|reply|respond|confirm|acknowledge|intimate)(?: (?:back|to (?:me|us|this|the same)|the same))*(?: (?:asap|soon\w*|at the earliest|by [\w ]{2,20}|urgently|immediately|today))?\W*",
    re.IGNORECASE,
)
_CLAUSE_END = Pattern(r"[.,;:!?\n]")
_BY_WORDS = (
    ("own_news", _CALLED_THEM.match),
    ("own_question", _WONDERS.match),
    ("scrap", _ONLY_SPEAKS.fullmatch),
    ("scrap", _IF_YOU_WANT.fullmatch),
    ("own_news", _NEWS.fullmatch),
    ("temper", _HYPERBOLE.fullmatch),
    ("no_hindrance", _GOOD_MARK.fullmatch),
    ("not_reached", _NOT_REACHED.search),
    ("logistics", _CONSOLES.fullmatch),
    ("must_settle", _ANSWER_WANTED.fullmatch),
    ("licence_points", _LICENCE_POINTS.search),
)


def why_no_criticism(gap: Point, reading: Reading) -> str | None:
    """Return the phrase that says why nothing is said against the person in what was heard as criticism; ``None`` where something is."""
    said = next((reason for reason, holds in _BY_WORDS if holds(gap.quote)), None)
    if said is not None or is_cleared(gap, reading):
        return said or "no_hindrance"
    if _is_heading(gap, reading):
        return "heading"
    if _SUM.fullmatch(gap.quote) and not _ONE_PAIR.fullmatch(gap.quote):
        return "sums_up"
    if _KNOWN_THERE.search(_whole_clause(gap, reading)):
        return "known_there"
    if is_about_the_other(reading.feedback.text, gap.start, gap.end):
        return "rival"
    return "held_out" if _HELD_OUT.match(gap.quote) and not finds_fault(gap.quote) else None


def _is_heading(gap: Point, reading: Reading) -> bool:
    """Tell whether a remark is a line of its own over a list."""
    text = reading.feedback.text
    begins, ends = text.rfind("\n", 0, gap.start) + 1, text.find("\n", gap.end)
    if ends < 0 or _BEFORE_ITEM.match(text[begins : gap.start]) or text[begins : gap.start].strip(" #*_\t"):
        return False
    alone = not text[gap.end : ends].strip(" :*_#-–\t\r")
    return alone and _HEADS.fullmatch(gap.quote) is not None and _ITEM.match(text[ends:].lstrip("\r\n")) is not None


def _whole_clause(gap: Point, reading: Reading) -> str:
    """Return a remark to the end of its clause, which may have been heard cut."""
    text = reading.feedback.text
    end = _CLAUSE_END.search(text, gap.end)
    return text[gap.start : end.start() if end is not None else len(text)]
