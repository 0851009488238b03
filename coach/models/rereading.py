"""Takes a model's reading in: quotes are found by code, nothing that was heard before gets lost, nothing that is no feedback gets in."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coach.catalogue import reason_for, recognise, topic
from coach.catalogue.cues import index
from coach.errors import DraftProblem
from coach.listening import complete, warn
from coach.listening.cautions import is_sensitive_anywhere
from coach.models.locating import Stretch, locate
from coach.models.salvage import last_object
from coach.models.wire import WirePoint, WireReading, finding
from coach.patterns import Pattern
from coach.schemas import Finding, Kind, Point, Reading, Reason, SetAside

_NO_FEEDBACK = frozenset({"hidden", "instruction", "quoted_thread", "own_words"})
_SHOWN = 80
_HALF = 0.5

_PRAISE = Pattern(
    r"\b(?:calm(?:ly|ness)?|clear(?:ly)?|strong(?:ly)?|good|great|excellent|impress\w*|liked|loved|enjoyed|appreciated|solid|thoughtful\w*|"
    r"thorough\w*|warm\w*|friendly|engaging|confident(?:ly)?|well|fine|nice(?:ly)?|skilled|talented|knowledgeable|insightful|creative|pleasure)\b",
    re.IGNORECASE,
)
_BLAME = Pattern(  # whatever qualifies, wishes, denies or compares
    r"n['’]t\b|\b(?:not?|never|nor|none|without|lack\w*|miss\w*|could|should|would|might|more|less|few(?:er)?|too|rather|only|hardly|barely|little|bit|"
    r"but|however|though|although|yet|despite|while|if|unless|until|than|better|stronger|clearer|rough|struggl\w*|weak\w*|poor\w*|slow\w*|hard|"
    r"difficult\w*|unclear|un\w+ed|fail\w*|need\w*|want\w*|wish\w*|hop(?:e|ed|ing)|expect\w*|prefer\w*|concern\w*|worr\w*|question(?:ed|able)|"
    r"doubt\w*|problem\w*|issue\w*|wrong\w*|mistake\w*|short|far|improv\w*|over\w*|jump\w*|argu\w*|gap\w*|limited|some(?:what|times)|quite|less|almost|nearly)\b",
    re.IGNORECASE,
)

Closed = tuple[int, int, Reason]


class _Heard(NamedTuple):
    """A point on its way: where it lies, and what is said of it."""

    start: int
    end: int
    kind: Kind
    topic: str | None = None
    sensitive: bool = False
    before: Point | None = None


def reread(wire: WireReading, heard: Reading, draft: str) -> Reading:
    """Return the model's reading joined with the one that was ``heard`` before; raises ``DraftProblem`` for quotes that stand nowhere."""
    text = heard.feedback.text
    closed = [(part.start, part.end, part.reason) for part in heard.set_aside if part.reason in _NO_FEEDBACK]
    found, refused, missing = _find(wire.points, text, closed)
    if missing:
        raise DraftProblem(
            "A quote does not stand in the feedback.", draft, tuple(_nowhere(each.quote) for each in missing)
        )
    split, found = _split_merged(found, heard)
    kept = _apart(found, text)
    added = [
        point
        for point in heard.points
        if (point.kind == "gap" or point.sensitive) and _covered(point, kept, text) < _HALF
    ]
    kept = _apart([*kept, *(_again(point) for point in added)], text)
    points = _points([_reconciled(each, heard, text, kept) for each in sorted(kept, key=lambda each: each.start)], text)
    reading = complete(heard.feedback, points, _left(text, points, heard.set_aside), language=heard.language)
    notes = [warn("added_back", quote=_short(point.quote)) for point in added if point not in split]
    notes += [warn("refused", quote=_short(quote)) for quote in refused]
    told = [each for each in reading.warnings if each.code != "language" or not points]
    return Reading(
        feedback=reading.feedback,
        points=reading.points,
        set_aside=reading.set_aside,
        warnings=(*told, *dict.fromkeys(notes)),
        language=reading.language,
    )


def misquoted(draft: str, heard: Reading) -> tuple[Finding, ...]:
    """Return the quotes that stand nowhere, of a draft that has not even the right shape: a repair is told of everything at once."""
    found = last_object(draft, frozenset(WireReading.model_fields)) or {}
    points = found.get("points")
    said = [each.get("quote") for each in points if isinstance(each, dict)] if isinstance(points, list) else []
    return tuple(_nowhere(quote) for quote in said if isinstance(quote, str) and not locate(quote, heard.feedback.text))


def _nowhere(quote: str) -> Finding:
    return finding(
        None, "This quote does not stand in the feedback.", "Copy it letter by letter, or leave it out.", quote=quote
    )


def _find(
    quoted: Iterable[WirePoint], text: str, closed: list[Closed]
) -> tuple[list[_Heard], list[str], list[WirePoint]]:
    found: list[_Heard] = []
    refused: list[str] = []
    missing: list[WirePoint] = []
    for each in quoted:
        places = locate(each.quote, text)
        free = [place for place in places if not any(_lies_in(place, shut) for shut in closed)]
        fresh = [place for place in free if not any(_overlap(place, (other.start, other.end)) for other in found)]
        if not places:
            missing.append(each)
        elif not free:
            refused.append(each.quote)
        else:
            start, end = (fresh or free)[0]
            found.append(_Heard(start, end, each.kind, each.topic, each.sensitive))
    return found, refused, missing


def _lies_in(place: Stretch, shut: Closed) -> bool:
    """Tell whether a quote may not be taken, for what it touches: an order, an older mail, the candidate's own words.

    A short clause in its midst, mistaken for a piece of an older mail, does not keep out the sentence that it stands in.
    """
    start, end, reason = shut
    within = place[0] <= start and end <= place[1] and end - start < _HALF * (place[1] - place[0])
    return _overlap(place, (start, end)) and not (reason == "quoted_thread" and within)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _split_merged(found: list[_Heard], heard: Reading) -> tuple[list[Point], list[_Heard]]:
    """Replace a quote that swallows several remarks, among them one that must not be lost, by those remarks."""
    split: list[Point] = []
    kept: list[_Heard] = []
    for each in found:
        inside = [point for point in heard.points if each.start <= point.start and point.end <= each.end]
        if len(inside) > 1 and any(point.kind == "gap" or point.sensitive for point in inside):
            split += inside
            kept += [_again(point)._replace(topic=each.topic if point.kind == each.kind else None) for point in inside]
        else:
            kept.append(each)
    return split, kept


def _again(point: Point) -> _Heard:
    return _Heard(point.start, point.end, point.kind, None, point.sensitive, point)


def _apart(found: Sequence[_Heard], text: str) -> list[_Heard]:
    """Let no two overlap: the more precise quote stays, the longer one keeps its largest free part, if that is half of it."""
    kept: list[_Heard] = []
    for each in sorted(found, key=lambda each: each.end - each.start):
        free = [(each.start, each.end)]
        for other in kept:
            free = [part for piece in free for part in _without(piece, (other.start, other.end))]
        start, end = max(free, key=lambda part: part[1] - part[0], default=(0, 0))
        words = text[start:end].strip(" \t\r\n.,;:")
        if words and len(words) >= _HALF * (each.end - each.start):
            start = text.index(words, start)
            kept.append(
                each._replace(start=start, end=start + len(words)) if (start, end) != (each.start, each.end) else each
            )
    return kept


def _without(piece: Stretch, other: Stretch) -> list[Stretch]:
    if not _overlap(piece, other):
        return [piece]
    return [part for part in ((piece[0], other[0]), (other[1], piece[1])) if part[0] < part[1]]


def _covered(point: Point, kept: Iterable[_Heard], text: str) -> float:
    """Return the share of a point that was heard again, and not as the contrary of what it is."""
    taken = sum(
        len("".join(text[max(point.start, each.start) : min(point.end, each.end)].split()))
        for each in kept
        if _overlap((point.start, point.end), (each.start, each.end))
    )
    return taken / max(1, len("".join(point.quote.split())))


def _reconciled(each: _Heard, heard: Reading, text: str, kept: Sequence[_Heard]) -> _Heard:
    """Join what the model says of a stretch with what was heard there: no sensitive remark loses its mark, no gap becomes praise unless its words plainly are or the rest of it stays one."""
    length = {point: min(point.end, each.end) - max(point.start, each.start) for point in heard.points}
    before = max((point for point in heard.points if length[point] > 0), key=lambda point: length[point], default=None)
    turned = (
        before is not None
        and before.kind == "gap"
        and each.kind == "strength"
        and not any(
            other.kind == "gap" and _overlap((before.start, before.end), (other.start, other.end)) for other in kept
        )
    )
    words = text[each.start : each.end]
    plain_praise = _PRAISE.search(words) is not None and _BLAME.search(words) is None
    kind = "gap" if turned and not plain_praise else each.kind
    touched = any(point.sensitive for point in heard.points if length[point] > 0)
    return each._replace(
        kind=kind,
        before=before,
        sensitive=each.sensitive or touched or is_sensitive_anywhere(text[each.start : each.end]),
    )


def _points(found: Sequence[_Heard], text: str) -> list[Point]:
    """Give the points numbers, name their topics, and let repeats name what they repeat."""
    points: list[Point] = []
    by_before: dict[str, str] = {}
    by_words: dict[tuple[str, str], str] = {}
    for number, each in enumerate(found, start=1):
        quote = text[each.start : each.end]
        own = f"p{number}"
        about = _topic(quote, each)
        words = (each.kind, " ".join(re.findall(r"\w+", quote.lower())))
        earlier = by_words.setdefault(words, own)
        if each.before is not None:
            by_before.setdefault(each.before.id, own)
            earlier = by_before.get(each.before.same_as or "", earlier)
        points.append(
            Point(
                id=own,
                start=each.start,
                end=each.end,
                quote=quote,
                kind=each.kind,
                topic=about.name,
                topic_id=about.topic_id,
                thing=about.thing,
                topic_sure=about.sure,
                sensitive=each.sensitive,
                same_as=earlier if earlier != own else None,
            )
        )
    return points


class _About(NamedTuple):
    """What a point is about; ``sure`` where that is more than the playbook's guess."""

    topic_id: str | None
    name: str
    thing: str | None
    sure: bool = True


def _as_before(point: Point) -> _About:
    return _About(point.topic_id, point.topic, point.thing, point.topic_sure)


def _topic(quote: str, each: _Heard) -> _About:  # noqa: PLR0911 - a cascade, the first that knows
    """Return the catalogue's topic where the model chose from it or the words say so, else words of the quote."""
    before, said = each.before, (each.topic or "").strip()
    if each.kind not in {"gap", "strength"}:
        if before is not None and before.kind == each.kind:
            return _as_before(before)
        reason = reason_for(quote, each.kind)
        return _About(reason.id, reason.name, None)
    if (
        before is not None
        and before.kind == each.kind
        and (before.start, before.end) == (each.start, each.end)
        and not said
    ):
        return _as_before(before)
    words = recognise(quote)
    chosen = said.lower().replace(" ", "-")
    if chosen in index()["names"]:
        thing = words.thing if words.topic_id in {chosen, None} else None
        return _About(chosen, topic(chosen, thing).name, thing)
    if words.topic_id is not None:
        return _About(words.topic_id, words.name, words.thing, sure=False)
    if before is not None and before.kind == each.kind and before.topic_id is not None:
        return _as_before(before)
    if said and all(word in quote.lower() for word in said.lower().split()):
        return _About(None, said, words.thing)
    return _About(None, words.name, words.thing)


def _left(text: str, points: Sequence[Point], set_aside: Iterable[SetAside]) -> list[SetAside]:
    """Return what stays set aside between the points, with the reason it had."""
    left: list[SetAside] = []
    for part in set_aside:
        pieces = [(part.start, part.end)]
        for point in points:
            pieces = [rest for piece in pieces for rest in _without(piece, (point.start, point.end))]
        for start, end in pieces:
            words = text[start:end].strip()
            if words:
                at = text.index(words, start)
                left.append(SetAside(start=at, end=at + len(words), reason=part.reason))
    return left


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
