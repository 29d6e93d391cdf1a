"""`plan-assistant status`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import FAILED, failing_on, note

if TYPE_CHECKING:
    from api.settings import Settings
    from api.status_csv.loading import Loaded
    from api.status_csv.reading import Progress
    from api.status_csv.subjects import Subjects

HELP = "Published status updates: load them from CSV, and write them as CSV."

File = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", help="Status updates in CSV.", exists=True, dir_okay=False, show_default=False
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", dir_okay=False)
]


def status_app() -> typer.Typer:
    """The commands under `plan-assistant status`."""
    app = typer.Typer(help=HELP, no_args_is_help=True)
    app.command("import")(import_file)
    app.command()(template)
    app.command()(export)
    return app


def import_file(
    file: File,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check everything, store nothing.")] = False,
) -> None:
    """Store the updates of a file: all of them, or nothing when any row is faulty."""
    from api.settings import Settings
    from api.status_csv.faults import StatusFileError

    with failing_on(*_errors()):
        try:
            loaded = _load(Settings(), file, dry_run)
        except StatusFileError as error:
            note(f"{file.name} has {_count(len(error.faults), 'fault')}; nothing was imported")
            typer.echo(str(error), err=True)
            raise typer.Exit(FAILED) from None
    typer.echo(told(loaded, dry_run))


def template(output: Output = None) -> None:
    """Write a file with every subject of the plan and its wording, ready to be filled in."""
    from api.settings import Settings
    from api.status_csv.writing import template as write

    with failing_on(*_errors()):
        _write(write(_subjects(Settings())), output)


def export(output: Output = None) -> None:
    """Write the current updates, corrections taken into account; to import that changes nothing."""
    from api.settings import Settings
    from api.status_csv.writing import export as write
    from records.database import open_database
    from records.status import StatusRecords

    with failing_on(*_errors()):
        settings = Settings()
        subjects = _subjects(settings)
        with closing(open_database(settings.database_address)) as database:
            updates = StatusRecords(database).current()
        _write(write(updates, subjects), output)


def told(loaded: Loaded, dry_run: bool) -> str:
    """What an import did, or would do, in words."""
    effect = loaded.effect
    done = f"{effect.added} new, {effect.corrected} corrected, {effect.withdrawn} withdrawn"
    lines = [f"{'would be stored' if dry_run else 'stored'}: {done}; unchanged: {effect.unchanged}"]
    if effect.outdated:
        rows = _count(effect.outdated, "row")
        lines.append(f"left out: {rows} that had been stored before and corrected or withdrawn since")
    if loaded.not_filled_in:
        lines.append(f"not filled in: {_count(loaded.not_filled_in, 'line')}")
    return "\n".join(lines)


def _load(settings: Settings, file: Path, dry_run: bool) -> Loaded:
    from api.status_csv.loading import load_status_file
    from records.database import open_database
    from records.status_import import StatusImports

    subjects = _subjects(settings)
    with closing(open_database(settings.database_address)) as database, _progress() as progress:
        return load_status_file(file, subjects, StatusImports(database), dry_run, progress)


def _subjects(settings: Settings) -> Subjects:
    from api.status_csv.subjects import Subjects
    from corpus.reader import read_plan

    return Subjects(read_plan(settings.corpus_dir))


def _errors() -> tuple[type[Exception], ...]:
    from corpus.errors import CorpusError
    from records.errors import RecordsError

    return (CorpusError, RecordsError, OSError)


def _write(data: bytes, output: Path | None) -> None:
    if output is None:
        typer.echo(data, nl=False)
    else:
        output.write_bytes(data)
        note(f"wrote {output}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@contextmanager
def _progress() -> Iterator[Progress]:
    """Draws bars on standard error, where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    console = Console(stderr=True)
    with Bars(console=console, transient=True, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield show
