"""`plan-assistant retention`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import FAILED, failing_on, note

if TYPE_CHECKING:
    from records.retention import Retention, Swept

HELP = "How long things are kept: delete what has been kept for long enough."
NOT_CLEARED = (
    "the rows are deleted, but somebody is using the database, so a rest may still be in its files; "
    "run `plan-assistant retention run` again later"
)


def retention_app() -> typer.Typer:
    """The commands under `plan-assistant retention`."""
    app = typer.Typer(help=HELP, no_args_is_help=True)
    # Without it a single command would swallow its own name.
    app.callback()(lambda: None)
    app.command()(run)
    return app


def run(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what is due, delete nothing.")] = False,
) -> None:
    """Delete expired conversations, here and in Rasa's store, and expired feedback responses, for good.

    The service does this by itself once a day while it runs. CONVERSATION_DAYS and FEEDBACK_DAYS say how
    long things are kept.
    """
    from records.errors import RecordsError

    with failing_on(RecordsError, OSError), _retention() as retention:
        if dry_run:
            conversations, responses = retention.due()
            typer.echo(f"would be deleted: conversations: {conversations}, feedback responses: {responses}")
            return
        swept = retention.run()
    typer.echo(told(swept))
    if not swept.cleared:
        note(NOT_CLEARED)
        raise typer.Exit(FAILED)


def told(swept: Swept) -> str:
    """What was deleted, in words."""
    here = f"conversations: {swept.conversations}, feedback responses: {swept.responses}"
    return f"deleted: {here}, conversations in Rasa's store: {swept.in_rasa}"


@contextmanager
def _retention() -> Iterator[Retention]:
    from api.settings import Settings
    from records.database import open_database
    from records.retention import Periods, Retention
    from records.tracker import RasaTracker

    settings = Settings()
    periods = Periods(settings.conversation_days, settings.feedback_days)
    tracker = RasaTracker(settings.tracker_address)
    with closing(open_database(settings.database_address)) as database:
        yield Retention(database, tracker, periods)
