"""A quote without a topic is named in neutral words: nobody is blamed, nothing breaks off, and often there is honestly no name."""

import pytest
from coach.catalogue import recognise
from coach.catalogue.naming import name_of
from coach.catalogue.nouns import is_name, is_whole, whole
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "you",
        "your",
        "the",
        "a",
        "sloppy",
        "answer",
        "answers",
        "never",
        "looked",
        "at",
        "second",
        "page",
        "in",
        "design",
        "round",
        "of",
        "presentation",
        "was",
        "lazy",
        "arrogance",
        "budget",
        "for",
        "they",
        "felt",
        "api",
        "KPIs",
        "didn't",
        "explain",
        "trade-offs",
        "well",
        "with",
        "customers",
        "panel",
        "thought",
        "it",
    ]
)


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("you never looked at the second page", "the second page"),
        ("the way you handled the technical questions", "how I handled the technical questions"),
        ("your notes were tidy", "my notes"),
        (
            "the structured way in which you approached the packet loss scenario",
            "how I approached the packet loss scenario",
        ),
        ("Your croissant lamination was even", "croissant lamination"),
        ("skipped the earth continuity test, had to be reminded", "the earth continuity test"),
        ("you didn't know the product range", "the product range"),
        ("their letter to the lapsed donor made our chair cry", "letter to the lapsed donor"),
        ("you struggled with question 4 of the written test", "question 4 of the written test"),
        ("the research plan for the next five years was not well developed", "my research plan"),
        ("scalability considerations had to be introduced by us", "scalability considerations"),
        ("great on detail, knew the API limits", "how well I knew the API limits"),
        (
            "a good hypothesis for the ImagePullBackOff before touching anything",
            "my hypothesis for the ImagePullBackOff",
        ),
    ],
)
def test_a_quote_is_named_by_the_thing_it_speaks_of(quote: str, name: str) -> None:
    found = name_of(quote)
    assert found is not None
    assert found.words.removeprefix("my ").removeprefix("the ") == name.removeprefix("my ").removeprefix("the ")


@pytest.mark.parametrize(
    "quote",
    [
        "I did well overall",
        "it stayed on the surface",
        "your arrogance was hard to bear",
        "they went ahead without telling anybody",
        "your handover to Stan was thin",
        "working with Dmitri on the rota did not come across",
        "she thinks slowly",
        "you ignored the panel",
        "you were the only one who let her finish",
        "Cooks well",
        "You mumble",
        "nothing lines up",
        "an interview like many others",
        "you assumed where the spare keys went",
        "she asked and you told them what to do",
        "/24 question left blank",
    ],
)
def test_what_names_nothing_gets_no_name(quote: str) -> None:
    assert name_of(quote) is None
    assert recognise(quote).name == whole() or recognise(quote).topic_id is not None


@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join))
def test_a_name_holds_no_pronoun_and_no_reproach(quote: str) -> None:
    found = name_of(quote)
    if found is not None:
        assert not set(found.words.split()) & {"you", "your", "it", "they", "never", "sloppy", "lazy", "arrogance"}
        assert found.neutral is None or is_whole(found.words)  # what was done may end in any word


def test_what_may_be_read_as_ones_health_is_not_mine() -> None:
    found = name_of("your play therapy was a joy to watch")
    assert found is not None
    assert found.words == "the play therapy"


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("you argued about the rota with my sous", "the rota"),
        ("my demo went well", "my demo"),
        ("your demo went well", "my demo"),
    ],
)
def test_my_is_whose_who_speaks(quote: str, name: str) -> None:
    found = name_of(quote)
    assert found is not None
    assert found.words == name


@pytest.mark.parametrize(
    ("words", "shown"),
    [("the portfolio was lovely", True), ("your typography is superb", False), ("you knew the API limits", False)],
)
def test_what_was_held_or_made_can_be_gone_through_again(words: str, shown: bool) -> None:
    found = name_of(words)
    assert found is not None
    assert found.shown == shown


@pytest.mark.parametrize(
    "words",
    ["industry specific", "the technical", "deeper", "more", "the way you", "nice to meet", "i did well overall"],
)
def test_a_phrase_that_breaks_off_or_is_none_is_no_name(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize("words", ["payroll compliance", "tax law", "Kubernetes", "music", "the design round"])
def test_a_whole_noun_phrase_is_whole(words: str) -> None:
    assert is_whole(words)


def test_a_thing_that_breaks_off_is_not_taken() -> None:
    assert recognise("lacked industry specific experience").thing != "industry specific"


def test_what_stands_before_a_turn_names_nothing() -> None:
    found = name_of("could explain partitioning but not skew")
    assert found is None or "partitioning" not in found.words


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("At the paving job you were on your knees all morning", "the paving job"),
        ("didn't ask who the users were", "who the users were"),
        ("with someone who already knows Dentrix", "Dentrix"),
        ("plenary rushed, ran out of time", "the plenary"),
        ("problems with streams came up twice", None),
        ("I spent 25 of the 40 min on screens", "the screens"),
    ],
)
def test_what_readers_surely_find_right_stands_though_a_list_would_doubt_it(quote: str, words: str | None) -> None:
    found = name_of(quote)
    assert (found.words if found is not None else None) == words


@pytest.mark.parametrize("quote", ["Pricing was off by 200 €", "you would not go on a £900 roof"])
def test_a_currency_is_part_of_what_it_stands_before(quote: str) -> None:
    name = name_of(quote)
    assert name is None or name.words in {"pricing", "the pricing", "the £900 roof"}
