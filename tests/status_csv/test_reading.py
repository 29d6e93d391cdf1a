from __future__ import annotations

import codecs
import random
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.status_csv.columns import NOT_READ
from api.status_csv.faults import StatusFileError
from api.status_csv.reading import StatusFile, read_status_file
from api.status_csv.subjects import Subjects
from tests.fakes import small_plan
from tests.status_csv.files import GOOD, HEADER, NAMES, TODAY, line, read, text
from tests.status_updates import report

TREES = report(
    target="200 trees",
    statement="The council planted 120 trees.",
    source_title="Cabinet report",
    source_url="https://example.org/trees",
)


def test_a_row_is_read_as_it_stands() -> None:
    assert read(text(line())) == StatusFile((TREES,), (2,), 0)


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + text(line()).encode(),
        text(line()).encode().rstrip(b"\n"),
        text(line(), end="\r\n"),
        text(line(), end="\r"),
        text(line()).replace(",", ";"),
        text(line()).replace(",", "\t"),
        text("", line(), "", " ", "," * (len(NAMES) - 1)),
        text(",".join(f'"{cell}"' for cell in GOOD.values())),
        text(line()).replace("\n", ",,,\n"),
        HEADER.upper().replace("_", " ") + "\n" + line(),
        HEADER.replace(",", " , ") + "\n" + line().replace(",", " ,\t"),
        ",".join(reversed(NAMES)) + "\n" + ",".join(reversed(line().split(","))),
    ],
    ids=[
        "byte order mark",
        "no end of the last line",
        "CRLF",
        "CR",
        "semicolons",
        "tabs",
        "blank lines",
        "all quoted",
        "empty cells after the last column",
        "header in capitals",
        "white space around the cells",
        "columns in another order",
    ],
)
def test_a_file_says_the_same_however_the_spreadsheet_saved_it(content: str | bytes) -> None:
    assert read(content).reports == (TREES,)


@pytest.mark.parametrize(
    ("cells", "name", "expected"),
    [
        ({"subject": "  Measure  1.1 "}, "subject", "measure 1.1"),
        ({"subject": "commitment 1.1.2.1"}, "subject", "commitment 1.1.2.1"),
        ({"subject": "theme-priority 1.1"}, "subject", "theme-priority 1.1"),
        ({"subject": "document 0.1"}, "subject", "document 0.1"),
        ({"value": '"2,200"'}, "value", "2200"),
        ({"value": '"1,234,567.50"'}, "value", "1234567.50"),
        ({"value": "-3.5"}, "value", "-3.5"),
        ({"value": "2 of 3"}, "value", "2 of 3"),
        ({"value": "", "unit": ""}, "value", ""),
        ({"target": '"11,500 by 2030"'}, "target", "11,500 by 2030"),
        ({"forecast": "YES"}, "forecast", True),
        ({"forecast": "True"}, "forecast", True),
        ({"forecast": "no"}, "forecast", False),
        ({"rag": "Red"}, "rag", "red"),
        ({"rag": "Blue (complete)"}, "rag", "Blue (complete)"),
        ({"trend": "↑"}, "trend", "↑"),
        (
            {"statement": '"One\nof two\r\nlines, ""quoted"" – £5"'},
            "statement",
            'One of two lines, "quoted" – £5',
        ),
        ({"statement": "cafe\u0301\u00a0on"}, "statement", "café on"),
        ({"statement": 'A 12" pipe was laid.'}, "statement", 'A 12" pipe was laid.'),
        (
            {"source_url": "http://example.org/a?b=1&c=(2)#d"},
            "source_url",
            "http://example.org/a?b=1&c=(2)#d",
        ),
        ({"source_url": "https://example.org:8443/é"}, "source_url", "https://example.org:8443/é"),
        ({"source_date": "02/05/2023"}, "source_date", date(2023, 5, 2)),
        ({"source_date": "2/5/2023"}, "source_date", date(2023, 5, 2)),
        ({"source_date": TODAY.isoformat()}, "source_date", TODAY),
    ],
)
def test_a_cell_is_understood_as_people_write_it(cells: dict[str, str], name: str, expected: object) -> None:
    (report,) = read(text(line(**cells))).reports
    assert getattr(report, name) == expected


@pytest.mark.parametrize(
    ("kind", "written", "period"),
    [
        ("date", "2024-03-17", "2024-03-17"),
        ("Date", "17/3/2024", "2024-03-17"),
        ("month", "June 2021", "June 2021"),
        ("month", "jun-21", "June 2021"),
        ("month", "Sept 2021", "September 2021"),
        ("month", "2021-06", "June 2021"),
        ("quarter", "2021/22 Q2", "2021/22 Q2"),
        ("quarter", "q2 2021-22", "2021/22 Q2"),
        ("half-year", "2021/2022 H1", "2021/22 H1"),
        ("Half year", "2021/22 h2", "2021/22 H2"),
        ("year", "2021/22", "2021/22"),
        ("year", "2021-22", "2021/22"),
        ("year", "2099/00", "2099/00"),
        ("year", "2022", "2022"),
        ("other", "by  24 March 2023", "by 24 March 2023"),
    ],
)
def test_a_period_is_stored_in_one_way_however_it_is_written(kind: str, written: str, period: str) -> None:
    (report,) = read(text(line(period_kind=kind, period=written))).reports
    assert report.period == period


def test_lines_of_the_template_that_are_not_filled_in_are_counted_and_passed_over() -> None:
    empty = "," * (len(NAMES) - 1)
    file = read(text(f"commitment 1.1.1{empty}", line(), f"measure 1.1{empty}"))
    assert (len(file.reports), file.lines, file.not_filled_in) == (1, (3,), 2)


def test_a_header_alone_says_nothing() -> None:
    assert read(HEADER) == StatusFile((), (), 0)


def test_the_wording_is_not_read_whatever_stands_in_it() -> None:
    content = f"{NOT_READ},{HEADER}\n".encode() + b"=1 \xa3 \x00," + line().encode()
    assert read(content).reports == (TREES,)


def test_a_withdrawal_is_read() -> None:
    (report,) = read(f"withdrawn,{HEADER}\nyes,{line()}").reports
    assert report.withdrawn


def test_ten_thousand_rows_are_read_in_a_few_seconds_and_progress_is_told() -> None:
    content = text(*[line(period_kind="other", period=f"week {n}") for n in range(10_000)]).encode()
    heard: list[tuple[str, int, int]] = []
    began = process_time()
    file = read_status_file(content, Subjects(small_plan()), TODAY, lambda *told: heard.append(told))
    assert process_time() - began < 10
    assert len(file.reports) == 10_000
    assert heard[0] == ("checking", 0, 10_000)
    assert heard[-1] == ("checking", 10_000, 10_000)
    assert len(heard) > 20


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_at_all_do_anything_but_say_what_is_wrong(data: bytes) -> None:
    read_or_refuse(HEADER.encode() + b"\n" + data)
    read_or_refuse(data)


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_no_damage_to_a_good_file_does_anything_but_say_what_is_wrong(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(text(line(), line(period="2021/22", statement='"One\ntwo"')).encode())
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(data))
        data[place : place + chance.randint(0, 3)] = chance.choice(
            [b'"', b",", b"\n", b"\x00", b"\xe9", b";", b""]
        )
    read_or_refuse(bytes(data))


def read_or_refuse(data: bytes) -> None:
    try:
        read(data)
    except StatusFileError as error:
        assert error.faults
        assert all(fault.line > 0 and fault.column and fault.advice for fault in error.faults)
