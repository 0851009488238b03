"""Bytes to text: charsets, MIME mails, and a plain word about what cannot be read."""

import re
from typing import NamedTuple

from coach.errors import InputProblem
from coach.limits import MAX_BYTES

_MIME_HEADER = re.compile(rb"^(?:MIME-Version|Content-Type|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)
_HEADER_BLOCK = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TOO_MUCH_CONTROL = 0.02
_MOSTLY_NULL = 0.3


class Decoded(NamedTuple):
    """The text of a paste and, of a MIME mail, its headers (lower-case names)."""

    text: str
    headers: dict[str, str]


def decode(data: bytes) -> Decoded:
    """Decode a paste; of a MIME mail, the plain part, or else the HTML part.

    Newlines, entities and tags stay as they are. Raises ``InputProblem`` for empty, binary, undecodable or too large input.
    """
    if len(data) > MAX_BYTES:
        raise InputProblem(
            f"The feedback has {len(data) // 1000} kB; coach reads up to {MAX_BYTES // 1000} kB.",
            "Paste only the part that holds the feedback.",
        )
    decoded = _mail(data) or Decoded(_text(data), {})
    if not decoded.text.strip():
        raise InputProblem("The text is empty.", "Give a FILE, pipe text in, or use --clipboard or --edit.")
    control = len(_CONTROL.findall(decoded.text))
    if "\x00" in decoded.text or control > 1 + _TOO_MUCH_CONTROL * len(decoded.text):
        raise InputProblem("This is not text.", "Save the feedback as plain text or as a mail (.eml) and try again.")
    return decoded


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16")
    nulls = data[1::2].count(0), data[::2].count(0)
    half = max(1, len(data) // 2)
    if nulls[0] > _MOSTLY_NULL * half and not nulls[1]:
        return _strictly(data, "utf-16-le")
    if nulls[1] > _MOSTLY_NULL * half and not nulls[0]:
        return _strictly(data, "utf-16-be")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return data.decode("latin-1")


def _strictly(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        raise InputProblem(
            "The text says it is UTF-16 but does not decode.", "Save it as UTF-8 and try again."
        ) from error


def _mail(data: bytes) -> Decoded | None:
    block = _HEADER_BLOCK.match(data)
    if block is None or not _MIME_HEADER.search(block[0]):
        return None

    from email import message_from_bytes, policy  # noqa: PLC0415 - loaded where a saved mail is taken in
    from email.message import EmailMessage  # noqa: PLC0415 - the same

    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        return None
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise InputProblem("This mail has no text part.", "Copy the text out of your mail program and paste it.")
    payload = part.get_payload(decode=True)
    content = _part(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""
    return Decoded(content, {name.lower(): str(value) for name, value in message.items()})


def _part(payload: bytes, charset: str | None) -> str:
    """Decode a mail's part as it says; one that says it wrongly is decoded like a text file."""
    try:
        return payload.decode(charset or "utf-8").removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return _text(payload)
