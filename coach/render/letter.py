"""The reply for a mail program: a draft in a file, and a link that opens one."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING
from urllib.parse import quote

from coach.render.safe import line, plain

if TYPE_CHECKING:
    from coach.schemas import Feedback, Reply


_PREFIXES = re.compile(r"^(?:(?:re|aw|fw|fwd|sv|tr)\s*:\s*)+", re.IGNORECASE)
_SAFE = "@.-_+"  # what stands unescaped in the address of a link


def draft_mail(reply: Reply, feedback: Feedback) -> bytes:
    """Return the reply as a mail file that a mail program opens as a draft: addressed where the feedback says by whom it came, unsent."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if feedback.sender_address:
        mail["To"] = feedback.sender_address
    if reply.subject is not None:
        mail["Subject"] = line(reply.subject)
    if feedback.message_id:
        mail["In-Reply-To"] = mail["References"] = feedback.message_id
    mail.set_content(body(reply))
    return mail.as_bytes()


def mailto(reply: Reply, feedback: Feedback) -> str:
    """Return a ``mailto:`` link with the whole reply in it (RFC 6068)."""
    fields = {"subject": line(reply.subject or ""), "body": body(reply).replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(feedback.sender_address or '', safe=_SAFE)}?{query}"


def bare_subject(feedback: Feedback) -> str:
    """Return the subject of the mail that came, without what answering and forwarding put before it."""
    return _PREFIXES.sub("", line(feedback.subject or ""))


def body(reply: Reply) -> str:
    """Return the letter's own words, ready to paste."""
    return plain(reply.body).strip("\n") + "\n"
