from __future__ import annotations

import pytest

from actions import stopwatch
from actions.stopwatch import Stopwatch


def test_each_lap_counts_from_the_one_before_and_laps_of_one_name_add_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seconds = iter([10.0, 10.5, 12.5, 13.0])
    monkeypatch.setattr(stopwatch, "perf_counter", lambda: next(seconds))
    watch = Stopwatch()
    for stage in ("read", "search", "read"):
        watch.lap(stage)
    assert watch.milliseconds == {"read": 1000.0, "search": 2000.0}
