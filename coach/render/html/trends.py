"""The page of what employers said, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.practice.trends import PATTERN
from coach.render.html.sheet import fill
from coach.render.named import short_name_of
from coach.render.trends import apart_from_skill, named_by, once, practised, since, size

if TYPE_CHECKING:
    from coach.practice.trends import Trends


def render_trends_page(trends: Trends) -> str:
    """Return the page."""
    return fill(
        "trends.html.j2",
        trends=trends,
        size=size(trends.totals),
        apart=apart_from_skill(trends.totals),
        least=PATTERN,
        named_by=named_by,
        once=once,
        practised=practised,
        since=since,
        short_name_of=short_name_of,
    )
