from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from api.supervisor.keeper import Child, Keeper
from api.supervisor.limits import Limits
from tests.ports import free_port
from tests.supervisor.fakes import (
    ANSWERS,
    DIES,
    HAS_CHILD,
    IGNORES_SIGTERM,
    LIVES,
    QUICK,
    Said,
    alive,
    child,
    pids_in,
    until,
)

pytestmark = pytest.mark.slow


@asynccontextmanager
async def kept(which: Child, said: Said, limits: Limits = QUICK) -> AsyncIterator[Keeper]:
    """A keeper at work; leaving asks it to stop and waits until it has."""
    keeper = Keeper(which, said, limits)
    task = asyncio.create_task(keeper.keep())
    try:
        yield keeper
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def test_a_child_that_dies_is_started_again_with_growing_delays(tmp_path: Path) -> None:
    pids, said = tmp_path / "pids", Said()

    async def story() -> None:
        async with kept(child(DIES, pids), said):
            await until(lambda: len(said.lines) >= 4)

    asyncio.run(story())
    assert said.lines[:4] == [
        f"the child ended (exit code 3); starting it again in {delay} s"
        for delay in ("0.05", "0.1", "0.2", "0.2")
    ]
    assert len(pids_in(pids)) >= 4


def test_a_child_killed_from_outside_is_started_again(tmp_path: Path) -> None:
    pids, said = tmp_path / "pids", Said()

    async def story() -> None:
        async with kept(child(LIVES, pids), said):
            await until(lambda: len(pids_in(pids)) == 1)
            os.kill(pids_in(pids)[0], signal.SIGKILL)
            await until(lambda: len(pids_in(pids)) == 2)

    asyncio.run(story())
    assert said.lines == ["the child ended (exit code 137); starting it again in 0.05 s"]


def test_a_child_that_ignores_sigterm_is_killed_after_the_grace(tmp_path: Path) -> None:
    pids = tmp_path / "pids"

    async def story() -> float:
        async with kept(child(IGNORES_SIGTERM, pids), Said()):
            await until(lambda: len(pids_in(pids)) == 1)
            began = monotonic()
        return monotonic() - began

    seconds = asyncio.run(story())
    assert seconds >= QUICK.grace
    asyncio.run(until(lambda: not alive(pids_in(pids)[0])))


def test_a_second_wish_to_stop_does_not_wait_for_the_grace(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    patient = replace(QUICK, grace=60)

    async def story() -> float:
        keeper = Keeper(child(IGNORES_SIGTERM, pids), Said(), patient)
        task = asyncio.create_task(keeper.keep())
        await until(lambda: len(pids_in(pids)) == 1)
        began = monotonic()
        task.cancel()
        await asyncio.sleep(0)
        keeper.kill()
        await asyncio.wait({task})
        return monotonic() - began

    assert asyncio.run(story()) < patient.grace
    asyncio.run(until(lambda: not alive(pids_in(pids)[0])))


def test_what_a_child_started_ends_with_it(tmp_path: Path) -> None:
    pids = tmp_path / "pids"

    async def story() -> None:
        async with kept(child(HAS_CHILD, pids, IGNORES_SIGTERM), Said()):
            await until(lambda: len(pids_in(pids)) == 2)

    asyncio.run(story())
    asyncio.run(until(lambda: not any(alive(pid) for pid in pids_in(pids))))


def test_a_child_that_answered_and_then_hangs_is_started_again(tmp_path: Path) -> None:
    pids, hang, said, port = tmp_path / "pids", tmp_path / "hang", Said(), free_port()
    patient = replace(QUICK, patience=1.0)

    async def story() -> None:
        async with kept(child(ANSWERS, pids, str(port), str(hang), port=port), said, patient):
            await until((tmp_path / "pids.answered").exists)
            hang.touch()
            await until(lambda: len(said.lines) == 1)
            hang.unlink()
            await until(lambda: len(pids_in(pids)) == 2)

    asyncio.run(story())
    # On a busy machine it may be taken for hanging once more.
    assert set(said.lines) == {"the child does not answer any more; starting it again in 0.05 s"}


def test_a_child_is_not_started_while_its_preparation_fails(tmp_path: Path) -> None:
    pids, said = tmp_path / "pids", Said()

    async def story() -> None:
        async with kept(child(LIVES, pids, preparation="raise SystemExit(7)"), said):
            await until(lambda: len(said.lines) == 2)

    asyncio.run(story())
    assert said.lines[0] == "the child could not be prepared (exit code 7); starting it again in 0.05 s"
    assert pids_in(pids) == []


def test_a_command_that_does_not_exist_is_reported_and_tried_again(tmp_path: Path) -> None:
    said = Said()
    missing = replace(child(LIVES, tmp_path / "pids"), command=(str(tmp_path / "missing"),))

    async def story() -> None:
        async with kept(missing, said):
            await until(lambda: len(said.lines) == 2)

    asyncio.run(story())
    assert said.lines[0] == "the child ended (exit code 127); starting it again in 0.05 s"
