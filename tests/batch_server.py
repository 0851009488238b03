"""A Batch API on a real socket: takes files of requests, answers them like a good model, and loses, refuses or expires some."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.fault_server import part_of, running
from tests.test_model import GOOD

Fate = Callable[[str, dict[str, Any]], str]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "BatchServer"

    def log_message(self, *_: object) -> None: ...

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/v1/files":
            assert b'name="purpose"' in data
            assert b"batch" in data
            content = data[data.index(b"{") : data.rindex(b"}") + 1].decode()
            self._send({"id": self.server.keep("file-in", content), "object": "file"})
        elif self.path == "/v1/batches":
            asked = json.loads(data)
            assert (asked["endpoint"], asked["completion_window"]) == ("/v1/chat/completions", "24h")
            self._send(self.server.begin(asked["input_file_id"]))

    def do_GET(self) -> None:
        content = re.fullmatch(r"/v1/files/([\w-]+)/content", self.path)
        if content:
            self._send(self.server.files[content[1]])
        elif self.path.removeprefix("/v1/batches/") in self.server.jobs:
            self._send(self.server.jobs[self.path.removeprefix("/v1/batches/")])
        else:
            self._send({"error": {"message": "No such batch"}}, 404)

    def _send(self, body: dict[str, Any] | str, status: int = 200) -> None:
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class BatchServer(ThreadingHTTPServer):
    """Jobs end when ``work`` is called. ``fate`` says of each request whether it is answered, lost or fails, and how."""

    daemon_threads = True

    def __init__(self, fate: Fate) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.fate = fate
        self.files: dict[str, str] = {}
        self.jobs: dict[str, dict[str, Any]] = {}
        self.asked: list[dict[str, Any]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def keep(self, name: str, content: str) -> str:
        file = f"{name}-{len(self.files)}"
        self.files[file] = content
        return file

    def begin(self, file: str) -> dict[str, Any]:
        requests = [json.loads(line) for line in self.files[file].splitlines()]
        self.asked += requests
        job: dict[str, Any] = {"id": f"batch_{len(self.jobs)}", "object": "batch", "status": "in_progress"}
        job |= {"endpoint": "/v1/chat/completions", "completion_window": "24h", "created_at": 1, "input_file_id": file}
        job["request_counts"] = {"total": len(requests), "completed": 0, "failed": 0}
        self.jobs[job["id"]] = job
        return job

    def work(self, state: str = "completed") -> None:
        for job in self.jobs.values():
            if job["status"] == "in_progress":
                self._end(job, state)

    def _end(self, job: dict[str, Any], state: str) -> None:
        done, failed = answers(self.files[job["input_file_id"]], self.fate)
        job["status"] = state
        job["request_counts"] |= {"completed": len(done), "failed": len(failed)}
        job["output_file_id"] = self.keep("file-out", "".join(done)) if done else None
        job["error_file_id"] = self.keep("file-error", "".join(failed)) if failed else None


def answers(requests: str, fate: Fate) -> tuple[list[str], list[str]]:
    """Return the lines of the output file and of the error file, the last request answered first."""
    done: list[str] = []
    failed: list[str] = []
    for request in map(json.loads, reversed(requests.splitlines())):
        assert (request["method"], request["url"]) == ("POST", "/v1/chat/completions")
        assert request["body"]["model"] == "m"
        part = part_of(request["body"])
        what = fate(part, request["body"])
        line: dict[str, Any] = {"id": "x", "custom_id": request["custom_id"], "response": None, "error": None}
        if what == "lost":
            continue
        if what == "expired":
            line["error"] = {"code": "batch_expired", "message": "too late"}
        elif what.isdigit():
            line["response"] = {"status_code": int(what), "request_id": "r", "body": {"error": {"message": "no"}}}
        else:
            content = json.dumps(GOOD[part]) if what == "good" else what
            choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
            body = {"choices": [choice], "usage": {"prompt_tokens": 9, "completion_tokens": 9}}
            line["response"] = {"status_code": 200, "request_id": "r", "body": body}
        (done if what != "expired" and not what.isdigit() else failed).append(json.dumps(line) + "\n")
    return done, failed


@contextmanager
def batching(fate: Fate = lambda _part, _body: "good") -> Iterator[BatchServer]:
    with running(BatchServer(fate)) as server:
        yield server
