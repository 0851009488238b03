"""What is practised, and with what it begins."""

import pytest
from coach.outline import outline
from coach.outline.goals import GoalOutline
from coach.phrases import phrase

from tests.marked import options, reading


def goals(marked: str) -> tuple[GoalOutline, ...]:
    return outline(reading(marked), options()).goals


def test_the_practice_of_a_field_begins_with_the_remark() -> None:
    (goal,) = goals("⟦gap@budget-management|you did not know the cost per plate⟧.")
    assert goal.remark == ("shortfall-learn", "“you did not know the cost per plate”")


def test_what_is_about_the_interview_itself_is_practised_as_it_is() -> None:
    (goal,) = goals("⟦gap@concise-answers|your answers were too long⟧.")
    assert goal.remark is None


@pytest.mark.parametrize(
    ("marked", "told_as"),
    [
        (
            "⟦gap@budget-management|you did not know the cost per plate⟧",
            "shortfall-learn",
        ),  # a year's budget would be news to them
        ("⟦gap@budget-management|you could not say what the budget was⟧", "budget-management"),
        ("⟦gap@container-orchestration#Kubernetes|too little Kubernetes⟧", "container-orchestration"),
        ("⟦gap@concise-answers|your answers were too long⟧", "concise-answers"),
    ],
)
def test_a_reply_tells_of_a_practice_that_speaks_of_the_remark(marked: str, told_as: str) -> None:
    assert goals(f"{marked}.")[0].told_as[0] == told_as


def test_two_answers_are_given_one_by_one_and_what_was_left_out_goes_into_one_list() -> None:
    answers = goals("⟦gap|your answer on the rota stayed general⟧. ⟦gap|your answer on pay stayed general⟧.")
    left_out = goals("⟦gap|you never asked what they could spend⟧. ⟦gap|the setting list had no page numbers⟧.")
    assert [goal.about for goal in answers] == [("p1",), ("p2",)]
    assert [sorted(goal.about) for goal in left_out] == [["p1", "p2"]]


@pytest.mark.parametrize(
    ("marked", "practised"),
    [
        ("⟦gap@food-hygiene-hospitality|the gravy was bland, no salt in it at all⟧", "food-hygiene-hospitality"),
        ("⟦gap@eye-contact-body-language|a feeble handshake⟧", "shortfall-greeting"),  # has a practice of its own
        ("⟦gap@food-hygiene-hospitality|the drawer was short at closing⟧", "shortfall-measure"),
    ],
)
def test_a_field_that_has_a_task_for_just_that_is_practised_itself(marked: str, practised: str) -> None:
    assert goals(f"{marked}.")[0].topic_id == practised


def test_a_field_that_shares_no_word_with_the_remark_leaves_it_to_what_fell_short() -> None:
    (goal,) = goals("⟦gap@ci-cd|the drawer was short at closing⟧.")
    assert goal.topic_id.startswith("shortfall-")


def test_a_paper_without_a_name_is_practised_as_the_remark_says_it() -> None:
    (goal,) = goals("⟦gap@certification|you are not certified for it yet⟧.")
    assert goal.topic_id == "shortfall-paper"


def test_two_halves_of_a_remark_are_one_goal_and_leave_room_for_another() -> None:
    first, second = goals(
        "⟦gap|They need someone who has rigged a main sail⟧, and ⟦gap|from what you said you have mostly coiled ropes⟧. ⟦gap|You came to the quay ten minutes late⟧."
    )
    assert sorted([first.about, second.about]) == [("p1", "p2"), ("p3",)]


def test_speed_and_unnoticed_errors_are_practised_as_such_whatever_the_trade() -> None:
    (slow,) = goals("⟦gap@technical-trade-skills|two fences a day is too slow for us⟧.")
    (unseen,) = goals("⟦gap@medication-safety|two of the planted errors were missed⟧.")
    assert (slow.topic_id, unseen.topic_id) == ("shortfall-speed", "shortfall-overlooked")


def test_a_piece_of_a_sentence_is_not_practised() -> None:
    (goal,) = goals("⟦gap|you were⟧ late and ⟦gap|your knots were loose⟧.")
    assert goal.about == ("p2",)


def test_a_verdict_leaves_its_place_to_what_explains_it() -> None:
    (goal,) = goals("⟦gap|The trial sail was poor⟧. ⟦gap|You never checked the wind⟧.")
    assert goal.about == ("p2",)


def test_a_verdict_that_names_a_skill_is_practised_beginning_with_what_explains_it() -> None:
    (goal,) = goals(
        "⟦gap@system-design|The system design part was weak⟧. ⟦gap|You never asked how many users there are⟧."
    )
    assert goal.topic_id == "system-design"
    assert goal.remark is not None
    assert "how many users" in goal.remark[1]


def test_a_mark_leaves_its_place_to_the_comment_that_it_is_called_by() -> None:
    (goal,) = goals("⟦gap|Splicing: 2⟧\nTotal 9\nSplicing: ⟦gap|you never whipped the ends⟧.")
    assert goal.about == ("p2", "p1")


def test_what_the_post_asks_of_anybody_belongs_to_the_criticism_beside_it() -> None:
    (goal,) = goals("⟦gap|You are too slow on the nets⟧ and ⟦gap|we need someone who can get on with it on their own⟧.")
    assert goal.topic_id == "shortfall-speed"
    assert "p1" in goal.about


def test_where_it_happened_and_what_happened_there_are_one() -> None:
    (goal,) = goals("⟦gap|They put me on the big winch⟧ and ⟦gap|I never checked the brake⟧.")
    assert goal.topic_id == "shortfall-omitted"


def test_what_to_do_and_what_was_seen_instead_are_one_goal_that_begins_with_what_was_seen() -> None:
    (goal,) = goals(
        "1. ⟦gap@user-problem-framing|Start with who the user is⟧. ⟦gap|You went to the buttons in the first minute⟧.\n2. Thanks."
    )
    assert goal.topic_id == "user-problem-framing"
    assert goal.remark is not None
    assert "the buttons" in goal.remark[1]


def test_what_somebody_was_seen_to_do_and_what_they_have_never_done_are_two_goals() -> None:
    ids = [
        goal.topic_id
        for goal in goals(
            "⟦gap@container-orchestration|You went straight to restarting the containers⟧. ⟦gap@container-orchestration|We hoped for someone who has run upgrades of clusters⟧."
        )
    ]
    assert ids == ["container-orchestration", "shortfall-experience"]


def test_a_field_that_is_marked_keeps_its_practice_and_begins_with_the_comment() -> None:
    (goal,) = goals("⟦gap@statistics|stats: 2⟧ ⟦gap@statistics|you left out the sample size⟧")
    assert goal.topic_id == "statistics"
    assert goal.remark is not None
    assert "stats" not in goal.remark[1]


def test_what_was_never_done_in_a_field_that_is_not_named_is_begun_with_doing_it() -> None:
    (goal,) = goals("⟦gap@financial-accounting|not enough closed sites⟧.")
    assert goal.topic_id == "shortfall-experience"


@pytest.mark.parametrize(
    ("marked", "practised"),
    [
        ("⟦fit@motivation|you didn't seem that keen⟧", ["punctuality", "motivation-for-role"]),
        ("⟦fit@their-environment|we sail in all weathers⟧", ["punctuality"]),
    ],
)
def test_of_the_match_what_they_saw_is_practised_beside_a_criticism(marked: str, practised: list[str]) -> None:
    assert [goal.topic_id for goal in goals(f"⟦gap@punctuality|you came late⟧. {marked}.")] == practised


def test_a_skill_of_which_they_would_have_liked_more_is_practised_where_nothing_else_was_said() -> None:
    (goal,) = goals("⟦fit@level|we are looking for someone a little more strategic⟧.")
    assert goal.topic_id == "strategic-thinking"


def test_a_skill_that_takes_in_how_a_remark_begins_is_not_called_by_it() -> None:
    (goal,) = goals(
        "The deciding thing: ⟦gap|They put you on the till⟧ and ⟦gap@software-package|you hadn't used a till system before⟧."
    )
    assert (goal.topic_id, goal.thing) == ("software-package", None)


def test_a_paper_of_their_own_that_ran_out_is_renewed_whatever_it_was_heard_as() -> None:
    (goal,) = goals("⟦logistics|your skipper's licence expired in May⟧.")
    assert goal.topic_id == "shortfall-paper"
    assert not goals("⟦logistics|our licence for the pier expired in May⟧.")


def test_what_the_post_is_for_and_was_not_seen_in_them_is_begun() -> None:
    marked = "⟦gap|You tied it wrongly⟧. ⟦fit|They want someone who can run the watch⟧ and he couldn't see me doing it."
    assert ("p2",) in [goal.about for goal in goals(marked)]


def test_a_field_keeps_its_practice_where_no_part_of_it_was_meant() -> None:
    part, field = (
        goals(f"⟦gap@spreadsheet-modelling|{words}⟧.")[0].topic_id
        for words in ("you could not build the pivot", "you could not follow the spreadsheet")
    )
    assert (part, field) == ("shortfall-part", "spreadsheet-modelling")


def test_advice_in_an_item_belongs_to_what_was_seen_there_and_not_to_other_advice() -> None:
    found = goals(
        "1. ⟦gap|Start with the wind⟧. ⟦gap|You went to the sails at once⟧.\n2. ⟦gap|Bring a chart next time⟧."
    )
    assert sorted(sorted(goal.about) for goal in found) == [["p1", "p2"], ["p3"]]


@pytest.mark.parametrize(
    ("marked", "practised"),
    [
        ("⟦gap@cryptography-identity|the answer on keys was made up⟧.", ["shortfall-admitting"]),
        ("⟦gap@personal-contribution|I wonder who wrote that CV⟧.", ["shortfall-claim"]),
        ("⟦gap@time-management|you ran over with both patients⟧.", ["shortfall-slot"]),
        (
            "⟦gap@container-orchestration#Kubernetes|you built a cluster before asking how many would use it⟧.",
            ["shortfall-choice"],
        ),
    ],
)
def test_a_word_of_a_field_is_not_what_the_remark_is_about(marked: str, practised: list[str]) -> None:
    assert [goal.topic_id for goal in goals(marked)] == practised


def test_a_paper_to_get_and_one_to_renew_are_two_goals() -> None:
    found = goals("⟦gap@certification#RYA|No RYA⟧ and ⟦gap@certification|your radio licence ran out in May⟧.")
    assert sorted(goal.about for goal in found) == [("p1",), ("p2",)]


def test_rows_of_a_card_are_practised_one_by_one() -> None:
    first, second = goals("| Knots | ⟦gap|3 | you have never tied one⟧ |\n| Sails | ⟦gap|4 | you have never set one⟧ |")
    assert (first.about, second.about) == (("p1",), ("p2",))
    assert "you have never tied one" in str(first.thing)


def test_a_question_leads_into_the_field_of_which_the_answer_knew_little() -> None:
    (goal,) = goals(
        "⟦gap@monitoring-observability|when she asked what you'd alert on⟧, ⟦gap|you could only name the disk⟧."
    )
    assert goal.topic_id == "monitoring-observability"
    assert goal.remark is not None


def test_where_an_answer_was_asked_for_is_no_remark_of_its_own() -> None:
    (goal,) = goals("⟦gap|On the tides question⟧, ⟦gap|you said nothing about the wind⟧.")
    assert "p2" in goal.about


def test_how_much_it_is_needed_there_belongs_to_what_was_lacking() -> None:
    (goal,) = goals("⟦gap|You have never set a spinnaker⟧. ⟦gap|It's 80% of the job⟧.")
    assert "p1" in goal.about


def test_another_place_in_a_sentence_is_another_remark() -> None:
    found = goals(
        "You lost marks ⟦gap@personal-contribution|for telling what the crew did⟧, and ⟦gap|on tides, where you could not name one⟧."
    )
    assert [goal.about for goal in found] == [("p1",), ("p2",)]


def test_more_experience_of_nothing_in_particular_comes_last() -> None:
    *_, last = goals("They took ⟦gap|someone with a bit more experience⟧. ⟦gap@nerves|You were nervous⟧.")
    assert last.about == ("p1",)


def test_a_remark_on_the_work_that_cannot_be_quoted_is_practised_where_there_is_room() -> None:
    found = goals("⟦gap@nerves|You were nervous⟧. ⟦gap|Bowline left off Priya's list of knots⟧.")
    assert sorted(goal.about for goal in found) == [("p1",), ("p2",)]


def test_what_was_left_out_in_two_rounds_makes_two_lists() -> None:
    apart = goals(
        "Sail: ⟦gap|you never checked the wind⟧.\nInterview: ⟦gap|you left out the tide⟧.",
    )
    assert [goal.about for goal in apart] == [("p1",), ("p2",)]
    (one,) = goals("Sail: ⟦gap|you never checked the wind⟧.\n- ⟦gap|you left out the tide⟧.")
    assert sorted(one.about) == ["p1", "p2"]


def test_what_belongs_to_another_remark_is_on_no_list() -> None:
    listed = goals(
        "- ⟦gap|you never checked the wind⟧\n"
        "- ⟦gap|You said that you would go back for the dog⟧. ⟦gap|They wanted to hear that nobody goes back⟧."
    )
    assert sorted(goal.about for goal in listed) == [("p1",), ("p2", "p3")]


def test_what_was_pitched_wrong_is_one_goal_about_all_of_it() -> None:
    (goal,) = goals(
        "⟦gap|it was pitched too high for the beginners⟧. ⟦gap|The ones who were slow had nothing to hold on to⟧."
    )
    assert goal.topic_id == "shortfall-pitch"
    assert {*goal.about} == {"p1", "p2"}


def test_a_mark_in_a_row_of_dots_leaves_its_place_to_the_note_and_is_else_called_by_its_label() -> None:
    noted = goals("⟦gap|Rowing exercise ........... 2⟧\n\nIn the rowing exercise ⟦gap|the oars were never shipped⟧.")
    assert [goal.about for goal in noted] == [("p2", "p1")]
    (bare,) = goals("⟦gap|Rowing exercise ........... 2⟧\nKnots ........... 5")
    assert "rowing" in (bare.thing or "").lower()
    assert "." not in (bare.thing or "")


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        (
            "⟦gap|You hoisted the sail before you had checked the wind⟧. ⟦strength|Nice knots⟧. ⟦gap|You cast off before the skipper was aboard⟧.",
            [["p1", "p3"]],
        ),
        (
            "⟦gap|You hoisted the sail before you had checked the wind⟧. ⟦gap|You cast off with the tide⟧.",
            [["p1"], ["p2"]],
        ),
    ],
)
def test_what_was_done_too_soon_twice_is_one_goal(marked: str, about: list[list[str]]) -> None:
    assert sorted(sorted(goal.about) for goal in goals(marked)) == about


def test_a_consequence_has_no_goal_of_its_own() -> None:
    found = outline(
        reading("⟦gap|You cast off before the skipper was aboard⟧. Then ⟦gap|the boat drifted into the pier⟧."),
        options(),
    )
    assert [goal.about for goal in found.goals] == [("p1",)]
    assert [left.reason for left in found.not_planned] == [phrase("not_planned", "half")]


def test_a_mark_with_two_notes_is_in_one_goal_and_brings_its_weight_along() -> None:
    found = goals(
        "⟦gap|Pilotage: 1⟧\nKnots: 4\nAlso ⟦gap|the log was blank⟧.\nPilotage: ⟦gap|you read the wrong buoy⟧ and ⟦gap|you never asked about the tide⟧."
    )
    assert sorted(point for goal in found for point in goal.about) == ["p1", "p2", "p3", "p4"]
    assert "p1" in found[0].about


@pytest.mark.parametrize(
    "marked",
    [
        "Hi Bo. ⟦gap|Your week's wages are at the desk⟧.",
        "Hi Bo, you asked. ⟦gap|one county court judgment from 2021⟧.",
        "⟦gap|Were the three tasks too many?⟧",
        "Hi Bo, you know horses. About your mare: ⟦gap|she's never been near a tractor⟧.",
    ],
)
def test_what_is_no_skill_is_no_goal(marked: str) -> None:
    assert not goals(marked)
