"""`plan-assistant privacy`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import FAILED, failing_on, note
from api.cli.retention import NOT_CLEARED

if TYPE_CHECKING:
    from api.settings import Settings
    from records.database import Database
    from records.erasure import Erased

HELP = "What people wrote: find a conversation, erase it, try what is taken out of a comment."


def privacy_app() -> typer.Typer:
    """The commands under `plan-assistant privacy`."""
    app = typer.Typer(help=HELP, no_args_is_help=True)
    # An id may begin with a hyphen: it is no option for that.
    app.command(context_settings={"ignore_unknown_options": True})(erase)
    app.command()(find)
    app.command()(redact)
    return app


def erase(
    conversation: Annotated[
        str,
        typer.Argument(
            metavar="CONVERSATION", help="Its id, or its key as `find` prints it.", show_default=False
        ),
    ],
    with_feedback: Annotated[
        bool, typer.Option("--with-feedback", help="Withdraw the feedback responses given in it as well.")
    ] = False,
) -> None:
    """Delete a conversation everywhere, for good: messages, replies, and what Rasa remembers of it."""
    from records.erasure import erase as erase_everywhere
    from records.errors import RecordsError
    from records.tracker import RasaTracker

    with failing_on(RecordsError, OSError), _database() as (settings, database):
        tracker = RasaTracker(settings.tracker_address)
        erased = erase_everywhere(database, tracker, conversation.strip(), with_feedback)
    typer.echo(told(erased))
    if not erased.cleared:
        note(NOT_CLEARED)
        raise typer.Exit(FAILED)


def find(
    words: Annotated[str, typer.Argument(help="Words that the person wrote.", show_default=False)],
) -> None:
    """List the conversations in which somebody wrote these words; what was written is not shown."""
    from records.erasure import mentions
    from records.errors import RecordsError

    if len(words.strip()) < 3:
        raise typer.BadParameter("give at least three letters")
    with failing_on(RecordsError, OSError), _database() as (_settings, database):
        found = mentions(database, words.strip())
    if not found:
        note("no conversation has these words")
        raise typer.Exit(FAILED)
    for each in found:
        typer.echo(f"{each.key}  last used {each.last_seen:%Y-%m-%d %H:%M} UTC  messages: {each.messages}")


def redact(
    text: Annotated[str, typer.Argument(help="A comment, as somebody might write it.", show_default=False)],
) -> None:
    """Print a comment without the personal data in it. Nothing is stored."""
    from api.settings import Settings
    from corpus.errors import CorpusError
    from corpus.public_text import read_public_text
    from privacy.redact import Redactor

    with failing_on(CorpusError, OSError):
        folder = Settings().corpus_dir
        typer.echo(Redactor(lambda: read_public_text(folder)).redact(text).text)


def told(erased: Erased) -> str:
    """What was deleted, in words."""
    rasa = "deleted" if erased.in_rasa else "had nothing of it"
    lines = [f"deleted: the conversation with {_count(erased.messages, 'message')}; Rasa's store: {rasa}"]
    if erased.responses:
        lines.append(f"withdrawn: {_count(erased.responses, 'feedback response')}")
    if erased.responses_left:
        left = _count(erased.responses_left, "feedback response")
        lines.append(f"kept: {left} given in it (--with-feedback withdraws them)")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@contextmanager
def _database() -> Iterator[tuple[Settings, Database]]:
    from api.settings import Settings
    from records.database import open_database

    settings = Settings()
    with closing(open_database(settings.database_address)) as database:
        yield settings, database
