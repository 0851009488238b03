"""What was not done, named by the doing of it: "asking about volume" of "you started without asking about volume"."""

import re
from dataclasses import dataclass
from functools import lru_cache, partial

from coach.catalogue.naming import Name, name_of
from coach.catalogue.nouns import is_noun, is_technology, is_written_large, nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.shortening import repeats, shortened
from coach.catalogue.standing import names_nothing
from coach.catalogue.verbs import gerund, lemma, verbs
from coach.familiar import is_familiar
from coach.patterns import Pattern

_YOU = r"(?:you|i|he|she|they|the candidate|him|me|her|them|the applicant)"
_BASE = (  # what stands before the plain form of a verb
    r"(?:did(?:n['’]?t| not)|could(?:n['’]?t| not| hardly)|can(?:['’]?t|not)|wouldn['’]?t|was(?:n['’]t| not) able to|were(?:n['’]t| not) able to|unable to|not able to"
    r"|failed to|forg[eo]t(?:ten)? to|neglected to|omitted to|struggled to|(?<=you )found it (?:hard|difficult) to|(?<!no )(?<!not )(?<!n't )(?<!n’t )(?:needs? to|needed to)|not dare to|(?:had|have) to be (?:told|asked|reminded) to|had to (?:ask|tell|remind|prompt) (?:you|her|him|me|them) to"
    rf"|(?:want(?:ed)?|like(?:d)?|expect(?:ed)?|hop(?:ed|ing) for|prefer(?:red)?) {_YOU} to|(?:want(?:ed)?|like(?:d)?|hop(?:ed|ing)) to (?:hear|see) {_YOU}"
    r"|(?:did(?:n['’]?t| not)|never) (?:say|mention|tell (?:us|me|him|her|them)) (?:that )?(?:you|i|he|she|they)(?: would|['’]d)"
    r"|(?<=you )(?:should|ought to|(?:might |may )?want to|must)|it (?:would|might|may|could|['’]d) (?:also )?(?:help|be (?:good|worth|useful|helpful|wise|best))(?: for you)? to)"
)
_PARTICIPLE = r"(?:had(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|(?:had |has |have |['’]d |['’]ve )?never|should have|could have|might have)"
_DOING = r"(?:without|instead of|rather than|by not|for not|not)"
_BETWEEN = r"(?:(?:really|actually|quite|always|ever|even|once|then|yet|also|properly|fully|just|first|either|(?!only\b|merely\b|simply\b)\w+ly) )*"
_UNDONE = Pattern(
    rf"\b(?:{_BASE} {_BETWEEN}(?P<plain>[a-z]{{2,}})|{_PARTICIPLE} {_BETWEEN}(?P<done>[a-z]{{3,}})|{_DOING} {_BETWEEN}(?P<doing>[a-z]{{2,}}ing))\b(?P<rest>[^.,;:!?()\n–—“”\"]*)",
    re.IGNORECASE,
)
_ADVISED = Pattern(
    r"^\W*(?:(?:(?P<asked>please|pls|next time)|but|and|so|also),? )*(?P<plain>[a-z]{2,})(?P<rest>(?: [^.,;:!?()\n–—“”\"]*)?)",
    re.IGNORECASE,
)
_SPENT = Pattern(
    r"\bspen[dt](?:ing)? (?=[^.,;:!?\n]{0,40}(?:\d|\bhalf\b|\bmost\b|\bmuch\b|\ball\b))[^.,;:!?\n]{0,50}?(?:min(?:ute)?s?|hours?|time|session|interview|slot|round|of it|half) (?:(?P<doing>(?!during)[a-z]{2,}ing\b[^.,;:!?()\n]*)|(?P<on>on|in) (?P<what>[^.,;:!?()\n]+))",
    re.IGNORECASE,
)
_ENDS = Pattern(
    r"\s(?:[-–—]\s|(?:and|but|or|so|because|until|unless|although|though|if|since|as|which|while|before|after|when|till|once|at all|enough|yet|either|unprompted|properly|again|w/|apparently|twice|several|repeatedly|(?:a few|two|three|four|five|many) times|\d+x)\b)"
)
_ASKING = frozenset({"ask", "check", "find", "say", "consider", "think", "wonder", "establish", "clarify", "decide"})
_WHAT = Pattern(r"\s(?:who|what|how|where|why|whether|when|if)\b")
_BY_OTHERS = Pattern(
    r"\b(?:we|they|nobody|no one|none of us|panel|board|team|committee|interviewers?|client|customers?|readers?)(?: (?:simply|really|also|just|still|\w+ly))* $",
    re.IGNORECASE,
)
_BY_ME, _TO_YOU = Pattern(r"\bI(?: \w+ly| also| just)* $"), Pattern(r"\b(?:you|your)\b", re.IGNORECASE)
_WANTED = Pattern(r"want|like|expect|hop|prefer", re.IGNORECASE)
_TAKES = Pattern(
    r" (?:(?:the|an?|your|my)\b|(?P<little>some|more|one|two|three|up|through|over|on|for|with|about|in|together|numbers|figures)\b)"
)
_NOT_PLAIN = Pattern(
    r"(?:\w+(?:ed|ing|ly|[^s]s)|all|not|only|both|such|quite|rather|what|that|when|if|as|while|half|just|even|still|no|then|than|and|or|but|so|like|nor|where|why|how|who|which)$"
)
_DROPPED = Pattern(r"^(?:a single|even|much|all of|enough|any(?= [a-z]+(?:s|ing)\b)) ")
_ONLY_HAPPENS = Pattern(r"\b(?:what|how|why|where|when|who|whether) (?:(?:an?|the|my|any) )?\w+$")
_OF_MORE = Pattern(
    r"\b(?:bigger|larger|smaller|higher|lower|longer|shorter|more|less|fewer|older|newer|better)$"
)  # than what?
_ENDED = Pattern(r"[.;]\s")
_MARKED = Pattern(r"[\[\]{}<>|]")  # by who took it down
_NO_OBJECT = Pattern(
    r"\b(?:it|them|him|her|us|that|this|those|these|ones?(?! [a-z])|so|there|anything|everything|something|nothing|myself|yourself|himself|herself|me|you|I)\b"
)
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "some", "both", "all", "many", "most"})
_PARTICLES = frozenset({"up", "out", "off", "down", "over", "back"})
_FEWEST, _MOST = 2, 8
_BARE = 2  # words: whose, and what
_CLAUSE = 3  # words: "what happens" tells nothing
_KEPT = 256


@dataclass(frozen=True, slots=True)
class Undone:
    """What was not done, and where the remark says so; ``instead`` where it is an -ing form that the remark denies ("without asking"), so that what stands before it was done in its place."""

    name: Name
    start: int
    instead: bool


def name_of_gap(quote: str) -> Name | None:
    """Return what a gap is about, as ``name_of`` does; by the time that was spent, or by what was not done, where no name of its own tells as much."""
    spent = _time_spent(quote)
    if spent is not None:
        return spent
    own, undone = name_of(quote), left_undone(quote)
    return own if undone is None or (own is not None and _tells_as_much(own, undone, quote)) else undone.name


def said_in_a_letter(found: Name, quote: str) -> str | None:
    """Return a name without the parts that would repeat the remark, if enough is left of it to tell what is meant."""
    said = shortened(found.words, lambda words: not repeats(words, quote))
    if (
        said is not None
        and said != found.words
        and len(said.split()) <= _BARE
        and said.rpartition(" ")[2] in nouns().alone
    ):
        return None  # "my experience", of what?
    if said is None or said == found.words or found.neutral is not None:
        return said
    words = said.lower().split()
    return None if len(words) < _CLAUSE or names_nothing(said) or words[-1] in nouns().nameless else said


def _time_spent(quote: str) -> Name | None:
    """Return what too much time went into, where a remark counts it: "the time on cleaning the file" of "you spent 25 of the 40 minutes cleaning the file"."""
    found = _SPENT.search(quote)
    if found is None:
        return None
    what = _object("", f" {found['doing'] or found['what']}")
    frame = "the time on" if found["doing"] or found["on"] == "on" else f"the time {found['on']}"
    words = shortened(as_mine(f"{frame} {what}"), partial(_may_stand, quote=quote)) if what else None
    if words is None or len(words.split()) <= len(frame.split()) + (found["doing"] is not None):
        return None
    return Name(words, words, mine=False, shown=False, leads=True, sure=True)


def _tells_as_much(own: Name, undone: Undone, quote: str) -> bool:
    """Tell whether a name says what was missed: not "tests" of "writing tests", nor "the queue" where retries were left out."""
    if own.words in undone.name.words:
        return not own.asks and not (own.words.islower() and own.neutral == own.words)
    begins = quote.find(own.words.rsplit(maxsplit=1)[-1])
    if 0 <= begins < undone.start and _ENDED.search(quote, begins, undone.start):
        return False  # what was told of before another sentence may have been well
    if own.leads and own.sure and own.neutral is not None:
        return True  # the remark is said of it: "the threshold question was weaker, ..."
    return not undone.instead and begins < undone.start


@lru_cache(maxsize=_KEPT)
def left_undone(quote: str) -> Undone | None:
    """Return what a remark says was not done, as something that is done ("writing tests"); ``None`` where it tells of nothing, or in words that would judge or name somebody."""
    advised = _ADVISED.match(quote)
    if advised is not None and _is_advice(advised):
        name = _named(advised["plain"].lower(), advised["rest"], quote)
        return Undone(name, advised.start(), instead=False) if name is not None else None
    for found in _UNDONE.finditer(quote):
        verb = found["plain"].lower() if found["plain"] else lemma(found["done"] or found["doing"])
        others = _BY_OTHERS.search(quote, 0, found.start()) and not _WANTED.match(found[0])
        mine = _BY_ME.search(quote, 0, found.start()) and _TO_YOU.search(quote)
        if verb is None or verb in verbs().say_nothing or others or mine:
            continue
        name = _named(verb, found["rest"], quote)
        if name is not None:
            return Undone(name, found.start(), instead=found["doing"] is not None)
    return None


def _is_advice(found: re.Match[str]) -> bool:
    """Tell whether a remark begins with a verb that tells somebody what to do: "rotate the screen before you show it"."""
    verb, takes = found["plain"].lower(), _TAKES.match(found["rest"])
    if verb in verbs().advised and takes is not None:
        return not (takes["little"] and verb in verbs().also_nouns)  # "talk on the regulations ran over"
    if (
        is_noun(verb)
        or verb in verbs().say_nothing | nouns().prepositions
        or verb in verbs().plain
        or _NOT_PLAIN.match(verb)
    ):
        return False
    return found["asked"] is not None or (takes is not None and not takes["little"] and is_familiar(verb))


def _named(verb: str, rest: str, quote: str) -> Name | None:
    said = _object(verb, rest)
    if verb == "do" and said.split(" ", 1)[0] in nouns().prepositions:
        return None  # "what I wanted him to do with the numbers"
    words = shortened(as_mine(f"{gerund(verb)} {said}"), partial(_may_stand, quote=quote)) if said else None
    return Name(words, None, mine=True, shown=False, leads=True, sure=True) if words is not None else None


def _object(verb: str, rest: str) -> str:
    """Return what is done to what, up to where another thought begins."""
    asked = _WHAT.match(rest) if verb in _ASKING else None
    joint = _ENDS.search(rest, asked.end() if asked is not None else 0)
    words = rest[: joint.start()] if joint is not None else rest
    return _DROPPED.sub("", words.strip(" '’"))


def _may_stand(words: str, quote: str) -> bool:
    """Tell whether a letter may speak so: whole, short, without pronoun, verdict or somebody's name."""
    told = words.split()
    known = nouns()
    if not _FEWEST <= len(told) <= _MOST or _NO_OBJECT.search(words.split(" ", 1)[1].replace("how I ", "how ")):
        return False
    small = [word.lower().strip("'’") for word in told]
    if _OF_MORE.search(words) or _ONLY_HAPPENS.search(words) or _MARKED.search(words):
        return False
    if {*small} & known.never_in_a_clause or small[-1] in _NUMBERS | (
        known.open_ends | known.prepositions
    ) - _PARTICLES:
        return False
    return not any(map(_may_be_a_name, told[1:])) and not repeats(words, quote)


def _may_be_a_name(word: str) -> bool:
    """Tell whether a word is written like the name of somebody, or of something that a reader could take for somebody."""
    return word[:1].isupper() and word != "I" and not (is_written_large(word) or is_technology(word))
