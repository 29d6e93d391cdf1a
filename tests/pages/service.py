"""The whole service over a fake bot, for the tests of the pages."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from fastapi import FastAPI
from fastapi.responses import Response

from actions.reply import Reply, Status
from actions.wire import reply_to_dict
from api.app import create_app
from api.settings import Settings
from api.wiring import build_parts
from corpus.model import Plan
from records.database import Database
from tests.actions.feedback_store import FakeRedactor
from tests.fakes import FakeAssistant, FakeRasa
from tests.pages.replies import replies

CORPUS = Path("corpus")


@dataclass
class Bot:
    """What the fake bot does: its replies by question, and whether it and the assistant are there."""

    plan: Plan
    loaded: bool = True
    rasa: FakeRasa = field(default_factory=FakeRasa)

    def answer(self, body: dict[str, str]) -> Any:
        """Rasa's answer to a message."""
        known = replies(self.plan).get(body["message"])
        reply = known or Reply(Status.NOT_IN_PLAN, "The plan does not say.")
        return [{"custom": {"reply": reply_to_dict(reply)}}]

    async def hang(self) -> bool:
        """Never says whether it is ready."""
        await asyncio.Event().wait()
        return True


@dataclass
class Site:
    """The service with what tests reach into."""

    app: FastAPI
    bot: Bot
    database: Database


def make_site(folder: Path, database: Database, plan: Plan, **settings: Any) -> Site:
    """The service; its bot knows the questions of `tests.pages.replies`."""
    chosen = Settings(**{"chat_rate": "off", "data_dir": folder, "corpus_dir": CORPUS, **settings})
    bot = Bot(plan)
    bot.rasa.behaviour = bot.answer
    client = httpx2.AsyncClient(transport=httpx2.ASGITransport(bot.rasa.app()), base_url="http://rasa.test")
    assistant = FakeAssistant(plan=plan)
    parts = build_parts(chosen, database, client, lambda: assistant if bot.loaded else None, FakeRedactor())
    return Site(create_app(chosen, parts), bot, database)


def gone(_body: dict[str, str]) -> Response:
    """Rasa fails."""
    return Response(status_code=500)
