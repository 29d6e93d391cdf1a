"""Evaluating a service that runs, over HTTP as everybody else."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from actions.wire import reply_to_dict
from api.cli.app import make_app
from tests.fakes import trees_reply

QUESTION = {
    "id": "T-1",
    "kind": "commitment",
    "turns": ["trees?"],
    "expect": "answer",
    "evidence": ["two hundred trees"],
    "evidence_mode": "any",
    "must_include": [],
    "must_not_include": [],
}


class Chat(BaseHTTPRequestHandler):
    """Answers every message with the same reply."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"conversation_id": "c", **reply_to_dict(trees_reply())}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Chat) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(json.dumps({**QUESTION, "expect": e}) for e in ("answer", "safety")))
    return path


def evaluate(questions: Path, url: str, *options: str) -> Result:
    out = questions.parent / "reports"
    return CliRunner().invoke(
        make_app(), ["evaluate", str(questions), "--url", url, "--out", str(out), *options]
    )


def test_a_running_service_is_scored_and_the_reports_are_written(url: str, questions: Path) -> None:
    result = evaluate(questions, url)
    assert result.exit_code == 0
    assert "1 of 2" in result.stdout
    data = json.loads((questions.parent / "reports" / "report.json").read_text(encoding="utf-8"))
    assert data["sets"][0]["total"] == {"total": 2, "right": 1, "strict": 1}
    assert (questions.parent / "reports" / "report.html").is_file()


@pytest.mark.parametrize(("floor", "code"), [("0.5", 0), ("0.51", 1)])
def test_a_set_below_the_floor_fails_and_is_named(url: str, questions: Path, floor: str, code: int) -> None:
    result = evaluate(questions, url, "--at-least", floor)
    assert result.exit_code == code
    assert ("mine: 50.0% right, not at least 51.0%" in result.stderr) == bool(code)


def test_a_floor_above_everything_is_wrong_use(url: str, questions: Path) -> None:
    assert evaluate(questions, url, "--at-least", "80").exit_code == 2


def test_a_service_that_is_not_there_fails_with_its_address(questions: Path) -> None:
    result = evaluate(questions, "http://127.0.0.1:1")
    assert result.exit_code == 1
    assert "http://127.0.0.1:1" in result.stderr
