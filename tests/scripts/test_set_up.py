from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def run(script: str, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPTS / script, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def fake_python(folder: Path, exits: str) -> Path:
    """A python3 that answers the questions of find_python.sh as `exits` says, a shell snippet on "$2"."""
    python = folder / "python3"
    python.write_text(f'#!/bin/sh\n{exits}\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    return python


def test_a_step_that_works_shows_its_title_and_keeps_its_output_in_a_log(tmp_path: Path) -> None:
    done = run("step.sh", "greet", "1 of 1  Greeting", "echo", "hello", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 of 1  Greeting\n", "")
    assert (tmp_path / "var/log/setup-greet.log").read_text() == "hello\n"


def test_a_step_that_fails_shows_the_end_of_its_log_and_where_it_is(tmp_path: Path) -> None:
    script = "for i in $(seq 30); do echo line $i; done; exit 3"
    done = run("step.sh", "count", "1 of 1  Counting", "sh", "-c", script, cwd=tmp_path)
    assert done.returncode == 3
    assert "line 30" in done.stderr
    assert "line 5\n" not in done.stderr
    assert "var/log/setup-count.log" in done.stderr


def test_the_python_that_is_found_can_make_environments(tmp_path: Path) -> None:
    done = run("find_python.sh", cwd=tmp_path, PYTHON=sys.executable)
    assert Path(done.stdout.strip()).exists()


@pytest.mark.parametrize(
    ("exits", "advice"),
    [
        ('case "$2" in *ensurepip*) exit 1;; esac', "sudo apt install python3.*-venv"),
        ('case "$2" in *version_info*) exit 1;; esac', "Python 3.11, 3.12, 3.13 or 3.14 is needed"),
    ],
    ids=["no venv", "too old"],
)
def test_without_a_python_that_fits_it_is_said_what_to_install(
    tmp_path: Path, exits: str, advice: str
) -> None:
    python = fake_python(tmp_path, exits)
    done = run("find_python.sh", cwd=tmp_path, PYTHON=str(python))
    assert done.returncode == 1
    assert all(part in done.stderr for part in advice.split("*"))
