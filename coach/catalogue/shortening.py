"""Makes words of a remark short enough for a letter: without their last parts, as long as anything remains."""

from collections.abc import Callable

from coach.catalogue.nouns import is_noun
from coach.catalogue.verbs import lemma
from coach.patterns import Pattern

_JOINT = r" (?:at|for|with|in|on|by|under|after|before|when|if|until|during|without|across|who|around|about|between|from|through|over|than|into|towards|of)\b"
_LAST_PART = Pattern(rf"{_JOINT}(?:(?!{_JOINT}).)*$")
_LOOSE_END = Pattern(
    r"(?: and [\w'’-]+| (?:that|who|which|it|there)['’]s| (?:that|who|which))$"
)  # what was cut off may have belonged to it: "archiving and point in time recovery"
_BETWEEN_ONE, _OF_TWO = Pattern(r"\bbetween (?!.*\band\b)"), frozenset({"difference", "differences"})
_DETERMINED, _AFTER = (
    Pattern(r" (?:the|our|your|my|their|his|her|its|an?)\b"),
    Pattern(r"\b(?:of|in|on|for|by|at|before|after|about|with)$"),
)
_CLAUSE = Pattern(r"\b(?:who|that|which|where|what|how|when|why|if|I|you)\b")
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)*")  # as ``coach.checks.grounding`` counts them
_BEFORE, _BEHIND = ("about", "on"), "and"  # "the points about ... and ..."
_IN_A_ROW = 6  # of the remark's words; more ``coach.checks.grounding`` takes for an echo


def shortened(words: str, fits: Callable[[str], bool]) -> str | None:
    """Return the words without as many of their last parts as it takes to fit: "the intonation" of "the intonation in the Don Juan excerpt"; ``None`` where they never do."""
    whole = words
    while not fits(words) or _breaks_off(words, whole[len(words) :]):
        behind = whole[len(words) :]
        shorter = words.rpartition(" ")[0] if behind and _is_done(words) else _LAST_PART.sub("", words)
        if shorter in {words, ""}:
            return None
        of_both = words.startswith(" of ", len(shorter))
        words = shorter if of_both else _LOOSE_END.sub("", shorter)
    return words


def _is_done(words: str) -> bool:
    """Tell whether words end in something that was done to what stands before: "my answer on a guest locked" out."""
    last = words.rpartition(" ")[2].lower()
    done = lemma(last) is not None and not is_noun(last) and not last.endswith("ing")
    return done and _CLAUSE.search(words) is None


def _breaks_off(words: str, behind: str) -> bool:
    """Tell whether words want what was cut off behind them: "my answer on dealing", "the step between policy"."""
    before, _, last = words.lower().rpartition(" ")
    if not behind:
        return False
    if behind.startswith(" of ") and _LAST_PART.search(words) is not None:
        return True  # "customer tenure at the date" of something
    if last in _OF_TWO or _BETWEEN_ONE.search(words) is not None:
        return True
    verb = lemma(last) is not None and not is_noun(last)
    return verb and (
        not last.endswith("ing") or _DETERMINED.match(behind) is not None or _AFTER.search(before) is not None
    )


def repeats(words: str, quote: str) -> bool:
    """Tell whether so many words of a remark stand there in a row that a letter would repeat it, with what goes before and behind them in the letter."""
    told = " ".join(_words(quote))
    said = _words(words)
    framed = ([lead, *said, _BEHIND] for lead in _BEFORE)
    return any(" ".join(row[at : at + _IN_A_ROW + 1]) in told for row in framed for at in range(len(row) - _IN_A_ROW))


def _words(text: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(text.lower())]
