"""Files that are wrong, each with what must be said about it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from tests.status_csv.files import HEADER, line, text

SAVE_AS = "CSV UTF-8"
TEMPLATE = "status template"
FILL_IN = "fill it in"
FORMULA = "begins like a formula"
NO_NUMBER = "is not a plain number"
NO_ADDRESS = "is not a web address"
MARKS = "quotation marks do not match"
ONE_MARK = 'put one " before'


@dataclass(frozen=True)
class Malformed:
    """A file's content, the line and column to be named, and words of the problem and of the advice."""

    name: str
    content: str | bytes
    line: int
    column: str
    problem: str
    advice: str


# A cell that is wrong in a row that is right: its column, what it holds, the problem, the advice.
CELLS: tuple[tuple[str, str, str, str], ...] = (
    # Characters.
    ("statement", "Planted\x00", "invisible character (U+0000)", "type it anew"),
    ("statement", "Planted\x1b[31m", "invisible character (U+001B)", "type it anew"),
    ("subject", "measure 1.1\u200b", "invisible character (U+200B)", "type it anew"),
    ("source_title", "Cabinet\u202e", "invisible character (U+202E)", "type it anew"),
    ("statement", "It cost Â£5.", "'Â£' are garbled", "mend them"),
    ("statement", "Oaks â€“ elms.", "'â€' are garbled", "mend them"),
    ("statement", "It cost \ufffd5.", "are garbled", "mend them"),
    # Formulas.
    ("value", "=SUM(A1:A9)", FORMULA, "write its result"),
    ("unit", "@trees", FORMULA, "write its result"),
    ("statement", "+cmd|'/C calc'!A0", FORMULA, "write its result"),
    ("statement", " =1+1", FORMULA, "write its result"),
    ("trend", '"\t=1+1"', FORMULA, "write its result"),
    ("rag", "-", FORMULA, "leave it empty"),
    ("value", "#REF!", "error of the spreadsheet", "mend the cell's formula"),
    ("source_date", "########", "error of the spreadsheet", "width"),
    # Subjects.
    ("subject", "measure 9.9", "'measure 9.9' is not a subject", TEMPLATE),
    ("subject", "mesure 1.1", "'mesure 1.1' is not a subject", "did you mean measure 1.1 or priority 1.1"),
    ("subject", "1.1.2", "'1.1.2' is not a subject", "did you mean commitment 1.1.2?"),
    ("subject", "Number of trees", "is not a subject", "write measure 1.1"),
    ("subject", "value 1", "is not a subject", TEMPLATE),
    ("subject", "", "the cell is empty", FILL_IN),
    # Periods: these are of the kind `year`.
    ("period_kind", "", "the cell is empty", FILL_IN),
    ("period_kind", "fortnight", "'fortnight' is no kind", "write one of date, month, quarter"),
    ("period", "  ", "the cell is empty", FILL_IN),
    ("period", "2022/24", "'2022/24' is not a year", "write it as 2021/22"),
    ("period", "22/23", "'22/23' is not a year", "write it as 2021/22"),
    ("period", "last year", "'last year' is not a year", "write it as 2021/22"),
    # Values.
    ("value", "60%", f"'60%' {NO_NUMBER}", "£ or % as the unit"),
    ("value", "£50000", NO_NUMBER, "£ or % as the unit"),
    ("value", '"13,9"', f"'13,9' {NO_NUMBER}", "13.9"),
    ("target", "2.200.000", NO_NUMBER, "2200"),
    ("value", "2 200", NO_NUMBER, "2200"),
    ("value", "1.2E+06", NO_NUMBER, "2200"),
    ("unit", "", "number without a unit", "say what it counts"),
    ("forecast", "maybe", "neither yes nor no", "write yes"),
    # Sources.
    ("statement", "", "the cell is empty", FILL_IN),
    ("source_title", "", "the cell is empty", FILL_IN),
    ("source_url", "", "the cell is empty", FILL_IN),
    ("source_url", "www.example.org", NO_ADDRESS, "https://"),
    ("source_url", "javascript:alert(1)", NO_ADDRESS, "https://"),
    ("source_url", "https://me:hush@example.org", NO_ADDRESS, "https://"),
    ("source_url", "https://example.org/a b", NO_ADDRESS, "https://"),
    ("source_url", "https:///trees", NO_ADDRESS, "https://"),
    ("source_url", "https://example.org:99999/", NO_ADDRESS, "https://"),
    ("source_url", "https://[::1/", NO_ADDRESS, "https://"),
    ("source_date", "", "the cell is empty", FILL_IN),
    ("source_date", "31/02/2023", "no day of the calendar", "day/month/year"),
    ("source_date", "03/17/2024", "no day of the calendar", "day/month/year"),
    ("source_date", "17/03/24", "is not a date", "17/03/2024"),
    ("source_date", "17.03.2024", "is not a date", "17/03/2024"),
    ("source_date", "२०२३-०५-०२", "is not a date", "17/03/2024"),
    ("source_date", "2999-01-01", "in the future", "was published"),
    ("source_date", "0202-03-04", "before 2000", "check the year"),
    # Lengths.
    ("statement", "x" * 301, "301 characters are too many", "shorten it to 300"),
    ("value", "very " * 20, "99 characters are too many", "shorten it to 60"),
    ("source_url", "https://example.org/" + "x" * 500, "520 characters are too many", "shorten it to 500"),
    # Cells that are not closed.
    ("statement", '"Planted', MARKS, ONE_MARK),
    ("statement", '"Planted" 120', MARKS, ONE_MARK),
)
# A period of another kind: the kind, the period, the problem, the advice.
PERIODS: tuple[tuple[str, str, str, str], ...] = (
    ("quarter", "2022/23 Q5", "is not a quarter", "2021/22 Q2"),
    ("quarter", "2022 Q1", "is not a quarter", "2021/22 Q2"),
    ("half-year", "2022/23 H3", "is not a half-year", "2021/22 H1"),
    ("month", "Juin 2022", "is not a month", "June 2021"),
    ("month", "2022-13", "is not a month", "June 2021"),
    ("date", "17 March", "is not a date", "17/03/2024"),
    ("date", "30/02/2024", "no day of the calendar", "17/03/2024"),
)
WHOLE: tuple[Malformed, ...] = (
    # The file as a whole.
    Malformed("empty", "", 1, "subject", "the file is empty", TEMPLATE),
    Malformed("only a mark", codecs.BOM_UTF8, 1, "subject", "the file is empty", TEMPLATE),
    Malformed("only white space", " \r\n\n", 1, "subject", "the file is empty", TEMPLATE),
    Malformed("workbook", b"PK\x03\x04" + bytes(100), 1, "subject", "a workbook", SAVE_AS),
    Malformed("old workbook", b"\xd0\xcf\x11\xe0" + bytes(100), 1, "subject", "a workbook", SAVE_AS),
    Malformed("UTF-16", text(line()).encode("utf-16"), 1, "subject", "UTF-16", SAVE_AS),
    Malformed("too large", HEADER + "\n" * 20_000_001, 1, "subject", "larger than 20 MB", "split it"),
    Malformed("a letter", "Dear all,\n\nplease", 1, "subject", "'Dear all' is not the line", "first line"),
    Malformed("zeros", bytes(50), 1, "subject", "is not the line", "first line"),
    # The header.
    Malformed("no header", line() + "\n", 1, "subject", "'measure 1.1' is not the line", "first line"),
    Malformed("a title above it", f"Our figures\n{text()}", 1, "subject", "is not the line", "first line"),
    Malformed("blank line above it", f"\n{text()}", 1, "subject", "is not the line", "first line"),
    Malformed("missing", text().replace("unit,", ""), 1, "unit", "the column is missing", "add it"),
    Malformed("own column", text().replace("\n", ",notes\n"), 1, "14", "no column 'notes'", "remove it"),
    Malformed("twice", text().replace("\n", ",rag\n"), 1, "rag", "stands there twice", "remove one"),
    Malformed("unclosed header", f'"{text()}', 1, "1", MARKS, ONE_MARK),
    # Lines that are no rows.
    Malformed("cut off", text("measure 1.1,year,2022/23"), 2, "value", "ends after 3 of 13", "missing comma"),
    Malformed(
        "comma in the text", text(line(unit="oaks, elms")), 2, "14", "'2023-05-02' stands after", 'between "'
    ),
    Malformed(
        "unclosed before a closed one",
        text(line(unit='"trees'), line(period="2021/22", statement='"Planted, watered"')),
        *(2, "unit", MARKS, ONE_MARK),
    ),
    Malformed(
        "unclosed in a huge file",
        text(line(statement='"Planted'), *[line(period=f"{year}") for year in range(2000, 4000)]),
        *(2, "statement", MARKS, ONE_MARK),
    ),
    # Another encoding.
    Malformed(
        "cp1252 pound",
        text(line(statement="It cost £5.")).encode("cp1252"),
        *(2, "statement", "0xA3 is not UTF-8", SAVE_AS),
    ),
    Malformed(
        "cp1252 dash",
        text(line(period="2021/22", unit='"trees –\nelms"')).encode("cp1252"),
        *(2, "unit", "0x96 is not UTF-8", SAVE_AS),
    ),
    # Rows beside one another.
    Malformed("row twice", text(line(), "", line()), 4, "subject", "the same as line 2", "remove one"),
    Malformed(
        "two figures", text(line(), line(value="9")), 3, "period", "line 2 has the same", "different units"
    ),
    Malformed(
        "unit in capitals", text(line(), line(unit="TREES")), 3, "period", "line 2 has the same", "units"
    ),
    # What the records have to say.
    Malformed(
        "nothing to withdraw",
        text(line()).replace("rag,", "withdrawn,rag,").replace("amber", "yes,amber"),
        *(2, "withdrawn", "nothing is stored", "status export"),
    ),
)


def malformed_files() -> tuple[Malformed, ...]:
    """All of them."""
    return (
        *WHOLE,
        *(
            Malformed(f"{column} {cell[:20]!r}", text(line(**{column: cell})), 2, column, problem, advice)
            for column, cell, problem, advice in CELLS
        ),
        *(
            Malformed(f"{kind} {period}", text(line(period_kind=kind, period=period)), 2, "period", *words)
            for kind, period, *words in PERIODS
        ),
    )
