"""A coaching in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from coach.cli.output import colourful, columns

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection

    from coach.ledger import Ledger
    from coach.options import Options
    from coach.schemas import Coaching, Plan, Reply

Shape = Literal["text", "markdown", "json", "html", "checklist", "ics", "eml", "mailto", "mail"]


class Showing(NamedTuple):
    """How a coaching is shown: in which shape and where, of which case.

    ``mail`` is the reply alone, ready to send. Tasks whose words are ``done`` are ticked off where people read. The ``ledger`` is the one
    that the coaching is kept in, where it is.
    """

    shape: Shape
    output: str | None
    options: Options
    interview: dt.date | None = None
    done: Collection[str] = ()
    with_names: bool = False
    ledger: Ledger | None = None


def rendered(coaching: Coaching, showing: Showing) -> str:
    """Return a coaching as it goes to the terminal or into a file; raises ``UsageProblem`` where it has not what the format shows."""
    return _SHAPES[showing.shape](coaching, showing)


def put_on_clipboard(coaching: Coaching) -> None:
    """Copy the reply; raises ``UsageProblem`` where there is no reply or no clipboard."""
    import pyperclip

    from coach.cli.output import tell
    from coach.errors import UsageProblem
    from coach.render.letter import body

    try:
        pyperclip.copy(body(_reply(coaching)))
    except pyperclip.PyperclipException as error:
        raise UsageProblem(
            "The clipboard cannot be written here.", "On Linux install xclip or wl-clipboard; or copy the text above."
        ) from error
    tell("copied")


def _text(coaching: Coaching, showing: Showing) -> str:
    from coach.render.terminal import render_text

    width, colour = columns(showing.output), colourful(showing.output)
    return render_text(coaching, width=width, colour=colour, done=showing.done)


def _markdown(coaching: Coaching, showing: Showing) -> str:
    from coach.render.markdown import render_markdown

    return render_markdown(coaching, showing.done)


def _json(coaching: Coaching, _: Showing) -> str:
    from coach.render.json import render_json

    return render_json(coaching)


def _html(coaching: Coaching, showing: Showing) -> str:
    from coach.render.html import render_page

    return render_page(coaching, title=_title(coaching, showing.options), done=showing.done)


def _mail(coaching: Coaching, _: Showing) -> str:
    from coach.render.terminal import render_mail

    return render_mail(_reply(coaching))


def _eml(coaching: Coaching, _: Showing) -> str:
    from coach.render.letter import draft_mail

    return draft_mail(_reply(coaching), coaching.reading.feedback).decode()


def _mailto(coaching: Coaching, _: Showing) -> str:
    from coach.render.letter import mailto

    return mailto(_reply(coaching), coaching.reading.feedback) + "\n"


def _checklist(coaching: Coaching, showing: Showing) -> str:
    from coach.render.checklist import render_checklist

    return render_checklist(_plan(coaching), showing.done)


def _title(coaching: Coaching, options: Options) -> str:
    """Return how the coaching is named on its page: employer and job, else the subject of the mail."""
    from coach.render.letter import bare_subject

    known = ", ".join(word for word in (options.role, options.company) if word)
    return known or bare_subject(coaching.reading.feedback)


def _ics(coaching: Coaching, showing: Showing) -> str:
    from coach.cli.calendar import calendar_of

    return calendar_of(coaching, _plan(coaching), showing)


def _reply(coaching: Coaching) -> Reply:
    if coaching.reply is None:
        from coach.errors import UsageProblem

        raise UsageProblem("There is no reply in this coaching.", "coach reply writes one.")
    return coaching.reply


def _plan(coaching: Coaching) -> Plan:
    if coaching.plan is None:
        from coach.errors import UsageProblem

        raise UsageProblem("There is no plan in this coaching.", "coach plan makes one.")
    return coaching.plan


_SHAPES: dict[Shape, Callable[[Coaching, Showing], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
    "html": _html,
    "checklist": _checklist,
    "ics": _ics,
    "mail": _mail,
    "eml": _eml,
    "mailto": _mailto,
}
