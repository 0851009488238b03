"""What a sentence says of an opening: that there may be one some day, where the next is advertised, that one should apply, and after what."""

import math
import re

from coach.patterns import Pattern
from coach.sentences.confided import MISDEED, PRIVATE
from coach.sentences.days import span_of

_OPENS = r"(?:comes? (?:up|along)|opens?(?: up)?|arises?|frees? up|becomes? (?:available|free|vacant)|crops? up|turns? up|appears?|(?:is|gets) (?:approved|signed off))"
_CHANCE = Pattern(
    rf"\b(?:if|should|when(?:ever)?|once) (?:(?:an?|one|any|some|such|another|something|anything|headcount|budget|opening|vacancy)\b ?)(?:[\w/-]+ ){{0,4}}?{_OPENS}\b"
    r"|\b(?:no|not (?:any|an?)|n['’]t (?:have )?(?:any|an?)) (?:[\w/-]+ ){0,2}?(?:headcount|vacanc(?:y|ies)|openings?|roles?|posts?|positions?|budget)\b[^.;]{0,30}\b(?:moment|now|present|currently|yet|today)\b"
    r"|\b(?:keep(?:ing)? an eye (?:out )?|look(?:ing)? out )for\b|\b(?:would|could) (?:consider|recommend|support|(?:see|meet|interview|have)(?: (?:him|her|them|you))? (?:again|back))(?: (?:him|her|them|you|(?:the |this )?candidate))? for\b"
    r"|\b(?:budget|headcount)(?: is|['’]s)? not (?:yet )?(?:approved|signed off|confirmed)\b|\ba chance (?:that )?(?:we|they|there)\b"
    r"|\b(?:may|might|could) (?:be able to )?(?:open|create|get|advertise) (?:an?|another|up)\b|\bmaybe coming up\b|\b(?:probably|likely to|expect(?:ing)? to|hope to|should) (?:have|get|be (?:advertising|recruiting|hiring)) (?:an?(?:other|\b)|more|some|again)\b|\b(?:can['’]?t|cannot) promise\b",
    re.IGNORECASE,
)
_SOMETHING = Pattern(
    r"(?<!\byou )(?<!\bthey )\b(?:may|might|could)(?: well)? (?:have|get|hear of) (?:something|anything|one|another)\b(?![^.!?]*\b(?:if|interest\w*|want|fancy|like)\b)",
    re.IGNORECASE,
)
_WOULD_HEAR = Pattern(  # whether the person wants to know of a mere possibility
    rf"\b(?:if|should|when(?:ever)?) an? (?:[\w/-]+ ){{1,5}}?{_OPENS}\b[^.?!]*\b(?:would|do|shall|should|can) (?:you|u|i|we)\b[^.?!]*\?",
    re.IGNORECASE,
)
_ASKS = Pattern(r"\?|\b(?:interest\w*|fancy|up for|want|let (?:me|us|him|her|them) know|would i|if i)\b", re.IGNORECASE)
_PAGE = Pattern(
    r"\b(?:keep(?:ing)? (?:an|your) eyes? (?:out )?on|watch(?:ing)?|check(?:ing)?|monitor(?:ing)?|look(?:ing)? at|follow(?:ing)?|visit(?:ing)?)(?: out)?"
    r" (?P<whose>our |the |their )?(?P<page>(?:(?:company|school|trust|council|group|online) )?(?:careers?|jobs?|vacanc(?:y|ies)|recruitment) (?:page|site|website|board|portal|section)s?|(?:web ?site|web ?page)|NHS Jobs|(?<=our )(?:vacanc(?:y list|ies)|(?:job )?(?:adverts|ads|listings)|openings|jobs|notice ?board|socials|insta(?:gram)?|stories|tik ?tok|facebook(?: page)?|fb(?: page)?))\b",
    re.IGNORECASE,
)
_BY_NAME = {
    "instagram": "Instagram",
    "insta": "Instagram",
    "tiktok": "TikTok",
    "tik tok": "TikTok",
    "fb": "Facebook",
    "fb page": "Facebook page",
    "facebook": "Facebook",
    "facebook page": "Facebook page",
}
_WHOSE = {"our": "your ", "the": "the ", "their": "their "}
_FIRM = Pattern(
    r"\b(?:(?:['’]d| would) (?:also )?(?:be (?:very )?(?:happy|glad|pleased|delighted)|like) to|(?:am|are|['’]re|['’]m) (?:happy|glad|pleased|delighted|prepared|able) to|can) offer (?:you|u) "
    r"(?!feedback|some feedback|a (?:call|chat|talk|few|quick|place on)|any|more|our|my|the chance|the opportunity)",
    re.IGNORECASE,
)
_NOT_FIRM = Pattern(r"\b(?:but|if|wish|only|unless|were|was|not|refus\w*|until|he|she)\b|n['’]t\b", re.IGNORECASE)
_APPLY = Pattern(
    r"\b(?:throw(?:ing)? your hat in|go for it|put in for (?:it|that|this)|(?:do|please|should|definitely) (?:please )?(?:apply|put in)\b(?! again)|apply for (?:it|that|this)|worth (?:applying|a go|putting in))",
    re.IGNORECASE,
)
_INVITED = Pattern(  # to a post that is coming up
    r"\b(?:like|love|want|encourage|urge|hoping|hopes?|glad|happy|keen|advise) (?:for |if )?(?:you|u|me|him|her) (?:to |would |['’]d |will )?(?:apply|put in|go)\b(?! again| elsewhere| away| back| through| first| over)(?=(?: (?:for it|for that|for this|then|too|when it|if it|this time|in))*\W*(?:$|[.,;!?]|when|and|if))"
    r"|\b(?:like|love|want|encourage|urge|hoping|hopes?|glad|happy|keen|advise) (?:for |if )?(?:you|u|me|him|her) (?:to |would |['’]d |will )?(?:apply|put in) for (?:the|that|this|it|one|our|an?)\b",
    re.IGNORECASE,
)
_A_POST_IS_THERE = Pattern(
    r"\b(?:another|one|an?|the|our|next) (?:[\w/-]+ ){0,4}?(?:band|grade|level) \w{1,3}\b|\b(?:another|an?|the|our|one) (?:[\w/-]+ ){0,5}?(?:post|role|vacancy|position|opening|job|place|cover|contract)s?\b[^.!?]{0,50}?\b(?:com(?:es?|ing)|open(?:s|ing)?|in|from|next|later|soon|shortly|going|advertis\w+|out)\b",
    re.IGNORECASE,
)
_NOT_ELSEWHERE = Pattern(
    r"\b(?:elsewhere|other (?:places|firms|companies)|why|when you|made you|what)\b", re.IGNORECASE
)
_YOURSELF = re.compile(r"^yourself ", re.IGNORECASE)
_ONE_WANTS = r"(?:get|got|gain\w*|spend|spent|do|done|finish\w*|pass\w*|complete\w*|renew\w*|earn\w*|sit|sat|hold|clear\w*|sort\w*|fix\w*|build|built|learn\w*|have|had|knock\w*|take|taken|retake\w*|qualif\w+|work\w*|put|add\w*|run|ran|led|lead|manag\w*|held|driven|drive|handled?|supervis\w*|taught|teach|cooked?|serv\w+|look\w* after|been)"
_IF_YOU = r"(?:if|once|when|as soon as|after|until|till)"
_NOT_ONE = r"(?!(?:\w+ ){0,2}(?:questions?|minutes?|moments?|mins?|time to|chance|second|think|look|this|that message|any (?:doubts|trouble)|interest|thoughts?|it back)\b)"
_ONCE_DONE = Pattern(  # what the person is to have done, in a clause of its own
    rf"\b{_IF_YOU} (?:(?:you|u|i)(?:['’]ve| have| can| could|['’]d| do| did)?|(?:you|u)ve) (?P<done>(?:pass(?:ed)?|qualif(?:y|ied))(?=[ ]*[.,;!?]|$)|{_ONE_WANTS} {_NOT_ONE}(?:like )?(?:[\w&'’/+-]+)(?: (?!(?:give|ring|call|come|send|text|e-?mail|message|msg|whatsapp|dm|show|tell|we|i|he|she|they|and|then|please|so|but|just|let|drop|pop|apply|defo|deffo|definitely|maybe|try|contact|feel)\b)[\w&'’/+-]+){{0,9}})",
    re.IGNORECASE,
)
_GET_IT_DONE = Pattern(  # "get your test booked and give us a bell"
    r"\bget (?P<done>(?:that|it|this|(?:your|the|those|these|both)\b(?: [\w&'’/+-]+){0,5}?) (?:booked|renewed|done|passed|signed off|sorted|finished|up to date|completed))\b(?=[^.!?]{0,200}?\b(?:ring|call|bell|shout|come|apply|see|back|again|have|list|put you)\b)",
    re.IGNORECASE,
)
_DO_IT_THEN = Pattern(  # "do a forklift course and ring us"
    r"\b(?P<verb>do|work|spend|take|get|pass|sit|finish|complete|renew|book|learn) (?P<rest>(?:(?:yourself )?(?:an?|the|your|some|one|two|three|six|\d+)|yourself) (?:[\w&'’/+-]+ ){0,8}?[\w&'’/+-]+)(?:, (?!and\b)[\w ]{2,30}?)?,? (?:and|then|and then) (?:give (?:me|us|him|her|them)|ring|call|phone|bell|text|e-?mail|come back|apply|try again|get back|(?:(?:i|we|he|she|they|chef|the boss) (?:says?|said|reckons?) )?(?:i|we|he|she|they)(?:['’]ll| will|['’]d) (?:see|have|take|put|give|start|try|look at|talk to) you)\b",
    re.IGNORECASE,
)
_BEFORE_AGAIN = Pattern(  # "gain some site experience before applying again"
    r"\b(?P<verb>do|take|get|pass|sit|finish|complete|renew|gain|build|learn|spend) (?P<rest>(?:an?|the|your|some|more|further|another|at least) (?:[\w&'’/+-]+ ){0,6}?[\w&'’/+-]+),? before (?:you |i )?(?:re-?apply(?:ing)?|apply(?:ing)? again|try(?:ing)? again|com(?:e|ing) back)\b(?![^.!?]*\belse)",
    re.IGNORECASE,
)
_THINGS_CHANGE = Pattern(  # "if the portfolio changes", "when the points come off"
    r"\b(?:if|once|when|after) (?P<done>(?:the|your|my) (?:[\w'’-]+ ){1,3}?(?:changes?|improves?|settles?|picks? up|sharpens? up|gets? (?:better|quicker|faster|tidier|neater|sharper|stronger)|comes? (?:on|off|through)|drops? off|expires?|is (?:renewed|back|through)|are (?:renewed|off)))\b",
    re.IGNORECASE,
)
_ONCE_BETTER = Pattern(  # "when you're quicker"
    r"\b(?:if|once|when|as soon as) (?P<done>you(?:['’]?re| are) (?:(?:a (?:bit|lot|little)|much) )?(?:quicker|faster|better|stronger|tidier|cleaner|fitter|sharper|steadier|safer|neater|calmer|surer|smoother|older|more (?:confident|comfortable|consistent|fluent|accurate|sure|relaxed|used|experienced|familiar|organi[sz]ed|precise|practised|settled))(?: (?:at|with|on|in) (?:the |your )?[\w-]+)?)",
    re.IGNORECASE,
)
_TOLD_OF = Pattern(
    r"^when (?:you|u|i) (?:got|had|spent|sat|built|took|did)\b|\b(?:you|i)(?:['’]d| had) |\bif (?:you|i) had\b",
    re.IGNORECASE,
)  # what was, and no condition
_SPOKEN_OF_NOBODY = Pattern(r"\b(?:him|his|her|he|she|they|them|who|whom)\b", re.IGNORECASE)
_LOOSE_END = Pattern(
    r"(?: (?:and|or|but|so|then|a|an|the|with|for|in|at|to|of|on|if|that|again|we|mate|please|by|then))+$",
    re.IGNORECASE,
)
_FIRST = Pattern(
    r"\bbefore (?:you(?:['’]re)?|applying|i|putting in) ?(?:apply(?:ing)?|put in|go|try|for)\b[^.!?]{0,25}\b(?:anything|anywhere|another|other|next|else|again|jobs?|roles?|like this)\b",
    re.IGNORECASE,
)
_PERFECT = {
    "spend": "spent",
    "do": "done",
    "build": "built",
    "work": "worked",
    "knock": "knocked",
    "learn": "learned",
    "run": "run",
    "lead": "led",
    "manage": "managed",
    "drive": "driven",
    "handle": "handled",
    "teach": "taught",
    "serve": "served",
    "cook": "cooked",
    "supervise": "supervised",
}
_BETTER = Pattern(  # what one becomes, not what one has
    r"^(?:have )?(?:get|got) (?:a (?:bit|lot|little) |much |even )?(?=(?:quicker|faster|better|stronger|tidier|cleaner|fitter|sharper|steadier|safer|neater|calmer|surer|smoother|more (?:confident|comfortable|consistent|fluent|accurate|sure|relaxed|used|experienced|familiar|organi[sz]ed|precise|practised))\b)",
    re.IGNORECASE,
)
_AT_IT = Pattern(r" (?:at|with|on|about|in) (?:it|that|this)$", re.IGNORECASE)
_DONE = _PERFECT | {
    "take": "taken",
    "get": "got",
    "pass": "passed",
    "sit": "sat",
    "finish": "finished",
    "complete": "completed",
    "renew": "renewed",
    "book": "booked",
    "gain": "gained",
}
_MONTHS_OF = {"months": 1, "weeks": 0, "days": 0, "years": 12}
_FOR_EVER = 72  # months
_MANY_DAYS = 56
_DAYS_A_MONTH = 30.5
_MOST = 12  # words of a condition
_COURSE = Pattern(  # that somebody would send the person on
    r"\b(?:(?:i|we|he|she|they)(?:['’](?:d|ll)| would| could| can| will)|(?:happy|glad|willing|able|prepared) to) (?:also |happily |gladly |even )?(?:put|book|get|send|enrol|enroll|sign|nominate) (?:you|me|u)(?: up| down)? (?:on|onto|for|in|to) (?:it|that|this|one|(?:an?|the|our|their) (?:[\w'’&/-]+ ){0,4}?(?:course|training|programme|scheme|workshop|apprenticeship))\b"
    r"|\b(?:i|we)(?:['’]d| would) (?:really |very much )?(?:like|love) you to (?:do|join|go on|attend|take part in|be on) (?:the|our) (?:[\w'’&/-]+ ){1,4}?(?:course|training|programme|scheme|workshop|apprenticeship)\b",
    re.IGNORECASE,
)
_NO_COURSE = Pattern(
    r"\b(?:but|refus\w*|cancel\w*|were (?:it )?up to|if it were|turned (?:it|that) down|declin\w*)\b", re.IGNORECASE
)
_COURSE_NAMED = Pattern(
    r"\b(?:an?|the|our|their) (?P<course>(?:(?!(?:is|was|of|for|on|in)\b)[\w'’&/-]+ ){0,4}?(?:course|training|programme|scheme|workshop|apprenticeship))\b",
    re.IGNORECASE,
)
_OTHER_CLAUSE = Pattern(  # of what they do themselves: "ring us, we usually want somebody from April"
    r"(?P<way>\b(?:ring|call|phone|bell|buzz|shout|touch|back)\b[^.!?;]{0,40}?)(?:[,;:–-]|\b(?:as|because|since|cos)\b) ?(?:as |because |cos |since )?(?:we|they|there|he|she|it|someone|somebody)\b(?!['’]ll be (?:back|in)| (?:will|may) know).*",
    re.IGNORECASE | re.DOTALL,
)
_FIELD_WAIT = Pattern(  # of a form or a record: "reapply_after_months": 9
    r"\bre-?apply[\w ]*?[ _](?P<unit>months|weeks|years|days)[\"'’]?\s*[:=]\s*[\"'’]?(?P<count>\d{1,3})\b",
    re.IGNORECASE,
)
_FIELD = Pattern(
    r"\b(?:(?:eligible|ok|okay)[ _](?:for|to)[ _](?:rehire|re-?apply|re-?hire)|(?:re-?hire|re-?apply|re-?application)[ _]?(?:eligible|allowed|ok|eligibility)?|(?:can|may|would)[ _](?:re-?apply|re-?hire))[\"'’]?\s*[:=]\s*[\"'’]?(?P<said>true|yes|y|false|no|n)\b(?!/| (?:later|earlier|restrict\w*|limit\w*))",
    re.IGNORECASE,
)


def is_a_chance(words: str) -> bool:
    """Tell whether there may be an opening some day, and nobody is asked about more than whether to be told then."""
    if _WOULD_HEAR.search(words):
        return True
    return (_CHANCE.search(words) is not None or may_be_something(words)) and _ASKS.search(words) is None


def may_be_something(words: str) -> bool:
    """Tell whether they may hear of something, whatever it is."""
    return _SOMETHING.search(words) is not None


def page_in(words: str) -> str | None:
    """Return where the next opening will be advertised, as the person says it: "your careers page"."""
    found = _PAGE.search(words)
    if found is None:
        return None
    page = found["page"] if found["page"][:3] == "NHS" else found["page"].lower()
    page = _BY_NAME.get(page, page)
    return f"{_WHOSE.get((found['whose'] or '').strip().lower(), '')}{page}"


def is_firm(words: str) -> bool:
    """Tell whether they offer another post outright: "we'd be happy to offer you that"."""
    return _FIRM.search(words) is not None and _NOT_FIRM.search(words) is None


def is_to_apply(words: str) -> bool:
    """Tell whether they say that the person should put in for it: "go for it"."""
    return _APPLY.search(words) is not None or is_invited_to_apply(words)


def is_invited_to_apply(words: str) -> bool:
    """Tell whether they would like the person to apply for a post that these words tell of: "another band 6 in spring, she'd like me to apply"."""
    return (
        _INVITED.search(words) is not None
        and _A_POST_IS_THERE.search(words) is not None
        and _NOT_ELSEWHERE.search(words) is None
    )


def is_first_to_learn(text: str) -> bool:
    """Tell whether something is to be done before any next application: "learn your regs before you apply for anything else"."""
    return _FIRST.search(text) is not None


def condition_in(words: str) -> str | None:
    """Return what has to be done before the person comes back, as it stands behind "once", in the sender's words; ``None`` for none, or too much."""
    for pattern, frame in (
        (_ONCE_DONE, "you {}"),
        (_GET_IT_DONE, "you have {}"),
        (_DO_IT_THEN, "you have {}"),
        (_BEFORE_AGAIN, "you have {}"),
        (_ONCE_BETTER, "{}"),
        (_THINGS_CHANGE, "{}"),
    ):
        found = pattern.search(words)
        if found is None:
            continue
        if pattern is _ONCE_DONE and _TOLD_OF.search(found[0]) is not None:
            return None
        done = _LOOSE_END.sub("", _done(found)).replace(" like ", " ")
        said = _as_present(found[0], done) if pattern is _ONCE_DONE else done
        is_told = 1 < len(said.split()) <= _MOST or said.lower() in {"pass", "qualify"}
        may_be_said = (
            is_told and not _SPOKEN_OF_NOBODY.search(said) and not PRIVATE.search(said) and not MISDEED.search(said)
        )
        return frame.format(said) if may_be_said else None
    return None


def way_back_in(words: str) -> str:
    """Return the words without what they do themselves: where something is to be done first, no time of theirs is the time to come back."""
    if condition_in(words) is None:
        return words
    return _OTHER_CLAUSE.sub(r"\g<way>", words)


def course_in(words: str) -> str | None:
    """Return the course that somebody would send the person on: "the team leader course"; empty where it has no name, ``None`` for no such offer."""
    if _COURSE.search(words) is None or _NO_COURSE.search(words) is not None:
        return None
    named = _COURSE_NAMED.search(words)
    return f"the {named['course']}" if named is not None and " " in named["course"] else ""


def field_in(text: str) -> tuple[bool, str] | None:
    """Return whether a field of a form lets the person come back, and from when on: ``(True, "in nine months")``; ``None`` for no such field."""
    waited, said = _FIELD_WAIT.search(text), _FIELD.search(text)
    refused = any(field["said"][0].lower() in "fn" for field in _FIELD.finditer(text))
    if refused or (waited is not None and _is_for_ever(waited)):
        return False, ""
    if waited is not None and int(waited["count"]):
        return True, f"in {_waited(waited)}"
    return (True, "") if said is not None else None


def _waited(waited: re.Match[str]) -> str:
    """Return how long a form lets the person wait; many days are months."""
    count, unit = int(waited["count"]), waited["unit"].lower()
    if unit == "days" and count >= _MANY_DAYS:
        return span_of(str(math.ceil(count / _DAYS_A_MONTH)), "months")
    return span_of(str(count), unit)


def _is_for_ever(waited: re.Match[str]) -> bool:
    """Tell whether a form lets nobody wait as long as it says: "reapply_after_months": 99."""
    return int(waited["count"]) * _MONTHS_OF[waited["unit"].lower()] >= _FOR_EVER


def _done(found: re.Match[str]) -> str:
    """Return what is to have been done: "done a course" of "do a course"."""
    parts = found.groupdict()
    if "done" in parts:
        return str(parts["done"])
    return f"{_DONE[parts['verb'].lower()]} {_YOURSELF.sub('', parts['rest'])}"


def _as_present(clause: str, done: str) -> str:
    """Return what is to be done with the "have" that stood before it; who is to get quicker is to be quicker."""
    better = _BETTER.sub("are ", done)
    if better != done:
        return _AT_IT.sub("", better)
    verb, _, rest = done.partition(" ")
    if re.search(rf"(?:ve|have) {re.escape(verb)}\b", clause, re.IGNORECASE):
        return f"have {done}"
    return f"have {_PERFECT[verb.lower()]} {rest}" if verb.lower() in _PERFECT else done
