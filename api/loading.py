"""Loads what takes long beside the running server."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from fastapi import FastAPI

from api.answering import Answering


@dataclass(frozen=True, slots=True)
class Loaded:
    """The assistant, and the application through which Rasa calls its actions."""

    assistant: Answering
    actions: FastAPI


class Loading:
    """Runs `load` in a thread of its own, which a stopping process does not wait for."""

    def __init__(self, load: Callable[[], Loaded]) -> None:
        self._load = load
        self._loaded: Loaded | None = None

    def assistant_or_none(self) -> Answering | None:
        """The assistant as soon as it is there."""
        return None if self._loaded is None else self._loaded.assistant

    def start(self) -> asyncio.Future[Loaded]:
        """Begins; the future holds what was loaded, or the error."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Loaded] = loop.create_future()
        threading.Thread(target=self._run, args=(loop, done), name="loading", daemon=True).start()
        return done

    def _run(self, loop: asyncio.AbstractEventLoop, done: asyncio.Future[Loaded]) -> None:
        try:
            self._loaded = self._load()
        except Exception as error:
            _tell(loop, done, partial(done.set_exception, error))
        else:
            _tell(loop, done, partial(done.set_result, self._loaded))


def _tell(loop: asyncio.AbstractEventLoop, done: asyncio.Future[Loaded], say: Callable[[], None]) -> None:
    # RuntimeError: the loop has ended meanwhile, and nobody waits any more.
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(lambda: None if done.done() else say())
