"""What can go wrong, each with a message, a hint and the exit code the command line ends with.

::

    CoachError              1
    ├── UsageProblem        2   wrong options, or options that contradict each other
    │   ├── InputProblem    2   a feedback that cannot be read: empty, binary, too large
    │   ├── SettingsProblem 2   a settings file that cannot be used
    │   └── LedgerProblem   2   a ledger that cannot be opened or written, or that does not hold what was asked for
    ├── PromptProblem       2   a prompt template that is missing or broken
    ├── EndpointProblem     3   no usable completion came from the endpoint
    │   └── WithheldProblem 3   the model refused, or a filter kept the answer back: asking again would not help
    └── DraftProblem        1   a completion came, but it is no such artifact; caught by the repair loop
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from coach.schemas import Finding


class CoachError(Exception):
    """The root of everything coach raises on purpose.

    ``message`` says what happened, ``hint`` what to do about it; both are one line each.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageProblem(CoachError):
    """Wrong usage: options that do not fit, a name that does not exist."""

    exit_code = 2


class InputProblem(UsageProblem):
    """A feedback that cannot be read: empty, binary, undecodable or too large."""


class SettingsProblem(UsageProblem):
    """A settings file that cannot be parsed or holds an unusable value."""


class LedgerProblem(UsageProblem):
    """A ledger that cannot be opened or written, or that does not hold what was asked for."""


class PromptProblem(UsageProblem):
    """A prompt template that does not exist, does not parse or uses an unknown variable."""


class EndpointProblem(CoachError):
    """No usable completion came from the endpoint."""

    exit_code = 3


class WithheldProblem(EndpointProblem):
    """The model refused, or a content filter kept its answer back; no repair would change that."""


class DraftProblem(CoachError):
    """A model answered, but the answer cannot be made into the artifact that was asked for.

    ``draft`` is the answer word for word, ``findings`` says all that is wrong with it.
    """

    def __init__(self, message: str, draft: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(message)
        self.draft = draft
        self.findings = findings
