from __future__ import annotations

import pytest

from api.consultation.export.formulas import as_text


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("https://example.org")',
        "+44",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1+1",
        "\uff1d1+1",
        "\uff20SUM(A1)",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert as_text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "More buses.", "1 = 1", "'quoted'", "£5 - too dear", "a\n=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert as_text(cell) == cell
