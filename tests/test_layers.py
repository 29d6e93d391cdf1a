"""The gates that hold the packages apart are seen to fail here."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("corpus", "index", "actions", "privacy", "records", "api")
RASA_SIDE = ("bot", "nlu")
SOURCES = shutil.ignore_patterns("node_modules", "__pycache__", ".venv", "*.jsonl", "received")


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages and the contracts, to be spoilt."""
    root = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "pyproject.toml", root)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, root / package, ignore=SOURCES)
    return root


def test_the_packages_keep_to_their_line(copy: Path) -> None:
    done = lint_imports(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("package", "imported", "advice"),
    [
        ("corpus", "index", "take what you need as an argument"),
        ("index", "actions", "take what you need as an argument"),
        ("actions", "api", "take what you need as an argument"),
        ("index", "records", "let actions or api fetch it and pass it in"),
        ("records", "privacy", "passes the text without personal data"),
        ("privacy", "corpus", "whoever calls it knows the rest"),
        ("records", "actions", "fulfil the Protocol of actions by its shape"),
        ("api", "bot", "share a data file with them, never code"),
        ("corpus", "nlu", "share a data file with them, never code"),
    ],
)
def test_an_import_against_the_line_fails_and_says_what_to_do_instead(
    copy: Path, package: str, imported: str, advice: str
) -> None:
    spoilt = copy / package / "spoilt.py"
    spoilt.write_text(f"import {imported}\n")
    try:
        done = lint_imports(copy)
    finally:
        spoilt.unlink()
    assert done.returncode == 1
    assert advice in " ".join(done.stdout.split())


def test_rasas_side_imports_none_of_the_packages() -> None:
    files = [path for side in RASA_SIDE for path in (ROOT / side).rglob("*.py") if ".venv" not in path.parts]
    assert files
    wrong = {
        str(path.relative_to(ROOT)): imported for path in files if (imported := imports(path) & set(PACKAGES))
    }
    assert wrong == {}, "share a data file, never code"


def imports(path: Path) -> set[str]:
    """The top-level packages that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names
