"""What is cleared of blame: "it wasn't the quality", "nor was it the SQL", "nothing you could have done would have altered it"."""

import re

from coach.listening.leaning import finds_fault, speaks_well
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_JUDGES = r"(?:answer|best|right|same|first|last|only|whole|full|complete|finished|way|kind|sort|level|standard|case|point|place|time|moment|thing|one|end|real|usual|correct|proper|most|own|turn|job|call|question|brief|task|assignment|recipe|plan|procedure|policy|\w+est)"
_MATTER = rf"(?:the|your|his|her|my) (?!{_JUDGES}\b)[\w'’-]+(?: (?:of|in|on|with|for) (?:the|your|his|her|my) [\w'’-]+| (?!(?:we|they|i|you|he|she)\b)[\w'’-]+)?"
_ENDS = r"(?=\s*(?:$|[,;.:!?\n–—]|(?:and|but|either|at all|as such|(?:that|which) (?:let|cost|did|sank|lost|decided|stopped|put|held|swung))\b))"
_NOT_IT = r"(?:(?:was|were|is)(?:n['’]?t| not| never)|['’]s not)(?: really| actually)?"
_CLEARED = Pattern(
    rf"\bit {_NOT_IT} (?:because of |down to |about |a (?:matter|question) of )?(?:{_MATTER}|anything (?:that )?(?:you|he|she|i) (?:did|said|lacked)){_ENDS}"
    rf"|\b(?:nor|neither) was it (?:because of |down to |about )?{_MATTER}{_ENDS}"
    rf"|^\W*(?:the|your|his|her|my) (?:[\w'’-]+ ){{1,4}}{_NOT_IT} (?:the|a|our|my) (?:real )?(?:reason|problem|issue|trouble|obstacle|cause|sticking point)\b"
    r"|\b(?:it|decision|outcome|choice) (?:really )?(?:had|has) nothing to do with (?:the|your|his|her|my|you|how) ?"
    r"|\bnothing (?:that )?(?:you|he|she|i) (?:(?:could|would|might|can)(?: have|['’]ve)? (?:\w+ )?(?:done|said|changed|do|change)|(?:did|said|have done) (?:was |wrong|caused|cost|lost))\b(?! (?:better|differently))"
    r"|\b(?:was|is)(?:n['’]?t| not) (?:in any way )?(?:your|his|her|my) (?:fault|doing)\b|\b(?:no|not a) reflection (?:on|of) (?:you|your|him|her|me)\b|\bnothing wrong with (?:you|your|how)\b"
    r"|\b(?:you|i) (?:may|might|will|probably|could)(?: well| probably)? (?:suspect|think|assume|suppose|guess|imagine|fear|worry)(?: that)? it (?:was|is) (?:the|your|my|down to|because|about)\b",
    re.IGNORECASE,
)
_SENTENCE_END = Pattern(r"[.!?;]\s|\n")
_CLAUSE_END = Pattern(r"[,;:.!?\n–—]|\bbut\b|\band (?=(?:you|it|we|i)\b)", re.IGNORECASE)
_OWN_WORDS = Pattern(r"\b(?:said|say|says|told|claim\w*|insist\w*|argu\w+|answered|replied)\b", re.IGNORECASE)
_GOES_ON = Pattern(r"\W*(?:those|these|they|which)\b", re.IGNORECASE)
_IT_WAS = Pattern(r"\W*(?:and|well|in part|partly),? (?:it was\b|you(?:['’]d| would) be right|rightly)", re.IGNORECASE)


def clears(words: str) -> bool:
    """Tell whether words say that something was not to blame, or nobody was."""
    return _CLEARED.search(words) is not None


def is_cleared(point: Point, reading: Reading) -> bool:
    """Tell whether a remark, with what leads to it in its sentence, only says what was not the reason."""
    text = reading.feedback.text
    lead = _SENTENCE_END.split(text[: point.start])[-1]
    found = _CLEARED.search(f"{lead}{point.quote}")
    if found is None or found.end() <= len(lead) or _IT_WAS.match(text, point.end):
        return False
    before, behind = point.quote[: max(0, found.start() - len(lead))], point.quote[found.end() - len(lead) :]
    turn = _CLAUSE_END.search(behind)
    rest = behind[turn.start() :] if turn is not None else ""
    theirs = _OWN_WORDS.search(before) is not None  # who says that it was not their fault is no witness
    return not (theirs or finds_fault(before)) and _adds_no_blame(rest)


def _adds_no_blame(rest: str) -> bool:
    """Tell whether what follows only goes on about what was cleared, or praises: "those took you ten minutes"."""
    goes_on = _GOES_ON.match(rest) is not None or speaks_well(rest)
    return not rest.strip(" .!,;:") or (goes_on and not finds_fault(rest))
