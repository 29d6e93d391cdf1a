"""What the documents name exists: files, make targets, commands, settings, addresses, examples."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.main import get_command

from api import chat, docs, health, pages, plan_routes
from api.cli.app import make_app
from api.evaluation.cases import read_cases
from api.pages import accessibility, feedback, feedback_receipt, plan
from api.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")), *DECISIONS]
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]

# Made by the set-up or while the assistant runs, so not in a clean clone.
MADE = re.compile(
    r"(?:bot/)?\.venv\b|var\b|\w*(?:records|records-backup|tracker)\.db|index/|intents/|models/|log/|evaluation/|DATA_DIR"
    r"|(?:responses|replies)[\w-]*\.\w+$|\.\w+$|feedback-themes\.yml$"
)
# Named in a decision as what was not taken.
DECIDED_AGAINST = {"requirements.txt"}
# Variables of the scripts and of pytest, which are no settings of the service.
OTHER_VARIABLES = {"TORCH_INDEX", "TORCH_CUDA", "QUESTIONS", "PYTEST", "UPGRADE", "TESTS_MUST_NOT_SKIP"}
# The words of the project, in the README's list.
WORDS = [
    *("plan", "ambition", "priority", "commitment", "measure", "portfolio", "scrutiny committee"),
    *(
        "passage",
        "citation",
        "evidence",
        "status update",
        "conversation",
        "message",
        "receipt",
        "feedback response",
    ),
]

Finder = Callable[[str, Path], list[str]]


def code(text: str) -> list[str]:
    """The code of a document: its blocks' lines and its spans."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))
    return [*(line for block in blocks for line in block.splitlines()), *spans]


def slug(heading: str) -> str:
    """The anchor that Markdown viewers give to a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def broken_links(text: str, folder: Path) -> list[str]:
    """The links to files or headings that are not there."""
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not _leads_somewhere(link, folder)]


def _leads_somewhere(link: str, folder: Path) -> bool:
    if link.startswith(("http://", "https://")):
        return True
    path, _, fragment = link.partition("#")
    target = folder / path
    if not fragment or not target.is_file():
        return target.exists()
    headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
    return fragment in map(slug, headings)


def missing_files(text: str, folder: Path) -> list[str]:
    """The paths in code that are neither there nor made by the set-up; `*` stands for anything."""
    spans = [span for span in code(text) if re.fullmatch(r"\.?[\w.*-]+(?:/[\w.*-]*)*", span)]
    paths = [
        span for span in spans if re.search(r"^\D.*/|\.(?:py|md|yml|csv|jsonl|sh|lock|txt|toml|in)$", span)
    ]
    named = [path for path in paths if path not in DECIDED_AGAINST and not MADE.match(path)]
    return [path for path in named if not _is_there(path, folder)]


def _is_there(path: str, folder: Path) -> bool:
    places = [ROOT, folder, ROOT / "api" / "supervisor"]
    return any(list(place.glob(path.rstrip("/"))) for place in places)


def missing_targets(text: str, folder: Path) -> list[str]:
    """The make targets in code that the Makefile has not."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    lines = [line for line in code(text) if re.match(r"(?:[A-Z_]+=\S+ )*make ", line)]
    return [name for line in lines for name in re.findall(r"make ([a-z-]+)", line) if name not in targets]


def missing_commands(text: str, folder: Path) -> list[str]:
    """The commands of plan-assistant in code that it has not."""
    known = set(getattr(get_command(make_app()), "commands"))  # noqa: B009 (mypy: only groups have them)
    named = [name for line in code(text) for name in re.findall(r"plan-assistant ([a-z]+)", line)]
    return [name for name in named if name not in known]


def missing_settings(text: str, folder: Path) -> list[str]:
    """The variables in code that nothing reads."""
    known = {name.upper() for name in Settings.model_fields}
    lines = [line for line in code(text) if not line.startswith("{")]
    named = [name for line in lines for name in re.findall(r"\b([A-Z]+(?:_[A-Z]+)+|PORT|HOST)\b", line)]
    strangers = {"YOUR_FOLDER", "MESSAGE_ID", "HTTPS_PROXY", "PYTHONPATH"}
    return [name for name in named if name not in known | OTHER_VARIABLES | strangers]


def missing_addresses(text: str, folder: Path) -> list[str]:
    """The service's addresses in code that no route has."""
    modules = (chat, docs, health, pages, plan_routes, accessibility, plan, feedback, feedback_receipt)
    routers = [module.router for module in modules]
    routes = {getattr(route, "path", "") for router in routers for route in router.routes}
    named = [span.removeprefix("GET ").removeprefix("POST ") for span in code(text)]
    shapes = [re.sub(r"\{.*\}", "{}", path) for path in named if re.fullmatch(r"/[a-z/]+(?:\{\w+\})?", path)]
    return [path for path in shapes if path not in {re.sub(r"\{.*\}", "{}", route) for route in routes}]


FINDERS = [
    (broken_links, "[x](docs/nowhere.md)"),
    (broken_links, "[x](README.md#nothing-of-that-name)"),
    (missing_files, "`actions/nowhere.py`"),
    (missing_targets, "`make tea`"),
    (missing_targets, "```\nPORT=1 make tea\n```"),
    (missing_commands, "`plan-assistant sing`"),
    (missing_settings, "`NO_SUCH_THING`"),
    (missing_addresses, "`GET /nowhere`"),
]


@pytest.mark.parametrize(("finder", "wrong"), FINDERS)
def test_what_does_not_exist_is_noticed(finder: Finder, wrong: str) -> None:
    assert len(finder(wrong, ROOT)) == 1


@pytest.mark.parametrize("finder", dict.fromkeys(finder for finder, _ in FINDERS))
@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_what_a_document_names_exists(document: Path, finder: Finder) -> None:
    assert finder(document.read_text(encoding="utf-8"), document.parent) == []


def test_the_readme_lists_the_words_of_the_project_in_their_order() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([a-z ]+) \|", readme.split("## Words")[1].split("##")[0], re.MULTILINE)
    assert listed == ["word", *WORDS]


def test_the_question_in_the_readme_can_be_evaluated_and_its_evidence_is_in_the_plan(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [line for line in code(readme) if line.startswith('{"id"')]
    (tmp_path / "questions.jsonl").write_text("\n".join(lines), encoding="utf-8")

    cases = read_cases(tmp_path / "questions.jsonl")

    assert [json.loads(line)["id"] for line in lines] == [case.id for case in cases]
    plan = (ROOT / "corpus" / "plan.md").read_text(encoding="utf-8")
    assert [words for case in cases for words in case.evidence if words not in plan] == []


def test_every_document_for_readers_can_be_reached_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in [ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]:
        assert f"]({path.relative_to(ROOT)}" in readme


def test_every_picture_is_shown_or_linked() -> None:
    gallery = (ROOT / "docs" / "pictures.md").read_text(encoding="utf-8")
    pictures = [path.name for path in (ROOT / "docs" / "screenshots").iterdir()]
    assert [name for name in pictures if f"(screenshots/{name})" not in gallery] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_number_context_options_decision_and_consequences(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == [
        "Context",
        "Options",
        "Decision",
        "Consequences",
    ]
