"""What fell short in a criticism: by that, a remark is practised for which no skill is known."""

import re
from typing import Literal, TypeAlias, cast, get_args

from coach.encoder import likely
from coach.patterns import Pattern

Shortfall: TypeAlias = Literal[
    "learn", "experience", "examples", "answer", "omitted", "mistake", "choice", "measure", "manner", "conduct", "doubt", "unclear", "unsaid",
    "advised", "paper", "terms", "written", "speed", "overlooked",
]  # fmt: skip
_TOPIC = "shortfall-"
_SLIP = r"(?:errors?|mistakes?|typos?|slips?|defects?|faults?|bugs?|discrepanc(?:y|ies)|duplicates?|wrong \w+|figures?|totals?|numbers?|dates?|dose|dosage|price|quantit(?:y|ies)|label|invoices?|ratios?|days had gone)"
_SLOW = (
    r"\b(?:too|so|quite|rather|very|pretty|painfully|a bit|a little|kinda|kind of|just|bit) slow(?:er)?\b(?! to (?:warm|open|repl|respon|answer|come|build|settle|start))|\b(?:you|he|she|i|they)(?:['’]re|['’]d been| were| was|['’]s) slow(?:er)?\b(?! to (?:warm|open|repl|respon|answer|come|build|settle|start))|\bslow(?:er)? (?:on|at|with) (?!the uptake)"
    r"|\b(?:got|were|was|fell|running|ran|getting) (?:[\w-]+ ){0,4}(?:backed up|behind|swamped|drowning)\b|\bkeep up with (?:the )?(?:pace|tickets|orders|line|queue|rush|others|speed)\b|\b(?:your|his|her|my) (?:\w+ )?being slow\b|^\W*(?:speed|pace)\b\W*\d|\bspeed was\b|\bin the time (?:we|they|i|he|she|others?)(?:['’]d| would)? (?:need|expect|do|want|make)\b"
)
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
        frozenset(
            {"experience", "mistake", "doubt", "learn", "conduct", "choice", "answer", "manner", "unsaid", "unclear"}
        ),
        Pattern(
            r"\b(?:un|not (?:so |very |too |quite |entirely )?|n['’]t (?:so |very |too |quite |entirely |be |do |commit to |work |make |offer )?|hesitant |reluctant |vague )(?:sure|certain|clear|able|keen|willing|happy|free|do|work|commit|about|on)?\b.{0,30}\b(?:saturdays?|sundays?|weekends?|nights?|night shifts?|evenings|early starts?|bank holidays|rota|on[- ]call|travel(?:ling)?|relocat\w+|commut\w+)\b(?! (?:manager|experience|plan))"
            r"|\b(?:saturdays?|sundays?|weekends?|nights|evenings|bank holidays|on[- ]call)\b.{0,30}\b(?:if (?:i|you|he|she) (?:really )?(?:must|had to|have to|has to)|rather not|at a push|reluctant\w*|unwilling)\b"
            r"|\b(?:saturdays?|sundays?|weekends|nights|evenings|bank holidays)\b.{0,30}\b(?:not|n['’]t|un)(?: be| so| too| very| quite)? ?(?:sure|certain|able|keen|willing|possible|happy|free)\b"
            r"|\b(?:done|worked|do|does|doing|work) (?:nights|weekends|saturdays|evenings|shifts|split shifts)\b",
            re.IGNORECASE,
        ),
        "terms",
    ),
    (  # what is too slow is timed, and done as well as before
        frozenset(
            {
                "measure",
                "mistake",
                "choice",
                "manner",
                "conduct",
                "answer",
                "unsaid",
                "experience",
                "doubt",
                "omitted",
                "learn",
            }
        ),
        Pattern(_SLOW, re.IGNORECASE),
        "speed",
    ),
    (  # what stood there and was not seen is found by a way of checking
        frozenset({"omitted", "mistake", "measure", "learn", "answer", "conduct", "unsaid", "choice"}),
        Pattern(
            rf"\bmiss(?:ed|ing) (?:[\w'’-]+ ){{0,5}}?(?:\d+ |two |three |some |several |half )?(?:of (?:the |our |\w+ )?)?(?:planted |deliberate |obvious |\w+ )?(?:errors?|mistakes?|typos?|slips|defects?|faults?|bugs?|discrepanc(?:y|ies))\b"
            rf"|\b{_SLIP}\b[^.;]{{0,40}}\b(?:(?:was|were|been|went) (?:all |both |also )?(?:missed|unnoticed|overlooked|undetected|not (?:noticed|spotted|found|seen|caught|picked up))|went (?:through|out) (?:un\w+|like that)|got (?:through|past))\b"
            rf"|(?:\bnot|n['’]t|\bnever|\bfailed to|\bwithout) (?:even )?(?:spot|notic|catch|caught|pick(?:ed)? up|pick(?:ing)? up|spotting|question|queri)\w*[^.;]{{0,40}}\b{_SLIP}\b"
            rf"|\b{_SLIP}\b[^.;]{{0,60}}(?:(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:spot|notic|catch|caught|pick(?:ed)? up|question|see it)\w*|\bmake (?:you|him|her|me) suspicious)",
            re.IGNORECASE,
        ),
        "overlooked",
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
            r"\bran out of time\b|\bover(?:ran| time)\b|\brushed\b|\d ?\+? ?min(?:ute)?s?\b.{0,30}\b(?:talking|carpet|over)\b|\btoo much (?:of )?(?:me|you|teacher|him|her) talk",
            re.IGNORECASE,
        ),
        "measure",
    ),
    (  # how somebody speaks of others is seen in the room
        frozenset({"conduct", "choice", "mistake", "answer", "doubt", "unclear"}),
        Pattern(
            r"\b(?:swore|swear(?:ing)?|shouted|snapped|lost (?:your|his|her|my|it with)|raised (?:your|his|her|my) voice|rolled (?:your|his|her|my) eyes|blam(?:ed|ing)|slagg\w+|bad-?mouth\w*|negative about|critical of|called your \w+|argued with|talked down to|(?:said|told us) (?:about|of) (?:your|his|her|their|my) (?:present|current|last|old|former) (?:employer|boss|manager|firm|company))\b",
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
    (  # what somebody asks about first is settled beforehand
        frozenset({"answer", "omitted", "manner", "choice", "examples"}),
        Pattern(
            r"\b(?:you|i|he|she)(?:['’]d| had)? asked (?:[\w]+ )?(?:about|for) (?:the )?(?:pay|salary|money|overtime|holidays?|hours|rates|breaks|leave|wages|perks)\b",
            re.IGNORECASE,
        ),
        "conduct",
    ),
    (  # who was asked something and said something is given the question again
        frozenset({"conduct", "choice", "manner"}),
        Pattern(
            r"\basked (?:\w+ ){0,2}?(?:about|how|what|why|which|whether|where|when|if|for|to)\b.{3,120}\b(?:you|i|he|she)(?:['’]d| had)?(?: just| only| simply)? (?:said|say|answered|replied|mentioned|talked about)\b"
            r"|\b(?:froze|hesitant|hesitated|went blank|dried up|stumbled|waffled|stuttered)\b.{0,40}\b(?:asked|question)",
            re.IGNORECASE,
        ),
        "answer",
    ),
    (  # what went wrong in a piece of work is no answer
        frozenset({"answer"}),
        Pattern(
            r"^(?!.*\b(?:ask\w*|answer\w*|question|said|say|told|tell|mention\w*|explain\w*|example|talk\w*|spoke|speak)\b).*\b(?:was|were|been) (?:\w+ )?(?:sized|built|set up|calculated|drawn|written|planned|costed|priced|laid out|designed|wired|fitted|packed|done) without\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "omitted",
    ),
    (  # who jumps about is followed once the order is plain
        frozenset({"examples", "answer", "choice"}),
        Pattern(
            r"\ball over(?: the (?:place|shop|map))?\b(?! the (?!place|shop|map))|\bjump(?:ed|ing|s) (?:around|about)\b|\brambl\w+|\bno structure\b|\bunstructured\b",
            re.IGNORECASE,
        ),
        "unclear",
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
    (  # who got stuck, or could not explain it, lacks more than another go at the answer
        frozenset({"choice", "answer"}),
        Pattern(
            r"\b(?:(?:got|getting|were|was) stuck|stuck (?:on|with|at)|(?<!\bwe )struggl\w+|could(?:n['’]t| not) (?:write|read|use|explain|debug|work out|solve))\b"
            r"|\b(?:said|say) (?:that )?(?:you|he|she|i|they) (?:did(?:n['’]t| not)|had no idea|were(?:n['’]t| not) sure|was(?:n['’]t| not) sure)(?: know)?\b|\b(?:you|he|she|i) (?:didn['’]?t|did not) know\b|\b(?:you|he|she|i) (?:were|was|seemed) (?:not |un)(?:sure|aware|certain) (?:of|what|where|how|which|whether|we|who)\b|\bhad to be explained\b|\b(?:had|have) (?:not much|nothing|no answer|very little) to say\b",
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
_PLAINLY: tuple[tuple[Pattern, Shortfall], ...] = (  # what the words say where the head is not sure
    (Pattern(rf"{_SLOW}|\b(?:were|was) (?:[\w-]+ ){{0,3}}behind (?:on|with|by)\b", re.IGNORECASE), "speed"),
    (
        Pattern(
            r"\b(?:n['’]t|not|never|no) (?:even |really |yet )?(?:offer\w*|ask(?:ed)? (?:for|what|about|the|her|him|them)|greet\w*|check\w*|label\w*|record\w*|includ\w+|show\w*|mention\w*|consolidation|sign\w*|cover\w*)\b"
            r"|\b(?:waiting|looking|hoping|listening) for (?:you|him|her|me) to (?:get to|mention|tell|ask|write|say|bring|record|raise|name|offer|check)\b|\b(?:left out|left off|missed out|forgot)\b",
            re.IGNORECASE,
        ),
        "omitted",
    ),
    (
        Pattern(
            r"\b(?:got|getting|were|was) stuck\b|\b(?:froze|went (?:blank|quiet))\b(?!.*\bask)|\bnot (?:quite |really )?sure (?:what|where|how|which)\b|\bgot to how\b|\bexplanation (?:was )?wrong\b|\bguess(?:ed|ing)\b|\bmixed up\b|\binterpretation of\b|\bhazy\b|\bshaky\b",
            re.IGNORECASE,
        ),
        "learn",
    ),
    (
        Pattern(
            r"\b(?:leak(?:s|ed|ing)?|duplicat(?:ed?|ing)|inflated|crash(?:ed|es)|broke|overstat\w+|double[- ]count\w*|incorrect(?:ly)?|wrong|did(?:n['’]t| not) (?:add up|balance|match|compile|build|run|fit|work|close|hold))\b",
            re.IGNORECASE,
        ),
        "mistake",
    ),
    (
        Pattern(
            r"\bnot yet (?:taken|done|had|got|been|run|led|worked)\b|\bbeen through\b|\btinkering\b|\b(?:one|two|three|\d+)[- ]day course\b|\bsome (?:time|months|weeks|experience) (?:with|at|in|on)\b|\b(?:filling|filled|stood|standing|stepped|helping) (?:in|out) (?:when|while|for)\b",
            re.IGNORECASE,
        ),
        "experience",
    ),
    (
        Pattern(
            r"\basked\b.{3,120}\b(?:you|i|he|she)(?:['’]d)? (?:said|answered|replied|mentioned)\b|\b(?:froze|went blank)\b.*\bask|^\W*(?:you|i|the candidate) (?:told (?:us|me|them|him|her)|said|answered|mentioned|described)\b",
            re.IGNORECASE,
        ),
        "answer",
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
    otherwise than it should (``written``), the work went too slowly (``speed``), an error that stood there was not seen (``overlooked``). Where the
    encoder is not sure, and no more than that is asked for, plain words say it.
    """
    (found,) = likely("shortfall", quote, [(0, len(quote))])
    ranked = sorted(found, key=found.__getitem__, reverse=True)
    worded = next((kind for heard, words, kind in _WORDED if ranked[0] in heard and words.search(quote)), None)
    if worded is not None:
        return worded
    best = next(kind for kind in ranked if _may_be(kind, quote))
    ruled_out = sum(found[kind] for kind in ranked[: ranked.index(best)])
    sure = found[ranked[0]] >= bar and found[best] >= bar * (1 - ruled_out)
    if sure or best == ranked[0] == "unsaid":
        return cast("Shortfall", best)
    return next((kind for words, kind in _PLAINLY if words.search(quote)), None) if bar <= _SURELY else None


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
