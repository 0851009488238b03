"""How points are spoken of: by their own words where these tell enough, else by the topic."""

from collections.abc import Collection

import coach
import pytest
from coach.catalogue import Heading
from coach.options import Options
from coach.outline import Outline, outline
from coach.playbook.speaking import named, praised
from coach.schemas import Kind, Point


def point(kind: Kind, quote: str, topic_id: str | None = None) -> Point:
    return Point(id="p1", kind=kind, quote=quote, start=0, end=len(quote), topic="it", topic_id=topic_id)


def settled(sure: Collection[str] = (), heading: Heading | None = None) -> Outline:
    plain = outline(coach.listen("Thank you for coming in."), Options())
    return plain._replace(sure=frozenset(sure), headed={"p1": heading} if heading is not None else {})


@pytest.mark.parametrize(
    ("quote", "topic_id", "words"),
    [
        ("the portfolio was lovely", "visual-design", "the portfolio"),
        ("their letter to the lapsed donor made our chair cry", None, "my letter to the lapsed donor"),
        ("milk texture was spot on", "food-hygiene-hospitality", "the milk texture"),
        ("you knew the API limits", "sql", "how well I knew the API limits"),
        ("you handled the angry caller with real patience", "sql", "how I handled the angry caller"),
        ("you were a joy to talk to", None, None),
        ("knowledge of autism", None, None),
        ("you were lovely with the guests who came in", None, "how I was with the guests"),
    ],
)
def test_a_strength_is_named_as_the_person_would(quote: str, topic_id: str | None, words: str | None) -> None:
    assert praised(point("strength", quote, topic_id), settled()) == words


@pytest.mark.parametrize(
    ("quote", "topic_id", "words"),
    [
        ("the recovery plan never came up", None, "the recovery plan"),
        ("the earth continuity test was skipped", "sql", "the earth continuity test"),
        ("you turned up at half past nine", "punctuality", "being on time"),
        ("you talk over people", "listening", None),
        ("you talk over people", None, None),
        ("you sent the bass out raw and never tasted", "food-hygiene-hospitality", None),
    ],
)
def test_a_gap_is_named_by_its_own_words_or_by_its_topic(quote: str, topic_id: str | None, words: str | None) -> None:
    assert named(point("gap", quote, topic_id), settled({"p1"})) == words


def test_a_topic_that_is_not_sure_names_nothing() -> None:
    assert named(point("gap", "you talk over people", "listening"), settled()) is None
    assert named(point("gap", "the recovery plan never came up", "sql"), settled()) == "the recovery plan"


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("you were bang on time", "my timekeeping"),
        ("calm, polite, quick on the till", "how calm and polite I was"),
        ("she was honest about the spilt tray", "how honest I was about the spilt tray"),
        ("You know sheep, nobody doubts that", "how well I know sheep"),
        ("you knew the price list inside out", "how well I knew the price list"),
        ("Understands welding symbols better than my foreman", "how well I understand welding symbols"),
        ("Your Brahms was thrilling", "my Brahms"),
        ("lovely manner, the ward took to her", "my manner"),
        ("Hands are superb", "my hands"),
        ("spotted the loose guard before the hint", "how I spotted the loose guard before the hint"),
        ("you were first", None),
        ("you are a proper baker", None),
        ("you know what you want", None),
    ],
)
def test_praise_is_named_in_natural_words(quote: str, words: str | None) -> None:
    assert praised(point("strength", quote), settled()) == words


def test_what_somebody_knew_is_no_name_of_praise() -> None:
    assert praised(point("strength", "you could say who signs off the budget"), settled()) is None


def test_a_long_name_loses_what_would_repeat_the_remark() -> None:
    quote = "it begins with the expression and purification of a membrane protein and you have not done that"
    assert named(point("gap", quote), settled()) == "the expression and purification"


def test_no_name_tells_of_ones_health_whatever_was_meant() -> None:
    assert (
        praised(point("strength", "your work with autism in the classroom was a joy to watch"), settled())
        != "my work with autism"
    )


def test_a_fault_is_not_said_in_words_that_accuse() -> None:
    assert (
        named(point("gap", "you left the walk-in open twice", "food-hygiene-hospitality"), settled({"p1"}))
        != "how I left the walk-in open"
    )


@pytest.mark.parametrize(
    ("quote", "heading", "words"),
    [
        ("Kafka within a minute", Heading("system design", close=True, label=True), "system design"),
        ("the retry logic would charge somebody twice", Heading("the take-home", close=False), "the retry logic"),
        ("it stayed rather general", Heading("managing staff", close=False), "managing staff"),
    ],
)
def test_what_stands_above_a_remark_names_it_where_its_own_words_tell_less(
    quote: str, heading: Heading, words: str
) -> None:
    assert named(point("gap", quote), settled(heading=heading)) == words


def test_praise_on_a_row_is_named_by_the_row() -> None:
    row = Heading("reporting", close=True)
    assert praised(point("strength", "Strong. Built own turnover dashboard"), settled(heading=row)) == "reporting"


def test_no_heading_tells_of_ones_health() -> None:
    heading = Heading("my pregnancy", close=True)
    assert named(point("gap", "it stayed rather general"), settled(heading=heading)) is None
