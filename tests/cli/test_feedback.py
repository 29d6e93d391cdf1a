from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import feedback as commands
from api.cli.app import make_app
from api.consultation.reporting import Reading
from api.pages import govuk
from records.council_replies import CouncilReplies
from records.database import open_database
from records.feedback import FeedbackRecords
from records.feedback_values import NewResponse, Position, ResponseFilter, StoredResponse
from records.receipts import code_of
from tests.consultation.responses import handed_in
from tests.encoders import HashingEncoder

ROOT = Path(__file__).resolve().parents[2]
FORMULA = '=HYPERLINK("https://example.org","Click")'
PHONE = "Ring 0161 496 0000"
needs_styles = pytest.mark.skipif(
    not govuk.PACKAGE.is_dir(), reason="NOT TESTED: govuk-frontend is missing; run `npm ci` in api/pages"
)


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("CORPUS_DIR", str(ROOT / "corpus"))
    monkeypatch.setattr(commands, "_reading", lambda *_: Reading(HashingEncoder(), None))


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'var' / 'records.db'}"


def hand_in(address: str, *responses: NewResponse) -> None:
    with closing(open_database(address)) as database:
        FeedbackRecords(database).submit_all(responses)


def stored(address: str) -> list[StoredResponse]:
    with closing(open_database(address)) as database:
        return list(FeedbackRecords(database).responses(ResponseFilter()))


def feedback(*arguments: str | Path) -> Result:
    return CliRunner().invoke(make_app(), ["feedback", *map(str, arguments)])


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


@pytest.fixture
def some(address: str) -> None:
    hand_in(
        address,
        handed_in(1, FORMULA, "commitment 3.2.7", position=Position.OPPOSE),
        handed_in(2, PHONE, "priority 3.4", redacted="Ring [phone number]", found=("phone number",)),
        handed_in(3, "More trees.", "measure 2.1", position=Position.UNSURE),
    )


@pytest.fixture
def crowd(address: str) -> None:
    """Forty responses of two kinds."""
    buses = [handed_in(n, f"buses and bus fares, bus number {n}", "commitment 3.2.7") for n in range(22)]
    roads = [
        handed_in(n, f"potholes in the road surface, road {n}", "commitment 3.4.2") for n in range(22, 40)
    ]
    hand_in(address, *buses, *roads)


def test_the_export_holds_every_response_without_personal_data(some: None, tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    result = feedback("export", "-o", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("wrote 3 responses to ")
    assert [row["comment"] for row in rows(path)] == [f"'{FORMULA}", "Ring [phone number]", "More trees."]
    assert [row["priority"] for row in rows(path)] == ["priority 3.2", "priority 3.4", ""]
    assert rows(path)[2]["ambition"] == "ambition 2"
    assert "0161" not in path.read_text("utf-8-sig")
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_no_export_leads_to_a_receipt_or_a_conversation(some: None, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"responses.{ending}"
    feedback("export", "-o", path, "--full-text")
    text = all_text(path)
    for number in (1, 2, 3):
        run = f"a run of the form {number:06}"
        assert run not in text
        assert code_of(run) not in text
    assert not re.search(r"\d\d:\d\d", text.replace("https:", ""))


def test_every_column_is_in_the_dictionary_beside_it(some: None, tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    feedback("export", "-o", path)
    described = {row["column"]: row["meaning"] for row in rows(tmp_path / "responses-dictionary.csv")}
    assert set(rows(path)[0]) <= set(described)
    assert all(described.values())


def test_the_workbook_has_two_sheets_and_no_formula(some: None, tmp_path: Path) -> None:
    path = tmp_path / "responses.xlsx"
    assert feedback("export", "-o", path).exit_code == 0
    with zipfile.ZipFile(path) as book:
        names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        sheets = [book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2)]
    assert names == ["Responses", "Data dictionary"]
    assert all("<f>" not in sheet and "<hyperlink" not in sheet for sheet in sheets)
    assert "'=HYPERLINK" in all_text(path)


def test_json_has_the_texts_as_they_are_and_says_what_each_column_means(some: None, tmp_path: Path) -> None:
    path = tmp_path / "responses.json"
    feedback("export", "-o", path)
    data = json.loads(path.read_text("utf-8"))
    assert data["responses"][0]["comment"] == FORMULA
    assert [each["column"] for each in data["columns"]] == list(data["responses"][0])


def test_the_full_text_is_exported_only_when_asked_for_and_with_a_warning(some: None, tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    result = feedback("export", "-o", path, "--full-text")
    assert "WARNING: this file holds personal data" in result.stderr
    assert rows(path)[1]["full_comment"] == PHONE


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--ambition", "3"), 2),
        (("--priority", "3.2"), 1),
        (("--ambition", "2", "--priority", "3.2"), 0),
        (("--position", "oppose"), 1),
        (("--position", "oppose", "--position", "unsure"), 2),
        (("--since", "2020-01-01"), 3),
        (("--until", "2020-01-01"), 0),
        (("--made-up",), 0),
    ],
)
def test_an_export_can_be_of_some_responses(
    some: None, tmp_path: Path, options: tuple[str, ...], found: int
) -> None:
    path = tmp_path / "responses.csv"
    assert feedback("export", "-o", path, *options).exit_code == 0
    assert len(rows(path)) == found


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("-o", "x.txt"), 1, "the name must end with .csv, .xlsx, .json"),
        (("-o", "x.csv", "--ambition", "9"), 1, "the plan has no ambition 9"),
        (("-o", "x.csv", "--since", "yesterday"), 2, "yesterday"),
        (("-o", "x.csv", "--position", "maybe"), 2, "maybe"),
        ((), 2, "--output"),
    ],
)
def test_what_cannot_be_exported_is_said(options: tuple[str, ...], code: int, said: str) -> None:
    result = feedback("export", *options)
    assert result.exit_code == code
    assert said in re.sub(r"\x1b\[[0-9;]*m", "", result.stderr)


def test_responses_from_before_comments_were_checked_show_no_comment(address: str, tmp_path: Path) -> None:
    hand_in(address, handed_in(1, PHONE, redacted="", found=("unchecked",)))
    result = feedback("export", "-o", tmp_path / "x.csv")
    assert "1 of them were stored before comments were checked" in result.stderr
    assert rows(tmp_path / "x.csv")[0]["comment"] == ""


@needs_styles
def test_the_report_finds_themes_and_notes_them_in_the_records(
    crowd: None, address: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    result = feedback("report", "-o", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"wrote a report on 40 responses to {path}\nthemes: ")
    assert "bus number 3" in path.read_text("utf-8")
    themes = {response.theme for response in stored(address)}
    assert len(themes - {""}) >= 2


@needs_styles
def test_a_second_report_changes_nothing_and_a_new_name_is_kept(crowd: None, tmp_path: Path) -> None:
    themes = tmp_path / "var" / "feedback-themes.yml"
    feedback("report", "-o", tmp_path / "first.html")
    first = themes.read_bytes()
    feedback("report", "-o", tmp_path / "second.html")
    assert themes.read_bytes() == first
    assert (tmp_path / "first.html").read_bytes() == (tmp_path / "second.html").read_bytes()

    themes.write_text(re.sub("name: .*", "name: Getting about", themes.read_text("utf-8"), count=1), "utf-8")
    feedback("report", "-o", tmp_path / "third.html")
    assert "Getting about" in (tmp_path / "third.html").read_text("utf-8")


@needs_styles
def test_a_report_on_some_responses_keeps_the_themes_of_all(crowd: None, tmp_path: Path) -> None:
    feedback("report", "-o", tmp_path / "all.html")
    before = (tmp_path / "var" / "feedback-themes.yml").read_bytes()
    result = feedback("report", "-o", tmp_path / "some.html", "--priority", "3.4")
    assert result.stdout.startswith("wrote a report on 18 responses")
    assert (tmp_path / "var" / "feedback-themes.yml").read_bytes() == before
    assert "bus number" not in (tmp_path / "some.html").read_text("utf-8")


@needs_styles
def test_a_themes_file_with_a_slip_is_refused_and_left_alone(crowd: None, tmp_path: Path) -> None:
    themes = tmp_path / "themes.yml"
    themes.write_text("themes: 3\n", "utf-8")
    result = feedback("report", "-o", tmp_path / "x.html", "--themes", themes)
    assert result.exit_code == 1
    assert result.stderr.startswith("plan-assistant: themes.yml:1: ")
    assert themes.read_text("utf-8") == "themes: 3\n"


@needs_styles
def test_a_report_on_nothing_is_a_report(tmp_path: Path) -> None:
    assert feedback("report", "-o", tmp_path / "x.html").exit_code == 0
    assert "There are no responses." in (tmp_path / "x.html").read_text("utf-8")


@needs_styles
def test_a_reply_to_a_theme_reaches_everyone_in_it(crowd: None, address: str, tmp_path: Path) -> None:
    feedback("report", "-o", tmp_path / "x.html")
    table = tmp_path / "replies.csv"
    feedback("replies", "template", "-o", table)
    theme = rows(table)[0]["theme"]
    table.write_text(f"theme,reply\n{theme},We run more buses.\n", "utf-8")

    assert feedback("replies", "import", table, "--author", "Transport", "--dry-run").stdout == (
        "would be stored: 1; unchanged: 0\n"
    )
    assert feedback("replies", "import", table, "--author", "Transport").stdout == "stored: 1; unchanged: 0\n"
    assert feedback("replies", "import", table, "--author", "Transport").stdout == "stored: 0; unchanged: 1\n"
    with closing(open_database(address)) as database:
        replies = CouncilReplies(database)
        heard = [r for r in stored(address) if replies.for_respondent(r)]
    assert {r.theme for r in heard} == {theme}
    feedback("replies", "template", "-o", table)
    assert rows(table)[0]["reply"] == "We run more buses."


def test_a_reply_to_one_response_can_be_given_listed_and_taken_back(some: None, address: str) -> None:
    response = stored(address)[0].id
    assert (
        feedback("replies", "add", "Thank you.", "--author", "Roads", "--response", response).exit_code == 0
    )
    assert f"response {response} (Roads): Thank you." in feedback("replies", "list").stdout
    assert feedback("replies", "take-back", "--response", response).stdout == "taken back: 1\n"
    assert feedback("replies", "list").stdout == ""


def test_one_faulty_line_and_no_reply_is_stored(some: None, address: str, tmp_path: Path) -> None:
    table = tmp_path / "replies.csv"
    table.write_text(f"response,reply\n{stored(address)[0].id},Yes.\nnobody,Yes.\n", "utf-8")
    result = feedback("replies", "import", table, "--author", "Roads")
    assert result.exit_code == 1
    assert "line 3: there is no response 'nobody'" in result.stderr
    assert feedback("replies", "list").stdout == ""


@pytest.mark.parametrize("options", [(), ("--theme", "a", "--response", "b")])
def test_a_reply_is_to_a_theme_or_to_a_response(options: tuple[str, ...]) -> None:
    result = feedback("replies", "add", "Yes.", "--author", "Roads", *options)
    assert result.exit_code == 2
    assert "name a --theme or a --response, and not both" in result.stderr


def all_text(path: Path) -> str:
    """All that can be read in a file."""
    if path.suffix != ".xlsx":
        return path.read_text("utf-8-sig")
    with zipfile.ZipFile(path) as book:
        texts = [
            book.read(name).decode() for name in book.namelist() if "sharedStrings" in name or "sheet" in name
        ]
    return "".join(texts).replace("&apos;", "'")
