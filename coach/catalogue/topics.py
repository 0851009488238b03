"""What the catalogue knows of one topic: what it is called, what to ask, what to practise, what to read."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from coach.catalogue.cues import said
from coach.patterns import Pattern
from coach.tables import table

TOPICS = Path(__file__).parent / "topics"
THING = "{thing}"
_ONLY_WITH_IT = Pattern(r"\[([^\[\]]*\{thing\}[^\[\]]*)\]")  # "Do it again[: {thing}]"


class Ask(NamedTuple):
    """The tail of a polite question ("which part ..."); ``{they}`` stands for the interviewers."""

    ask: str
    by: Literal["interviewer", "recruiter"]


class Work(NamedTuple):
    """Something to do, with its done-test; ``if_then`` only with the start.

    ``when_said`` holds the words of a remark that it is for, where it is for one side of the topic.
    """

    task: str
    done_when: str
    hours: float
    outside: bool = False
    if_then: str | None = None
    when_said: tuple[str, ...] = ()

    def is_for(self, remark: str) -> bool:
        """Tell whether it is for a remark: for all that is said of its topic, or for words that occur in it."""
        return not self.when_said or self.fits(remark) > 0

    def fits(self, remark: str) -> int:
        """Count of how many words that it is for a remark speaks."""
        return said(remark, self.when_said)


class Reading(NamedTuple):
    """A resource by its reference, and how to use it."""

    ref: str
    use: str


class Topic(NamedTuple):
    """One topic, its phrases already filled with the thing that was named; ``said`` is its name as the person says it of themselves.

    ``other_goals`` are titles for a second and third goal of the same topic in one plan.
    """

    id: str
    area: str
    name: str
    said: str
    strength: str
    takeaway: str
    practice: str
    goal: str
    why: str
    questions: tuple[Ask, ...]
    start: Work
    tasks: tuple[Work, ...]
    recall: Work
    reading: tuple[Reading, ...]
    other_goals: tuple[str, ...] = ()
    side: str | None = None

    def narrowed(self, remark: str) -> "Topic":
        """Return the topic for one side of it: a remark is seldom about a whole field.

        Where the words of a remark are those of some tasks, they go first, the nearest before the others and what is shown after what is done, and what is for other sides is left out; else it stays whole.
        """
        own = sorted(
            (task for task in self.tasks if task.fits(remark)),
            key=lambda task: (-task.fits(remark), task.outside, len(task.when_said)),
        )
        if not own:
            return self
        return self._replace(tasks=(*own, *(task for task in self.tasks if not task.when_said)), side=remark)

    def title(self, before: int) -> str:
        """Return the title of a goal, where as many before it are of the same topic: three that begin alike read as a form."""
        titles = (self.goal, *self.other_goals)
        return titles[before % len(titles)]

    @property
    def begins_beside(self) -> bool:
        """Whether the first step is for another side of the topic than the one it was narrowed to."""
        return self.side is not None and not self.start.is_for(self.side)

    @property
    def recalls_beside(self) -> bool:
        """Whether what is recalled belongs to another side of the topic than the one it was narrowed to."""
        return self.side is not None and not self.recall.is_for(self.side)


_MINUTES = 60
_KEPT = 500  # topics in their words: every remark that is quoted makes one of its own
_RECALL_HOURS = 0.17  # ten minutes


@cache
def _raw(topic_id: str) -> dict[str, Any]:
    return table(TOPICS / f"{topic_id}.toml")


@lru_cache(maxsize=_KEPT)
def topic(topic_id: str, thing: str | None = None) -> Topic:
    """Load a topic, its ``{thing}`` filled with what was named or else with the topic's own word; raises ``KeyError``."""
    if not (TOPICS / f"{topic_id}.toml").is_file():
        raise KeyError(topic_id)
    raw = _raw(topic_id)
    named = thing or raw.get("thing", "")

    def fill(words: str) -> str:
        return _ONLY_WITH_IT.sub(r"\1" if thing else "", words).replace(THING, named)

    def work(entry: dict[str, Any], hours: float) -> Work:
        return Work(
            fill(entry["task"]),
            fill(entry["done_when"]),
            hours,
            entry.get("outside", False),
            fill(entry["if_then"]) if "if_then" in entry else None,
            (*entry.get("when_said", ()),),
        )

    return Topic(
        id=raw["id"],
        area=raw["area"],
        name=fill(raw["name"]),
        said=fill(raw.get("said", raw["name"])),
        strength=fill(raw["strength"]),
        takeaway=fill(raw["takeaway"]),
        practice=fill(raw["practice"]),
        goal=_capitalised(fill(raw["goal"])),
        why=_capitalised(fill(raw["why"])),
        other_goals=tuple(map(fill, raw.get("other_goals", ()))),
        questions=tuple(Ask(fill(entry["ask"]), entry["by"]) for entry in raw["questions"]),
        start=work(raw["start"], raw["start"]["minutes"] / _MINUTES),
        tasks=tuple(work(entry, entry["hours"]) for entry in raw["tasks"]),
        recall=work(raw["recall"], _RECALL_HOURS),
        reading=tuple(Reading(entry["ref"], fill(entry["use"])) for entry in raw["reading"]),
    )


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
