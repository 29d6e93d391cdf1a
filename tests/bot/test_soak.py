"""A small soak, and the checks of its own counting."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from records.feedback_values import Channel, Position, StoredResponse
from tests.bot.site import RASA, SERVICE, Site
from tests.bot.soak import MOMENTS, STEPS, Told, faults, kills, look_up, soak
from tests.records.feedback import CONTENT

CODE = "K7QM-2F9D-XW3C"


def told(**changes: object) -> Told:
    each = Told(1, CONTENT.comment, CONTENT.position, codes={CODE})
    for name, value in changes.items():
        setattr(each, name, value)
    return each


def stored() -> dict[str, StoredResponse]:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return {CODE: StoredResponse("1", CONTENT, "I agree.", "1", Channel.CHAT, False, now)}


def test_every_process_is_killed_at_every_step_and_moment() -> None:
    planned = {kill for kill in kills(200, seed=1) if kill}
    assert {(k.process, k.step, k.moment) for k in planned} == {
        (process, step, moment) for process in (SERVICE, RASA) for step in STEPS for moment in MOMENTS
    }


def test_what_is_as_it_must_be_is_no_fault() -> None:
    assert faults([told(), told(stops=True, codes=set())], stored(), 1) == []


@pytest.mark.parametrize(
    ("each", "count", "said"),
    [
        (told(), 2, "1 receipts were shown and 2 responses stored"),
        (told(codes=set()), 0, "0 receipts where 1 was right"),
        (told(codes={CODE, "AAAA-AAAA-AAAA"}), 2, "2 receipts where 1 was right"),
        (told(stops=True), 1, "1 receipts where 0 was right"),
        (told(position=Position.OPPOSE), 1, "holds"),
        (told(comment="something else"), 1, "holds"),
        (told(problem="no end"), 1, "no end"),
    ],
)
def test_each_fault_is_found(each: Told, count: int, said: str) -> None:
    assert any(said in fault for fault in faults([each], stored(), count))


@pytest.mark.slow
@pytest.mark.rasa
def test_responses_stored_are_receipts_shown_while_both_processes_are_killed(
    trained: Path, tmp_path: Path
) -> None:
    shutil.copytree(trained / "models", tmp_path / "models")
    site = Site(tmp_path)
    try:
        site.start()
        people = soak(site, conversations=9, at_once=3, seed=2)
    finally:
        site.stop()
    assert faults(people, *look_up(site, people)) == []
    assert sum(each.happened[f"kill {process}"] for each in people for process in (SERVICE, RASA)) >= 5
