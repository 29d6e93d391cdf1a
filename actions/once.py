"""A figure that is worked out only when somebody asks for it, and then only once."""

from __future__ import annotations

from collections.abc import Callable


class Once:
    """Calls `work` at the first call; `value` is what it gave, None as long as nobody asked."""

    def __init__(self, work: Callable[[], float]) -> None:
        self._work = work
        self.value: float | None = None

    def __call__(self) -> float:
        """The figure."""
        if self.value is None:
            self.value = self._work()
        return self.value
