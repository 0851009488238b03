"""A place that they have for the person, in whatever words: "there's a bench here for you", "he'd have you for Christmas parties"."""

import re

from coach.catalogue import as_mine
from coach.patterns import Pattern

_STOPS = r"(?!(?:if|but|and|or|so|cash|paid|though|when|once|as|until|till|because|since|then|while|please|to|you|who|that|which|through|over|from|starting|with)\b)"
_WORDS = rf"(?:{_STOPS}[\w&’'/+-]+)(?: {_STOPS}[\w&’'/+-]+){{0,6}}"
_WHO = r"\b(?:i|we|he|she|they|chef|(?:the )?(?:boss|owner|manager|foreman|gaffer|head \w+))"
_WOULD = r"(?:['’]d| would|['’]ll| will| could| can)(?: happily| gladly| still| always| also| even)*"
_TAKES_ON = Pattern(  # as they are, not as they might have been
    rf"{_WHO}{_WOULD} (?:(?:have you|take you|fit you|start you|use you)(?: (?:on|back|in|round|over|here|again)(?= (?:for|on|at|in|as)\b))?|put you(?= (?:on|in) ))"
    rf"(?: (?P<how>for|on|at|in|as) (?P<what>(?!(?:a|the) (?:fool|ride|mug|drink|coffee|lunch|walk)\b|(?:breakfast|lunch|dinner|granted|good|board|hold|feedback)\b|mind\b|(?:touch|contact|with|person|it|this|that|one|them|anything|something)\b|(?:the|a|our|my) (?:\w+ )?(?:list|shortlist|register|course|radar|file|books|spot|position|picture)\b){_WORDS}))",
    re.IGNORECASE,
)
_UNREAL = Pattern(
    r"\bif (?:you|we|i|it|there|they|he|she|only)(?:['’]d| had| were| was| could|['’]d had| hadn)\b|\b(?:have|['’]ve) (?:had|been|taken|offered|given)\b|\b(?:not|never|no(?! (?:bother|problem|probs|worries|hassle|trouble|doubt|question|hard feelings|rush|hurry|pressure|strings)\b))\b(?! on\b| for\b| in\b| at\b| with\b)|(?<!ca)n['’]t\b|\bwish\b|\buntil we found\b",
    re.IGNORECASE,
)
_SEAT = r"(?:bench|chair|desk|place|seat|spot|bed|station|stool|pitch|slot|start|job|space|stall|table|room|home|berth|peg|hook|van|locker|spade|apron)"
_FOR_YOU = Pattern(
    rf"\b(?:there(?:['’]?s|['’]ll be| is| will be)|(?:i|we)(?:['’]?ve| have|['’]?ll have|['’]d have)|got|have|is|keep(?:ing)?|hold(?:ing)?)(?: (?:got|always|still|also|even))* (?:an?|the|your|that) (?P<what>(?:[\w-]+ )?{_SEAT})"
    r"(?: (?:here|there|going|open|free|waiting|with us|with me|in the \w+|at the \w+|on the \w+|in [A-Z]\w+))* for (?:you|ya)\b(?! to (?:learn|improve|work))",
    re.IGNORECASE,
)
_HANDED_OVER = Pattern(  # work in small pieces
    rf"{_WHO}{_WOULD} (?:put|throw|send|give|pass|find|get|sort|offer|let|push) (?:(?:you|a|an|the|odd|few|couple|of|some|few|more|bit|bits|and|you[’']re|have|regular|extra|occasional|freelance|casual|spare) )*(?P<what>shifts?|days?|hours|work|bits|gigs?|jobs?|weekends?|nights|slots?|covers?|mornings?|evenings?|saturdays?|sundays?)\b"
    r"(?:(?: (?:here|out|over|and there))* (?:to|for) you\b| your way\b|(?<=you) )?",
    re.IGNORECASE,
)
_TO_YOU = re.compile(r"\b(?:you|your way)\b", re.IGNORECASE)
_A_POST = Pattern(
    r"(?:^\W*|\b(?:i|we|they|he|she|there)(?:['’]?(?:ve|s|ll have|d be)| have| has| is| are|['’]ll be)? )(?:(?:also|still|just|actually) )?(?:(?:got|have) )?(?:an?|one|another|two|three|\d|a couple of|a few) (?P<what>(?:(?!(?:big|good|great|hard|very|much|real|strong|clear|lot|bit|few|gap|kind)\b)[\w&/+'’-]+ ){1,4}(?:spot|job|post|role|position|opening|vacancy|contract|gig|line|round)s?)"
    r"(?= (?:going|coming|at|in|from|starting|free|open|available|up for|near|over at|out at|out in)\b)(?! (?:in|at) (?:every|any|all|general|hand|the (?:past|end|moment))\b)",
    re.IGNORECASE,
)
_SOME_WORK = Pattern(
    r"\b(?:have|['’]?ve|got|there(?:['’]?s|['’]ll be| is| will be)|be) (?:got )?(?:some |a bit of |plenty of |always |more )*(?P<what>(?:seasonal|casual|temp|temporary|relief|bank|weekend|holiday|christmas|summer|harvest|freelance|evening|night|saturday|sunday) (?:work|shifts|cover|hours|jobs))\b(?! (?:experience|history|ethic))",
    re.IGNORECASE,
)
_JOB_AT = Pattern(  # "there's a job at the sister nursery in Cork"
    rf"(?:\bthere(?:['’]?s| is|['’]ll be)|\b(?:i|we|they)(?:['’]?ve| have)(?: got)?|^\W*got) (?:also |still )?an? (?P<what>(?:job|post|vacancy|opening|role|place)(?: going| free| coming up)? (?:at|with|in) (?!(?:every|any|all|hand|the (?:past|end|moment))\b){_WORDS})",
    re.IGNORECASE,
)
_GOING = Pattern(  # "theres chef de partie going at our other place"
    r"(?:\bthere(?:['’]?s| is)|\b(?:we|i)(?:['’]?ve| have)(?: got)?|^\W*got|\bhave) (?:also |still )?(?:an? )?(?P<what>(?!(?:no|not|nothing|something|things?|any|lots?|more|always)\b)(?:[\w&/+'’-]+ ){1,4}?)going(?= (?:at|in|on|from|with|here|free|if|spare)\b)(?! (?:on|in) (?:there|here|with)\b)",
    re.IGNORECASE,
)
_BRANCH = r"(?:site|branch|office|plant|location|unit|store|factory|depot|campus|centre|center|showroom|works|mill|outlet|school|clinic|hospital|division|shop|home)"
_AS_A = Pattern(  # "for Tiruppur branch as Junior (18k in hand)"
    rf"\b(?:for|in|at|to|join(?:ing)?)(?: (?:our|the))? (?P<where>(?:[\w'’-]+ ){{1,2}}{_BRANCH}) as (?:an? |the )?(?P<what>(?:(?!(?:if|and|or|pl|please|kindly|from|at|with|on|then|well|soon|before|long)\b)[\w&/+'’-]+ ?){{1,4}})",
    re.IGNORECASE,
)
_OPENING_FOR = Pattern(
    rf"\b(?:opening|vacancy|requirement|position|post|role)s? (?:for|of|as) (?:an? |the )?(?P<what>(?-i:[A-Z])[\w&/+'’-]*(?: (?-i:[A-Z])[\w&/+'’-]*){{0,4}})(?: (?:at|in|for)(?: (?:our|the))? (?P<where>(?:[\w'’-]+ ){{1,2}}{_BRANCH}))?",
    re.IGNORECASE,
)
_IS_A_POST = Pattern(
    r"\b(?:post|role|position|job|opening|vacancy|contract|spot|place|gig|line|round)s?$", re.IGNORECASE
)
_LOOSE_END = Pattern(r"(?: (?:now|instead|here|there|for|of|the|an?|at|in|on|only|too))+$", re.IGNORECASE)
_OURS = re.compile(r"\b(?:our|my)\b", re.IGNORECASE)
_BEGINS = Pattern(r"^(?:an? (?:few |couple of )?|the (?:odd )?|some |our |your )", re.IGNORECASE)


def has_a_place(words: str) -> bool:
    """Tell whether they have a place or work for the person: "I could throw you some shifts", "got a night porter spot at our Bray hotel"."""
    if _UNREAL.search(words) is not None:
        return False
    if _HANDED_OVER.search(words) is not None and _TO_YOU.search(words) is not None:
        return True
    return any(
        pattern.search(words) is not None
        for pattern in (_TAKES_ON, _FOR_YOU, _A_POST, _JOB_AT, _GOING, _AS_A, _SOME_WORK)
    )


def takes_on(words: str) -> bool:
    """Tell whether somebody would have the person as they are, though not for everything: "he'd have you for parties, but not on sauce"."""
    return _TAKES_ON.search(words) is not None and _UNREAL.search(words) is None


def place_in(words: str) -> str | None:
    """Return the place or the work as an answer names it: "the Junior post at your Salem branch", "the Christmas parties"; ``None`` where it has no name."""
    if _UNREAL.search(words) is not None:
        return None
    for pattern in (_AS_A, _OPENING_FOR, _GOING, _JOB_AT, _FOR_YOU, _SOME_WORK, _TAKES_ON):
        found = pattern.search(words)
        if found is not None:
            parts = found.groupdict()
            is_post = pattern in {_AS_A, _OPENING_FOR, _GOING} or (parts.get("how") or "").lower() == "as"
            return _named(_LOOSE_END.sub("", (found["what"] or "").strip()), parts.get("where"), is_post=is_post)
    return None


def _named(said: str, where: str | None, *, is_post: bool) -> str | None:
    what = _BEGINS.sub("", said)
    if not what:
        return None
    post = f"{what} post" if is_post and _IS_A_POST.search(what) is None else what
    theirs = _OURS.sub("\0", post)
    return f"the {as_mine(theirs)}".replace("\0", "your") + (f" at your {where}" if where is not None else "")
