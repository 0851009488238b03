"""The clarifying questions: what the outline asks, in the topics' words, wrapped politely for whom they go to."""

import re
from collections.abc import Collection
from functools import cache

from coach.catalogue import Ask, reasons, topic_of
from coach.checks.context import Context, stems
from coach.checks.questions import about_one
from coach.judging.my_side import stems as telling
from coach.judging.openness import ASKABLE, Askable
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase, variants
from coach.playbook.framing import in_tone
from coach.playbook.speaking import named
from coach.schemas import Point, Question
from coach.writing import Brief

_OF_ANY_ASK = telling(  # what a question may speak of though the remark does not
    "ask asked question questions answer answers said told heard hear need needs needed want wanted pass show showed used using"
    " aspect part parts depth level missing felt found expected liked hoped seen moment deep much enough kind most experience knowledge mind thing things"
)
_PLACES = Pattern(
    r"(?:at|in|on|for|by|from|with) (?:which|what)\b|where\b"
    r"|which (?:\w+ )?(?:moment|part|answer|point|question|step|round|section|page|slide|task|exercise|place|remark)s?\b"
)
_POINTS_BACK = Pattern(
    r"\bthat (?:answer|analysis|case|channel|complaint|data|example|exercise|explanation|feedback|hint|layout|level|moment|network|piece|plan|point|problem|query|question|round|scenario|service|situation|solution|step|task|ticket)\b"
    r"|\bthose\b|\bthere\b|\b(?:in|on|of|towards) it$",
)
_CLIENT = Pattern(  # who turned the person down, not those whom the work is for
    r"\b(?:the|my|our|their|from|by|with) client(?:['’]s)?\b(?![ -](?:service|care|relation|facing|meeting|account|base|work|manage|contact|side|stuff|list|data|file|call|email|letter|report|site|visit|record|name|brief|need)\w*)"
    r"|\bclient (?:said|says|felt|thought|liked|loved|wanted|wants|feedback|has|decided|went|chose|is|was|needs|needed|requires|asked|won['’]?t|would|will|came|passed|inputs?|comments?)\b",
    re.IGNORECASE,
)
_PANEL = Pattern(  # of people, not of switches
    r"(?<!control )(?<!solar )(?<!door )(?<!electrical )(?<!distribution )(?<!body )(?<!fuse )(?<!fence )(?<!pv )(?<!side )(?<!wall )(?<!front of a )(?<!drive )\bpanel\b(?! (?:beat|van|with|wiring|board|saw|pin|door|layout|build))",
    re.IGNORECASE,
)
_TEAM = Pattern(
    r"\b(?:the|their|our|whole|hiring|from) (?:(?!same\b)[\w-]+ )?team\b(?![ -](?:lead|work|player|meeting|you|in the|exercise|task|game|chat))|\bteam (?:felt|thought|said|liked|loved|really|all|both|agreed|went|decided)\b",
    re.IGNORECASE,
)
_DEFINITE = Pattern(r"\bthe ((?!\w+(?:er|est) the)(?:[\w'-]+ ){0,1}[\w'-]+)")


def write_questions(brief: Brief) -> tuple[Question, ...]:
    """Write one question for each point the outline asks about, those of the reply first; no two begin alike."""
    phrases = Phrases(brief.seed)
    outline = brief.outline
    questions: list[Question] = []
    said: set[str] = set()
    wrapping = _Wrapping(brief, phrases)
    if outline.situation == "vague" and outline.asked_in_reply:
        whole = in_tone(brief, phrases.pick("vague_question", "whole"))
        questions.append(Question(id="q0", text=whole, about=outline.asked_in_reply[:1], in_reply=True))
    for point_id in (*outline.asked_in_reply, *outline.asked_later):
        in_reply = point_id in outline.asked_in_reply
        asks = _asks(brief, point_id, phrases)
        ask = next((ask for ask in asks if _beginning(ask) not in said and _passes(ask, point_id, brief)), None)
        if (
            ask is None
            or outline.situation == "vague"
            or (_names_nothing(ask) and _would_be_lost(point_id, said, brief))
        ):
            continue
        said.add(_beginning(ask))
        name = _missing_name(ask, point_id, brief)
        text = in_tone(brief, wrapping.wrap(ask, second=in_reply and bool(questions) and name is None))
        if name is not None:
            text = phrase("question", "about", name=name, question=text[:1].lower() + text[1:])
        questions.append(
            Question(id=f"q{len(questions) + 1}", text=text, about=(point_id,), in_reply=in_reply, answered_by=ask.by)
        )
    return tuple(questions)


def _would_be_lost(point_id: str, said: Collection[str], brief: Brief) -> bool:
    """Tell whether nobody could see what a question is about that names nothing: its point has no name, and there are others."""
    outline, reading = brief.outline, brief.reading
    others = any(p.kind == "gap" and p.id != point_id and p.same_as is None for p in reading.points)
    return named(reading.point(point_id), outline) is None and (bool(said) or others)


def _passes(ask: Ask, point_id: str, brief: Brief) -> bool:
    """Tell whether the checks find nothing in a question: the feedback may hold its answer elsewhere."""
    text = phrase("question", "plain", ask=ask.ask.replace("{they}", "you"))
    asked = Question(id="q0", text=text, about=(point_id,), in_reply=False, answered_by=ask.by)
    return not any(about_one(asked, Context(reading=brief.reading)))


def _asks(brief: Brief, point_id: str, phrases: Phrases) -> list[Ask]:
    """Return what can be asked about a point, best first; where all was told, how much it weighed."""
    point, leaves = brief.reading.point(point_id), brief.outline.leaves.get(point_id, "wanted")
    if leaves in ASKABLE:
        return _asks_about(point, leaves, brief, phrases)
    return _turned([Ask(ask, "interviewer") for ask in variants("weight_ask", "tails")], phrases, point)


def _names_nothing(ask: Ask) -> bool:
    return any(ask.ask in variants("open_ask", leaves) for leaves in ASKABLE)


def _missing_name(ask: Ask, point_id: str, brief: Brief) -> str | None:
    """Return what a question has to be said to be about, since neither it nor the letter before it tells."""
    outline, point = brief.outline, brief.reading.point(point_id)
    if ask.ask in variants("weight_ask", "tails"):
        return None
    spoken_of = point_id in outline.gaps_named and (len(outline.gaps_named) == 1 or not _names_nothing(ask))
    if point_id in outline.asked_in_reply and (spoken_of or not outline.gaps_named):
        return None
    name = named(point, outline)
    if name is None or " why " in f" {name} " or point.topic_id in reasons():
        return None
    return None if telling(name) & telling(ask.ask) else name


def _beginning(ask: Ask) -> str:
    """Return how a tail begins: two questions "what you had hoped for ..." would sound like a form."""
    return " ".join(ask.ask.split()[:4])


def _asks_about(point: Point, leaves: Askable, brief: Brief, phrases: Phrases) -> list[Ask]:
    """Return what can be asked about a point that leaves this open, best first; what nobody spoke of is not asked.

    In the reply a skill's own question speaks of nothing but what the remark speaks of: of others ("at which moment you saw the pressure show", "how
    you would have wanted flaky tests to be handled") strict readers found five of six to be answered already, or about what nobody had said.
    """
    if point.topic_id in reasons():
        asks = [Ask(ask, "interviewer") for ask in reasons()[point.topic_id].ask]
        return _turned(asks, phrases, point)
    known = topic_of(point) if point.id in brief.outline.sure or (point.topic_id is None and point.thing) else None
    asks = [] if known is None else [ask for ask in known.questions if ask.by == "interviewer"]
    open_asks = [Ask(ask, "interviewer") for ask in variants("open_ask", leaves)]
    told = frozenset(stems(brief.reading.feedback.text)) | frozenset(stems(known.name if known else ""))
    if point.id in brief.outline.asked_in_reply:
        of_any = telling(variants("presumed", "always")[0]) | _OF_ANY_ASK
        said = telling(point.quote) - of_any
        asks = [ask for ask in asks if said & telling(ask.ask) and telling(ask.ask) - of_any <= said]
    for best in (asks, open_asks):
        fitting = [ask for ask in best if _fits(ask, leaves, told)]
        if fitting:
            return _turned(fitting, phrases, point)
    return []


def _fits(ask: Ask, leaves: Askable, told: frozenset[str]) -> bool:
    where = leaves == "wanted" and _PLACES.match(ask.ask)  # where it was is known, what they had hoped for is not
    return not (where or _POINTS_BACK.search(ask.ask) or _presumes(ask.ask, told))


def _presumes(ask: str, told: frozenset[str]) -> bool:
    """Tell whether a question speaks of "the ..." where nothing of the kind was told."""
    known = told.union(_presumed()[0], *(row for row in _presumed()[1] if row & told))
    return any(not known & {*stems(found[1])} for found in _DEFINITE.finditer(ask))


@cache
def _presumed() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    always, rows = (variants("presumed", key) for key in ("always", "rows"))
    return frozenset(stems(always[0])), tuple(frozenset(stems(row)) for row in rows)


def _turned(asks: list[Ask], phrases: Phrases, point: Point) -> list[Ask]:
    """Return the questions begun somewhere else for each feedback and point, so that two people do not ask the same."""
    first = asks.index(phrases.choose(tuple(asks), f"ask.{point.id}")) if asks else 0
    return [*asks[first:], *asks[:first]]


def panel(brief: Brief) -> str:
    """Return what the interviewers are called: by the sender's word, if they have one."""
    return phrase("names", _named_judges(brief) or "team")


def everyone(brief: Brief) -> str:
    """Return to whom thanks are passed on: nobody whom they did not speak of."""
    return phrase("names", _named_judges(brief) or "everyone")


def judges(brief: Brief) -> str:
    """Return who judged, as thanks for passing it on speak of them: "they" where no panel, team or client is named."""
    return phrase("names", _named_judges(brief) or "they")


def _named_judges(brief: Brief) -> str | None:
    text = brief.reading.feedback.text
    if brief.reading.feedback.sender == "agency" and _CLIENT.search(text):
        return "client"
    return "panel" if _PANEL.search(text) else "team" if _TEAM.search(text) else None


class _Wrapping:
    """Makes whole questions of tails, each with an opening that no other question of this coaching has."""

    def __init__(self, brief: Brief, phrases: Phrases) -> None:
        self._brief = brief
        self._phrases = phrases
        self._begun: set[str] = set()

    def wrap(self, ask: Ask, *, second: bool) -> str:
        """Return a question for somebody who was in the room or for somebody who passes it on; ``second`` follows another."""
        passed_on = self._brief.passed_on and ask.by == "interviewer"
        section, key = (
            "question",
            ("panel_second" if second else "panel") if passed_on else "second" if second else "you",
        )
        if self._brief.channel == "message":
            section, key = "chat", "panel_question" if passed_on else "question"
        options = variants(section, key)
        first = options.index(self._phrases.choose(tuple(options), f"{section}.{key}"))
        turned = [*options[first:], *options[:first]]
        chosen = next((option for option in turned if _opening(option) not in self._begun), turned[0])
        self._begun.add(_opening(chosen))
        tail = ask.ask.replace("{they}", "they" if passed_on else "you")
        return chosen.format(panel=panel(self._brief), ask=tail)


def _opening(wrapper: str) -> str:
    return " ".join(wrapper.split()[:3]).lower()
