import json
from typing import Any

import pytest
from click.testing import CliRunner
from coach.cli import main
from pytest_httpserver import HTTPServer


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def url(httpserver: HTTPServer) -> str:
    httpserver.expect_request("/v1/models").respond_with_json({"data": [{"id": "llama3.2"}, {"id": "qwen3:8b"}]})
    return httpserver.url_for("/v1")


def completing(httpserver: HTTPServer, content: str, **more: Any) -> None:
    choice = {"message": {"content": content}, "finish_reason": "stop"}
    httpserver.expect_request("/v1/chat/completions").respond_with_json({"choices": [choice], **more})


def test_lists_the_playbook_the_endpoint_and_servers_on_this_machine(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    servers = (("Some server", url), ("Nobody", "http://127.0.0.1:9/v1"))
    monkeypatch.setattr("coach.available.local_servers", lambda: servers)
    code, out, _ = run("models")
    assert code == 0
    assert out.splitlines()[0] == "playbook: on this machine, nothing leaves it"
    assert f"Some server {url}: on this machine, the text does not leave it" in out
    assert "  llama3.2\n  qwen3:8b\n" in out
    assert "Nobody" not in out
    assert "Now playbook writes." in out
    run("models", "use", "qwen3:8b", "--base-url", url)
    _, out, _ = run("models", "-f", "json")
    document = json.loads(out)
    assert document["in_force"] == "qwen3:8b"
    assert [(offer["name"], offer["reach"]) for offer in document["offers"]] == [
        ("playbook", "here"),
        ("an endpoint", "local"),
    ]
    _, out, _ = run("models")
    assert "* qwen3:8b" in out


def test_says_why_the_configured_endpoint_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.available.local_servers", tuple)
    run("models", "use", "gpt-x")
    code, out, _ = run("models")
    assert code == 0
    assert "OpenAI https://api.openai.com/v1: elsewhere, the text goes there with stand-ins" in out
    assert "There is no key for OpenAI." in out


def test_the_doctor_finds_nothing_wrong_with_the_playbook() -> None:
    code, out, _ = run("doctor")
    assert code == 0
    assert "playbook writes, since nothing else was chosen." in out


def test_the_doctor_shows_one_tiny_round_trip(httpserver: HTTPServer, url: str) -> None:
    completing(httpserver, 'Sure: {"words": 4}', usage={"prompt_tokens": 20, "completion_tokens": 6})
    code, out, _ = run("doctor", "-m", "llama3.2", "--base-url", url)
    assert code == 0
    assert "It lists llama3.2." in out
    assert "Asked: Answer with the JSON object" in out
    assert '26 tokens: Sure: {"words": 4}' in out
    assert out.splitlines()[-1] == "+ The answer is right. All is well."


def test_the_doctor_says_what_a_weak_model_means(httpserver: HTTPServer, url: str) -> None:
    completing(httpserver, "I think it is five words.")
    code, out, _ = run("doctor", "-m", "llama3", "--base-url", url)
    assert code == 0
    assert "It does not list llama3; it lists, for example: llama3.2" in out
    assert "the playbook often stands in" in out


def test_the_doctor_finds_the_missing_v1(httpserver: HTTPServer, url: str) -> None:
    for path in ("/chat/completions", "/models"):
        httpserver.expect_request(path).respond_with_json({"error": "no"}, status=404)
    code, out, _ = run("doctor", "-m", "llama3.2", "--base-url", url.removesuffix("/v1"))
    assert code == 3
    assert f"! There is an answer at {url}; give that as the base URL." in out


def test_the_doctor_misses_a_key_for_openai_and_names_where_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = run("doctor", "-m", "gpt-x")
    assert (code, out.splitlines()[-1].startswith("! There is no key for it")) == (3, True)
    monkeypatch.setenv("COACH_API_KEY", "very-secret")
    code, out, _ = run("doctor", "-m", "x", "--base-url", "http://127.0.0.1:9/v1")
    assert code == 3
    assert "A key for it is in COACH_API_KEY." in out
    assert "very-secret" not in out
