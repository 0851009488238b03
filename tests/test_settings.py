from pathlib import Path

import pytest
from coach.errors import CoachError, SettingsProblem, UsageProblem
from coach.models.addresses import OPENAI
from coach.models.model import ModelWriter
from coach.options import Options
from coach.playbook import Playbook
from coach.schemas import Feedback
from coach.settings import PLAYBOOK, Settings, check_url, config_folder, key_to_mention, prompts_folder, write_setting

FEEDBACK = Feedback(text="Thank you.")
LOCAL = "http://localhost:11434/v1"


def written(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text(text, encoding="utf-8")


def test_option_beats_environment_beats_file_beats_default(home: Path) -> None:
    assert Settings.resolve().model == PLAYBOOK
    written(home, f'model = "from-file"\nbase_url = "{LOCAL}"\n')
    assert (Settings.resolve().model, Settings.resolve().base_url) == ("from-file", LOCAL)
    environ = {"COACH_HOME": str(home), "COACH_MODEL": "from-env", "COACH_BASE_URL": "https://env.example/v1"}
    settings = Settings.resolve(environ=environ)
    assert (settings.model, settings.model_from, settings.host) == ("from-env", "environment", "env.example")
    settings = Settings.resolve("from-option", LOCAL, environ)
    assert (settings.model, settings.model_from, settings.host) == ("from-option", "option", "localhost:11434")


def test_an_empty_variable_is_as_good_as_none(home: Path) -> None:
    assert Settings.resolve(environ={"COACH_HOME": str(home), "COACH_MODEL": " "}).uses_playbook


def test_a_key_alone_chooses_nothing(home: Path) -> None:
    environ = {"COACH_HOME": str(home), "OPENAI_API_KEY": "k", "COACH_API_KEY": "c"}
    settings = Settings.resolve(environ=environ)
    assert settings.uses_playbook
    assert isinstance(settings.writer(FEEDBACK, Options()), Playbook)
    assert (key_to_mention(settings, environ), key_to_mention(settings, environ)) == ("COACH_API_KEY", None)


def test_no_key_is_mentioned_where_a_model_was_chosen_or_none_is_there(home: Path) -> None:
    environ = {"COACH_HOME": str(home), "OPENAI_API_KEY": "k"}
    assert key_to_mention(Settings.resolve("playbook", environ=environ), environ) is None
    assert key_to_mention(Settings.resolve(environ={"COACH_HOME": str(home)}), {}) is None


@pytest.mark.parametrize(
    ("url", "key"),
    [
        (OPENAI, "o"),
        ("https://api.openai.com:443/v1", "o"),
        ("http://api.openai.com/v1", None),
        ("https://api.openai.com.evil.example/v1", None),
        ("https://evil.example/api.openai.com/v1", None),
        (LOCAL, None),
    ],
)
def test_the_openai_key_goes_to_openai_only(home: Path, url: str, key: str | None) -> None:
    assert Settings.resolve("m", url, {"COACH_HOME": str(home), "OPENAI_API_KEY": "o"}).api_key == key
    assert (
        Settings.resolve("m", url, {"COACH_HOME": str(home), "OPENAI_API_KEY": "o", "COACH_API_KEY": "c"}).api_key
        == "c"
    )


def test_a_key_is_never_shown(home: Path) -> None:
    settings = Settings.resolve("m", environ={"COACH_HOME": str(home), "COACH_API_KEY": "secret-key"})
    assert "secret-key" not in repr(settings)
    assert "secret-key" not in repr(settings.endpoint(None))


def test_a_model_writes_with_the_persons_own_prompts(home: Path) -> None:
    writer = Settings.resolve("m", LOCAL).writer(FEEDBACK, Options())
    assert isinstance(writer, ModelWriter)
    assert (writer.endpoint.base_url, writer.prompts.user) == (LOCAL, home / "prompts")
    assert prompts_folder() == home / "prompts"


@pytest.mark.parametrize(
    "url",
    ["localhost", "ftp://x/v1", "http://", "http://[::1/v1", "http://x:99999/v1", "http://x/\n", "https://u:p@x/v1"],
)
def test_a_url_that_is_none_is_refused_without_a_password_in_the_message(url: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        check_url(url)
    assert ":p@" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["model = ", "model = 3", 'modle = "x"', 'api_key = "k"', "\x00", '[model]\nname = "x"']
)
def test_a_file_that_cannot_be_used_is_named(home: Path, text: str) -> None:
    written(home, text)
    with pytest.raises(SettingsProblem, match=r"settings\.toml"):
        Settings.resolve()


def test_undecodable_settings_are_named(home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(CoachError, match=r"settings\.toml"):
        Settings.resolve()


def test_writing_keeps_other_lines_and_comments(home: Path) -> None:
    written(home, '# mine\nmodel = "old"  # for now\nbase_url = "http://localhost:1/v1"\n')
    path = write_setting(home, model='na"me\\')
    assert path.read_text(encoding="utf-8").startswith("# mine\nmodel = ")
    assert Settings.resolve().model == 'na"me\\'
    assert Settings.resolve().base_url == "http://localhost:1/v1"
    assert [file.name for file in home.iterdir()] == ["settings.toml"]


def test_a_new_settings_file_is_private(home: Path) -> None:
    assert write_setting(home, model="x").stat().st_mode & 0o077 == 0


def test_settings_that_cannot_be_written_say_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsProblem, match="cannot be written"):
        write_setting(tmp_path / "file", model="x")


def test_without_coach_home_the_platform_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("COACH_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert config_folder().name == "coach"
