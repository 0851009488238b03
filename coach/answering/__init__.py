"""The second round: an answer to the questions is heard like a feedback, tied to what it answers, and revises the plan."""

from coach.answering.answering import Standing, answer

__all__ = ["Standing", "answer"]
