from __future__ import annotations

import pytest

from api.lookup.asked import wants_csv


@pytest.mark.parametrize(
    ("chosen", "accept", "is_csv"),
    [
        ("csv", "application/json", True),
        ("json", "text/csv", False),
        ("", "text/csv", True),
        ("", "text/csv, */*;q=0.1", True),
        ("", "text/csv;q=0.5, application/json", False),
        ("", "application/json;q=0.2, TEXT/CSV;q=0.9", True),
        ("", "text/csv;q=0", False),
        ("", "text/csv;q=much", False),
        ("", "text/html,application/xhtml+xml,*/*;q=0.8", False),
        ("", "*/*", False),
        ("", "", False),
    ],
)
def test_the_format_goes_before_the_accept_header(chosen: str, accept: str, is_csv: bool) -> None:
    assert wants_csv(chosen, accept) is is_csv
