from __future__ import annotations

from dataclasses import dataclass

from actions.once import Once


@dataclass
class Counter:
    """Gives `figure`, and counts how often it was asked."""

    figure: float
    asked: int = 0

    def __call__(self) -> float:
        self.asked += 1
        return self.figure


def test_nothing_is_worked_out_before_somebody_asks() -> None:
    counter = Counter(0.5)
    assert (Once(counter).value, counter.asked) == (None, 0)


def test_it_is_worked_out_once_however_often_it_is_asked_for() -> None:
    counter = Counter(0.5)
    once = Once(counter)
    assert [once(), once(), once.value, counter.asked] == [0.5, 0.5, 0.5, 1]


def test_a_figure_of_nothing_is_remembered_too() -> None:
    counter = Counter(0.0)
    once = Once(counter)
    assert [once(), once(), counter.asked] == [0.0, 0.0, 1]
