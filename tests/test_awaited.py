"""What they want to have or hear once something has come about is promised for then, and not at once."""

import pytest
from coach.offering.awaited import awaited_in


@pytest.mark.parametrize(
    ("asked", "promise"),
    [
        ("Text me your new address once you've moved and I'll post the apron.", "text you my new address once I've moved"),
        ("Will you drop me a line when you've got your rigging card?", "drop you a line once I've got my rigging card"),
        ("Can you give us a shout when you've finished your course?", "give you a shout once I've finished my course"),
        ("Would you let us know when you've completed your year?", "let you know once I've completed my year"),
        ("Once you've passed your theory, ring me.", "ring you once I've passed my theory"),
        ("When you're back from Spain, please email us your measurements.", "email you my measurements once I'm back from Spain"),
        ("Message me once you qualify and we'll have a yarn.", "message you once I qualify"),
        ("pop your head in when you've done your level 3", "pop my head in once I've done my level 3"),
        ("Knock on my door once you've a season behind you.", "knock on your door once I've a season behind me"),
        ("When you've a tidy one I'd love to see it.", "let you see it once I've a tidy one"),
        ("we open the second shop in oct, ping me then", "drop you a line in October"),
        ("Two of the girls leave in August so give me a bell then.", "give you a bell in August"),
        ("Come and see us in the new year.", "come and see you in the new year"),
    ],
)  # fmt: skip
def test_what_is_wanted_later_is_promised_for_then(asked: str, promise: str) -> None:
    awaited = awaited_in(asked)
    assert awaited is not None
    assert awaited.promise == promise


@pytest.mark.parametrize(
    "said",
    [
        "Ring me when you get this.",
        "Give me a shout when you're free.",
        "Text me your address when you have a minute.",
        "Let me know when you can come in.",
        "Let me know when you have decided.",
        "You didn't ring me when you had finished.",
        "You let us know after you started that you could not lift.",
        "When you told the guest to send you the bill, it was late.",
        "Don't call us when you've passed, we are full.",
        "Send me your bank details once you've moved.",
        "You'll hear of the next call in February.",
        "Sit it again in January and come see me.",
    ],
)
def test_what_waits_for_nothing_is_no_promise(said: str) -> None:
    assert awaited_in(said) is None


def test_a_thing_is_sent_and_word_is_given() -> None:
    sent, told = awaited_in("Send me your number once you've moved."), awaited_in("Ring me once you've moved.")
    assert sent is not None
    assert told is not None
    assert (sent.kind, told.kind) == ("send", "ring")
