"""The assistant in this process, for commands that need no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.messages import note

if TYPE_CHECKING:
    from actions.assistant import Assistant


def load_assistant() -> Assistant:
    """The assistant that the settings describe; the first time builds its index and says so."""
    from actions.assistant import Assistant
    from api.settings import Settings

    settings = Settings()
    return Assistant.load(settings.corpus_dir, settings.data_dir, settings.embedding_model, note)


def loading_errors() -> tuple[type[Exception], ...]:
    """What loading may raise with a message for people."""
    from actions.errors import AnswerError
    from corpus.errors import CorpusError
    from index.errors import EvidenceError

    return (AnswerError, CorpusError, EvidenceError, OSError)
