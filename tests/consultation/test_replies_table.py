from __future__ import annotations

import csv
import io

import pytest

from api.consultation.errors import ConsultationError
from api.consultation.replies.table import Line, read_table, responses_table, themes_table
from api.consultation.themes.model import Theme
from records.feedback_values import CouncilReply
from tests.consultation.responses import DAY, stored

THEMES = (Theme("theme-a", "Buses", ("bus",), ("1", "2")), Theme("theme-b", "=Bins", (), ("3",)))


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_table_of_themes_has_a_line_for_each_with_the_reply_it_has() -> None:
    table = rows(themes_table(THEMES, [CouncilReply("We will.", "Transport", DAY, theme="theme-a")]))
    assert [(row["theme"], row["responses"], row["reply"]) for row in table] == [
        ("theme-a", "2", "We will."),
        ("theme-b", "1", ""),
    ]
    assert table[1]["name"] == "'=Bins"


def test_the_table_of_responses_shows_comments_without_personal_data_only() -> None:
    response = stored(1, "Ring me on 0161 496 0000", redacted="Ring me on [phone number]")
    (row,) = rows(responses_table([response], []))
    assert (row["comment"], row["reply"]) == ("Ring me on [phone number]", "")
    assert "0161" not in str(row)


@pytest.mark.parametrize("name", ["theme-a", "Buses", "buses"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("comma", [",", ";"])
def test_a_filled_in_table_is_read_whichever_way_it_was_saved(name: str, mark: str, comma: str) -> None:
    data = f"{mark}Theme{comma}Reply\r\n{name}{comma}We will.\r\ntheme-b{comma}\r\n".encode()
    assert read_table(data, THEMES, ()) == (Line(2, "theme-a", "", "We will."),)


def test_the_apostrophe_of_the_export_is_taken_off_again() -> None:
    assert read_table(b"theme,reply\n'=Bins,'- yes\n", THEMES, ())[0] == Line(2, "theme-b", "", "- yes")


def test_every_faulty_line_is_named() -> None:
    data = b"theme,response,reply\nTrams,,Yes\n,9,Yes\ntheme-a,1,Yes\n,,Yes\ntheme-a,," + b"x" * 5_000 + b"\n"
    with pytest.raises(ConsultationError) as raised:
        read_table(data, THEMES, ["1"])
    assert [line.split(": ")[0] for line in str(raised.value).splitlines()] == [
        f"line {n}" for n in range(2, 7)
    ]


@pytest.mark.parametrize("data", [b"", b"name,words\nBuses,bus\n", b"theme,reply\nBuses,\xff\n"])
def test_a_file_that_is_no_table_of_replies_is_refused(data: bytes) -> None:
    with pytest.raises(ConsultationError):
        read_table(data, THEMES, ())
