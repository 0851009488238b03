"""What a remark was asked about, where it tells of a question: "when Ann asked how you'd cut the budget, you ..." is about the answer to that."""

import re

from coach.catalogue.nouns import names_nobody, nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.shortening import repeats, shortened
from coach.patterns import Pattern

_ASKED = Pattern(  # by others: "you asked" is not, "you were asked" is
    r"(?:\b(?:when|as|(?<!never )once|where)\b(?: (?!you\b(?! were\b))[\w'’-]+){0,3}? |^(?:(?:they|he|she|we|panel) )?(?=asked (?:me|you|him|her)\b))(?:asked|pushed|pressed|questioned|quizzed|probed)(?: (?:you|me|him|her|them))?"
    r"(?: on the call| in the (?:interview|panel|session))? "
    r"(?:(?:about|abt|on) (?P<thing>(?!(?:the call|how|what|why|which|where|it|this|that|them|everything|anything)\b)[^,;:.!?()\n]+?)"
    r"|(?:about |abt |on )?(?P<clause>(?:how|what|why|which|where) (?:(?:you|i|they)\b)?[^,;:.!?()\n]+?))"
    r"(?=\s*(?:[,;:.!?(]|$)|(?<!\bsays)(?<!\bsaid)(?<!\bthinks)(?<!\bfeels)(?<!\bif)(?<!\bwhen)(?<!\bwho)(?<!\bthat) (?:you|u|i|he|she|they)\b(?!['’]))",
    re.IGNORECASE,
)
_GOES_ON = Pattern(  # what was asked has no verb of its own: this is how it was answered
    r"\b(?:it|there|we|was|were|is|are|had|has|got|went|came|answers?|your|nobody|nothing)\b", re.IGNORECASE
)
_ABOUT_OTHERS = Pattern(r"\b(?:he|she)\b", re.IGNORECASE)  # the person, in what was written about them
_BY_ME = Pattern(r"\bi (?:asked|pushed|pressed|questioned|quizzed|probed)\b", re.IGNORECASE)
_YOU = Pattern(r"\byou(?:r|['’]\w+)?\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![\d$£€])[^\W\d_]+(?:['’][^\W\d_]+)*(?!\d)")  # not the M of $22M, nor Q1
_CONTRACTED = re.compile(r"'(?:d|m|ve|ll)$")
_POINTS_BACK = Pattern(r"\b(?:it|this|that|they|them)\b", re.IGNORECASE)
_FEWEST, _MOST = 3, 12
_JOINTS = frozenset(("that", "who", "which", "whose", "and", "or", "the", "a"))


def asked_about(quote: str) -> str | None:
    """Return what was asked, as the person says it ("how I'd cut the budget", "the second outage"); ``None`` where no question is told of."""
    found = _ASKED.search(quote)
    if found is None or (
        _BY_ME.search(found[0]) and not _YOU.search(quote)
    ):  # in one's own notes it is oneself who asks
        return None
    whole = as_mine(found["thing"] or found["clause"]).strip(" \"'“”")
    said = shortened(whole, lambda words: len(words.split(" ")) <= _MOST and not repeats(words, quote))
    if said is None:
        return None
    if said != whole and _POINTS_BACK.search(said):
        return None  # "what it would look like", without the if
    words = [word[0] for word in _WORD.finditer(said)]
    if not words or _ABOUT_OTHERS.search(said) or not _names_nobody(words):
        return None
    if words[-1].lower() in _JOINTS:
        return None
    says_it = len(words) >= _FEWEST + (said != whole) if found["clause"] else _is_a_thing(said, words[-1])
    return said if says_it else None


def _is_a_thing(thing: str, last: str) -> bool:
    return _GOES_ON.search(thing.replace("your ", "")) is None and last.lower() not in nouns().open_ends


def _names_nobody(words: list[str]) -> bool:
    return names_nobody(_CONTRACTED.sub("", word) for word in words)
