from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import make_app
from api.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "sentence_transformers", "faiss", "spacy", "sklearn", "fastapi", "sqlalchemy", "rasa_sdk")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), list(arguments))


def in_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "api.cli", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True
    )


def modules_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for command in ("serve", "ask", "evaluate", "settings"):
        assert re.search(rf"\b{command}\b", result.stdout)


def test_no_command_imports_anything_heavy_before_it_runs() -> None:
    assert not modules_after("import api.cli.app") & set(HEAVY)


def test_the_supervisor_imports_nothing_heavy() -> None:
    assert not modules_after("import api.supervisor.serve") & set(HEAVY)


def test_an_unknown_command_is_wrong_use() -> None:
    result = run("sing")
    assert result.exit_code == 2
    assert "sing" in result.stderr


def test_no_command_is_wrong_use_and_shows_the_help() -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage" in result.output


def test_settings_lists_every_variable() -> None:
    result = run("settings")
    assert result.exit_code == 0
    for name in Settings.model_fields:
        assert f"`{name.upper()}`" in result.stdout


def test_serve_fails_with_1_and_says_so_when_the_port_is_in_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        result = in_a_process("serve", HOST="127.0.0.1", PORT=port, DATA_DIR=str(tmp_path))
    assert result.returncode == 1
    assert result.stderr == (
        f"plan-assistant: port {port} on 127.0.0.1 is in use; stop what uses it, or set PORT to another\n"
    )


def test_serve_fails_with_1_when_the_data_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = in_a_process("serve", PORT="0", DATA_DIR=str(tmp_path / "file" / "var"))
    assert result.returncode == 1
    assert result.stderr.startswith("plan-assistant: DATA_DIR ")


def test_a_setting_out_of_range_is_wrong_use_and_its_value_is_not_shown() -> None:
    result = in_a_process("serve", PORT="70000")
    assert result.returncode == 2
    assert result.stderr.startswith("plan-assistant: PORT: ")
    assert "70000" not in result.stderr


@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_is_wrong_use(question: str) -> None:
    result = run("ask", question)
    assert result.exit_code == 2
    assert "the question is empty" in result.stderr


def test_a_question_file_that_is_missing_is_wrong_use(tmp_path: Path) -> None:
    assert run("evaluate", str(tmp_path / "missing.jsonl")).exit_code == 2


def test_a_question_file_that_cannot_be_read_fails_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "questions.jsonl"
    broken.write_text("{}\n")
    result = run("evaluate", str(broken))
    assert result.exit_code == 1
    assert result.stderr == "plan-assistant: questions.jsonl:1: the key 'turns' is missing\n"
