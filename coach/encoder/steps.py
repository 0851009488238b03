"""What a name is made of: words of the remark, in one of their forms, and words of a short list."""

from typing import Final, Literal, NamedTuple, TypeAlias, get_args

Kind: TypeAlias = Literal["gap", "strength", "fit", "offer"]
Form: TypeAlias = Literal["as said", "doing", "plain", "mine"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
FORMS: Final[tuple[Form, ...]] = get_args(Form)


class Step(NamedTuple):
    """A word of a name: the one with this number in the list (``form`` is ``None``), or in the remark, in this form."""

    form: Form | None
    number: int


class Spoken(NamedTuple):
    """What a remark may be called, and how likely that is, in logarithms; without steps where it is called nothing."""

    likely: float
    steps: tuple[Step, ...]
