"""`python -m tests.bot.soak_service`: the service with everything of the feedback real, and a fake assistant.

The models are left out so that it is back within seconds of a kill; Rasa, the database, the action
endpoint and the gateway are the real ones.
"""

from __future__ import annotations

from actions.adapters import build_executor
from actions.feedback_intake import open_intake
from api.action_endpoint import create_action_app
from api.loading import Loaded
from api.serve import leave, run
from api.settings import Settings
from privacy.redact import Redactor
from records.database import Database
from records.feedback import FeedbackRecords
from tests.actions.feedback_store import FakeRedactor
from tests.fakes import FakeAssistant


def load(settings: Settings, database: Database, _redactor: Redactor) -> Loaded:
    """The actions over the real records."""
    assistant = FakeAssistant()
    intake = open_intake(settings.corpus_dir, assistant, FakeRedactor(), FeedbackRecords(database))
    token = settings.action_token.get_secret_value()
    return Loaded(assistant, create_action_app(build_executor(assistant, intake), token, 5.0))


if __name__ == "__main__":
    leave(run(load))
