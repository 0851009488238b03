"""What no name may be: a verdict, a misdeed, what is of one's body or past, somebody's name, a doing of others, words that say nothing."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.catalogue.nouns import is_noun, names_nobody, nouns
from coach.catalogue.spelling import spelled
from coach.catalogue.unfinished import is_unfinished
from coach.catalogue.verbs import is_past, verbs
from coach.encoder import Form, Kind
from coach.patterns import Pattern
from coach.sentences.confided import MISDEED
from coach.sentences.familiar import is_familiar
from coach.sentences.others import speaks_to_you

_NO_NOUN = (
    Pattern(r"(?:the |my )?[\d.,/%£$€ ]+$"),
    Pattern(r"my \w+(?:able|ible|ful|ous|ive|ent|ant|ic|ed) (?:with|at|in|on|about|of|to|for)\b"),
    Pattern(r"(?:the|my) \w+ed (?:from|by|with|in|out|off|up|to)\b"),
    Pattern(r"(?:the|my) (?:senior|junior|technical|analytical|commercial|practical|second|first|last|other)$"),
    Pattern(r"(?:the |my )?(?!(?:family|supply|assembly|reply|anomaly|butterfly|jelly|monopoly)$)\w{3,}ly$"),
    Pattern(r".*\b[bcdfghjklmnpqrstvwxz]{3,}$", re.NOFLAG),  # shorthand: "the pts"
    Pattern(r"having (?:on|in|at|to|for|with|by)\b"),
    Pattern(
        r"(?:read|run|write|put|get|make|take|give|keep|find|show|tell|say|ask|go|come|use|add|send|build|set|check|look) "
    ),
    Pattern(r"(?:the |my )?\w+(?:-\w+)? (?:years?|months?|weeks?|days?)$"),
    Pattern(r".*\bin my (?:current|last|previous|former|present)\b"),  # a claim that nobody asked for
    Pattern(
        r"(?!(?:speaking|turning|following|tidying|cleaning|logging|signing|calling) )\w+ing (?:in|out|up|on|off|away|back|down|over|through)$"
    ),
    Pattern(
        r"(?:asking|looking|trying|showing|telling|talking|speaking|saying|going|having|doing|getting|being|seeming|working|making|taking|giving)$"
    ),
    Pattern(r".*\bwhen I (?:was|were|am|had|have|did)$", re.NOFLAG),
    Pattern(r"(?:how I (?:came|come)|coming) across$"),
    Pattern(r"(?:the )?I(?:'\w+)?\b", re.NOFLAG),  # a sentence: "I'd written"
    Pattern(r"(?:the|my) .*\b(?:when|while|because|if) (?!\w+(?:ing|ed)$)\S+$"),
    Pattern(r"(?:the|my) (?:first|last|next|final|opening|closing) \d+$"),
    Pattern(
        r"the (?:present|current|existing|previous) (?:system|setup|set-up|arrangements?|process|supplier|staff|team)$"
    ),  # which is theirs
    Pattern(r"(?:what|how|where) I(?:'d| would| did| had| was)(?: do| done| say| said)?$"),
)
_NEVER_OF = {
    "gap": Pattern(
        r"^being\b|\b(?:talk|speak|run|rid|rush)(?:e|ing)? over\b|\b(?:walking|storming|logging) (?:out|off)\b|\bgiving up\b|^(?:knowing|lying|arguing|mumbling|meaning|seeming|coming across)\b",
        re.IGNORECASE,
    ),
    "strength": Pattern(r"n['’]t\b|\b(?:do|did|does|ca|could|wo|was|is|have|had)nt\b"),
    "fit": Pattern(r"^being\b"),
}
_COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|both|couple|pair|few|several|\d+)"
_SOMEWHERE = r" (?:by|on|at|in|near|behind|from|who|waiting|sitting|standing|stood|sat)\b.*"
_FOLK = (
    r"boys|girls|kids|children|pupils|students|lads|lasses|ladies|women|men|people|twins|parents|mums|dads|grandparents|toddlers|babies|teenagers"
    r"|customers|guests|clients|users|callers|visitors|passengers|diners|regulars|tourists|members|patients|residents|relatives|tenants|neighbours|families|couples|waiters|waitresses|runners|apprentices|nurses|drivers"
)
_ONLY_PEOPLE = (  # who was there tells nothing of what was missed
    Pattern(rf"(?:the|those|these|my) {_COUNTED}(?: \w+)? (?:{_FOLK})(?:{_SOMEWHERE})?$"),
    Pattern(rf"(?:the|those|these|my)(?: \w+)? (?:{_FOLK}){_SOMEWHERE}$"),
    Pattern(
        r"(?:the|those|these) (?:two|three|four|five|six|seven|eight|both|few|rest|others) (?:by|on|at|in|near|behind|who)\b.*$"
    ),
)
_OF_THE_POST = frozenset({"job", "post", "role", "position", "vacancy", "vacancies"})
_WRONG = Pattern(  # to do it would be wrong or unsafe, or not to do it is one's right
    r"\b(?:brib\w*|discriminat\w*|shout\w*|scream\w*|yell\w*|false (?:\w+ )?(?:report|statement|record|invoice|figures?)|fak(?:e|ed|ing)\b(?! data)|copied it|inspector|without (?:an? |the |my )?(?:harness|helmet|ppe|gloves|mask|insurance|licence|contract|pay|break)s?|unpaid|my rights|union|staying quiet"
    r"|laughing it off|tak(?:e|ing) my holidays?|complain(?:ing|ed)? (?:about|of)|whistle\w*)\b",
    re.IGNORECASE,
)
_OF_ONES_OWN = Pattern(  # of one's body, home or past
    r"\b(?:suicid\w*|dui|criminal record|convictions?|prison|jail|rehab|hiv|menopaus\w*|ramadan|bankrupt\w*|body odou?r|hearing aid|lisp|stammer|stutter|boobs?|alcohol|drunk|affair|hijab|headscarf|miscarriage|breastfe\w*|drinking|hands to myself|trousers|cleavage|smell|blind|wheelchair|my (?:hair|leg|legs|teeth|skin|figure|hearing|eyesight)"
    r"|my (?:\w+ )?(?:breath|weight|accent|diabetes|epilepsy|divorce|wheelchair|adhd|autism|pregnancy|union membership|age|smell))\b",
    re.IGNORECASE,
)
_NUMBERS = frozenset({"one", "two", "three", "four", "five", "both", "several", "some", "few"})
_SAY_OF_OTHERS = frozenset({"she", "he", "they", "we"})
CLAUSE = Pattern(r"\b(?:how|what|why|who|which|when|where|whether|that|if|I|I'd|I've)\b")
_IN_CHARGE = r"manager|interviewer|chef|head|chair|director|lead|owner|client|customer|panel|colleague|assessor"
_OTHERS = rf"some|they|we|nobody|no one|none|people|others|everyone|everybody|most|several|many|(?:the|our|your) (?:\w+ )?[a-z]+s|(?:the|our|my) (?:\w+ )?(?:{_IN_CHARGE})|it"
_HELPING = r"(?:(?:\w+ly|just|then|all|both|even|had|have|has|were|was|would|could|did|never|not|(?:did|had|could|would)n['’]t) )*"
_BY_OTHERS = Pattern(
    rf"\b(?:{_OTHERS}) {_HELPING}$|\bthat (?:the|our) (?:\w+ )?[a-z]+s (?:did|do)(?: not|n['’]?t) $", re.IGNORECASE
)
_BY_THE_OTHER = Pattern(rf"\b(?:she|he)(?:['’]d|['’]s)? {_HELPING}$", re.IGNORECASE)
_BY_ONE_NAMED = Pattern(rf"(?P<who>[A-Z][^\W\d_]+) (?:\([^()]{{1,60}}\) )?{_HELPING}$", re.NOFLAG)
_MEANWHILE = Pattern(rf"\b(?:before|by the time|while|whilst) (?:you|u)(?:['’]d|['’]ve)? {_HELPING}$", re.IGNORECASE)
_BY_SOMEBODY = Pattern(
    rf"\b(?:when|after|as|if|until|once|because|that|which|what|and|before) (?:[A-Z][a-z]+|(?:[Oo]ur|[Tt]he|[Mm]y) (?:\w+ )?(?:{_IN_CHARGE})) {_HELPING}$"
)
_SPOKEN_TO = frozenset(
    [
        "to",
        "with",
        "for",
        "from",
        "ask",
        "asked",
        "call",
        "called",
        "tell",
        "told",
        "interrupted",
        "interrupting",
        "calling",
        "asking",
    ]
)
_SHORT = 3
_OF_A_THING = frozenset({"the", "my"})
_WANT_MORE = frozenset({"with", "at", "from", "about", "into", "between", "without", "within", "for", "in"})
_BEFORE_IN = frozenset(
    {"check", "sign", "log", "clock", "drop", "stand", "phone", "run", "lead", "hand", "plug", "tie", "break", "tuck"}
)
SMALL = frozenset({"the", "my", "a", "an", "how", "i", "your"})
_MOST_WORDS = 9
_TALLY = Pattern(r"x\d+|\d+x", re.IGNORECASE)  # how often something happened
_EASY_TO = Pattern(r"\b(?:easy|easier|nice|good|great|lovely|pleasant) to \w+ (?:to|with)$")


def allowed(forms: dict[Form, str]) -> list[Form]:
    """Return the forms in which a name may hold a word."""
    said = forms["as said"]
    never = said.lower() in nouns().verdicts | nouns().fillers or not names_nobody([said]) or _TALLY.fullmatch(said)
    return [] if never else [*forms]


def may_be_somebody(quote: str, words: Sequence[tuple[int, int]], number: int) -> bool:
    """Tell whether a word in small letters stands where somebody is named, and is no word that people write in small letters, or holds what cannot be seen."""
    word = quote[slice(*words[number])]
    if not word.isprintable():
        return True
    before = quote[slice(*words[number - 1])].lower() if number else ""
    strange = word.islower() and len(word) > _SHORT and not is_familiar(word) and spelled(word, alone=True) == word
    return strange and before in _SPOKEN_TO


def is_done_by_others(quote: str, told: Sequence[str], start: int) -> bool:
    """Tell whether what is named as a doing was done by somebody else: "some went home discouraged", "you froze when Ines changed the brief"."""
    doing = told[0].endswith("ing") or tuple(told[:2]) == ("how", "I")
    before = quote[:start]
    others = any(each.search(before) is not None for each in (_BY_OTHERS, _BY_SOMEBODY))
    return doing and (others or _is_done_by_one_of_them(quote, before))


def _is_done_by_one_of_them(quote: str, before: str) -> bool:
    """Tell whether a remark that speaks to "you" tells what another did ("little Ines hadn't begun, and you never saw"), or only what went on meanwhile: "they left while you were counting"."""
    if not speaks_to_you(quote):
        return False
    named, meanwhile = _BY_ONE_NAMED.search(before), _MEANWHILE.search(before)
    return (
        _BY_THE_OTHER.search(before) is not None
        or (named is not None and not names_nobody([named["who"]]))
        or (meanwhile is not None and not speaks_to_you(before[: meanwhile.start()]))
    )


def _is_thing_in(told: Sequence[str]) -> bool:
    """Tell whether a thing is called by a verb and "in": "the check in", unlike "the walk in" of "left the walk in open"."""
    return told[-1] == "in" and told[-2].lower() in _BEFORE_IN


def _dangles(told: Sequence[str]) -> bool:
    """Tell whether a thing ends in a word that wants another: "the contrast on", unlike "the range left on"."""
    return (
        told[0] in _OF_A_THING
        and len(told) >= _SHORT
        and told[-1] in _WANT_MORE
        and not (
            told[-2].endswith("ing")
            or is_past(told[-2])
            or told[-3] == "to"
            or _is_thing_in(told)
            or CLAUSE.search(" ".join(told))
        )
    )


def _tells(told: Sequence[str]) -> bool:
    """Tell whether a name holds what only a sentence has: "the contrast fails"; or is no more than it: "hid"."""
    small = [word.lower() for word in told]
    only = [word for word in small if word not in SMALL]
    alone = len(only) == 1 and is_past(only[0]) and only[0] in verbs().plain and not is_noun(only[0])
    return alone or any(
        word in verbs().told and (at == 0 or small[at - 1] not in _SAY_OF_OTHERS) for at, word in enumerate(small)
    )


def _is_the_post(told: Sequence[str]) -> bool:
    """Tell whether a name is what was applied for, or ends in it: "the Bar Manager job", "driving a van for the ..."."""
    before = told[-2] if len(told) >= _SHORT else ""
    begins = told[0] == "the" or (tuple(told[-4:-2]) == ("for", "the") or tuple(told[-5:-3]) == ("for", "the"))
    return (
        begins
        and CLAUSE.search(" ".join(told)) is None
        and told[-1] in _OF_THE_POST
        and (before[:1].isupper() or before.lower() in nouns().posts)
    )


def may_stand(told: Sequence[str], kind: Kind) -> bool:
    """Tell whether a name says something, stumbles nowhere, ends where it may, and accuses nobody: "being dense", "talking over people"."""
    said, last = " ".join(told), told[-1].lower()
    stumbles = (
        _dangles(told) or is_unfinished(told) or any(one.lower() == other.lower() for one, other in pairwise(told))
    )
    ends = (last in nouns().loose_ends and _EASY_TO.search(said) is None) or (len(told) == 1 and last in nouns().alone)
    nothing = all(word.lower() in SMALL | nouns().nameless | _NUMBERS for word in told)
    no_noun = any(each.match(said) for each in _NO_NOUN)
    sentence = CLAUSE.search(said) is None and _tells(told)
    scene = kind != "offer" and (
        _is_the_post(told) or (kind == "gap" and any(each.match(said) for each in _ONLY_PEOPLE))
    )
    unkind = kind != "offer" and (
        _WRONG.search(said) or _NEVER_OF[kind].search(said) or MISDEED.search(said) or _OF_ONES_OWN.search(said)
    )
    return not (stumbles or ends or nothing or no_noun or sentence or scene or unkind or len(told) > _MOST_WORDS)
