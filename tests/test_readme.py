"""What the README shows is what the program prints."""

from tests.readme import README, regenerated


def test_the_outputs_in_the_readme_are_the_programs() -> None:
    text = README.read_text(encoding="utf-8")
    assert regenerated(text) == text, "run: python -m tests.readme"
