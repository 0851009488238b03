"""A quote without a topic is named in neutral words: nobody is blamed, nothing breaks off, and often there is honestly no name."""

import pytest
from coach.catalogue import recognise
from coach.catalogue.naming import name_of
from coach.catalogue.nouns import is_name, is_whole
from coach.encoder import Kind
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


LONGEST = 9  # words


def words(quote: str, kind: Kind = "gap") -> str | None:
    found = name_of(quote, kind)
    return found.words if found is not None else None


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("your notes were tidy", "my notes"),
        ("Your croissant lamination was even", "my croissant lamination"),
        ("skipped the earth continuity test, had to be reminded", "the earth continuity test"),
        ("you struggled with question 4 of the written test", "question 4 of the written test"),
        ("scalability considerations had to be introduced by us", "scalability considerations"),
        ("At the paving job you were on your knees all morning", "the paving job"),
        ("you gave the first 20 minutes to the history of the firm", "the history of the firm"),
        ("the plenary was rushed", "the plenary"),
        ("your pricing was off", "my pricing"),
        ("the stock figure in row 12 came from last year", "the stock figure in row 12"),
        ("the pump, the valve and the gauge were fitted back to front", "the pump, the valve and the gauge"),
    ],
)
def test_a_remark_is_named_by_the_thing_it_speaks_of(quote: str, name: str) -> None:
    assert words(quote) == name


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("you never looked at the second page", "looking at the second page"),
        ("didn't ask who the users were", "asking who the users were"),
        ("you did not say who signs the order", "saying who signs the order"),
        ("there was no label on the feed bins", "the missing label on the feed bins"),
        ("the way you handled the technical questions", "the way I handled the technical questions"),
        (
            "the structured way in which you approached the packet loss scenario",
            "how I approached the packet loss scenario",
        ),
    ],
)
def test_what_was_done_or_missed_is_named_by_the_doing_of_it(quote: str, name: str) -> None:
    assert words(quote) == name
    assert (found := name_of(quote)) is not None
    assert (found.neutral is None) == (name.split(maxsplit=1)[0] in {"looking", "asking", "saying", "how"})


@pytest.mark.parametrize(
    "quote",
    [
        "I did well overall",
        "it stayed on the surface",
        "your arrogance was hard to bear",
        "working with Dmitri on the rota did not come across",
        "she thinks slowly",
        "you ignored the panel",
        "you talk over people",
        "you were late twice",
        "You mumble",
        "nothing lines up",
        "she asked and you told them what to do",
        "/24 question left blank",
    ],
)
def test_what_names_nothing_or_would_accuse_gets_no_name(quote: str) -> None:
    assert name_of(quote) is None


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("Power BI slides were clear", "my Power BI slides"),
        ("Punctual Friendly Tidy", "being punctual"),
        ("Your kubernetes part was clear", "my Kubernetes part"),
        ("you talked us through the first 18 minutes of the recording well", "the first 18 minutes of the recording"),
    ],
)
def test_a_name_is_spelled_as_it_stands_in_a_sentence(quote: str, name: str) -> None:
    assert words(quote, "strength") == name


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("you never swept the shavings from the floor", "sweeping the shavings from the floor"),
        ("you never wound the hose back on the reel", "winding the hose back on the reel"),
        ("the colours shift from page to page", "the colours shifting from page to page"),
        ("he was never trained on the overhead crane", "being trained on the overhead crane"),
        ("nothing on hygiene or allergens", "hygiene and allergens"),
        ("you oiled the chain rather than the bearing", "oiling the chain rather than the bearing"),
        ("you replaced the pump instead of bleeding the line", "bleeding the line"),
        ("you couldn't say what a bleed screw is for", "saying what a bleed screw is for"),
        ("bring a STAR example with measurable result next time", "the STAR example with a measurable result"),
        ("you didn't own the mistake on the invoice", "owning the mistake on the invoice"),
        ("on the stage manager exercise you lost the cue", "the stage manager exercise"),
    ],
)
def test_a_name_is_in_good_english(quote: str, name: str) -> None:
    assert words(quote) == name


def test_ones_years_are_ones_own_where_they_are_praised() -> None:
    quote = "your eight years of bar work were a real plus"
    assert words(quote, "strength") == "my eight years of bar work"


@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join))
def test_a_name_is_short_and_holds_nobody_and_no_reproach(quote: str) -> None:
    found = name_of(quote)
    if found is not None:
        assert not {*found.words.split()} & {"you", "your", "sloppy", "lazy", "arrogance"}
        assert len(found.words.split()) <= LONGEST


def test_what_may_be_read_as_ones_health_is_not_mine() -> None:
    found = name_of("your play therapy was a joy to watch")
    assert found is not None
    assert found.words == "the play therapy"


@pytest.mark.parametrize("quote", ["my demo went well", "your demo went well", "her demo went well"])
def test_my_is_whose_who_speaks(quote: str) -> None:
    assert words(quote) == "my demo"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("your portfolio was lovely", True), ("your typography is superb", False), ("you knew the API limits", False)],
)
def test_what_was_held_or_made_can_be_gone_through_again(words: str, shown: bool) -> None:
    found = name_of(words, "strength")
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


@pytest.mark.parametrize(("kind", "name"), [("gap", "explaining skew"), ("strength", "explaining partitioning")])
def test_what_stands_before_a_turn_was_well_and_what_stands_behind_it_was_not(kind: Kind, name: str) -> None:
    assert words("could explain partitioning but not skew", kind) in {name, None}


@pytest.mark.parametrize(
    ("remark", "kind", "words"),
    [
        ("Your tone with the difficult patient was lovely", "strength", "my tone with the difficult patient"),
        ("best write-up of the round", "strength", "my write-up"),
        ("leadership ones were thin", "gap", "leadership"),
        ("they want someone who checks the seals on each door", "gap", "checking the seals on each door"),
        ("knew the load tables, had not checked the lift plan", "gap", "checking the lift plan"),
        ("you've only used the scanner, not the reports", "gap", None),
        ("you've only got the reach licence and half our racks are counterbalance", "gap", None),
        ("you mostly watched the pour rather than led it", "gap", None),
        ("you've only shadowed a handful of longer fittings", "gap", None),
        (
            "couldn't explain the relief valve or tell a check valve from a gate valve",
            "gap",
            "explaining the relief valve",
        ),
    ],
)
def test_a_name_is_whole_and_of_what_was_praised_or_missing(remark: str, kind: Kind, words: str | None) -> None:
    found = name_of(remark, kind)
    assert (found.words if found is not None else None) == words


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("You did the salt by hand twice", "the salt"),
        ("the soap was left on the basin", "the soap"),
        ("the rice was overcooked", "the rice"),
        ("your celery was cut unevenly", "my celery"),
        ("the puppet hid your face", "the puppet"),
        ("your html was weak", "my HTML"),
        ("you were weak on react", "React"),
    ],
)
def test_an_ordinary_thing_is_no_technology_of_that_name(quote: str, name: str) -> None:
    assert words(quote) == name
