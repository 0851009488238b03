"""A coaching made by hand, and texts that try to do something to whoever shows them."""

import datetime as dt

from coach.schemas import (
    Coaching,
    Feedback,
    Finding,
    ForYou,
    Goal,
    Kind,
    NotPlanned,
    Plan,
    Point,
    Question,
    Reading,
    Reason,
    Reply,
    Resource,
    SetAside,
    Task,
    Warn,
)

TEXT = (
    "Hi Sam, thanks again for last Thursday. The panel really liked how clearly you explained your current system, and the coding round was solid. "
    "On the design round they felt you went straight to a solution and the trade-offs had to be pulled out of you. "
    "They also went for someone with more hands-on Kubernetes in production. You're welcome to apply again in six months. Best, Priya"
)
ESCAPES = "\x1b[2J\x1b]0;owned\x07\x1b[31mred\x1b[0m \x9b31m\u202edesrever\u2069 \x07\x08 <script>alert(1)</script> ![x](http://e.example/x.png) **bold**"


def point(
    text: str, number: int, quote: str, kind: Kind, topic: str, *, sensitive: bool = False, same_as: str | None = None
) -> Point:
    start = text.index(quote)
    return Point(
        id=f"p{number}",
        quote=quote,
        start=start,
        end=start + len(quote),
        kind=kind,
        topic=topic,
        topic_id="a-topic",
        sensitive=sensitive,
        same_as=same_as,
    )


def reading_of(
    text: str, points: list[Point], named: dict[str, Reason] | None = None, warnings: tuple[Warn, ...] = ()
) -> Reading:
    """Return a reading in which everything that is no point is set aside."""
    set_aside = []
    for words, reason in (named or {}).items():
        set_aside.append(SetAside(start=text.index(words), end=text.index(words) + len(words), reason=reason))
    at = 0
    for stretch in [*sorted([*points, *set_aside], key=lambda each: each.start), None]:
        end = stretch.start if stretch else len(text)
        if text[at:end].strip():
            set_aside.append(SetAside(start=at, end=end, reason="context"))
        at = stretch.end if stretch else end
    return Reading(feedback=Feedback(text=text), points=tuple(points), set_aside=tuple(set_aside), warnings=warnings)


def reading() -> Reading:
    return reading_of(
        TEXT,
        [
            point(TEXT, 1, "how clearly you explained your current system", "strength", "explaining a system"),
            point(TEXT, 2, "the coding round was solid", "strength", "live coding"),
            point(TEXT, 3, "went straight to a solution", "gap", "system design"),
            point(TEXT, 4, "the trade-offs had to be pulled out of you", "gap", "system design: trade-offs"),
            point(TEXT, 5, "more hands-on Kubernetes in production", "gap", "Kubernetes"),
            point(TEXT, 6, "You're welcome to apply again in six months", "logistics", "applying again"),
        ],
        {"Hi Sam,": "greeting", "thanks again for last Thursday.": "courtesy", "Best, Priya": "signature"},
    )


def plan() -> Plan:
    design = Goal(
        id="g1",
        title="Lead a design round: alternatives first, trade-offs aloud",
        about=("p3", "p4"),
        why="Two remarks, and the reason for the no.",
        practice="Timed designs that each end in a table of option, gain, cost and when I would switch.",
        hours=8.42,
        tasks=(
            Task(
                id="t1",
                week=1,
                hours=0.42,
                task="Take one system you know and write five questions you would ask before designing it.",
                done_when="five questions stand on paper",
                sort="start",
                if_then='If I notice that I am drawing a box in the first three minutes, then I say "before I go on, three questions".',
            ),
            Task(
                id="t2",
                week=1,
                hours=2.5,
                task="Two timed 35-minute designs.",
                done_when="Done when a listener can repeat two trade-offs of each.",
            ),
            Task(
                id="t3",
                week=2,
                hours=3,
                task="Two more designs, on systems that are new to you.",
                done_when="a listener can repeat two trade-offs of each",
            ),
            Task(
                id="t4",
                week=3,
                hours=2.5,
                task="Two mock rounds with somebody who interrupts.",
                done_when="no trade-off had to be asked for",
                sort="outside",
            ),
        ),
        resources=(
            Resource(
                title="Designing Data-Intensive Applications",
                author="Martin Kleppmann",
                url="https://dataintensive.net/",
                use="A chapter a week; the next day, and three days later, write its trade-offs from memory.",
            ),
        ),
    )
    kubernetes = Goal(
        id="g2",
        title="Kubernetes, as far as a laptop goes",
        about=("p5",),
        why="One remark.",
        practice="A service of your own on a local cluster: rolling update, a failing probe, a rollback.",
        hours=3,
        tasks=(
            Task(
                id="t5",
                week=4,
                hours=3,
                task="Roll an update out and back without notes.",
                done_when="a one-page incident note is written",
            ),
        ),
        resources=(Resource(title="Kubernetes documentation: Tutorials", url="https://kubernetes.io/docs/tutorials/"),),
    )
    return Plan(
        hours_per_week=3,
        weeks=4,
        start=dt.date(2026, 11, 24),
        goals=(design, kubernetes),
        not_planned=(NotPlanned(about="p6", reason="applying again is a date, six months from the mail, not a skill"),),
    )


def reply() -> Reply:
    return Reply(
        subject="Thank you for the feedback",
        body=(
            "Hi Priya,\n\nThank you for passing this on so concretely; I'm glad the explanation and the coding round worked. "
            "For the design round I take away: alternatives first, then a choice, and I'll practise that. The Kubernetes point is clear too.\n\n"
            "Could you ask the panel at which moment they most missed a trade-off?\n\n"
            "Please give them my thanks. I'd be glad to apply again after the six months.\n\nBest,\nSam"
        ),
    )


def questions() -> tuple[Question, ...]:
    return (
        Question(
            id="q1",
            text="Could you ask the panel at which moment they most missed a trade-off?",
            about=("p4",),
            in_reply=True,
        ),
        Question(
            id="q2",
            text="Could you share what hands-on Kubernetes in production means for this team?",
            about=("p5",),
            answered_by="interviewer",
        ),
    )


def for_you() -> ForYou:
    return ForYou(
        text=(
            "The panel liked two of your rounds and told you precisely what they missed in the third. "
            "That is one panel on one day; it says nothing about what you can build."
        ),
        send="now",
        why="Sending this today is fine.",
    )


def coaching(**changes: object) -> Coaching:
    parts: dict[str, object] = {
        "reading": reading(),
        "for_you": for_you(),
        "reply": reply(),
        "questions": questions(),
        "plan": plan(),
        "written_by": dict.fromkeys(("reading", "reply", "questions", "plan"), "playbook"),
    }
    return Coaching.model_validate({**parts, **changes})


def hostile() -> Coaching:
    """A coaching about a feedback that is full of control sequences and markup, which also got into every text."""
    text = f"You {ESCAPES} were too quiet"
    heard = reading_of(
        text, [Point(id="p1", quote=text, start=0, end=len(text), kind="gap", topic=ESCAPES, topic_id="x")]
    )
    heard = heard.model_copy(update={"warnings": (Warn(code="x", message=ESCAPES),)})
    task = Task(id="t1", week=1, hours=1, task=ESCAPES, done_when=ESCAPES, if_then=ESCAPES)
    goal = Goal(
        id="g1",
        title=ESCAPES,
        about=("p1",),
        why=ESCAPES,
        practice=ESCAPES,
        hours=1,
        tasks=(task,),
        resources=(Resource(title=ESCAPES, author=ESCAPES, url=f"https://x.example/{ESCAPES}", use=ESCAPES),),
    )
    return Coaching(
        reading=heard,
        for_you=ForYou(text=ESCAPES, send="no", why=ESCAPES),
        reply=Reply(subject=ESCAPES, body=ESCAPES),
        questions=(Question(id="q1", text=ESCAPES, about=("p1",)),),
        plan=Plan(
            hours_per_week=3,
            weeks=1,
            start=dt.date(2026, 11, 24),
            goals=(goal,),
            not_planned=(NotPlanned(about="p1", reason=ESCAPES),),
        ),
        findings=(
            Finding(rule="r", family="form", severity="error", quote=ESCAPES, message=ESCAPES, suggestion=ESCAPES),
        ),
        written_by={"reading": "playbook"},
    )
