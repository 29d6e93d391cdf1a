"""The trained model: which files it is made from, where it is kept, and making it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import examples

ROOT = Path(__file__).resolve().parents[1]

Progress = Callable[[str], None]


class TrainingError(Exception):
    """The model could not be made; the message says what to mend."""


def sources(root: Path = ROOT) -> list[Path]:
    """The project's files that make the model what it is, in a fixed order."""
    return [
        root / "config.yml",
        root / "domain.yml",
        root / "bot" / "rules.yml",
        root / "bot" / "requirements.lock",
        root / "nlu" / "minilm.py",
        root / "nlu" / "tokenizer.json",
        *nlu_files(root),
    ]


def nlu_files(root: Path = ROOT) -> list[Path]:
    """The files of training examples, one per intent."""
    return sorted((root / "nlu").glob("*.yml"))


def digest(corpus_dir: Path, root: Path = ROOT) -> str:
    """Sixteen hex digits that change when anything does that the model is made from."""
    total = hashlib.sha256(version("rasa").encode())
    for path in sources(root):
        total.update(f"\0{path.name}\0".encode() + path.read_bytes())
    total.update("\0".join(examples.from_corpus(corpus_dir)).encode())
    return total.hexdigest()[:16]


def model_path(data_dir: Path, corpus_dir: Path, root: Path = ROOT) -> Path:
    """Where the model of the present files is, or will be."""
    return data_dir.resolve() / "models" / f"{digest(corpus_dir, root)}.tar.gz"


def train(data_dir: Path, corpus_dir: Path, progress: Progress, root: Path = ROOT) -> Path:
    """Makes the model unless it is there, removes older ones, and gives its path."""
    target = model_path(data_dir, corpus_dir, root)
    if target.exists():
        progress("bot: model is ready")
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="training-") as work:
        made = _train_in(Path(work), corpus_dir, progress, root)
        os.replace(made, target)
    _remove_older(target)
    progress("bot: model is ready")
    return target


def _train_in(work: Path, corpus_dir: Path, progress: Progress, root: Path) -> Path:
    questions = examples.from_corpus(corpus_dir)
    generated = work / "from_corpus.yml"
    generated.write_text(examples.as_yaml(questions), encoding="utf-8")
    written = nlu_files(root)
    progress(f"bot: 1/2 training data: {len(written)} files, {len(questions)} examples from the corpus")
    progress("bot: 2/2 training, about 30 seconds")
    data = [root / "bot" / "rules.yml", *written, *([generated] if questions else [])]
    return _rasa_train(work, data, root)


def _rasa_train(work: Path, data: list[Path], root: Path) -> Path:
    """Runs `rasa train` in a process of its own; what it prints is only shown when it fails."""
    command = [
        sys.executable, str(Path(__file__).with_name("rasa_quiet.py")),
        "train", "--force", "--skip-validation",
        "--config", str(root / "config.yml"), "--domain", str(root / "domain.yml"),
        "--out", str(work), "--fixed-model-name", "model", "--data", *map(str, data),
    ]  # fmt: skip
    # PYTHONPATH lets Rasa find `nlu.minilm`; the cache of trained parts would outlive the folder.
    environment = {**os.environ, "PYTHONPATH": str(root), "RASA_CACHE_DIRECTORY": str(work / "cache")}
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    made = work / "model.tar.gz"
    if done.returncode or not made.exists():
        raise TrainingError(f"Rasa made no model. Its last words:\n{_last_lines(done.stdout + done.stderr)}")
    return made


def _last_lines(text: str, count: int = 25) -> str:
    return "\n".join(text.strip().splitlines()[-count:])


def _remove_older(target: Path) -> None:
    for path in target.parent.glob("*.tar.gz"):
        if path != target:
            path.unlink(missing_ok=True)
