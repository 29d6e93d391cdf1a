"""`python -m tests.api.fake_service`: the service with a fake assistant, and no Rasa needed.

It loads once the named pipe `LOAD_GATE` is written to; `LOAD_FAILS` makes that fail.
"""

from __future__ import annotations

import os
from pathlib import Path

from fastapi import FastAPI

from api.loading import Loaded
from api.serve import leave, run
from api.settings import Settings
from privacy.redact import Redactor
from records.database import Database
from tests.fakes import FakeAssistant


def load(_settings: Settings, _database: Database, _redactor: Redactor) -> Loaded:
    """A fake assistant when the gate is opened, or an error."""
    if gate := os.environ.get("LOAD_GATE"):
        Path(gate).read_bytes()
    if os.environ.get("LOAD_FAILS"):
        raise ValueError("plan.md:3: no heading")
    actions = FastAPI()
    actions.add_api_route("/health", lambda: {"status": "ok"})
    return Loaded(FakeAssistant(), actions)


if __name__ == "__main__":
    leave(run(load))
