"""Paste, mail or HTML in, ``Feedback`` out: the text as received, and what it says about who wrote it to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach import encoder
from coach.errors import InputProblem
from coach.intake.decoding import Decoded, decode
from coach.intake.letterhead import read_letterhead
from coach.intake.origin import received_of, sender_of
from coach.limits import MAX_BYTES
from coach.page import as_seen, readable

if TYPE_CHECKING:
    from coach.schemas import Feedback, Received, Sender

__all__ = ["MAX_BYTES", "read_ahead", "take_in", "text_of"]


def read_ahead(data: bytes | str) -> None:
    """Let the encoder's own process, where one was begun, read a paste while this one does something else; raises as ``take_in`` does."""
    encoder.read_ahead(readable(as_seen(text_of(data)).text), encoder.BOTH)


def take_in(data: bytes | str, sender: Sender | None = None, received: Received | None = None) -> Feedback:
    """Take in a paste; ``sender`` and ``received`` override what is guessed from it.

    Raises ``InputProblem`` for input that is empty, binary, undecodable or larger than ``MAX_BYTES``.
    """
    from coach.schemas import Feedback  # noqa: PLC0415 - with Pydantic, which need not be there to read ahead

    decoded = _decoded(data)
    head = read_letterhead(decoded.text, decoded.headers)
    return Feedback(
        text=decoded.text,
        sender=sender or ("automated" if head.no_reply else sender_of(decoded.text)),
        sender_guessed=sender is None,
        received=received or ("mail" if head.headed else received_of(decoded.text)),
        received_guessed=received is None,
        sender_name=head.sender_name,
        sender_address=head.sender_address,
        message_id=head.message_id,
        recipient_name=head.recipient_name,
        people=head.people,
        subject=head.subject,
        received_on=head.received_on,
        no_reply=head.no_reply,
        other_mailbox=head.other_mailbox,
    )


def text_of(data: bytes | str) -> str:
    """Return the text of what is no feedback, such as the person's own draft; raises as ``take_in`` does."""
    return _decoded(data).text


def _decoded(data: bytes | str) -> Decoded:
    if not isinstance(data, str):
        return decode(data)
    try:
        return decode(data.encode())
    except UnicodeEncodeError as problem:  # half of a pair, as a broken copy leaves it
        raise InputProblem("This is not text.", "Copy the feedback once more, or save it as plain text.") from problem
