"""A scene that tells of a question is named by it, where it is certain what was asked."""

import pytest
from coach.catalogue.asked import asked_about
from coach.catalogue.naming import name_of


@pytest.mark.parametrize(
    ("quote", "asked"),
    [
        ("When Elaine asked how you'd cut 15% from a $22M org, she felt she got principles", "how I'd cut 15% from a $22M org"),
        ("when we asked about the second outage you told us what the team had done", "the second outage"),
        ("When asked about KPIs in your current store you were not sure of your ATV", "KPIs in my current store"),
        ("when I asked you on the call why you used useMemo there you couldn't tell me", "why I used useMemo there"),
        ("you were rather short when you were asked about salary", "salary"),
        ("when he pushed on how pilot and crew split, you went quiet", "how pilot and crew split"),
        ("when asked about planning a day with forty samples and no help at all you froze", "planning a day"),
        ("when Hal asked how you'd bring the autumn dinner in at eighteen thousand you talked on", "how I'd bring the autumn dinner in"),
        ("when he asked how you'd handle a supplier who says they were never paid, you paid again", "how I'd handle a supplier"),
        ("when he asked what I wanted to earn I gave a figure that was too low", "what I wanted to earn"),
    ],
)  # fmt: skip
def test_what_was_asked_is_what_the_answer_was_on(quote: str, asked: str) -> None:
    assert asked_about(quote) == asked
    found = name_of(quote)
    assert found is not None
    assert found.words == f"my answer on {asked}"


@pytest.mark.parametrize(
    "quote",
    [
        "when you asked about holidays, the panel was taken aback",
        "As I asked about salary they laughed",
        "when asked about the rota my answer was thin",
        "when they asked about the outage it went quiet",
        "when asked about your weakness we heard none",
        "when he asked for 15% off you just gave it to him",
        "when asked why, you had no answer",
        "when she asked about Lee being late you got stuck",
        "When asked about a time he'd dealt with a distressed user he described a switch",
        "when they asked how the campaign that you ran last year had raised so much money, you shrugged",
    ],
)
def test_where_that_is_not_certain_it_names_nothing(quote: str) -> None:
    assert asked_about(quote) is None
