"""Serves `examples/host`, a website with a strict Content-Security-Policy, to try the widget on.

    python scripts/example_host.py [--port 8001] [--assistant http://127.0.0.1:8000]

The service must allow it: `WIDGET_ORIGINS=http://127.0.0.1:8001 make run`.
"""

from __future__ import annotations

import argparse
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = Path(__file__).parent.parent / "examples" / "host"
# The address that stands in the pages.
WRITTEN = "http://127.0.0.1:8000"
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css"}


def policy(assistant: str) -> str:
    """What this website lets a page do; all that the widget needs is that script and that frame."""
    return (
        f"default-src 'none'; script-src {assistant}; frame-src {assistant}; style-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


class Website(ThreadingHTTPServer):
    """The website, not started yet; `assistant` is the address of the service whose widget it shows."""

    def __init__(self, port: int, assistant: str) -> None:
        super().__init__(("127.0.0.1", port), Answer)
        self.assistant = assistant


class Answer(BaseHTTPRequestHandler):
    """Answers with one of the example's files, the assistant's address put in."""

    def do_GET(self) -> None:
        """One file."""
        assert isinstance(self.server, Website)
        assistant = self.server.assistant
        name = self.path.partition("?")[0].strip("/") or "index.html"
        file = PAGES / name
        if file.parent != PAGES or not file.is_file():
            return self.send_error(HTTPStatus.NOT_FOUND)
        body = file.read_text("utf-8").replace(WRITTEN, assistant).encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", TYPES[file.suffix])
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy(assistant))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


def main() -> None:
    """Serves until Ctrl-C."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--port", type=int, default=8001)
    arguments.add_argument("--assistant", default=WRITTEN)
    chosen = arguments.parse_args()
    server = Website(chosen.port, chosen.assistant)
    print(f"http://127.0.0.1:{chosen.port} shows the widget of {chosen.assistant}")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
