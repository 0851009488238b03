"""Makes words of a remark short enough for a letter: without their last parts, as long as anything remains."""

from collections.abc import Callable

from coach.patterns import Pattern

_JOINT = r" (?:at|for|with|in|on|by|under|after|before|when|if|until|during|without|across|who|around|about|between|from|through|over|than|into|towards|of|to)\b"
_LAST_PART = Pattern(rf"{_JOINT}(?:(?!{_JOINT}).)*$")
_WORD = Pattern(r"[\w'’-]+")
_IN_A_ROW = 6  # of the remark's words; more ``coach.checks.grounding`` takes for an echo


def shortened(words: str, fits: Callable[[str], bool]) -> str | None:
    """Return the words without as many of their last parts as it takes to fit: "the intonation" of "the intonation in the Don Juan excerpt"; ``None`` where they never do."""
    while not fits(words):
        shorter = _LAST_PART.sub("", words)
        if shorter == words:
            return None
        words = shorter
    return words


def repeats(words: str, quote: str, *, before: str = "") -> bool:
    """Tell whether so many words of a remark stand there in a row that a letter would repeat it; ``before`` is what follows them in the letter."""
    said = _words(f"{words} {before}")
    told = " ".join(_words(f"{quote} {before}"))
    return any(" ".join(said[at : at + _IN_A_ROW + 1]) in told for at in range(len(said) - _IN_A_ROW))


def _words(text: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(text.lower())]
