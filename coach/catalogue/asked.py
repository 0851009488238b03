"""What a remark was asked about, where it tells of a question: "when Ann asked how you'd cut the budget, you ..." is about the answer to that."""

import re

from coach.catalogue.nouns import names_nobody, nouns
from coach.catalogue.pronouns import as_mine
from coach.patterns import Pattern

_ASKED = Pattern(
    r"\b(?:when|as|once|where)\b(?: [\w'’-]+){0,3}? (?:asked|pushed|pressed|questioned|quizzed|probed)(?: (?:you|me|him|her|them))?(?: on the call| in the (?:interview|panel|session))? "
    r"(?:(?:about|on) (?P<thing>(?!(?:the call|how|what|why|which|where|it|this|that|them|everything|anything)\b)[^,;:.!?()\n]+?)|(?:about |on )?(?P<clause>(?:how|what|why|which|where) (?:(?:you|i|they)\b)?[^,;:.!?()\n]+?))"
    r"(?=\s*(?:[,;:.!?(]|$)| (?:you|i|he|she|they|the answers?|and)\b(?!['’]))",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\d$£€])[^\W\d_]+(?:['’][^\W\d_]+)*")  # not the M of $22M
_ABOUT_OTHERS = Pattern(r"\b(?:he|she)\b", re.IGNORECASE)  # the person, in what was written about them
_FEWEST, _MOST = 3, 9
_REPEATED = 6  # words in a row, with which a frame that goes on as the remark does would be an echo


def asked_about(quote: str) -> str | None:
    """Return what was asked, as the person says it ("how I'd cut the budget", "the second outage"); ``None`` where no question is told of."""
    found = _ASKED.search(quote)
    if found is None:
        return None
    said = as_mine(found["thing"] or found["clause"]).strip(" \"'“”")
    words = [word[0] for word in _WORD.finditer(said)]
    if len(words) > _MOST or not names_nobody(
        word.removesuffix("'d").removesuffix("'m").removesuffix("'ve") for word in words
    ):
        return None
    if _ABOUT_OTHERS.search(said) or (found["clause"] and len(words) < _FEWEST):
        return None
    last = said.split(" ")[-_REPEATED:]
    if len(last) == _REPEATED and " ".join(last) in quote:
        return None
    return None if found["thing"] and (not words or words[-1].lower() in nouns().open_ends) else said
