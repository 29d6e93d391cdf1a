"""Loads the status file that the settings name when the service starts."""

from __future__ import annotations

import logging
from pathlib import Path

from api.settings import Settings
from api.status_csv.faults import StatusFileError
from api.status_csv.loading import load_status_file
from api.status_csv.subjects import Subjects
from corpus.model import Plan
from records.database import Database
from records.errors import RecordsError
from records.status_import import StatusImports

log = logging.getLogger("api.status")
FILE = "status.csv"


def status_file(settings: Settings) -> Path | None:
    """The file to load: the one that is set, or the corpus's own where it has one; None for none."""
    if settings.status_file is None:
        own = settings.corpus_dir / FILE
        return own if own.is_file() else None
    return Path(settings.status_file) if settings.status_file.strip() else None


def load_at_start(settings: Settings, plan: Plan, database: Database) -> None:
    """Stores what the file has that is not stored yet. A file that cannot be used is logged and left out.

    What was stored before stays; so the service starts all the same.
    """
    path = status_file(settings)
    if path is None:
        return
    try:
        loaded = load_status_file(path, Subjects(plan), StatusImports(database), dry_run=False)
    except (StatusFileError, OSError, RecordsError) as error:
        log.error("%s was not loaded: %s", path, error)
        return
    if loaded.effect.stored:
        log.info("%d status updates were loaded from %s", loaded.effect.stored, path)
