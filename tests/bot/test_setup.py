"""The script that makes Rasa's environment, with a stand-in for uv."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bot.live import ROOT

MAKES_A_VENV = """#!/bin/sh
echo "$@" >> calls
if [ "$1" = venv ]; then mkdir -p .venv/bin .venv/lib/python3.10/site-packages/tensorflow/include; fi
if [ "$1" = venv ]; then printf '#!/bin/sh\\n' > .venv/bin/python; chmod +x .venv/bin/python; fi
"""
FINDS_NO_PYTHON = "#!/bin/sh\necho 'error: no interpreter' >&2\nexit 2\n"


@pytest.fixture
def bot(tmp_path: Path) -> Path:
    folder = tmp_path / "bot"
    folder.mkdir()
    for name in ("setup.sh", "requirements.lock", ".python-version"):
        shutil.copy(ROOT / "bot" / name, folder / name)
    return folder


def set_up(bot: Path, uv: str) -> subprocess.CompletedProcess[str]:
    program = bot / "uv"
    program.write_text(uv)
    program.chmod(0o755)
    return subprocess.run(
        [bot / "setup.sh", program], capture_output=True, text=True, timeout=60, check=False
    )


def test_a_second_run_installs_nothing(bot: Path) -> None:
    assert set_up(bot, MAKES_A_VENV).returncode == 0
    calls = (bot / "calls").read_text()

    again = set_up(bot, MAKES_A_VENV)

    assert again.stdout == "bot: environment is ready\n"
    assert (bot / "calls").read_text() == calls
    assert "--require-hashes" in calls


def test_another_lock_installs_again(bot: Path) -> None:
    set_up(bot, MAKES_A_VENV)
    with (bot / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")

    assert "installing" in set_up(bot, MAKES_A_VENV).stdout


def test_what_nothing_reads_is_removed(bot: Path) -> None:
    set_up(bot, MAKES_A_VENV)

    assert not list(bot.glob(".venv/lib/*/site-packages/tensorflow/include"))


def test_without_python_3_10_it_says_what_to_do(bot: Path) -> None:
    done = set_up(bot, FINDS_NO_PYTHON)

    assert done.returncode == 1
    for way in ("pyenv install 3.10", "HTTPS_PROXY", "brew install python@3.10"):
        assert way in done.stderr


def test_without_uv_it_is_wrong_use(bot: Path) -> None:
    done = subprocess.run(
        [bot / "setup.sh", "/nowhere/uv"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "/nowhere/uv" in done.stdout + done.stderr
