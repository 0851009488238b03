"""Where an endpoint is, whose it is, and which key may go there."""

import ipaddress
import os
from collections.abc import Mapping
from urllib.parse import urlsplit

OPENAI = "https://api.openai.com/v1"
KEYRING_SERVICE = "coach"


def is_local(base_url: str | None) -> bool:
    """Tell whether an endpoint runs on this machine."""
    name = urlsplit(base_url or OPENAI).hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def is_openai(base_url: str | None) -> bool:
    """Tell whether a base URL is OpenAI's own, over TLS."""
    parts = urlsplit(base_url or OPENAI)
    name = parts.hostname or ""
    return parts.scheme == "https" and (name == "api.openai.com" or name.endswith(".api.openai.com"))


def host(base_url: str | None) -> str:
    """Return the host and port, without anything secret that a URL may hold."""
    parts = urlsplit(base_url or OPENAI)
    name = parts.hostname or base_url or OPENAI
    return f"{name}:{parts.port}" if parts.port else name


def shown_url(base_url: str | None) -> str:
    """Return the base URL without a password or query in it, and without a slash at its end."""
    parts = urlsplit((base_url or OPENAI).rstrip("/"))
    return f"{parts.scheme}://{host(base_url)}{parts.path.rstrip('/')}"


def key_for(base_url: str | None, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the key that may go to this endpoint: ``COACH_API_KEY`` to any, ``OPENAI_API_KEY`` to OpenAI only."""
    found = key_source(base_url, environ)
    if found is None:
        return None
    known = os.environ if environ is None else environ
    return known[found].strip()


def key_source(base_url: str | None, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the name of the variable that holds the key for this endpoint."""
    known = os.environ if environ is None else environ
    names = ("COACH_API_KEY", "OPENAI_API_KEY") if is_openai(base_url) else ("COACH_API_KEY",)
    return next((name for name in names if known.get(name, "").strip()), None)


def kept_key(base_url: str | None) -> str | None:
    """Return the key that the system's keyring holds for this endpoint's host, where the extra is installed and a keyring answers."""
    try:
        import keyring  # noqa: PLC0415 - an extra, asked only where the environment has no key
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return None
    try:
        return (keyring.get_password(KEYRING_SERVICE, host(base_url)) or "").strip() or None
    except KeyringError:
        return None
