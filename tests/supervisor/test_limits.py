from __future__ import annotations

from api.supervisor.limits import Limits, next_delay

LIMITS = Limits(first_delay=1, longest_delay=30, healthy=60)


def test_delays_double_from_one_second_to_thirty() -> None:
    delays = [0.0]
    for _ in range(7):
        delays.append(next_delay(delays[-1], 0, LIMITS))
    assert delays[1:] == [1, 2, 4, 8, 16, 30, 30]


def test_a_minute_of_health_sets_the_delay_back() -> None:
    assert next_delay(16, 60, LIMITS) == 1


def test_less_than_a_minute_of_health_does_not_set_the_delay_back() -> None:
    assert next_delay(4, 59.9, LIMITS) == 8
