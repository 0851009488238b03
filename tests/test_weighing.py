"""What weighs in a feedback."""

import pytest
from coach.catalogue import skill
from coach.judging.weighing import is_advice, only_leads_up, weighed

from tests.marked import reading


def weights(marked: str) -> list[float]:
    return [found.weight for found in weighed(reading(marked)).values()]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("the main point was that ⟦gap@sql|your SQL was slow⟧", "also, ⟦gap@sql|your SQL was slow⟧"),
        ("where it fell down: ⟦gap@sql|your SQL was slow⟧", "they felt ⟦gap@sql|your SQL was slow⟧"),
        (
            "⟦gap@sql|your SQL was slow⟧. This was the main thing.",
            "⟦gap@sql|your SQL was slow⟧. This was in round two.",
        ),
        ("⟦gap@sql|your SQL was slow⟧, I think that lost it", "⟦gap@sql|your SQL was slow⟧, I think"),
        ("⟦gap@sql|your SQL was slow⟧, and that worried us most", "⟦gap@sql|your SQL was slow⟧, and that was that"),
        ("they felt ⟦gap@sql|your SQL was slow⟧", "a minor thing, ⟦gap@sql|your SQL was a small bit slow⟧"),
    ],
)
def test_what_is_called_decisive_weighs_more_and_what_is_called_small_less(more: str, less: str) -> None:
    assert weights(more) > weights(less)


@pytest.mark.parametrize(
    ("marked", "order"),
    [
        (
            "⟦gap|you have sailed twice, they would like more but it is not a dealbreaker⟧. ⟦gap|you left the hatch open⟧.",
            ["p2", "p1"],
        ),
        ("⟦gap|you were slow on the ropes⟧, but that comes. ⟦gap|the deck was not swept⟧.", ["p2", "p1"]),
        ("⟦gap|the galley was untidy⟧\n⟦gap|Chart work: 61 %⟧, the pass mark is 70", ["p2", "p1"]),
        ("⟦gap|the galley was untidy⟧. ⟦gap|you went aloft without a harness⟧.", ["p2", "p1"]),
        ("⟦gap|the galley was untidy⟧. ⟦gap|you cut the wrong line⟧. That's the one that decided it.", ["p2", "p1"]),
        (
            "- ⟦gap|the galley was untidy⟧\n- ⟦gap|you named no lights⟧. On a yacht that is ok. lost most points here",
            ["p2", "p1"],
        ),
    ],
)
def test_what_is_said_to_weigh_little_goes_behind_and_what_decided_or_may_hurt_before(
    marked: str, order: list[str]
) -> None:
    found = weighed(reading(marked))
    assert sorted(found, key=lambda gap_id: -found[gap_id].weight) == order


def test_the_lowest_mark_of_a_card_weighs_most() -> None:
    speech, facts = weights("Speech: 3/5 - ⟦gap|you spoke rather fast⟧\nFacts: 1/5 - ⟦gap|you spoke rather long⟧")
    assert facts > speech


def test_of_two_remarks_that_are_said_alike_the_first_weighs_more() -> None:
    first, second = weights("⟦gap|the menu had no prices⟧ and ⟦gap|the list had no dates⟧")
    assert first > second


def test_what_is_called_decisive_or_said_again_decided_it() -> None:
    read = reading(
        "⟦gap@sql|your SQL was slow⟧, and the main reason: ⟦gap@unit-testing|the code had no tests⟧. ⟦gap@sql=p1|Your SQL was slow⟧."
    )
    assert [found.decisive for found in weighed(read).values()][:2] == [True, True]
    assert not weighed(reading("a small thing: ⟦gap@sql|your SQL was a bit slow⟧"))["p1"].decisive


def test_a_gap_is_practised_by_its_topic_or_by_what_was_surely_shown() -> None:
    topic, shown, near, any_one = reading(
        "⟦gap@sql|your SQL was slow⟧. ⟦gap|your diagram was hard to follow⟧. ⟦gap|it was rather in the background of your account⟧. "
        "⟦gap|you would send a shift lead an email⟧"
    ).points
    assert skill(topic) == ("sql", None)
    assert skill(shown) == ("named-remark", "the diagram")
    assert skill(near) is None
    assert skill(any_one) is None


@pytest.mark.parametrize(
    ("remark", "advice"),
    [
        ("Read the code of guidance before you apply again", True),
        ("Practise a two-minute introduction", True),
        ("slow down in the second half", True),
        ("Practising interviews would help you", True),
        ("Pick one course and hold it", True),
        ("Have a figure ready", True),
        ("Use fewer ropes", True),
        ("pick rates, absence", False),
        ("I had to read it twice to find out if she could sail on Friday", False),
        ("Have been late twice", False),
        ("Slow on the template question", False),
        ("slow to close a consultation", False),
        ("Focus order jumps about", False),
        ("Work samples were thin", False),
        ("show reel was too long", False),
        ("read from my cue cards", False),
        ("Practice work, two pages of forty", False),
    ],
)
def test_advice_is_told_from_faults_that_begin_alike(remark: str, advice: bool) -> None:
    (gap,) = reading(f"⟦gap|{remark}⟧").points
    assert is_advice(gap) is advice


@pytest.mark.parametrize(
    ("marked", "leads_up"),
    [
        ("⟦gap|They gave you a blocked pump and asked what you would open first⟧. ⟦gap|You guessed⟧.", True),
        ("⟦gap|You were asked about the night rota⟧ and ⟦gap|you guessed⟧.", True),
        ("⟦gap|You named four ideas⟧, but ⟦gap|chose none of them⟧.", True),
        ("⟦gap|They asked twice and you did not answer⟧. ⟦gap|You guessed⟧.", False),
        ("⟦gap|They wanted more on safety⟧. ⟦gap|You guessed⟧.", False),
        ("⟦gap|They're rolling out new tills in every shop⟧. ⟦gap|You guessed⟧.", True),
        ("⟦gap|We're moving sites and need someone with a licence⟧. ⟦gap|You guessed⟧.", False),
        ("⟦gap|you described ringing the office⟧ and waiting, but ⟦gap|did not name the form⟧.", True),
    ],
)
def test_what_only_leads_up_to_a_criticism_is_none(marked: str, leads_up: bool) -> None:
    found = reading(marked)
    assert only_leads_up(found.points[0], found) is leads_up
