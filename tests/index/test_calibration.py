"""How well chances hold what they promise."""

from __future__ import annotations

import pytest

from index.calibration import Bin, calibration


def test_each_bin_tells_how_many_came_true() -> None:
    found = calibration([0.05, 0.15, 0.19, 0.95, 1.0], [False, False, True, True, True])
    first, second, last = found.bins
    assert first == Bin(0.0, 0.1, 1, 0.05, 0.0)
    assert (second.count, second.true) == (2, 0.5)
    assert second.chance == pytest.approx(0.17)
    assert (last.low, last.high, last.count, last.true) == (0.9, 1.0, 2, 1.0)


def test_error_and_brier_are_worked_out_by_hand() -> None:
    found = calibration([0.2, 0.2, 0.8, 0.8], [False, False, True, False])
    # Bins 0.2 (none true) and 0.8 (half true) are 0.2 and 0.3 off, each holding half of the questions.
    assert found.error == pytest.approx(0.25)
    assert found.brier == pytest.approx((0.04 + 0.04 + 0.04 + 0.64) / 4)


def test_auc_is_how_often_a_true_one_is_ahead_of_a_false_one() -> None:
    assert calibration([0.1, 0.4, 0.35, 0.8], [False, False, True, True]).auc == pytest.approx(0.75)


def test_auc_is_not_defined_where_all_are_alike() -> None:
    assert calibration([0.1, 0.4], [True, True]).auc is None


def test_of_nothing_there_is_nothing_to_tell() -> None:
    found = calibration([], [])
    assert (found.count, found.bins, found.error, found.auc) == (0, (), 0.0, None)


def test_chances_without_their_truths_are_refused() -> None:
    with pytest.raises(ValueError, match="2 chances for 1 truths"):
        calibration([0.1, 0.2], [True])
