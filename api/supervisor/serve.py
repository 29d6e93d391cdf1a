"""`plan-assistant serve`: the one place where the supervisor is wired together."""

from __future__ import annotations

import asyncio
import os

from api.settings import Settings
from api.supervisor.errors import SupervisorError
from api.supervisor.keeper import Say
from api.supervisor.limits import Limits
from api.supervisor.run import supervise
from api.supervisor.site import open_doors, plan_site

NO_DIALOGUE = (
    "dialogue is off: Rasa's environment (bot/.venv) has not been made. Questions are answered one by one. "
    "`make setup` makes it; then start again"
)
STARTING = "starting; the first start makes the index and trains the bot, two to six minutes"


def serve(say: Say) -> None:
    """Runs the service and Rasa until told to stop; SupervisorError when that cannot begin."""
    settings = Settings()
    _make_data_dir(settings)
    doors = open_doors(settings)
    site = plan_site(settings, doors, os.environ)
    say(STARTING)
    if site.rasa is None and doors.rasa_port is not None:
        say(NO_DIALOGUE)
    asyncio.run(supervise(site.address, site.children, say, Limits()))
    say("stopped")


def _make_data_dir(settings: Settings) -> None:
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SupervisorError(f"DATA_DIR {settings.data_dir} cannot be made: {error.strerror}") from None
