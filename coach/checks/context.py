"""What a text is judged against: the feedback, the options, and the words of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from coach.checks.text import WORD
from coach.patterns import Pattern

if TYPE_CHECKING:
    from coach.options import Options
    from coach.outline import Outline
    from coach.schemas import Plan, Reading

_ENDINGS = Pattern(
    r"(?:isations?|izations?|ising|izing|ised|ized|ises|izes|ations?|ically|ments?|ness|ings?|ies|ied|edly|ed|es|er|ers|ly|s|y|e)$"
)
_SHORTEST_STEM = 4


@lru_cache(maxsize=10_000)
def stem(word: str) -> str:
    """Return the beginning of a word that its forms share: enough to see that "practising" is "practise"."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= _SHORTEST_STEM else word


def stems(text: str) -> list[str]:
    """Return the stems of all words of a text."""
    return [stem(found[0]) for found in WORD.finditer(text)]


@dataclass
class Context:
    """The surroundings of a draft; everything is optional, since a person may check a draft without the feedback."""

    reading: Reading | None = None
    outline: Outline | None = None
    options: Options | None = None
    plan: Plan | None = None

    @cached_property
    def feedback(self) -> str:
        """The text of the feedback, or nothing; an order hidden in it allows nothing."""
        return self.reading.seen if self.reading else ""

    @property
    def me(self) -> str:
        """The name of the person, or nothing."""
        letter = self.reading.feedback if self.reading else None
        return (self.options and self.options.name) or (letter and letter.recipient_name) or ""

    @property
    def reader(self) -> str:
        """The name of whoever reads the reply, or nothing."""
        letter = self.reading.feedback if self.reading else None
        return (self.options and self.options.to) or (letter and letter.sender_name) or ""

    @cached_property
    def said(self) -> str:
        """All that the feedback's letterhead and the options say."""
        parts = [self.feedback]
        if self.reading:
            letter = self.reading.feedback
            parts += [letter.sender_name or "", letter.recipient_name or "", letter.subject or ""]
        if self.options:
            parts += [
                self.options.name or "",
                self.options.to or "",
                self.options.role or "",
                self.options.company or "",
            ]
        return "\n".join(parts)

    @cached_property
    def planned(self) -> str:
        """The words of the plan and of the topics in the outline."""
        parts: list[str] = []
        if self.plan:
            for goal in self.plan.goals:
                parts += [goal.title, goal.practice, goal.why]
                parts += [words for task in goal.tasks for words in (task.task, task.done_when, task.if_then or "")]
                parts += [resource.title for resource in goal.resources]
        if self.outline:
            for each in self.outline.goals:
                parts += [*_topic_words(each.topic_id, each.thing), *_topic_words(*each.told_as)]
        return "\n".join(parts)

    @cached_property
    def has_goals(self) -> bool:
        """Whether anything is practised."""
        return bool((self.plan and self.plan.goals) or (self.plan is None and self.outline and self.outline.goals))

    @cached_property
    def known(self) -> frozenset[str]:
        """The stems of all words that may be used: said, planned, or of the topics that were heard."""
        topics = (
            [_heard_words(point.topic, point.topic_id, point.thing) for point in self.reading.points]
            if self.reading
            else []
        )
        return frozenset(stems("\n".join([self.said, self.planned, *topics])))

    @cached_property
    def things(self) -> frozenset[str]:
        """The technologies and domains that were heard or that the catalogue knows, in lower case."""
        heard = [point.thing.lower() for point in self.reading.points if point.thing] if self.reading else []
        return _known_things().union(heard, (word for thing in heard for word in thing.split()))

    @cached_property
    def words_of_things(self) -> frozenset[str]:
        """Each word of these, as "power" of Power BI."""
        return _known_words().union(*map(str.split, self.things - _known_things()))

    def is_technology(self, word: str) -> bool:
        """Tell whether a word names a technology of the catalogue and means nothing else."""
        from coach.catalogue.cues import index  # noqa: PLC0415 (loaded where something is judged)

        return word.lower() in self.things and word.lower() not in index()["ordinary"]

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The names of sender and recipient, word by word, in lower case."""
        names: list[str] = []
        if self.reading:
            names += [self.reading.feedback.sender_name or "", self.reading.feedback.recipient_name or ""]
        if self.options:
            names += [self.options.name or "", self.options.to or ""]
        return frozenset(found[0].lower() for found in WORD.finditer(" ".join(names)))


def _topic_words(topic_id: str, thing: str | None) -> list[str]:
    from coach.catalogue import topic  # noqa: PLC0415 (reading the catalogue costs time that most drafts never need)

    try:
        found = topic(topic_id, thing)
    except KeyError:
        return []
    works = [found.start, *found.tasks, found.recall]
    return [
        found.name,
        found.takeaway,
        found.practice,
        found.goal,
        *(work.task for work in works),
        *(work.done_when for work in works),
    ]


def _heard_words(name: str, topic_id: str | None, thing: str | None) -> str:
    if topic_id is None:
        return f"{name} {thing or ''}"
    from coach.catalogue import topic  # noqa: PLC0415 (the same)

    try:
        found = topic(topic_id, thing)
    except KeyError:
        return name
    return " ".join(
        [
            name,
            thing or "",
            found.name,
            found.strength,
            found.takeaway,
            found.practice,
            *(ask.ask for ask in found.questions),
        ]
    )


@cache
def _known_things() -> frozenset[str]:
    from coach.catalogue.cues import index  # noqa: PLC0415 (reading the catalogue costs time that most drafts never need)

    return frozenset(alias for name, aliases, *_ in index()["technologies"] for alias in (name.lower(), *aliases))


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for thing in _known_things() for word in thing.split())
