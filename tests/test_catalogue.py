"""The catalogue: every topic reads as its fields promise, every reference leads somewhere, and quotes find their topic."""

import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from coach.catalogue import (
    FALLBACKS,
    build,
    reason_for,
    reasons,
    recognise,
    resource,
    skill,
    technology_resource,
    topic,
)
from coach.catalogue.cues import INDEX, tokens
from coach.catalogue.recognition import named_thing
from coach.catalogue.topics import TOPICS
from coach.checks.context import Context
from coach.checks.questions import about_one
from coach.schemas import Kind, Question

from tests.marked import reading

FILES = sorted(TOPICS.glob("*.toml"))
HERE = TOPICS.parent
REQUIRED = {
    "id",
    "area",
    "name",
    "strength",
    "takeaway",
    "practice",
    "goal",
    "why",
    "cues",
    "questions",
    "start",
    "tasks",
    "recall",
    "reading",
}
SPOKEN = ("name", "practice", "strength", "takeaway")
NO_BARE_VERB = re.compile(r"(?:in|under|when|for|from|by|if|the|an?|never|not|to|(?!bring|need)\w+(?:ing|ed))\b")
WITHOUT_CUES = FALLBACKS - {"unlisted-skill"}  # what code takes where only a name is known, or what fell short
PRONOUN = re.compile(r"\b(?:I|me|my|mine|you|your|yours)\b")
OF_OTHERS = re.compile(r"\b(?:you|your|yours|we|our)\b")
TAIL = re.compile(r"(?:(?:at|in|on|for|by|from|with) )?(?:what|which|whom|how|where|when|whether)\b")
THEY = re.compile(
    r"(?:(?:most|would|could|had|were|already|really|first|unsure|[a-z]+ly)\b|[a-z]+ed\b|(?:found|felt|saw|heard|lost|took|thought|understood|became|began|made|came|got|set|read)\b)"
)
HTTP_ONLY = {"http://www.extremeprogramming.org/", "http://www.plainenglish.co.uk"}
DEEPEST = 5
MOST_OF_SIDES = 12  # a remark is about one side of a topic, and takes few of them


def load(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def technologies() -> list[dict[str, Any]]:
    return [entry for file in sorted((HERE / "technologies").glob("*.toml")) for entry in load(file)["technology"]]


def resources() -> dict[str, dict[str, Any]]:
    return {ref: entry for file in sorted((HERE / "resources").glob("*.toml")) for ref, entry in load(file).items()}


def test_there_is_enough_of_everything() -> None:
    assert len(FILES) >= 120
    assert len({entry["name"] for entry in technologies()}) >= 300


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_topic_reads_as_its_fields_promise(file: Path) -> None:
    raw = load(file)
    assert raw.keys() >= REQUIRED
    assert raw["id"] == file.stem
    assert ("thing" in raw) >= ("{thing}" in file.read_text(encoding="utf-8"))
    assert not PRONOUN.search(raw["name"])
    assert not OF_OTHERS.search(raw["practice"])  # it is said by the person, and to them with "your" for "my"
    for field in SPOKEN:
        assert not raw[field].endswith((".", "?", "!")), field
        assert (
            raw[field][0].islower() or raw[field][:2].isupper() or raw[field].startswith("{") or " " not in raw[field]
        ), field
    assert re.match(r"my \w|how (?:\w+ )?I |what I |the \w", raw.get("said", "the name"))  # "the point about {said}"
    assert re.match(r"my \w|how I |the way I ", raw["strength"])  # "Thank you for the kind words about {strength}"
    assert not re.search(r"\b(?:am|was|were)\b", raw["strength"])  # "how I ..." is turned into "how you ..."
    assert re.match(r"[a-z-]+ing\b", raw["practice"])  # "I'll start by {practice}"
    assert not NO_BARE_VERB.match(raw["takeaway"])  # "next time I want to {takeaway}"
    assert not re.search(r"\b(?:your?|yours)\b", raw["takeaway"])
    assert len(raw["takeaway"].split()) <= 24
    assert len(raw["practice"].split()) <= 22
    assert raw["goal"][0].isupper() or raw["goal"].startswith("{")
    assert raw["why"].endswith(".")
    for sentence in (raw["name"], raw["goal"], raw["why"], raw["takeaway"], raw["practice"]):
        assert not re.search(r"[!—]|[?](?!['’])", sentence), sentence


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_questions_of_a_topic_are_tails_of_one_polite_question(file: Path) -> None:
    questions = load(file)["questions"]
    assert len(questions) >= 2
    assert len({question["ask"] for question in questions}) == len(questions)
    for question in questions:
        assert TAIL.match(question["ask"]), question["ask"]
        assert "?" not in question["ask"]
        assert not re.search(r"\b(?:why|I|me|my|you|your)\b", question["ask"]), question["ask"]
        assert question["by"] in {"interviewer", "recruiter"}
        for after in re.findall(r"\{they\}\s+(.*)", question["ask"]):
            assert THEY.match(after), question["ask"]
        whole = f"Could you share {question['ask'].replace('{they}', 'you').replace('{thing}', 'the thing')}?"
        found = about_one(Question(id="q1", text=whole, about=("p1",), in_reply=False), Context())
        assert not list(found), whole


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_work_of_a_topic_is_small_and_somebody_else_sees_some_of_it(file: Path) -> None:
    raw = load(file)
    assert 15 <= raw["start"]["minutes"] <= 30
    assert re.match(r"If .+, then ", raw["start"]["if_then"])
    assert 3 <= len(raw["tasks"]) <= (MOST_OF_SIDES if any("when_said" in task for task in raw["tasks"]) else 5)
    assert any(task.get("outside") for task in raw["tasks"])
    hours = [task["hours"] for task in raw["tasks"]]
    assert all(0.5 <= each <= 3 and each * 2 == int(each * 2) for each in hours)
    assert 1.5 <= sum(hours[:2]) <= 3.5
    assert 2.5 <= sum(hours) <= 2 * len(hours)
    for work in (raw["start"], *raw["tasks"], raw["recall"]):
        assert work["task"]
        assert work["done_when"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_for_one_side_of_a_topic_is_enough_for_a_goal(file: Path) -> None:
    raw = load(file)
    works = (raw["start"], *raw["tasks"], raw["recall"])
    cued = [task for task in raw["tasks"] if "when_said" in task]
    assert bool(cued) >= any("when_said" in work for work in works)
    for work in works:
        cues = work.get("when_said", ["some", "word"])
        assert len(set(cues)) == len(cues) >= 2
        for cue in cues:
            assert cue == cue.lower()
            assert tokens(cue)
            assert not re.match(r"\w{0,2}\*", cue), cue
    known = topic(raw["id"])
    for task in cued:
        for cue in task["when_said"]:
            goal = known.narrowed(cue.rstrip("*"))
            shown = 0 if any(each.outside for each in goal.tasks) else 0.5
            assert sum(each.hours for each in goal.tasks) + shown >= 1, (cue, task["task"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_topic_reads_exists_and_its_phrases_fill(file: Path) -> None:
    raw = load(file)
    assert 1 <= len(raw["reading"]) <= 3
    for each in raw["reading"]:
        assert resource(each["ref"], each["use"]).title
    for thing in (None, "Kubernetes"):
        filled = topic(raw["id"], thing)
        assert "{thing}" not in repr(filled)
        assert filled.goal[0].isupper() or not filled.goal[0].isalpha()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_cues_of_a_topic_are_lower_case_and_none_is_also_a_hint(file: Path) -> None:
    raw = load(file)
    cues, hints = raw["cues"], raw.get("hints", [])
    assert len(cues) >= 8 or raw["id"] in WITHOUT_CUES
    assert len(set(cues)) == len(cues)
    assert not set(cues) & set(hints)
    for cue in (*cues, *hints):
        assert cue == cue.lower()
        assert tokens(cue)
        assert not re.match(r"\w{0,2}\*", cue), cue


@pytest.mark.parametrize(
    ("topic_id", "remark", "taken", "left"),
    [
        ("food-hygiene-hospitality", "you could not say which puddings had nuts in them", "allergen sheet", "margin"),
        ("food-hygiene-hospitality", "the soup went out bland", "soup", "allergen"),
        ("driving-practical-skills", "it took you six goes to get into the bay", "reverse", "hours, breaks"),
        ("networking-fundamentals", "hazy on how a name gets resolved", "lookup tool", "subnet sums"),
        ("differentiation-inclusion", "the quick ones sat idle, no extension", "done first", "three years younger"),
        ("it-support-fundamentals", "you had never touched a GPO", "practice domain", "Play ten calls"),
        ("health-and-safety", "no safety glasses on at the grinder", "Lay out what has to be worn", "method"),
        ("sales-results-evidence", "no quota figures", "page", "CV"),
    ],
)
def test_a_remark_takes_the_tasks_for_its_side_of_a_topic(topic_id: str, remark: str, taken: str, left: str) -> None:
    goal = topic(topic_id).narrowed(remark)
    assert any(taken in work.task for work in goal.tasks)
    assert not any(left in work.task for work in goal.tasks)
    assert len(goal.tasks) < len(topic(topic_id).tasks)


def test_a_remark_without_the_words_of_any_side_takes_the_topic_whole() -> None:
    known = topic("food-hygiene-hospitality")
    assert known.narrowed("not what we hoped to find") == known
    assert not known.begins_beside
    assert not known.recalls_beside


def test_the_side_of_which_most_words_are_said_goes_first() -> None:
    (first, *others) = topic("medication-safety").narrowed("a wrong dose, and no incident form filled in").tasks
    assert "a wrong dose given" in first.task
    assert any("calculations" in work.task for work in others)


def test_what_a_topic_begins_with_and_recalls_may_be_beside_a_remark() -> None:
    about_a_bay = topic("driving-practical-skills").narrowed("clipped a cone in the bay")
    assert about_a_bay.begins_beside
    assert about_a_bay.recalls_beside
    about_checks = topic("driving-practical-skills").narrowed("a flat tyre was missed on the walk-round")
    assert not about_checks.begins_beside
    assert not about_checks.recalls_beside


def test_an_unknown_topic_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        topic("no-such-topic")
    with pytest.raises(KeyError):
        resource("no-such-resource")


def test_technologies_belong_to_topics_and_are_written_lower_case() -> None:
    known = {file.stem for file in FILES}
    for entry in technologies():
        assert entry["topic"] in known, entry["name"]
        assert entry["aliases"]
        assert all(alias == alias.lower() for alias in entry["aliases"])


def test_addresses_are_secure_and_name_a_page_that_stays() -> None:
    addresses = [entry["url"] for entry in (*technologies(), *resources().values()) if entry.get("url")]
    assert len(addresses) > 300
    for address in addresses:
        assert re.fullmatch(r"https://[\w.-]+(?:/[\w.@~+%&=#,:-]*){0,9}", address) or address in HTTP_ONLY, address
        assert len([part for part in address.split("/")[3:] if part]) <= DEEPEST, address


def test_resources_have_a_title() -> None:
    for ref, entry in resources().items():
        assert entry["title"], ref


def test_the_index_is_fresh() -> None:
    assert INDEX.read_text(encoding="utf-8") == build.text()


def test_the_documentation_of_a_technology_is_known_by_its_name() -> None:
    found = technology_resource("Kubernetes")
    assert found is not None
    assert found.url == "https://kubernetes.io/docs/"
    assert technology_resource("Underwater basket weaving") is None


def test_reasons_say_what_follows_from_them() -> None:
    known = {file.stem for file in FILES}
    for reason in reasons().values():
        assert reason.kind in {"fit", "logistics", "vague"}
        assert reason.name
        assert reason.name[0].islower()
        assert reason.leave.endswith(".")
        assert reason.practise is None or reason.practise in known
        assert all(sentence.endswith(".") for sentence in reason.acknowledge)
        assert all(TAIL.match(ask) and not ask.endswith("?") for ask in reason.ask)


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("you can't do Saturdays and we open every one of them", "the weekends"),
        ("they wanted somebody who can do late shifts", "the evenings"),
        ("nights and weekends were the trouble", "the hours"),
        ("it is sixty miles each way", "the distance"),
        ("the post is on-site and you asked for remote", "the days in the office"),
        ("too far away, and you can't do nights", "place and hours"),
        ("that did not match what we have", "place and hours"),
    ],
)
def test_place_and_hours_are_named_by_the_side_that_was_told(quote: str, name: str) -> None:
    said = reasons()["place-and-hours"].as_said(quote)
    assert said.name == name
    assert name == "place and hours" or all(name in sentence for sentence in said.acknowledge)


@pytest.mark.parametrize(
    ("quote", "kind", "reason"),
    [
        ("You're welcome to apply again in six months", "logistics", "reapply-window"),
        ("Happy to jump on a call if that helps", "logistics", "feedback-call"),
        ("we cannot give individual feedback", "logistics", "no-written-feedback"),
        ("your salary expectations are above our band", "logistics", "pay"),
        ("we can't sponsor a visa", "logistics", "visa"),
        ("the role is on hold", "logistics", "role-withdrawn"),
        ("we need someone more senior", "fit", "level"),
        ("a better fit", "vague", "better-fit"),
    ],
)
def test_a_circumstance_is_named(quote: str, kind: Kind, reason: str) -> None:
    assert reason_for(quote, kind).id == reason


def test_each_kind_but_skills_has_a_reason_for_anything() -> None:
    for kind in ("fit", "logistics", "vague"):
        assert reason_for("zzz", kind).kind == kind
    with pytest.raises(ValueError, match="gives no such reason"):
        reason_for("weak on SQL", "gap")


@pytest.mark.parametrize(
    ("quote", "around", "expected"),
    [
        ("someone with more hands-on Kubernetes in production", "", "container-orchestration"),
        ("the trade-offs had to be pulled out of you", "", "design-trade-offs"),
        ("went straight to a solution", "", "design-trade-offs"),
        ("No unit tests", "", "unit-testing"),
        ("brute force only, stuck there", "Problem solving:", "problem-solving"),
        ("your BGP was shaky", "", "networking-fundamentals"),
        ("Gross to net by hand: wrong NI band, no pension", "", "payroll"),
        ("answers were long-winded", "", "concise-answers"),
        ("didn't quantify results", "", "quantified-results"),
        ("no eye contact", "", "eye-contact-body-language"),
        ("you answered a different question", "", "listening"),
        ("asked no questions at the end", "", "questions-to-ask"),
        ("stakeholder management", "lacking in", "stakeholder-management"),
        ("turned up 20 mins late", "", "punctuality"),
        ("your slides were text-heavy", "", "slides"),
        ("the STAR structure was missing", "", "answer-structure"),
        ("more depth on IFRS 16", "", "financial-accounting"),
        ("in Spring Boot, profiles he could not explain", "", "web-framework"),
        ("window functions no sweat", "SQL:", "sql"),
        ("9 out of 10", "ECG station:", "clinical-knowledge"),
        ("fine", "on AWS", "cloud-platform"),
        ("Safeguarding answer ticked every box", "", "safeguarding"),
        ("Lovely flat white", "", "food-hygiene-hospitality"),
        ("typos in the cover note", "", "copy-editing"),
        ("Never asked me for the order", "", "sales-closing"),
        ("a notch too assertive for the ward", "", "tone-too-strong"),
        ("went back and forth a lot to understand the prompt", "", "requirements-clarification"),
        ("wrote too many methods", "", "over-engineering"),
        ("a little too quiet and too deferential", "", "assertiveness"),
    ],
)
def test_a_quote_finds_its_topic(quote: str, around: str, expected: str) -> None:
    assert recognise(quote, around).topic_id == expected


@pytest.mark.parametrize(
    "quote",
    [
        "you did well overall",
        "excellent candidate",
        "everyone was impressed",
        "the panel liked the session",
        "a solid interview",
        "it was very close",
        "you felt right for the role",
        "Nothing wrong with your approach",
        "we had good data on everybody",
        "you were the second choice",
        "an embarrassment next to the rest",
        "there's a lot of promise here",
        "you skipped the skin test, which I can't let slide",
        "a model of its kind",
        "in a league of your own",
        "Top drawer",
    ],
)
def test_general_words_name_no_topic(quote: str) -> None:
    assert recognise(quote).topic_id is None


@pytest.mark.parametrize(
    ("quote", "never"),
    [
        ("dense to the point of opacity", "concise-answers"),
        ("no mention of rails or step heights", "web-framework"),
        ("loved the puppet", "infrastructure-as-code"),
        ("could not say what the programme saved, net", "programming-language"),
        ("your curiosity is off the charts", "data-visualisation"),
        ("no type hints anywhere", "taking-hints-feedback"),
        ("clear on confidence intervals", "confidence"),
        ("chartership is the missing piece", "exploratory-testing"),
        ("handled the interruptions with grace", "embedded-systems"),
    ],
)
def test_a_word_in_another_sense_does_not_decide(quote: str, never: str) -> None:
    assert recognise(quote).topic_id != never


def test_a_technology_is_named_as_it_is_written() -> None:
    found = recognise("we wanted more K8s")
    assert (found.topic_id, found.thing) == ("container-orchestration", "Kubernetes")
    assert "Kubernetes" in found.name


@pytest.mark.parametrize(
    ("quote", "thing"),
    [
        ("you sounded comfortable with just the one language (Ruby)", None),
        ("all your examples were in Excel", None),
        ("you have mostly worked in WordPress", None),
        ("the only thing missing was Kubernetes", "Kubernetes"),
        ("we just need somebody with more Java", "Java"),
    ],
)
def test_what_somebody_has_is_not_what_is_missing(quote: str, thing: str | None) -> None:
    assert recognise(quote).thing == thing


@pytest.mark.parametrize(
    ("quote", "thing"),
    [
        ("stronger in payroll compliance", "payroll compliance"),
        ("knowledge of the insurance sector was missing", "the insurance sector"),
        ("lacking in underwater basket weaving", "underwater basket weaving"),
        ("no falconry experience", "falconry"),
        ("you need more knowledge of mediaeval seals", "mediaeval seals"),
        ("The knowledge was beyond question", None),
        ("skills have rusted since college", None),
        ("more experience than you", None),
        ("category knowledge is deep", None),
        ("we wanted more of it", None),
        ("you did well", None),
    ],
)
def test_the_thing_is_never_a_function_word(quote: str, thing: str | None) -> None:
    assert named_thing(quote) == thing


def test_an_unlisted_skill_keeps_its_own_name() -> None:
    found = recognise("lacking in underwater basket weaving")
    assert found.topic_id is None
    assert found.thing == found.name == "underwater basket weaving"
    assert "underwater basket weaving" in topic("unlisted-skill", found.thing).name


def test_recognition_is_quick() -> None:
    quote = "the trade-offs had to be pulled out of you and the SQL was slow"
    recognise(quote)
    rounds = []
    for _ in range(10):
        started = time.process_time()
        for _ in range(20):
            recognise(quote, "On the design round they felt that")
        rounds.append((time.process_time() - started) / 20)
    assert min(rounds) < 0.003


def test_a_named_technology_is_enough_in_a_long_remark_too() -> None:
    found = recognise(
        "to see more experience running Kubernetes in production rather than only using it from time to time"
    )
    assert (found.topic_id, found.thing) == ("container-orchestration", "Kubernetes")


def test_a_reader_of_the_whole_text_goes_before_the_words() -> None:
    quote = "I will pay you for the shift on Friday"
    assert reason_for(quote, "logistics").id == "pay"
    assert reason_for(quote, "logistics", {"process": 0.8, "pay": 0.1}).id == "process"
    assert reason_for(quote, "logistics", {"process": 0.31, "none": 0.6}).id == "pay"


@pytest.mark.parametrize(
    ("quote", "kind", "reason"),
    [
        ("we have filled it internally", "logistics", "internal-candidate"),
        ("they went with somebody internal", "logistics", "internal-candidate"),
        ("the internal audit team meets on Monday", "logistics", "process"),
    ],
)
def test_internal_means_a_candidate_only_where_somebody_was_taken(quote: str, kind: Kind, reason: str) -> None:
    assert reason_for(quote, kind).id == reason


def test_a_ticket_is_practised_by_its_own_name() -> None:
    (point,) = reading("⟦gap@certification|your forklift ticket has lapsed⟧").points
    assert skill(point) == ("certification", "the forklift ticket")


def test_what_is_no_paper_is_not_taken_for_one() -> None:
    (point,) = reading("⟦gap@certification|you are not qualified for the night shift⟧").points
    assert skill(point) == ("certification", None)
