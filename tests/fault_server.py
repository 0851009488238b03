"""A real socket that answers like a model, until it is told to fail: one entry for each way in which an endpoint can."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

from tests.test_model import GOOD

Server = TypeVar("Server", bound=ThreadingHTTPServer)

TASKS = {
    "reply": "# Your task: the reply",
    "questions": "# Your task: the questions",
    "plan": "# Your task: the learning",
    "thanks": "# Your task: the thank-you",
}


class Handler(BaseHTTPRequestHandler):
    """Answers ``POST /v1/chat/completions``; ``server.fails`` decides for which part which answer goes wrong."""

    protocol_version = "HTTP/1.1"
    server: "FaultServer"

    def log_message(self, *_: object) -> None: ...

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        part = part_of(body)
        with self.server.lock:
            self.server.asked.append((part, body))
            self.server.authorized.add(self.headers["Authorization"])
            tries = sum(asked == part for asked, _ in self.server.asked)
        answers = self.server.fails(part)
        answer = answers[min(tries, len(answers)) - 1] if answers else well
        try:
            answer(self, part, body)
        except OSError:
            self.close_connection = True  # the other side has had enough

    def send(self, status: int, data: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


class FaultServer(ThreadingHTTPServer):
    """Remembers what it was asked, the part and the body, and with which keys."""

    daemon_threads = True

    def __init__(self, fails: Callable[[str], "tuple[Answer, ...]"]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.fails = fails
        self.lock = threading.Lock()
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.authorized: set[str | None] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Let a server answer in a thread of its own until the context ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serving(fails: "Callable[[str], tuple[Answer, ...]]") -> Iterator[FaultServer]:
    with running(FaultServer(fails)) as server:
        yield server


Answer = Callable[[Handler, str, dict[str, Any]], None]


def part_of(body: dict[str, Any]) -> str:
    said = body["messages"][1]["content"]
    return next((part for part, task in TASKS.items() if task in said), "reading")


def completed(content: Any, finish: str | None = "stop", **message: Any) -> bytes:
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content} | message}
    return json.dumps({"choices": [choice], "usage": {"prompt_tokens": 9, "completion_tokens": 9}}).encode()


def well(handler: Handler, part: str, body: dict[str, Any]) -> None:
    """Answer as a good model would, piece by piece where that is asked for."""
    content = json.dumps(GOOD[part])
    if not body.get("stream"):
        handler.send(200, completed(content))
        return
    handler.send(200, b"".join([*events(content), event({}, "stop"), b"data: [DONE]\n\n"]), "text/event-stream")


def events(content: str) -> Iterator[bytes]:
    for at in range(0, len(content), 40):
        yield event({"content": content[at : at + 40]})


def event(delta: dict[str, str], finish: str | None = None) -> bytes:
    chunk = {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


def status(code: int, message: str = "no", **headers: str) -> Answer:
    return lambda handler, _part, _body: handler.send(
        code, json.dumps({"error": {"message": message}}).encode(), **headers
    )


def body(data: bytes, kind: str = "application/json") -> Answer:
    return lambda handler, _part, _body: handler.send(200, data, kind)


def said(make: Callable[[str], bytes]) -> Answer:
    """Answer with what ``make`` makes of the good answer."""
    return lambda handler, part, _body: handler.send(200, make(json.dumps(GOOD[part])))


def cut_stream(handler: Handler, part: str, _: dict[str, Any]) -> None:
    first, second, *_rest = events(json.dumps(GOOD[part]))
    handler.send(200, first + second, "text/event-stream")


def cut_body(handler: Handler, part: str, _: dict[str, Any]) -> None:
    data = completed(json.dumps(GOOD[part]))
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.close_connection = True


def drip(handler: Handler, _part: str, _: dict[str, Any]) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    for _second in range(60):
        handler.wfile.write(b" ")
        time.sleep(1)


def garbage(handler: Handler, _part: str, _: dict[str, Any]) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "50000000")
    handler.end_headers()
    for _block in range(50):
        handler.wfile.write(b"x" * 1_000_000)


def no_schemas(handler: Handler, part: str, asked: dict[str, Any]) -> None:
    if "response_format" in asked:
        status(400, "response_format is not supported")(handler, part, asked)
    else:
        well(handler, part, asked)


@dataclass(frozen=True)
class Outcome:
    """How a run ends: its exit code, what stderr says, and who wrote the plan (``None`` where nothing was delivered)."""

    exit: int
    says: str = ""
    plan_by: str | None = "m"


@dataclass(frozen=True)
class Fault:
    """What goes wrong, answer by answer (the last one for ever), and what comes of it: at every call, and at the plan's alone."""

    name: str
    answers: tuple[Answer, ...] = ()
    everywhere: Outcome = field(default_factory=lambda: Outcome(0))
    at_the_plan: Outcome | None = None
    tries: int = 1
    url: str | None = None
    timeout: float = 20.0


def none_came(says: str) -> Outcome:
    return Outcome(3, says, None)


def stands_in(says: str) -> Outcome:
    return Outcome(0, says, "playbook")


GONE_WRONG = "m did not get these past the checks, so the playbook's stand in"


def failing(name: str, answer: Answer, says: str, tries: int = 1, **more: Any) -> Fault:
    """Return a fault after which no completion comes: nothing is delivered, or the playbook's in its place."""
    return Fault(name, (answer,), none_came(says), stands_in(says), tries, **more)


def answered(name: str, answer: Answer, says: str, tries: int = 3) -> Fault:
    """Return a fault of an answer that came and is useless: the playbook stands in."""
    return Fault(name, (answer,), stands_in(says), stands_in(says), tries)


def passing(name: str, *answers: Answer, tries: int = 1) -> Fault:
    """Return a fault that is got over."""
    return Fault(name, answers, Outcome(0), Outcome(0), tries)


FAULTS = (
    Fault("refused connection", url="http://127.0.0.1:1/v1", everywhere=none_came("cannot be reached")),
    Fault("DNS failure", url="http://no-such-host.invalid/v1", everywhere=none_came("cannot be reached")),
    Fault("TLS failure", url="tls", everywhere=none_came("No secure connection")),
    failing("401", status(401), "wants a key"),
    failing("403", status(403), "wants a key"),
    failing("404, unknown model", status(404, "The model `m` does not exist"), "knows no model m"),
    failing("404, wrong address", status(404, "Not Found"), "nothing at this address"),
    failing("429", status(429, "slow down"), "too many requests", tries=3),
    passing("429 with Retry-After, then 200", status(429, "slow down", Retry_After="0.1"), well, tries=2),
    failing(
        "429 with a Retry-After beyond the time there is", status(429, "", Retry_After="600"), "asks to wait 600 s"
    ),
    failing("429, no quota left", status(429, "You exceeded your current quota"), "no quota left"),
    passing("500 twice, then 200", status(500), status(500), well, tries=3),
    failing("503 for ever", status(503, "busy"), 'failed with status 503 ("busy")', tries=3),
    failing("HTML with 200", body(b"<html>Hello</html>", "text/html"), "answered with a web page"),
    failing("{error} with 200", body(b'{"error": {"message": "not loaded"}}'), 'status 400 ("not loaded")'),
    answered("empty choices", body(b'{"choices": []}'), GONE_WRONG),
    answered("empty content", body(completed("")), GONE_WRONG),
    answered("null content", body(completed(None)), GONE_WRONG),
    answered("content filter", body(completed("", "content_filter")), "content filter", tries=1),
    answered("refusal", body(completed(None, refusal="I will not.")), "refused to answer", tries=1),
    answered("cut off by length", said(lambda good: completed(good[: len(good) // 2], "length")), GONE_WRONG),
    passing("fenced JSON", said(lambda good: completed(f"Here it is:\n```json\n{good}\n```\nAnything else?"))),
    passing("JSON after a <think> block", said(lambda good: completed(f'<think>{{"points": []}} hm</think>\n{good}'))),
    passing("JSON in reasoning_content", said(lambda good: completed("", reasoning_content=good))),
    answered("wrong schema for ever", body(completed('{"wrong": true}')), GONE_WRONG),
    passing("wrong schema twice", body(completed('{"wrong": 1}')), body(completed("{}")), well, tries=3),
    failing("invalid UTF-8", body(b"\xff\xfe\xfd{"), "something that is no completion"),
    answered("a stream cut in the middle", cut_stream, GONE_WRONG),
    failing("a body cut in the middle", cut_body, "closed the connection in the middle", tries=3),
    failing("one byte a second", drip, "gave no answer within 2 s", timeout=2.0),
    failing("50 MB of garbage", garbage, "something that is no completion"),
    passing("schema parameter refused", no_schemas, tries=4),
    answered("schema silently ignored", body(completed("You will do fine!")), GONE_WRONG),
)
