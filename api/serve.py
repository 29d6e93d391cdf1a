"""`python -m api.serve`: the service. The one place where its parts are wired together."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import closing
from typing import NoReturn

from pydantic import ValidationError

from api.app import create_app
from api.loading import Loaded, Loading
from api.servers import CannotListen, Servers, listen
from api.settings import Settings
from api.wiring import build_parts, rasa_client
from corpus.errors import CorpusError
from corpus.public_text import read_public_text
from privacy.redact import Redactor
from records.database import Database, open_database
from records.errors import RecordsError
from records.feedback import FeedbackRecords

log = logging.getLogger("api.serve")
LOOPBACK = "127.0.0.1"
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


Load = Callable[[Settings, Database, Redactor], Loaded]


def main() -> int:
    """Serves until told to stop; 0 then, 1 when it could not, 2 when a setting is wrong."""
    return run(load_assistant)


def run(load: Load) -> int:
    """The same with another way to load the assistant."""
    try:
        settings = Settings()
    except ValidationError as error:
        print(_faults(error), file=sys.stderr)
        return 2
    _prepare_log(settings)
    try:
        with closing(open_database(settings.database_address)) as database:
            asyncio.run(serve(settings, database, load))
    except RecordsError as error:
        return _failed("the database cannot be opened", error)
    except CorpusError as error:
        return _failed("the corpus cannot be used", error)
    except CannotListen as error:
        return _failed("cannot listen", error)
    except LoadingFailed as error:
        return _failed("the assistant cannot be loaded", error)
    return 0


def _failed(what: str, error: Exception) -> int:
    log.error("%s: %s", what, error)
    return 1


class LoadingFailed(Exception):
    """The assistant could not be loaded."""


async def serve(settings: Settings, database: Database, load: Load) -> None:
    """Runs the public server at once and the action server as soon as the assistant is loaded."""
    servers = Servers()
    servers.stop_on_signals()
    redactor = Redactor(lambda: read_public_text(settings.corpus_dir))
    loading = Loading(lambda: load(settings, database, redactor))
    async with rasa_client(settings) as rasa:
        parts = build_parts(settings, database, rasa, loading.assistant_or_none, redactor)
        app, listening = create_app(settings, parts), listen(settings.host, settings.port)
        log.info("listening on %s:%d", settings.host, listening.getsockname()[1])
        public = asyncio.create_task(servers.serve(app, listening, settings.trusted_proxies))
        try:
            await _serve_actions(settings, servers, loading)
        finally:
            servers.stop()
            await public


async def _serve_actions(settings: Settings, servers: Servers, loading: Loading) -> None:
    loaded, stopped = loading.start(), asyncio.create_task(servers.stopped())
    await asyncio.wait((loaded, stopped), return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not loaded.done():
        loaded.cancel()
        return
    if (error := loaded.exception()) is not None:
        raise LoadingFailed(f"{type(error).__name__}: {error}") from error
    log.info("the assistant is loaded")
    await servers.serve(loaded.result().actions, listen(LOOPBACK, settings.action_port))


def load_assistant(settings: Settings, database: Database, redactor: Redactor) -> Loaded:
    """Loads the models; imported here because that takes seconds and the server must answer first."""
    from actions.adapters import build_executor
    from actions.assistant import Assistant
    from actions.feedback_intake import open_intake
    from api.action_endpoint import create_action_app
    from api.status_csv.startup import load_at_start
    from records.status import StatusRecords

    assistant = Assistant.load(
        settings.corpus_dir,
        settings.data_dir,
        settings.embedding_model,
        log.info,
        statuses=StatusRecords(database),
    )
    load_at_start(settings, assistant.plan, database)
    redactor.warm()
    intake = open_intake(settings.corpus_dir, assistant, redactor, FeedbackRecords(database))
    executor = build_executor(assistant, intake)
    # Without a token of its own the endpoint gets one that nobody knows.
    token = settings.action_token.get_secret_value() or secrets.token_urlsafe(24)
    return Loaded(assistant, create_action_app(executor, token, settings.action_timeout))


def _prepare_log(settings: Settings) -> None:
    level = settings.log_level.upper()
    logging.basicConfig(level=level, format=LOG_FORMAT)
    # Some libraries set a level of their own; what is printed is for the setting to say.
    for handler in logging.getLogger().handlers:
        handler.setLevel(level)
    # These name addresses and connections at every request, or say what only their makers want to know.
    chatty_ones = ("httpx2", "httpcore2", "alembic", "faiss", "rasa_sdk", "sentence_transformers")
    for chatty in (*chatty_ones, "uvicorn.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _faults(error: ValidationError) -> str:
    """The wrong settings, a line each, without their values: one may be a secret."""
    return "\n".join(f"{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())


def leave(code: int) -> NoReturn:
    """Ends the process at once, whatever its threads are at.

    By now everything worth keeping is closed. A thread that still loads a model would not survive the
    interpreter's own way out: the library underneath aborts the process.
    """
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    leave(main())
