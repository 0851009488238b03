"""Paste, mail or HTML in, ``Feedback`` out: the text as received, and what it says about who wrote it to whom."""

from coach.intake.decoding import decode
from coach.intake.letterhead import read_letterhead
from coach.limits import MAX_BYTES
from coach.schemas import Feedback, Received, Sender

__all__ = ["MAX_BYTES", "take_in"]


def take_in(data: bytes | str, sender: Sender | None = None, received: Received | None = None) -> Feedback:
    """Take in a paste; ``sender`` and ``received`` override what is guessed from it.

    Raises ``InputProblem`` for input that is empty, binary, undecodable or larger than ``MAX_BYTES``.
    """
    decoded = decode(data.encode() if isinstance(data, str) else data)
    head = read_letterhead(decoded.text, decoded.headers)
    return Feedback(
        text=decoded.text,
        sender=sender or head.sender,
        sender_guessed=sender is None,
        received=received or head.received,
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
