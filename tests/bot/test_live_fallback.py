"""Why Rasa's own fallback is configured: with one of our own a dead action server ends conversations.

Both kinds are tried on a tiny bot that has no rule for one of its intents, so that the fallback is
what Rasa chooses.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.live import PYTHON, ROOT, ActionServer, Rasa, environment
from tests.ports import free_port

pytestmark = [pytest.mark.rasa, pytest.mark.slow]

QUIET = str(ROOT / "bot" / "rasa_quiet.py")
CONFIG = """
recipe: default.v1
assistant_id: tiny
language: en
pipeline: [{{name: WhitespaceTokenizer}}, {{name: KeywordIntentClassifier}}]
policies: [{{name: RulePolicy, core_fallback_action_name: {fallback}}}]
"""
DOMAIN = """
version: "3.1"
intents: [greet, ask_plan]
actions: [action_respond]
responses: {utter_default: [{custom: {problem: try_again}}]}
"""
DATA = """
version: "3.1"
nlu:
- {intent: greet, examples: "- hello"}
- {intent: ask_plan, examples: "- trees"}
rules:
- {rule: greet, steps: [{intent: greet}, {action: action_respond}]}
"""


def tiny_bot(folder: Path, fallback: str, actions: ActionServer) -> Rasa:
    """A trained bot whose fallback is this action; not started."""
    for name, text in {"config": CONFIG.format(fallback=fallback), "domain": DOMAIN, "data": DATA}.items():
        (folder / f"{name}.yml").write_text(text)
    train = [
        *(str(PYTHON), QUIET, "train", "--skip-validation", "--force", "--data", "data.yml"),
        *("--config", "config.yml", "--domain", "domain.yml", "--out", ".", "--fixed-model-name", "model"),
    ]
    done = subprocess.run(
        train, cwd=folder, env=environment(folder, actions), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    port = free_port()
    run = ("--model", str(folder / "model.tar.gz"), "--interface", "127.0.0.1", "--port", str(port))
    files = [f"--{name}={ROOT / 'bot' / name}.yml" for name in ("endpoints", "credentials")]
    return Rasa(folder, actions, port, (QUIET, "run", *run, *files))


@pytest.fixture
def actions() -> Iterator[ActionServer]:
    server = ActionServer()
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize(
    ("fallback", "lives"), [("action_default_fallback", True), ("action_respond", False)]
)
def test_a_conversation_outlives_a_dead_action_server_with_the_built_in_fallback_only(
    python: Path, tmp_path: Path, actions: ActionServer, fallback: str, lives: bool
) -> None:
    rasa = tiny_bot(tmp_path, fallback, actions)
    try:
        rasa.start()
        talk = rasa.talk()
        assert talk.replies("hello")

        actions.stop()
        assert talk.say("trees") == ([{"problem": "try_again"}] if lives else [])
        actions.start()

        assert bool(talk.say("hello")) is lives
        assert rasa.talk().replies("hello")
    finally:
        rasa.kill()
