"""Sentences that are not judged as the rest is: those in another language, and of a text in another language those that touch something personal."""

from collections.abc import Iterable, Iterator

from coach.listening.cautions import is_sensitive
from coach.listening.language import guess_language, may_be_mixed
from coach.listening.personal import is_personal_abroad
from coach.listening.spans import Span
from coach.page import Stretch, unwrapped
from coach.patterns import Pattern

_SENTENCE = Pattern(r"[^\s.!?…](?:[^\n.!?…]|[.!?…](?![\"”“»’)]*(?:\s|\Z)))*[.!?…]*[\"”“»’)]*")
_WRAPPED = Pattern(r"(?<=[^\n]{45}[^\s.!?:;])\n(?=[^\S\n]?\w)")  # a noun, too, which German writes large
_BEFORE, _QUOTES = " \t\r*•-–—", '"“”„‘’«»'


def unread(text: str, stretches: Iterable[Stretch], language: str) -> list[Span]:
    """Return the sentences of a page that no judge of English reads: "fit" where they touch something personal, else "context".

    Of a text that is in another language as a whole, only the former.
    """
    if language == "en" and not may_be_mixed(text):
        return []
    whole = unwrapped(text) if language == "en" else _WRAPPED.sub(" ", text)
    return [
        Span(start, end, label)
        for start, end in _sentences(whole, stretches)
        if (label := _label(whole[start:end], language)) is not None
    ]


def _sentences(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for begin, stop in stretches:
        for found in _SENTENCE.finditer(text, begin, stop):
            words = found[0].lstrip(_BEFORE)
            bare = words.lstrip(_QUOTES)
            start = found.end() - len(bare)
            yield start, start + len(bare.rstrip(" ." if bare == words else f" .{_QUOTES}"))


def _label(words: str, language: str) -> str | None:
    own = guess_language(words)
    if is_personal_abroad(words, language) or (language != "en" and own == "en" and is_sensitive(words)):
        return "fit"
    return "context" if language == "en" and own != "en" else None
