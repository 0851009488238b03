"""Which door a letter leaves open, and to whom it is written."""

import pytest
from coach.phrases import Phrases, variants
from coach.playbook.door import addressed, door_sentence, is_closed

from tests.marked import brief, options

GAP = "⟦gap|the glaze was uneven⟧. "


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        ("I'm not having you in my kitchen.", True),
        ("I wouldn't let you near my horses.", True),
        ("Not putting you on my floor.", True),
        ("Can't put that in front of a customer.", False),
        ("We can't put you on the floor until you have your first aid.", False),
        ("I can't have that with an inspection every month.", False),
        ("We can't put you on the night rota.", False),
        ("We're not going to take you on.", False),
        ('On why here you said "it is close to my flat".', False),
    ],
)
def test_who_is_sent_away_does_not_ask_to_come_back(said: str, closed: bool) -> None:
    assert is_closed(brief(GAP + said, options(), sender="interviewer")) is closed


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("It was the foreman told my cousin who works there.", "employer"),
        ("My mate at the agency told me.", "agency"),
        ("The client went with somebody else.", "agency"),
    ],
)
def test_a_friend_has_no_posts_to_fill(said: str, to: str) -> None:
    assert addressed(brief(GAP + said, options(), sender="agency")) == to


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("My sister works there and says they liked you.", "friend"),
        ("Mate of mine spoke to the foreman.", "friend"),
        ("We said no red when we briefed it. Quote was ok.", "client"),
        ("The commission has gone to somebody else.", "client"),
        ("We've picked another illustrator for this cover.", "client"),
        ("We gave Friday's gig to somebody else.", "client"),
        ("My tutor knows the director and told me.", "friend"),
    ],
)
def test_nobody_applies_to_who_has_no_posts(said: str, key: str) -> None:
    assert door_sentence(brief(GAP + said, options(), sender="agency"), Phrases("seed")) in variants("door", key)


def test_freelance_work_is_no_post() -> None:
    given = brief(GAP, options(role="freelance copywriter"), sender="employer")
    assert door_sentence(given, Phrases("seed")) in variants("door", "client")


def test_who_only_passes_it_on_is_asked_to_say_when_the_post_is_back() -> None:
    said = "My tutor knows the director and told me. They took nobody and may advertise again in autumn."
    told = door_sentence(brief(GAP + said, options()), Phrases("seed"))
    assert "hear that it is" in told
    assert "in autumn" in told


def test_a_post_with_its_month_is_waited_for_and_not_counted_on() -> None:
    said = door_sentence(brief("The post is frozen. Might come back in May, might not.", options()), Phrases("seed"))
    assert "comes back in May" in said or "come back in May" in said
