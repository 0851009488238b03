import asyncio
import json
import socket
import time
from pathlib import Path
from typing import Any

import pytest
from coach.errors import CoachError, EndpointProblem, WithheldProblem
from coach.models.addresses import is_local, is_openai, key_for
from coach.models.completion import Completion
from coach.models.endpoint import Endpoint
from coach.schemas import Usage
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"a": {"type": "string", "maxLength": 9}},
    "required": ["a"],
    "additionalProperties": False,
}
MESSAGES = [{"role": "user", "content": "hello"}]
PATH = "/v1/chat/completions"
KEY = "sk-very-secret-0123456789"


def endpoint(server: HTTPServer, **settings: Any) -> Endpoint:
    given: dict[str, Any] = {"model": "m", "base_url": server.url_for("/v1"), "pause": 0.01, "timeout": 10.0} | settings
    return Endpoint(**given)


def ask(end: Endpoint) -> Completion:
    return asyncio.run(end.complete(MESSAGES, SCHEMA, "thing"))


def completion(content: Any = '{"a": "b"}', finish: str | None = "stop", **message: Any) -> dict[str, Any]:
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": content} | message, "finish_reason": finish}
        ],
        "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
    }


def answering(server: HTTPServer, *answers: Response | dict[str, Any]) -> list[dict[str, Any]]:
    """Answer the requests one after the other, the last answer for ever; return the bodies that come in."""
    seen: list[dict[str, Any]] = []

    def answer(request: Request) -> Response:
        seen.append(request.get_json() | {"_headers": dict(request.headers)})
        chosen = answers[min(len(seen), len(answers)) - 1]
        return chosen if isinstance(chosen, Response) else Response(json.dumps(chosen), content_type="application/json")

    server.expect_request(PATH).respond_with_handler(answer)
    return seen


def fault(status: int, message: str = "no", headers: dict[str, str] | None = None, **error: Any) -> Response:
    return Response(
        json.dumps({"error": {"message": message} | error}), status, headers, content_type="application/json"
    )


def test_returns_what_the_model_wrote_and_counts_it(httpserver: HTTPServer) -> None:
    seen = answering(httpserver, completion())
    end = endpoint(httpserver)
    assert ask(end) == Completion('{"a": "b"}', "stop", Usage(calls=1, prompt_tokens=3, completion_tokens=2))
    ask(end)
    assert end.tally.answered
    assert end.tally.usage == Usage(calls=2, prompt_tokens=6, completion_tokens=4)
    assert seen[0]["model"] == "m"
    assert seen[0]["messages"] == MESSAGES
    assert seen[0]["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "thing", "strict": True, "schema": SCHEMA},
    }
    assert not {"temperature", "max_tokens"} & seen[0].keys()


@pytest.mark.parametrize(
    ("body", "text", "finish"),
    [
        (completion("", "length"), "", "length"),
        (completion("half", "length", refusal="no"), "half", "length"),
        (completion(None), "", "stop"),
        (completion("", reasoning_content='{"a": 1}'), '{"a": 1}', "stop"),
        (completion([{"type": "text", "text": "par"}, {"type": "text", "text": "ts"}]), "parts", "stop"),
        (completion("\ud800x"), "?x", "stop"),
        (completion() | {"choices": []}, "", "stop"),
        (completion() | {"choices": [None], "usage": None}, "", "stop"),
    ],
)
def test_takes_odd_completions_for_what_they_are(
    httpserver: HTTPServer, body: dict[str, Any], text: str, finish: str
) -> None:
    answering(httpserver, body)
    end = endpoint(httpserver)
    found = ask(end)
    assert (found.text, found.finish) == (text, finish)
    assert end.tally.answered


@pytest.mark.parametrize("body", [completion("", "content_filter"), completion(None, refusal="I will not.")])
def test_refusals_and_filters_are_errors_of_their_own_after_an_answer(
    httpserver: HTTPServer, body: dict[str, Any]
) -> None:
    answering(httpserver, body)
    end = endpoint(httpserver)
    with pytest.raises(WithheldProblem):
        ask(end)
    assert end.tally.answered


def test_steps_down_the_ladder_and_remembers_the_rung(httpserver: HTTPServer, tmp_path: Path) -> None:
    seen = answering(
        httpserver,
        fault(400, "failed to parse grammar"),
        fault(500, "json_schema is not supported"),
        Response("'response_format.type' must be 'text'", 422),
        completion(),
    )
    ask(endpoint(httpserver, memory=tmp_path / "cache"))
    assert [request.get("response_format", {}).get("type") for request in seen] == [
        "json_schema",
        "json_schema",
        "json_object",
        None,
    ]
    assert "strict" not in seen[1]["response_format"]["json_schema"]
    assert "maxLength" not in json.dumps(seen[1])
    ask(endpoint(httpserver, memory=tmp_path / "cache"))
    assert "response_format" not in seen[-1]
    assert len(seen) == 5


def test_another_model_begins_at_the_top_and_a_broken_memory_is_none(httpserver: HTTPServer, tmp_path: Path) -> None:
    seen = answering(httpserver, fault(400, "grammar"), completion())
    ask(endpoint(httpserver, memory=tmp_path))
    ask(endpoint(httpserver, memory=tmp_path, model="other"))
    assert seen[-1]["response_format"]["json_schema"]["strict"]
    (tmp_path / "rungs.json").write_text("[broken", encoding="utf-8")
    ask(endpoint(httpserver, memory=tmp_path))
    assert seen[-1]["response_format"]["json_schema"]["strict"]


def test_a_memory_that_cannot_be_written_is_no_problem(httpserver: HTTPServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    answering(httpserver, fault(400, "grammar"), completion())
    assert ask(endpoint(httpserver, memory=tmp_path / "file")).text


def test_retries_what_may_pass(httpserver: HTTPServer) -> None:
    seen = answering(httpserver, fault(500), fault(429, headers={"Retry-After": "0.05"}), completion())
    assert ask(endpoint(httpserver)).text
    assert len(seen) == 3


@pytest.mark.parametrize(
    ("answer", "said", "requests"),
    [
        (fault(401, f"Incorrect API key provided: {KEY}"), "does not accept the key", 1),
        (fault(403, "no"), "does not accept the key", 1),
        (fault(404, "The model `m` does not exist"), "knows no model m", 1),
        (fault(404, "nothing here"), "nothing at this address", 1),
        (fault(429, "You exceeded your current quota", code="insufficient_quota"), "no quota", 1),
        (fault(402, "pay"), "no quota", 1),
        (fault(429, "slow down", {"Retry-After": "900"}), "asks to wait 900 s", 1),
        (fault(503, "busy"), 'status 503 ("busy")', 3),
        (fault(400, f"bad\x1b[31m\n key {KEY}"), 'status 400 ("bad [31m key …")', 1),
        (fault(400, "The response was filtered", code="content_filter"), "content filter", 1),
        (Response("", 307, {"Location": "http://127.0.0.1:9/v1"}), "redirects", 1),
        (Response("<html><body>Hello</body></html>", content_type="text/html"), "a web page", 1),
        (
            Response('{"error": "model not loaded"}', content_type="application/json"),
            'status 400 ("model not loaded")',
            1,
        ),
        (Response('{"ok": true}', content_type="application/json"), "no completion", 1),
        (Response('{"choices": null}', content_type="application/json"), "no completion", 1),
        (Response(b"\xff\xfe\xfd", content_type="application/json"), "no completion", 1),
        (Response(b"x" * 10_000_000), "no completion", 1),
        (Response("[" * 100_000), "no completion", 1),
    ],
)
def test_says_what_went_wrong_on_one_line_without_the_key(
    httpserver: HTTPServer, answer: Response, said: str, requests: int
) -> None:
    seen = answering(httpserver, answer)
    end = endpoint(httpserver, api_key=KEY)
    with pytest.raises(EndpointProblem) as told:
        ask(end)
    assert said in told.value.message
    assert "-m playbook" in told.value.hint
    assert KEY not in str(told.value) + repr(end)
    assert not set("\n\x1b") & set(str(told.value))
    assert len(seen) == requests
    assert not end.tally.answered
    assert told.value.exit_code == 3


def test_invalid_utf8_inside_a_completion_is_readable(httpserver: HTTPServer) -> None:
    answering(httpserver, Response(json.dumps(completion("caf@")).encode().replace(b"@", b"\xe9")))
    assert ask(endpoint(httpserver)).text == "caf\ufffd"


def test_the_whole_call_is_bounded_however_slowly_the_answer_drips(httpserver: HTTPServer) -> None:
    def drip(_: Request) -> Response:
        def body() -> Any:
            for _ in range(40):
                time.sleep(0.1)
                yield b" "

        return Response(body(), content_type="application/json")

    httpserver.expect_request(PATH).respond_with_handler(drip)
    began = time.monotonic()
    with pytest.raises(EndpointProblem, match=r"within 0\.5 s"):
        ask(endpoint(httpserver, timeout=0.5))
    assert time.monotonic() - began < 2.5


def answering_raw(answer: bytes) -> tuple[socket.socket, str]:
    """Listen on a socket that sends these bytes and hangs up."""
    listening = socket.create_server(("127.0.0.1", 0))
    from threading import Thread

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

    Thread(target=serve, daemon=True).start()
    return listening, f"http://127.0.0.1:{listening.getsockname()[1]}/v1"


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{", b"nonsense\r\n\r\n"])
def test_a_connection_cut_in_the_middle_is_no_completion(answer: bytes) -> None:
    listening, url = answering_raw(answer)
    try:
        with pytest.raises(EndpointProblem):
            ask(Endpoint(model="m", base_url=url, pause=0.01))
    finally:
        listening.close()


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "http://no-such-host.invalid/v1"])
def test_an_endpoint_that_is_not_there(url: str) -> None:
    with pytest.raises(EndpointProblem, match="cannot be reached"):
        ask(Endpoint(model="m", base_url=url, pause=0.01, timeout=20))


def test_tls_that_fails_is_named(httpserver: HTTPServer) -> None:
    with pytest.raises(EndpointProblem, match=r"No secure connection|cannot be reached"):
        ask(endpoint(httpserver, base_url=httpserver.url_for("/v1").replace("http:", "https:"), retries=0))


def test_what_the_environment_holds_for_openai_goes_to_openai_only(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, f"{KEY}-{name}")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", f"X-Mine: {KEY}\nAuthorization: Bearer {KEY}")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    seen = answering(httpserver, completion())
    ask(endpoint(httpserver))
    ask(endpoint(httpserver, api_key="mine"))
    assert KEY not in json.dumps(seen)
    assert "Authorization" not in seen[0]["_headers"]
    assert seen[1]["_headers"]["Authorization"] == "Bearer mine"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        (None, "openai"),
        ("https://api.openai.com/v1", "openai"),
        ("https://eu.api.openai.com/v1", "openai"),
        ("http://api.openai.com/v1", None),
        ("https://api.openai.com.evil.example/v1", None),
        ("https://evil.example/api.openai.com", None),
        ("https://api.openai.com@evil.example/v1", None),
        ("http://localhost:11434/v1", None),
    ],
)
def test_openais_key_is_for_openai(url: str | None, key: str | None) -> None:
    assert key_for(url, {"OPENAI_API_KEY": "openai"}) == key
    assert key_for(url, {"OPENAI_API_KEY": "openai", "COACH_API_KEY": " mine "}) == "mine"
    assert is_openai(url) == (key is not None)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.2/v1", True),
        ("http://[::1]:8/v1", True),
        ("http://192.168.1.2/v1", False),
        (None, False),
    ],
)
def test_local_is_this_machine(url: str | None, local: bool) -> None:
    assert is_local(url) is local


def test_openai_without_a_key_is_not_even_called() -> None:
    with pytest.raises(CoachError, match="no key for OpenAI"):
        ask(Endpoint(model="m"))


def sse(*events: dict[str, Any] | str) -> Response:
    lines = [f"data: {event if isinstance(event, str) else json.dumps(event)}\n\n" for event in events]
    return Response("".join([": hello\n\n", *lines]), content_type="text/event-stream; charset=utf-8")


def piece(finish: str | None = None, **delta: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}


USED = {
    "choices": [],
    "usage": {"prompt_tokens": 3, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 1}},
}


@pytest.mark.parametrize(
    ("events", "text", "finish"),
    [
        ((piece(content='{"a":'), piece(content=' "ü"}'), piece("stop"), USED, "[DONE]"), '{"a": "ü"}', "stop"),
        ((piece(reasoning_content='{"a": 1}'), piece("stop"), USED), '{"a": 1}', "stop"),
        ((piece(content="half"), piece("length"), USED), "half", "length"),
        ((piece(content="half"), USED), "half", "length"),
        ((USED, "nonsense", "[]"), "", "length"),
    ],
)
def test_an_answer_in_pieces_is_the_answer_in_one(
    httpserver: HTTPServer, events: tuple[dict[str, Any] | str, ...], text: str, finish: str
) -> None:
    seen = answering(httpserver, sse(*events))
    end = endpoint(httpserver, live=True)
    found = ask(end)
    assert (found.text, found.finish) == (text, finish)
    assert found.usage == Usage(calls=1, prompt_tokens=3, completion_tokens=2, cached_tokens=1)
    assert seen[0]["stream"]
    assert end.tally.arriving == {}


def test_an_error_in_the_stream_is_an_error(httpserver: HTTPServer) -> None:
    answering(httpserver, sse({"error": {"message": "out of memory"}}))
    with pytest.raises(EndpointProblem, match="out of memory"):
        ask(endpoint(httpserver, live=True))


def test_a_parameter_that_is_declined_is_left_out_for_the_rest_of_the_run(httpserver: HTTPServer) -> None:
    seen = answering(
        httpserver, fault(400, "Your organization must be verified to stream this model."), completion(), completion()
    )
    end = endpoint(httpserver, live=True)
    ask(end)
    ask(end)
    assert ["stream" in request for request in seen] == [True, False, False]


def test_all_calls_of_a_run_share_its_time(httpserver: HTTPServer) -> None:
    answering(httpserver, completion())
    end = endpoint(httpserver, timeout=5.0)
    ask(end)
    assert end.tally.began is not None
    end.tally.began -= 5.0
    with pytest.raises(EndpointProblem, match=r"within 5 s"):
        ask(end)


def test_the_models_on_offer_are_listed(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v1/models").respond_with_json({"data": [{"id": "b"}, {"id": "a"}, {"id": 3}, None]})
    assert asyncio.run(endpoint(httpserver).offered()) == ("a", "b")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (fault(401, "no"), "wants a key"),
        (Response("<html></html>", content_type="text/html"), "no completion"),
    ],
)
def test_a_list_that_cannot_be_had(httpserver: HTTPServer, answer: Response, said: str) -> None:
    httpserver.expect_request("/v1/models").respond_with_response(answer)
    with pytest.raises(EndpointProblem, match=said):
        asyncio.run(endpoint(httpserver).offered())


def test_several_calls_at_once(httpserver: HTTPServer) -> None:
    answering(httpserver, completion())
    end = endpoint(httpserver)

    async def three() -> None:
        await asyncio.gather(*(end.complete(MESSAGES, SCHEMA, "thing") for _ in range(3)))

    asyncio.run(three())
    assert end.tally.usage.calls == 3


def test_the_address_is_shown_without_what_is_secret_in_it() -> None:
    end = Endpoint(model="m", base_url="https://user:secret@host.example:8443/v1?key=secret")
    assert end.where == "host.example:8443"
    assert end.shown_url == "https://host.example:8443/v1"
