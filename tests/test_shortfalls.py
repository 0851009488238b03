"""What fell short in a remark decides how it is practised where no skill is known for it."""

from typing import get_args

import pytest
from coach.catalogue import FALLBACKS, Shortfall, narrower, practised_as, shortfall_of, topic


@pytest.mark.parametrize(
    ("quote", "fell_short"),
    [
        ("the setting list had no page numbers", "omitted"),
        ("you never asked what they could spend", "omitted"),
        ("the total on the last page was wrong", "mistake"),
        ("you took two hours when forty minutes were given", "measure"),
        ("it was hard to get a word in", "manner"),
        ("you have never run a till", "experience"),
        ("you could not say what a stop notice does", "learn"),
        ("all three examples were about one shop", "examples"),
        ("your answer on the rota stayed general", "answer"),
        ("your answers were short and we had to prompt", "answer"),
        ("you got backed up when the coach party came in", "speed"),
        ("four hems in a morning is too slow for us", "speed"),
        ("three of the wrong dates on the poster were missed", "overlooked"),
        ("you did not spot that the totals were swapped", "overlooked"),
        ("asked what you would do about a leak, you said you would ring somebody", "answer"),
        ("when asked about glazes you said you didn't know", "learn"),
        ("you swore at the apprentice", "manner"),
        ("Sundays: only if I have to", "terms"),
        ("the shelf was put up and planned without a plumb line", "mistake"),
        ("you asked about overtime before anything else", "conduct"),
        ("you blamed the night shift for the breakages", "manner"),
        ("you went to the till before you had greeted anybody", "choice"),
        ("you came twenty minutes late and did not ring", "conduct"),
        ("it was hard to follow what you were getting at", "unclear"),
        ("the savings on your profile became 'about half of that' when we asked", "figure"),
        ("he claimed 40 covers a night, then later 25", "figure"),
        ("the temperature dropped to nine when the door was left open", "mistake"),
        ("far too senior for a trainee post", "senior"),
        ("we felt you were overqualified for the kiosk", "senior"),
        ("you replaced the hinge without telling anybody", "owning"),
        ("when the crack was pointed out, you explained that glazes do that", "owning"),
        ("one of your references never answered", "ready"),
        ("she came without her boots", "ready"),
        ("you had to borrow a tape from the joiner", "ready"),
        ("you didn't bring your own knives", "ready"),
        ("suggested spending a morning with the florist", "advised"),
        ("If I were you I'd sit in on two auctions", "advised"),
        ("a bit more warmth with the visitors", "manner"),
        ("I asked why the east wing was costed like the barn and you said it was the usual rate", "answer"),
        ("you talked for nine minutes over the time", "measure"),
        ("your boat licence only has inland waters, get it renewed", "paper"),
        ("First aid certificate: none", "paper"),
        ("we would sooner you'd just said you hadn't sailed one", "admitting"),
        ("not quite there yet", "unsaid"),
        ("your forklift certificate ran out in May", "paper"),
        ("we need somebody who has her diving licence", "paper"),
        ("you were not sure about the weekends", "terms"),
        ("For example you could not say what a stop notice does", "learn"),
        ("the ones who couldn't swim needed a float", "pitch"),
        ("Re-read the brief before you send it", "omitted"),
        ("no room for the map, we did say top left", "omitted"),
        ("the cover letter reads like a brochure", "written"),
        ("you were not able to tell us who our neighbours are", "learn"),
        ("you have not yet drafted a passage plan", "experience"),
        ("he has only led three crossings so far", "experience"),
        ("you never called the depth back", "manner"),
        ("you did not look at the guests", "manner"),
        ("you did not look at the fuse box", "omitted"),
        ("said that a falling glass means fair weather", "learn"),
        ("the slow movement dragged", "mistake"),
        ("you rushed the last part", "measure"),
        ("the yellow", "unsaid"),
        ("most of the session went on the menu", "choice"),
        ("when the boy got stuck you tied it for him rather than asking", "choice"),
        ("you left the dough ten minutes too long because you were chatting", "choice"),
        ("the safety talk was aimed too low for the seniors", "pitch"),
        ("the quick swimmers were done in five minutes and sat there waiting", "pitch"),
        ("you can't do early starts", "terms"),
        ("couldn't give us a figure for wastage", "learn"),
        ("your window display looks dated", "piece"),
        ("adding a page on the costs would have helped", "omitted"),
        ("your reading was far too dense for a room of beginners", "pitch"),
        ("you gave in as soon as the cook disagreed", "position"),
        ("you wouldn't commit to a date", "position"),
        ("a lesson or two with an instructor beforehand", "course"),
        ("the other lad had done a splicing course", "course"),
        ("limp handshake", "greeting"),
        ("the sample menu was nearly all soup", "piece"),
        ("it lists the knots rather than saying when one needs them", "piece"),
        ("the rigging drawing was copied from a website", "piece"),
        ("you were rather cagey about why you left the ferry", "answer"),
        ("20 pages. we said 8", "measure"),
        ("the figure for the spring tide was made up", "admitting"),
        ("if you don't know a knot, say so", "admitting"),
        ("you bluffed when the pilot asked about the buoy", "admitting"),
        ("the CV oversold your experience at sea", "claim"),
        ("you have sailed twice, while the CV says ten seasons", "claim"),
        ("whoever wrote that application has never met you", "claim"),
        ("the chart came on Friday, deadline was Monday", "deadline"),
        ("you handed the passage plan in two days late", "deadline"),
        ("you ran ten minutes over with every client", "slot"),
        ("the appointments ran over", "slot"),
        ("your bench was a mess by noon", "tidy"),
        ("you left the winch dirty after the second job", "tidy"),
        ("you never wiped down between two fish", "tidy"),
        ("the queue had reached the door before you noticed", "watching"),
        ("you worked with your back to the children", "watching"),
        ("you missed that the flares had expired", "overlooked"),
        ("RYA ran out in May", "paper"),
        ("rather prickly about the collision", "manner"),
        ("we need somebody who'll stay for the season", "doubt"),
        ("we never heard the reasoning behind the changes", "answer"),
        ("it was not clear to us why you cut the second scene", "answer"),
        ("it was not clear to us why you want to teach", "doubt"),
        ("the same knots were set for everybody", "pitch"),
    ],
)
def test_what_fell_short_is_heard_where_it_is_sure(quote: str, fell_short: Shortfall | None) -> None:
    assert shortfall_of(quote) == fell_short


@pytest.mark.parametrize("fell_short", get_args(Shortfall))
def test_for_whatever_fell_short_there_is_something_to_do(fell_short: Shortfall) -> None:
    known = topic(practised_as(fell_short), "“it went by”")
    assert known.id in FALLBACKS
    assert known.goal.endswith("“it went by”")
    assert "[" not in repr(topic(known.id))


@pytest.mark.parametrize(
    ("topic_id", "quote", "kind"),
    [
        ("leadership-experience", "they wanted somebody who has led a refit", "experience"),
        ("leadership-experience", "you have not led people yet", None),
        ("eye-contact-body-language", "a smile would have helped", "greeting"),
        ("eye-contact-body-language", "you looked at the floor", None),
        ("spreadsheet-modelling", "lookups were slow", "part"),
        ("spreadsheet-modelling", "the sheet had fixed numbers in it", None),
        ("sql", "you could not explain one line of it", "learn"),
        ("health-and-safety", "no patch test was done", "omitted"),
        ("food-hygiene-hospitality", "the soup went out without tasting", "omitted"),
        ("food-hygiene-hospitality", "wiping down took too long", "tidy"),
        (None, "a smile would have helped", None),
    ],
)
def test_a_part_of_a_field_may_have_a_practice_of_its_own(topic_id: str | None, quote: str, kind: str | None) -> None:
    assert narrower(topic_id, quote) == kind


def test_what_arrives_late_in_the_data_is_no_deadline_of_the_person() -> None:
    assert shortfall_of("the target arrives ten days late, so the model saw the answer") != "deadline"
    assert shortfall_of("your sketches came three days late") == "deadline"
