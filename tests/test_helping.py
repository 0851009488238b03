"""What somebody would do for the person is named, so that a letter can take it up; what they would have done, or do at work, is not."""

import pytest
from coach.offering.helping import help_in


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "If you ever want a second pair of eyes on your lesson plans, I mean it.",
            "a second pair of eyes on my lesson plans",
        ),
        ("Happy to look over your CV any time.", "to look over my CV"),
        ("I'd be glad to run a mock interview with you before the next one.", "to run a mock interview with me"),
        ("We can write you a reference if that helps.", "to write me a reference"),
        ("I'm happy to talk you through the scores.", "to talk me through the scores"),
        ("We'd have been happy to look over your plan, but the round is closed.", None),
        ("I'd be glad to be a sounding board.", "to be a sounding board"),
        ("Happy to act as a mentor if you try for the level three.", "to act as a mentor"),
        ("I'd be happy to mentor you.", "to mentor me"),
        ("I'd be happy to look over your next draft if you send it.", "to look over my next draft"),
        ("I can lend you my training head for a fortnight.", "to lend me your training head for a fortnight"),
        ("I'll have another look at you in spring.", None),
        ("You need a mentor.", None),
        ("You need a second pair of eyes on your figures.", None),
        ("We can show you round the site.", None),
    ],
)
def test_help_is_called_by_its_name(words: str, named: str | None) -> None:
    assert help_in(words) == named
