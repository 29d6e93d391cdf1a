"""The real Rasa from bot/.venv, with the real action endpoint over a fake assistant."""

from __future__ import annotations

import itertools
import os
import secrets
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from rasa_sdk.executor import ActionExecutor
from starlette.types import ASGIApp, Receive, Scope, Send

from actions.adapters import build_executor
from api.action_endpoint import create_action_app
from tests.actions.feedback_store import FakeFeedbackStore, fake_intake
from tests.fakes import FakeAssistant
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"
RUN = ROOT / "bot" / "run.py"

Message = dict[str, Any]


def wait_until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Returns as soon as the condition holds; fails when it does not within the time."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        pause.wait(0.05)


class Listening:
    """Passes every request on and remembers its authorization header and path."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.heard: list[tuple[str, str]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = dict(scope["headers"])
            self.heard.append((scope["path"], headers.get(b"authorization", b"").decode()))
        await self._app(scope, receive, send)


@dataclass
class ActionServer:
    """The action endpoint on a loopback port, in a thread; can be stopped, started and broken."""

    token: str = field(default_factory=lambda: secrets.token_hex(8))
    port: int = field(default_factory=free_port)
    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    store: FakeFeedbackStore = field(default_factory=FakeFeedbackStore)
    broken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.app = Listening(self._app())
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/webhook"

    def start(self) -> None:
        """Listens; nothing when it already does."""
        if self._server:
            return
        config = uvicorn.Config(
            self.app, host="127.0.0.1", port=self.port, log_level="critical", lifespan="off", ws="none"
        )
        server = self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=server.run, daemon=True)
        self._thread.start()
        wait_until(lambda: server.started, 60, "the action endpoint listens")

    def stop(self) -> None:
        """Listens no more; nothing when it does not."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join(60)
        self._server = self._thread = None

    def mend(self) -> None:
        """Everything works again."""
        self.broken.clear()
        self.store.broken = False
        self.start()

    def _app(self) -> FastAPI:
        executor = build_executor(self.assistant, fake_intake(self.store))
        for name in list(executor.actions):
            self._make_breakable(executor, name)
        return create_action_app(executor, self.token, time_limit=60)

    def _make_breakable(self, executor: ActionExecutor, name: str) -> None:
        run = executor.actions[name]

        async def perhaps(dispatcher: Any, tracker: Any, domain: Any) -> Any:
            if name in self.broken:
                raise RuntimeError("broken on purpose")
            return await run(dispatcher, tracker, domain)

        executor.actions[name] = perhaps


def environment(data_dir: Path, actions: ActionServer) -> dict[str, str]:
    """What Rasa is started with."""
    return {
        **os.environ,
        "ACTION_URL": actions.url,
        "ACTION_TOKEN": actions.token,
        "TRACKER_URL": f"sqlite:///{data_dir / 'tracker.db'}",
    }


def train(data_dir: Path) -> subprocess.CompletedProcess[str]:
    """Trains, as the supervisor does."""
    return run_bot("train", *folders(data_dir))


def folders(data_dir: Path) -> tuple[str, ...]:
    """The options that name the folders; named so that no variable of the caller's can change them."""
    return ("--data-dir", str(data_dir), "--corpus-dir", str(ROOT / "corpus"))


def run_bot(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs bot/run.py to its end, with these variables beside PATH."""
    command = [str(PYTHON), str(RUN), *arguments]
    environment = {"PATH": os.environ["PATH"], **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)


@dataclass
class Rasa:
    """A Rasa process and a client for it; `arguments` start another one than the project's."""

    data_dir: Path
    actions: ActionServer
    port: int = field(default_factory=free_port)
    arguments: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = None
    _senders: itertools.count[int] = field(default_factory=itertools.count)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.data_dir / "rasa.log"

    def start(self) -> None:
        """Starts the process and waits until it answers."""
        serve = (str(RUN), "serve", "--port", str(self.port), *folders(self.data_dir))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
[str(PYTHON), *(self.arguments or serve)],
                env=environment(self.data_dir, self.actions), stdout=log, stderr=log,
            )  # fmt: skip
        wait_until(self._answers, 180, f"Rasa answers; see {self.log}")

    def kill(self) -> None:
        """kill -9."""
        if self.process:
            self.process.kill()
            self.process.wait(60)
        self.process = None

    def talk(self) -> Talk:
        """A new conversation."""
        return Talk(self, f"person-{next(self._senders)}-{secrets.token_hex(4)}")

    def get(self, path: str) -> int:
        """The HTTP status of a path."""
        return httpx.get(self.url + path, timeout=60).status_code

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.log.read_text()[-3000:]
        try:
            return self.get("/webhooks/rest/") == 200
        except httpx.TransportError:
            return False


@dataclass
class Talk:
    """One conversation with the live Rasa."""

    rasa: Rasa
    sender: str

    def say(self, text: str) -> list[Message]:
        """What comes back: the `custom` part of each message."""
        body = {"sender": self.sender, "message": text}
        response = httpx.post(f"{self.rasa.url}/webhooks/rest/webhook", json=body, timeout=60)
        response.raise_for_status()
        return [message["custom"] for message in response.json()]

    def replies(self, text: str) -> list[Message]:
        """The replies to a message; what is no reply may only be a note for the one that follows."""
        said = self.say(text)
        assert all("reply" in message or "note" in message for message in said), said
        return [message["reply"] for message in said if "reply" in message]

    def step(self, text: str) -> str:
        """The form step that the one reply asks for."""
        (reply,) = self.replies(text)
        assert reply["status"] == "feedback"
        step: str = reply["form"]["step"]
        return step
