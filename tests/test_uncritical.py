"""What was heard as criticism and says nothing against the person."""

import pytest
from coach.judging.uncritical import why_no_criticism
from coach.outline import outline
from coach.phrases import phrase

from tests.marked import options, reading


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("⟦gap|why we chose another boat⟧\n- no anchor\n- torn sail", "heading"),
        ("⟦gap|Areas to work on⟧:\n1. knots\n2. tides", "heading"),
        ("⟦gap|what you left out⟧ was the anchor\n- torn sail", None),
        ("- ⟦gap|where you lost points⟧\n- torn sail", None),
        ("⟦gap|rowing 4 / knots 2⟧", "sums_up"),
        ("⟦gap|rowing 4, knots 2, tides 1⟧", "sums_up"),
        ("⟦gap|Splicing 4/10⟧", None),
        ("⟦gap|Dose sums were 7/10, the pass mark is 8⟧", None),
        ("⟦gap|you tied 4 of 12⟧", None),
        ("⟦gap|Rang the harbour office to ask why⟧", "own_news"),
        ("⟦gap|I emailed them for feedback⟧", "own_news"),
        ("⟦gap|I asked them nothing at the end⟧", None),
        ("⟦gap|you rang customers too late⟧", None),
        ("⟦gap|it was the mate told my cousin who works there⟧", "own_news"),
        ("⟦gap|the skipper told you to stow the oars and you did not⟧", None),
        ("⟦gap|Do I wait or just take the course⟧", "own_question"),
        ("⟦gap|would I put him on a night watch: no⟧", None),
        ("⟦gap|also she said⟧", "scrap"),
        ("⟦gap|she said you were late⟧", None),
        ("⟦gap|we didn't get round to the charts⟧", "not_reached"),
        ("⟦gap|Didn't get to celestial navigation⟧", "not_reached"),
        ("⟦gap|we ran out of time before you reached the charts⟧", None),
        ("⟦gap|didn't get to the point⟧", None),
        ("⟦gap|you were always up against it⟧", "logistics"),
        ("⟦gap|it went to a lad who'd worked⟧ with the harbour master before", "known_there"),
        ("⟦gap|it went to a lad who'd worked⟧ on bigger boats", None),
        ("⟦gap|Got something at a yard up the coast⟧", "held_out"),
        ("⟦gap|got a deckhand spot if that suits⟧", "held_out"),
        ("you left the hatch open. ⟦gap|The other lad shut it without a word⟧", "rival"),
        ("you were quick but the girl we're having ⟦gap|walked the whole deck first⟧", "rival"),
        ("The man who got it has no ticket for you to see. ⟦gap|He had a spare line for every line⟧", "rival"),
        ("He left the hatch open. ⟦gap|He walked past it twice⟧", None),
        ("you were asked. ⟦gap|The other candidate was more at ease on deck⟧", None),
        ("we chose ⟦gap|someone who has run a ferry⟧", None),
        ("⟦gap|They also wondered⟧ whether you get seasick", "scrap"),
        ("⟦gap|I could send some mending over to you at home⟧", "held_out"),
        ("⟦gap|got a knot wrong⟧", None),
        ("⟦gap|your van licence has points⟧", "licence_points"),
        ("⟦gap|The problem was the six points on your licence⟧", "licence_points"),
        ("⟦gap|your licence ran out in June⟧", None),
        ("⟦gap|your answer on the licence missed the main points⟧", None),
        ("⟦gap|doors always open⟧", "held_out"),
        ("⟦gap|you left the doors open⟧", None),
        ("⟦gap|kindly revert ASAP⟧", "must_settle"),
        ("⟦gap|you revert to old habits⟧", None),
        (
            "It came down to a berth and ⟦gap|there's nothing you could have done on the day to alter it⟧",
            "no_hindrance",
        ),
        ("⟦gap|It wasn't the quality of your knots⟧", "no_hindrance"),
        ("It was not the ropes. Nor ⟦gap|was it the SQL⟧", "no_hindrance"),
        ("⟦gap|It wasn't the splices; those took you ten minutes⟧", "no_hindrance"),
        ("⟦gap|it was never about the bookings⟧", "no_hindrance"),
        ("⟦gap|You may suspect it was the tide question⟧, but no", "no_hindrance"),
        ("⟦gap|You may suspect it was the tide question⟧, and it was", None),
        ("⟦gap|Your knots were not the problem⟧", "no_hindrance"),
        ("⟦gap|It wasn't your best answer⟧", None),
        ("⟦gap|It wasn't the knot we asked for⟧", None),
        ("⟦gap|It wasn't the knots, you talked over the mate⟧", None),
        ("⟦gap|It wasn't the knots but you never asked⟧", None),
        ("⟦gap|you said it wasn't your fault⟧", None),
        ("⟦gap|It was not your own work⟧", None),
        ("⟦gap|Your answer had nothing to do with the question⟧", None),
    ],
)
def test_what_is_no_criticism(marked: str, why: str | None) -> None:
    heard = reading(marked)
    assert why_no_criticism(heard.points[0], heard) == why


def test_what_is_no_criticism_has_no_goal_and_a_reason() -> None:
    settled = outline(reading("⟦gap|I rang them to ask why⟧. ⟦gap|You left the hatch open⟧."), options())
    assert [goal.about for goal in settled.goals] == [("p2",)]
    assert settled.gaps_named == ("p2",)
    assert [each.reason for each in settled.not_planned] == [phrase("not_planned", "own_news")]


def test_who_is_only_cleared_of_blame_has_no_goal() -> None:
    settled = outline(reading("It came down to a berth. ⟦gap|There is nothing you could have done⟧."), options())
    assert (settled.goals, settled.gaps_named) == ((), ())
