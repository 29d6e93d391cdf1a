"""Trains and serves the bot: `run.py train --data-dir D`, `run.py serve --port P --data-dir D`.

Run by bot/.venv's Python. `serve` needs ACTION_URL, ACTION_TOKEN and TRACKER_URL in the
environment (see endpoints.yml) and listens on 127.0.0.1 only, without Rasa's HTTP API.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import model
import rasa_quiet

NEEDED = ("ACTION_URL", "ACTION_TOKEN", "TRACKER_URL")


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="run.py", description="Trains and serves the Rasa bot.")
    commands = top.add_subparsers(dest="command", required=True)
    for name in ("train", "serve"):
        command = commands.add_parser(name)
        command.add_argument("--data-dir", type=Path, required=True)
        command.add_argument("--corpus-dir", type=Path, default=_corpus_dir())
    commands.choices["serve"].add_argument("--port", type=int, required=True)
    return top


def train(data_dir: Path, corpus_dir: Path) -> int:
    """Makes the model when it is missing; 1 when it cannot be made."""
    try:
        model.train(data_dir, corpus_dir, lambda line: print(line, flush=True))
    except model.TrainingError as error:
        return _fail(str(error), 1)
    return 0


def serve(port: int, data_dir: Path, corpus_dir: Path) -> int:
    """Serves the model of the present files until stopped; 2 when it was not started properly."""
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        return _fail(f"{', '.join(missing)} must be set in the environment", 2)
    path = model.model_path(data_dir, corpus_dir)
    if not path.exists():
        return _fail(f"no model at {path}; run the train command first", 2)
    rasa_quiet.rasa(serve_arguments(port, path))
    return 0


def serve_arguments(port: int, path: Path) -> list[str]:
    """What `rasa` is called with: loopback, one channel, and no HTTP API because --enable-api is absent."""
    here = Path(__file__).resolve().parent
    return [
        "run", "--model", str(path), "--interface", "127.0.0.1", "--port", str(port),
        "--endpoints", str(here / "endpoints.yml"), "--credentials", str(here / "credentials.yml"),
    ]  # fmt: skip


def main(arguments: list[str]) -> int:
    """Runs one command and gives its exit code."""
    # Rasa imports the component `nlu.minilm` by its name, from the project's folder.
    sys.path.append(str(model.ROOT))
    given = parser().parse_args(arguments)
    if given.command == "train":
        return train(given.data_dir, given.corpus_dir)
    return serve(given.port, given.data_dir, given.corpus_dir)


def _corpus_dir() -> Path:
    return Path(os.environ.get("CORPUS_DIR") or model.ROOT / "corpus")


def _fail(message: str, code: int) -> int:
    print(f"bot: {message}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
