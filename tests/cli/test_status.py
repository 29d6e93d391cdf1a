from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from time import process_time

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import make_app
from records.database import open_database
from records.status import StatusRecords, StatusUpdate

ROOT = Path(__file__).resolve().parents[2]
HEADER = (
    "subject,period_kind,period,value,unit,target,forecast,rag,trend,statement,"
    "source_title,source_url,source_date\n"
)
ROW = "measure 3.4,year,2022/23,60,%,,,,,It was 60 per cent.,News,https://example.org/,2024-03-18\n"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("CORPUS_DIR", str(ROOT / "corpus"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "updates.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    return path


def status(*arguments: str | Path) -> Result:
    return CliRunner().invoke(make_app(), ["status", *map(str, arguments)])


def updates(tmp_path: Path) -> Sequence[StatusUpdate]:
    """What is stored."""
    database = open_database(f"sqlite:///{tmp_path / 'var' / 'records.db'}")
    found = StatusRecords(database).history("measure 3.4")
    database.close()
    return found


def test_import_stores_the_updates_and_says_how_many(file: Path, tmp_path: Path) -> None:
    result = status("import", file)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "stored: 1 new, 0 corrected, 0 withdrawn; unchanged: 0\n"
    (update,) = updates(tmp_path)
    assert (update.value, update.loaded_from) == ("60", "updates.csv")


def test_importing_the_same_file_again_changes_nothing(file: Path, tmp_path: Path) -> None:
    status("import", file)
    before = updates(tmp_path)
    result = status("import", file)
    assert result.stdout == "stored: 0 new, 0 corrected, 0 withdrawn; unchanged: 1\n"
    assert updates(tmp_path) == before


def test_a_dry_run_says_the_same_and_stores_nothing(file: Path, tmp_path: Path) -> None:
    result = status("import", file, "--dry-run")
    assert result.exit_code == 0
    assert result.stdout == "would be stored: 1 new, 0 corrected, 0 withdrawn; unchanged: 0\n"
    assert updates(tmp_path) == ()


def test_a_correction_supersedes_and_the_old_file_does_not_bring_the_old_figure_back(
    file: Path, tmp_path: Path
) -> None:
    status("import", file)
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(HEADER + ROW.replace("60", "61"), encoding="utf-8")
    assert "1 corrected" in status("import", corrected).stdout
    assert {(u.value, u.superseded) for u in updates(tmp_path)} == {("61", False), ("60", True)}

    result = status("import", file)
    assert "left out: 1 row that had been stored before and corrected or withdrawn since" in result.stdout
    assert [u.value for u in updates(tmp_path) if not u.superseded] == ["61"]


@pytest.mark.parametrize("option", [(), ("--dry-run",)])
def test_faults_are_listed_on_stderr_and_nothing_is_imported(
    file: Path, tmp_path: Path, option: tuple[str, ...]
) -> None:
    bad = ROW.replace("3.4", "3.44").replace("2024-03-18", "18.3.24")
    file.write_text(HEADER + ROW + bad, encoding="utf-8")
    result = status("import", file, *option)
    assert (result.exit_code, result.stdout) == (1, "")
    first, *faults = result.stderr.splitlines()
    assert first == "plan-assistant: updates.csv has 2 faults; nothing was imported"
    assert [fault.split(":")[0] for fault in faults] == [
        "line 3, column source_date",
        "line 3, column subject",
    ]
    assert updates(tmp_path) == ()


def test_a_file_that_is_missing_is_wrong_use(tmp_path: Path) -> None:
    assert status("import", tmp_path / "missing.csv").exit_code == 2
    assert status("import").exit_code == 2


def test_a_database_that_cannot_be_had_fails_with_1(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://somewhere/x")
    result = status("import", file)
    assert result.exit_code == 1
    assert result.stderr == "plan-assistant: databases of the kind 'mysql' are not supported\n"


def test_the_template_can_be_imported_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "template.csv"
    assert status("template", "--output", path).stderr == f"plan-assistant: wrote {path}\n"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert {"measure 3.4", "commitment 2.2.1.2", "document 0.2"} <= {row["subject"] for row in rows}
    assert all(row["wording"] for row in rows)
    result = status("import", path)
    assert result.stdout.splitlines() == [
        "stored: 0 new, 0 corrected, 0 withdrawn; unchanged: 0",
        f"not filled in: {len(rows)} lines",
    ]


def test_the_template_goes_to_stdout_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "template.csv"
    status("template", "-o", path)
    assert status("template").stdout_bytes == path.read_bytes()


def test_what_is_exported_changes_nothing_when_it_is_imported(file: Path, tmp_path: Path) -> None:
    status("import", ROOT / "corpus" / "status.csv")
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    status("export", "-o", first)
    result = status("import", first)
    assert result.stdout == "stored: 0 new, 0 corrected, 0 withdrawn; unchanged: 45\n"
    status("export", "-o", second)
    assert second.read_bytes() == first.read_bytes()


def test_an_export_can_be_withdrawn(file: Path, tmp_path: Path) -> None:
    status("import", file)
    exported = status("export").stdout_bytes.decode("utf-8-sig")
    file.write_text(exported.replace(",,,,It was", ",,,yes,It was"), encoding="utf-8")
    assert "1 withdrawn" in status("import", file).stdout
    assert [u.superseded for u in updates(tmp_path)] == [True]
    assert len(status("export").stdout.splitlines()) == 1


def test_ten_thousand_rows_are_imported_in_a_few_seconds(file: Path) -> None:
    rows = [ROW.replace("year,2022/23", f"other,week {number}") for number in range(10_000)]
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    began = process_time()
    result = status("import", file)
    assert process_time() - began < 10
    assert "10000 new" in result.stdout
