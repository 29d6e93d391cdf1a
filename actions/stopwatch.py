"""How long each stage of an answer took."""

from __future__ import annotations

from time import perf_counter


class Stopwatch:
    """Runs from when it is made; belongs to one answer."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self.milliseconds: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        """Counts the time since the lap before for this stage."""
        now = perf_counter()
        self.milliseconds[stage] = self.milliseconds.get(stage, 0.0) + 1000 * (now - self._last)
        self._last = now
