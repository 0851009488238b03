"""Two criticisms are one where the second leans on the first or goes on about the same."""

import pytest
from coach.judging.halves import came_of, goes_with, is_part_of_any

from tests.marked import reading


@pytest.mark.parametrize(
    ("marked", "one"),
    [
        ("⟦gap|They wanted somebody who has fired a kiln⟧, and ⟦gap|from what you told them you only glazed⟧.", True),
        ("⟦gap|You did not say who holds the key⟧ or that ⟦gap|you would sign for it⟧.", True),
        ("⟦gap|Asked about a leak you said you would mop⟧. ⟦gap|They wanted the stopcock first⟧.", True),
        ("⟦gap|You put the ferrets in the wrong hutch⟧. ⟦gap|The hutch was left unlocked, too⟧.", True),
        ("⟦gap|The gate was left on the latch⟧. ⟦gap|She would have been fine with a word about it⟧.", True),
        ("⟦gap|You called the owl an eagle⟧ and ⟦gap|it turned out to be stuffed⟧.", True),
        ("⟦gap|You are slow⟧ and ⟦gap|we need someone who can work unsupervised⟧.", True),
        ("⟦gap|You are slow⟧. ⟦gap|We need someone with experience of kilns from day one⟧.", False),
        ("⟦gap|at noon there was the goat pen⟧, ⟦gap|you left it open⟧.", True),
        ("⟦gap|You tied it for the boy⟧, and ⟦gap|this happened again with the second one⟧.", True),
        ("⟦gap|You were late⟧ and ⟦gap|your knots were loose⟧.", False),
        ("⟦gap|You left the stew too long⟧ and ⟦gap|two guests went to bed hungry⟧.", True),
        ("⟦gap|You spent most of the talk on the hull⟧ and ⟦gap|only got to the sails at the end⟧.", True),
        ("⟦gap|The talk ran over⟧ and ⟦gap|most of those minutes went on the hull⟧.", True),
        ("1. ⟦gap|Start with the weather⟧. ⟦gap|You went to the sails at once⟧.\n2. Bring a pen.", True),
        ("1. ⟦gap|You went to the sails at once⟧. ⟦gap|The logbook was empty⟧.\n2. Bring a pen.", False),
        ("⟦gap|You did not know the lights⟧. ⟦gap|Read up on them⟧.", True),
        ("⟦gap|You did not know the lights⟧. ⟦gap|Bring oilskins next time⟧.", False),
        ("⟦gap|You said the tide did not matter⟧. ⟦gap|They wanted someone from the coast⟧.", False),
        ("⟦gap|Your answer on pay stayed general⟧. ⟦gap|Your answer on the rota stayed general⟧.", False),
        ("⟦gap|The oven was cold⟧. ⟦strength|Nice bread⟧. ⟦gap|The oven door stood open⟧.", False),
        ("⟦gap|My week plan was all regattas⟧, and ⟦gap|there was nothing for those who cannot swim⟧.", True),
        ("⟦gap|My week plan was all regattas⟧, and ⟦gap|there was no list of the boats⟧.", False),
        ("⟦gap|They were looking for the rule of the road⟧ and ⟦gap|you didn't mention it⟧.", True),
        ("⟦gap|You would not say which route⟧. ⟦gap|We'd have liked to hear one, even a bad one⟧.", True),
        ("⟦gap|The sails took an hour⟧. also ⟦gap|the sails were not checked⟧.", False),
        ("⟦gap|Your knots are not there yet⟧. ⟦gap|For example you did not know a clove hitch⟧.", True),
        ("⟦gap|Your knots are not there yet⟧. E.g. ⟦gap|you took a granny for a reef⟧.", True),
        ("⟦gap|Your knots are not there yet⟧.\n⟦gap|For example the flags were upside down⟧.", False),
        ("⟦gap|the sails were patched with tape⟧ and ⟦gap|a couple of them tore on the first day⟧.", True),
        ("⟦gap|his skipper ticket ran out in May⟧ and ⟦gap|he hadn't booked the course⟧.", True),
        ("⟦gap|his skipper ticket ran out in May⟧ and ⟦gap|he hadn't seen the buoy⟧.", False),
        ("1) ⟦gap|Don't tie everything to one cleat⟧. ⟦gap|We counted nine ropes on yours⟧.\n2) Bye.", True),
        ("⟦gap|You dropped the oar⟧.\n\n⟦gap|The oar was not yours to take⟧.", False),
        ("⟦gap|You let go of the sheet too early⟧, then ⟦gap|there wasn't enough wind left to tack⟧.", True),
        ("⟦gap|You let go of the sheet too early⟧. So ⟦gap|the boom hit the rail⟧.", True),
        ("⟦gap|You left the buoys ashore⟧. ⟦gap|Took us till noon to fetch them⟧.", True),
        ("⟦gap|You left the buoys ashore⟧. ⟦gap|Pat had to row back⟧.", True),
        ("⟦gap|You left the buoys ashore⟧. ⟦gap|You had to be told where the oars go⟧.", False),
        ("⟦gap|You left the buoys ashore⟧. Then ⟦gap|you forgot the oars⟧.", False),
        ("⟦gap|You were late⟧. ⟦gap|left the winch handle on deck⟧.", False),
    ],
)
def test_what_is_one_remark(marked: str, one: bool) -> None:
    heard = reading(marked)
    gaps = [point for point in heard.points if point.kind == "gap"]
    assert goes_with(gaps[0], gaps[-1], heard) is one
    assert goes_with(gaps[-1], gaps[0], heard) is one


def test_nothing_but_words_between_makes_a_part() -> None:
    heard = reading("⟦gap|You were late⟧ and ⟦gap|your knots were loose⟧.")
    assert is_part_of_any(heard.point("p2"), heard, {"p1"})
    assert not is_part_of_any(heard.point("p2"), heard, set())


def test_one_more_thing_that_is_named_is_no_part_of_the_first() -> None:
    heard = reading("⟦gap|somebody who has used Navtex⟧ and ⟦gap|Inmarsat since we fit it this year⟧.")
    assert not is_part_of_any(heard.point("p2"), heard, {"p1"})


def test_what_came_of_it_is_followed_back_to_what_it_came_of() -> None:
    heard = reading(
        "⟦gap|You cut the line too short⟧, then ⟦gap|there wasn't enough left for the bow⟧. ⟦gap|At that price that's a week's pay gone⟧. ⟦gap|You were late⟧."
    )
    assert [came_of(point, heard).id for point in heard.points] == ["p1", "p1", "p1", "p4"]


@pytest.mark.parametrize(
    ("marked", "one"),
    [
        ("- ⟦gap|Rota⟧. ⟦gap|You left Sunday open⟧.", True),
        ("- ⟦gap|the pay table took the wrong rate⟧, and ⟦gap|the summary page rested on it⟧.", True),
        ("⟦gap|You cut from a drawing on the wall⟧, and ⟦gap|it was an old one⟧.", True),
        ("⟦gap|the ask stood on page four⟧. ⟦gap|A trustee reading page one would not have found it⟧.", True),
        ("- ⟦gap|Rota⟧\n- ⟦gap|You left Sunday open⟧.", False),
        ("⟦gap|the pay table took the wrong rate⟧, and ⟦gap|the summary page had no dates⟧.", False),
    ],
)
def test_a_label_and_its_note_or_a_fault_and_its_consequence_are_one(marked: str, one: bool) -> None:
    read = reading(marked)
    first, second = read.points
    assert goes_with(first, second, read) is one
