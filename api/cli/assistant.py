"""The assistant in this process, for commands that need no server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from api.cli.messages import note

if TYPE_CHECKING:
    from actions.assistant import Assistant
    from actions.status import StatusSource


def load_assistant(statuses: StatusSource | None = None) -> Assistant:
    """The assistant that the settings describe; the first time builds its index and says so.

    Without `statuses` it knows of no published updates.
    """
    from actions.assistant import Assistant
    from api.settings import Settings

    settings = Settings()
    folder = settings.data_dir
    return Assistant.load(settings.corpus_dir, folder, settings.embedding_model, note, statuses=statuses)


@contextmanager
def informed_assistant() -> Iterator[Assistant]:
    """The assistant with the published updates that the service has stored."""
    from api.settings import Settings
    from records.database import open_database
    from records.status import StatusRecords

    with closing(open_database(Settings().database_address)) as database:
        yield load_assistant(StatusRecords(database))


def loading_errors() -> tuple[type[Exception], ...]:
    """What loading may raise with a message for people."""
    from actions.errors import AnswerError
    from corpus.errors import CorpusError
    from index.errors import EvidenceError
    from records.errors import RecordsError

    return (AnswerError, CorpusError, EvidenceError, RecordsError, OSError)
