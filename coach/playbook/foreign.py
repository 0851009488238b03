"""The reply to a feedback in another language, which was not judged: thanks and no more, or that a little time is needed."""

import re

from coach.listening.language import calls_by_first_name
from coach.phrases import phrase
from coach.playbook import framing
from coach.schemas import Reply
from coach.sentences.titles import TITLES
from coach.writing import Brief

_LANGUAGES = frozenset({"de", "fr", "es", "it", "nl", "pt", "sv", "pl"})
_OTHER = "other"
_CALLS_IN_ANOTHER_FORM = frozenset({"pl"})  # "Cześć Kasiu" greets Kasia, who does not sign so
_TITLED = re.compile(rf"(?:{TITLES})\b")


def is_foreign(brief: Brief) -> bool:
    """Tell whether a reply is owed in another language, about which no more can be said than thanks, or that it has to wait."""
    situation = brief.outline.situation
    return situation == "foreign" or (situation == "sensitive" and brief.reading.language != "en")


def foreign(brief: Brief) -> Reply:
    """Write a short mail, or for a chat and a note a line or two, in the language of the feedback."""
    words, tone = _Words(brief.reading.language), brief.options.tone
    key = "waits" if brief.outline.situation == "sensitive" else "thanks" if tone == "warm" else tone
    if brief.channel != "email":
        return Reply(subject=None, body=_line(words.of(key if key == "waits" else "brief"), _hello(brief, words)))
    hello = _hello(brief, words) or words.of("hello")
    close = words.of("close_formal" if tone == "formal" else "close")
    name = _signature(brief)
    signed = f"{close}\n{name}" if name else close.rstrip(",")
    return Reply(subject=framing.thread(brief) or words.of("subject"), body=f"{hello}\n\n{words.of(key)}\n\n{signed}")


class _Words:
    """The phrases of one language, or the English ones where the playbook does not write in it."""

    def __init__(self, language: str) -> None:
        self._section = f"foreign_{language if language in _LANGUAGES else _OTHER}"

    def of(self, key: str, **values: str) -> str:
        return phrase(self._section, key, **values)


def _line(words: str, hello: str | None) -> str:
    if hello is None:
        return words[:1].upper() + words[1:]
    return f"{hello} {words[:1].lower()}{words[1:]}"


def _hello(brief: Brief, words: _Words) -> str | None:
    """Return the greeting by name, where it is certain how they are called: by a title, by the first name as they do, or as the person said."""
    to = brief.options.to or brief.reading.feedback.sender_name
    if to is None:
        return None
    titled = _TITLED.match(to) is not None
    near = not titled and calls_by_first_name(brief.reading.seen, brief.reading.language)
    if near and brief.options.tone != "formal":
        return words.of("hello_you", to=to)
    return words.of("hello_to", to=to) if titled or brief.options.to is not None else None


def _signature(brief: Brief) -> str | None:
    if brief.reading.language in _CALLS_IN_ANOTHER_FORM:
        return brief.options.name
    return framing.signature(brief.options, brief.reading)
