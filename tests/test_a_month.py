"""A month, played through day by day: three rejections, one answer, a missed week, a new interview. What each day says is read."""

import json
import re
from pathlib import Path

import vobject
from click.testing import CliRunner
from coach.cli import main

LOWFIELD = (
    "Hi Sam,\n\nThe panel liked how clearly you explained your current system. They wanted to see more hands-on Kubernetes in production, "
    "and in the design round you didn't weigh the message queue against anything simpler.\n\nYou're welcome to apply again in six months.\n\n"
    "Best,\nPriya"
)
HARBOUR = (
    "Dear Sam,\n\nThank you for coming in. We would have needed more Kubernetes experience than you have so far. The panel "
    "liked how clearly you explained your work.\n\nKind regards,\nOlu"
)
PEBBLE = (
    "Hello Sam,\n\nwe enjoyed meeting you. Your answers in the final round were rather long and we lost the thread. "
    "Your SQL was very strong.\n\nRegards,\nWim"
)
ANSWER = (
    "Hi Sam,\n\nI asked them. On Kubernetes they wanted to hear how you find out why a pod keeps restarting. The queue wasn't a factor in the "
    "end, don't worry about that one.\n\nBest,\nPriya"
)
INTERVIEW = "2026-02-03"


class Person:
    """Somebody who uses the program on given days; ``said`` is what it answered, without line breaks."""

    def on(self, day: str, *words: str, text: str = "", form: str | None = None) -> str:
        given = [*words, *(["-f", form] if form else [])]
        result = CliRunner(env={"COACH_TODAY": day, "COLUMNS": "96"}).invoke(main, given, input=text)
        assert result.exit_code == 0, (words, result.output)
        return " ".join((result.stdout + result.stderr).split())

    def work(self, day: str) -> list[dict[str, str]]:
        document = json.loads(self.json(day))
        found: list[dict[str, str]] = document["work"]
        return found

    def calendar(self, day: str) -> dict[str, str]:
        """Return the events of the first plan's calendar, read by another parser than the one that wrote them: title and status."""
        written = CliRunner(env={"COACH_TODAY": day}).invoke(main, ["show", "1", "-f", "ics"]).stdout
        found = vobject.readOne(written).vevent_list
        return {each.summary.value: each.status.value if hasattr(each, "status") else "CONFIRMED" for each in found}

    def json(self, day: str) -> str:
        return CliRunner(env={"COACH_TODAY": day}).invoke(main, ["today", "-f", "json"]).stdout


def the_first_rejection(sam: Person) -> None:
    # Monday, the first rejection: the reply goes out, the first small step is done the same evening.
    first = sam.on("2026-01-05", "respond", "--company", "Lowfield", "--name", "Sam", text=LOWFIELD)
    assert "This is kept in" in first
    assert "Kept as 1" in first
    morning = sam.on("2026-01-05", "today", "--minutes", "45")
    assert "Send the reply: Lowfield (coach show 1, then coach sent 1)" in morning
    assert "20 min · Run, break and mend a small cluster" in morning
    assert "this week 0 min of 3 h" in morning
    sent = sam.on("2026-01-05", "sent", "1")
    assert "one follow-up is due on 14 Jan, then it stops" in sent
    assert "On 5 Jul 2026 you will be reminded to get in touch again." in sent
    sam.on("2026-01-05", "done", "1.g1t1", "--took", "30m", "--note", "Drew the restart with seven steps")
    assert {"CONFIRMED"} == set(sam.calendar("2026-01-05").values())


def the_first_practice(sam: Person) -> None:
    # Wednesday: the first practice; from now on there is something to recall.
    assert "Lowfield (coach show" not in sam.on("2026-01-07", "today")
    sam.on(
        "2026-01-07", "done", "1.g1t2", "--took", "2h", "--note", "Broke the cluster six ways and mended all of them"
    )
    recall = json.loads(sam.json("2026-01-10"))["recall"]
    assert [each["task"].split(".")[0] for each in recall] == ["1"]
    assert "It comes back from memory on" in sam.on(
        "2026-01-10", "done", recall[0]["task"], "--how", "good", "--took", "10m"
    )


def the_second_rejection(sam: Person) -> None:
    # The second rejection names the same skill: one goal with both remarks, nothing of it twice.
    sam.on("2026-01-12", "respond", "--company", "Harbour", "--name", "Sam", text=HARBOUR)
    plans = sam.on("2026-01-12", "replan")
    assert "needed more Kubernetes experience than you have so far” (Harbour)" in plans
    assert "hands-on Kubernetes in production” (Lowfield)" in plans
    assert plans.count("● Run, break and mend a small cluster") == 1
    assert "g1t2" not in plans
    sam.on("2026-01-12", "sent", "2")


def the_follow_up(sam: Person) -> None:
    # Day nine, no answer to the first mail: one follow-up, and no second one.
    due = sam.on("2026-01-14", "today")
    assert "Follow up once, then let it rest: Lowfield" in due
    assert "question of 5 Jan" in due
    assert "Now it rests" in sam.on("2026-01-14", "sent", "1", "--follow-up")
    assert "Follow up once" not in sam.on("2026-01-15", "today")


def the_answer(sam: Person) -> None:
    # Then they do answer: Kubernetes becomes concrete, the queue falls away, what is done stays done.
    answer = sam.on("2026-01-16", "answer", "1", "-f", "text", text=ANSWER)
    assert "Now concrete: Run, break and mend a small cluster" in answer
    assert "Dropped: " in answer
    assert "“The queue wasn't a factor in the end, don't worry about that one.”" in answer
    assert "Done work stays done: 2 tasks." in answer
    assert "✓ Draw what happens from the moment a container crashes" in answer
    assert re.search(r"Hi Priya, Thank.* Best wishes, Sam|Hi Priya, Thank.* Sam", answer)
    after = sam.calendar("2026-01-16")
    assert {title for title, status in after.items() if status == "CANCELLED"} == {"No longer planned"}
    assert not any("questions and numbers" in title for title in after)
    now = sam.work("2026-01-16")
    assert "find out why a pod keeps restarting" in now[0]["words"]
    assert not any("queue" in each["goal"] for each in now)


def a_missed_week(sam: Person) -> None:
    # A week goes by without anything. It is said, nothing is lost, and what would keep the end is a number.
    missed = sam.on("2026-01-27", "today")
    assert "of past weeks moved into the weeks ahead." in missed
    replanned = sam.on("2026-01-27", "replan", "--hours-per-week", "4")
    assert "From now on 4 h a week." in replanned
    assert "The end moves: 1 Feb 2026 instead of 25 Jan 2026." in replanned
    assert "past weeks" not in sam.on("2026-01-27", "history")


def a_third_rejection_and_an_invitation(sam: Person) -> None:
    # The third rejection, and an invitation for next week from the second employer: its goal comes first.
    sam.on("2026-01-28", "respond", "--company", "Pebble", "--name", "Sam", text=PEBBLE)
    invited = sam.on("2026-01-28", "outcome", "2", "invited", "--on", INTERVIEW)
    assert f"coach brief --for {INTERVIEW} makes a page for it." in invited
    assert "Kubernetes" not in sam.work("2026-01-28")[0]["goal"]  # titles are the skill's own
    assert sam.work("2026-01-28")[0]["goal"] == "Run, break and mend a small cluster"
    sam.on(
        "2026-01-29",
        "done",
        sam.work("2026-01-29")[0]["task"],
        "--took",
        "1h",
        "--note",
        "Found a failing probe in four minutes",
    )


def the_evening_before(sam: Person) -> None:
    # The evening before: one page, and every word of it is true.
    page = sam.on("2026-02-02", "brief", "--for", INTERVIEW)
    assert "Interview on 3 Feb 2026" in page
    assert (
        "Earlier feedback named hands-on experience with Kubernetes, and since 5 Jan I have put about 3 h 40 min into it"
        in page
    )
    assert (
        "What I am working on now is running a small cluster and breaking it on purpose, and the most telling part so far was this: "
        "Found a failing probe in four minutes." in page
    )
    assert "Broke the cluster six ways and mended all of them" in page
    assert "clear communication 2 employers" in page


def the_table(sam: Person) -> None:
    # The month in one table.
    history = sam.on("2026-02-02", "history")
    assert [history.index(name) for name in ("Pebble", "Harbour", "Lowfield")] == sorted(
        history.index(name) for name in ("Pebble", "Harbour", "Lowfield")
    )
    assert re.search(r"Pebble .*draft, not sent.*Harbour .*invited.*Lowfield .*answered", history)


def taken_together(sam: Person) -> None:
    # Two employers missed the same: told as that, and not as a pattern. Two liked the same, and it points somewhere.
    together = sam.on("2026-02-02", "trends")
    liked, missed = together.index("What is liked"), together.index("What comes back")
    assert "3 feedbacks from 3 independent sources, 5 Jan 2026 – 28 Jan 2026" in together
    assert "2 of 3 clear communication" in together[liked:missed]
    assert "2 of 3 hands-on experience with Kubernetes Named once: " in together[missed:]  # and not "a pattern"
    assert "that takes 3 independent sources" in together
    assert "Kubernetes 3 h 40 min since 5 Jan, 4 exercises Missed again in 1 of 2 feedbacks since" in together
    assert "Work in which difficult things have to be made clear to others" in together


def test_a_month(home: Path) -> None:
    sam = Person()
    the_first_rejection(sam)
    the_first_practice(sam)
    the_second_rejection(sam)
    the_follow_up(sam)
    the_answer(sam)
    a_missed_week(sam)
    a_third_rejection_and_an_invitation(sam)
    the_evening_before(sam)
    the_table(sam)
    taken_together(sam)
    assert (home / "ledger.db").exists()
