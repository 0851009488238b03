"""Whether words of a remark may stand as a name: whole, of something, naming nobody."""

import re
from collections.abc import Sequence

from coach.catalogue.nouns import is_whole, names_nobody, nouns
from coach.patterns import Pattern

_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_NAMES_NOTHING = (
    Pattern(  # what only counts, or is a mark
        r"\b(?:one|two|three|four|five|some|several|a few|both) (?:questions?|areas?|points?|things?|answers?|sections?|criteria|tasks?|parts?|items?)$"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred)$|(?<![A-Z]{2}) \d+(?:/\d+)?$|^\d+ (?:across|of|in|over|for|from)\b"
        r"|\b(?:min(?:ute)?|hour)s? (?:behind|late|over|short)$"
        r"|\d ?(?:min|minute|hour|hr|sec|second)s?(?: (?:on|of|for|in|over|[a-z]+ing)\b|$)",
        re.NOFLAG,
    ),
    Pattern(  # so many of them, which is the remark and not what it is about
        r"^one \d|\b(?:a lot|a bit|at all)$|^(?:what|how) (?:to (?:do|say)|(?:you|u|I|i|he|she)(?:['’]d| would)? (?:do|say|did|said|was|got))$|^wh(?:at|ere|ich|o|y)\b.* one$|^(?:where|how|when)\b.* (?:would|will|could) (?:come|go|be|get|sit)$|^why (?:you|i|he|she) (?:was|were)\b|^(?:the )?(?:two|three|four|five|six) [a-z]+[^s]$|^(?:the |my )?(?:\d[\d,.]*\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)(?: or (?:\d+|\w+))? (?!(?:day|week|month|year|minute|hour|part|step|page|point|stage|round|way|star|course|person)s?\b)(?:[a-z-]+ )*?[a-z-]{3,}s\b(?! (?:plan|exercise|task|test|question)\b)",
        re.NOFLAG,
    ),
    Pattern(r"[\[\]{}<>|]|\b(?:u|ur|q|qs|n|abt)\b|\bp\d+\b|\bw/", re.NOFLAG),  # shorthand, or by who took it down
    Pattern(  # half a clause: "what you sent allocates"
        r"^what (?:you|I|i|he|she|they) \w+ (?!as\b|this\b|across\b|plus\b|versus\b)[a-z]{3,}(?:s|ed)\b(?! of\b)|\b(?:did|was|were|is|are|does)$",
        re.NOFLAG,
    ),
    Pattern(  # a question that was put
        r"^(?:how|what|why|where|when|who|which) (?:did|do|does|is|are|was|were|can|could|will|would|has|have|had) (?:you|i|he|she|we|they|it|the|your|my|this|that)\b",
        re.IGNORECASE,
    ),
)
_KNOWN = Pattern(
    r"\b(?:kno\w+|us(?:es?|ed|ing)|r[ua]ns?|running|experience (?:of|with|in|on)|work\w* (?:with|in|on)|familiar with|trained (?:in|on)|certified in|time on|hands on|more|some|any|no|without|it was|was|is|be) $",
    re.IGNORECASE,
)
_BOASTS = Pattern(r"\bin my (?:current|last|previous|former|present) \w+")  # of what nobody asked about
_JOINED = frozenset({"and", "who"})
_WITH_ONE = 2  # a preposition and a word
_ON, _SPOKEN = (
    frozenset({"on", "about"}),
    frozenset({"answer", "answers", "question", "questions", "story", "example", "talk", "views"}),
)


def names_nothing(inside: str) -> bool:
    """Tell whether words only count, abbreviate, ask or break off, and so name nothing."""
    return any(each.search(inside) for each in _NAMES_NOTHING)


def may_stand(bare: str, *, sure: bool, certain: bool) -> bool:
    """Tell whether a name breaks off nowhere and judges nothing."""
    known, words = nouns(), [found[0] for found in _WORD.finditer(bare)]
    never = known.never - (_JOINED if sure else set())
    if not words or any(word.lower() in never for word in words) or not _has_a_head(words, certain=certain):
        return False
    if words[0].lower() in known.prepositions | {"who"} or (len(words) == 1 and words[0].lower() in known.alone):
        return False
    return certain or is_whole(bare)


def _has_a_head(words: Sequence[str], *, certain: bool) -> bool:
    """Tell whether what a name is about can be one: not "problems" in "problems with streams", but the job in "the paving job"."""
    known = nouns()
    joints = known.prepositions | {"who", "which", "that"}
    joint = next((at for at, word in enumerate(words) if at and word.lower() in joints), len(words))
    told = known.told_by_more if certain and joint > 1 else frozenset()
    head, last = words[joint - 1].lower(), words[-1].lower()
    spoken_on = (
        len(words) == joint + _WITH_ONE and words[joint].lower() in _ON and head in _SPOKEN
    )  # "my answer on parents"
    return not ({head} if spoken_on else {head, last}) & (known.nameless - told)


def is_a_name(bare: str, before: str) -> bool:
    """Tell whether a single word is the name of something that one knows or works with: "already knows Dentrix"."""
    return " " not in bare and bare[:1].isupper() and _KNOWN.search(before) is not None


def is_said(bare: str) -> bool:
    """Tell whether a letter may hold these words: they name nobody, and do not break off."""
    words = [found[0] for found in _WORD.finditer(bare)]
    whole = bool(words) and words[-1].lower() not in nouns().open_ends
    return whole and names_nobody(words) and not _BOASTS.search(bare)
