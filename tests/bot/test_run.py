"""bot/run.py in Rasa's own environment."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bot.live import PYTHON, ROOT, folders, run_bot, train

pytestmark = pytest.mark.rasa

DIGEST = """
import sys
from pathlib import Path
sys.path.insert(0, "bot")
import model
print(model.digest(Path("c"), Path(".")))
"""


READ = """
from rasa.shared.utils.io import read_yaml
print(read_yaml("plain: ${TOKEN}")["plain"])
print(read_yaml('quoted: "${TOKEN}"')["quoted"])
"""


def digest(project: Path) -> str:
    done = subprocess.run(
        [PYTHON, "-c", DIGEST], cwd=project, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path, trained: Path) -> Path:
    """A copy of what the model is made from."""
    for name in ("config.yml", "domain.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    for folder in ("bot", "nlu"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns(".venv", "__pycache__")
        )
    return tmp_path


def test_training_again_does_nothing(trained: Path) -> None:
    before = list((trained / "models").iterdir())

    done = train(trained)

    assert done.stdout == "bot: model is ready\n"
    assert [path.name for path in before] == [path.name for path in (trained / "models").iterdir()]
    assert len(before) == 1


@pytest.mark.parametrize(
    "name",
    ["config.yml", "domain.yml", "bot/rules.yml", "bot/requirements.lock", "nlu/minilm.py", "nlu/stop.yml"],
)
def test_the_digest_changes_with_each_file_the_model_is_made_from(project: Path, name: str) -> None:
    before = digest(project)
    with (project / name).open("a") as file:
        file.write("\n# changed\n")

    assert digest(project) != before


def test_the_digest_changes_with_the_questions_of_the_corpus(project: Path) -> None:
    before = digest(project)
    (project / "c").mkdir()
    (project / "c" / "phrasings.jsonl").write_text('{"passage": "commitment 1", "questions": ["why?"]}\n')

    assert digest(project) != before


def test_serving_without_a_model_says_to_train(tmp_path: Path, trained: Path) -> None:
    variables = {"ACTION_URL": "http://127.0.0.1:1/webhook", "ACTION_TOKEN": "t", "TRACKER_URL": "sqlite://"}

    done = run_bot("serve", "--port", "1", *folders(tmp_path), **variables)

    assert done.returncode == 2
    assert "run the train command first" in done.stderr


def test_serving_without_its_environment_names_what_is_missing(trained: Path) -> None:
    done = run_bot("serve", "--port", "1", *folders(trained), ACTION_TOKEN="t")

    assert done.returncode == 2
    assert done.stderr == "bot: ACTION_URL, TRACKER_URL must be set in the environment\n"


def test_rasa_expands_a_variable_only_where_it_is_not_quoted(python: Path) -> None:
    done = subprocess.run(
        [python, "-c", READ], env={"TOKEN": "secret"}, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["secret", "${TOKEN}"]
