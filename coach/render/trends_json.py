"""What employers said, taken together, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.practice.trends import PATTERN
from coach.render import safe

if TYPE_CHECKING:
    from coach.ledger.recurring import Recurring
    from coach.practice.trends import Trend, Trends


def trends_json(trends: Trends) -> str:
    """Return the page as JSON: ``pattern`` is true only from three independent sources on."""
    document = {
        "schema": 1,
        "totals": trends.totals._asdict(),
        "gaps": [_trend(trend) for trend in trends.gaps],
        "strengths": [_trend(trend) for trend in trends.strengths],
        "practised": [effect._asdict() for effect in trends.effects],
        "apart_from_skill": [_topic(topic) for topic in trends.other],
        "roles": [
            {
                "id": pointer.role.id,
                "name": pointer.role.name,
                "such_as": pointer.role.such_as,
                "strengths": pointer.strengths,
                "sources": pointer.sources,
            }
            for pointer in trends.pointers
        ],
    }
    return safe.json(json.dumps(document, ensure_ascii=False, indent=2, default=str)) + "\n"


def _topic(topic: Recurring) -> dict[str, object]:
    return {
        "kind": topic.kind,
        "topic": topic.name,
        "topic_id": topic.topic_id,
        "sources": topic.sources,
        "times": topic.times,
        "first": topic.first,
        "last": topic.last,
        "pattern": topic.sources >= PATTERN,
    }


def _trend(trend: Trend) -> dict[str, object]:
    quotes = [{"coaching": quote.named.id, "quote": quote.words} for quote in trend.quotes]
    return {**_topic(trend.topic), "quotes": quotes}
