"""A feedback as its reader sees it: the page, each of its characters with its place in the source.

Rules and encoder read the page; what they find is carried back, so quotes and offsets are those of the text as received.
"""

import re
from functools import lru_cache

from coach.page.dictation import show_dictation
from coach.page.draft import Draft, Page, Stretch, outside
from coach.page.lines import readable, unwrapped
from coach.page.records import role_of, says_nothing, show_records
from coach.patterns import Pattern

__all__ = ["Page", "Stretch", "as_seen", "outside", "readable", "role_of", "says_nothing", "unwrapped"]

_MARKUP = Pattern(  # a lone "<div>" may be a word of the trade; a page closes, breaks, comments or sets attributes
    r"</(?:p|div|span|html|body|table|tr|td|ul|ol|li|b|i|u|em|strong|a|font|h[1-6]|style|script|blockquote|title)\s*>|<br\s*/?>|<!--|"
    r"<(?:p|div|span|html|body|table|td|a|img|font|meta)\s+[a-z-]+\s*(?:=|>)|<!doctype",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def as_seen(text: str) -> Page:
    """Return the page of a feedback: HTML as a browser shows it, a JSON or CSV export as lines, a dictated text with its marks."""
    draft = Draft(text)
    if _MARKUP.search(text) is not None:
        from coach.page.markup import show_markup  # noqa: PLC0415 - loaded where there is any

        show_markup(draft)
    elif not (show_records(draft) or show_dictation(draft)):
        draft.keep(0, len(text))
    return draft.page()
