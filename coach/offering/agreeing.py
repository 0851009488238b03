"""Turns what they ask leave for into the yes to it: "Want me to send the spec over?" is answered by "please send me the spec"."""

import re

from coach.catalogue import as_mine
from coach.catalogue.verbs import lemma
from coach.patterns import Pattern
from coach.sentences.confided import ONLY_THEIRS_TO_GIVE, PRIVATE
from coach.sentences.deciding import wants_a_line
from coach.sentences.elsewhere import left_there
from coach.sentences.familiar import is_familiar

_ASKED = (
    r"(?:(?:do|would|did) (?:you|u) (?:want|like|prefer)|(?:^|[^\w])want|like|happy|glad|love|pleased|willing|ok(?:ay)?|fine|alright|all right) (?:for )?(?:me|us) to"
    r"|\b(?:shall|should|can|could|may|might) (?:i|we)|\b(?:if|whether) (?:i|we) (?:should|can|could|may|might)|\b(?:i|we)(?:['’]ll| will)"
    r"|\b(?:ok(?:ay)?|fine|alright|all right)(?: with you)? (?:if|for) (?:i|we)|\bmind if (?:i|we)|\bobjections? if (?:i|we)"
    r"|\b(?:i|we)(?:['’]d| would|['’]ll| will|['’]m| am|['’]re| are)?(?: also)?(?: be)? (?:like|love|glad|happy|pleased|willing) to"
    r"|(?:^|[.,;!?–-] ?)(?:happy|glad) to"
    r"|\bif it(?:['’]s| is) ok(?:ay)? to|\bif ok(?:ay)? to"
)
_VERB = r"(?:send|put|keep|hold|hang|forward|pass|share|add|submit|mention|look|move|recommend|refer|register|bear|introduce|intro|connect|carry|e-?mail|save|include)"
_TURNED = Pattern(
    rf"(?:{_ASKED}) (?:also |just |still |maybe |perhaps )?(?P<yes>{_VERB}\b(?: (?!(?:if|and|but|so|because|since|unless|when|as|then|who|which|just|or|whether|until|till|while|before|after|where|that)\b)[\w&'’/+-]+){{1,9}})",
    re.IGNORECASE,
)
_CONSIDERED = Pattern(
    r"\b(?:would|do) (?:you|u) (?:like|want) to (?P<yes>(?:be|stay|remain) (?:considered|told|notified|kept|put|added|included|on)\b(?: (?!(?:if|and|but|so|because|since|unless|as|then|or|whether)\b)[\w&'’/+-]+){0,7})\s*\?"
    r"|\b(?:if|whether|should) (?:you|u)(?:['’]d| would)? (?:also |still )?(?:like|want|wish|care) to (?P<told>(?:be|stay|remain) (?:considered|told|notified|kept|put|added|included|on)\b(?: (?!(?:if|and|but|so|because|since|unless|as|then|or|whether|please|let|by|this|drop|reply|when)\b)[\w&'’/+-]+){0,7})(?=\s*(?:[.,;!?)]|$|(?:and|by|please|let|drop|reply|then)\b))",
    re.IGNORECASE,
)
_INVITED = Pattern(
    r"\b(?:come (?:along |in )?(?:and|to)|let you|like to|want to|welcome to|happy for (?:you|me) to|love for you to|spend) "
    r"(?P<do>(?:visit|observe|watch|sit in on|spend|see(?! (?:how|what|if|whether|where|why|it))|join|tour|look round|shadow)\b(?: (?!(?:if|but|so|because|since|unless|when|as|then|who|which|just|or|before|to see|do|please|email|call|ring)\b)[\w&'’/+-]+){1,10})",
    re.IGNORECASE,
)
_NO_VISIT = Pattern(
    r"\b(?:me|us|i|we|you|he|him|his|she|her|they|them|who|it|that|this|opening|role|post|again)\b", re.IGNORECASE
)
_THINGS = (  # that lie about after a trial day
    r"(?:apron|badge|pass|uniform|laptop|key ?cards?|locker keys?|keys?|things|knives|knife roll|tools?|whites|fob|lanyard|id|card|kit|hi-?vis|vest|boots|coat|jacket|shirt|tabard|tunic|jumper|"
    r"samples?|portfolio|books?|hard hat|phone|tablet|headset|permit|folder|equipment|ppe|gear|certificates?|documents?|paperwork|bag|overalls|gloves|scrubs|radio|scanner|gown|mug|drawings|plans|costume|script|score|form|slip)"
)
_ERRAND = Pattern(
    rf"(?:\b(?:can|could|would|will) (?:you|u)(?: be so kind as to)?|\bplease|\bpls|\bremember to|\bdon['’]t forget to|\b(?:you['’]ll|you|u) (?:need|have) to|\bif you could|^\W*(?:and|also|oh|ps)?\W*)(?: (?:please|pls|just|also))*\W?"
    rf"(?P<verb>drop|bring|return|hand|give|leave|collect|pick up|fetch)(?P<before> (?:back|in|off))? (?P<whose>the|your|those|our) (?P<thing>(?:[\w-]+ )??{_THINGS})\b(?P<behind> (?:back|in|off|up|round|over)\b)?",
    re.IGNORECASE,
)
_IF_WANTED = Pattern(
    r"\bif (?:you|u)(?:['’]d| would|['’]re| are)? (?:wish|want|like|fancy|interested|keen)\b|\bwelcome to\b|\b(?:to|and) (?:apply|join)\b"
    r"|\bnext time\b|\bin (?:the )?future\b|\balways\b|\b(?:your|the|any) (?:next|other|future) (?:interview|trial|assessment|one|shift|audition)\b|\b(?:when|if|before) (?:you|u) (?:next |ever )?(?:apply|re-?apply|come back|interview|try again|go for)\b",  # advice for another day
    re.IGNORECASE,
)
_GIVES_BACK = frozenset({"drop", "bring", "hand", "give", "leave"})
_FETCHES = frozenset({"collect", "pick up", "fetch"})
_GOES_ON = Pattern(
    r"^\W*(?:(?:but|and|so) )?(?:do |please |(?:we|i)(?:['’]d| would) (?:love|like) (?:for )?(?:you|u) to )*keep (?:(?:me|us) (?P<posted>posted|updated|in the loop)(?P<on> (?:on|about|with|how) (?:your|the|ur) (?:(?!(?:though|tho|please|pls|and|but)\b)[\w-]+ ?){1,4})?|(?:on )?(?P<doing>pitching|sending|submitting|writing|filing|contributing|coming|volunteering|posting|entering|[a-z]+ing(?= (?:for|with) (?:us|me)\b))\b(?P<what> (?:(?:us|me) )?(?:your|the|our) [\w-]+)?)(?![^.!?]*\b(?:you[’']?ll|you will|won[’']?t|will be|police|is not|isn[’']?t|less|nobody|or)\b)",
    re.IGNORECASE,
)
_OUR = re.compile(r"\bour\b", re.IGNORECASE)
_TO_US = re.compile(r"\b(?:us|me)\b", re.IGNORECASE)
_WITH_ME = Pattern(r"\b(?:with|about) (?P<who>me|us) (?P<doing>[a-z]+ing)\b", re.IGNORECASE)
_THEIR = re.compile(r"\b(?:our|their|my)\b", re.IGNORECASE)
_OF_OTHERS = Pattern(r"\b(?:he|him|his|she|her|they|them|their|who|it|that|this|those|these|ones?)\b", re.IGNORECASE)
_ABOUT_ME = Pattern(
    r"\byou(?:r)?\b|\bmy\b|\b(?:the|an?) (?:\w+ )?(?:specs?|jds?|job descriptions?|details|advert|link|information|info|brief|description|scores?|notes)\b|\bin the meantime\b",
    re.IGNORECASE,
)
_SENT_TO_ME = Pattern(r"^(?P<verb>send|e-?mail|forward|share)(?: you)? (?P<thing>(?:the|an?) )", re.IGNORECASE)
_BARE_CV = Pattern(r"(?<=^send )(?=(?:cv|resume|profile)\b)", re.IGNORECASE)
_LEFT_OVER = Pattern(
    r"(?: (?:until then|till then|until|till|for it|for that|for them|for this|then|over|across|through|please|instead|too|though|with you|here|coming|starting|opening|in|for|to|on|at|of|by|the|a|an|your|my|our))+$",
    re.IGNORECASE,
)
_PUTS_IN = Pattern(
    r"^(?:send|share|pass|submit|put) my (?:cv|resume|profile|name|info|details|application)(?: on| in| forward| down)?$|^put my name (?:in|down|forward)$|^put me (?:in|down|forward)$|^(?:keep|bear) me in mind$",
    re.IGNORECASE,
)
_SLANG = Pattern(r"\b(?:you|u) (?:over|across|through|up|in(?! mind))\b", re.IGNORECASE)
_THEIR_OWN = Pattern(
    r"\b(?:our|my(?! (?:cv|resume|profile|name|details|number|info|application|documents)))\b", re.IGNORECASE
)
_TO_SOMEBODY = Pattern(r" (?:to|with|by) (?:[a-z]+ )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*$")  # nobody else is named
_TO_SOMEBODY_SMALL = Pattern(r" (?:to|with|by) (?P<who>[a-z][\w'’-]+)(?: (?:at|from|in|over at) [\w'’& -]+)?$")
_SMALL_CV = re.compile(r"\bcv\b")
_INTRO = re.compile(r"^intro ", re.IGNORECASE)
_PASS_NAME = Pattern(r"^pass my \w+$")
_AS_OBJECT = re.compile(r"\b(?:you|u)\b", re.IGNORECASE)


def yes_to(words: str) -> str | None:
    """Return what they may do, as the person asks them for it: "put my name in"; ``None`` where it cannot be turned with care."""
    found = _TURNED.search(_WITH_ME.sub(_if_i, words))
    if found is None:
        return None
    said = found["yes"]
    if is_only_theirs(words) or _SLANG.search(said) or (not _ABOUT_ME.search(said) and not _BARE_CV.search(said)):
        return None
    if _OF_OTHERS.search(_LEFT_OVER.sub("", said)):
        return None
    whose = _BARE_CV.sub("your ", _SENT_TO_ME.sub(r"\g<verb> you \g<thing>", _to_nobody(_ours(said))))
    mine = _INTRO.sub("introduce ", as_mine(_AS_OBJECT.sub("me", whose))).replace("\0", "your")
    whole = _whole(mine)
    return None if whole is None else _SMALL_CV.sub("CV", _PASS_NAME.sub(r"\g<0> on", whole))


def wish_in(words: str) -> str | None:
    """Return what the person is asked to wish for, as they say it: "be considered", of "would you like to be considered?"."""
    found = _CONSIDERED.search(words)
    if found is None:
        return None
    said = found["yes"] or found["told"]
    if found["yes"] is None and not wants_a_line(words):  # "if you'd like to be considered, visit our site"
        return None
    if _OF_OTHERS.search(_LEFT_OVER.sub("", said)) or is_only_theirs(said):
        return None
    return _LEFT_OVER.sub("", as_mine(_ours(said)).replace("\0", "your"))


def visit_in(words: str) -> str | None:
    """Return what somebody is invited to do there, as they say it: "visit and observe your department for a day"."""
    found = _INVITED.search(words)
    if found is None or _NO_VISIT.search(found["do"]):
        return None
    said = _LEFT_OVER.sub("", _THEIR.sub("your", found["do"]))
    return said if len(said.split()) > 1 else None


def errand_in(words: str) -> str | None:
    """Return the practical thing that they ask for, as the person says it: "drop the whites back"; ``None`` where it would say yes to something else."""
    thing = left_there(words)
    if thing is not None:
        return f"collect my {thing}"
    found = _ERRAND.search(words)
    if found is None or _IF_WANTED.search(words):
        return None
    verb, before, behind = found["verb"].lower(), found["before"] or "", found["behind"] or ""
    if verb in _GIVES_BACK and not (before or behind):
        return None
    whose = "my" if verb in _FETCHES and found["whose"].lower() == "your" else "the"
    return f"{verb}{before} {whose} {found['thing']}{behind}"


def going_on_in(words: str) -> str | None:
    """Return what they want the person to go on doing for them: "keep pitching", of "keep pitching us freelance"; cheer is no request."""
    found = _GOES_ON.search(words)
    if found is None:
        return None
    if found["posted"] is not None:
        return f"keep you {found['posted'].lower()}{as_mine((found['on'] or '').rstrip())}"
    what = as_mine(_TO_US.sub("\0", _OUR.sub("\0r", found["what"] or ""))).replace("\0", "you")
    return f"keep {found['doing'].lower()}{what}"


def is_only_theirs(words: str) -> bool:
    """Tell whether it is about what only the person may give or tell: a passport, a sick note, what partner companies get."""
    return PRIVATE.search(words) is not None or ONLY_THEIRS_TO_GIVE.search(words) is not None


def takes_a_post(yes: str) -> bool:
    """Tell whether a yes reads on with what it is for: "put my name in" "for the night post"."""
    return _PUTS_IN.search(yes) is not None or yes in {"be considered", "be put forward"}


def _if_i(found: re.Match[str]) -> str:
    """Return "with me keeping" as "if I keep"."""
    return f"if {'I' if found['who'].lower() == 'me' else 'we'} {lemma(found['doing']) or found['doing']}"


def _to_nobody(said: str) -> str:
    """Return it without the person to whom something goes, who may stand in small letters: "send your cv to maria at the yard"."""
    small = _TO_SOMEBODY_SMALL.search(said)
    if small is not None and not is_familiar(small["who"]):
        said = said[: small.start()]
    return _TO_SOMEBODY.sub("", said)


def _ours(said: str) -> str:
    return _THEIR_OWN.sub("\0", said)


def _whole(said: str) -> str | None:
    """Return it without the loose words behind it, which a particle of its verb is not: "put my name in"."""
    kept = re.match(
        r"(?:put (?:me|my (?:name|cv|details)) (?:in|down|forward)|carry (?:me|my (?:name|application|score|details)) over|(?:keep|bear) me in mind)\b",
        said,
    )
    if kept is not None:
        behind = said[kept.end() :]
        return kept[0] + ("" if _LEFT_OVER.fullmatch(behind) else _LEFT_OVER.sub("", behind))
    return _LEFT_OVER.sub("", said) if len(_LEFT_OVER.sub("", said).split()) > 1 else None
