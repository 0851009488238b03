"""What a mark says depends on its scale."""

import pytest
from coach.listening.ratings import blank, is_card, low_rows, rated, signed


def kinds(card: str) -> dict[str, str | None]:
    return {card[mark.start : mark.end]: mark.kind for mark in rated(card, [(0, len(card))])}


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("Safeguarding: 5/5\nAudits: 2/5", {"Safeguarding: 5/5": "strength", "Audits: 2/5": "gap"}),
        ("Scale: 1 = excellent, 5 = poor\nTyping: 1\nMinutes: 4", {"Typing: 1": "strength", "Minutes: 4": "gap"}),
        ("Scores out of 10\nSpeech ..... 9\nFacts ..... 4", {"Speech ..... 9": "strength", "Facts ..... 4": "gap"}),
        ("Excel ★☆☆☆☆\nAttitude ★★★★★", {"Excel ★☆☆☆☆": "gap", "Attitude ★★★★★": "strength"}),
        ("| Phonics | 5 | |\n| SEND | 2 | |", {"Phonics | 5": "strength", "SEND | 2": "gap"}),
        (
            "Total: 17/25. Pass mark 18\nPlanning: 2/10",
            {"Total: 17/25. Pass mark 18": "logistics", "Planning: 2/10": "gap"},
        ),
        ("Criteria / score 0-3\nBench work: 3\nStock: 1", {"Bench work: 3": "strength", "Stock: 1": "gap"}),
        (
            "welding 4\ndrawings 2\nsite rules 5\npunctuality 1\ntot 12",
            {
                "welding 4": "strength",
                "drawings 2": "gap",
                "site rules 5": "strength",
                "punctuality 1": "gap",
                "tot 12": "logistics",
            },
        ),
        (
            "grafting 8\nsoil 3\ntools 9\nbooks 20",  # the sum, whatever it is called
            {"grafting 8": "strength", "soil 3": "gap", "tools 9": "strength", "books 20": "logistics"},
        ),
        (
            'tools 4\nwhy the bakery 1 "it is on my way"',
            {"tools 4": "strength", 'why the bakery 1 "it is on my way"': "gap"},
        ),
        ("Total: 12/30\nPlanning: 2/10", {"Total: 12/30": "logistics", "Planning: 2/10": "gap"}),
    ],
)
def test_a_mark_alone_is_a_point(card: str, expected: dict[str, str]) -> None:
    assert kinds(card) == expected


def test_the_middle_is_praise_only_beside_something_lower() -> None:
    assert kinds("Planning: 3/5\nAudits: 2/5")["Planning: 3/5"] == "strength"
    assert kinds("Planning: 3/5\nAudits: 4/5")["Planning: 3/5"] == "gap"


def test_a_mark_with_a_remark_only_leans_it() -> None:
    card = "Design: 2 - no numbers\nCode: 5 - clean"
    assert [(mark.kind, card[slice(*mark.remark)]) for mark in rated(card, [(0, len(card))]) if mark.remark] == [
        ("gap", "no numbers"),
        ("strength", "clean"),
    ]


@pytest.mark.parametrize(
    "text", ["Reference: 48213", "Round 2", "Interview date: 4", "You had 3 of 10 right.", "Years in trade: 7"]
)
def test_a_number_is_not_always_a_mark(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize("line", ["Budget: not assessed", "Values: N/A", "Concerns: -", "| Planning | n/a | |"])
def test_a_field_that_says_nothing_is_blank(line: str) -> None:
    assert len(list(blank(f"Audits: 2/5\n{line}\n"))) == 1


@pytest.mark.parametrize("line", ["Strengths:", "Strengths: calm", "Notes - see below"])
def test_a_heading_is_not_blank(line: str) -> None:
    assert list(blank(f"{line}\ncalm\n")) == []


def test_signs_lean_the_words_behind_them() -> None:
    text = "👍 manner\n❌ tax law\n+ fast\n- no tests"
    assert [mark.kind for mark in signed(text, [(0, len(text))])] == ["strength", "gap", "strength", "gap"]


def test_a_plain_list_has_no_signs() -> None:
    text = "- fast\n- tidy"
    assert signed(text, [(0, len(text))]) == []


def test_a_mark_without_a_name_belongs_to_the_remark_below_it() -> None:
    card = "rating: 2\ncomment: told nobody for a quarter of an hour\nrating: 4\ncomment: calm"
    assert [(mark.kind, card[slice(*mark.remark)]) for mark in rated(card, [(0, len(card))]) if mark.remark] == [
        ("gap", "told nobody for a quarter of an hour"),
        ("strength", "calm"),
    ]


@pytest.mark.parametrize(
    ("card", "low"),
    [
        ("Speech: 22/25\nConduct: 5/25\nTotal: 27/50", {"Conduct: 5/25": 1}),
        ("Speech: 4 - clear\nFacts: 1 - two were wrong", {"Facts: 1 - two were wrong": 1}),
        ("Speech: 2/5\nFacts: 2/5\nPace: 3/5", {"Speech: 2/5": 1, "Facts: 2/5": 1}),
        ("Speech: 2/5\nFacts: 1/5\nPace: 4/5", {"Speech: 2/5": 0.5, "Facts: 1/5": 1}),
        ("Speech: 4/5\nFacts: 5/5", {}),
        ("Facts: 1/5", {}),
    ],
)
def test_the_lowest_rows_of_a_card_stand_out_as_far_as_they_are_low(card: str, low: dict[str, float]) -> None:
    assert {card[slice(*row)]: how_low for row, how_low in low_rows(card)} == low


def test_a_line_of_thousands_of_spaces_is_no_card_and_is_not_searched_for_hours() -> None:
    page = f"Pace: 2/5\nAccuracy: 4/5\nThanks{' ' * 50_000}again"
    assert [page[mark.start : mark.end] for mark in rated(page, [(0, len(page))])] == ["Pace: 2/5", "Accuracy: 4/5"]


@pytest.mark.parametrize(
    "chat",
    [
        "Renske 14:12\nhi there\nRenske 14:15\nso they liked it\nRenske 14:16\nbut no",
        "Rang Ines 20/2\nasked again 27/2",
    ],
)
def test_times_and_days_are_no_marks(chat: str) -> None:
    assert not is_card(chat)
