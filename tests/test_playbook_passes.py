"""Whatever was heard, what the playbook writes passes every check."""

import asyncio
from typing import get_args

import pytest
from coach import checks
from coach.catalogue import reason_for
from coach.catalogue.topics import TOPICS
from coach.coaching import reconciled
from coach.listening import complete
from coach.listening.cautions import is_sensitive
from coach.options import Options
from coach.outline import outline
from coach.playbook import Playbook, for_you
from coach.schemas import Channel, Feedback, Finding, Kind, Point, Reading, Received, Sender, Tone
from coach.writing import Brief
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked import START, options, reading

TOPIC_IDS = sorted(path.stem for path in TOPICS.glob("*.toml"))
QUOTES: dict[Kind, list[str]] = {
    "gap": [
        "your answer left the panel wanting more",
        "it stayed on the surface",
        "there was little of your own in it",
    ],
    "strength": ["you were well prepared", "the panel enjoyed your example", "it was a pleasure to listen"],
    "fit": [
        "we need someone more senior",
        "you seemed overqualified for it",
        "not sure you really want this job",
        "the team works in another style",
        "most of our clients are on Java",
        "you are a bit old for the team",
        "your accent was hard to follow",
        "Jonas felt that you would not stay",
    ],
    "logistics": [
        "your pay expectations are above our range",
        "we cannot sponsor a visa",
        "the role is on hold",
        "an internal candidate took it",
        "you may apply again in six months",
        "happy to jump on a call about it",
        "there is another role I would put you forward for",
        "we cannot give written feedback",
        "you scored 61 and the pass mark was 65",
    ],
    "vague": ["others were a better fit", "it was a close decision", "you were not quite what we were looking for"],
}


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Return a reading with any mixture of points, topics, senders and ways."""
    kinds = draw(st.lists(st.sampled_from(list(QUOTES)), max_size=7))
    text, points = "", []
    for number, kind in enumerate(kinds, start=1):
        quote = draw(st.sampled_from(QUOTES[kind]))
        if kind in {"gap", "strength"}:
            topic_id = draw(st.none() | st.sampled_from(TOPIC_IDS))
        else:
            topic_id = reason_for(quote, kind).id
        sensitive = is_sensitive(quote) or (kind == "fit" and draw(st.booleans()) and draw(st.booleans()))
        points.append(
            Point(
                id=f"p{number}",
                start=len(text),
                end=len(text) + len(quote),
                quote=quote,
                kind=kind,
                topic=quote,
                topic_id=topic_id,
                sensitive=sensitive,
            )
        )
        text += f"{quote}. "
    feedback = Feedback(
        text=text or "Hello.",
        sender=draw(st.sampled_from(get_args(Sender))),
        sender_name=draw(st.none() | st.sampled_from(["Priya Nair", "Dr. Hale"])),
        subject=draw(st.none() | st.just("Warehouse lead - outcome")),
        received=draw(st.sampled_from(get_args(Received))),
    )
    return complete(feedback, points, [], language="en")


@st.composite
def chosen(draw: st.DrawFn) -> Options:
    """Return any options."""
    return Options(
        name=draw(st.none() | st.just("Sam")),
        to=draw(st.none() | st.just("Priya")),
        tone=draw(st.sampled_from(get_args(Tone))),
        channel=draw(st.sampled_from(get_args(Channel))),
        hours_per_week=draw(st.sampled_from([0.5, 1.0, 3.0, 10.0])),
        weeks=draw(st.none() | st.integers(1, 8)),
        internal=draw(st.booleans()),
        upset=draw(st.booleans()),
        my_side=draw(st.none() | st.just("I was prepared, and the budget and the start were known.")),
        start=START,
    )


@given(heard=readings(), choice=chosen())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_every_artifact_passes_every_check(heard: Reading, choice: Options) -> None:
    assert [(f.rule, f.place, f.quote) for f in found_in(heard, choice)] == []


@pytest.mark.parametrize("topic_id", TOPIC_IDS)
def test_what_is_written_about_each_topic_passes_every_check(topic_id: str) -> None:
    heard = reading(
        f"⟦gap@{topic_id}|it stayed on the surface⟧ and ⟦strength@teamwork|everyone liked working with you⟧."
    )
    assert [(f.rule, f.place, f.quote) for f in found_in(heard, options())] == []


def found_in(heard: Reading, choice: Options) -> list[Finding]:
    """Return what is found, of any severity, in everything that the playbook writes."""

    async def write() -> list[Finding]:
        playbook, brief = Playbook(), Brief(heard, outline(heard, choice), choice)
        plan = await playbook.plan(brief)
        settled = Brief(heard, brief.outline, choice, plan)
        reply = await playbook.reply(settled)
        questions = reconciled(await playbook.questions(settled), reply, settled.outline)
        return [
            *checks.check_reply(reply, settled, plan),
            *checks.check_questions(questions, settled),
            *checks.check_plan(plan, settled),
            *checks.check_together(settled, reply=reply, questions=questions, plan=plan, for_you=for_you(brief)),
        ]

    return asyncio.run(write())
