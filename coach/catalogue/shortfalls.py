"""What fell short in a criticism: by that, a remark is practised for which no skill is known."""

import re
from typing import Literal, TypeAlias, cast, get_args

from coach.encoder import likely
from coach.patterns import Pattern

Shortfall: TypeAlias = Literal[
    "learn", "experience", "examples", "answer", "omitted", "mistake", "choice", "measure", "manner", "conduct", "doubt", "unclear", "unsaid",
    "advised", "paper", "terms", "written",
]  # fmt: skip
_TOPIC = "shortfall-"
_HELD = r"(?:got|has|have|had|holds?|hold|holding|need(?:s|ed)?|without|no|lacks?|renew\w*|sat|sit|passed|book(?:ed)?|only|just|your|his|her|their|my|finish(?:ed)?)"
_PAPER = (
    r"(?:(?<!support )(?<!the )ticket(?! (?:sales|queue|history|system|tool|times?))|(?:driving |operator['’]?s? )?licen[cs]e(?! (?:fee|cost|server|key)s?)|certificates?|certification|cert|(?:site|trade|competence) card|diploma|accreditation|nvq ?\d?"
    r"|chartered (?:status|member\w*)|professional (?:registration|membership)|qualification)"
)
_WORDED: tuple[tuple[frozenset[str], Pattern, Shortfall], ...] = (  # what the words say more surely than the head
    (  # a paper that is missing or has run out is booked, whatever lacks without it
        frozenset({"experience", "learn", "mistake", "omitted", "conduct", "doubt", "examples", "choice", "unsaid"}),
        Pattern(
            rf"\b{_HELD} (?:(?!no |not |reason )[\w&'’-]+ ){{0,4}}{_PAPER}\b"
            rf"|\b{_PAPER}\b.{{0,30}}\b(?:laps\w+|expire\w*|ran out|run out|out of date|not in date|missing|renew\w*)\b"
            r"|\b(?:handling|aid|ticket|card|training|licen[cs]e|it|yours|hers|his|\w*[A-Z]{3,}) (?:has |had |have )?(?:also )?(?:laps(?:ed|es)|expired|(?:ran|run|runs) out (?:in|on|last|at|this|before)\b)"
            r"|\bpoints on (?:your|his|her|their|my|the) licen[cs]e\b",
            re.IGNORECASE,
        ),
        "paper",
    ),
    (
        frozenset({"experience", "mistake", "doubt", "learn", "conduct", "choice", "answer", "manner", "unsaid"}),
        Pattern(
            r"\b(?:un|not (?:so |very |too |quite |entirely )?|n['’]t (?:so |very |too |quite |entirely |be |do |commit to |work |make |offer )?|hesitant |reluctant |vague )(?:sure|certain|clear|able|keen|willing|happy|free|do|work|commit|about|on)?\b.{0,30}\b(?:saturdays?|sundays?|weekends?|nights?|night shifts?|evenings|early starts?|bank holidays|rota|on[- ]call|travel(?:ling)?|relocat\w+|commut\w+)\b(?! (?:manager|experience|plan))"
            r"|\b(?:saturdays?|sundays?|weekends|nights|evenings|bank holidays)\b.{0,30}\b(?:not|n['’]t|un)(?: be| so| too| very| quite)? ?(?:sure|certain|able|keen|willing|possible|happy|free)\b"
            r"|\b(?:done|worked|do|does|doing|work) (?:nights|weekends|saturdays|evenings|shifts|split shifts)\b",
            re.IGNORECASE,
        ),
        "terms",
    ),
    (  # how a text reads is seen on paper, and rehearsed there
        frozenset({"manner", "unclear", "unsaid", "doubt", "mistake"}),
        Pattern(
            r"\breads? (?:like|as|more like|a bit|too|very)\b|\b(?:writing|prose|wording|copy|cover(?:ing)? letter|email|essay|statement|translation|report)\b.{0,40}\b(?:style|tone|stiff|flat|wooden|dry|clumsy|formal|casual|machine|generic|wordy|literal)\b"
            r"|\b(?:style|tone) of (?:the|your|his|her|my) (?:letter|email|report|text|essay|copy|translation|statement)\b",
            re.IGNORECASE,
        ),
        "written",
    ),
    (  # what lacks something is not practised by a limit
        frozenset({"measure", "manner"}),
        Pattern(
            r"\b(?:answer\w*|response\w*|repl(?:y|ies)|examples?)\b.{0,40}\b(?:short|brief|thin|curt|one.word|monosyllab\w+)\b|\b(?:short|brief|thin|curt|one.word|monosyllabic) (?:answer|response|repl|example)",
            re.IGNORECASE,
        ),
        "answer",
    ),
    (
        frozenset({"mistake", "choice", "manner", "conduct", "answer", "unsaid"}),
        Pattern(
            r"\b(?:got|were|was|fell|running|ran) (?:[\w-]+ ){0,4}(?:backed up|behind|swamped|drowning)\b|\btoo slow\b|\bran out of time\b|\bover(?:ran| time)\b|\brushed\b|\d ?\+? ?min(?:ute)?s?\b.{0,30}\b(?:talking|carpet|over)\b|\btoo much (?:of )?(?:me|you|teacher|him|her) talk",
            re.IGNORECASE,
        ),
        "measure",
    ),
    (  # how somebody speaks of others is seen in the room
        frozenset({"conduct", "choice", "mistake"}),
        Pattern(
            r"\b(?:blam(?:ed|ing)|slagg\w+|bad-?mouth\w*|negative about|critical of|called your \w+|argued with|talked down to|(?:said|told us) (?:about|of) (?:your|his|her|their|my) (?:present|current|last|old|former) (?:employer|boss|manager|firm|company))\b",
            re.IGNORECASE,
        ),
        "manner",
    ),
    (  # the room is seen, or a task done, and something in it is not noticed
        frozenset({"conduct", "manner"}),
        Pattern(
            r"\b(?:not|never|n['’]t|un)(?: \w+)? ?(?:notice[ds]?|see|saw|seen|spot(?:ted)?|check(?:ed)?|picked up|pick up|ask(?:ed)? (?:what|for|the|them|any))\b|\bnobody (?:noticed|checked)\b|\bthe whole time\b",
            re.IGNORECASE,
        ),
        "omitted",
    ),
    (  # what was not known is no behaviour
        frozenset({"conduct", "examples", "doubt"}),
        Pattern(
            r"\b(?:not|n['’]t|never|un)(?: been)? ?(?:able to (?:tell|say|name|explain)|know|known|familiar|name|say what)\b|\bguess(?:ed|ing)\b|\brecent (?:news|development|change|case|ruling)|\bnews (?:story|item)|\bcurrent affairs\b",
            re.IGNORECASE,
        ),
        "learn",
    ),
    (  # an order of steps is learned as one
        frozenset({"conduct", "manner"}),
        Pattern(
            r"\b(?:straight to|jumped|wrong order|pitched (?:too|at)|too (?:low|high|easy|hard) for|no challenge)\b",
            re.IGNORECASE,
        ),
        "choice",
    ),
    (
        frozenset({"conduct"}),
        Pattern(
            r"\b(?:(?:call\w*|rung|told|done|asked|gone) [\w ]{2,30}(?:first|last)|before|after|went to)\b",
            re.IGNORECASE,
        ),
        "choice",
    ),
    (  # who got stuck had no other way to choose
        frozenset({"choice"}),
        Pattern(
            r"\b(?:(?:got|getting|were|was) stuck|stuck (?:on|with|at)|struggl\w+|could(?:n['’]t| not) (?:write|read|use|explain|debug|work out|solve))\b",
            re.IGNORECASE,
        ),
        "learn",
    ),
    (  # what is lacking in a piece of work is no example
        frozenset({"examples"}),
        Pattern(
            r"^(?!.*\b(?:example|instance|stor(?:y|ies)|experience|project|case|describ\w+|told|tell|talk\w*|said|spoke|answers?|put a figure)).*\b(?:no|without|n['’]t (?:any|a)|missing)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "omitted",
    ),
)
_SEEN_BY: dict[str, Pattern] = {  # words without which a remark of a kind is of the next likely one
    "conduct": Pattern(
        r"\b(?:late|early|arriv\w+|turn(?:ed|ing) up|show(?:ed)? up|phone|dress\w*|shirts?|shoes?|jacket|jeans|trainers|sneakers|tie|tattoo\w*|scruffy|smart|rang|ring|call(?:ed)? (?:us|to say|ahead|in)|message|reply|replied|repl(?:y|ies)|email|rude\w*|swear\w*|swore|attitude|chewing|gum|camera|background|headset|cancel\w*|waiting|left|leaving|walk(?:ed)? (?:out|off)|smok\w+|vap\w+|apolog\w+|sorry|thank\w*|greet\w*|sit|sat|interrupt\w*|lie|lied|cv|résumé|resume|references?|notice)\b",
        re.IGNORECASE,
    ),
    "doubt": Pattern(
        r"\b(?:reasons?|want(?:s|ed)? to (?:be|do|stay|work|join|leave)|why|interest\w*|motiv\w+|stay\w*|leav\w+|commit\w*|keen|sure you|genuine\w*|settle\w*|move (?:on|here)|long[- ]term|bored?|passion\w*|enthusias\w*|gap (?:in|from)|heart|believ\w+|for (?:us|this firm|this role))\b",
        re.IGNORECASE,
    ),
    "omitted": Pattern(
        r"\b(?:not|never|no|none|nothing|nobody|nowhere|neither|nor|without|w/o|miss(?:ed|ing|es)?|forg[eo]t\w*|left (?:out|off)|lack\w*|only|until|till|prompt\w*|incomplete|unfinished|unasked|unsaid|skipp?\w*|blank|stayed|except|wanted|looking for|expect\w*|would have|mostly|mainly|leave|half|rest|order|whole time|should have|was to|were to|instead|could have|hadnt|didnt|wasnt|dont|wouldnt|couldnt|cdnt)\b|n['’]t\b|\bun\w+ed\b",
        re.IGNORECASE,
    ),
    "experience": Pattern(
        r"\b(?:experience\w*|someone|somebody|anyone|anybody|candidate|applicant|person|colleague|finalist|one|lad|guy|lady|who|done|never|used|worked|background|run|ran|led|leading|ready|day one|week one|month one|years?|mostly|mainly|majorly|largely|nearly all|only|just|first|exposure|hands[- ]on|already|before|touched|hadn['’]?t|haven['’]?t|hasn['’]?t|not (?:yet )?(?:got|had|done|been)|more|deployed|managed|hours|direct|newer|bigger|papers|no \w+|(?:you|you['’]d|you['’]ve|has|have|had|got) (?:\w+ ){0,3}(?:with|of|in)|need\w*|comfortable|own(?:ed|ing)?|been|involve\w*)\b",
        re.IGNORECASE,
    ),
}
_FEW = 5
_SURELY = 0.3  # a sheet of one of the two likeliest kinds helps more than one that knows of none: of these judges found hardly any to fit


def shortfall_of(quote: str, bar: float = _SURELY) -> Shortfall | None:
    """Return what fell short, as the encoder judges the words; ``None`` where something did, and it is not sure what: below the ``bar``.

    Something to know (``learn``) or to have done (``experience``) is lacking, or what they told has too few real ``examples``; an ``answer`` said
    too little of what it was asked for. In a piece of work something was ``omitted``, wrong (``mistake``), gone about in another way than it should be
    (``choice``), or too much or too little (``measure``). How somebody came across (``manner``) or behaved around it (``conduct``), a
    ``doubt`` about what they want, what could not be followed (``unclear``), a verdict without anything to act on (``unsaid``). That something
    is ``advised`` it does not tell. By the words alone: a ``paper`` is missing or has run out, hours or places stayed open (``terms``), a text reads
    otherwise than it should (``written``).
    """
    (found,) = likely("shortfall", quote, [(0, len(quote))])
    ranked = sorted(found, key=found.__getitem__, reverse=True)
    worded = next((kind for heard, words, kind in _WORDED if ranked[0] in heard and words.search(quote)), None)
    if worded is not None:
        return worded
    best = next(kind for kind in ranked if _may_be(kind, quote))
    ruled_out = sum(found[kind] for kind in ranked[: ranked.index(best)])
    sure = found[ranked[0]] >= bar and found[best] >= bar * (1 - ruled_out)
    return cast("Shortfall", best) if sure or best == ranked[0] == "unsaid" else None


def _may_be(kind: str, quote: str) -> bool:
    """Tell whether the words allow for what the head hears; few words are part of a sentence that it has not seen."""
    return kind not in _SEEN_BY or len(quote.split()) <= _FEW or _SEEN_BY[kind].search(quote) is not None


def practised_as(shortfall: Shortfall | None) -> str:
    """Return the topic by which a remark is practised in which this fell short, as a bare verdict where it is not sure what."""
    return f"{_TOPIC}{shortfall or 'unsaid'}"


def fell_short_in(topic_id: str) -> str:
    """Return what fell short where a remark is practised by this topic."""
    return topic_id.removeprefix(_TOPIC)


SHORTFALLS = frozenset(map(practised_as, get_args(Shortfall)))
UNSAID = practised_as("unsaid")
