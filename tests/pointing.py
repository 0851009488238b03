"""Names as the encoder's steps: each word points to the remark, with a star as the doing of it, or is one of the list."""

from coach.catalogue.completing import Steps
from coach.catalogue.forms import forms_of
from coach.catalogue.remark import Remark
from coach.catalogue.telling import words_of
from coach.encoder import Step, listed


def remark_of(text: str) -> Remark:
    return Remark(text, words_of(text))


def steps_of(remark: Remark, name: str) -> Steps:
    """Return the steps of a name: "*swept" is the doing of "swept"."""
    found: list[Step] = []
    said = [remark.word(number) for number in range(len(remark.spans))]
    for word in name.split():
        bare = word.removeprefix("*").lower()
        since = max((step.number + 1 for step in found if step.form is not None), default=0)
        if bare in said[since:]:
            found.append(Step("doing" if word != bare else "as said", said.index(bare, since)))
        elif bare == "my" and "your" in said[since:]:
            found.append(Step("mine", said.index("your", since)))
        else:
            found.append(Step(None, listed().index(bare)))
    return tuple(found)


def told(remark: Remark, steps: Steps) -> str:
    """Return what the steps say."""
    return " ".join(
        listed()[number] if form is None else forms_of(remark.text[slice(*remark.spans[number])])[form]
        for form, number in steps
    )
