"""A coaching in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from coach.cli.output import colourful, columns

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.schemas import Coaching

Shape = Literal["text", "markdown", "json", "mail"]


def rendered(coaching: Coaching, shape: Shape, output: str | None, done: Collection[str] = ()) -> str:
    """Return a coaching as it goes to the terminal or into a file; ``mail`` is the reply alone, ready to send.

    Tasks whose words are ``done`` are ticked off where people read.
    """
    if shape == "json":
        from coach.render.json import render_json

        return render_json(coaching)
    if shape == "markdown":
        from coach.render.markdown import render_markdown

        return render_markdown(coaching, done)
    from coach.render.terminal import render_mail, render_text

    if shape == "mail" and coaching.reply is not None:
        return render_mail(coaching.reply)
    return render_text(coaching, width=columns(output), colour=colourful(output), done=done)
