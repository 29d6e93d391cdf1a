"""`plan-assistant feedback`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.feedback_choice import (
    Ambition,
    MadeUp,
    Positions,
    Priority,
    Since,
    Themes,
    Until,
    choice_of,
    themes_file,
)
from api.cli.messages import failing_on, note

if TYPE_CHECKING:
    from api.consultation.reporting import Reading
    from api.settings import Settings
    from corpus.model import Plan
    from records.feedback import FeedbackRecords

HELP = "Feedback responses: write them to a file, report on them, reply to them."
PERSONAL = (
    "WARNING: this file holds personal data (column full_comment). Keep it where only those may read it who "
    "need it for the consultation, do not send it by e-mail, and delete it when you are done."
)

Output = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this file.", dir_okay=False, show_default=False
    ),
]


def feedback_app() -> typer.Typer:
    """The commands under `plan-assistant feedback`."""
    from api.cli.feedback_replies import replies_app

    app = typer.Typer(help=HELP, no_args_is_help=True)
    app.command()(export)
    app.command()(report)
    app.add_typer(replies_app(), name="replies")
    return app


def export(
    output: Output,
    since: Since = None,
    until: Until = None,
    ambition: Ambition = "",
    priority: Priority = "",
    position: Positions = None,
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Add the comments as people wrote them: personal data.")
    ] = False,
    themes: Themes = None,
    made_up: MadeUp = False,
) -> None:
    """Write the responses to a .csv, .xlsx or .json file, without personal data, with a data dictionary."""
    from api.consultation.exporting import export_responses

    with failing_on(*errors()), opened() as (settings, plan, records):
        choice = choice_of(since, until, ambition, priority, position, made_up)
        names = _theme_names(themes_file(settings, themes, made_up))
        done = export_responses(plan, records, settings.corpus_dir, output, choice, names, full_text)
    typer.echo(f"wrote {counted(done.responses)} to {' and '.join(map(str, done.files))}")
    if done.unchecked:
        note(
            f"{done.unchecked} of them were stored before comments were checked for personal data: left empty"
        )
    if full_text:
        note(PERSONAL)


def report(
    output: Output,
    since: Since = None,
    until: Until = None,
    ambition: Ambition = "",
    priority: Priority = "",
    position: Positions = None,
    themes: Themes = None,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Sort all responses into themes anew; themes keep their names.")
    ] = False,
    made_up: MadeUp = False,
) -> None:
    """Write a report on the responses as one HTML file, with the themes found in them."""
    from api.cli.bars import progress_bars
    from api.consultation.reporting import Files, make_report

    with failing_on(*errors()), opened() as (settings, plan, records), progress_bars() as progress:
        choice = choice_of(since, until, ambition, priority, position, made_up)
        files = Files(settings.corpus_dir, settings.data_dir, output, themes_file(settings, themes, made_up))
        today = datetime.now(UTC).date()
        made = make_report(
            plan, records, lambda: _reading(settings, plan), files, choice, progress, today, afresh
        )
    typer.echo(f"wrote a report on {counted(made.responses)} to {output}")
    found = f"themes: {len(made.sorting.themes)}, {made.new_themes} of them new"
    typer.echo(f"{found}; to change them, edit {files.themes}")


@contextmanager
def opened() -> Iterator[tuple[Settings, Plan, FeedbackRecords]]:
    """The settings, the plan, and the responses in the service's database."""
    from api.settings import Settings
    from corpus.reader import read_plan
    from records.database import open_database
    from records.feedback import FeedbackRecords

    settings = Settings()
    with closing(open_database(settings.database_address)) as database:
        yield settings, read_plan(settings.corpus_dir), FeedbackRecords(database)


def errors() -> tuple[type[Exception], ...]:
    """What these commands may raise with a message for people."""
    from api.consultation.errors import ConsultationError
    from api.pages.govuk import AssetsMissingError
    from corpus.errors import CorpusError
    from index.errors import EvidenceError
    from records.errors import RecordsError

    return (AssetsMissingError, ConsultationError, CorpusError, EvidenceError, RecordsError, OSError)


def counted(number: int) -> str:
    """So many responses, in words."""
    return f"{number:,} response{'' if number == 1 else 's'}"


def _theme_names(path: Path) -> dict[str, str]:
    from api.consultation.themes.file import read_themes

    return {theme.key: theme.name for theme in read_themes(path).themes} if path.exists() else {}


def _reading(settings: Settings, plan: Plan) -> Reading:
    """The encoder of the settings, turned towards the plan."""
    from api.consultation.reporting import Reading
    from api.consultation.themes.vectors import plan_layer
    from index.encoder import SentenceEncoder

    encoder = SentenceEncoder(settings.embedding_model)
    return Reading(encoder, plan_layer(plan, settings.corpus_dir, settings.data_dir, encoder))
