"""A feedback as its reader sees it: the page, each of its characters with its place in the source.

Rules and encoder read the page; what they find is carried back, so quotes and offsets are those of the text as received.
"""

from functools import lru_cache

from coach.page.dictation import show_dictation
from coach.page.draft import Draft, Page, Stretch, outside
from coach.page.lines import readable, unwrapped
from coach.page.markup import is_markup, show_markup
from coach.page.records import role_of, says_nothing, show_records

__all__ = ["Page", "Stretch", "as_seen", "outside", "readable", "role_of", "says_nothing", "unwrapped"]


@lru_cache(maxsize=4)
def as_seen(text: str) -> Page:
    """Return the page of a feedback: HTML as a browser shows it, a JSON or CSV export as lines, a dictated text with its marks."""
    draft = Draft(text)
    if is_markup(text):
        show_markup(draft)
    elif not (show_records(draft) or show_dictation(draft)):
        draft.keep(0, len(text))
    return draft.page()
