"""Which writer, which endpoint, whose key: an option > the environment > the settings file > the default.

A key in the environment chooses nothing: it is often an employer's. Keys are never written to a file, and the key for OpenAI
goes to OpenAI only.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import urlsplit

from coach.errors import SettingsProblem, UsageProblem
from coach.files import write_atomically
from coach.models.addresses import OPENAI, host, is_local, kept_key, key_for
from coach.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.models.endpoint import Endpoint
    from coach.models.masking import Mask
    from coach.models.prompts import Prompts
    from coach.options import Options
    from coach.schemas import Feedback
    from coach.writing import AnswerWriter

PLAYBOOK = "playbook"
FILE_NAME = "settings.toml"
PROMPTS = "prompts"
Origin = Literal["option", "environment", "file", "default"]
_KNOWN = ("model", "base_url", "ignore", "keep")
_SWITCH = {"yes": True, "no": False}
_MARKER = "key-mentioned"
_SECRET = Pattern(r"(?:^|[&_-])(?:api[_-]?key|key|token|secret|sig|password|auth)=", re.IGNORECASE)


def config_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of the settings file and of the user's prompts: ``COACH_HOME`` where it is set."""
    home = (os.environ if environ is None else environ).get("COACH_HOME", "").strip()
    if home:
        return Path(home).expanduser()
    import platformdirs  # noqa: PLC0415 - only needed where COACH_HOME is not set

    return platformdirs.user_config_path("coach", appauthor=False)


def data_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of the ledger: ``COACH_HOME`` where it is set."""
    home = (os.environ if environ is None else environ).get("COACH_HOME", "").strip()
    if home:
        return Path(home).expanduser()
    import platformdirs  # noqa: PLC0415 - only needed where COACH_HOME is not set

    return platformdirs.user_data_path("coach", appauthor=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run goes by. ``model`` is ``"playbook"`` for the embedded writer; ``model_from`` says what chose it.

    ``timeout`` bounds the whole coaching in seconds. ``masking`` hides names and addresses from endpoints elsewhere; ``live`` lets
    the growth of answers be seen.
    """

    model: str = PLAYBOOK
    base_url: str = OPENAI
    api_key: str | None = field(default=None, repr=False)
    folder: Path
    model_from: Origin = "default"
    timeout: float | None = None
    masking: bool = True
    live: bool = False

    @classmethod
    def resolve(
        cls, model: str | None = None, base_url: str | None = None, environ: Mapping[str, str] | None = None
    ) -> Self:
        """Resolve options, environment and settings file; raises ``SettingsProblem`` for a file or URL that cannot be used."""
        environ = os.environ if environ is None else environ
        folder = config_folder(environ)
        written = read_file(folder / FILE_NAME)
        name, origin = _first(model, environ.get("COACH_MODEL"), written.get("model"), PLAYBOOK)
        url, _ = _first(base_url, environ.get("COACH_BASE_URL"), written.get("base_url"), OPENAI)
        if name != PLAYBOOK:
            check_url(url)
        key = None if name == PLAYBOOK else key_for(url, environ) or kept_key(url)
        return cls(model=name, base_url=url, api_key=key, folder=folder, model_from=origin)

    @property
    def uses_playbook(self) -> bool:
        """Whether the embedded writer writes, and nothing leaves the machine."""
        return self.model == PLAYBOOK

    @property
    def is_local(self) -> bool:
        """Whether the endpoint is on this machine."""
        return is_local(self.base_url)

    @property
    def masks(self) -> bool:
        """Whether names and addresses are replaced by stand-ins before a text leaves: for every endpoint that is not on this machine."""
        return self.masking and not self.is_local and not self.uses_playbook

    @property
    def host(self) -> str:
        """The endpoint's host and port, as it is named to the user."""
        return host(self.base_url)

    def writer(self, feedback: Feedback, options: Options, *others: Feedback) -> AnswerWriter:
        """Return the writer these settings choose, for one coaching; who is named in ``others`` is masked as well."""
        if self.uses_playbook:
            from coach.playbook import Playbook  # noqa: PLC0415 - each writer is imported only where it writes

            return Playbook()
        from coach.models.model import ModelWriter  # noqa: PLC0415 - the same

        return ModelWriter(self.endpoint(self.mask(options, feedback, *others)), self.prompts())

    def mask(self, options: Options, *texts: Feedback) -> Mask | None:
        """Return what hides the people in these texts and of the case; ``None`` where nothing has to be hidden."""
        if not self.masks:
            return None
        from coach.models.masking import Mask  # noqa: PLC0415 - only for endpoints elsewhere

        return Mask.of(options, *texts)

    def endpoint(self, mask: Mask | None) -> Endpoint:
        """Return where the model answers, for one run."""
        from coach.models.endpoint import LOCAL_TIMEOUT, REMOTE_TIMEOUT, Endpoint  # noqa: PLC0415 - the same

        return Endpoint(
            model=self.model,
            base_url=self.base_url,
            api_key=self.api_key,
            timeout=self.timeout or (LOCAL_TIMEOUT if self.is_local else REMOTE_TIMEOUT),
            live=self.live,
            mask=mask,
            memory=self.folder,
        )

    def prompts(self) -> Prompts:
        """Return the templates, the person's own in front."""
        from coach.models.prompts import Prompts  # noqa: PLC0415 - the same

        return Prompts(self.folder / PROMPTS)


def _first(option: str | None, environment: str | None, file: str | None, default: str) -> tuple[str, Origin]:
    candidates: tuple[tuple[str | None, Origin], ...] = (
        (option, "option"),
        (environment, "environment"),
        (file, "file"),
    )
    for value, origin in candidates:
        if value is not None and value.strip():
            return value.strip(), origin
    return default, "default"


def check_url(url: str) -> None:
    """Raise ``UsageProblem`` for a base URL that no request could be sent to."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable or re.search(r"[\x00-\x20\x7f-\x9f]", url):
        raise UsageProblem(
            f"{url!r} is no base URL.", "Give one such as http://localhost:11434/v1, or use -m playbook."
        )
    if parts.username or parts.password:
        raise UsageProblem("The base URL holds a user or password.", "Put the key into COACH_API_KEY instead.")
    if _SECRET.search(parts.query):
        raise UsageProblem("The base URL holds a key.", "Put the key into COACH_API_KEY instead.")


def read_file(path: Path) -> dict[str, str]:
    """Read the settings file; a missing one is empty. Raises ``SettingsProblem``."""
    try:
        written = path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error
    import tomllib  # noqa: PLC0415 - only where there are settings

    try:
        content = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(path, error) from error
    settings: dict[str, str] = {}
    for key, value in content.items():
        if key.endswith("key"):
            raise SettingsProblem(f"{path} holds a key ({key}).", "Delete it there and set COACH_API_KEY instead.")
        if key not in _KNOWN or not isinstance(value, str):
            raise SettingsProblem(f"{path}: {key!r} is no setting.", f"There are: {', '.join(_KNOWN)} (texts).")
        settings[key] = value
    return settings


def _unreadable(path: Path, error: Exception) -> SettingsProblem:
    return SettingsProblem(f"{path} cannot be read: {error}.", "Correct the file or delete it.")


def write_setting(folder: Path, **values: str) -> Path:
    """Write settings into the file, leave its other lines and comments as they are, and return its path.

    Raises ``SettingsProblem`` where the file cannot be read or written.
    """
    path = folder / FILE_NAME
    read_file(path)
    try:
        lines = path.read_text("utf-8-sig").splitlines() if path.exists() else []
        for key, value in values.items():
            line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
            places = [number for number, old in enumerate(lines) if re.match(rf"\s*[\"']?{key}[\"']?\s*=", old)]
            if places:
                lines[places[0]] = line
            else:
                lines.append(line)
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, ("\n".join(lines) + "\n").encode(), private=True)
    except OSError as error:
        raise SettingsProblem(
            f"{path} cannot be written: {error.strerror}.", "Set COACH_HOME to a folder of yours."
        ) from error
    return path


def key_to_mention(settings: Settings, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the name of a key in the environment that nothing uses, once in a user's life; a marker file remembers."""
    environ = os.environ if environ is None else environ
    if settings.model_from != "default":
        return None
    name = next((name for name in ("COACH_API_KEY", "OPENAI_API_KEY") if environ.get(name, "").strip()), None)
    if name is None:
        return None
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        with (settings.folder / _MARKER).open("x", encoding="utf-8"):
            return name
    except FileExistsError:
        return None
    except OSError:
        return name


def prompts_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder whose prompts replace the built-in ones, file by file."""
    return config_folder(environ) / PROMPTS


def ignored_rules(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the ids of the checks that ``ignore = "ID, ID"`` in the settings file switches off; raises ``SettingsProblem``."""
    written = read_file(config_folder(environ) / FILE_NAME).get("ignore", "")
    return tuple(written.replace(",", " ").split())


def keeps(environ: Mapping[str, str] | None = None) -> bool:
    """Tell whether coachings are kept: yes, unless ``keep = "no"`` stands in the settings file; raises ``SettingsProblem``."""
    path = config_folder(environ) / FILE_NAME
    wanted = read_file(path).get("keep", "yes").strip().lower()
    if wanted not in _SWITCH:
        raise SettingsProblem(f'{path}: keep = "{wanted}" is neither yes nor no.', "Correct it or delete the line.")
    return _SWITCH[wanted]
