"""Runs look-ups beside everything else that the service does."""

from __future__ import annotations

from datetime import UTC, date, datetime

from starlette.concurrency import run_in_threadpool

from api.answering import Answering
from api.errors import NotReady
from api.lookup.look_up import Query, Result, Results, look_up
from api.lookup.subjects import Subject
from api.parts import Parts

STARTING_RETRY = 5


def assistant_of(parts: Parts) -> Answering:
    """The assistant; NotReady until it is loaded."""
    assistant = parts.assistant_or_none()
    if assistant is None:
        raise NotReady("The plan is still being read.", STARTING_RETRY)
    return assistant


async def run(parts: Parts, subjects: tuple[Subject, ...], query: Query) -> Results:
    """The results; NotReady when too many searches go on, DatabaseUnavailable without the records."""
    search, by_subject = assistant_of(parts).search, parts.statuses.by_subject
    with parts.searches.place():
        return await run_in_threadpool(look_up, subjects, search, by_subject, query)


async def with_history(parts: Parts, subject: Subject) -> Result:
    """One subject with all its updates."""
    return Result(subject, await run_in_threadpool(parts.statuses.history, subject.id))


def today() -> date:
    """The day by which updates are old or not."""
    return datetime.now(UTC).date()
