import keyring
import pytest
from coach.models.addresses import host, kept_key, shown_url
from coach.settings import Settings
from keyring.errors import NoKeyringError


@pytest.fixture
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {("coach", "host.example"): "kept", ("coach", "127.0.0.1:8000"): "local"}
    monkeypatch.setattr(keyring, "get_password", lambda *place: kept.get(place))


@pytest.mark.usefixtures("_kept")
def test_a_key_comes_from_the_keyring_where_the_environment_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.resolve("m", "https://host.example/v1").api_key == "kept"
    assert Settings.resolve("m", "http://127.0.0.1:8000/v1").api_key == "local"
    assert Settings.resolve("m", "https://other.example/v1").api_key is None
    monkeypatch.setenv("COACH_API_KEY", "set")
    assert Settings.resolve("m", "https://host.example/v1").api_key == "set"


def test_a_machine_without_a_keyring_has_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: str) -> str:
        raise NoKeyringError

    monkeypatch.setattr(keyring, "get_password", none)
    assert kept_key("https://host.example/v1") is None


def test_the_playbook_opens_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: str) -> str:
        raise AssertionError

    monkeypatch.setattr(keyring, "get_password", opened)
    assert Settings.resolve().api_key is None


def test_an_address_is_shown_without_its_secrets() -> None:
    assert host("https://user:secret@host.example:8443/v1?key=secret") == "host.example:8443"
    assert shown_url("https://user:secret@host.example:8443/v1/?key=secret") == "https://host.example:8443/v1"
