"""What a sentence leaves to the person to decide: a choice of their life by a day, and what is plainly to their good."""

import re

from coach.patterns import Pattern
from coach.sentences.confided import PRIVATE
from coach.sentences.days import day_in

_TIMES = (
    r"(?:(?:the|some|any|more|early|late|odd|twilight|alternate|regular) )?"
    r"(?:night|evening|weekend|saturday|sunday|morning|early|earlie|late|split shift|shift|sleep-?in|bank holiday|on[- ]?call|overtime|full[- ]time|part[- ]time)(?:s\b| (?:shifts?|work|duty)\b|(?<=call)\b|(?<=time)\b)"
)
_TO_DO = (
    rf"(?:(?:do|work|cover) (?:on )?{_TIMES}"
    r"|start (?:on )?(?:(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|straight ?away|at once|immediately|on the \d{1,2}(?:st|nd|rd|th))\b(?: (?:as|in|on|at|with) (?!us\b|the latest\b)(?:an? |the )?[\w-]+(?: (?!(?:tho|though|please|pls|if|as)\b)[\w-]+)?)?"
    r"|(?:move|relocate|commute|travel)\b(?: (?:to|from|into|down|up|over|out|for|the|abroad|away|closer|nearer|(?-i:[A-Z])\w+)\b){0,4})"
)
_CHOICE = Pattern(
    rf"\b(?:if|whether) (?:i|you|u)(?:['’]d|['’]re| would| could| can| might)?(?: (?:be|are|am|ever|also|able|willing|happy|prepared|open|want|like|to))* (?P<told>{_TO_DO})"
    rf"|\b(?:would|could|can) (?:you|u)(?: (?:ever|also|be|able|willing|happy|prepared|to))* (?P<asked>{_TO_DO})[^.!?]{{0,40}}\?"
    rf"|^\W*(?:would|could|can) (?:you|u) (?P<put>{_TO_DO})",
    re.IGNORECASE,
)
_READINESS = Pattern(  # "are you still open to hybrid in Derby?"
    r"\b(?:are|r|would) (?:you|u)(?: (?:still|also|be|now|at all|ever))* (?:open to|ok(?:ay)? with|happy with|fine with|flexible (?:on|about)|up for|available for|free for|around for) "
    r"(?P<told>(?:(?:(?:some|any|the odd|regular|a bit of) )?(?:saturday|sunday|weekend|evening|night|early|late)s|(?:fully |mostly )?(?:hybrid|remote|on-?site|office-based|field|shift|night|weekend|evening|part[- ]time|full[- ]time|contract)(?: work(?:ing)?| shifts?| hours)?|travelling|commuting|relocating"
    r"|(?:one|two|three|four|five|\d) days?(?: (?:a|per|each) week)?(?: on[- ]?site| in the office)?)(?: (?:in|at|from|near|around|to|over|until|till) (?:the |our |early |late )*(?:(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?|spring|summer|autumn|winter|new year)){0,2})\s*\?",
    re.IGNORECASE,
)
_IF_IT_SUITS = Pattern(  # "if a 0.6 suits, ring"
    r"\bif (?P<told>(?!(?:that|this|it|you|u|there|we|i|they|he|she|so|not|any|anything|either|one of)\b)[\w.£$€&’'/+-]+(?: [\w.£$€&’'/+-]+){0,7}?) (?:suits?|works?|appeals?|interests?|would (?:suit|work|do|appeal)|(?:is|are|be|were|would be) (?:of )?(?:any )?(?:good|use|interest|ok(?:ay)?|all right|alright|better))(?: (?:you|u|ye|to you|for you))?(?: (?:at all|instead|better))?,? (?:then )?(?:please )?"
    r"(?:ring|call|text|shout|give|drop|message|say|reply|revert|holler|sing out|yell|e-?mail|write|whatsapp|let (?:me|us) know|tell (?:me|us))\b",
    re.IGNORECASE,
)
_WEEKDAY = Pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.NOFLAG)  # as chats have them
_LOOSE_END = Pattern(r"(?: (?:to|from|into|for|the|over|out|down|up))+$", re.IGNORECASE)
_LIFE = Pattern(  # other hours, less money, for a while only
    r"\b(?:nights?|evenings?|weekends?|saturdays?|sundays?|shifts?|earlies|lates|hours?|part[- ]time|full[- ]time|temp(?:orary)?|contract|freelance\w*|seasonal|summer|maternity|paternity|mat|cover|fixed[- ]term"
    r"|\d+[- ](?:months?|weeks?|days?)|days? (?:a|per|each) week|relocat\w*|moving|travel\w*|commut\w*|abroad|overseas|away|remote|hybrid|on[- ]site|less|lower|pays?|paying|paid|salary|wages?|rate|money|per (?:hour|day|annum)"
    r"|trainee\w*|apprentice\w*|unpaid|volunt\w*|intern\w*|zero[- ]hours?|bank|step down|band \d|grade \w|further|miles?|self[- ]employed|commission|location|live[- ]in|training contract|degree)\b|[£$€]|\b\d{2,3} ?k\b",
    re.IGNORECASE,
)
_MONTH_OR_TIME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Q[1-4]|Spring|Summer|Autumn|Winter|Easter|Christmas|Mon|Tue|Wed|Thu|Fri|Sat|Sun|New Year)"
_ELSEWHERE = Pattern(  # another town
    rf"\b(?:in|at|near|to|outside|up in|down in|over in|of) (?:the |our |their )?(?!{_MONTH_OR_TIME})[A-Z][a-z]+\b(?! (?:team|department|side|group|squad|unit)\b)"
    r"|\b[A-Z][a-z]+ (?:home|store|office|branch|shop|depot|campus|site|ward|school|clinic|hotel|warehouse|yard|station|surgery|practice|plant|factory|restaurant|salon|nursery|centre)\b"
)
_A_LINE = Pattern(  # what a letter is itself, as a call is not
    r"\b(?:drop (?:me|us) (?:a|an) (?:line|note|message|e-?mail|text)|(?:let|tell) (?:me|us|him|her|them)\b(?: [\w-]+){0,3}|e-?mail (?:me|us)|(?:write|reply|respond|revert|answer|message|text)(?: back)?|get back to (?:me|us)|need (?:to know|an answer|your answer|a yes)|wants? to know|hear (?:back )?from you|yes or no|shout)\b",
    re.IGNORECASE,
)
_CHANGED = (
    r"(?:(?:your|my) (?:[\w'’-]+ )?(?:saturdays?|sundays?|weekends?|evenings?|mornings?|nights?|days?|hours?|availability|circumstances|notice(?: period)?|shifts?|rota|schedule|timetable|commute|location|plans?|childcare|weekday\w*|pattern|course|term|studies|salary|expectations?) (?:changes?|change|frees? up|opens? up|improves?|shifts?|eases?)"
    r"|you(?:['’]re| are)? (?:(?:ever|do|should|can) )?(?:mov(?:e|ing) (?:nearer|closer|back|house|to (?:the area|town))|free up|become (?:free|available)|get (?:more|free) (?:time|hours)|change your mind(?: (?:about|on) (?:the |those )?[\w-]+)?))"
)
_IF_CHANGED = Pattern(
    rf"\b(?:if|when|should|once) (?P<first>{_CHANGED})\b[^.!?]{{0,40}}?\b(?:let (?:me|us)|tell (?:me|us)|shout|ring|call|text|drop (?:me|us)|get (?:back )?in touch|e-?mail|give (?:me|us))\b"
    rf"|\b(?:let (?:me|us) know|tell (?:me|us)|shout|(?:ring|call|text|e-?mail) (?:me|us|her|him|them)|get (?:back )?in touch) (?:if|when|should|once) (?P<last>{_CHANGED})\b",
    re.IGNORECASE,
)

_NEVER_PROMISED = Pattern(
    r"\b(?:complaints?|harass\w*|that night|what happened|statements?|claims?|tribunal|grievances?|union|appeal)\b",
    re.IGNORECASE,
)
_WANTS_IT = Pattern(  # what was told in full: nothing is left to hear about it
    r"^\W*(?:so )?(?:(?:would|do|will|could) (?:you|i) (?:want|take|accept|fancy taking|like)|want|take) (?:it|that|this|the (?:job|post|role))\W*$"
    r"|\bis (?:it|that) a yes\b|\byes or no\?",
    re.IGNORECASE,
)
_BARELY_ASKED = Pattern(
    r"^\W*(?:(?:so|and|anyway|just|please|pls|do) )*(?:(?:let (?:me|us) know|tell (?:me|us))(?: (?:either way|what you (?:think|reckon|say|decide)|your (?:thoughts|answer)|yes or no|if so))?|have a think|think (?:about it|it over)|(?:it['’]?s )?(?:up to you|your call|your choice)|no (?:rush|hurry|pressure)|any (?:interest|use)|tell (?:me|us)|what (?:do|would|d[’']you) (?:you |u )?(?:think|reckon|say)|thoughts|how does (?:that|it) sound|(?:are you )?up for (?:it|that)|fancy (?:it|that))\W*$",
    re.IGNORECASE,
)
_SAID_YES = Pattern(  # of what was offered before it
    r"(?:^\W*|\b(?:and|so|but) )(?:i(?:['’]ve| have)? )?(?:said|told (?:him|her|them)|replied|answered) (?:i['’]d |i would |that )?(?:yes|yeah|yep|sure|of course|absolutely|please do|definitely)\b"
    r"|\bi(?:['’]ve| have)? (?:said|told (?:him|her|them)) (?:i['’]d|i would|that i would) (?:love|like|be (?:glad|happy|keen|interested)|want)\b(?! to (?:think|have))|\bi said yes\b|^\W*i(?:['’]ve| have)? agreed\b",
    re.IGNORECASE,
)
_NOT_AFTER_ALL = Pattern(
    r"\bbut\b[^.!?]*(?:n['’]t|\b(?:not|no|cannot|never|cant))\b|\bhave (?:thought|considered)\b|\bat first\b|\bto (?:the|an?|another) (?:other|different|else)?\s?(?:firm|company|employer|job|place|agency)\b|\belsewhere\b|\?",
    re.IGNORECASE,
)
_SAID_NO = Pattern(
    r"\bi(?:['’]ve| have)? (?:said|told (?:him|her|them|you)|replied|answered) (?:\w+ )?(?:no|nope|not|no way|no thanks)\b|\bi(?:['’]ve| have)? (?:turned (?:it|that|them|her|him) down|declined|refused)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[^.!?\n]+[.!?]*")


def is_theirs_to_take(words: str) -> bool:
    """Tell whether what was told in full only waits for a yes or a no: "would you want it?"."""
    told, *asked = _SENTENCES.findall(words) or [words]
    return _WANTS_IT.search(told) is not None or any(waits_for_them(told, sentence) for sentence in asked)


def waits_for_them(told: str, words: str) -> bool:
    """Tell whether a sentence leaves what was told before it to a yes or a no: a bare "let me know" does where it would change one's life."""
    return _WANTS_IT.search(words) is not None or (is_barely_asked(words) and changes_life(told))


def is_barely_asked(words: str) -> bool:
    """Tell whether all they say is that it is the person's turn: "let me know", "have a think"."""
    return _BARELY_ASKED.match(words) is not None


def said_yes(words: str) -> bool:
    """Tell whether the person has said yes to it already, and to nobody else: "I told her I'd love to"."""
    return any(
        _SAID_YES.search(sentence) and not (_NOT_AFTER_ALL.search(sentence) or _SAID_NO.search(sentence))
        for sentence in _SENTENCES.findall(words)
    )


def said_no(words: str) -> bool:
    """Tell whether the person has said no to it already: "I said absolutely not"."""
    return any(_SAID_NO.search(sentence) for sentence in _SENTENCES.findall(words))


def choice_in(words: str) -> str | None:
    """Return what the person is to choose, as it stands behind "whether I can": "do nights", of "would you do nights?"; ``None`` for no such choice."""
    found = _CHOICE.search(words)
    if found is None:
        return None
    told = _LOOSE_END.sub("", found["told"] or found["asked"] or found["put"])
    return _WEEKDAY.sub(lambda day: day[0].title(), told)


def readiness_in(words: str) -> str | None:
    """Return what they ask the person to be ready for, as it stands before "would suit me": "hybrid in Derby"; ``None`` for no such question."""
    found = _READINESS.search(words)
    return found["told"] if found is not None else suiting_in(words)


def suiting_in(words: str) -> str | None:
    """Return what they want to hear about if it suits, which is no day: "a 0.6", of "if a 0.6 suits, ring"."""
    found = _IF_IT_SUITS.search(words)
    return found["told"] if found is not None and day_in(found["told"]) is None else None


def changes_life(words: str) -> bool:
    """Tell whether what is offered is more than another post of the same kind: other hours, another town, other money, for a while only."""
    return _LIFE.search(words) is not None or _ELSEWHERE.search(words) is not None


def wants_a_line(words: str) -> bool:
    """Tell whether they want to be told in writing, so that a letter is what they wait for."""
    return _A_LINE.search(words) is not None


def waits_for_a_change(words: str) -> bool:
    """Tell whether they want to hear when something changes, whatever it is: an open door."""
    return _IF_CHANGED.search(words) is not None


def change_in(words: str) -> str | None:
    """Return what may change some day, in their words, where they want to hear of it then: "your Saturdays change"."""
    found = _IF_CHANGED.search(words)
    change = (found["first"] or found["last"]) if found is not None else None
    return None if change is None or PRIVATE.search(change) or _NEVER_PROMISED.search(words) else change
