"""A real socket behind which a good model answers any number of feedbacks at once, and that remembers when it was asked what."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.fault_server import completed, part_of, running
from tests.test_model import GOOD, TEXT


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or the second of two small pieces waits 40 ms for word of the first
    server: "ModelServer"

    def log_message(self, *_: object) -> None: ...

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (OSError, ValueError):
            self.close_connection = True  # the other side was killed, perhaps in the middle of its request

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.asked.append((time.monotonic(), body))
            self.server.under_way += 1
            self.server.most = max(self.server.most, self.server.under_way)
            refused = self.server.refuses > 0
            self.server.refuses -= refused
        time.sleep(self.server.pause)
        with self.server.lock:
            self.server.under_way -= 1
        if self.server.gone:
            self._send(500, b"{}")
        elif refused:
            self._send(429, b'{"error": {"message": "slow down"}}')
        else:
            self._send(200, completed(json.dumps(GOOD[part_of(body)])))

    def _send(self, status: int, data: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            if status == 429:
                self.send_header("Retry-After", "0.05")
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            self.close_connection = True  # the other side was killed


class ModelServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, pause: float) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pause = pause
        self.lock = threading.Lock()
        self.asked: list[tuple[float, dict[str, Any]]] = []
        self.refuses = 0
        self.gone = False
        self.under_way = self.most = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def bodies(self) -> list[str]:
        return [json.dumps(body) for _, body in self.asked]


@contextmanager
def answering(pause: float = 0.0) -> Iterator[ModelServer]:
    with running(ModelServer(pause)) as server:
        yield server


def write_known(path: Path, number: int, **fields: Any) -> Path:
    """Write records that the model's answers fit, each with a reference of its own."""
    lines = (
        json.dumps({"id": f"r{each}", "text": f"Reference K{each}.\n\n{TEXT}", "name": "Sam", "to": "Priya", **fields})
        for each in range(number)
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
